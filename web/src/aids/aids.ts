// What helps to check and to find: why something is marked, who is the source of what, who did what, what was seen and not
// classified, and the search. A script of its own: the page is there before it. It shares nothing with the page's own script, so that
// the one checksum that the build writes down is of all of it; hence what it needs is handed to it.

import { speak } from "./words.ts";

export { eventRows, eventsByTime, whyEvent } from "../events/events.ts";
export { standingBefore } from "../events/told.ts";
export { EventsOn, EventsView } from "../events/view.tsx";
export { type Ledger, type LedgerRow, ledgerOf } from "./ledger.ts";
export { type Proof, proofOf, type Seen } from "./proof.ts";
export { type Finding, type FindingGroup, find } from "./search.ts";
export { whyMention, whyQuantity, whyQuote, whyTime } from "./why.ts";

/** The names under which a language has the words of this script. */
export const words = { aids: speak };

export type Aids = typeof import("./aids.ts");
