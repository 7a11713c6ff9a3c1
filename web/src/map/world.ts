// The outlines of the world's countries: fetched once, beside the model, before the page locks itself.
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import outlines from "world-atlas/countries-110m.json?url";

export interface World {
  readonly land: Feature | FeatureCollection;
  readonly borders: MultiLineString;
}

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** The world, or null where it cannot be had, or not before `signal`: the list of places does without it. */
export async function loadWorld(signal: AbortSignal): Promise<World | null> {
  try {
    const response = await fetch(outlines, { signal });
    if (!response.ok) return null;
    const world = (await response.json()) as Countries;
    const { countries, land } = world.objects;
    return { land: feature(world, land), borders: mesh(world, countries, (a, b) => a !== b) };
  } catch {
    return null;
  }
}
