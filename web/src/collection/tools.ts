// What the page's own script hands to the collection's: the two share no module, so that the one checksum that the build
// writes down for each is of all of it.
import type { signal, useSignal } from "@preact/signals";
import type { AnalyzerPool } from "ledekit/pool";
import type { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { headingOf, ledeOf } from "../analysis/lede.ts";
import type { createReading } from "../analysis/reading.ts";
import type { nameInDoubt, wordsSaid } from "../analysis/speakers.ts";
import type { contextOf, sentenceFinder } from "../analysis/timeline.ts";
import type { Hints, Span } from "../analysis/types.ts";
import type { Slices } from "../article/slices.ts";
import type { DocumentText, Note, Refusal } from "../documents/answer.ts";
import type { shownName } from "../text/file-names.ts";
import type { typeWord } from "../vocabulary.ts";
import type { Elements } from "./jsx-runtime.ts";

export interface Tools {
  readonly elements: Elements;
  readonly signal: typeof signal;
  readonly useSignal: typeof useSignal;
  readonly useEffect: typeof useEffect;
  readonly useLayoutEffect: typeof useLayoutEffect;
  readonly useRef: typeof useRef;
  readonly Slices: typeof Slices;
  readonly createReading: typeof createReading;
  readonly headingOf: typeof headingOf;
  readonly ledeOf: typeof ledeOf;
  readonly nameInDoubt: typeof nameInDoubt;
  readonly wordsSaid: typeof wordsSaid;
  readonly contextOf: typeof contextOf;
  readonly sentenceFinder: typeof sentenceFinder;
  readonly shownName: typeof shownName;
  readonly typeWord: typeof typeWord;
  /** Longest text that is read, in UTF-16 units. */
  readonly TEXT_LIMIT: number;
  /** The text of a file of any kind that the page opens. */
  textOf(file: File, signal: AbortSignal): Promise<DocumentText>;
  /** Why a file has no text, and what a reader should know of how it was read: the rest of a sentence that begins with its name. */
  refused(refusal: Refusal): string;
  noted(note: Note): string;
  /** Whether a file of this name holds an article per line. */
  isLines(file: { readonly name: string }): boolean;
  isHintList(text: string): boolean;
  /** What the reader has corrected by now. */
  hints(): Hints;
  /** Resolves once the page can read; rejects with a sentence where it cannot. */
  pool(signal: AbortSignal): Promise<AnalyzerPool>;
  /** What went wrong, in a sentence. */
  explain(error: unknown): string;
  /** Shows an article, at a passage of it if one is given, which `words` names aloud. */
  open(article: OpenedArticle, passage: Span | null, words: string): void;
  /** Leaves the collection for what is in the box. */
  leave(): void;
  close(): void;
  announce(message: string): void;
  save(name: string, content: string, type: string): void;
}

export interface OpenedArticle {
  readonly name: string;
  readonly text: string;
  /** ISO 8601 calendar date, or empty. */
  readonly date: string;
}
