// What the page says of files, in English; a part of en.ts.
import type { FileKind, Note, Refusal, RefusalReason } from "../documents/answer.ts";
import { countingIn } from "./counting.ts";

const { number, count } = countingIn("en-GB");

/** Each ends a sentence that begins with the file's name. */
const REASONS: Readonly<Record<RefusalReason, string>> = {
  empty: "is empty",
  "no-text": "holds no text",
  "not-utf8": "is not a text file in UTF-8. Open it in its own program and paste its text here",
  "too-large": "is too large for the page. The lede command reads whole archives",
  "too-much-text": "holds more text than the page can take",
  unreadable: "could not be read. If it is a folder, drop one of its files",
  "not-loaded": "can be opened once the reader is loaded",
  "reader-missing":
    "is of a kind whose reader did not arrive. Keep a copy of your text and reload the page, or paste the file’s text here",
  "no-worker": "could not be read: the browser starts no worker for it",
  "too-slow": "takes too long to read, so it was given up",
  damaged: "could not be read; it may be damaged. Open it in its own program and paste its text here",
  "damaged-pdf": "is damaged. Open it in its own program and save it anew",
  "damaged-word": "is damaged, or locked with a password. Open it in its own program and save it anew",
  "locked-pdf": "is locked with a password. Save it without one, and open that",
  pictures: "holds pictures of pages and no text. Have its text recognised first",
  "no-word": "is a ZIP archive without a Word document in it",
};

const KINDS: Readonly<Record<FileKind, string>> = {
  opendocument: "an OpenDocument text",
  epub: "an EPUB book",
  spreadsheet: "a spreadsheet",
  zip: "a ZIP archive, or a document packed as one",
  "old-office": "an old Word or Office document",
  picture: "a picture",
  packed: "a packed file",
  sound: "a sound or film",
  plist: "a web archive or other property list",
};

function noteOf(note: Note): string {
  switch (note.is) {
    case "windows":
      return "is not in UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.";
    case "whole-page":
      return "was taken as a whole: what finds the article in a page did not arrive.";
    case "plain-markdown":
      return "is read as it stands: what reads Markdown did not arrive.";
    case "attachments":
      return `came with ${note.count === 1 ? "a file that was" : `${number(note.count)} files that were`} left out.`;
  }
}

const reasonOf = (refusal: Refusal): string =>
  refusal.refusal === "kind"
    ? `is ${KINDS[refusal.kind]}, not plain text. Open it in its own program and paste its text here.`
    : `${REASONS[refusal.refusal]}.`;

export const files = {
  refused: reasonOf,
  refusedFile: (name: string, refusal: Refusal) => `“${name}” ${reasonOf(refusal)}`,
  noted: noteOf,
  notedFile: (name: string, note: Note) => `“${name}” ${noteOf(note)}`,
  closed: (name: string) => `“${name}” was closed.`,
  opened: (name: string) => `“${name}” was opened.`,
  severalOpened: (n: number) => `${number(n)} files were opened.`,
  replaced: (name: string) => `“${name}” took the place of your text.`,
  moreUnread: (n: number) => `${count(n, { one: "more file", other: "more files" })} could not be read.`,
  left: (most: number, n: number) =>
    `Lede opens ${number(most)} files at a time; ${count(n, { one: "file", other: "files" })} were left.`,
  whole: (name: string) => `All of “${name}” is in the box.`,
  articleOnly: (name: string) => `Of “${name}” only the article was taken, without what stands around it.`,
  takeWhole: "Take the whole page",
  opening: (name: string, place: readonly [at: number, of: number] | null, percent: number) =>
    `Opening “${name}”${place ? ` (${number(place[0])} of ${number(place[1])})` : ""} …${percent > 0 ? ` ${percent} %` : ""}`,
};
