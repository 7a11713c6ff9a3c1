// How texts come into the box, by hand, by pasting and by dropping, and how one that had to go comes back.
import { batch } from "@preact/signals";
import { addNotice, applyText, dropNotices, holdText, setEditing } from "./actions.ts";
import { TEXT_LIMIT } from "./analysis/session.ts";
import { SAMPLE_ARTICLE, SAMPLE_DATE } from "./sample.ts";
import { store } from "./store.ts";
import { readBytes } from "./text/file-text.ts";
import { HtmlReader, htmlToText } from "./text/html.ts";
import { betterText, isWorthReading, LONGEST_HTML, looksLikeHtml } from "./text/rich.ts";
import { isRtf, RtfReader } from "./text/rtf.ts";
import { readInSlices, type SourceReader } from "./text/slices.ts";

/** A text that another took the place of; the browser cannot bring it back. */
interface Former {
  readonly text: string;
  readonly date: string;
  /** What stood there before that. */
  readonly before: Former | null;
}

const SHORTEST_SOURCE = 8;
const LARGEST_FILE = 4 * TEXT_LIMIT; // bytes: no character takes more than four
/** A source of up to this many units is read within a frame. */
const READ_AT_ONCE = 100_000;

/** The former text that Ctrl+Z brings back while `replacedBy` is still in the box. */
let undoable: { readonly former: Former; readonly replacedBy: string } | null = null;
/** A source that is being read; what comes after it ends that. */
let underWay = new AbortController();
/** The long source that stays in the box until then. */
let held: string | null = null;

/**
 * The box now holds `text`. `inserted` is how many units came in at once, by pasting or dropping. False where a long
 * source stays in the box until it is read.
 */
export function setText(text: string, inserted = 0): boolean {
  const before = former();
  dropSampleDate();
  const isSource = inserted >= SHORTEST_SOURCE;
  if (isSource && looksLikeHtml(text)) void takeSource("HTML", text, new HtmlReader(text), before);
  else if (isSource && isRtf(text)) void takeSource("RTF", text, new RtfReader(text), before);
  else applyText(text);
  return held !== text;
}

/**
 * Rich text that says more than its plain form takes its place; `insert` puts a text where the caret is. False where
 * the browser's own pasting is all that is needed.
 */
export function pasteRich(plain: string, html: string, insert: (text: string) => void): boolean {
  if (!isWorthReading(plain, html)) return false;
  if (html.length > LONGEST_HTML) {
    addNotice({ id: "file", tone: "note", message: "What was pasted is very large, so its plain text was taken." });
    return false;
  }
  if (html.length > READ_AT_ONCE) {
    void readPatiently(new HtmlReader(html)).then((read) => {
      if (read !== null) insert(betterText(plain, html, read));
    });
    return true;
  }
  const text = betterText(plain, html, htmlToText(html));
  if (text === plain) return false;
  insert(text);
  return true;
}

/** The box held `former` until a pasted text came in that the browser cannot take out again. */
export function setPastedText(text: string, inserted: number): void {
  const before = former();
  setText(text, inserted);
  if (store.text.value === text) offerUndo(before, "The pasted text is in the box. The text from before is kept.");
}

