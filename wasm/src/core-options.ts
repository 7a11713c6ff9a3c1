// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// What a caller asks for, on its way to the core.

import { dateValue, flagValue, hintsValue, layersValue } from "./option-values.js";
import type { TextOptions } from "./options.js";

/** The options as the core takes them. */
export interface CoreOptions {
  readonly documentDate: string;
  readonly layers: number;
  readonly quick: boolean;
  readonly hints: string;
}

/** Throws a TypeError or RangeError that names the option whose value cannot be. */
export function coreOptions(options: TextOptions): CoreOptions {
  return {
    documentDate: dateValue(options, "documentDate"),
    layers: layersValue(options, "layers"),
    quick: flagValue(options, "quick"),
    hints: hintsValue(options, "hints"),
  };
}
