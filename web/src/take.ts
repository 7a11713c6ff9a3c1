// Takes what was found away: onto the clipboard, or into files.
import { addNotice, announce, dropNotices, explainFailure, writeReading } from "./actions.ts";
import { isUnsureName } from "./analysis/doubt.ts";
import { listedNames } from "./analysis/facts.ts";
import { headingOf } from "./analysis/lede.ts";
import { KINDS, numberRows } from "./analysis/numbers.ts";
import { nameInDoubt, wordsSaid } from "./analysis/speakers.ts";
import { Stopped } from "./analysis/stopped.ts";
import { onTimeline } from "./analysis/timeline.ts";
import type { CsvTable } from "./analysis/types.ts";
import { TOOLS as AIDS } from "./assist.ts";
import { spotsOf, unplacedOf, whereabouts } from "./map/spots.ts";
import { store } from "./store.ts";
import type { Formats } from "./taking/clipboard.ts";
import type { Item } from "./taking/items.ts";
import type { Said as Quoted } from "./taking/quotation.ts";
import type { Table, TabName, Tools } from "./taking/tables.ts";
import type { Taking } from "./taking/taking.ts";
import { groupOf } from "./vocabulary.ts";
import { type Said, say } from "./words/words.ts";

const SHOWN_MS = 6000;
const TOOLS: Tools = {
  listedNames,
  isUnsureName,
  KINDS,
  numberRows,
  nameInDoubt,
  wordsSaid,
  onTimeline,
  spotsOf,
  unplacedOf,
  whereabouts,
  groupOf,
  eventRows: (reading) => store.aids.value?.eventRows(reading, AIDS) ?? [],
};
let shown: ReturnType<typeof setTimeout> | undefined;

/** Copies or saves the analysis on screen, of the very text, date and options that it was made with. */
export async function takeAway(item: Item, table?: CsvTable): Promise<void> {
  const reading = store.reading.peek();
  if (!reading) return;
  const name = store.taking.peek()?.wordsOf(item.id)[0] ?? "";
  await attempt(name, async (taking) => {
    const title = taking.fileTitle(headingOf(reading).title, reading.analysis.document_date);
    tell(say().taking.making(name), true);
    const written = writeReading(reading, item.format, title, table);
    if (item.copied) {
      await taking.copy(written.then((text) => ({ text, html: taking.richSheet(text) })));
      return say().taking.copied(name);
    }
    const names = taking.fileNames(title, table, item.endings);
    const contents = [await written, reading.text];
    for (const [index, file] of names.entries()) taking.save(file, contents[index]!, item.type);
    return say().taking.saved(name, names);
  });
}

/** What a tab lists; null where there is nothing, and where what makes tables has not arrived. */
export function tableOf(tab: TabName): Table | null {
  const reading = store.reading.value;
  const table = reading && store.taking.value?.tableOf(tab, reading, store.hiddenGroups.value, TOOLS);
  return table && table.rows.length > 0 ? table : null;
}

export function copyTable(table: Table): Promise<string> {
  return copyAtOnce(say().taking.table(table.caption), (taking) =>
    taking.tableFormats(table.caption, table.head, table.rows),
  );
}

export function copyQuotation(said: Quoted): Promise<string> {
  return copyAtOnce(say().taking.quotation, (taking) => taking.lineOf(said));
}

/** The changes between two versions: a table where one is taken, else Markdown. Resolves to what became of it. */
export function copyComparison(table: Table, markdown: string): Promise<string> {
  return copyAtOnce(say().taking.changes, (taking) => ({
    html: taking.tableFormats(table.caption, table.head, table.rows).html,
    text: markdown,
  }));
}

/** Something of a text without the names that are protected. Resolves to what became of it. */
export function copyProtected(what: string, formats: (taking: Taking) => Promise<Formats>): Promise<string> {
  return attempt(what, async (taking) => {
    await taking.copy(formats(taking));
    return say().taking.copied(what);
  });
}

/** A file that is called after the protected title; the day of publication is no part of its name. */
export function saveProtected(title: string, ending: string, content: () => Promise<string>): Promise<string> {
  return attempt(say().taking.save, async (taking) => {
    const name = taking.fileTitle(title, null) + ending;
    taking.save(name, await content(), "text/plain");
    return say().taking.savedAs(name);
  });
}

/** A link to this page that carries the text, where it is short enough. */
export function copyLink(): Promise<string> {
  const linked = { text: store.text.peek(), date: store.documentDate.peek() };
  return attempt(say().taking.link, async (taking) => {
    await taking.copy(taking.linkFormats(location.href.replace(/#.*$/s, ""), linked));
    return say().taking.linkCopied;
  });
}

/** Of a selection in the article, the browser copies the words without the marks. */
export function copyPassage(article: Element, event: ClipboardEvent): void {
  const taking = store.taking.peek();
  const formats = taking?.passageFormats(article, getSelection());
  if (formats) taking?.put(event, formats);
}

/** False where the part of the page that takes away has not arrived; then a notice says so. */
export function canTake(): boolean {
  if (store.taking.peek()) return true;
  const message: Said = () => (store.rest.value ? say().taking.notHereYet : say().taking.missing);
  addNotice({ id: "taking", tone: "error", message });
  return false;
}

function copyAtOnce(what: string, formats: (taking: Taking) => Formats): Promise<string> {
  return attempt(what, async (taking) => {
    await taking.copy(formats(taking));
    return say().taking.copied(what);
  });
}

/** Resolves to the sentence that it told. */
async function attempt(what: string, take: (taking: Taking) => Promise<string>): Promise<string> {
  const taking = store.taking.peek();
  if (!canTake() || !taking) return say().taking.missing;
  dropNotices(["taking"]);
  try {
    const done = await take(taking);
    tell(done, false);
    announce(done);
    return done;
  } catch (error) {
    tell(null, false);
    if (!isExpected(error)) console.error(error);
    const message: Said = () => say().taking.failed(what, reasonOf(error));
    addNotice({ id: "taking", tone: "error", message });
    return message();
  }
}

function isExpected(error: unknown): boolean {
  return error instanceof Stopped || error instanceof DOMException || isTooLong(error);
}

const isTooLong = (error: unknown): error is Error => error instanceof Error && error.name === "LinkTooLong";

function reasonOf(error: unknown): string {
  if (error instanceof Stopped) return say().taking.stopped;
  if (isTooLong(error)) return error.message;
  if (error instanceof DOMException) return say().taking.refused;
  return explainFailure(error);
}

function tell(message: string | null, busy: boolean): void {
  clearTimeout(shown);
  store.taken.value = message === null ? null : { message, busy };
  if (!busy) shown = setTimeout(() => (store.taken.value = null), SHOWN_MS);
}
