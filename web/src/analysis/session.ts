// Keeps the analysis on screen in step with the text in the box: starts by itself, latest wins.
import type { AnalyzerPool } from "ledekit/pool";
import { carriedOver } from "./carried.ts";
import type { Engine, Found, Writing } from "./engine.ts";
import { createReading, type Reading } from "./reading.ts";
import { Stopped } from "./stopped.ts";
import type { Hints, NamedPlace, ProtectChoice, Protection } from "./types.ts";

/** Longest text that is read, in UTF-16 units; measured, see docs/page.md. */
export const TEXT_LIMIT = 16_000_000;

export interface Input {
  readonly text: string;
  readonly documentDate: string;
  readonly hints: Hints;
}

export interface SessionEvents {
  onProgress(done: number | null): void;
  onReading(reading: Reading): void;
  onError(error: unknown): void;
}

interface Asked {
  readonly input: Input;
  /** Somebody is writing: names at once, and the rest when they pause. */
  readonly isTyped: boolean;
  /** In milliseconds of `performance.now()`. */
  readonly at: number;
  /** What was left out the first time is read; nobody waits for it. */
  readonly isRest: boolean;
}

interface Wanted {
  /** Does it, and never rejects. */
  readonly run: () => Promise<void>;
  readonly reject: (error: unknown) => void;
}

/** What has run for longer than this is ended when the text changes, not waited for. */
const PATIENCE_MS = 400;
/** A text of up to so many UTF-16 units, some 1,500 words, is always read as a whole. */
const SHORT_TEXT = 9_000;
/**
 * Who writes a longer one has paused after so long, or a little longer than it took them from key to key, and what they
 * wrote is shown: to draw it takes the page's own thread, and a key that is pressed meanwhile would wait. Who never pauses
 * sees it every few seconds.
 */
const PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 400;
const OF_A_KEY = 1.15;
const LONGEST_WITHOUT_MS = 5000;
/** After so long the rest is read too. */
const QUIET_MS = 1000;

export class Session {
  #engine: Engine;
  #isWhole: boolean;
  readonly #events: SessionEvents;
  #next: Asked | null = null;
  /** What is on screen, or was before what is read now. */
  #shown: Reading | null = null;
  /** In milliseconds of `performance.now()`. */
  #shownAt = 0;
  #typedAt = 0;
  /** From key to key, in milliseconds: the latest count most. */
  #rhythm = 0;
  /** What is found waits for a pause; another text ends that. */
  #endPause: () => void = () => {};
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** In the order in which they were asked for. */
  #wanted: Wanted[] = [];
  #isWriting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startedAt: number | null = null;

  /** `isWhole` is false where another engine, which finds more, is to come. */
  constructor(engine: Engine, isWhole: boolean, events: SessionEvents) {
    this.#engine = engine;
    this.#isWhole = isWhole;
    this.#events = events;
  }

  /** What reads many texts at once, beside the one in the box; null until the engine is whole. */
  pool(): AnalyzerPool | null {
    return this.#isWhole ? this.#engine.pool() : null;
  }

