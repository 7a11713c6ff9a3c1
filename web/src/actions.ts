// Everything that changes the store. Views call these and nothing else.
import { batch } from "@preact/signals";
import type { AnalyzerPool } from "ledekit/pool";
import { isAboutWholeText } from "./analysis/desk.ts";
import type { Engine } from "./analysis/engine.ts";
import { explain } from "./analysis/failures.ts";
import { Opening } from "./analysis/opening.ts";
import type { Reading } from "./analysis/reading.ts";
import { Session, TEXT_LIMIT } from "./analysis/session.ts";
import type { CsvTable, Format, Hint, Hints, NamedPlace, ProtectChoice, Protection, Span } from "./analysis/types.ts";
import type { Collection } from "./collection/archive.ts";
import { focusedMention } from "./focused.ts";
import { watchRequests } from "./requests.ts";
import { type Asked, type Notice, type Phase, type Scheme, store } from "./store.ts";
import type { TabName } from "./taking/tables.ts";
import { say, type Tag } from "./words/words.ts";

let session: Session | null = null;
let isStarting = false;
/** What will be read is still being made of a source. */
let isHeld = false;

const opening = new Opening({
  onArrival: (arrived) => {
    if (!session) store.phase.value = { kind: "loading", ...arrived };
  },
  onLater: (part, arrived) => (store.rest.value = { kind: part, ...arrived }),
  onPartial: (engine) => beginSession(engine, false),
  onWithoutEvents: (error) => {
    console.error(error);
    addNotice({ id: "events", tone: "note", message: () => say().said.eventsMissing });
  },
  onWorld: (world) => (store.world.value = world),
  onTaking: (taking) => (store.taking.value = taking),
  onAids: (aids) => (store.aids.value = aids),
  onCollecting: (collecting) => (store.collecting.value = collecting),
  onComparing: (comparing) => (store.comparing.value = comparing),
  onSources: (sources) => (store.sources.value = sources),
  onWithoutLanguage: () => addNotice({ id: "language", tone: "note", message: () => say().said.languageMissing }),
  onLocked: () => watchRequests((requests) => (store.requests.value = requests)),
  onKept: (kept) => (store.kept.value = kept),
});

/** Loads what the reader is made of, locks the page against further requests, and reads what is in the box by then. */
export async function start(): Promise<void> {
  // A double click on Try again is one attempt.
  if (isStarting) return;
  isStarting = true;
  try {
    const engine = await opening.open();
    store.rest.value = null;
    beginSession(engine, true);
  } catch (error) {
    if (session) failRest(error);
    else fail(error);
  } finally {
    isStarting = false;
  }
}

/** Reads what is in the box, with names alone or, once more, with what has come since. */
function beginSession(engine: Engine, isWhole: boolean): void {
  if (session) session.replace(engine, isWhole);
  else {
    session = new Session(engine, isWhole, { onProgress, onReading, onError: fail });
    store.phase.value = isHeld ? { kind: "reading", done: null } : { kind: "ready" };
  }
  if (store.text.value !== "" && store.phase.value.kind !== "stopped") requestReading();
}

/** The browser forgets its copy of the page, until the next visit. */
export async function forgetCopy(): Promise<void> {
  await opening.forgetCopy();
  store.kept.value = "no";
  announce(say().said.forgotten);
}

/** Does again what failed: loading, or reading what is in the box. */
export function tryAgain(): void {
  if (!session || store.rest.value?.kind === "failed") void start();
  else requestReading();
}

/** The style sheet did not arrive, or not all of it. */
export function noteMissingStyle(): void {
  addNotice({ id: "style", tone: "error", message: () => say().said.noStyle });
}

/** `date` as the field gives it: years can have more than four digits there, on the way to four or for good. */
export function setDocumentDate(date: string): void {
  store.documentDate.value = date;
  if (isReadableDate(date)) dropNotices(["date"]);
  else addNotice({ id: "date", tone: "note", message: () => say().said.dateLeft });
  if (store.text.value !== "") requestReading();
}

