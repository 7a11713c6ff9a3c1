// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// What a caller may ask for.

import type { Hints } from "./hints.js";
import type { Signal } from "./platform.js";
import type { OffsetUnit } from "./types.js";

/** What an analysis holds beyond mentions and entities, in the order of the core's lede::Layer. */
export const LAYERS = ["places", "quotes", "references", "relations", "times", "quantities", "desk", "lede", "events"] as const;

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
  | "desk"
  /** The story in short. */
  | "lede"
  /** Who did what to whom. */
  | "events";

/** What comes with each layer, because it would say less without. */
export const LAYER_NEEDS: Readonly<Record<Layer, readonly Layer[]>> = {
  places: [],
  quotes: ["places", "references"],
  references: ["places", "quotes"],
  relations: ["places", "quotes", "references"],
  times: ["places", "quantities"],
  quantities: ["places", "times"],
  desk: [],
  lede: ["places", "quotes", "references", "times", "quantities", "events"],
  events: ["places", "quotes", "references", "times", "quantities"],
};

/** The parts of the work, in the order in which they are done. */
export type Stage =
  /** Words, numbers and marks. */
  | "tokens"
  /** Paragraphs and sentences. */
  | "sentences"
  /** What each paragraph is: source, headline, byline, dateline, body. */
  | "paragraphs"
  /** Whether the text is English. */
  | "language"
  /** Names, titles and weapons, and which of them are one entity. */
  | "names"
  /** Which place of the gazetteer an entity is. */
  | "places"
  /** Parts of speech, and which word depends on which. */
  | "syntax"
  /** What is said, and by whom. */
  | "quotes"
  /** Whom pronouns and descriptions mean. */
  | "references"
  /** How sure it is who says a quotation, once pronouns have their persons. */
  | "attribution"
  /** What the text says outright about two entities. */
  | "relations"
  /** Times and quantities, which are read from the same atoms. */
  | "values"
  /** Who did what to whom. */
  | "events"
  /** What an editor would query beside what the stages noticed themselves. */
  | "desk"
  /** The story in short: who did what, where, when, and the sentence that tells it. */
  | "lede";

/** What is asked of an analysis. */
export interface TextOptions {
  /**
   * Day on which the text was published, as ISO 8601 calendar date ("2016-12-07") or as a Date, of which the day in UTC
   * counts. Default: none.
   */
  readonly documentDate?: string | Date | null | undefined;
  /** Names alone, mentions and their entities: the other layers stay empty. Takes half the time. Default: false. */
  readonly namesOnly?: boolean | undefined;
  /**
   * The layers to fill beside names, and those that they need: quotations bring references, which bring places; times
   * and quantities come together. The others stay empty and cost no time. Default: all.
   */
  readonly layers?: readonly Layer[] | undefined;
  /**
   * Sentences are not read as trees, which takes longer than all else: quotations are found by their marks and the
   * words around them alone, and there are no events. For text that is being written. Default: false.
   */
  readonly quick?: boolean | undefined;
  /**
   * What the reader knows: corrections that outrank what Lede would find (docs/hints.md). A list of them holds them
   * all; of hints that clash the later one holds. Default: none.
   */
  readonly hints?: Hints | readonly Hints[] | null | undefined;
  /** Unit of the offsets in the result. Default: "utf16", JavaScript's own. */
  readonly offsets?: OffsetUnit | undefined;
}

/** What `Analyzer` takes beside a text. */
export interface AnalyzeOptions extends TextOptions {
  /**
   * Called now and then with the share of the work that is done, 0 to 1, and the stage that is at work. What it throws
   * stops the analysis and comes out of it.
   */
  readonly onProgress?: ((share: number, stage: Stage) => void) | undefined;
}

/** What `WorkerAnalyzer` takes beside a text. */
export interface WorkerAnalyzeOptions extends TextOptions {
  /** Called now and then with the share of the work that is done, 0 to 1, and the stage that is at work. */
  readonly onProgress?: ((share: number, stage: Stage) => void) | undefined;
  /** Stops the analysis: its promise rejects with an AbortError at once. */
  readonly signal?: Signal | undefined;
}

/** The names of a set's own options. */
export const OPTIONS = {
  TextOptions: ["documentDate", "namesOnly", "layers", "quick", "hints", "offsets"] as const,
  AnalyzeOptions: ["onProgress"] as const,
  WorkerAnalyzeOptions: ["onProgress", "signal"] as const,
};
