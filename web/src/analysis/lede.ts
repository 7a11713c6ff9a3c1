// The story in a line: who, where, when, and its first sentence. Views know only what this file gives them.
import { type Block, splitBlocks } from "../text/blocks.ts";
import type { Reading } from "./reading.ts";
import { dayOf } from "./timeline.ts";
import type { Entity, EntityType, Mention, Sentence, Span, Time } from "./types.ts";

export interface Lede {
  readonly who: readonly Entity[];
  readonly where: Entity | null;
  readonly when: { readonly time: Time; readonly words: string } | null;
  /** The first sentence that is neither headline nor byline. */
  readonly sentence: Span | null;
}

/** What the story is known by in the bar. */
export interface Heading {
  /** The headline, else the story's first words. */
  readonly title: string;
  /** The byline, where there is one. */
  readonly source: string | null;
}

/** Sentences among which the head ends and the story begins. */
const HEAD = 6;
/** Sentences of the story that say what happened: it is told first. */
const TOLD = 3;
const MOST_PEOPLE = 2;
const LONGEST_TITLE = 80;
const PLACES: readonly EntityType[] = ["GPE", "LOC", "FAC"];

/** O(entities log entities) and the first sentences. */
export function ledeOf(reading: Reading): Lede {
  const told = storyOf(reading).slice(0, TOLD);
  const who = protagonists(reading, told);
  const names = new Set(who.map(({ id }) => id));
  // First the sentence with most of the protagonists, and of these the one that says where and when.
  const fullest = [...told].sort((a, b) => weight(reading, b, names) - weight(reading, a, names));
  const where = firstOf(fullest, (sentence) => placeIn(reading, sentence));
  const time = firstOf(fullest, (sentence) => timeIn(reading, sentence, where?.start ?? sentence.end));
  return {
    who,
    where: where?.entity ?? null,
    when: time && { time, words: dayOf(time) ?? time.text },
    sentence: told[0] ?? null,
  };
}

/** O(the first sentences). */
export function headingOf(reading: Reading): Heading {
  const blocks = headOf(reading);
  const wordsOf = (block: Block | undefined): string => (block ? wordsIn(reading, block, 2 * LONGEST_TITLE) : "");
  const headline = blocks.find(({ role }) => role === "headline");
  const byline = blocks.find(({ role }) => role === "byline");
  return { title: titled(lowered(wordsOf(headline ?? blocks[0]))), source: byline ? wordsOf(byline) : null };
}

/** What a span of the text says in a line, as far as `most` units of it. */
export function wordsIn({ text }: Reading, { start, end }: Span, most: number): string {
  return text
    .slice(start, Math.min(end, start + most))
    .replace(/\s+/gu, " ")
    .trim();
}

function headOf({ text, analysis }: Reading): Block[] {
  const sentences = analysis.sentences.slice(0, HEAD);
  const end = sentences.at(-1)?.end ?? 0;
  // A paragraph goes on behind its sixth sentence, but not what it is.
  const mentions = analysis.mentions.filter((mention) => mention.end <= end);
  return splitBlocks(text.slice(0, end), { sentences, mentions });
}

function storyOf(reading: Reading): Sentence[] {
  const sentences = reading.analysis.sentences.slice(0, HEAD);
  const prose = headOf(reading).filter(({ role }) => role === "paragraph");
  const told = sentences.filter(({ start }) => prose.some((block) => block.start <= start && start < block.end));
  // "Friday, January 4, 2019" and other lines without a full stop stand above the story.
  const whole = told.filter((sentence) => /[.!?…]["'”’)\]]*$/u.test(reading.text.slice(sentence.start, sentence.end)));
  return whole.length > 0 ? whole : told;
}

/** The most prominent people, else organisations, of these sentences, in their order. */
function protagonists({ analysis, mentionsOf }: Reading, told: readonly Sentence[]): Entity[] {
  const end = told.at(-1)?.end ?? 0;
  const startOf = ({ id }: Entity): number => analysis.mentions[mentionsOf(id)[0] ?? -1]?.start ?? end;
  for (const type of ["PERSON", "ORG"]) {
    const named = analysis.entities.filter((entity) => entity.type === type && startOf(entity) < end);
    const found = named.sort((a, b) => b.salience - a.salience).slice(0, MOST_PEOPLE);
    if (found.length > 0) return found.sort((a, b) => startOf(a) - startOf(b));
  }
  return [];
}

function firstOf<Found>(sentences: readonly Sentence[], find: (sentence: Sentence) => Found | null): Found | null {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found) return found;
  }
  return null;
}

function weight(reading: Reading, sentence: Sentence, names: ReadonlySet<string>): number {
  const inside = mentionsIn(reading, sentence);
  const people = new Set(inside.map(({ entity }) => entity).filter((id) => id !== null && names.has(id))).size;
  const place = placeIn(reading, sentence) ? 1 : 0;
  return 2 * people + place + (timeIn(reading, sentence, sentence.end) ? 1 : 0);
}

/** The place that says most about where: a town rather than its country. */
function placeIn(reading: Reading, sentence: Span): { entity: Entity; start: number } | null {
  const inside = mentionsIn(reading, sentence);
  // "United States President": whose, not where.
  const isOfTitle = (end: number): boolean => inside.some(({ type, start }) => type === "TITLE" && start === end + 1);
  const found = inside.flatMap(({ entity: id, start, end }) => {
    const entity = reading.entity(id);
    return entity && PLACES.includes(entity.type) && !isOfTitle(end) ? [{ entity, start }] : [];
  });
  const isNear = ({ entity: { type, place } }: { entity: Entity }): boolean =>
    type === "FAC" || place?.feature === "city";
  return found.find(isNear) ?? found[0] ?? null;
}

/** The time that stands nearest. */
function timeIn({ analysis }: Reading, sentence: Span, near: number): Time | null {
  const inside = analysis.times.filter(
    ({ type, start, end }) => (type === "DATE" || type === "TIME") && start >= sentence.start && end <= sentence.end,
  );
  return inside.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0] ?? null;
}

function mentionsIn({ analysis }: Reading, { start, end }: Span): Mention[] {
  const inside: Mention[] = [];
  for (const mention of analysis.mentions) {
    if (mention.start >= end) break;
    if (mention.start >= start && mention.end <= end) inside.push(mention);
  }
  return inside;
}

/** "RUSSIA has …" is how a newspaper begins, not how a title looks. */
function lowered(title: string): string {
  const [first = "", second = ""] = title.split(" ");
  const isShouted = first.length > 3 && first === first.toUpperCase() && second !== second.toUpperCase();
  return isShouted ? first[0] + first.slice(1).toLowerCase() + title.slice(first.length) : title;
}

function titled(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/\s\S*$/u, "")} …`;
}