/** Ends the analysis; the text stays in the box. */
export function endReading(): void {
  isHeld = false;
  session?.stop();
  if (!isBusy(store.phase.value)) return;
  batch(() => {
    store.reading.value = null;
    store.phase.value = { kind: "stopped" };
  });
}

/** `reading` in another format. Rejects with Stopped where another text came in the meantime. */
export function writeReading(reading: Reading, format: Format, article: string, table?: CsvTable): Promise<string> {
  const { text, documentDate, hints } = reading;
  if (!session) return Promise.reject(new Error("There is a reading, but nothing that reads."));
  return session.write({ text, documentDate, hints, format, article, table });
}

/** Rejects with Stopped where another text came meanwhile. */
export function protectReading({ text, documentDate, hints }: Reading, choice: ProtectChoice): Promise<Protection> {
  if (!session) return Promise.reject(new Error("There is nothing that reads."));
  return session.protect({ text, documentDate, hints }, choice);
}

/** The analysis of a text that knows nothing of the one in the box, its date and its corrections, in a format. */
export function writeAnew(text: string, format: Format, names: readonly Hint[]): Promise<string> {
  if (!session) return Promise.reject(new Error("There is nothing that reads."));
  const hints: Hints = { schema: "lede-hints/1", hints: names };
  return session.write({ text, documentDate: "", hints, format, article: "" });
}

/** A text that stays out of the box, read as one in it would be. Rejects with Stopped where another text came meanwhile. */
export function readBeside(text: string, date: string): Promise<Reading> {
  const documentDate = isReadableDate(date) ? date : "";
  const reading = store.reading.peek();
  const hints = store.hints.peek();
  const isOnScreen =
    reading?.isWhole && reading.text === text && reading.documentDate === documentDate && reading.hints.hints === hints;
  if (isOnScreen) return Promise.resolve(reading);
  if (!session) return Promise.reject(new Error("There is nothing that reads."));
  return session.readBeside({ text, documentDate, hints: { schema: "lede-hints/1", hints } });
}

/** Rejects with a sentence where the core does not take a list of corrections. */
export async function checkHints(list: Hints): Promise<void> {
  if (!session) throw new Error(say().said.notLoaded);
  await session.write({ text: "", documentDate: "", hints: list, format: "json", article: "" });
}

/** Places of the gazetteer by name, once it is here. Rejects with Stopped where another text came meanwhile. */
export function findPlaces(typed: string): Promise<readonly NamedPlace[]> {
  if (!session) return Promise.reject(new Error("There is nothing that has a gazetteer."));
  return session.findPlaces(typed);
}

/** What reads many texts at once; null before the page is loaded. */
export function startPool(): AnalyzerPool | null {
  return session?.pool() ?? null;
}

export function stopWriting(): void {
  session?.stopWriting();
}

export function explainFailure(error: unknown): string {
  return explain(error, opening.isLocked);
}

export function readAgain(): void {
  if (store.text.peek() !== "") requestReading();
}

/** Called by the article once every highlight of `reading` is on screen. */
export function marked(reading: Reading): void {
  if (store.reading.value === reading && reading.text === store.text.value && store.phase.value.kind === "marking") {
    store.phase.value = { kind: "analysed" };
    // Whoever writes need not be told at every word, nor who corrects it.
    if (!store.editing.peek() && !store.comeBack.peek()) store.announcement.value = summary(reading);
  }
}

function summary({ words, analysis: { mentions, entities } }: Reading): string {
  return say().said.read(words, mentions.length, entities.length);
}

export function reportMarking(done: number): void {
  if (store.phase.value.kind === "marking") store.phase.value = { kind: "marking", done };
}

export function toggleGroup(id: string): void {
  const hidden = new Set(store.hiddenGroups.value);
  if (!hidden.delete(id)) hidden.add(id);
  store.hiddenGroups.value = hidden;
}

