// Getting the package's files over the network.

import { type LoadedFiles, loadModel, loadModule } from "./load-file.js";
import { type CreateAnalyzerOptions, requireWebAssembly } from "./sources.js";

export * from "./load-file.js";

/** Both files, fetched at the same time. Rejects with a message that a person can act on. */
export async function loadFiles(options: CreateAnalyzerOptions): Promise<LoadedFiles> {
  requireWebAssembly();
  // Bundlers know this very form of address and carry the files along.
  const wasmSource = options.wasm ?? new URL("./lede-core.wasm", import.meta.url);
  const modelSource = options.model ?? new URL("./lede-en.model", import.meta.url);
  const [wasm, model] = await Promise.all([loadModule(wasmSource), loadModel(modelSource)]);
  return { wasm, model };
}
