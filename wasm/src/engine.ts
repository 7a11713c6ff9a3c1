// The compiled core with its memory: text in, flat buffer out.

import type { CoreOptions } from "./core-options.js";
import { LedeError } from "./failure.js";
import type { FormatNumbers } from "./formats.js";
import { COLUMNS_VERSION, offsetUnitNumber } from "./layout.js";
import createCore, { type CoreEngine, type CoreModule } from "./lede-core.js";
import type { AnalyzeOptions, Stage } from "./options.js";
import type { OffsetUnit } from "./types.js";
import { VERSION } from "./version.js";

// lede::ErrorCode
const OK = 0;
const TEXT_TOO_LONG = 2;
const MODEL_TOO_NEW = 4;
const BAD_DATE = 5;
const CANCELLED = 6;
const BAD_HINTS = 7;

/** One UTF-16 code unit takes at most three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;

/** Owns one instance of the module with one model in it. */
export class Engine {
  readonly modelVersion: string;
  readonly #core: CoreModule;
  #engine: CoreEngine | null;
  /** What to say when there is no engine any more. */
  #ended = "This analyzer has been disposed of; create another one.";
  #running = false;
  readonly #encoder = new TextEncoder();
  /** A byte order mark is a character of the article. */
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** Rejects when module and wrapper do not fit, when the model is damaged, or when memory runs out. */
  static async create(wasm: WebAssembly.Module, model: Uint8Array): Promise<Engine> {
    const core = await instantiate(wasm);
    const { version, columnsVersion } = readVersions(core);
    if (version !== VERSION || columnsVersion !== COLUMNS_VERSION) throw versionMismatch(version);
    return new Engine(core, model);
  }

  private constructor(core: CoreModule, model: Uint8Array) {
    this.#core = core;
    this.#engine = this.#guarded(() => new core.Engine());
    const status = this.#guarded(() => {
      const engine = this.#live();
      const address = engine.modelBuffer(model.byteLength);
      if (address === 0) throw new LedeError("memory", "There is not enough memory for Lede's model.");
      core.HEAPU8.set(model, address);
      return engine.loadModel(model.byteLength);
    });
    if (status !== OK) {
      const message = this.#live().errorMessage();
      this.delete();
      throw new LedeError(status === MODEL_TOO_NEW ? "other-version" : "damaged", message, { file: "lede-en.model" });
    }
    this.modelVersion = this.#live().modelVersion();
  }

  /** Bytes of memory that the module holds. Grows with the longest text so far and never shrinks. */
  get memoryBytes(): number {
    return this.#core.HEAPU8.byteLength;
  }

  /** Analyses `text`; the result waits in the module for `columns`. */
  analyze(text: string, options: CoreOptions, onProgress: AnalyzeOptions["onProgress"] | null): void {
    const engine = this.#live();
    if (this.#running) throw new Error("The analyzer is at work; it cannot be called from its own progress callback.");
    let thrown: { error: unknown } | null = null;
    // An exception must not cross the module's frames: they would never be left properly.
    const progress = (doneThousandths: number, stage: Stage): boolean => {
      try {
        onProgress?.(doneThousandths / 1000, stage);
        return true;
      } catch (error) {
        thrown = { error };
        return false;
      }
    };
    this.#running = true;
    const status = this.#guarded(() => {
      const capacity = text.length * BYTES_PER_UNIT;
      const address = engine.textBuffer(capacity);
      // A fresh view: textBuffer may have grown the memory, and then older ones read nothing.
      const buffer = this.#core.HEAPU8.subarray(address, address + capacity);
      const { written } = this.#encoder.encodeInto(text, buffer);
      return engine.analyze(written, options, onProgress === null ? null : progress);
    });
    this.#running = false;
    if (thrown !== null) throw (thrown as { error: unknown }).error;
    if (status !== OK) throw toError(status, engine.errorMessage());
  }

  /** A copy of the last analysis as a flat buffer. */
  columns(unit: OffsetUnit): ArrayBuffer {
    return this.#guarded(() => {
      const engine = this.#live();
      const size = engine.writeColumns(offsetUnitNumber(unit));
      const address = engine.resultAddress();
      return this.#core.HEAPU8.slice(address, address + size).buffer as ArrayBuffer;
    });
  }

  /** The last analysis in another format. */
  format({ format, table, article }: FormatNumbers, unit: OffsetUnit): string {
    return this.#written((engine) => engine.writeFormat(format, offsetUnitNumber(unit), table, article));
  }

  /** The last analysis's text without what `choice` says, as JSON. */
  protection(choice: string, unit: OffsetUnit): string {
    return this.#written((engine) => engine.writeProtection(offsetUnitNumber(unit), choice));
  }

  /** At most `limit` places that `typed` finds, as JSON. */
  places(typed: string, limit: number): string {
    return this.#written((engine) => engine.writePlaces(typed, limit));
  }

  /** Frees what the module holds. Calling anything afterwards throws. */
  delete(): void {
    this.#engine?.delete();
    this.#engine = null;
  }

  /** What `write` leaves in the module; it gives back how many bytes of UTF-8 that are. */
  #written(write: (engine: CoreEngine) => number): string {
    return this.#guarded(() => {
      const engine = this.#live();
      const size = write(engine);
      const address = engine.resultAddress();
      return this.#decoder.decode(this.#core.HEAPU8.subarray(address, address + size));
    });
  }

  #live(): CoreEngine {
    if (this.#engine === null) throw new Error(this.#ended);
    return this.#engine;
  }

  /** Without exceptions in the core, running out of memory ends it: nothing of it is usable then. */
  #guarded<Result>(call: () => Result): Result {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#engine = null;
      this.#ended = "This analyzer stopped when memory ran out; create another one.";
      const megabytes = Math.round(this.memoryBytes / 2 ** 20);
      throw new OutOfMemoryError(
        `The text needs more memory than there is (${megabytes} MB are in use). ` +
          "Create a new analyzer, and analyse the text in parts.",
        error,
      );
    }
  }
}

