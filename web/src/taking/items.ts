// What the menu offers, in its order.
import type { CsvTable, Format } from "../analysis/types.ts";

export interface Item {
  readonly name: string;
  /** What one gets, in a few words. */
  readonly hint: string;
  readonly format: Format;
  /** Copied, not saved. */
  readonly copied?: boolean;
  /** Ends of the names of its files. The first holds the format, a second one the text as it was given. */
  readonly endings: readonly string[];
  /** Media type, RFC 6838. */
  readonly type: string;
}

export const ITEMS: readonly Item[] = [
  {
    name: "Story sheet",
    hint: "copied, to paste into a document or an e-mail",
    format: "markdown",
    copied: true,
    endings: [],
    type: "",
  },
  { name: "Markdown", hint: "the story sheet as a file", format: "markdown", endings: [".md"], type: "text/markdown" },
  {
    name: "HTML",
    hint: "the marked article, a page of its own",
    format: "html",
    endings: [".html"],
    type: "text/html",
  },
  { name: "CSV", hint: "tables for a spreadsheet", format: "csv", endings: [".csv"], type: "text/csv" },
  { name: "JSON", hint: "the whole analysis", format: "json", endings: [".json"], type: "application/json" },
  { name: "JSON-LD", hint: "schema.org", format: "jsonld", endings: [".jsonld"], type: "application/ld+json" },
  {
    name: "Web Annotations",
    hint: "W3C, for annotation tools",
    format: "annotations",
    endings: [".annotations.json"],
    type: "application/ld+json",
  },
  { name: "GeoJSON", hint: "places for a map", format: "geojson", endings: [".geojson"], type: "application/geo+json" },
  { name: "iCalendar", hint: "days for a calendar", format: "ical", endings: [".ics"], type: "text/calendar" },
  {
    name: "FollowTheMoney",
    hint: "people and companies for Aleph",
    format: "ftm",
    endings: [".ftm.json"],
    type: "application/json",
  },
  {
    name: "brat",
    hint: "annotations, and the text beside them",
    format: "brat",
    endings: [".ann", ".txt"],
    type: "text/plain",
  },
  { name: "CoNLL", hint: "a word per line", format: "conll", endings: [".conll"], type: "text/plain" },
];

/** The tables of CSV, each with what the page calls it. */
export const TABLES: readonly { readonly table: CsvTable; readonly name: string }[] = [
  { table: "entities", name: "Names" },
  { table: "mentions", name: "Mentions" },
  { table: "quotes", name: "Quotes" },
  { table: "times", name: "Dates" },
  { table: "quantities", name: "Numbers" },
  { table: "places", name: "Places" },
  { table: "relations", name: "Relations" },
  { table: "events", name: "Events" },
];
