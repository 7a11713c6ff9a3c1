// The map: the outlines of the world's countries and what draws them, fetched once, beside the model, before the page
// locks itself.
import outlines from "world-atlas/countries-110m.json?url";
import { unlessGivenUp } from "../later.ts";
import { importPart } from "../parts.ts";
import type { Countries, Outlines } from "./drawing.ts";

export interface World {
  readonly outlines: Outlines;
  readonly drawing: typeof import("./drawing.ts");
}

/** The world, or null where it cannot be had, or not before `signal`: the list of places does without it. */
export async function loadWorld(signal: AbortSignal): Promise<World | null> {
  return unlessGivenUp(load(signal), signal);
}

async function load(signal: AbortSignal): Promise<World | null> {
  const [response, drawing] = await Promise.all([fetch(outlines, { signal }), importPart<World["drawing"]>("drawing")]);
  if (!response.ok) return null;
  return { outlines: drawing.outlinesOf((await response.json()) as Countries), drawing };
}
