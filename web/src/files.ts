// Files that are opened or dropped: each becomes the text of an article.
import { effect } from "@preact/signals";
import { addNotice, dropNotices } from "./actions.ts";
import { TEXT_LIMIT } from "./analysis/session.ts";
import { takeMany } from "./collect.ts";
import { loadHints } from "./corrections/corrections.ts";
import { listIn } from "./corrections/hints.ts";
import { type DocumentText, isRefusal, LONGEST_TEXT } from "./documents/answer.ts";
import { HEAD_BYTES, type ReaderName, readerFor } from "./documents/kinds.ts";
import { readDocument } from "./documents/library.ts";
import { languageOfSource, openRow, present, takeText } from "./intake.ts";
import { type Article, added, NO_ROW, nameOf, without } from "./row.ts";
import { SAMPLE_ARTICLE } from "./sample.ts";
import { readPatiently } from "./sources.ts";
import { store } from "./store.ts";
import { shownName } from "./text/file-names.ts";
import { readBytes } from "./text/file-text.ts";
import { type Said, say } from "./words/words.ts";

/** More at once are no reader's choice. */
const MOST_FILES = 50;
const SENTENCES_SHOWN = 3;
/** Whatever is read within so many milliseconds is not announced. */
const UNANNOUNCED_MS = 300;

/** Files are read in their own time, and the latest wins. */
let underWay = new AbortController();

/**
 * One file takes the place of the text in the box, or stands beside the articles that are open; of several each is an
 * article. A list of corrections is added to those that there are. One that cannot be read is told, and nothing else
 * changes.
 */
export async function takeFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0 || takeMany(files)) return;
  underWay.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  dropNotices(["file", "files", "whole"]);
  const told: Said[] = [];
  const taken: Taken[] = [];
  const loaded: Said[] = [];
  const announcer = announce(files);
  try {
    for (const [index, file] of files.slice(0, MOST_FILES).entries()) {
      const document = await textOf(file, signal, files.length > 1, (done) => announcer.tell(index, done));
      if (signal.aborted) return;
      const hints = isRefusal(document) ? null : listIn(document.text);
      if (hints) {
        const { said, isTaken } = await loadHints(hints, shownName(file.name));
        if (signal.aborted) return;
        if (isTaken) loaded.push(said);
        else told.push(said);
      } else if (isRefusal(document)) {
        const name = shownName(file.name);
        told.push(() => say().files.refusedFile(name, document));
      } else taken.push({ name: shownName(file.name), document });
    }
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  } finally {
    announcer.end();
  }
  put(taken);
  if (loaded.length > 0) addNotice({ id: "corrections", tone: "note", message: joined(loaded) });
  tell(taken, told, files.length - MOST_FILES);
}

/** Another of the open articles stands in the box. */
export function chooseArticle(id: number): void {
  const { row } = present();
  if (id !== row.current) openRow({ ...row, current: id });
}

export function closeArticle(id: number): void {
  const { row } = present();
  const closed = row.articles.find((article) => article.id === id);
  if (closed) openRow(without(row, id), () => say().files.closed(nameOf(closed)));
}

/** The text of one file, or why there is none, for whoever puts it elsewhere than in the box. Rejects where `signal` ends it. */
export function readOneFile(file: File, signal: AbortSignal): Promise<DocumentText> {
  return textOf(file, signal, true, () => {});
}

/** `text` stands beside the articles that are open, and none of them gives way. The ids of the present one and of this. */
export function openBeside(
  text: string,
  date: string,
  name: string,
): { readonly present: number; readonly other: number } {
  const now = present();
  // Here the sample is an article like any other.
  const before = now.row.articles.length > 0 ? now.row : added(NO_ROW, [{ name: "", text: now.text, date: now.date }]);
  const row = added(before, [{ name, text, date }]);
  openRow({ ...row, current: before.current }, () => say().files.opened(nameOf({ name, text })));
  return { present: before.current, other: row.current };
}

interface Taken {
  readonly name: string;
  readonly document: Exclude<DocumentText, { refusal: string }>;
}

function put(taken: readonly Taken[]): void {
  const [first, ...others] = taken;
  if (!first) return;
  const now = present();
  if (others.length === 0 && now.row.articles.length === 0) {
    takeText(first.document.text, first.document.date ?? "", () => say().files.replaced(first.name));
    return;
  }
  const fresh = taken.map(({ name, document: { text, date = "" } }) => ({ name, text, date }));
  const before = now.row.articles.length > 0 ? now.row : rowOfBox(now);
  // Nobody wants to go back to an empty box.
  openRow(added(before, fresh), before.articles.length > 0 ? messageOf(taken) : null);
}

const messageOf = (taken: readonly Taken[]) => (): string =>
  taken.length === 1 ? say().files.opened(taken[0]!.name) : say().files.severalOpened(taken.length);

