// A text as words and marks, which are what two versions are compared by: blanks and line breaks are layout.
import type { Span } from "../analysis/types.ts";

/** A word or a mark, where it stands. */
export interface Token extends Span {
  /** What it is compared by: quotation marks and apostrophes of all shapes are alike, capitals are not. */
  readonly key: string;
  readonly isWord: boolean;
}

/** From token `first` up to, and without, token `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Numbers with their commas, and words with their apostrophes and hyphens, are one; each other mark is one. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,:\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** Between two breaks for the page to breathe. */
const AT_ONCE = 1000;

/** `joins` are what a line's end put into words: these are whole. O(text). */
export function* tokensOf(text: string, joins: readonly Span[]): Generator<void, Token[], void> {
  const { whole, at } = withoutJoins(text, joins);
  const tokens: Token[] = [];
  for (const { 0: found, index } of whole.matchAll(TOKEN)) {
    const start = at(index);
    const end = at(index + found.length - 1) + 1;
    tokens.push({ start, end, key: keyOf(found), isWord: WORD.test(found) });
    if (tokens.length % AT_ONCE === 0) yield;
  }
  return tokens;
}

export function keyOf(words: string): string {
  return words
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑]/gu, "-");
}

/** The same of a few words, at once. */
export function fewTokensOf(words: string): Token[] {
  const steps = tokensOf(words, []);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Words alone, in small letters, without what a style of writing adds. */
export function plainWords(words: string): string[] {
  return (
    keyOf(words)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  );
}

/** The tokens that a span of the text touches. O(log tokens). */
export function rangeOf(tokens: readonly Span[], { start, end }: Span): Range {
  const first = countUpTo(tokens, (token) => token.end <= start);
  return {
    first,
    end: Math.max(
      first,
      countUpTo(tokens, (token) => token.start < end),
    ),
  };
}

function countUpTo(tokens: readonly Span[], isBefore: (token: Span) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(tokens[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text with its words whole; `at` says where an offset of it stands in the text, and is asked in rising order. */
function withoutJoins(text: string, joins: readonly Span[]): { whole: string; at: (offset: number) => number } {
  if (joins.length === 0) return { whole: text, at: (offset) => offset };
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of joins) {
    pieces.push(text.slice(from, start));
    from = end;
  }
  pieces.push(text.slice(from));
  let [join, left] = [0, 0];
  const at = (offset: number): number => {
    while (join < joins.length && joins[join]!.start <= offset + left) {
      left += joins[join]!.end - joins[join]!.start;
      join++;
    }
    return offset + left;
  };
  return { whole: pieces.join(""), at };
}
