// The map: the outlines of the world's countries and what draws them, fetched once, beside the model, before the page
// locks itself.
import outlines from "world-atlas/countries-110m.json?url";
import type { Countries, Outlines } from "./drawing.ts";

export interface World {
  readonly outlines: Outlines;
  readonly drawing: typeof import("./drawing.ts");
}

/** The world, or null where it cannot be had, or not before `signal`: the list of places does without it. */
export async function loadWorld(signal: AbortSignal): Promise<World | null> {
  // What is imported cannot be told to stop.
  const givenUp = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  return Promise.race([load(signal).catch(() => null), givenUp]);
}

async function load(signal: AbortSignal): Promise<World | null> {
  const [response, drawing] = await Promise.all([fetch(outlines, { signal }), loadDrawing()]);
  if (!response.ok) return null;
  return { outlines: drawing.outlinesOf((await response.json()) as Countries), drawing };
}

/** The build names the script in index.html, with its checksum; rejects where it is not there, or is damaged. */
function loadDrawing(): Promise<World["drawing"]> {
  const { href } = document.querySelector<HTMLLinkElement>("link[rel=modulepreload]")!;
  return import(/* @vite-ignore */ href) as Promise<World["drawing"]>;
}