export function setMarksEvents(marks: boolean): void {
  store.marksEvents.value = marks;
}

export function openTab(name: TabName | null): void {
  store.tab.value = name;
}

/** Opens the Events tab at the row of the event that a passage tells. */
export function showEvent({ start, end }: Span): void {
  batch(() => {
    stopAsking();
    openTab("Events");
    store.pointed.value = { start, end };
    store.passage.value = { start, end };
  });
}

export function setHiddenGroups(ids: Iterable<string>): void {
  store.hiddenGroups.value = new Set(ids);
}

/** Goes on to the entity's next mention (or, with -1, its previous one), round and round. */
export function walkEntity(entity: string, step: 1 | -1 = 1): void {
  const count = store.reading.value?.mentionsOf(entity).length ?? 0;
  const walk = store.walk.value;
  const from = walk?.entity === entity ? walk.position : step === 1 ? -1 : 0;
  if (count > 0) walkTo(entity, (from + step + count) % count);
}

/** Shows the entity's mention at `position`, counted from 0. A pinned card comes along. */
export function walkTo(entity: string, position: number): void {
  const reading = store.reading.value;
  const rows = reading?.mentionsOf(entity) ?? [];
  const row = rows[position];
  if (!reading || row === undefined) return;
  batch(() => {
    store.walk.value = { entity, position };
    store.card.value = store.card.value?.pinned ? { mention: row, pinned: true } : null;
    store.litEntity.value = entity;
    store.announcement.value = `${reading.entity(entity)?.name ?? ""}, ${say().positionOf(position + 1, rows.length)}`;
  });
}

/** The pointer or the focus rests on a mention: its card opens, and moves along if it was pinned. */
export function hoverMention(mention: number): void {
  // What the pointer passes on its way is not what the reader is about to correct.
  if (store.correcting.peek() && store.card.peek()?.mention !== mention) return;
  batch(() => {
    store.card.value = { mention, pinned: store.card.value?.pinned === true && store.card.value.mention === mention };
    store.litEntity.value = store.reading.value?.analysis.mentions[mention]?.entity ?? null;
  });
}

/** Neither pointer nor focus is on a mention or its card any more. */
export function leaveMention(): void {
  if (store.card.value?.pinned) return;
  closeCard();
}

/** Pins the mention's card. */
export function openCard(mention: number): void {
  if (store.card.peek()?.mention !== mention) store.correcting.value = null;
  hoverMention(mention);
  batch(() => {
    store.card.value = { mention, pinned: true };
    store.asked.value = null;
  });
}

export function closeCard(): void {
  batch(() => {
    store.card.value = null;
    store.correcting.value = null;
    store.litEntity.value = store.walk.value?.entity ?? null;
  });
}

/**
 * Notes where the pointer is. False where it is where it was: then the page moved under it, as it does on a walk, and
 * what came to lie there is not what the reader points at.
 */
export function pointerMoved(event: PointerEvent): boolean {
  const rests = pointerRests(event);
  store.pointer.value = { x: event.screenX, y: event.screenY };
  return !rests;
}

/** Whether the pointer is where it was seen last: it enters or leaves something because that has moved. */
export function pointerRests({ screenX, screenY }: PointerEvent): boolean {
  const before = store.pointer.peek();
  return before !== null && before.x === screenX && before.y === screenY;
}

/** Lights an entity's mentions up while the pointer or the focus is on its mark or row elsewhere. */
export function lightEntity(entity: string | null): void {
  store.litEntity.value = entity ?? store.walk.value?.entity ?? null;
}

/** Shows a passage in the article: scrolls there and lights it up. */
export function showPassage({ start, end }: Span, announcement: string): void {
  batch(() => {
    endWalk();
    store.pointed.value = null;
    store.passage.value = { start, end };
    store.announcement.value = announcement;
  });
}

/** Underlines the passages that a tab lists, while it is open. */
export function underline(spans: readonly Span[]): void {
  store.underlined.value = spans;
}

