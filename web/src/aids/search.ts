// The search: over all that was found, and over the text.
import type { Reading } from "../analysis/reading.ts";
import type { Span } from "../analysis/types.ts";
import { eventsTold, sentenceOf } from "../events/told.ts";
import type { Tools } from "./tools.ts";
import { say } from "./words.ts";

export interface Finding extends Span {
  /** Where it is a name, its entity: one goes to its first mention. */
  readonly entity: string | null;
  /** With what stands around it; empty where nothing does. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What else there is to say: "town or city in Kenya", "USD 12.5 million". */
  readonly more: string;
}

export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly Finding[];
  /** There are more than are listed. */
  readonly isCut: boolean;
}

/** Nobody reads more; who wants fewer writes another letter. */
const MOST_LISTED = 12;
const CONTEXT = 34;
const LONGEST = 60;
/** Units of text, and rows, between two pauses. */
const PIECE = 8192;
const PACE = 25;

/** What contains `wanted`, whatever its capitals and accents. Pauses all along. O(text + findings). */
export function* find(reading: Reading, wanted: string, tools: Tools): Generator<void, FindingGroup[], void> {
  const needle = folded(wanted.trim().replace(/\s+/gu, " "));
  if (needle === "") return [];
  const groups: FindingGroup[] = [];
  for (const [heading, findings] of layersOf(reading, needle, tools)) {
    const group = yield* collect(heading, findings);
    if (group.findings.length > 0) groups.push(group);
  }
  return groups;
}

/** Null where a row has nothing to do with it: time to pause all the same. */
type Findings = Iterable<Finding | null>;

function* layersOf(reading: Reading, needle: string, tools: Tools): Generator<[string, Findings], void, void> {
  const words = say().search;
  yield [words.names, names(reading, needle, tools)];
  yield [words.quotations, quotations(reading, needle, tools)];
  yield [say().events.heading, events(reading, needle, tools)];
  yield [words.numbers, numbers(reading, needle, tools)];
  yield [words.dates, dates(reading, needle, tools)];
  yield [words.places, places(reading, needle, tools)];
  yield [words.text, passages(reading, needle, tools)];
}

function* collect(heading: string, all: Findings): Generator<void, FindingGroup, void> {
  const findings: Finding[] = [];
  let steps = 0;
  for (const finding of all) {
    if (finding) {
      if (findings.length === MOST_LISTED) return { heading, findings, isCut: true };
      findings.push(finding);
    }
    if (heading === say().search.text || ++steps % PACE === 0) yield;
  }
  return { heading, findings, isCut: false };
}

function* names(reading: Reading, needle: string, { groupOf, listedNames }: Tools): Generator<Finding | null> {
  for (const entity of listedNames(reading)) {
    const { name, aliases, titles } = entity;
    const row = reading.mentionsOf(entity.id)[0];
    const hit = [name, ...aliases, ...titles].find((words) => folded(words).includes(needle));
    if (hit === undefined || row === undefined) yield null;
    else {
      const { start, end } = reading.analysis.mentions[row]!;
      const also = hit === name ? [] : [hit];
      const more = [...also, say().search.kind(groupOf(entity.type).heading), say().mentions(entity.mentions.length)];
      yield { start, end, entity: entity.id, before: "", words: name, after: "", more: more.join(" · ") };
    }
  }
}

function* quotations(reading: Reading, needle: string, tools: Tools): Generator<Finding | null> {
  for (const quote of reading.analysis.quotes) {
    const words = tools.wordsSaid(quote, reading.text).replace(/\s+/gu, " ");
    const speaker = reading.entity(quote.speaker)?.name ?? tools.ownWords(reading, quote);
    const isHit = folded(words).includes(needle) || folded(speaker).includes(needle);
    yield isHit ? { ...at(quote), ...around(words, needle), more: speaker || say().search.nobody } : null;
  }
}

/** By who has a part in it, by its words, and by its day and place. */
function* events(reading: Reading, needle: string, tools: Tools): Generator<Finding | null> {
  for (const told of eventsTold(reading, tools)) {
    const sentence = sentenceOf(told, say().events);
    const more = [told.when, told.where].filter((part) => part !== "").join(" · ");
    const isHit = folded(sentence).includes(needle) || folded(more).includes(needle);
    yield isHit ? { ...at(told.event), ...around(sentence, needle), more } : null;
  }
}

