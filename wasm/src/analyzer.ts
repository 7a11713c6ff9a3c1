// What callers hold: one analyzer, any number of texts.

import { checkNames } from "./check-names.js";
import { Engine } from "./engine.js";
import { AnalysisColumns } from "./marshal.js";
import { type AnalyzeOptions, LAYERS, type Layer, OPTIONS } from "./options.js";
import type { Analysis, OffsetUnit } from "./types.js";

/**
 * Finds the names in texts. Everything runs where it is called, at once; in a page, prefer
 * `createWorkerAnalyzer`, which keeps the page responsive.
 */
export class Analyzer {
  readonly #engine: Engine;

  /** Callers use `createAnalyzer`. `wasm` and `model` are the package's two files. */
  static async create(wasm: WebAssembly.Module, model: Uint8Array): Promise<Analyzer> {
    return new Analyzer(await Engine.create(wasm, model));
  }

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Version of what was learnt, for people: "2026.11.1". */
  get modelVersion(): string {
    return this.#engine.modelVersion;
  }

  /** Bytes of memory that the module holds. Grows with the longest text so far and never shrinks. */
  get memoryBytes(): number {
    return this.#engine.memoryBytes;
  }

  /**
   * Analyses a text. Time and memory grow linearly with it. A lone surrogate counts as one unit and
   * keeps its place.
   *
   * @throws TypeError when `text` is not a string, or when there is no option of a name that is given.
   * @throws RangeError when the date is not a calendar date or the text is too long.
   */
  analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    const columns = this.analyzeColumns(text, options);
    return columns.toAnalysis(text, this.slicesOf(columns));
  }

  /**
   * As `analyze`, but leaves the result in the flat buffer that the core wrote: the fastest way, for
   * callers who want a few columns of many texts, or who pass the result on to another thread.
   */
  analyzeColumns(text: string, options: AnalyzeOptions = {}): AnalysisColumns {
    if (typeof text !== "string") throw new TypeError(`The text must be a string, not ${describe(text)}.`);
    checkNames(options, [...OPTIONS.TextOptions, ...OPTIONS.AnalyzeOptions]);
    const unit = checkUnit(options.offsets);
    const layers = options.namesOnly === true ? 0 : layerSet(options.layers);
    this.#engine.analyze(text, checkDate(options.documentDate), layers, options.onProgress ?? null);
    return new AnalysisColumns(this.#engine.columns(unit));
  }

  /**
   * The last analysis with UTF-16 offsets, `columns` itself where it has them: names are cut out of the text, and
   * JavaScript cuts in UTF-16.
   */
  slicesOf(columns: AnalysisColumns): AnalysisColumns {
    return columns.offsetUnit === "utf16" ? columns : new AnalysisColumns(this.#engine.columns("utf16"));
  }

  /** Frees the module's tables. The analyzer cannot be used afterwards. */
  dispose(): void {
    this.#engine.delete();
  }
}

/** The set as the core's bits. */
function layerSet(layers: readonly Layer[] = LAYERS): number {
  let set = 0;
  for (const layer of layers) {
    const bit = LAYERS.indexOf(layer);
    if (bit < 0) throw new RangeError(`There is no layer "${String(layer)}"; choose from ${LAYERS.join(", ")}.`);
    set |= 1 << bit;
  }
  return set;
}

function checkUnit(unit: unknown): OffsetUnit {
  if (unit === undefined) return "utf16";
  if (unit === "utf16" || unit === "codepoint" || unit === "byte") return unit;
  throw new RangeError(`There are no offsets in "${String(unit)}"; choose "utf16", "codepoint" or "byte".`);
}

function checkDate(date: unknown): string {
  if (date === undefined || date === null) return "";
  if (typeof date !== "string") {
    throw new TypeError(`The document date must be a string such as "2016-12-07", not ${describe(date)}.`);
  }
  if (date === "") throw new RangeError('"" is not a calendar date; write it as YYYY-MM-DD.');
  return date;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
