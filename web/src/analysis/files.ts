// Module and model: fetched before the page locks itself, checked, and kept in memory for every worker to come.
import moduleAddress from "lede/lede-core.wasm?url";
import modelAddress from "lede/lede-en.model?url";
import { type FetchOptions, type LoadedFiles, loadModel, loadModule } from "lede/load";
import { KeptUntilFailed } from "../kept.ts";

/** Bytes that are here, and bytes that there are. */
export interface Arrived {
  readonly received: number;
  readonly total: number;
}

/** Without a byte for so long, in milliseconds, a file is given up. */
const PATIENCE_MS = 30_000;

export class Files {
  readonly #onArrival: (arrived: Arrived) => void;
  readonly #received = { wasm: 0, model: 0 };
  readonly #wasm = new KeptUntilFailed<LoadedFiles["wasm"]>();
  readonly #model = new KeptUntilFailed<LoadedFiles["model"]>();
  #attempts = 0;
  #isUnderWay = false;

  constructor(onArrival: (arrived: Arrived) => void) {
    this.#onArrival = onArrival;
  }

  /** Called again after a failure, it fetches what is still missing. Rejects with a LedeError. */
  async load(): Promise<LoadedFiles> {
    ++this.#attempts;
    this.#isUnderWay = true;
    this.#tell();
    try {
      const [wasm, model] = await Promise.all([
        this.#wasm.get(() => loadModule(moduleAddress, this.#options("wasm"))),
        this.#model.get(() => loadModel(modelAddress, this.#options("model"))),
      ]);
      return { wasm, model };
    } finally {
      this.#isUnderWay = false;
    }
  }

  #options(name: "wasm" | "model"): FetchOptions {
    return {
      patience: PATIENCE_MS,
      expected: LEDE_FILES[name],
      // What came damaged may lie in the browser's cache.
      ...(this.#attempts > 1 && { cache: "reload" }),
      onBytes: (received) => {
        this.#received[name] = received;
        this.#tell();
      },
    };
  }

  /** When one file has failed, the other may still arrive, in silence: it will be there at the next attempt. */
  #tell(): void {
    if (!this.#isUnderWay) return;
    const received = this.#received.wasm + this.#received.model;
    this.#onArrival({ received, total: LEDE_FILES.wasm.bytes + LEDE_FILES.model.bytes });
  }
}
