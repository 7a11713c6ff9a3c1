// What the copy desk shows: warnings about a place in the text, and which of them were put away.
import type { Reading } from "./reading.ts";
import type { Warning } from "./types.ts";

const CONTEXT = 24;

/** Whether a warning is about the text as a whole (its language), not about a place in it. */
export function isAboutWholeText({ code }: Warning): boolean {
  return code === "not_english";
}

/** What a warning is known by while one edits: its words and those around its place, not its offset. */
export function warningKey({ message, start, end }: Warning, text: string): string {
  return `${message}\n${text.slice(Math.max(start - CONTEXT, 0), start)}\n${text.slice(end, end + CONTEXT)}`;
}

/** The warnings about places in the text, in its order, each with its key. O(warnings). */
export function placedWarnings({ text, analysis }: Reading): { warning: Warning; key: string }[] {
  return analysis.warnings
    .filter((warning) => !isAboutWholeText(warning))
    .map((warning) => ({ warning, key: warningKey(warning, text) }));
}