/** The reader clicked the article at an offset of the text: the open tab shows the row of what is underlined there. */
export function pointAt(offset: number): void {
  const span = store.underlined.value.find(({ start, end }) => start <= offset && offset < end);
  if (!span) return;
  batch(() => {
    endWalk();
    store.pointed.value = { start: span.start, end: span.end };
    store.passage.value = { start: span.start, end: span.end };
  });
}

/** Opens the card of a time, a number or a quotation. */
export function ask(asked: Asked): void {
  batch(() => {
    store.card.value = null;
    store.asked.value = asked;
  });
}

export function stopAsking(): void {
  store.asked.value = null;
}

export function setShowsWhy(shows: boolean): void {
  store.showsWhy.value = shows;
}

export function setAsLedger(asLedger: boolean): void {
  store.asLedger.value = asLedger;
}

export function setComparing(isComparing: boolean): void {
  store.isComparing.value = isComparing;
}

export function setProtecting(isProtecting: boolean): void {
  store.isProtecting.value = isProtecting;
}

export function setSearching(isSearching: boolean): void {
  store.isSearching.value = isSearching;
}

/** Marks the passages that the copy desk has notes on. */
export function doubt(spans: readonly Span[]): void {
  store.doubtful.value = spans;
}

export function endWalk(): void {
  batch(() => {
    store.walk.value = null;
    store.litEntity.value = null;
  });
}

export function setEditing(editing: boolean): void {
  store.editing.value = editing;
}

/** Whether the collection stands in the article's place. */
export function showCollection(shows: boolean): void {
  batch(() => {
    store.showsCollection.value = shows;
    if (shows) forgetPlaces();
  });
}

export function setCollection(collection: Collection | null): void {
  batch(() => {
    store.collection.value = collection;
    showCollection(collection !== null);
  });
}

/** Says something aloud, also when it was the last thing said: a screen reader passes over what has not changed. */
export function announce(message: string): void {
  store.announcement.value = store.announcement.peek() === message ? `${message}\u00a0` : message;
}

export function setLabels(labels: boolean): void {
  store.labels.value = labels;
}

export function setSingleKeys(on: boolean): void {
  store.singleKeys.value = on;
}

export function setLanguage(language: Tag): void {
  batch(() => {
    store.language.value = language;
    // What was said in the other one has been heard.
    store.announcement.value = "";
  });
}

export function setScheme(scheme: Scheme): void {
  store.scheme.value = scheme;
}

export function dismissNotice(id: string): void {
  store.notices.value = store.notices.value.filter((notice) => notice.id !== id);
}

/** The box holds `text` from now on, and it is read. */
export function applyText(text: string, isTyped = false): void {
  isHeld = false;
  batch(() => {
    // That the box was cleared is no news once there is something in it; the way back stays in the bar.
    if (store.text.peek() === "") dropNotices(["former"]);
    store.text.value = text;
    store.comeBack.value = null;
    store.showsCollection.value = false;
    forgetPlaces();
    dropNotices(["html", "warnings"]);
    if (text === "") {
      store.dismissed.value = new Set();
      session?.stop();
      store.reading.value = null;
      if (session) store.phase.value = { kind: "ready" };
    } else requestReading(isTyped);
  });
}

/** The box holds `text`, and what will be read is still being made of it. */
export function holdText(text: string): void {
  isHeld = true;
  batch(() => {
    store.text.value = text;
    forgetPlaces();
    dropNotices(["html"]);
    session?.stop();
    if (session) store.phase.value = { kind: "reading", done: null };
  });
}

/** Rows and ids belong to one analysis and mean nothing in the next. */
function forgetPlaces(): void {
  store.card.value = null;
  store.walk.value = null;
  store.litEntity.value = null;
  store.passage.value = null;
  store.pointed.value = null;
  store.asked.value = null;
  store.correcting.value = null;
  store.selected.value = null;
}

