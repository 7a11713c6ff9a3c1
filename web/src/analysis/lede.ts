// The story in short as the analysis tells it, in the page's words. Views know only what this file gives them.
import type { Reading } from "./reading.ts";
import { dayOf } from "./timeline.ts";
import type { Entity, Paragraph, ParagraphRole, Span, Time } from "./types.ts";

export interface Lede {
  readonly who: readonly Entity[];
  readonly where: readonly Entity[];
  readonly when: { readonly time: Time; readonly words: string } | null;
  /** The sentence that tells it; null where the article begins with it, for one would read it twice. */
  readonly sentence: Span | null;
}

/** What the story is known by in the bar. */
export interface Heading {
  /** The headline, all of it; null where the story has none. */
  readonly headline: string | null;
  /** The headline, else the story's first words. */
  readonly title: string;
  /** The byline, else the host of the link above the story. */
  readonly source: string | null;
}

const LONGEST_TITLE = 80;
const LONGEST_HEADLINE = 500;
const ABOVE_THE_STORY: readonly ParagraphRole[] = ["source", "dateline", "byline"];

/** O(times). */
export function ledeOf(reading: Reading): Lede {
  const { lede, times, paragraphs } = reading.analysis;
  const entities = (parts: readonly { readonly entity: string | null }[]): Entity[] =>
    parts.flatMap(({ entity }) => reading.entity(entity) ?? []);
  const time = times.find(({ id }) => id === lede?.when?.time);
  return {
    who: entities(lede?.who ?? []),
    where: entities(lede?.where ?? []),
    when: time ? { time, words: dayOf(time) ?? time.text } : null,
    sentence: lede?.sentence && lede.sentence.start >= endOfFirst(paragraphs) ? lede.sentence : null,
  };
}

/** Where the story's first paragraph ends. */
function endOfFirst(paragraphs: readonly Paragraph[]): number {
  return paragraphs.find(({ role }) => role === "body")?.end ?? 0;
}

/** O(the paragraphs above the story). */
export function headingOf(reading: Reading): Heading {
  const { paragraphs } = reading.analysis;
  const wordsOf = (paragraph: Paragraph | undefined): string =>
    paragraph ? wordsIn(reading, paragraph, 2 * LONGEST_TITLE) : "";
  const story = paragraphs.findIndex(({ role }) => role === "body");
  const head = paragraphs.slice(0, story + 1);
  const told = head.find(({ role }) => role === "headline") ?? head.find(({ role }) => !ABOVE_THE_STORY.includes(role));
  const byline = head.find(({ role }) => role === "byline");
  const host = hostOf(wordsOf(head.find(({ role }) => role === "source")));
  const headline = told?.role === "headline" ? wordsIn(reading, told, LONGEST_HEADLINE) : null;
  return { headline, title: titled(lowered(wordsOf(told))), source: byline ? wordsOf(byline) : host };
}

/** What a span of the text says in a line, as far as `most` units of it. */
export function wordsIn({ text }: Reading, { start, end }: Span, most: number): string {
  return text
    .slice(start, Math.min(end, start + most))
    .replace(/\s+/gu, " ")
    .trim();
}

/** "example.org" of "https://www.example.org/2019/boats". */
function hostOf(link: string): string | null {
  return /^\w+:\/\/(?:www\.)?([^/?#:\s]+)/u.exec(link)?.[1] ?? null;
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
