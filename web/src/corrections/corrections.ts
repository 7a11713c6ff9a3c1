// What the reader knows better: corrections, each a hint for every reading from now on, and a step of its own for Undo.
import { effect } from "@preact/signals";
import { addNotice, announce, checkHints, dropNotices, openCard } from "../actions.ts";
import type { Reading } from "../analysis/reading.ts";
import type { Entity, EntityType, Quote, Span } from "../analysis/types.ts";
import { focusedMention } from "../focused.ts";
import { takeHints } from "../intake.ts";
import { type ComeBack, type Correcting, store } from "../store.ts";
import { canTake } from "../take.ts";
import { type Said, say } from "../words/words.ts";
import { added, fileOf, type Hint, type Hints, sentenceOf } from "./hints.ts";
import {
  apart,
  type End,
  likelyEnd,
  located,
  noName,
  noQuotation,
  retyped,
  type Scope,
  sameAs,
  spoken,
  stretched,
  withEnds,
} from "./making.ts";
import { hinted, type PlaceToBe, rememberName } from "./places.ts";

/** As many as the core takes, in as many bytes of JSON. */
const MOST_HINTS = 10_000;
const MOST_BYTES = 2 ** 20;
/** In UTF-16 units; a longer passage is no name. */
const LONGEST_NAME = 500;
const FILE_NAME = "corrections.lede-hints.json";

/** What is saved, so that leaving the page loses nothing of it. */
let saved: readonly Hint[] = [];

/** Opens a choice on the card of the mention in that row, or closes it. */
export function choose(row: number, what: Correcting | null): void {
  if (what) openCard(row);
  store.correcting.value = what;
}

export function changeType(reading: Reading, row: number, type: EntityType, scope: Scope): void {
  const mention = mentionAt(reading, row);
  correct(retyped(reading, mention, type, mention.kind === "pronoun" ? "here" : scope), mention.start);
}

export function joinTo(reading: Reading, row: number, other: Entity, scope: Scope): void {
  const mention = mentionAt(reading, row);
  correct(sameAs(reading, mention, other, scope), mention.start);
}

/** Of a mention that means the same as others. */
export function splitOff(reading: Reading, row: number, scope: Scope): void {
  const mention = mentionAt(reading, row);
  const entity = reading.entity(mention.entity);
  if (entity) correct(apart(reading, mention, entity, scope), mention.start);
}

export function takeNameAway(reading: Reading, row: number, scope: Scope): void {
  const mention = mentionAt(reading, row);
  correct(noName(reading, mention, scope), mention.start);
}

/** Gives a word to a name or takes one away, at the end that is meant where none is given. */
export function stretch(reading: Reading, row: number, how: "more" | "less", scope: Scope, end?: End): void {
  const mention = mentionAt(reading, row);
  const at = end ?? likelyEnd(reading, mention, how);
  const to = at && stretched(reading, mention, how, at);
  if (!to) {
    announce(how === "more" ? say().corrected.noWordBeside : say().corrected.oneWord);
    return;
  }
  const before = store.hints.peek();
  const list = withEnds(before, reading, mention, to, scope);
  const words = reading.text.slice(to.start, to.end).replace(/\s+/gu, " ");
  const hint = list.find((other) => !before.includes(other)) ?? null;
  take(list, () => say().corrected.nowNamed(words), comingBack(to.start, hint));
}

/** Null for nowhere. */
export function placeAt(reading: Reading, row: number, place: PlaceToBe | null, scope: Scope): void {
  const mention = mentionAt(reading, row);
  if (place) rememberName(place);
  correct(located(reading, mention, place && hinted(place), scope), mention.start);
}

export function giveSpeaker(reading: Reading, quote: Quote, speaker: Entity | string | null): void {
  correct(spoken(reading, quote, speaker), null);
}

export function takeQuotationAway(reading: Reading, quote: Quote): void {
  correct(noQuotation(reading, quote), null);
}

