// Many texts at once: several workers, each with an analyzer of its own. Like the bridge, it knows no address.

import type { BatchOptions, ManyInput, ManyResult, PoolInput, PoolResult } from "./batch.js";
import { WorkerAnalyzer, type WorkerAnalyzerOptions } from "./bridge.js";
import { checkNames } from "./check-names.js";
import { LedeError } from "./failure.js";
import { OPTIONS, type TextOptions } from "./options.js";
import { DISPOSE } from "./platform.js";

export type * from "./batch.js";

export interface AnalyzerPoolOptions extends WorkerAnalyzerOptions {
  /** How many workers there are at most. Default: one less than the machine has processors, at least 1, at most 4. */
  readonly workers?: number | undefined;
}

const MOST_WORKERS = 4;
/** So many results per worker may wait for whoever iterates; then the workers wait. */
const RESULTS_AHEAD = 4;

/**
 * Reads batches of texts in several workers that share one compiled module; each has its own copy of the model. Workers are
 * started when a batch has texts for them, and ended with it: between batches a pool holds no worker. A worker that
 * dies takes only its text with it, and another one is started in its place.
 */
export class AnalyzerPool {
  readonly #options: AnalyzerPoolOptions;
  readonly #size: number;
  #batch: AbortController | null = null;
  readonly #gate = new Gate();

  /** @throws RangeError when `workers` is not a whole number from 1 on. */
  constructor(options: AnalyzerPoolOptions) {
    const { workers = defaultWorkers() } = options;
    if (!Number.isInteger(workers) || workers < 1) throw new RangeError("A pool has one worker or more.");
    this.#options = options;
    this.#size = workers;
  }

  /** The most workers that it starts. */
  get size(): number {
    return this.#size;
  }

  get isPaused(): boolean {
    return this.#gate.isShut;
  }

