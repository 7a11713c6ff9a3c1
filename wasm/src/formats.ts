// The formats of other programs, and what a caller says to get one.

import { describe } from "./option-values.js";
import type { AnalyzeOptions, WorkerAnalyzeOptions } from "./options.js";

/** In the order of the core's lede::Format; docs/formats.md says what each holds. */
export const FORMATS = [
  "json",
  "jsonld",
  "csv",
  "annotations",
  "brat",
  "conll",
  "geojson",
  "ical",
  "ftm",
  "html",
  "markdown",
] as const;

export type Format = (typeof FORMATS)[number];

/** The tables that CSV has, in the order of the core's lede::CsvTable. */
export const CSV_TABLES = [
  "entities",
  "mentions",
  "quotes",
  "times",
  "quantities",
  "places",
  "relations",
  "events",
] as const;

export type CsvTable = (typeof CSV_TABLES)[number];

/** What a format takes beside its name. Another format passes over those that are for CSV. */
export interface FormatDetails {
  /** Which table CSV is to be: one of them has to be named. */
  readonly table?: CsvTable | undefined;
  /** What each row of CSV calls the article in its first column. Default: nothing. */
  readonly article?: string | undefined;
}

/** What `Analyzer.format` takes beside text and format. `offsets` are for JSON, CSV and GeoJSON. */
export interface FormatOptions extends AnalyzeOptions, FormatDetails {}

/** What `WorkerAnalyzer.format` takes beside text and format. */
export interface WorkerFormatOptions extends WorkerAnalyzeOptions, FormatDetails {}

/** The names of FormatDetails' members. */
export const FORMAT_DETAILS = ["table", "article"] as const;

/** A format and its details as the core takes them. */
export interface FormatNumbers {
  readonly format: number;
  readonly table: number;
  readonly article: string;
}

/** Throws a RangeError or TypeError that says what cannot be. */
export function formatNumbers(format: Format, { table, article }: FormatDetails): FormatNumbers {
  const number = FORMATS.indexOf(format);
  if (number < 0) throw new RangeError(`There is no format "${String(format)}"; choose from ${FORMATS.join(", ")}.`);
  const row = table === undefined ? -1 : CSV_TABLES.indexOf(table);
  if (row < 0 && (format === "csv" || table !== undefined)) {
    const mistake = table === undefined ? "CSV is one table" : `There is no table "${String(table)}"`;
    throw new RangeError(`${mistake}; choose from ${CSV_TABLES.join(", ")}.`);
  }
  if (article !== undefined && typeof article !== "string") {
    throw new TypeError(`The article's name must be a string, not ${describe(article)}.`);
  }
  return { format: number, table: Math.max(row, 0), article: article ?? "" };
}
