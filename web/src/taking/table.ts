// A table for the clipboard: as HTML for documents and spreadsheets, as tab-separated lines for all else.
import type { Formats } from "./clipboard.ts";
import { escaped } from "./escape.ts";

/** `rows` have as many cells as `head`. O(cells). */
export function tableFormats(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Formats {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(harmless(cell))}</${tag}>`).join("")}</tr>`;
  const body = rows.map((row) => line(row, "td")).join("\n");
  return {
    html: `<table>\n<caption>${escaped(caption)}</caption>\n<thead>${line(head, "th")}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`,
    text: [head, ...rows].map((row) => row.map((cell) => onOneLine(harmless(cell))).join("\t")).join("\n"),
  };
}

/** A spreadsheet takes a cell that begins so for a formula; behind an apostrophe it is words. Numbers stay numbers. */
function harmless(cell: string): string {
  const isNumber = /^[-+]?[\d.,]+$/.test(cell);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !isNumber ? `'${cell}` : cell;
}

function onOneLine(cell: string): string {
  return cell.replace(/\s+/gu, " ");
}
