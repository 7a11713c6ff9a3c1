// From an empty page to a reader, in an order that matters. What finds names is fetched alone, so that a slow line has
// nothing else to carry; then all the rest, and what finds events after it; then comes the lock, and then the worker: a
// worker keeps the policy under which it was born, and what has not been fetched before the lock never can be. Where the
// rest takes long, a first worker reads names meanwhile, and where events do, a second one all but them; they end at the
// lock.
import type { Aids } from "../aids/aids.ts";
import type { Collecting } from "../collection/collection.ts";
import type { Comparing } from "../compare/comparing.ts";
import { fetchReaders } from "../documents/library.ts";
import { unlessGivenUp } from "../later.ts";
import { loadWorld, type World } from "../map/world.ts";
import { Keeping, type Kept } from "../offline/keeping.ts";
import { importPart } from "../parts.ts";
import { lockPage, takeServiceWorkersAway } from "../privacy.ts";
import type { Taking } from "../taking/taking.ts";
import type { Sources } from "../text/sources.ts";
import { isTranslated, loadLanguage, teach, wanted } from "../words/words.ts";
import { Engine } from "./engine.ts";
import { type Arrived, Files, type Later, type ReaderFiles } from "./files.ts";

export interface OpeningEvents {
  onArrival(arrived: Arrived): void;
  /** What of the model may come after the first names. */
  onLater(part: Later, arrived: Arrived): void;
  /** What finds names is here, or all but what finds events, and more takes its time. The engine is good until there is another one. */
  onPartial(engine: Engine): void;
  /** What finds events cannot be had; told once. */
  onWithoutEvents(error: unknown): void;
  /** The map's outlines are here; never called where they cannot be had. */
  onWorld(world: World): void;
  /** What copies and saves is here; never called where it cannot be had. */
  onTaking(taking: Taking): void;
  /** What reads HTML and RTF is here, on its way once more, or, null, cannot be had. */
  onSources(sources: Sources | "coming" | null): void;
  /** What explains and searches is here; never called where it cannot be had. */
  onAids(aids: Aids): void;
  /** What reads many articles at once is here; never called where it cannot be had. */
  onCollecting(collecting: Collecting): void;
  /** What compares two versions is here; never called where it cannot be had. */
  onComparing(comparing: Comparing): void;
  /** The words of the reader's language cannot be had; never called where it is English. */
  onWithoutLanguage(): void;
  /** From now on nothing is fetched any more. */
  onLocked(): void;
  /** Whether the browser has a copy of the page; told after the lock, and only once. */
  onKept(kept: Kept): void;
}

/**
 * How long, in milliseconds, reader and lock wait for what one can do without: places are a list then, nothing is
 * copied or saved, of formatted text the plain text is taken, nothing is explained, searched or compared, many files are
 * a few articles at a time, and the page does not open without a network.
 */
const PATIENCE_MS = 2000;

/** How long, in milliseconds, a part that should be here soon is waited for before the text is read without it. */
const SOON_MS = 1500;

