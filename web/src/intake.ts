// How texts come into the box, by hand, by pasting and by dropping, and how what had to go comes back.
import { batch } from "@preact/signals";
import { addNotice, announce, applyText, dropNotices, endReading, holdText, readAgain, setEditing } from "./actions.ts";
import type { Reading } from "./analysis/reading.ts";
import type { Span } from "./analysis/types.ts";
import type { Hint } from "./corrections/hints.ts";
import { focusedMention } from "./focused.ts";
import { type Direction, FormerStates, type Kept } from "./former.ts";
import { merged, NO_ROW, presentOf, type Row, renamed, withPresent } from "./row.ts";
import { SAMPLE_ARTICLE, SAMPLE_DATE } from "./sample.ts";
import { type Language, readAtOnce, readPatiently, tellMissing } from "./sources.ts";
import { store } from "./store.ts";
import { betterText, isRtf, isWorthReading, LONGEST_HTML, looksLikeHtml } from "./text/rich.ts";
import { type Said, say } from "./words/words.ts";

const SHORTEST_SOURCE = 8;
/** So long, in milliseconds, a paste waits for what reads its HTML; then its plain text is taken. */
const RICH_PATIENCE_MS = 2000;

const formerStates = new FormerStates();
/** A source that is being read; what comes after it ends that. */
let underWay = new AbortController();
/** The long source that stays in the box until then. */
let held: string | null = null;
/** What the box held when the reader began to edit. */
let draft: Kept | null = null;

/**
 * The box now holds `text`. `inserted` is how many units came in at once, by pasting or dropping. False where a long
 * source stays in the box until it is read.
 */
export function setText(text: string, inserted = 0): boolean {
  const before = former();
  dropSampleDate();
  const language = inserted >= SHORTEST_SOURCE ? languageOfSource(text) : null;
  if (language) void takeSource(language, text, before);
  else applyText(text, inserted === 0);
  return held !== text;
}

/**
 * Rich text that says more than its plain form takes its place; `insert` puts a text where the caret is. False where
 * the browser's own pasting is all that is needed.
 */
export function pasteRich(plain: string, html: string, insert: (text: string) => void): boolean {
  if (!isWorthReading(plain, html)) return false;
  if (html.length > LONGEST_HTML) {
    addNotice({ id: "file", tone: "note", message: () => say().intake.veryLarge });
    return false;
  }
  const read = readAtOnce("HTML", html);
  if (read === null) {
    void insertPatiently(plain, html, insert);
    return true;
  }
  const text = betterText(plain, html, read);
  if (text === plain) return false;
  insert(text);
  return true;
}

/** The box held `former` until a pasted text came in that the browser cannot take out again. */
export function setPastedText(text: string, inserted: number): void {
  const before = former();
  setText(text, inserted);
  if (store.text.value === text) keepFormer(before, () => say().intake.pasted);
}

/**
 * A pasted article takes the place of whatever is in the box: `html` where it says more than `plain`, which the browser
 * gives beside it. False where there is nothing in either.
 */
export function takeArticle(plain: string, html: string): boolean {
  const put = (text: string): void => {
    // As the box itself would: offsets count what it holds.
    const article = text.replace(/\r\n?/g, "\n");
    takeText(article, "", () => say().intake.newArticle);
  };
  if (pasteRich(plain, html, put)) return true;
  if (plain.trim() === "") return false;
  put(plain);
  return true;
}

/** The box takes the article's place. */
export function beginEditing(): void {
  draft = former();
  setEditing(true);
}

/** The article as it was edited takes the box's place. */
export function finishEditing(): void {
  setEditing(false);
  keepFormer(draft, () => say().intake.edited);
  draft = null;
}

/**
 * A text that came in a file takes the place of whatever is in the box, with `date` or none. A source in it is made into
 * its text.
 */
export function takeText(text: string, date: string, message: Said | null): void {
  // What came before and is still being read is not to come over this one.
  stopReadingSource();
  const before = former();
  batch(() => {
    setEditing(false);
    // A date belongs to its article; one that was set before any came is this one's.
    if (before || date !== "") store.documentDate.value = date;
    store.row.value = renamed(store.row.peek(), "");
    setText(text, text.length);
    edited(false);
  });
  // A source that was read at once has its own notice, and the way back with it.
  if (store.text.peek() === text) keepFormer(before, message);
}

/** What is in the box, and the row of articles beside it, with what was written in it since. */
export function present(): Kept {
  const [text, date] = [store.text.peek(), store.documentDate.peek()];
  return { text, date, row: withPresent(store.row.peek(), text, date) };
}

/** `row` is open from now on, with its present article in the box. With a message, there is a way back. */
export function openRow(row: Row, message: Said | null = null): void {
  const before = present();
  stopReadingSource();
  const { text, date } = presentOf(row);
  batch(() => {
    store.row.value = row.articles.length > 1 ? row : NO_ROW;
    if (text !== before.text || date !== before.date) {
      store.documentDate.value = date;
      setEditing(belongsInBox(text));
      applyText(text);
    }
  });
  if (message) keep(before, text, message);
}

export function showSample(): void {
  stopReadingSource();
  store.documentDate.value = SAMPLE_DATE;
  store.editing.value = false;
  applyText(SAMPLE_ARTICLE);
}

export function clearText(): void {
  stopReadingSource();
  const before = former();
  batch(() => {
    store.documentDate.value = "";
    store.editing.value = true;
    store.row.value = renamed(store.row.peek(), "");
    applyText("");
    edited(false);
  });
  keepFormer(before, () => say().intake.cleared);
}

