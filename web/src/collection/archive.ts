// The collection itself: articles come in from their sources, go through the pool, and what is in them is gathered.
import type { Signal } from "@preact/signals";
import type { AnalyzerPool } from "ledekit/pool";
import { tools } from "./furnished.ts";
import { articlesOf, type Found, type FoundArticle, type Source } from "./sources.ts";
import { Findings } from "./summary.ts";
import { type Said, say } from "./words.ts";

export interface Progress {
  readonly state: "running" | "paused" | "finished" | "cancelled" | "failed";
  /** Articles that are done with, those without a reading among them. */
  readonly done: number;
  /** Articles, and files not yet looked through. */
  readonly total: number;
  /** Whether there is a file yet to be looked through that holds an article per line. */
  readonly isOpen: boolean;
  /** Why nothing can be read; null unless failed. */
  readonly message: Said | null;
}

/** What a browser's tab bears: texts are kept, two bytes a unit at worst. */
const MOST_UNITS = 128_000_000;
const MOST_ARTICLES = 20_000;
/** So often, in milliseconds, the lists follow while articles come in. */
const SHOWN_EVERY_MS = 400;

export class Collection {
  readonly findings = new Findings();
  readonly progress: Signal<Progress>;
  /** Grows whenever the lists have changed. */
  readonly version: Signal<number>;
  #stop = new AbortController();
  #pool: AnalyzerPool | null = null;
  #sources: Source[] = [];
  /** How many of them hold more than one article each. */
  #lineFiles = 0;
  /** Articles for the pool, which a failure leaves for the next try. */
  #waiting: FoundArticle[] = [];
  /** The first of them that the pool has not had. */
  #next = 0;
  #taken: FoundArticle[] = [];
  #units = 0;
  #found = 0;
  #isFull = false;
  #isRunning = false;
  #missed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const start: Progress = { state: "running", done: 0, total: 0, isOpen: true, message: null };
    this.progress = tools.signal(start);
    this.version = tools.signal(0);
  }

  /** Reads these as well. Resolves once nothing is left to be read. */
  add(sources: readonly Source[]): Promise<void> {
    this.#sources.push(...sources);
    this.#lineFiles += sources.filter(({ file }) => tools.isLines(file)).length;
    return this.#run();
  }

  pause(): void {
    this.#pool?.pause();
    this.#tell("paused");
  }

  /** After a pause, or a failure. */
  resume(): void {
    this.#pool?.resume();
    if (this.#isRunning) this.#tell("running");
    else void this.#run();
  }

  /** What was read stays; the rest is listed as not read. */
  cancel(): void {
    this.#stop.abort();
  }

  /** Gives everything back. */
  close(): void {
    this.cancel();
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#tell("running");
    try {
      const pool = await tools.pool(signal);
      this.#pool = pool;
      if (this.progress.peek().state === "paused") pool.pause();
      // What is added once the last article is on its way to the pool begins another batch.
      do await this.#read(pool, signal);
      while (this.#sources.length > 0);
      this.#tell("finished");
      tools.announce(say().finished(this.findings.articles.length, this.#done - this.findings.articles.length));
    } catch (error) {
      const isCancelled = signal.aborted;
      // Whatever still looks for articles is to stop as well.
      this.#stop.abort();
      if (isCancelled) this.#leaveRest();
      else {
        this.#waiting = [...this.#taken, ...this.#waiting.slice(this.#next)];
        this.#next = 0;
        this.#tell("failed", () => tools.explain(error));
      }
    } finally {
      this.#taken = [];
      this.#pool = null;
      this.#isRunning = false;
      this.#show();
    }
  }

  async #read(pool: AnalyzerPool, signal: AbortSignal): Promise<void> {
    const hints = tools.hints();
    const inputs = async function* (articles: AsyncIterable<FoundArticle>) {
      for await (const found of articles)
        yield { text: found.text, found, options: { documentDate: found.date || null, hints } };
    };
    for await (const { input, columns, error } of pool.analyze(inputs(this.#articles(signal)), { signal })) {
      const { found } = input;
      if (columns) await this.findings.add(found, columns);
      else this.#miss(found.name, () => say().sentences.failed(error.message));
      this.#taken.splice(this.#taken.indexOf(found), 1);
      this.#tell(this.progress.peek().state);
      this.#showSoon();
    }
  }

  /** Files are looked into while the pool is at work: a few articles ahead of it, so that it never waits. */
  async *#articles(signal: AbortSignal): AsyncGenerator<FoundArticle> {
    for (;;) {
      while (!signal.aborted && this.#waiting.length > this.#next) {
        const next = this.#waiting[this.#next++]!;
        this.#taken.push(next);
        yield next;
      }
      const source = this.#sources[0];
      if (signal.aborted || !source) return;
      this.#waiting = [];
      this.#next = 0;
      await this.#lookInto(source, signal);
      if (signal.aborted) return;
      this.#sources.shift();
      if (tools.isLines(source.file)) this.#lineFiles -= 1;
      this.#tell(this.progress.peek().state);
    }
  }

  async #lookInto(source: Source, signal: AbortSignal): Promise<void> {
    const slices = new tools.Slices(signal);
    for await (const found of articlesOf(source, signal)) {
      this.#take(found);
      if (this.#isFull) return;
      if (slices.due() && !(await slices.rest())) signal.throwIfAborted();
    }
  }

  #take(found: Found): void {
    if ("why" in found) {
      this.#found += 1;
      this.#miss(found.name, found.why);
      return;
    }
    const isFull = this.#units + found.text.length > MOST_UNITS || this.#found >= MOST_ARTICLES;
    if (isFull) {
      if (!this.#isFull) this.#note(found.name, () => say().sentences.noRoom(MOST_ARTICLES));
      this.#isFull = true;
      this.#sources.splice(1);
      this.#lineFiles = this.#sources.filter(({ file }) => tools.isLines(file)).length;
      return;
    }
    this.#units += found.text.length;
    this.#found += 1;
    if (found.note) this.#note(found.name, found.note);
    this.#waiting.push(found);
  }

  #leaveRest(): void {
    for (const { name } of [...this.#taken, ...this.#waiting.slice(this.#next)])
      this.#miss(name, () => say().sentences.cancelled);
    for (const { path } of this.#sources) {
      this.#found += 1;
      this.#miss(tools.shownName(path), () => say().sentences.cancelled);
    }
    this.#waiting = [];
    this.#next = 0;
    this.#sources = [];
    this.#lineFiles = 0;
    this.#tell("cancelled");
  }

  /** An article without a reading. */
  #miss(name: string, why: Said): void {
    this.#missed += 1;
    this.#note(name, why);
  }

  #note(name: string, why: Said): void {
    this.findings.troubles.push({ name, why });
    this.#showSoon();
  }

  get #done(): number {
    return this.findings.articles.length + this.#missed;
  }

  #tell(state: Progress["state"], message: Said | null = null): void {
    const total = this.#found + this.#sources.length;
    this.progress.value = { state, done: this.#done, total, isOpen: this.#lineFiles > 0, message };
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(() => this.#show(), SHOWN_EVERY_MS);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.version.value += 1;
  }
}