const joined = (sentences: readonly Said[]) => (): string => sentences.map((said) => said()).join(" ");

/** What was in the box before there was a row is its first article. */
export function rowOfBox({ text, date }: Pick<Article, "text" | "date">): typeof NO_ROW {
  if (text.trim() === "" || text === SAMPLE_ARTICLE) return NO_ROW;
  return added(NO_ROW, [{ name: "", text, date }]);
}

/** `told` says why files could not be read, `left` is how many were not looked at. */
function tell(taken: readonly Taken[], told: readonly Said[], left: number): void {
  const more = told.length - SENTENCES_SHOWN;
  const sentences = told.slice(0, SENTENCES_SHOWN);
  if (more > 0) sentences.push(() => say().files.moreUnread(more));
  if (left > 0) sentences.push(() => say().files.left(MOST_FILES, left));
  if (sentences.length > 0) addNotice({ id: "file", tone: "error", message: joined(sentences) });
  const notes = taken.flatMap(({ name, document: { note } }) =>
    note ? [() => say().files.notedFile(name, note)] : [],
  );
  if (notes.length > 0) addNotice({ id: "files", tone: "note", message: joined(notes.slice(0, SENTENCES_SHOWN)) });
  const [only] = taken;
  if (!only?.document.whole || taken.length > 1) return;
  const { whole, date = "" } = only.document;
  const takeWhole = (): void => takeText(whole, date, () => say().files.whole(only.name));
  addNotice({
    id: "whole",
    tone: "note",
    message: () => say().files.articleOnly(only.name),
    actions: [{ label: () => say().files.takeWhole, run: takeWhole }],
  });
}

/**
 * Its text, or why there is none. A source of a piece of HTML or of RTF stays one unless it `isOneOfMany`: the box
 * takes it.
 */
export async function textOf(
  file: File,
  signal: AbortSignal,
  isOneOfMany: boolean,
  tell: (done: number) => void,
): Promise<DocumentText> {
  if (file.size > LONGEST_TEXT) return { refusal: "too-large" };
  const bytes = await file.arrayBuffer().catch(() => null);
  signal.throwIfAborted();
  if (!bytes) return { refusal: "unreadable" };
  const content = new Uint8Array(bytes);
  const name = readerFor(file.name, content.subarray(0, HEAD_BYTES));
  const read = name ? await readByReader(name, content, signal, tell) : await readBytes(content, signal);
  if (isRefusal(read)) return read;
  if (read.text.length > TEXT_LIMIT) return { refusal: "too-much-text" };
  const language = isOneOfMany ? languageOfSource(read.text) : null;
  if (!language) return read;
  const outcome = await readPatiently(language, read.text, signal, SOURCE_PATIENCE_MS);
  signal.throwIfAborted();
  return typeof outcome === "string" ? read : { ...read, text: outcome.text };
}

const SOURCE_PATIENCE_MS = 5000;

async function readByReader(
  name: ReaderName,
  content: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<DocumentText> {
  if (!(await locked(signal))) return { refusal: "not-loaded" };
  // What can be read without its reader is kept until that one has had it.
  const spare = name === "page" || name === "markdown" ? content.slice() : null;
  const read = await readDocument(name, content, signal, tell);
  if (read !== null) return read;
  const plain = spare && (await readBytes(spare, signal));
  if (!plain) return { refusal: "reader-missing" };
  return isRefusal(plain) ? plain : { ...plain, note: { is: name === "page" ? "whole-page" : "plain-markdown" } };
}

/** Documents are read in workers that are born after the lock. False where loading failed. */
export function locked(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const leave = effect(() => {
      const isLocked = store.requests.value !== null;
      if (!isLocked && store.phase.value.kind !== "failed" && !signal.aborted) return;
      queueMicrotask(() => leave());
      resolve(isLocked);
    });
    signal.addEventListener("abort", () => resolve(false));
  });
}

interface Announcer {
  tell(index: number, done: number): void;
  end(): void;
}

/** Says what is being opened, where that takes longer than a moment, with a way to stop it. */
function announce(files: readonly File[]): Announcer {
  let [at, share] = [0, 0];
  let isShown = false;
  const show = (): void => {
    isShown = true;
    const [file, done] = [files[at]!, share];
    const place = files.length > 1 ? ([at + 1, files.length] as const) : null;
    const message: Said = () => say().files.opening(shownName(file.name), place, Math.floor(done * 100));
    addNotice({
      id: "opening",
      tone: "note",
      message,
      actions: [{ label: () => say().taken.stop, run: () => stopFiles() }],
    });
  };
  const timer = setTimeout(show, UNANNOUNCED_MS);
  return {
    tell: (index, done) => {
      [at, share] = [index, done];
      if (isShown) show();
    },
    end: () => {
      clearTimeout(timer);
      dropNotices(["opening"]);
    },
  };
}

function stopFiles(): void {
  underWay.abort();
}
