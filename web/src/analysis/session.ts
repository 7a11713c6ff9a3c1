// Keeps the analysis on screen in step with the text in the box: starts by itself, latest wins.
import { type Engine, Stopped } from "./engine.ts";
import { createReading, type Reading } from "./reading.ts";

/** Longest text that is read, in UTF-16 units; measured, see docs/page.md. */
export const TEXT_LIMIT = 16_000_000;

export interface Input {
  readonly text: string;
  readonly documentDate: string;
}

export interface SessionEvents {
  onProgress(done: number | null): void;
  onReading(reading: Reading): void;
  onStopped(): void;
  onError(error: unknown): void;
}

/** An analysis that has run for longer than this is ended when its text changes, not waited for. */
const PATIENCE_MS = 400;

export class Session {
  readonly #engine: Engine;
  readonly #events: SessionEvents;
  #next: Input | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startedAt: number | null = null;

  constructor(engine: Engine, events: SessionEvents) {
    this.#engine = engine;
    this.#events = events;
  }

  /** Asks for `input` to be read soon. What was asked for before and has not begun is forgotten. */
  request(input: Input): void {
    this.#next = input;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), pauseFor(input.text.length));
  }

  /** Forgets what was asked for and ends what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#next = null;
    this.#engine.stop();
  }

  #begin(): void {
    if (this.#startedAt === null) void this.#run();
    else if (performance.now() - this.#startedAt > PATIENCE_MS) this.#engine.stop();
  }

  async #run(): Promise<void> {
    while (this.#next) {
      const input = this.#next;
      this.#next = null;
      this.#startedAt = performance.now();
      await this.#readOne(input, this.#startedAt);
      this.#startedAt = null;
    }
  }

  async #readOne(input: Input, startedAt: number): Promise<void> {
    const isCurrent = (): boolean => this.#next === null;
    try {
      this.#events.onProgress(null);
      const analysis = await this.#engine.analyze({
        ...input,
        onProgress: (done) => {
          if (isCurrent()) this.#events.onProgress(done);
        },
      });
      if (isCurrent()) this.#events.onReading(createReading(input.text, analysis, performance.now() - startedAt));
    } catch (error) {
      if (!isCurrent()) return;
      if (error instanceof Stopped) this.#events.onStopped();
      else this.#events.onError(error);
    }
  }
}

/** Typing waits a little, and longer texts a little longer, so that a fast hand does not queue work. */
function pauseFor(length: number): number {
  return Math.min(15 + length / 10_000, 300);
}