  /** Reads with an engine that knows more from now on; what the former one is at is ended. */
  replace(engine: Engine, isWhole: boolean): void {
    this.#engine.end();
    this.#engine = engine;
    this.#isWhole = isWhole;
    if (this.#startedAt === null) void this.#run();
  }

  /**
   * Asks for `input` to be read soon. What was asked for before and has not begun is forgotten. Of a long text that is
   * typed, events and the story in short are read a second after the last key.
   */
  request(input: Input, isTyped = false): void {
    const at = performance.now();
    this.#next = { input, isTyped, at, isRest: false };
    if (isTyped) this.#follow(at);
    this.#endPause();
    clearTimeout(this.#quiet);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), pauseFor(input.text.length));
  }

  /**
   * A text's analysis in another format. It waits for the reading under way and for one that is asked for, and neither
   * ends the other; only one that still runs long after the text has changed is ended. Rejects with Stopped then. It
   * waits for the whole engine too: what leaves the page lacks nothing.
   */
  write(writing: Writing): Promise<string> {
    return this.#want(() => this.#engine.write(writing));
  }

  /** A text without names, which waits and ends as `write` does. */
  protect(input: Input, choice: ProtectChoice): Promise<Protection> {
    return this.#want(() => this.#engine.protect(input, choice));
  }

  /** Places of the gazetteer by name; it waits and ends as `write` does. */
  findPlaces(typed: string): Promise<readonly NamedPlace[]> {
    return this.#want(() => this.#engine.findPlaces(typed));
  }

  /** Another text's reading, which waits and ends as `write` does. */
  readBeside(input: Input): Promise<Reading> {
    const onProgress = (): void => {};
    const asked = { ...input, isQuick: false, onProgress };
    return this.#want(async () => createReading(input, await this.#engine.analyze(asked)));
  }

  /** Forgets what was asked for and ends what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
    this.#next = null;
    this.#shown = null;
    this.#endPause();
    this.#forgetWanted();
    this.#engine.stop();
  }

  /** Ends what is written and what waits to be, and no reading. */
  stopWriting(): void {
    this.#forgetWanted();
    if (this.#isWriting) this.#engine.stop();
  }

  #want<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#wanted.push({ run: () => work().then(resolve, reject), reject });
      if (this.#startedAt === null) void this.#run();
    });
  }

  #forgetWanted(): void {
    for (const { reject } of this.#wanted.splice(0)) reject(new Stopped());
  }

  #begin(): void {
    if (this.#startedAt === null) {
      void this.#run();
      return;
    }
    const left = PATIENCE_MS - (performance.now() - this.#startedAt);
    if (left <= 0) this.#engine.stop();
    else this.#timer = setTimeout(() => this.#begin(), left);
  }

  async #run(): Promise<void> {
    while (this.#next || (this.#isWhole && this.#wanted.length > 0)) {
      this.#startedAt = performance.now();
      if (this.#next) {
        const asked = this.#next;
        this.#next = null;
        clearTimeout(this.#timer);
        await this.#readOne(asked);
      } else {
        const { run } = this.#wanted.shift()!;
        this.#isWriting = true;
        await run();
        this.#isWriting = false;
      }
      this.#startedAt = null;
    }
  }

  async #readOne(asked: Asked): Promise<void> {
    const { input, isTyped, isRest } = asked;
    const isCurrent = (): boolean => this.#next === null;
    // An engine that is not whole finds no events anyway.
    const isQuick = isTyped && this.#isWhole && input.text.length > SHORT_TEXT;
    const tell = (done: number | null): void => {
      if (isCurrent() && !isRest) this.#events.onProgress(done);
    };
    // Who writes is told of what takes long alone.
    const onProgress = (done: number): void => {
      if (!isQuick || performance.now() - asked.at > PATIENCE_MS) tell(done);
    };
    try {
      tell(null);
      const isWanted = isQuick ? (): Promise<boolean> => this.#pause(asked) : undefined;
      const found = await this.#engine.analyze({ ...input, isQuick, onProgress, ...(isWanted && { isWanted }) });
      if (!isCurrent()) return;
      const reading = isQuick ? this.#quickReading(input, found) : createReading(input, found);
      this.#shown = reading;
      this.#shownAt = performance.now();
      if (isQuick) this.#readRestLater(asked);
      this.#events.onReading(reading);
    } catch (error) {
      // Whoever stopped it knows.
      if (isCurrent() && !(error instanceof Stopped)) this.#events.onError(error);
    }
  }

  #follow(at: number): void {
    const gap = at - this.#typedAt;
    this.#typedAt = at;
    if (gap < QUIET_MS) this.#rhythm += (gap - this.#rhythm) / 4;
  }

  /** Resolves to true once who writes has paused, or has seen nothing new for long; to false where they write on. */
  #pause({ at }: Asked): Promise<boolean> {
    if (this.#next) return Promise.resolve(false);
    const now = performance.now();
    const pause = Math.min(Math.max(PAUSE_MS, OF_A_KEY * this.#rhythm), LONGEST_PAUSE_MS);
    const left = now - this.#shownAt > LONGEST_WITHOUT_MS ? 0 : at + pause - now;
    if (left <= 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), left);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve(false);
      };
    });
  }

  #quickReading(input: Input, { analysis, idleHints }: Found): Reading {
    const carried = this.#shown ? carriedOver(this.#shown, input.text, analysis) : analysis;
    return createReading(input, { analysis: carried, idleHints }, false);
  }

  /** Nothing that is being written to a file is ended for it. */
  #readRestLater({ input, at }: Asked): void {
    const begin = (): void => {
      this.#next = { input, isTyped: false, at, isRest: true };
      if (this.#startedAt === null) void this.#run();
    };
    this.#quiet = setTimeout(begin, Math.max(0, QUIET_MS - (performance.now() - at)));
  }
}

/** Typing waits a little, and longer texts a little longer, so that a fast hand does not queue work. */
function pauseFor(length: number): number {
  return Math.min(15 + length / 10_000, 300);
}
