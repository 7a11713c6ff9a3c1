// What the page's own script hands to this one.
import type { isUnsureName } from "../analysis/doubt.ts";
import type { isMinor } from "../analysis/numbers.ts";
import type { nameInDoubt, ownWords, wordsSaid } from "../analysis/speakers.ts";
import type { dayOf } from "../analysis/timeline.ts";
import type { groupOf } from "../vocabulary.ts";

export interface Tools {
  readonly dayOf: typeof dayOf;
  readonly groupOf: typeof groupOf;
  readonly isMinor: typeof isMinor;
  readonly isUnsureName: typeof isUnsureName;
  readonly nameInDoubt: typeof nameInDoubt;
  readonly ownWords: typeof ownWords;
  readonly wordsSaid: typeof wordsSaid;
}