export class Opening {
  readonly #events: OpeningEvents;
  readonly #files: Files;
  readonly #keeping = new Keeping();
  #world: World | null = null;
  #taking: Taking | null = null;
  #sources: Sources | null = null;
  #aids: Aids | null = null;
  #collecting: Collecting | null = null;
  #comparing: Comparing | null = null;
  #locked = false;
  #isWithoutEvents = false;
  #tellLocked!: () => void;
  readonly #lockedAt = new Promise<void>((resolve) => {
    this.#tellLocked = resolve;
  });

  constructor(events: OpeningEvents) {
    this.#events = events;
    this.#files = new Files(
      (arrived) => events.onArrival(arrived),
      (part, arrived) => events.onLater(part, arrived),
      this.#keeping,
    );
  }

  get isLocked(): boolean {
    return this.#locked;
  }

  /** Called again after a failure, it goes on from there. Rejects with a LedeError. */
  async open(): Promise<Engine> {
    const impatience = new AbortController();
    const giveUp = (): void => impatience.abort();
    const { signal } = impatience;
    const started = performance.now();
    const names = this.#files.load();
    const places = names.then((first) => this.#files.loadLater("rest", first));
    const whole = places.then((files) => this.#withEvents(files));
    whole.catch(() => {}); // told where it is waited for
    const sources = this.#loadSources(signal); // what reads the text that is pasted meanwhile
    // They take long, are not waited for, and would only slow the model down; not so where a copy has them. A service
    // worker's answer to what was asked for right before the lock would be refused.
    const turn = this.#keeping.isServed ? Promise.resolve() : places;
    const expect = (file: string, bytes: Promise<Uint8Array<ArrayBuffer>>): void => this.#keeping.expect(file, bytes);
    if (!this.#locked) fetchReaders(turn, this.#lockedAt, expect);
    const first = await names.catch((error: unknown) => {
      giveUp();
      throw error;
    });
    if (!this.#locked) this.#keeping.register();
    const others = Promise.all([
      this.#loadMap(signal),
      this.#loadTaking(signal),
      sources,
      this.#loadAids(signal),
      this.#loadCollecting(signal),
      this.#loadComparing(signal),
      this.#loadLanguage(signal),
    ]);
    // Half of what there is takes about as long as the other half.
    const isSoon = performance.now() - started < SOON_MS && (await settlesWithin(places, SOON_MS));
    if (!isSoon && !this.#locked) this.#events.onPartial(await Engine.start(first));
    const withoutEvents = await places.catch((error: unknown) => {
      giveUp();
      throw error;
    });
    // Nobody waits twice for the first names.
    const patience = isSoon ? 2 * SOON_MS - (performance.now() - started) : SOON_MS;
    const areEventsSoon = await settlesWithin(whole, patience);
    if (!areEventsSoon && !this.#locked) this.#events.onPartial(await Engine.start(withoutEvents));
    const files = await whole;
    const timer = setTimeout(giveUp, PATIENCE_MS);
    await others;
    if (!this.#locked) await this.#keeping.gather(signal);
    clearTimeout(timer);
    if (!this.#locked) this.#lock();
    return Engine.start(files);
  }

  /** With what finds events, where that can be had: a page without it is as good in all else, and locks itself. */
  async #withEvents(files: ReaderFiles): Promise<ReaderFiles> {
    if (this.#isWithoutEvents) return files;
    try {
      return await this.#files.loadLater("events", files);
    } catch (error) {
      this.#isWithoutEvents = true;
      this.#events.onWithoutEvents(error);
      return files;
    }
  }

  /** Forgets the browser's copy of the page; the page at hand goes on working. */
  forgetCopy(): Promise<void> {
    return this.#keeping.forget();
  }

  async #loadMap(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#world) return;
    this.#world = await loadWorld(signal);
    if (this.#world) this.#events.onWorld(this.#world);
  }

  async #loadTaking(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#taking) return;
    this.#taking = await unlessGivenUp(importPart<Taking>("taking").then(teach), signal);
    if (this.#taking) this.#events.onTaking(this.#taking);
  }

  async #loadSources(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#sources) return;
    this.#events.onSources("coming");
    this.#sources = await unlessGivenUp(importPart<Sources>("sources"), signal);
    this.#events.onSources(this.#sources);
  }

  async #loadAids(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#aids) return;
    this.#aids = await unlessGivenUp(importPart<Aids>("aids").then(teach), signal);
    if (this.#aids) this.#events.onAids(this.#aids);
  }

  async #loadCollecting(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#collecting) return;
    this.#collecting = await unlessGivenUp(importPart<Collecting>("collection").then(teach), signal);
    if (this.#collecting) this.#events.onCollecting(this.#collecting);
  }

  async #loadComparing(signal: AbortSignal): Promise<void> {
    if (this.#locked || this.#comparing) return;
    this.#comparing = await unlessGivenUp(importPart<Comparing>("comparing").then(teach), signal);
    if (this.#comparing) this.#events.onComparing(this.#comparing);
  }

  async #loadLanguage(signal: AbortSignal): Promise<void> {
    if (this.#locked || isTranslated()) return;
    await unlessGivenUp(loadLanguage(), signal);
    if (!isTranslated() && wanted.peek() !== "en") this.#events.onWithoutLanguage();
  }

  #lock(): void {
    lockPage();
    takeServiceWorkersAway();
    this.#locked = true;
    this.#tellLocked();
    this.#events.onLocked();
    void this.#keeping.write().then((kept) => this.#events.onKept(kept));
  }
}

/** Whether `work` succeeds in so many milliseconds. */
function settlesWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms));
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]);
}
