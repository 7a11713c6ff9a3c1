// The package's entry for Node.js.

import { Analyzer } from "./analyzer.js";
import { checkNames } from "./check-names.js";
import { loadFiles } from "./load-node.js";
import { type CreateAnalyzerOptions, FILE_OPTIONS } from "./sources.js";

/**
 * Loads module and model, once, and makes an analyzer of them.
 *
 * @throws Error, with a message that a person can act on, when there is no WebAssembly or a file is
 * missing, damaged or of another version.
 */
export async function createAnalyzer(options: CreateAnalyzerOptions = {}): Promise<Analyzer> {
  checkNames(options, FILE_OPTIONS);
  const { wasm, model } = await loadFiles(options);
  return Analyzer.create(wasm, model);
}

export * from "./common.js";
