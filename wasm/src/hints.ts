// What a reader knows better than Lede: corrections of an analysis, as docs/hints.md describes them.

import type { EntityType, PlaceFeature } from "./types.js";

/** Where words stand: wherever they do, or where this is right before and behind them; "" fits anywhere. */
export type HintPlace = "everywhere" | { readonly before: string; readonly after: string };

/** A place of the gazetteer: by its GeoNames id, or, where it has none, by what `findPlaces` tells of it. */
export type HintedPlace =
  | { readonly geonames: number }
  | { readonly name: string; readonly feature: PlaceFeature; readonly country: string | null };

/** What a reader knows of words. */
export type HintFact =
  /** They are a name of this type, found or not. */
  | { readonly type: EntityType }
  /** They are no name, and stand for none. */
  | { readonly not_a_name: true }
  /** The name there is these words, which have some of the others. */
  | { readonly extent: { readonly words: string } }
  /** They mean what this name of the text means. */
  | { readonly same_as: string }
  /** They mean something else than this name of the text means. */
  | { readonly apart_from: string }
  /** Where on the map their entity lies; null: nowhere. */
  | { readonly place: HintedPlace | null }
  /** They are a quotation, and this name of the text said them; null: nobody did that the text names. */
  | { readonly speaker: string | null }
  /** They are no quotation. */
  | { readonly not_a_quotation: true };

/** One correction: words, where they stand, and one fact. */
export type Hint = { readonly words: string; readonly where: HintPlace } & HintFact;

/** A list of corrections; of those that clash the later one holds. */
export interface Hints {
  readonly schema: "lede-hints/1";
  readonly hints: readonly Hint[];
}
