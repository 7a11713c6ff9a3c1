// What the page's own script hands to this one.
import type { listedNames } from "../analysis/facts.ts";
import type { readableValue } from "../analysis/numbers.ts";
import type { ownWords, wordsSaid } from "../analysis/speakers.ts";
import type { contextOf, daysOf, sentenceFinder } from "../analysis/timeline.ts";
import type { whereabouts } from "../map/spots.ts";
import type { groupOf } from "../vocabulary.ts";

export interface Tools {
  readonly listedNames: typeof listedNames;
  readonly readableValue: typeof readableValue;
  readonly ownWords: typeof ownWords;
  readonly wordsSaid: typeof wordsSaid;
  readonly contextOf: typeof contextOf;
  readonly daysOf: typeof daysOf;
  readonly sentenceFinder: typeof sentenceFinder;
  readonly whereabouts: typeof whereabouts;
  readonly groupOf: typeof groupOf;
}