/** `isTyped` by hand, with more to come. */
function requestReading(isTyped = false): void {
  if (!session || isHeld) return;
  if (store.text.value.length > TEXT_LIMIT) {
    session.stop();
    batch(() => {
      store.reading.value = null;
      store.phase.value = { kind: "too-long" };
    });
    return;
  }
  if (!isBusy(store.phase.value)) store.phase.value = { kind: "reading", done: null };
  const date = store.documentDate.value;
  const input = {
    text: store.text.value,
    documentDate: isReadableDate(date) ? date : "",
    hints: { schema: "lede-hints/1", hints: store.hints.value } as const,
  };
  session.request(input, isTyped);
}

function isReadableDate(date: string): boolean {
  return date === "" || /^\d{4}-\d{2}-\d{2}$/.test(date);
}

function onProgress(done: number | null): void {
  store.phase.value = { kind: "reading", done };
}

function onReading(reading: Reading): void {
  // Names and all else are what they were, and the reader stays where they are.
  if (store.phase.peek().kind !== "reading" && isRestOf(store.reading.peek(), reading)) {
    batch(() => {
      store.reading.value = reading;
      if (store.asked.peek()?.layer === "acts") store.asked.value = null;
    });
    return;
  }
  const open = whatStaysOpen(store.reading.peek(), reading);
  followReader();
  batch(() => {
    store.phase.value = { kind: "marking", done: 0 };
    store.reading.value = reading;
    forgetPlaces();
    if (open) {
      store.card.value = open.card;
      store.correcting.value = open.correcting;
    }
    const others = reading.analysis.warnings.filter(isAboutWholeText);
    dropNotices(["warnings"]);
    for (const warning of others.slice(0, 1))
      addNotice({ id: "warnings", tone: "note", message: () => say().desk.note(warning) });
  });
}

/** A reader who has gone on to another name since they corrected one is not fetched back. */
function followReader(): void {
  const back = store.comeBack.peek();
  const start = focusedMention();
  if (back && start !== null && start !== back.from) store.comeBack.value = { ...back, start, pinned: false };
}

/** The choice that a reader has opened on another name since they corrected one, where that name still is. */
function whatStaysOpen(before: Reading | null, reading: Reading) {
  const [back, card, correcting] = [store.comeBack.peek(), store.card.peek(), store.correcting.peek()];
  const former = card && before?.analysis.mentions[card.mention];
  if (!back || !former || !correcting || former.start === back.start || before?.text !== reading.text) return null;
  const mention = reading.analysis.mentions.findIndex(({ start, end }) => start === former.start && end === former.end);
  return mention === -1 ? null : { card: { ...card, mention }, correcting };
}

/** Whether `reading` has what was left out of the one on screen, and is the same in all else. */
function isRestOf(shown: Reading | null, { text, documentDate, hints, isWhole }: Reading): boolean {
  if (!shown || shown.isWhole || !isWhole) return false;
  return shown.text === text && shown.documentDate === documentDate && shown.hints.hints === hints.hints;
}

/** What was marked for another text must not stand beside the one that could not be read. */
function fail(error: unknown): void {
  console.error(error);
  batch(() => {
    store.reading.value = null;
    forgetPlaces();
    store.phase.value = { kind: "failed", message: () => explain(error, opening.isLocked) };
  });
}

/** Names stay as they are, and the sentence says what is missing. */
function failRest(error: unknown): void {
  console.error(error);
  store.rest.value = { kind: "failed", message: () => explain(error, opening.isLocked) };
}

function isBusy(phase: Phase): boolean {
  return phase.kind === "reading" || phase.kind === "marking";
}

export function addNotice(notice: Notice): void {
  store.notices.value = [...store.notices.value.filter((other) => other.id !== notice.id), notice];
}

export function dropNotices(ids: readonly string[]): void {
  if (store.notices.value.some((notice) => ids.includes(notice.id))) {
    store.notices.value = store.notices.value.filter((notice) => !ids.includes(notice.id));
  }
}
