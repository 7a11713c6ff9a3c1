// The client for Node.js: worker threads for a browser's workers.

import { availableParallelism } from "node:os";
import { createWorkerAnalyzer as connect, type WorkerAnalyzer } from "./bridge.js";
import { checkNames } from "./check-names.js";
import {
  CLIENT_OPTIONS,
  type CreateAnalyzerPoolOptions,
  type CreateWorkerAnalyzerOptions,
  POOL_OPTIONS,
} from "./client-options.js";
import { loadFiles } from "./load-node.js";
import { AnalyzerPool, workersFor } from "./pool.js";
import { startThread } from "./thread.js";

/**
 * Loads module and model, once, and starts a thread with them. A program need not `terminate` it to end.
 *
 * @throws Error, with a message that a person can act on, when a file is missing, damaged or of another version.
 */
export async function createWorkerAnalyzer(options: CreateWorkerAnalyzerOptions = {}): Promise<WorkerAnalyzer> {
  checkNames(options, CLIENT_OPTIONS);
  const files = await loadFiles(options);
  return connect({ ...options, createWorker: options.createWorker ?? startThread, ...files });
}

/** Loads module and model, once, for batches of texts in several threads, which are started with each batch. Fails as above. */
export async function createAnalyzerPool(options: CreateAnalyzerPoolOptions = {}): Promise<AnalyzerPool> {
  checkNames(options, POOL_OPTIONS);
  const files = await loadFiles(options);
  const workers = options.workers ?? workersFor(availableParallelism());
  return new AnalyzerPool({ ...options, workers, createWorker: options.createWorker ?? startThread, ...files });
}

export * from "./bridge.js";
export type * from "./client-options.js";
export * from "./pool.js";
