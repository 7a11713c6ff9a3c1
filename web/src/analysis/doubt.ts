// What the analysis is not sure of. The formats that it is taken away in draw the line at the same place.
import type { Reading } from "./reading.ts";
import type { Entity, Quote } from "./types.ts";

/** Below it, more likely wrong than right. */
const SURE = 0.5;

export function isUnsure({ confidence }: { readonly confidence: number }): boolean {
  return confidence < SURE;
}

/** Of events below it four in ten say something else than the text, of the others one in eight. */
const SURE_OF_EVENT = 0.7;

export function isUnsureEvent({ confidence }: { readonly confidence: number }): boolean {
  return confidence < SURE_OF_EVENT;
}

/** Of what is taken for reported speech below it more than half is a deed or a belief; of the rest one in ten. */
const SURE_OF_REPORT = 0.4;

/** Words that say outright that something is said: below such a confidence it is where it ends that is not sure. */
const SAYING = /^(?:says?|said|adds?|added|tells?|told)$/i;

/** Whether these may be nobody's words in the text: they are listed apart, and not marked. */
export function isPerhapsReported(
  { kind, confidence, cue }: Pick<Quote, "kind" | "confidence" | "cue">,
  text: string,
): boolean {
  if (kind !== "indirect" || confidence >= SURE_OF_REPORT) return false;
  return cue === null || !SAYING.test(text.slice(cue.start, cue.end));
}

/** Whether the text does not say outright who speaks, or the quotation is more likely wrong than right. */
export function isInDoubt(quote: Quote): boolean {
  return quote.attribution === "inferred" || isUnsure(quote);
}

/** Whether none of its mentions is sure. O(its mentions). */
export function isUnsureName({ analysis, mentionsOf }: Reading, { id }: Entity): boolean {
  const rows = mentionsOf(id);
  return rows.length > 0 && rows.every((row) => isUnsure(analysis.mentions[row]!));
}

/** Whether anything on the page carries a sign of doubt. O(mentions + quotations). */
export function hasDoubt({ text, analysis: { mentions, quotes } }: Reading): boolean {
  return mentions.some(isUnsure) || quotes.some((quote) => isInDoubt(quote) && !isPerhapsReported(quote, text));
}
