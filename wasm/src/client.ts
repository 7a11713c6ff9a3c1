// The worker with the package's own addresses: for pages that just want it to work.

import { createWorkerAnalyzer as connect, type WorkerAnalyzer, type WorkerAnalyzerOptions } from "./bridge.js";
import { loadFiles } from "./load-web.js";
import { AnalyzerPool, type AnalyzerPoolOptions } from "./pool.js";
import type { CreateAnalyzerOptions } from "./sources.js";

export type CreateWorkerAnalyzerOptions = CreateAnalyzerOptions &
  Partial<Pick<WorkerAnalyzerOptions, "createWorker" | "patience" | "keptMemory">>;

export type CreateAnalyzerPoolOptions = CreateWorkerAnalyzerOptions & Pick<AnalyzerPoolOptions, "workers">;

/**
 * Loads module and model, once, and starts a worker with them.
 *
 * @throws Error, with a message that a person can act on, when there is no WebAssembly or a file is
 * missing, damaged or of another version.
 */
export async function createWorkerAnalyzer(options: CreateWorkerAnalyzerOptions = {}): Promise<WorkerAnalyzer> {
  const { wasm, model } = await loadFiles(options);
  return connect({ ...options, createWorker: options.createWorker ?? startWorker, wasm, model });
}

/** Loads module and model, once, for batches of texts in several workers, which are started with each batch. Fails as above. */
export async function createAnalyzerPool(options: CreateAnalyzerPoolOptions = {}): Promise<AnalyzerPool> {
  const { wasm, model } = await loadFiles(options);
  return new AnalyzerPool({ ...options, createWorker: options.createWorker ?? startWorker, wasm, model });
}

function startWorker(): Worker {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

export * from "./bridge.js";
export * from "./pool.js";
