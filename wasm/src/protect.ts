// A text without the names that its reader chose: what a caller says, and what comes back.

import { describe } from "./option-values.js";
import type { EntityType } from "./types.js";

/** What is to be protected; docs/protect.md says how names are taken. */
export interface ProtectChoice {
  /** Names: of the analysis, in any of their forms, with all that is joined to them; else the words themselves. */
  readonly names?: readonly string[] | undefined;
  /** All names of these types. */
  readonly types?: readonly EntityType[] | undefined;
  /** Texts that go along with the article, by what they are: `{ file: "moss.txt", title: "…", url: "…" }`. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
  /** What is listed as left, and is to be replaced too. */
  readonly replace?: readonly ProtectPassage[] | undefined;
}

/** A passage of the text as it was given. */
export interface ProtectPassage {
  /** The number of the text: 0 is the article (the default), others go along with it, in the order of `beside`. */
  readonly text?: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** What a passage has of a name. */
export type TraceKind =
  | "mention"
  | "word"
  | "run_together"
  | "address"
  | "initials"
  | "hyphenated"
  | "within_word"
  | "split"
  | "misspelt";

/** Where something was in the text as given, and where it is in the protected one. */
export interface ProtectSpan {
  readonly start: number;
  readonly end: number;
  readonly to_start: number;
  readonly to_end: number;
  /** Rows of `placeholders`; several where a word is of several names. */
  readonly who: readonly number[];
}

export interface Replacement extends ProtectSpan {
  readonly kind: TraceKind;
}

/** What is left, and may tell a name: a person decides. */
export interface Leftover extends ProtectSpan {
  readonly kind: TraceKind;
  readonly likelihood: "possible" | "likely" | "sure";
}

/** What stays, is no trace of a name, and may tell who it is all the same. */
export interface Giveaway extends ProtectSpan {
  readonly kind: "title" | "description" | "pronoun";
}

export interface ProtectedText {
  /** What it is; null: the article. */
  readonly name: string | null;
  readonly text: string;
  readonly replacements: readonly Replacement[];
  readonly leftovers: readonly Leftover[];
}

/** Who a placeholder is: keep it apart from the text. */
export interface Placeholder {
  readonly placeholder: string;
  readonly name: string;
  /** Null where the text has no such name, but the choice has the words. */
  readonly type: EntityType | null;
  readonly forms: readonly string[];
}

export interface Protection {
  readonly schema: "lede-protection/1";
  /** The article, then what goes along with it. */
  readonly texts: readonly ProtectedText[];
  readonly placeholders: readonly Placeholder[];
  readonly giveaways: readonly Giveaway[];
}

/** The choice as the core reads it: a line for each thing that it says. Throws a TypeError that says what cannot be. */
export function protectLines({ names, types, beside, replace }: ProtectChoice): string {
  const lines = [
    ...(names ?? []).map((name) => ["name", checked(name)]),
    ...(types ?? []).map((type) => ["type", checked(type)]),
    ...Object.entries(beside ?? {}).map(([name, text]) => ["beside", checked(name), checked(text)]),
    ...(replace ?? []).map(({ text, start, end }) => ["replace", ...[text ?? 0, start, end].map(wholeNumber)]),
  ];
  return lines.map((parts) => parts.join("\t")).join("\n");
}

/** White space of its own kind would end the line; half of a surrogate pair is no character. Both keep their length. */
function checked(words: string): string {
  if (typeof words !== "string") throw new TypeError(`What to protect must be strings, not ${describe(words)}.`);
  return words.replace(/[\t\n]/g, " ").replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

function wholeNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0)
    throw new TypeError(`A passage has whole numbers, not ${describe(value)}.`);
  return String(value);
}
