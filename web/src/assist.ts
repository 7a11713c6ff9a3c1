// What explains, searches and keeps the ledger, for the views; they do without it where it has not arrived.
import { batch, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { announce, ask, showPassage, stopAsking, underline, walkTo } from "./actions.ts";
import type { Aids } from "./aids/aids.ts";
import type { Finding } from "./aids/search.ts";
import type { Tools } from "./aids/tools.ts";
import { isPerhapsReported, isUnsureEvent } from "./analysis/doubt.ts";
import { listedNames } from "./analysis/facts.ts";
import { isNameIn } from "./analysis/lede.ts";
import { readableValue } from "./analysis/numbers.ts";
import type { Reading } from "./analysis/reading.ts";
import { ownWords, wordsSaid } from "./analysis/speakers.ts";
import { contextOf, dayOf, daysOf, sentenceFinder } from "./analysis/timeline.ts";
import { Slices } from "./article/slices.ts";
import { finishEditing } from "./intake.ts";
import { whereabouts } from "./map/spots.ts";
import { type Asked, areEventsMarked, documentState, isBoxShown, isWithoutPlaces, store } from "./store.ts";
import { groupOf, type LayerId } from "./vocabulary.ts";
import { say, spoken } from "./words/words.ts";

export const TOOLS: Tools = {
  listedNames,
  readableValue,
  ownWords,
  wordsSaid,
  contextOf,
  dayOf,
  daysOf,
  sentenceFinder,
  whereabouts,
  groupOf,
  isUnsureEvent,
  isPerhapsReported,
  isNameIn,
  elements: { jsx, jsxs, Fragment },
  useSignal,
  useLayoutEffect,
  useRef,
  showPassage,
  underline,
  pointed: store.pointed,
};

export function notHere(): string {
  return store.rest.value ? say().said.notHereYet : say().said.notHere;
}

/** Why the mention in that row is marked; empty where what explains it has not arrived. */
export function whyMention(reading: Reading, row: number): readonly string[] {
  // Of places nothing is known before the gazetteer is here.
  if (isWithoutPlaces.value && groupOf(reading.analysis.mentions[row]!.type).id === "places") return [];
  return store.aids.value?.whyMention(reading, row, TOOLS) ?? [];
}

/** Why something beside names is marked. */
export function whyAsked(reading: Reading, { layer, row }: Asked): readonly string[] {
  const aids = store.aids.value;
  const { quotes, times, quantities } = reading.analysis;
  if (!aids) return [];
  if (layer === "acts") return aids.whyEvent(reading, row, TOOLS);
  if (layer === "quotes") return aids.whyQuote(reading, quotes[row]!, TOOLS);
  return layer === "times"
    ? aids.whyTime(reading, times[row]!, TOOLS)
    : aids.whyQuantity(reading, quantities[row]!, TOOLS);
}

/** Opens the card of the shortest thing beside names that is marked at an offset; closes it where there is none. O(findings). */
export function askAt(offset: number, byKey = false): boolean {
  const { analysis, text = "" } = store.reading.peek() ?? {};
  if (!analysis) return false;
  if (areEventsMarked.peek()) {
    for (const [row, { mentions }] of analysis.events.entries()) {
      const mention = mentions.find(({ start, end }) => start <= offset && offset < end);
      if (!mention) continue;
      ask({ ...mention, layer: "acts", row, byKey });
      return true;
    }
  }
  const layers: readonly (readonly [LayerId, Reading["layers"][number]["spans"]])[] = [
    ["times", analysis.times],
    ["numbers", analysis.quantities],
    ["quotes", analysis.quotes],
  ];
  for (const [layer, spans] of layers) {
    if (store.hiddenGroups.peek().has(layer)) continue;
    // Of two that hold it the later one is within the other.
    const row = spans.findLastIndex(
      ({ start, end }, at) =>
        start <= offset && offset < end && !(layer === "quotes" && isPerhapsReported(analysis.quotes[at]!, text)),
    );
    if (row === -1) continue;
    const { start, end } = spans[row]!;
    ask({ layer, row, start, end, byKey });
    return true;
  }
  stopAsking();
  return false;
}

/** Tells why of the passage that the article shows now, as a list has led there. */
export function askHere(): void {
  const passage = store.passage.peek();
  if (!passage || !askAt(passage.start, true)) announce(say().said.nothingToExplain);
}

/** Goes where a finding stands; the article comes back where one was editing. */
export function goTo({ entity, start, end, words }: Finding): void {
  batch(() => {
    if (isBoxShown.peek()) finishEditing();
    if (entity === null) showPassage({ start, end }, words);
    else walkTo(entity, 0);
  });
}

/**
 * What a long run gives in the end, in slices that nobody notices, once the highlights stand; null while it is under way,
 * and where it cannot run. While somebody writes in a long text it is what it was, and made anew when they pause.
 */
export function useInSlices<Result>(
  run: (aids: Aids, reading: Reading) => Generator<void, Result, void>,
  inputs: readonly unknown[],
): Result | null {
  const latest = useRef<{ readonly reading: Reading; readonly result: Result } | null>(null);
  const finished = useSignal(0);
  const aids = store.aids.value;
  const reading = store.reading.value;
  const isMarked = documentState.value === "analyzed";
  const language = spoken();
  useEffect(() => {
    // Nothing of a text is kept when it has gone.
    if (!reading) latest.current = null;
    if (!aids || !reading?.isWhole || !isMarked) return;
    const controller = new AbortController();
    void inSlices(run(aids, reading), controller.signal).then((result) => {
      if (result === null || controller.signal.aborted) return;
      latest.current = { reading, result };
      finished.value++;
    });
    return () => controller.abort();
  }, [aids, reading, isMarked, language, ...inputs]);
  // Whoever draws this follows it.
  if (finished.value === 0 || !latest.current || !reading) return null;
  return latest.current.reading === reading || !reading.isWhole ? latest.current.result : null;
}

/** Null where `signal` was aborted first. */
export async function inSlices<Result>(
  steps: Generator<void, Result, void>,
  signal: AbortSignal,
): Promise<Result | null> {
  const slices = new Slices(signal);
  for (let step = steps.next(); ; step = steps.next()) {
    if (signal.aborted) return null;
    if (step.done) return step.value;
    if (slices.due() && !(await slices.rest())) return null;
  }
}