/**
 * Takes the last step back, or forth again, while what is in the box was not changed since. False where there is none:
 * then the key is the browser's.
 */
export function goByKey(direction: Direction): boolean {
  if (!formerStates.fits(direction, store.text.peek())) return false;
  go(direction);
  return true;
}

/** Takes the last step back, or with "forth" does it again: a text that had to go, or a correction. */
export function go(direction: Direction): void {
  const now = { ...present(), hints: store.hints.peek() };
  const step = formerStates.go(direction, now);
  if (!step) return;
  showWays();
  if (step.of === "hints") {
    store.hints.value = step.hints;
    dropNotices(["former", "corrections"]);
    const { what } = step;
    const said: Said = () => (direction === "back" ? say().intake.takenBack(what()) : say().intake.doneAgain(what()));
    const start = focusedMention();
    store.comeBack.value = { start, from: start, pinned: false, said, hint: null };
    if (store.text.peek() === "") announce(said());
    readAgain();
  } else putBack(step, now, direction);
}

/** The corrections are `hints` from now on, which `what` says; a step of their own for Undo. */
export function takeHints(hints: readonly Hint[], what: Said): void {
  formerStates.keepHints(store.hints.peek(), what, store.text.peek());
  showWays();
  store.hints.value = hints;
  dropNotices(["former"]);
  readAgain();
}

/**
 * Puts `words` in place of a passage of the article that is read, which `told` says, as one step for Undo. False where
 * the text is no longer the one that was read. O(text).
 */
export function replaceWords({ text }: Reading, { start, end }: Span, words: string, told: Said): boolean {
  const before = present();
  if (before.text !== text) return false;
  stopReadingSource();
  const after = text.slice(0, start) + words + text.slice(end);
  batch(() => {
    applyText(after);
    edited(true);
  });
  keep(before, after, told);
  return true;
}

/** Ends what is under way, taking the text out of a source or the analysis; the text stays in the box. */
export function stopReading(): void {
  stopReadingSource();
  endReading();
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
async function takeSource(language: Language, source: string, before: Kept | null): Promise<void> {
  const atOnce = readAtOnce(language, source);
  if (atOnce !== null) {
    showSource(language, source, atOnce, before);
    return;
  }
  const signal = beginReadingSource();
  held = source;
  holdText(source);
  const read = await readPatiently(language, source, signal);
  if (held === source) held = null;
  if (read === "ended" || store.text.value !== source) return;
  if (read === "missing") {
    applyText(source);
    tellMissing(() => say().intake.asItStands(language));
    return;
  }
  setEditing(false);
  showSource(language, source, read.text, before);
}

/** The same for copied HTML, which no box shows meanwhile. */
async function insertPatiently(plain: string, html: string, insert: (text: string) => void): Promise<void> {
  const signal = beginReadingSource();
  holdText(store.text.peek());
  const read = await readPatiently("HTML", html, signal, RICH_PATIENCE_MS);
  if (read === "ended") return;
  const text = read === "missing" ? plain : betterText(plain, html, read.text);
  if (text === "") applyText(store.text.peek());
  else insert(text);
  if (read === "missing") {
    tellMissing(() => (plain === "" ? say().intake.nothingTaken : say().intake.plainTaken));
  }
}

function showSource(language: Language, source: string, text: string, before: Kept | null): void {
  if (text.trim() === "") {
    applyText(source);
    return;
  }
  applyText(text);
  if (before) formerStates.keep(before, source);
  formerStates.keep({ ...present(), text: source }, text);
  showWays();
  addNotice({ id: "html", tone: "note", message: () => say().intake.source(language) });
}

export function languageOfSource(text: string): Language | null {
  if (looksLikeHtml(text)) return "HTML";
  return isRtf(text) ? "RTF" : null;
}

/** Nothing, and what nobody reads as it stands. */
function belongsInBox(text: string): boolean {
  return text.trim() === "" || languageOfSource(text) !== null;
}

/** Ends the source that is being read; the signal ends the next one. */
function beginReadingSource(): AbortSignal {
  stopReadingSource();
  return underWay.signal;
}

function stopReadingSource(): void {
  held = null;
  underWay.abort();
  underWay = new AbortController();
}

/** What is in the box, where losing it would be a loss. */
function former(): Kept | null {
  const text = store.text.peek();
  return text.trim() === "" || text === SAMPLE_ARTICLE ? null : present();
}

function keepFormer(former: Kept | null, message: Said | null): void {
  if (!former || former.text === store.text.peek()) return;
  keep(former, store.text.peek(), message);
}

function keep(former: Kept, replacedBy: string, message: Said | null): void {
  formerStates.keep(former, replacedBy);
  showWays();
  if (message) addNotice({ id: "former", tone: "note", message });
}

/** What the bar offers. */
function showWays(): void {
  const { hasPast, hasFuture } = formerStates;
  store.ways.value = { back: hasPast, forth: hasFuture };
}

/** A former text takes the present one's place. */
function putBack(kept: Kept, now: Kept, direction: Direction): void {
  stopReadingSource();
  batch(() => {
    store.row.value = merged(kept.row, now.row);
    store.documentDate.value = kept.date;
    // A text that was put away is an article again, a source stands in the box; who is editing stays there.
    if (belongsInBox(now.text)) setEditing(false);
    if (belongsInBox(kept.text)) setEditing(true);
    applyText(kept.text);
    edited(true);
  });
  const message: Said = () => (direction === "back" ? say().intake.back : say().intake.again);
  addNotice({ id: "former", tone: "note", message });
}