export function markAs(reading: Reading, span: Span, type: EntityType, scope: Scope): void {
  store.selected.value = null;
  getSelection()?.removeAllRanges();
  if (span.end - span.start > LONGEST_NAME) announce(say().corrected.tooLong);
  else correct(retyped(reading, span, type, scope), span.start);
}

/** The passage that a list has led to, or what is selected, is about to be marked. */
export function markHere(): void {
  const span = store.selected.peek() ?? store.passage.peek();
  if (span) store.selected.value = { start: span.start, end: span.end, isChoosing: true };
  else announce(say().corrected.nothingToMark);
}

export function remove(hint: Hint): void {
  const rest = store.hints.peek().filter((other) => other !== hint);
  take(rest, () => say().corrected.removed(sentenceOf(hint)), STAYING);
}

export function removeAll(): void {
  take([], () => say().corrected.allRemoved, STAYING);
}

/** Saves the corrections as a file that a newsroom shares. */
export function saveHints(): void {
  const taking = store.taking.peek();
  if (!canTake() || !taking) return;
  const hints = store.hints.peek();
  taking.save(FILE_NAME, fileOf(hints), "application/json");
  saved = hints;
  guard(hints);
  announce(say().corrected.saved(hints.length, FILE_NAME));
}

/** Adds a newsroom's list, behind what is there. What came of it, in a sentence; `isTaken` where it was taken. */
export async function loadHints(
  list: Hints,
  name: string,
): Promise<{ readonly said: Said; readonly isTaken: boolean }> {
  try {
    await checkHints(list);
  } catch (error) {
    return { said: () => say().corrected.notTaken(name, sentenceOfError(error)), isTaken: false };
  }
  const before = store.hints.peek();
  const hints = added(before, list.hints);
  if (isTooMuch(hints)) return { said: () => say().corrected.tooMany(say().quoted(name)), isTaken: false };
  const said: Said = () => say().corrected.added(list.hints.length, name);
  if (before.length === 0) saved = hints;
  takeHints(hints, said);
  return { said: () => `${said()}.`, isTaken: true };
}

/** A correction is on screen: says what became of it. */
export function settled(reading: Reading, { said, hint }: ComeBack): void {
  const isIdle = hint !== null && reading.idle.has(hint);
  const message: Said = () => (isIdle ? say().corrected.findsNothing(said()) : `${said()}.`);
  if (isIdle) addNotice({ id: "corrections", tone: "note", message });
  announce(message());
}

function correct(hint: Hint, start: number | null): void {
  take(added(store.hints.peek(), [hint]), () => sentenceOf(hint), comingBack(start, hint));
}

type Back = Omit<ComeBack, "said" | "from">;

function comingBack(start: number | null, hint: Hint | null): Back {
  return { start, pinned: store.card.peek()?.pinned === true, hint };
}

const STAYING: Back = { start: null, pinned: false, hint: null };

function take(hints: readonly Hint[], said: Said, back: Back): void {
  dropNotices(["corrections"]);
  if (isTooMuch(hints)) {
    addNotice({
      id: "corrections",
      tone: "error",
      message: () => say().corrected.tooMany(say().corrected.theCorrection),
    });
    return;
  }
  store.comeBack.value = { ...back, from: focusedMention(), said };
  takeHints(hints, said);
}

function isTooMuch(hints: readonly Hint[]): boolean {
  return hints.length > MOST_HINTS || new TextEncoder().encode(fileOf(hints)).length > MOST_BYTES;
}

function mentionAt(reading: Reading, row: number) {
  return reading.analysis.mentions[row]!;
}

function sentenceOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Corrections are work of the reader's: the browser asks before they are lost, unless a file has them. */
function guard(hints: readonly Hint[]): void {
  removeEventListener("beforeunload", askBeforeLeaving);
  if (hints.length > 0 && hints !== saved) addEventListener("beforeunload", askBeforeLeaving);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

effect(() => guard(store.hints.value));
