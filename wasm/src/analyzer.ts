// What callers hold: one analyzer, any number of texts.

import { Article } from "./article.js";
import { checkNames } from "./check-names.js";
import { coreOptions } from "./core-options.js";
import { Engine } from "./engine.js";
import { FORMAT_DETAILS, type Format, type FormatOptions, formatNumbers } from "./formats.js";
import { AnalysisColumns } from "./marshal.js";
import { describe, offsetsValue } from "./option-values.js";
import { type AnalyzeOptions, OPTIONS } from "./options.js";
import { type NamedPlace, placesLimit, typedName } from "./places.js";
import { type CompiledModule, DISPOSE } from "./platform.js";
import { type ProtectChoice, type Protection, protectLines } from "./protect.js";
import type { Analysis } from "./types.js";

/**
 * Finds the names in texts. Everything runs where it is called, at once; in a page, prefer
 * `createWorkerAnalyzer`, which keeps the page responsive.
 */
export class Analyzer {
  readonly #engine: Engine;
  #idleHints: readonly number[] = [];

  /** Callers use `createAnalyzer`. `wasm` and `model` are the package's two files. */
  static async create(wasm: CompiledModule, model: Uint8Array): Promise<Analyzer> {
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
   * Which hints found nothing in the last text that `analyze` or `analyzeColumns` was given, by their numbers in the order in which they were given,
   * from 0. Keep them: another text, or this one once it is edited, may have their words.
   */
  get idleHints(): readonly number[] {
    return this.#idleHints;
  }

  /**
   * Analyses a text. Time and memory grow linearly with it. A lone surrogate counts as one unit and
   * keeps its place.
   *
   * @throws TypeError when `text` is not a string, or when there is no option of a name that is given.
   * @throws RangeError when the date is not a calendar date, the hints cannot be read or the text is too long.
   */
  analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    const columns = this.analyzeColumns(text, options);
    return columns.toAnalysis(text, this.slicesOf(columns));
  }

  /** As `analyze`, with text and analysis in one object that answers questions about both. Fails as `analyze` does. */
  read(text: string, options: Omit<AnalyzeOptions, "offsets"> = {}): Article {
    return new Article(text, this.analyze(text, options));
  }

  /**
   * As `analyze`, but leaves the result in the flat buffer that the core wrote: the fastest way, for
   * callers who want a few columns of many texts, or who pass the result on to another thread.
   */
  analyzeColumns(text: string, options: AnalyzeOptions = {}): AnalysisColumns {
    checkText(text);
    checkNames(options, [...OPTIONS.TextOptions, ...OPTIONS.AnalyzeOptions]);
    const unit = offsetsValue(options);
    this.#engine.analyze(text, coreOptions(options), options.onProgress ?? null);
    const columns = new AnalysisColumns(this.#engine.columns(unit));
    this.#idleHints = columns.idleHints;
    return columns;
  }

  /**
   * Analyses a text and gives the analysis back in another format, the very characters that the command line prints
   * for it. Half of a surrogate pair, which is no character, comes back as U+FFFD. Fails as `analyze` does.
   *
   * @throws RangeError when there is no such format, or CSV without one of its tables.
   */
  format(text: string, format: Format, options: FormatOptions = {}): string {
    checkText(text);
    checkNames(options, [...OPTIONS.TextOptions, ...OPTIONS.AnalyzeOptions, ...FORMAT_DETAILS]);
    const unit = offsetsValue(options);
    const numbers = formatNumbers(format, options);
    this.#engine.analyze(text, coreOptions(options), options.onProgress ?? null);
    return this.#engine.format(numbers, unit);
  }

  /**
   * Analyses a text and gives it back without the names that are chosen, with all that is left of them. Offsets are in
   * the unit of the options, those of `choice.replace` too. Fails as `analyze` does.
   *
   * @throws TypeError when the choice is not as `ProtectChoice` says.
   */
  protect(text: string, choice: ProtectChoice, options: AnalyzeOptions = {}): Protection {
    return JSON.parse(this.protectToJson(text, choice, options)) as Protection;
  }

  /** As `protect`, as the JSON that the command line prints. */
  protectToJson(text: string, choice: ProtectChoice, options: AnalyzeOptions = {}): string {
    checkText(text);
    checkNames(options, [...OPTIONS.TextOptions, ...OPTIONS.AnalyzeOptions]);
    const unit = offsetsValue(options);
    const lines = protectLines(choice);
    this.#engine.analyze(text, coreOptions(options), options.onProgress ?? null);
    return this.#engine.protection(lines, unit);
  }

  /**
   * The places of the gazetteer that go by a name or begin with it, the best known first, at most `limit` of them: a hint
   * names one by its `geonames`. It says nothing of any text, and takes some 50 ms.
   *
   * @throws TypeError when `typed` is not a string.
   * @throws RangeError when `limit` is not a whole number from 0 to 1,000.
   */
  findPlaces(typed: string, limit = 10): NamedPlace[] {
    return JSON.parse(this.findPlacesToJson(typed, limit)) as NamedPlace[];
  }

  /** As `findPlaces`, as JSON. */
  findPlacesToJson(typed: string, limit = 10): string {
    return this.#engine.places(typedName(typed), placesLimit(limit));
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

  /** `dispose`, for `using`. */
  [DISPOSE](): void {
    this.dispose();
  }
}

function checkText(text: unknown): void {
  if (typeof text !== "string") throw new TypeError(`The text must be a string, not ${describe(text)}.`);
}
