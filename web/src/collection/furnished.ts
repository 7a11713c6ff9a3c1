// The tools, once the page's own script has handed them over.
import { furnishElements } from "./jsx-runtime.ts";
import type { Tools } from "./tools.ts";

export let tools: Tools;

/** Must be called before anything else of this script. */
export function furnish(given: Tools): void {
  tools = given;
  furnishElements(given.elements);
}
