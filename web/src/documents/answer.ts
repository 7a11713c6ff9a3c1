// What becomes of a document, told between the workers that read documents and the page.

export interface Document {
  readonly text: string;
  /** When it was published or sent, as an ISO 8601 calendar date, where it says so. */
  readonly date?: string;
  readonly note?: Note;
  /** All text of a web page, where `text` is only the article within it. */
  readonly whole?: string;
}

/** What a reader should know of how it was read; the page has words for each. */
export type Note =
  | { readonly is: "windows" | "whole-page" | "plain-markdown" }
  /** Of a mail. */
  | { readonly is: "attachments"; readonly count: number };

/** Why there is no text; the page has words for each. */
export type Refusal =
  | { readonly refusal: RefusalReason }
  /** Only its own program can read it. */
  | { readonly refusal: "kind"; readonly kind: FileKind };

export type RefusalReason =
  | "empty"
  | "no-text"
  | "not-utf8"
  | "too-large"
  | "too-much-text"
  | "unreadable"
  | "not-loaded"
  | "reader-missing"
  | "no-worker"
  | "too-slow"
  | "damaged"
  | "damaged-pdf"
  | "damaged-word"
  | "locked-pdf"
  | "pictures"
  | "no-word";

export type FileKind =
  | "opendocument"
  | "epub"
  | "spreadsheet"
  | "zip"
  | "old-office"
  | "picture"
  | "packed"
  | "sound"
  | "plist";

export type DocumentText = Document | Refusal;

/** Longest text of a document, in bytes or UTF-16 units, before anything is made of it. */
export const LONGEST_TEXT = 64 * 1024 * 1024;

/** From a worker to the page: done so far, 0…1, or the answer. */
export type FromReader = { readonly kind: "progress"; readonly done: number } | ({ readonly kind: "answer" } & Outcome);

export type Outcome = { readonly document: DocumentText } | { readonly failure: string };

export const isRefusal = (document: DocumentText): document is Refusal => "refusal" in document;
