// The worker with the package's own addresses: for pages that just want it to work.

import { createWorkerAnalyzer as connect, type WorkerAnalyzer, type WorkerAnalyzerOptions } from "./bridge.js";
import { loadFiles } from "./load-web.js";
import type { CreateAnalyzerOptions } from "./sources.js";

export type CreateWorkerAnalyzerOptions = CreateAnalyzerOptions &
  Partial<Pick<WorkerAnalyzerOptions, "createWorker" | "patience" | "keptMemory">>;

/**
 * Loads module and model, once, and starts a worker with them.
 *
 * @throws Error, with a message that a person can act on, when there is no WebAssembly or a file is
 * missing, damaged or of another version.
 */
export async function createWorkerAnalyzer(options: CreateWorkerAnalyzerOptions = {}): Promise<WorkerAnalyzer> {
  const { wasm, model } = await loadFiles(options);
  const createWorker =
    options.createWorker ?? (() => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }));
  return connect({ ...options, createWorker, wasm, model });
}

export * from "./bridge.js";
