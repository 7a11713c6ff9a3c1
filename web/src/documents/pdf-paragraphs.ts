// Lines of pages, joined to paragraphs.
import type { Line, PageLines } from "./pdf-lines.ts";

/** Paragraphs are parted by a blank line, rows of tables by a line break. O(lines). */
export function paragraphsOf(pages: readonly PageLines[]): string {
  const kept = withoutRepeated(pages);
  const measures = measuresOf(kept.flat());
  const compounds = compoundsIn(kept.flat());
  let text = "";
  let before: Line | null = null;
  for (const lines of kept) {
    let isFirst = true;
    for (const line of lines) {
      if (!before) text = line.text;
      else if (isRow(before) && isRow(line)) text += `\n${line.text}`;
      else if (isFirst ? startsOnNextPage(before, line, measures) : startsParagraph(before, line, measures)) {
        text += `\n\n${line.text}`;
      } else text = joined(text, line.text, compounds);
      before = line;
      isFirst = false;
    }
  }
  return text.replaceAll("\u00ad", "");
}

/** How many lines at the top and at the foot of a page may be its head. */
const HEAD_LINES = 2;
/** So many pages with the same line there make it a running head. */
const FEWEST_REPEATS = 3;

/** Heads that stand at the same height on several pages, their numbers aside, go; and so do bare page numbers. */
function withoutRepeated(pages: readonly PageLines[]): Line[][] {
  const counts = new Map<string, number>();
  const keysOf = ({ lines }: PageLines): Map<Line, string> => {
    const sorted = [...lines].sort((a, b) => b.y - a.y);
    const edges = [...sorted.slice(0, HEAD_LINES), ...sorted.slice(-HEAD_LINES)];
    return new Map(edges.map((line) => [line, keyOf(line)]));
  };
  const keys = pages.map(keysOf);
  for (const page of keys) for (const key of new Set(page.values())) counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(Math.min(FEWEST_REPEATS, pages.length), Math.ceil(pages.length / 3), 2);
  return pages.map(({ lines, bottom, top }, index) =>
    lines.filter((line) => {
      const key = keys[index]!.get(line);
      if (key === undefined) return true;
      const isAtEdge = Math.min(line.y - bottom, top - line.y) < (top - bottom) * 0.12;
      return !isAtEdge || !((counts.get(key) ?? 0) >= needed || isPageNumber(line.text));
    }),
  );
}

const keyOf = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, "#")}`;

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—])?$/i.test(text);

interface Measures {
  /** From one line of a paragraph to the next, in sizes of the letters. */
  readonly pitch: number;
}

function measuresOf(lines: readonly Line[]): Measures {
  const pitches = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const pitch = before ? (before.y - line.y) / line.size : 0;
    return pitch > 0.5 && pitch < 4 ? [pitch] : [];
  });
  return { pitch: median(pitches) ?? 1.2 };
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}

function startsParagraph(before: Line, line: Line, { pitch }: Measures): boolean {
  const drop = (before.y - line.y) / line.size;
  if (drop < 0) return startsElsewhere(before, line);
  return (
    drop > pitch * 1.25 ||
    isOfOtherSize(before, line) ||
    isRow(before) !== isRow(line) ||
    isIndented(before, line) ||
    BULLET.test(line.text) ||
    (isShort(before, line) && ENDS_SENTENCE.test(before.text))
  );
}

/** The next column: the same paragraph, unless one ended. */
function startsElsewhere(before: Line, line: Line): boolean {
  return isOfOtherSize(before, line) || ENDS_SENTENCE.test(before.text) || BULLET.test(line.text);
}

function startsOnNextPage(before: Line, line: Line, measures: Measures): boolean {
  if (isOfOtherSize(before, line) || BULLET.test(line.text)) return true;
  if (!ENDS_SENTENCE.test(before.text)) return false;
  return before.y - line.y > 0 ? startsParagraph(before, line, measures) : true;
}

const BULLET = /^(?:[•‣▪◦●–—*]|\d{1,2}[.)]|\([a-z0-9]\))\s/;
const ENDS_SENTENCE = /[.!?:…]["'”’)\]]*$/;

const isRow = ({ text }: Line): boolean => text.includes("\t");

const isOfOtherSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.12;

/** Beginning further right than the line before, by what printers indent. */
function isIndented(before: Line, line: Line): boolean {
  const by = (line.x - before.x) / line.size;
  return by > 0.8 && by < 5;
}

/** Ending so early that the next word would have had room. */
function isShort(before: Line, line: Line): boolean {
  const width = Math.max(line.end, before.end) - Math.min(line.x, before.x);
  const [word = ""] = /^\S*/.exec(line.text)!;
  return line.end - before.end > Math.max(width * 0.12, word.length * line.size * 0.5);
}

/** Words with a hyphen amid a line: where such a one is parted at its hyphen, it keeps it. */
function compoundsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
}

function joined(text: string, line: string, compounds: ReadonlySet<string>): string {
  const [, head] = /(\p{L}+)[-\u2010\u00ad]$/u.exec(text.slice(-60)) ?? [];
  if (head === undefined) return `${text} ${line}`;
  const [tail = ""] = /^\p{L}*/u.exec(line)!;
  const keepsHyphen = !/^\p{Ll}/u.test(tail) || compounds.has(`${head}-${tail}`.toLowerCase());
  return keepsHyphen && !text.endsWith("\u00ad") ? text + line : text.slice(0, -1) + line;
}