function* numbers({ text, analysis }: Reading, needle: string, tools: Tools): Generator<Finding | null> {
  const sentenceAt = tools.sentenceFinder(analysis.sentences);
  for (const quantity of analysis.quantities) {
    const value = tools.readableValue(quantity) ?? "";
    const isHit = folded(quantity.text).includes(needle) || folded(value).includes(needle);
    const context = isHit && tools.contextOf(text, quantity, sentenceAt(quantity.start), CONTEXT);
    yield context ? { ...at(quantity), ...context, words: quantity.text, more: value } : null;
  }
}

function* dates({ text, analysis }: Reading, needle: string, tools: Tools): Generator<Finding | null> {
  const sentenceAt = tools.sentenceFinder(analysis.sentences);
  for (const time of analysis.times) {
    const days = time.earliest && time.latest ? `${tools.daysOf(time)} ${time.earliest.slice(0, 4)}` : "";
    const isHit = [time.text, days, time.value ?? ""].some((words) => folded(words).includes(needle));
    const context = isHit && tools.contextOf(text, time, sentenceAt(time.start), CONTEXT);
    yield context ? { ...at(time), ...context, words: time.text, more: days } : null;
  }
}

/** By where they lie: "Kenya" finds Nairobi. Their names are among the names. */
function* places(reading: Reading, needle: string, { whereabouts, groupOf }: Tools): Generator<Finding | null> {
  for (const entity of reading.analysis.entities) {
    const row = reading.mentionsOf(entity.id)[0];
    const { place } = entity;
    if (!place || row === undefined || groupOf(entity.type).id !== "places") {
      yield null;
      continue;
    }
    const more = whereabouts({ entity, place });
    const isHit = folded(more).includes(needle) || folded(place.name).includes(needle);
    const { start, end } = reading.analysis.mentions[row]!;
    yield isHit ? { ...at({ start, end }), entity: entity.id, words: entity.name, more } : null;
  }
}

/** A piece at a time, each with as much of the next as a find may reach into. */
function* passages({ text, analysis }: Reading, needle: string, tools: Tools): Generator<Finding | null> {
  const sentenceAt = tools.sentenceFinder(analysis.sentences);
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = folded(text.slice(from, from + PIECE + needle.length - 1));
    for (let found = piece.indexOf(needle); found !== -1; found = piece.indexOf(needle, found + needle.length)) {
      const span = { start: from + found, end: from + found + needle.length };
      const context = tools.contextOf(text, span, sentenceAt(span.start), CONTEXT);
      yield { ...at(span), ...context, words: text.slice(span.start, span.end), more: "" };
    }
    yield null;
  }
}

function at({ start, end }: Span): Pick<Finding, "start" | "end" | "entity" | "before" | "after"> {
  return { start, end, entity: null, before: "", after: "" };
}

/** The stretch of a quotation in which the words stand; its beginning where they are the speaker's. */
function around(words: string, needle: string): Pick<Finding, "before" | "words" | "after"> {
  const at = Math.max(folded(words).indexOf(needle), 0);
  const end = folded(words).includes(needle) ? at + needle.length : at;
  const before = words.slice(0, at);
  const after = words.slice(end);
  return {
    before: before.length > CONTEXT ? `… ${before.slice(-CONTEXT).replace(/^\S*\s/u, "")}` : before,
    words: words.slice(at, end),
    after: after.length > LONGEST ? `${after.slice(0, LONGEST).replace(/\s\S*$/u, "")} …` : after,
  };
}

/** Without capitals and accents, with plain marks and blanks; every unit keeps its place. O(words). */
function folded(words: string): string {
  const lower = words.toLowerCase();
  // Of a few letters the small form is longer.
  if (lower.length !== words.length) return [...words].map(plainly).join("");
  return lower.replace(/[^\u0021-\u007e ]/gu, plainly);
}

function plainly(letter: string): string {
  if (/\s/u.test(letter)) return " ";
  if (/[“”„]/u.test(letter)) return '"';
  if (/[‘’]/u.test(letter)) return "'";
  const plain = letter.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.length === letter.length ? plain : letter;
}
