// The changes as a table, to be taken away.
import type { Change } from "./changes.ts";
import { headingOf, missingSide, whatOf } from "./telling.ts";
import { say } from "./words.ts";

/** One row for each change, with as many cells as the head. */
export function rowsOfChanges(changes: readonly Change[]): string[][] {
  return changes.map((change) => [
    headingOf(change.kind),
    whatOf(change),
    change.about,
    change.from || missingSide(change),
    change.to || missingSide(change),
  ]);
}

/** The same in Markdown, under a heading. O(cells). */
export function markdownOf(caption: string, changes: readonly Change[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  const rule = `| ${say()
    .head.map(() => "---")
    .join(" | ")} |`;
  return [`## ${escaped(caption)}`, "", line(say().head), rule, ...rowsOfChanges(changes).map(line), ""].join("\n");
}

/** What Markdown or HTML would take for their own. */
function escaped(cell: string): string {
  return cell
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_[\]|#~]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;");
}
