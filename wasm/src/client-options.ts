// What the client takes, in browsers and in Node.js.

import type { WorkerAnalyzerOptions } from "./bridge.js";
import type { AnalyzerPoolOptions } from "./pool.js";
import { type CreateAnalyzerOptions, FILE_OPTIONS } from "./sources.js";

export type CreateWorkerAnalyzerOptions = CreateAnalyzerOptions &
  Partial<Omit<WorkerAnalyzerOptions, "wasm" | "model">>;

export type CreateAnalyzerPoolOptions = CreateWorkerAnalyzerOptions & Pick<AnalyzerPoolOptions, "workers">;

/** Names of the options, as they are checked. */
export const CLIENT_OPTIONS = [...FILE_OPTIONS, "createWorker", "patience", "keptMemory", "silence"] as const;
export const POOL_OPTIONS = [...CLIENT_OPTIONS, "workers"] as const;
