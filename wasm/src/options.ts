// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// What a caller may ask for.

import type { OffsetUnit } from "./types.js";

/** What an analysis holds beyond mentions and entities, in the order of the core's lede::Layer. */
export const LAYERS = ["places", "quotes", "references", "relations", "times", "quantities", "desk"] as const;

export type Layer =
  /** Where the entities lie. */
  | "places"
  /** Quotations. */
  | "quotes"
  /** Pronouns and descriptions among the mentions. */
  | "references"
  /** Relations. */
  | "relations"
  /** Times, and the document's date where the text tells it. */
  | "times"
  /** Quantities. */
  | "quantities"
  /** The copy desk's warnings about the text as a whole; others come with their layer. */
  | "desk";

/** What is asked of an analysis. */
export interface TextOptions {
  /** Day on which the text was published, as ISO 8601 calendar date ("2016-12-07"). Default: none. */
  readonly documentDate?: string | null | undefined;
  /** Names alone, mentions and their entities: the other layers stay empty. Takes half the time. Default: false. */
  readonly namesOnly?: boolean | undefined;
  /**
   * The layers to fill beside names; the others stay empty and cost no time. What they would have told these is
   * missing: who a quotation's "she" is without references, whose dollars are meant without places, that a number is
   * part of a date without times. Default: all.
   */
  readonly layers?: readonly Layer[] | undefined;
  /** Unit of the offsets in the result. Default: "utf16", JavaScript's own. */
  readonly offsets?: OffsetUnit | undefined;
}

/** What `Analyzer` takes beside a text. */
export interface AnalyzeOptions extends TextOptions {
  /**
   * Called now and then with the share of the work that is done, 0 to 1. What it throws stops the analysis and comes
   * out of it.
   */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What `WorkerAnalyzer` takes beside a text. */
export interface WorkerAnalyzeOptions extends TextOptions {
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Stops the analysis: its promise rejects with an AbortError at once. */
  readonly signal?: AbortSignal | undefined;
}

/** The names of a set's own options. */
export const OPTIONS = {
  TextOptions: ["documentDate", "namesOnly", "layers", "offsets"] as const,
  AnalyzeOptions: ["onProgress"] as const,
  WorkerAnalyzeOptions: ["onProgress", "signal"] as const,
};