  /**
   * Reads every text and gives each one's result: the texts are taken from `inputs` as workers become free, and no faster than
   * results are taken, so that neither need ever be in memory together. Leaving the iteration ends the batch. One
   * batch runs at a time.
   *
   * @throws LedeError when no worker can be had at all: module or model do not fit, or the browser forbids workers.
   */
  analyze<Input extends PoolInput>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: BatchOptions = {},
  ): AsyncGenerator<PoolResult<Input>, void, void> {
    return this.#run(inputs, options, async (analyzer, numbered, asked) => {
      const { input } = numbered;
      const found = await outcome(() => analyzer.analyzeColumns(input.text, { ...asked, ...input.options }));
      return { ...numbered, columns: found.value, error: found.error } as PoolResult<Input>;
    });
  }

  /**
   * As `analyze`, with each analysis as plain objects, as `Analyzer.analyze` gives it; a text may be given without
   * anything around it.
   */
  analyzeMany<Input extends ManyInput>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: BatchOptions = {},
  ): AsyncGenerator<ManyResult<Input>, void, void> {
    return this.#run(inputs, options, async (analyzer, numbered, asked) => {
      const { text, options: own }: PoolInput = inputOf(numbered.input);
      const found = await outcome(() => analyzer.analyze(text, { ...asked, ...own }));
      return { ...numbered, analysis: found.value, error: found.error } as ManyResult<Input>;
    });
  }

  async *#run<Input, Result extends Placed>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: BatchOptions,
    read: Read<Input, Result>,
  ): AsyncGenerator<Result, void, void> {
    checkNames(options, [...OPTIONS.TextOptions, ...BATCH_OPTIONS]);
    const { order = "input", signal, onProgress, ...asked } = options;
    if (this.#batch !== null) throw new Error("The pool is at another batch.");
    const end = new AbortController();
    this.#batch = end;
    const stop = () => end.abort(aborted());
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
    const results = new Results<Result>(order === "input", this.#size * RESULTS_AHEAD, end.signal);
    const texts = new Texts(inputs);
    try {
      const lanes = Array.from({ length: this.#size }, () =>
        this.#work(texts, results, end.signal, onProgress, (analyzer, text) => read(analyzer, text, asked)),
      );
      Promise.all(lanes).then(
        () => results.close(null),
        (error: unknown) => {
          results.close(error);
          end.abort(error);
        },
      );
      for (;;) {
        const result = await results.take();
        if (result === null) return;
        yield result;
      }
    } finally {
      signal?.removeEventListener("abort", stop);
      end.abort(aborted());
      this.#batch = null;
      texts.leave();
    }
  }

  /** No worker takes another text until `resume`; those at work finish theirs. */
  pause(): void {
    this.#gate.shut();
  }

  resume(): void {
    this.#gate.open();
  }

  /** Ends the batch under way, if any: its iteration rejects with an AbortError. */
  close(): void {
    this.#batch?.abort(aborted());
  }

  /** `close`, for `using`. */
  [DISPOSE](): void {
    this.close();
  }

  /** One worker's share of a batch. */
  async #work<Input, Result extends Placed>(
    texts: Texts<Input>,
    results: Results<Result>,
    signal: AbortSignal,
    onProgress: ((finished: number) => void) | undefined,
    read: (analyzer: WorkerAnalyzer, text: Numbered<Input>) => Promise<Result>,
  ): Promise<void> {
    let analyzer: WorkerAnalyzer | null = null;
    const endAnalyzer = () => analyzer?.terminate();
    signal.addEventListener("abort", endAnalyzer);
    try {
      for (;;) {
        await this.#gate.passage(signal);
        await results.room();
        if (signal.aborted) return;
        const next = await texts.next();
        if (next === null || signal.aborted) return;
        analyzer ??= new WorkerAnalyzer(this.#options);
        const result = await read(analyzer, next);
        if (signal.aborted) return;
        results.put(result);
        onProgress?.(++texts.finished);
      }
    } finally {
      signal.removeEventListener("abort", endAnalyzer);
      endAnalyzer();
    }
  }
}

function defaultWorkers(): number {
  const processors = typeof navigator === "object" ? navigator.hardwareConcurrency : undefined;
  return workersFor(processors ?? 2);
}

/** One less than the machine has processors, which the page itself needs; each worker holds a model. @internal */
export function workersFor(processors: number): number {
  return Math.max(1, Math.min(processors - 1, MOST_WORKERS));
}

/** Names of a batch's own options, as they are checked. */
const BATCH_OPTIONS = ["order", "signal", "onProgress"] as const;

interface Placed {
  readonly index: number;
}

interface Numbered<Input> extends Placed {
  readonly input: Input;
}

/** Reads one text with what is asked of all. */
type Read<Input, Result> = (analyzer: WorkerAnalyzer, text: Numbered<Input>, asked: TextOptions) => Promise<Result>;

function inputOf(input: ManyInput): PoolInput {
  return typeof input === "string" ? { text: input } : input;
}

/** What comes of a text: its value, or the error that is about this text alone. Throws one that is about all. */
async function outcome<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly error: null } | { readonly value: null; readonly error: Error }> {
  try {
    return { value: await work(), error: null };
  } catch (error) {
    if (isAboutAll(error)) throw error;
    return { value: null, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Whether no other text would fare better. */
function isAboutAll(error: unknown): boolean {
  return error instanceof LedeError && error.code !== "worker-died" && error.code !== "memory";
}

function aborted(): Error {
  return new DOMException("The batch was stopped.", "AbortError");
}

/** The texts of a batch, one after the other for whoever asks. */
class Texts<Input> {
  readonly #iterator: Iterator<Input> | AsyncIterator<Input>;
  #last: Promise<Numbered<Input> | null> = Promise.resolve(null);
  #count = 0;
  #isDone = false;
  /** How many are done with. */
  finished = 0;

  constructor(inputs: Iterable<Input> | AsyncIterable<Input>) {
    this.#iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  }

  next(): Promise<Numbered<Input> | null> {
    this.#last = this.#last.then(() => this.#take());
    return this.#last;
  }

  /** Tells the source that no more is wanted; one that is waiting for a text is not waited for. */
  leave(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    // What the source says to that concerns nobody any more.
    void Promise.resolve(this.#iterator.return?.()).catch(() => {});
  }

  async #take(): Promise<Numbered<Input> | null> {
    if (this.#isDone) return null;
    const { done, value } = await this.#iterator.next();
    if (done) this.#isDone = true;
    return done ? null : { input: value, index: this.#count++ };
  }
}

/** Results on their way from the workers to whoever iterates. */
class Results<Result extends Placed> {
  readonly #inOrder: boolean;
  readonly #most: number;
  readonly #kept = new Map<number, Result>();
  #next = 0;
  #end: { readonly error: unknown } | null = null;
  /** Who waits for a change. */
  #waiting: (() => void)[] = [];

  constructor(inOrder: boolean, most: number, signal: AbortSignal) {
    this.#inOrder = inOrder;
    this.#most = most;
    signal.addEventListener("abort", () => this.close(signal.reason), { once: true });
    if (signal.aborted) this.close(signal.reason);
  }

  put(result: Result): void {
    this.#kept.set(result.index, result);
    this.#tell();
  }

  /** No more will come; with an error, because of it. */
  close(error: unknown): void {
    this.#end ??= { error };
    this.#tell();
  }

  /** The next result; null once there are no more. */
  async take(): Promise<Result | null> {
    for (;;) {
      if (this.#end?.error) throw this.#end.error;
      const key = this.#inOrder ? this.#next : this.#kept.keys().next().value;
      const result = key === undefined ? undefined : this.#kept.get(key);
      if (result !== undefined) {
        this.#kept.delete(result.index);
        ++this.#next;
        this.#tell();
        return result;
      }
      if (this.#end) return null;
      await this.#change();
    }
  }

  /** Resolves once another result may come. The one that others wait for in vain has been let in before them. */
  async room(): Promise<void> {
    while (this.#kept.size >= this.#most && !this.#end) await this.#change();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Lets pass or makes wait. */
class Gate {
  #opened: Promise<void> | null = null;
  #open: () => void = () => {};

  get isShut(): boolean {
    return this.#opened !== null;
  }

  shut(): void {
    this.#opened ??= new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#opened = null;
    this.#open();
  }

  /** Resolves once it is open, or `signal` is aborted. */
  async passage(signal: AbortSignal): Promise<void> {
    while (this.#opened !== null && !signal.aborted) {
      const opened = this.#opened;
      await new Promise<void>((resolve) => {
        const leave = () => resolve();
        signal.addEventListener("abort", leave, { once: true });
        void opened.then(() => {
          signal.removeEventListener("abort", leave);
          resolve();
        });
      });
    }
  }
}
