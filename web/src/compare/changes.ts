// What a comparison says.
import type { Span } from "../analysis/types.ts";
import type { Row } from "./alignment.ts";

export type Kind = "attribution" | "quotation" | "number" | "name" | "paragraph";

/** What happened; words.ts has words for each. */
export type What =
  /** Of an attribution: said by another one, by nobody any more, by somebody now; given as the text's own, or no longer. */
  | "speaker"
  | "speaker-gone"
  | "speaker-new"
  | "unquoted"
  | "quoted"
  /** Of a quotation: other words, or quoted where it was reported. */
  | "words"
  | "mode"
  /** Of a number. */
  | "value"
  /** Of a name: its spelling, another one in its place, its titles, a description in its place, or the other way round. */
  | "spelling"
  | "replaced"
  | "title"
  | "anonymised"
  | "named"
  /** Of a paragraph. */
  | "moved"
  /** Of any but an attribution. */
  | "added"
  | "gone";

export interface Piece {
  readonly is: "same" | "gone" | "new";
  readonly words: string;
}

/** A change of one thing. */
export interface Change {
  readonly kind: Kind;
  readonly what: What;
  /** What it is about, where neither side says: whose title, which words were said. Else empty. */
  readonly about: string;
  /** How it stands in each version, for a reader; empty where it does not. */
  readonly from: string;
  readonly to: string;
  /** Where; null where it is not there. */
  readonly before: Span | null;
  readonly after: Span | null;
  /** Of words that changed, which. */
  readonly pieces?: readonly Piece[];
}

export interface Comparison {
  /** By kind, and by place within a kind. */
  readonly changes: readonly Change[];
  readonly rows: readonly Row[];
}

export const KINDS: readonly Kind[] = ["attribution", "quotation", "number", "name", "paragraph"];

const MOST_SHOWN = 120;

/** On one line, and no longer than a list can hold. */
export function inShort(words: string, most = MOST_SHOWN): string {
  const line = words
    .slice(0, 4 * most)
    .replace(/\s+/gu, " ")
    .trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s\S*$/u, "")}\u00a0…`;
}
