// The client for Node.js: worker threads for a browser's workers.

import { availableParallelism } from "node:os";
import { createWorkerAnalyzer as connect, type WorkerAnalyzer } from "./bridge.js";
import { checkNames } from "./check-names.js";
import {
  type AnalyzeManyOptions,
  CLIENT_OPTIONS,
  type CreateAnalyzerPoolOptions,
  type CreateWorkerAnalyzerOptions,
  POOL_OPTIONS,
  splitOptions,
} from "./client-options.js";
import { loadFiles } from "./load-node.js";
import { AnalyzerPool, type ManyInput, type ManyResult, workersFor } from "./pool.js";
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

/**
 * Reads texts in several threads and gives each one's analysis as it comes, in the order of the texts unless told
 * otherwise: `for await (const { analysis, error } of analyzeMany(texts)) …`. A text that fails has its `error`; the
 * others go on. Loads module and model for this batch; who has several keeps a pool. Fails as above.
 */
export async function* analyzeMany<Input extends ManyInput>(
  texts: Iterable<Input> | AsyncIterable<Input>,
  options: AnalyzeManyOptions = {},
): AsyncGenerator<ManyResult<Input>, void, void> {
  const { batch, ...pool } = splitOptions(options);
  yield* (await createAnalyzerPool(pool)).analyzeMany(texts, batch);
}

export * from "./bridge.js";
export type * from "./client-options.js";
export * from "./pool.js";
