// From an empty page to a reader, in an order that matters: files first, then the lock, then the worker. A worker
// keeps the policy under which it was born, and what has not been fetched before the lock never can be.
import { fetchReaders } from "../documents/library.ts";
import { importPart, unlessGivenUp } from "../later.ts";
import { loadWorld, type World } from "../map/world.ts";
import { lockPage } from "../privacy.ts";
import type { Taking } from "../taking/taking.ts";
import type { Sources } from "../text/sources.ts";
import { Engine } from "./engine.ts";
import { type Arrived, Files } from "./files.ts";

export interface OpeningEvents {
  onArrival(arrived: Arrived): void;
  /** The map's outlines are here; never called where they cannot be had. */
  onWorld(world: World): void;
  /** What copies and saves is here; never called where it cannot be had. */
  onTaking(taking: Taking): void;
  /** What reads HTML and RTF is here, on its way once more, or, null, cannot be had. */
  onSources(sources: Sources | "coming" | null): void;
  /** From now on nothing is fetched any more. */
  onLocked(): void;
}

/**
 * How long, in milliseconds, reader and lock wait for what one can do without: places are a list then, nothing is
 * copied or saved, and of formatted text the plain text is taken.
 */
const PATIENCE_MS = 2000;

export class Opening {
  readonly #events: OpeningEvents;
  readonly #files: Files;
  #world: World | null = null;
  #taking: Taking | null = null;
  #sources: Sources | null = null;
  #locked = false;

  constructor(events: OpeningEvents) {
    this.#events = events;
    this.#files = new Files((arrived) => events.onArrival(arrived));
  }

  get isLocked(): boolean {
    return this.#locked;
  }

  /** Called again after a failure, it goes on from there. Rejects with a LedeError. */
  async open(): Promise<Engine> {
    const impatience = new AbortController();
    const giveUp = (): void => impatience.abort();
    const { signal } = impatience;
    if (!this.#locked) fetchReaders();
    const others = Promise.all([this.#loadMap(signal), this.#loadTaking(signal), this.#loadSources(signal)]);
    const files = await this.#files.load().catch((error: unknown) => {
      giveUp();
      throw error;
    });
    const timer = setTimeout(giveUp, PATIENCE_MS);
    await others;
    clearTimeout(timer);
    if (!this.#locked) this.#lock();
    return Engine.start(files);
  }

  async #loadMap(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#world) return;
    this.#world = await loadWorld(signal);
    if (this.#world) this.#events.onWorld(this.#world);
  }

  async #loadTaking(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#taking) return;
    this.#taking = await unlessGivenUp(importPart<Taking>("taking"), signal);
    if (this.#taking) this.#events.onTaking(this.#taking);
  }

  async #loadSources(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#sources) return;
    this.#events.onSources("coming");
    this.#sources = await unlessGivenUp(importPart<Sources>("sources"), signal);
    this.#events.onSources(this.#sources);
  }

  #lock(): void {
    lockPage();
    this.#locked = true;
    this.#events.onLocked();
  }
}