/** Files dropped on the page: the first one takes the place of the text in the box; one that is no text leaves it alone. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (!file) return;
  dropNotices(["file", "files"]);
  const refuse = (reason: string): void =>
    addNotice({ id: "file", tone: "error", message: `“${file.name}” ${reason}.` });
  if (file.size > LARGEST_FILE) {
    refuse("is too large for the page. The lede command reads whole archives");
    return;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) {
    refuse("could not be read. If it is a folder, drop one of its files");
    return;
  }
  const read = readBytes(new Uint8Array(bytes));
  if ("refusal" in read) {
    refuse(read.refusal);
    return;
  }
  const before = former();
  batch(() => {
    setEditing(false);
    setText(read.text, read.text.length);
    edited(false);
  });
  offerUndo(before, `“${file.name}” took the place of your text.`);
  if (read.note) addNotice({ id: "file", tone: "note", message: `“${file.name}” ${read.note}.` });
  if (others.length > 0) {
    const message = `Lede reads one text at a time: “${file.name}” was taken, ${others.map(({ name }) => `“${name}”`).join(", ")} not.`;
    addNotice({ id: "files", tone: "note", message });
  }
}

export function showSample(): void {
  stopReadingSource();
  store.documentDate.value = SAMPLE_DATE;
  store.editing.value = false;
  applyText(SAMPLE_ARTICLE);
}

export function clearText(): void {
  const before = former();
  batch(() => {
    store.documentDate.value = "";
    store.editing.value = true;
    applyText("");
    edited(false);
  });
  offerUndo(before, "The box was cleared.");
}

/** Brings the former text back while the one that took its place is in the box unchanged. False where there is none. */
export function undoReplacement(): boolean {
  if (!undoable || undoable.replacedBy !== store.text.peek()) return false;
  restore(undoable.former);
  return true;
}

/** Whether what is in the box was written by hand: then leaving the page loses it for good, and the browser asks first. */
export function edited(byHand: boolean): void {
  const warns = byHand && store.text.peek().trim() !== "";
  if (warns) addEventListener("beforeunload", askBeforeLeaving);
  else removeEventListener("beforeunload", askBeforeLeaving);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The sample's date is not that of what takes its place. */
function dropSampleDate(): void {
  if (store.text.value === SAMPLE_ARTICLE && store.documentDate.value === SAMPLE_DATE) store.documentDate.value = "";
}

/**
 * Puts the text that `source` shows a reader in its place; a source that shows nothing is left as it is. A long one is
 * read bit by bit, unless the text in the box changes meanwhile.
 */
async function takeSource(
  language: string,
  source: string,
  reader: SourceReader,
  before: Former | null,
): Promise<void> {
  if (source.length <= READ_AT_ONCE) {
    reader.read(source.length);
    showSource(language, source, reader.finish(), before);
    return;
  }
  held = source;
  holdText(source);
  const text = await readPatiently(reader);
  if (held === source) held = null;
  if (text === null || store.text.value !== source) return;
  setEditing(false);
  showSource(language, source, text, before);
}

function showSource(language: string, source: string, text: string, before: Former | null): void {
  if (text.trim() === "") {
    applyText(source);
    return;
  }
  applyText(text);
  const origin: Former = { text: source, date: store.documentDate.value, before };
  undoable = { former: origin, replacedBy: text };
  addNotice({
    id: "html",
    tone: "note",
    message: `That was ${language}, so Lede took the text out of it.`,
    action: { label: "Undo", run: () => restore(origin) },
  });
}

function readPatiently(reader: SourceReader): Promise<string | null> {
  stopReadingSource();
  return readInSlices(reader, underWay.signal);
}

function stopReadingSource(): void {
  underWay.abort();
  underWay = new AbortController();
}

/** What is in the box, where losing it would be a loss. */
function former(): Former | null {
  const text = store.text.peek();
  if (text.trim() === "" || text === SAMPLE_ARTICLE) return null;
  return { text, date: store.documentDate.peek(), before: null };
}

function restore(old: Former): void {
  const present = former();
  stopReadingSource();
  batch(() => {
    store.documentDate.value = old.date;
    store.editing.value = true;
    applyText(old.text);
    edited(true);
  });
  if (old.before) offerUndo(old.before, "The text from before that is kept, too.");
  else offerUndo(present, "Your text is back as it was.");
}

/** `old` is kept until another text takes the place of one. */
function offerUndo(old: Former | null, message: string): void {
  dropNotices(["former"]);
  if (!old || old.text === store.text.peek()) return;
  undoable = { former: old, replacedBy: store.text.peek() };
  addNotice({ id: "former", tone: "note", message, action: { label: "Undo", run: () => restore(old) } });
}
