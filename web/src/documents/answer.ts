// What becomes of a document, told between the workers that read documents and the page.

export interface Document {
  readonly text: string;
  /** When it was published or sent, as an ISO 8601 calendar date, where it says so. */
  readonly date?: string;
  /** Ends a sentence that begins with the file's name: what a reader should know of how it was read. */
  readonly note?: string;
  /** All text of a web page, where `text` is only the article within it. */
  readonly whole?: string;
}

/** Ends a sentence that begins with the file's name. */
export interface Refusal {
  readonly refusal: string;
}

export type DocumentText = Document | Refusal;

/** Longest text of a document, in bytes or UTF-16 units, before anything is made of it. */
export const LONGEST_TEXT = 64 * 1024 * 1024;

/** From a worker to the page: done so far, 0…1, or the answer. */
export type FromReader = { readonly kind: "progress"; readonly done: number } | ({ readonly kind: "answer" } & Outcome);

export type Outcome = { readonly document: DocumentText } | { readonly failure: string };

export const isRefusal = (document: DocumentText): document is Refusal => "refusal" in document;