/** The analyzer has stopped for good; a new one can be created. */
export class OutOfMemoryError extends LedeError {
  override readonly name = "OutOfMemoryError";

  constructor(message: string, cause: unknown) {
    super("memory", message, { cause });
  }
}

async function instantiate(wasm: WebAssembly.Module): Promise<CoreModule> {
  try {
    return await new Promise<CoreModule>((resolve, reject) => {
      const instantiateWasm = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
        WebAssembly.instantiate(wasm, imports).then(receive).catch(reject);
        return {};
      };
      createCore({ instantiateWasm }).then(resolve, reject);
    });
  } catch (error) {
    // The script found other imports, or other exports, than its own module has.
    if (error instanceof WebAssembly.LinkError || error instanceof TypeError) throw versionMismatch();
    if (error instanceof RangeError) {
      throw new LedeError("memory", "There is not enough memory to start Lede.", { cause: error });
    }
    throw error;
  }
}

/** A module so old or so new that even these functions are missing counts as another version. */
function readVersions(core: CoreModule): { version: string; columnsVersion: number } {
  try {
    return { version: core.Engine.version(), columnsVersion: core.Engine.columnsVersion() };
  } catch {
    throw versionMismatch();
  }
}

function versionMismatch(version?: string): Error {
  const found = version === undefined ? "is of another release" : `has version ${version}`;
  return new LedeError(
    "other-version",
    `lede-core.wasm ${found}, but the script has version ${VERSION}. ` +
      "Load both from the same release; in a browser, reload the page without its cache.",
    { file: "lede-core.wasm" },
  );
}

function toError(status: number, message: string): Error {
  if (status === CANCELLED) return new DOMException(message, "AbortError");
  if (status === TEXT_TOO_LONG || status === BAD_DATE || status === BAD_HINTS) return new RangeError(message);
  return new Error(message);
}
