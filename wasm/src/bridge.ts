// The page's side of the worker. Knows no address: the caller brings worker, module and model, so
// that nothing has to be fetched when a worker is ended and another one takes its place.

import { checkNames } from "./check-names.js";
import { LedeError } from "./failure.js";
import { type Format, formatNumbers, type WorkerFormatOptions } from "./formats.js";
import { AnalysisColumns } from "./marshal.js";
import { OPTIONS, type TextOptions, type WorkerAnalyzeOptions } from "./options.js";
import { type NamedPlace, placesLimit, typedName } from "./places.js";
import { type Bytes, type CompiledModule, DISPOSE, type WorkerLike } from "./platform.js";
import { type ProtectChoice, type Protection, protectLines } from "./protect.js";
import type { Answer, Done, FormatRequest, FromWorker, PlacesRequest, ProtectRequest, ToWorker } from "./protocol.js";
import { asError } from "./trouble.js";
import type { Analysis } from "./types.js";

export type { Analyzer } from "./analyzer.js";
export { Article } from "./article.js";
export type { FailureCode } from "./failure.js";
export { LedeError } from "./failure.js";
export type { CsvTable, Format, FormatDetails, WorkerFormatOptions } from "./formats.js";
export { CSV_TABLES, FORMATS } from "./formats.js";
export type { Hint, HintedPlace, HintFact, HintPlace, Hints } from "./hints.js";
export { AnalysisColumns } from "./marshal.js";
export type { AnalyzeOptions, Layer, Stage, TextOptions, WorkerAnalyzeOptions } from "./options.js";
export { LAYER_NEEDS, LAYERS } from "./options.js";
export type { NamedPlace } from "./places.js";
export type { Bytes, CompiledModule, Signal, WorkerLike } from "./platform.js";
export type * from "./protect.js";
export type * from "./types.js";

export interface WorkerAnalyzerOptions {
  /** Starts a worker that runs the package's "ledekit/worker". Called again whenever one was ended. */
  readonly createWorker: () => WorkerLike;
  /** lede-core.wasm, best compiled already. */
  readonly wasm: CompiledModule | Bytes;
  /** The bytes of lede-en.model. They are copied to each worker. */
  readonly model: Bytes;
  /**
   * How long, in milliseconds, an analysis that nobody waits for any more may hold the worker up
   * before the worker is ended. Default: 100.
   */
  readonly patience?: number | undefined;
  /**
   * Memory never shrinks in a worker: one that has grown past so many bytes is replaced when its text
   * is done. Default: 256 MiB, reached by texts of some eight million characters.
   */
  readonly keptMemory?: number | undefined;
  /**
   * How long, in milliseconds, a worker at work may be silent before it counts as dead: one that closed itself
   * says nothing. A second is added for every 50,000 UTF-16 units of its text. Default: 20,000.
   */
  readonly silence?: number | undefined;
  /**
   * Whether the latest text is all that is wanted, as where somebody types: a new call makes those before it reject with
   * an AbortError, and does not wait for them. Default: false; calls wait for their turn.
   */
  readonly latestOnly?: boolean | undefined;
}

/** Resolves once the first worker has loaded module and model; rejects when that fails. */
export async function createWorkerAnalyzer(options: WorkerAnalyzerOptions): Promise<WorkerAnalyzer> {
  const analyzer = new WorkerAnalyzer(options);
  await analyzer.ready;
  return analyzer;
}

const STOPPED = "The analysis was stopped.";
const SUPERSEDED = "A newer text took this one's place.";
const DEFAULT_PATIENCE = 100;
const DEFAULT_KEPT_MEMORY = 256 * 2 ** 20;
const DEFAULT_SILENCE = 20_000;
/** Even a slow telephone reads several times as much. */
const UNITS_PER_SECOND_OF_SILENCE = 50_000;
const SECOND = 1000;

interface Job {
  readonly id: number;
  readonly text: string;
  readonly options: WorkerAnalyzeOptions;
  /** What is wanted of it in another form; null where it is the analysis itself. */
  readonly wanted: FormatRequest | ProtectRequest | PlacesRequest | null;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** Its promise is settled: what the worker still says about it is of no interest. */
  settled: boolean;
  stopListening: () => void;
}

/**
 * Analyses in a worker, one text at a time, in the order of the calls; with `latestOnly` a new call takes the place of
 * those before it. A worker that is still busy with what nobody waits for any more is given a moment, then ended and
 * replaced, so a text of any length can be cancelled. When a worker dies, what it was at rejects with a
 * LedeError, and the next text gets another worker, from memory.
 */
export class WorkerAnalyzer {
  /** Settles once the worker has loaded, or has failed to. */
  readonly ready: Promise<void>;
  /** Version of what was learnt, for people; empty until `ready`. */
  modelVersion = "";
  /** Which hints found nothing in the last text that `analyze` or `analyzeColumns` gave; see `Analyzer.idleHints`. */
  idleHints: readonly number[] = [];

