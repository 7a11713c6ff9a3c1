// From an empty page to a reader, in an order that matters: files first, then the lock, then the worker. A worker
// keeps the policy under which it was born, and what has not been fetched before the lock never can be.
import { loadWorld, type World } from "../map/world.ts";
import { lockPage } from "../privacy.ts";
import { Engine } from "./engine.ts";
import { type Arrived, Files } from "./files.ts";

export interface OpeningEvents {
  onArrival(arrived: Arrived): void;
  /** The map's outlines are here; never called where they cannot be had. */
  onWorld(world: World): void;
  /** From now on nothing is fetched any more. */
  onLocked(): void;
}

/** How long, in milliseconds, reader and lock wait for the map alone. Without it there is still the list of places. */
const MAP_PATIENCE_MS = 2000;

export class Opening {
  readonly #events: OpeningEvents;
  readonly #files: Files;
  #world: World | null = null;
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
    const giveMapUp = new AbortController();
    const giveUp = (): void => giveMapUp.abort();
    const map = this.#loadMap(giveMapUp.signal);
    const files = await this.#files.load().catch((error: unknown) => {
      giveUp();
      throw error;
    });
    const timer = setTimeout(giveUp, MAP_PATIENCE_MS);
    await map;
    clearTimeout(timer);
    if (!this.#locked) this.#lock();
    return Engine.start(files);
  }

  async #loadMap(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#world) return;
    this.#world = await loadWorld(signal);
    if (this.#world) this.#events.onWorld(this.#world);
  }

  #lock(): void {
    lockPage();
    this.#locked = true;
    this.#events.onLocked();
  }
}
