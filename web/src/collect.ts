// Many articles at once: what of them the page's own script does. The rest is a script of its own (collection/).
import { effect, signal, useSignal } from "@preact/signals";
import type { AnalyzerPool } from "ledekit/pool";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import {
  addNotice,
  announce,
  dropNotices,
  explainFailure,
  setCollection,
  showCollection,
  showPassage,
  startPool,
  tryAgain,
} from "./actions.ts";
import { headingOf, ledeOf } from "./analysis/lede.ts";
import { createReading } from "./analysis/reading.ts";
import { TEXT_LIMIT } from "./analysis/session.ts";
import { nameInDoubt, wordsSaid } from "./analysis/speakers.ts";
import { contextOf, sentenceFinder } from "./analysis/timeline.ts";
import type { Span } from "./analysis/types.ts";
import { Slices } from "./article/slices.ts";
import type { Collecting, Source } from "./collection/collection.ts";
import type { OpenedArticle, Tools } from "./collection/tools.ts";
import { listIn } from "./corrections/hints.ts";
import { locked, rowOfBox, takeFiles, textOf } from "./files.ts";
import { openRow, present } from "./intake.ts";
import { added, without } from "./row.ts";
import { documentState, store } from "./store.ts";
import { canTake } from "./take.ts";
import { shownName } from "./text/file-names.ts";
import { typeWord } from "./vocabulary.ts";
import { say } from "./words/words.ts";

/** More files than this are no row of articles that anybody finds their way in. */
const LONGEST_ROW = 12;

/** False where the files are a row of articles, as they also are where the part that collects did not arrive. */
export function takeMany(files: readonly File[]): boolean {
  const isMany = files.length > LONGEST_ROW || files.some((file) => file.webkitRelativePath || isLines(file));
  if (!isMany) return false;
  const collecting = store.collecting.peek();
  if (collecting) collect(collecting, collecting.filesIn(files));
  else if (isLoadingOver()) {
    tellMissing();
    return false;
  } else void locked(new AbortController().signal).then(() => takeFiles(files));
  return true;
}

/** Takes what was dropped where a folder is among it; its entries are there only while the drop is handled. */
export function takeEntries(items: readonly DataTransferItem[]): boolean {
  const entries = items.flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return false;
  void collectEntries(entries);
  return true;
}

async function collectEntries(entries: readonly FileSystemEntry[]): Promise<void> {
  const { signal } = new AbortController();
  if (!store.collecting.peek() && !isLoadingOver()) await locked(signal);
  const collecting = store.collecting.peek();
  if (collecting) collect(collecting, await collecting.entriesOf(entries, signal));
  else tellMissing();
}

/** Whether what has not arrived will not arrive any more. */
function isLoadingOver(): boolean {
  return store.requests.peek() !== null || store.phase.peek().kind === "failed";
}

function tellMissing(): void {
  addNotice({ id: "collection", tone: "note", message: () => say().said.manyMissing });
}

/** JSON lines. */
const isLines = ({ name }: { readonly name: string }): boolean => /\.(?:jsonl|ndjson)$/i.test(name);

function collect(collecting: Collecting, sources: readonly Source[]): void {
  dropNotices(["collection"]);
  if (sources.length === 0) {
    addNotice({ id: "collection", tone: "error", message: () => say().said.noFiles });
    return;
  }
  collecting.furnish(TOOLS);
  const collection = store.collection.peek() ?? new collecting.Collection();
  setCollection(collection);
  void collection.add(sources);
}

const TOOLS: Tools = {
  elements: { jsx, jsxs, Fragment },
  signal,
  useSignal,
  useEffect,
  useLayoutEffect,
  useRef,
  Slices,
  createReading,
  headingOf,
  ledeOf,
  nameInDoubt,
  wordsSaid,
  contextOf,
  sentenceFinder,
  shownName,
  typeWord,
  TEXT_LIMIT,
  textOf: (file, stop) => textOf(file, stop, true, () => {}),
  refused: (refusal) => say().files.refused(refusal),
  noted: (note) => say().files.noted(note),
  isLines,
  isHintList: (text) => listIn(text) !== null,
  hints: () => ({ schema: "lede-hints/1", hints: store.hints.peek() }),
  pool,
  explain: (error) => {
    const phase = store.phase.peek();
    return phase.kind === "failed" ? phase.message() : explainFailure(error);
  },
  open,
  leave: () => showCollection(false),
  close,
  announce,
  save: (name, content, type) => {
    if (canTake()) store.taking.peek()?.save(name, content, type);
  },
};

/** Waits for the page to be loaded; asks for that once more where it has failed. */
function pool(stop: AbortSignal): Promise<AnalyzerPool> {
  const now = startPool();
  if (now) return Promise.resolve(now);
  if (store.phase.peek().kind === "failed") tryAgain();
  return new Promise((resolve, reject) => {
    const leave = effect(() => {
      const phase = store.phase.value;
      const isComing = store.rest.value !== null && store.rest.value.kind !== "failed" && phase.kind !== "failed";
      const ready = startPool();
      if (phase.kind === "loading" || (isComing && !ready)) return;
      queueMicrotask(() => leave());
      if (ready) resolve(ready);
      else reject(new Error("Lede could not be loaded."));
    });
    stop.addEventListener("abort", () => {
      leave();
      reject(stop.reason);
    });
  });
}

/** What the box holds came from the collection, as it stands there. */
let opened: OpenedArticle | null = null;
let stopShowing: () => void = () => {};

/** The article takes the place of the one that was opened before, unless that was changed; all else stays beside it. */
function open(article: OpenedArticle, passage: Span | null, words: string): void {
  const now = present();
  const isUntouched = opened !== null && now.text === opened.text;
  const others = isUntouched
    ? without(now.row, now.row.current)
    : now.row.articles.length > 0
      ? now.row
      : rowOfBox(now);
  opened = article;
  showCollection(false);
  openRow(added(others, [{ name: article.name, text: article.text, date: article.date }]));
  stopShowing();
  stopShowing = onceRead(article.text, () => {
    if (passage) showPassage(passage, words);
  });
}

/** Calls `then` once `text` is read and marked, unless another text comes before; what it returns gives up. */
function onceRead(text: string, then: () => void): () => void {
  const leave = effect(() => {
    if (store.text.value !== text) queueMicrotask(() => leave());
    else if (documentState.value === "analyzed" && store.reading.value?.text === text)
      queueMicrotask(() => {
        leave();
        then();
      });
  });
  return leave;
}

function close(): void {
  store.collection.peek()?.close();
  setCollection(null);
}