  readonly #options: WorkerAnalyzerOptions;
  #worker: WorkerLike | null = null;
  /** Whether any worker ever did: then the browser allows them, and one that ends has died. */
  #hasLoaded = false;
  #running: Job | null = null;
  /** Those whose turn comes, in that order. */
  #waiting: Job[] = [];
  #patience: ReturnType<typeof setTimeout> | undefined;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  /** Until the worker counts as dead, in milliseconds. */
  #left = 0;
  #jobs = 0;
  /** Set by `terminate`: no worker can be had any more. */
  #closed: Error | null = null;
  #loaded!: () => void;
  #failed!: (error: Error) => void;

  constructor(options: WorkerAnalyzerOptions) {
    this.#options = options;
    this.ready = new Promise((resolve, reject) => {
      this.#loaded = resolve;
      this.#failed = reject;
    });
    this.ready.catch(() => {}); // those who await it are told; nobody has to
    this.#spawn();
  }

  /**
   * Analyses a text in the worker and decodes the result here, without ever holding the page up for
   * long; see `Analyzer.analyze`.
   */
  async analyze(text: string, options: WorkerAnalyzeOptions = {}): Promise<Analysis> {
    const result = this.#run(text, options, null);
    const job = this.#jobs;
    const done = analysisIn(await result);
    const columns = this.#columnsOf(done);
    const check = () => {
      if (this.#closed !== null) throw this.#closed;
      if (options.signal?.aborted) throw aborted(STOPPED);
      if (this.#options.latestOnly && job !== this.#jobs) throw aborted(SUPERSEDED);
    };
    return columns.toAnalysisInSlices(text, check, done.slices === null ? columns : new AnalysisColumns(done.slices));
  }

  /** As `analyze`, but leaves the result in the flat buffer, which arrives without being copied. */
  async analyzeColumns(text: string, options: WorkerAnalyzeOptions = {}): Promise<AnalysisColumns> {
    return this.#columnsOf(analysisIn(await this.#run(text, options, null)));
  }

  /** Analyses a text in the worker and gives it back in another format; see `Analyzer.format`. A text like any other. */
  async format(text: string, format: Format, options: WorkerFormatOptions = {}): Promise<string> {
    formatNumbers(format, options);
    const { table, article, ...rest } = options;
    const answer = await this.#run(text, rest, { format, options: { ...textOptions(rest), table, article } });
    return outputIn(answer);
  }

  /** Analyses a text in the worker and gives it back without some names; see `Analyzer.protect`. A text like any other. */
  async protect(text: string, choice: ProtectChoice, options: WorkerAnalyzeOptions = {}): Promise<Protection> {
    protectLines(choice);
    const answer = await this.#run(text, options, { choice, options: textOptions(options) });
    return JSON.parse(outputIn(answer)) as Protection;
  }

  /** Places of the gazetteer; see `Analyzer.findPlaces`. A call like that for a text. */
  async findPlaces(typed: string, limit = 10): Promise<NamedPlace[]> {
    const answer = await this.#run(typedName(typed), {}, { limit: placesLimit(limit) });
    return JSON.parse(outputIn(answer)) as NamedPlace[];
  }

  /** Ends the worker for good. What is under way rejects with an AbortError. */
  terminate(): void {
    this.#close(aborted("The analyzer was ended."));
  }

  /** `terminate`, for `using`. */
  [DISPOSE](): void {
    this.terminate();
  }

  #columnsOf(done: Done): AnalysisColumns {
    const columns = new AnalysisColumns(done.columns);
    this.idleHints = columns.idleHints;
    return columns;
  }

  #run(text: string, options: WorkerAnalyzeOptions, wanted: Job["wanted"]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (typeof text !== "string") throw new TypeError("The text must be a string.");
      checkNames(options, [...OPTIONS.TextOptions, ...OPTIONS.WorkerAnalyzeOptions]);
      if (this.#closed !== null) throw this.#closed;
      if (options.signal?.aborted) throw aborted(STOPPED);
      const job: Job = {
        id: ++this.#jobs,
        text,
        options,
        wanted,
        resolve,
        reject,
        settled: false,
        stopListening: () => {},
      };
      const stop = () => this.#drop(job, STOPPED);
      options.signal?.addEventListener("abort", stop, { once: true });
      job.stopListening = () => options.signal?.removeEventListener("abort", stop);
      this.#enqueue(job);
    });
  }

  #enqueue(job: Job): void {
    if (this.#options.latestOnly) {
      for (const older of [...this.#waiting, this.#running]) {
        if (older !== null) this.#drop(older, SUPERSEDED);
      }
    }
    this.#waiting.push(job);
    if (this.#running === null) this.#startWaiting();
  }

  #startWaiting(): void {
    if (this.#waiting.length > 0 && this.#worker === null) this.#spawn();
    const job = this.#waiting.shift(); // none, where no worker could be had: they have been told
    if (job === undefined) return;
    this.#running = job;
    this.#awaitWord(job.text.length);
    this.#post(messageOf(job));
  }

  /** Nobody wants this job's result any more. */
  #drop(job: Job, reason: string): void {
    settle(job, () => job.reject(aborted(reason)));
    this.#waiting = this.#waiting.filter((other) => other !== job);
    if (job === this.#running && this.#patience === undefined) {
      this.#patience = setTimeout(() => {
        this.#endWorker();
        this.#spawn();
        this.#startWaiting();
      }, this.#options.patience ?? DEFAULT_PATIENCE);
    }
  }

  #spawn(): void {
    let worker: WorkerLike;
    try {
      worker = this.#options.createWorker();
    } catch (cause) {
      this.#lose(new LedeError("no-worker", `Lede's worker could not be started (${reasonOf(cause)}).`, { cause }));
      return;
    }
    this.#worker = worker;
    const lose = (reason: string) => {
      if (worker !== this.#worker) return;
      const message = `Lede's worker could not be run${reason && ` (${reason})`}.`;
      this.#lose(new LedeError(this.#hasLoaded ? "worker-died" : "no-worker", message));
    };
    worker.addEventListener("message", (event) => {
      if (worker === this.#worker) this.#receive((event as MessageEvent<FromWorker>).data);
    });
    worker.addEventListener("error", (event) => lose((event as ErrorEvent).message ?? ""));
    worker.addEventListener("messageerror", () => lose("what it said cannot be read"));
    this.#awaitWord(0);
    this.#post({ kind: "load", wasm: this.#options.wasm, model: this.#options.model });
  }

  /**
   * Counts seconds until the worker says something, in steps: while the page sleeps none passes, so that
   * waking up is not mistaken for silence.
   */
  #awaitWord(units: number): void {
    clearInterval(this.#heartbeat);
    this.#hear(units);
    this.#heartbeat = setInterval(() => {
      if ((this.#left -= SECOND) > 0) return;
      this.#lose(new LedeError("worker-died", "Lede's worker fell silent in the middle of a text."));
    }, SECOND);
  }

  #hear(units: number): void {
    const more = (SECOND * units) / UNITS_PER_SECOND_OF_SILENCE;
    this.#left = (this.#options.silence ?? DEFAULT_SILENCE) + more;
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case "loaded":
        this.#hasLoaded = true;
        this.modelVersion = message.modelVersion;
        if (this.#running === null) clearInterval(this.#heartbeat);
        return this.#loaded();
      case "failed":
        return this.#lose(asError(message));
      case "progress":
        if (this.#running?.id !== message.job) return;
        this.#hear(this.#running.text.length);
        if (!this.#running.settled) this.#running.options.onProgress?.(message.share, message.stage);
        return;
      case "done":
      case "formatted": {
        const grown = message.memoryBytes > (this.#options.keptMemory ?? DEFAULT_KEPT_MEMORY);
        return this.#finish(grown, (job) => job.resolve(message));
      }
      case "error":
        // A worker that ran out of memory is of no further use.
        return this.#finish(message.name === "OutOfMemoryError", (job) => job.reject(asError(message)));
    }
  }

  #finish(replaceWorker: boolean, how: (job: Job) => void): void {
    const job = this.#running;
    this.#running = null;
    this.#stopWaiting();
    if (replaceWorker) {
      this.#endWorker();
      this.#spawn();
    }
    if (job !== null) settle(job, () => how(job));
    this.#startWaiting();
  }

  #endWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #close(error: Error): void {
    if (this.#closed !== null) return;
    this.#closed = error;
    this.#lose(error);
  }

  /** The worker is gone, and with it what it was at; the next text starts another one, where one can be had. */
  #lose(error: Error): void {
    const isAlone = this.#running !== null && error instanceof LedeError && error.code === "worker-died";
    const left = [this.#running, ...(isAlone ? [] : this.#waiting.splice(0))];
    this.#endWorker();
    this.#failed(error);
    for (const job of left) {
      if (job !== null) settle(job, () => job.reject(error));
    }
    this.#startWaiting();
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }
}

function analysisIn(answer: Answer): Done {
  if (answer.kind !== "done") throw new LedeError("other-version", "Lede's worker is of another release.");
  return answer;
}

function outputIn(answer: Answer): string {
  if (answer.kind !== "formatted") throw new LedeError("other-version", "Lede's worker is of another release.");
  return answer.output;
}

function messageOf({ id, text, options, wanted }: Job): ToWorker {
  if (wanted === null) return { kind: "analyze", job: id, text, options: textOptions(options) };
  if ("limit" in wanted) return { kind: "places", job: id, text, ...wanted };
  return "choice" in wanted
    ? { kind: "protect", job: id, text, ...wanted }
    : { kind: "format", job: id, text, ...wanted };
}

/** The options that are for the worker: the others are functions, which do not cross. */
function textOptions(options: WorkerAnalyzeOptions): TextOptions {
  return Object.fromEntries(OPTIONS.TextOptions.map((name) => [name, options[name]]));
}

function settle(job: Job, how: () => void): void {
  if (job.settled) return;
  job.settled = true;
  job.stopListening();
  how();
}

function aborted(message: string): Error {
  return new DOMException(message, "AbortError");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
