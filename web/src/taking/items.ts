// What the menu offers, in its order.
import type { CsvTable, Format } from "../analysis/types.ts";

/** Formats, and the sheet that is copied; the words are the page's. */
export type ItemName = Format | "sheet";

export interface Item {
  readonly id: ItemName;
  readonly format: Format;
  /** Copied, not saved. */
  readonly copied?: boolean;
  /** Ends of the names of its files. The first holds the format, a second one the text as it was given. */
  readonly endings: readonly string[];
  /** Media type, RFC 6838. */
  readonly type: string;
}

export const ITEMS: readonly Item[] = [
  { id: "sheet", format: "markdown", copied: true, endings: [], type: "" },
  { id: "markdown", format: "markdown", endings: [".md"], type: "text/markdown" },
  { id: "html", format: "html", endings: [".html"], type: "text/html" },
  { id: "csv", format: "csv", endings: [".csv"], type: "text/csv" },
  { id: "json", format: "json", endings: [".json"], type: "application/json" },
  { id: "jsonld", format: "jsonld", endings: [".jsonld"], type: "application/ld+json" },
  { id: "annotations", format: "annotations", endings: [".annotations.json"], type: "application/ld+json" },
  { id: "geojson", format: "geojson", endings: [".geojson"], type: "application/geo+json" },
  { id: "ical", format: "ical", endings: [".ics"], type: "text/calendar" },
  { id: "ftm", format: "ftm", endings: [".ftm.json"], type: "application/json" },
  { id: "brat", format: "brat", endings: [".ann", ".txt"], type: "text/plain" },
  { id: "conll", format: "conll", endings: [".conll"], type: "text/plain" },
];

/** The tables of CSV. */
export const TABLES: readonly CsvTable[] = [
  "entities",
  "mentions",
  "quotes",
  "times",
  "quantities",
  "places",
  "relations",
  "events",
];
