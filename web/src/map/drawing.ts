// All that draws the map, in a script of its own: the page is there before it, and does without it where it is not.
import { type GeoProjection, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export { closeView, HEIGHT, WIDTH, worldView } from "./view.ts";

export type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export interface Outlines {
  readonly land: Feature | FeatureCollection;
  readonly borders: MultiLineString;
}

export function outlinesOf(world: Countries): Outlines {
  const { countries, land } = world.objects;
  return { land: feature(world, land), borders: mesh(world, countries, (a, b) => a !== b) };
}

/** As paths of SVG. */
export function pathsOf({ land, borders }: Outlines, projection: GeoProjection): { land: string; borders: string } {
  const path = geoPath(projection).digits(1);
  return { land: path(land) ?? "", borders: path(borders) ?? "" };
}
