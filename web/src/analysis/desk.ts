// What the copy desk looks for, and what it has found: warnings about a place in the text.
import { say } from "../words/words.ts";
import type { Reading } from "./reading.ts";
import type { Warning } from "./types.ts";

/** A kind of note, which one can be spared. */
export interface Check {
  /** The warning's code, or what it says in `check` where one code holds several kinds. */
  readonly id: string;
  /** One finding and several of them, as a count is followed by them. */
  readonly one: string;
  readonly many: string;
}

export interface Note {
  readonly warning: Warning;
  readonly check: Check;
  /** What it is known by while one edits. */
  readonly key: string;
}

const CONTEXT = 24;

/** In the order in which an editor reads: words, marks, names, numbers, dates. */
export const CHECKS: readonly Check[] = [
  "doubled_word",
  "joined_words",
  "repeated_passage",
  "spacing",
  "missing_stop",
  "unpaired_mark",
  "unattributed_quote",
  "spelling_variant",
  "undefined_acronym",
  "acronym_twice",
  "number_form",
  "number_mismatch",
  "weekday_mismatch",
  "ambiguous_date",
].map(checkNamed);
/** What a later version of the analysis may tell beside these. */
const OTHER: Check = checkNamed("other");

/** Whether a warning is about the text as a whole (its language), not about a place in it. */
export function isAboutWholeText({ code }: Warning): boolean {
  return code === "not_english";
}

/** The notes on places in the text, in its order. O(warnings). */
export function notesOf({ text, analysis }: Reading): Note[] {
  return analysis.warnings
    .filter((warning) => !isAboutWholeText(warning))
    .map((warning) => ({ warning, check: checkOf(warning), key: keyOf(warning, text) }));
}

/** What was found, by kind, in the order of `CHECKS`, and the kinds of which there is nothing. O(notes). */
export function countNotes(notes: readonly Note[]): { found: { check: Check; count: number }[]; clear: Check[] } {
  const counts = new Map<Check, number>();
  for (const { check } of notes) counts.set(check, (counts.get(check) ?? 0) + 1);
  return {
    found: [...CHECKS, OTHER].flatMap((check) => {
      const count = counts.get(check) ?? 0;
      return count === 0 ? [] : [{ check, count }];
    }),
    clear: CHECKS.filter((check) => !counts.has(check)),
  };
}

function checkNamed(id: string): Check {
  return {
    id,
    get one() {
      return say().checks.kinds[id]![0];
    },
    get many() {
      return say().checks.kinds[id]![1];
    },
  };
}

function checkOf({ code, args }: Warning): Check {
  const id = code === "other" ? args.check : code;
  return CHECKS.find((check) => check.id === id) ?? OTHER;
}

/** Its words and those around its place, not its offset. */
function keyOf({ message, start, end }: Warning, text: string): string {
  return `${message}\n${text.slice(Math.max(start - CONTEXT, 0), start)}\n${text.slice(end, end + CONTEXT)}`;
}
