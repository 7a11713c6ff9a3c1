// Batches of texts: what goes into one, and what comes out.

import type { AnalysisColumns } from "./marshal.js";
import type { TextOptions, WorkerAnalyzeOptions } from "./options.js";
import type { Signal } from "./platform.js";
import type { Analysis } from "./types.js";

/** A text to be read. What else its caller keeps with it comes back with its result. */
export interface PoolInput {
  readonly text: string;
  /** Those of `WorkerAnalyzer.analyze`, less what is asked of the whole batch. */
  readonly options?: Omit<WorkerAnalyzeOptions, "signal"> | undefined;
}

/** What became of one text. */
export type PoolResult<Input extends PoolInput> = PoolSuccess<Input> | PoolFailure<Input>;

export interface PoolSuccess<Input extends PoolInput> {
  readonly input: Input;
  /** Place of the text in the batch, from 0. */
  readonly index: number;
  readonly columns: AnalysisColumns;
  readonly error: null;
}

export interface PoolFailure<Input extends PoolInput> {
  readonly input: Input;
  readonly index: number;
  readonly columns: null;
  /** Why this text has no analysis: it ended its worker, was too long, or its options were refused. */
  readonly error: Error;
}

/** An input, or its text alone. */
export type ManyInput = string | PoolInput;

/** What became of one text of `analyzeMany`: `analysis` is null where `error` is not. */
export type ManyResult<Input extends ManyInput> = ManySuccess<Input> | ManyFailure<Input>;

export interface ManySuccess<Input extends ManyInput> {
  readonly input: Input;
  /** Place of the text in the batch, from 0. */
  readonly index: number;
  readonly analysis: Analysis;
  readonly error: null;
}

export interface ManyFailure<Input extends ManyInput> {
  readonly input: Input;
  readonly index: number;
  readonly analysis: null;
  readonly error: Error;
}

/** What is asked of a batch. What is asked of an analysis holds for every text that has not its own word for it. */
export interface BatchOptions extends TextOptions {
  /** Whether results come in the order of the texts or each as soon as it is there. Default: "input". */
  readonly order?: "input" | "finished" | undefined;
  /** Ends the batch: the iteration rejects with an AbortError, and its workers are ended at once. */
  readonly signal?: Signal | undefined;
  /** Called with the number of texts that are done with, failures among them, as each is. */
  readonly onProgress?: ((finished: number) => void) | undefined;
}
