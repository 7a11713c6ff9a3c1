// The package's entry for Node.js.

import { Analyzer } from "./analyzer.js";
import { loadFiles } from "./load-node.js";
import type { CreateAnalyzerOptions } from "./sources.js";

/**
 * Loads module and model, once, and makes an analyzer of them.
 *
 * @throws Error, with a message that a person can act on, when there is no WebAssembly or a file is
 * missing, damaged or of another version.
 */
export async function createAnalyzer(options: CreateAnalyzerOptions = {}): Promise<Analyzer> {
  const { wasm, model } = await loadFiles(options);
  return Analyzer.create(wasm, model);
}

export { Analyzer } from "./analyzer.js";
export type { FailureCode } from "./failure.js";
export { LedeError } from "./failure.js";
export type { CsvTable, Format, FormatDetails, FormatOptions } from "./formats.js";
export { CSV_TABLES, FORMATS } from "./formats.js";
export type { Hint, HintFact, HintPlace, Hints } from "./hints.js";
export { AnalysisColumns } from "./marshal.js";
export type { AnalyzeOptions, Layer, TextOptions } from "./options.js";
export { LAYER_NEEDS, LAYERS } from "./options.js";
export type * from "./protect.js";
export type { CreateAnalyzerOptions, FileSource } from "./sources.js";
export type * from "./types.js";
export { VERSION } from "./version.js";
