// Module, model and the worker's script: fetched before the page locks itself, checked, and kept in memory for every worker to come. What
// finds names comes first, the rest of the model after it, and what finds events last.
import eventsAddress from "ledekit/events.model?url";
import moduleAddress from "ledekit/lede-core.wasm?url";
import { type FetchOptions, fetchBytes, type LoadedFiles, loadModel, loadModule } from "ledekit/load";
import namesAddress from "ledekit/names.model?url";
import restAddress from "ledekit/rest.model?url";
import { KeptUntilFailed } from "../kept.ts";
import { withPart } from "./model-parts.ts";

/** Bytes that are here, and bytes that there are. */
export interface Arrived {
  readonly received: number;
  readonly total: number;
}

/** Without a byte for so long, in milliseconds, a file is given up. */
const PATIENCE_MS = 30_000;

/** What the browser has a copy of, so that it need not be fetched, and gets to know what was. */
export interface Copies {
  /** The bytes at an address, checked; null where there are none. */
  find(address: string): Promise<Uint8Array<ArrayBuffer> | null>;
  know(address: string, bytes: Uint8Array<ArrayBuffer>): void;
}

/** What every worker is made of. */
export interface ReaderFiles extends LoadedFiles {
  /** The worker's script. */
  readonly worker: Uint8Array<ArrayBuffer>;
}

const ADDRESSES = {
  wasm: moduleAddress,
  names: namesAddress,
  rest: restAddress,
  events: eventsAddress,
  worker: new URL(LEDE_FILES.worker.file, document.baseURI).href,
};
type Name = keyof typeof ADDRESSES;
type Model = LoadedFiles["model"];
/** What of the model comes after names: the gazetteer with all that names can do without, then what finds events. */
export type Later = "rest" | "events";

export class Files {
  readonly #onArrival: (arrived: Arrived) => void;
  readonly #copies: Copies;
  readonly #onLater: (part: Later, arrived: Arrived) => void;
  readonly #received = { wasm: 0, names: 0, worker: 0 };
  readonly #wasm = new KeptUntilFailed<LoadedFiles["wasm"]>();
  readonly #names = new KeptUntilFailed<Model>();
  readonly #later = { rest: new KeptUntilFailed<Model>(), events: new KeptUntilFailed<Model>() };
  readonly #worker = new KeptUntilFailed<Uint8Array<ArrayBuffer>>();
  #attempts = 0;
  #isUnderWay = false;

  /** `onArrival` is told of what finds names, `onLater` of what comes after it. */
  constructor(onArrival: (arrived: Arrived) => void, onLater: (part: Later, arrived: Arrived) => void, copies: Copies) {
    this.#onArrival = onArrival;
    this.#onLater = onLater;
    this.#copies = copies;
  }

  /** What finds names. Called again after a failure, it fetches what is still missing. Rejects with a LedeError. */
  async load(): Promise<ReaderFiles> {
    ++this.#attempts;
    this.#isUnderWay = true;
    this.#tell();
    try {
      const [wasm, model, worker] = await Promise.all([
        this.#wasm.get(async () => loadModule(await this.#source("wasm"), this.#options("wasm"))),
        this.#names.get(async () => withPart(await this.#part("names"))),
        this.#worker.get(async () => {
          const source = await this.#source("worker");
          return typeof source === "string" ? fetchBytes(source, this.#options("worker")) : source;
        }),
      ]);
      return { wasm, model, worker };
    } finally {
      this.#isUnderWay = false;
    }
  }

  /** The same with a further part of the model: of what `load` gave the rest, of that what finds events. Rejects with a LedeError. */
  async loadLater(part: Later, { model: before, ...others }: ReaderFiles): Promise<ReaderFiles> {
    this.#onLater(part, { received: 0, total: LEDE_FILES[part].bytes });
    return { ...others, model: await this.#later[part].get(async () => withPart(await this.#part(part), before)) };
  }

  async #part(name: "names" | Later): Promise<Model> {
    return loadModel(await this.#source(name), this.#options(name));
  }

  async #source(name: Name): Promise<Uint8Array<ArrayBuffer> | string> {
    return (await this.#copies.find(ADDRESSES[name])) ?? ADDRESSES[name];
  }

  #options(name: Name): FetchOptions {
    return {
      patience: PATIENCE_MS,
      expected: LEDE_FILES[name],
      // What came damaged may lie in the browser's cache.
      ...(this.#attempts > 1 && { cache: "reload" }),
      onFile: (bytes) => this.#copies.know(ADDRESSES[name], bytes),
      onBytes: (received) => {
        if (name === "rest" || name === "events") {
          this.#onLater(name, { received, total: LEDE_FILES[name].bytes });
          return;
        }
        this.#received[name] = received;
        this.#tell();
      },
    };
  }

  /** When one file has failed, the other may still arrive, in silence: it will be there at the next attempt. */
  #tell(): void {
    if (!this.#isUnderWay) return;
    const { wasm, names, worker } = this.#received;
    const total = LEDE_FILES.wasm.bytes + LEDE_FILES.names.bytes + LEDE_FILES.worker.bytes;
    this.#onArrival({ received: wasm + names + worker, total });
  }
}
