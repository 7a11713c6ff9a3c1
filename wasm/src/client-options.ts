// What the client takes, in browsers and in Node.js.

import type { WorkerAnalyzerOptions } from "./bridge.js";
import type { AnalyzerPoolOptions, BatchOptions } from "./pool.js";
import { type CreateAnalyzerOptions, FILE_OPTIONS } from "./sources.js";

export type CreateWorkerAnalyzerOptions = CreateAnalyzerOptions &
  Partial<Omit<WorkerAnalyzerOptions, "wasm" | "model">>;

export type CreateAnalyzerPoolOptions = CreateWorkerAnalyzerOptions & Pick<AnalyzerPoolOptions, "workers">;

export type AnalyzeManyOptions = CreateAnalyzerPoolOptions & BatchOptions;

/** Names of the options, as they are checked. */
export const CLIENT_OPTIONS = [
  ...FILE_OPTIONS,
  "createWorker",
  "patience",
  "keptMemory",
  "silence",
  "latestOnly",
] as const;
export const POOL_OPTIONS = [...CLIENT_OPTIONS, "workers"] as const;

/** The pool's options, and in `batch` all others; which of those there are, the batch checks. @internal */
export function splitOptions(
  options: AnalyzeManyOptions,
): CreateAnalyzerPoolOptions & { readonly batch: BatchOptions } {
  const isOfPool = (name: string) => (POOL_OPTIONS as readonly string[]).includes(name);
  const some = (wanted: boolean) =>
    Object.fromEntries(Object.entries(options).filter(([name]) => isOfPool(name) === wanted));
  return { ...some(true), batch: some(false) };
}
