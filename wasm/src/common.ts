// What the package's entries give beside the function that loads, the same in browsers and in Node.js.

export { Analyzer } from "./analyzer.js";
export { Article } from "./article.js";
export type { FailureCode } from "./failure.js";
export { LedeError } from "./failure.js";
export type { CsvTable, Format, FormatDetails, FormatOptions } from "./formats.js";
export { CSV_TABLES, FORMATS } from "./formats.js";
export type { Hint, HintedPlace, HintFact, HintPlace, Hints } from "./hints.js";
export { AnalysisColumns } from "./marshal.js";
export type { AnalyzeOptions, Layer, Stage, TextOptions } from "./options.js";
export { LAYER_NEEDS, LAYERS } from "./options.js";
export type { NamedPlace } from "./places.js";
export type { Address, Bytes, CompiledModule, Signal } from "./platform.js";
export type * from "./protect.js";
export type { CreateAnalyzerOptions, FileSource } from "./sources.js";
export type * from "./types.js";
export { VERSION } from "./version.js";
