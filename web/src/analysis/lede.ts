// The story in short as the analysis tells it, in the page's words. Views know only what this file gives them.
import { isMinor } from "./numbers.ts";
import { type Reading, wholeWords } from "./reading.ts";
import { dayOf } from "./timeline.ts";
import type { Analysis, Entity, NewsEvent, Paragraph, ParagraphRole, Quantity, Span } from "./types.ts";

type Told = NonNullable<Analysis["lede"]>["who"][number];

/** An answer to one of a story's questions. */
export interface LedePart {
  /** As the line has it: the name, else the text's own words. */
  readonly words: string;
  readonly span: Span;
  readonly entity: Entity | null;
  /** Whether it has been wrong too often to be told without a sign of doubt. */
  readonly unsure: boolean;
}

export interface Lede {
  readonly who: readonly LedePart[];
  /** What happened, and the event whose words these are; without one they are all that is said of who, or of whom. */
  readonly what: (LedePart & { readonly event: NewsEvent | null }) | null;
  /** What it happened to, else whom: "gave two ships" reads with one of them. None without `what`. */
  readonly whom: readonly LedePart[];
  readonly where: readonly LedePart[];
  readonly when: LedePart | null;
  /** The day of the report, where the text does not tell when it happened; null where neither is known. */
  readonly reported: string | null;
  /** An amount that no other part tells; null where it is a small count, which is not marked in the article either. */
  readonly howMuch: LedePart | null;
  /** The reason that the text gives; null where it is among what happened. */
  readonly why: LedePart | null;
  /** Who says so; null where the text itself does, and where they say that it is not so. */
  readonly source: LedePart | null;
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

const LONGEST_PART = 70;
/** Below it, days and places of a story in short were wrong in more than one of four. */
const SURE_OF_STORY = 0.7;
const LONGEST_TITLE = 80;
const LONGEST_HEADLINE = 500;
const ABOVE_THE_STORY: readonly ParagraphRole[] = ["source", "dateline", "byline"];

/** O(times + quantities + events + mentions of those in the lede). */
export function ledeOf(reading: Reading): Lede {
  const { lede, times, quantities, events, paragraphs, document_date: day } = reading.analysis;
  const why = lede?.why;
  const part = (told: Told): LedePart => partOf(reading, told);
  const time = times.find(({ id }) => id === lede?.when?.time);
  const amount = quantities.find(({ id }) => id === lede?.how_much?.quantity);
  const event = events.find(({ id }) => id === lede?.what?.event);
  const what = lede?.what ? { ...part(lede.what), event: event ?? null } : null;
  const [who, whom] = [(lede?.who ?? []).map(part), what ? doneTo(what.event, lede?.whom ?? []).map(part) : []];
  const isShown = ({ start, end, text }: Quantity): boolean =>
    [...who, ...whom].some(({ span, words }) => isWithin({ start, end }, span) && words.includes(amid(text)));
  return {
    who,
    what,
    whom,
    where: (lede?.where ?? []).map(part),
    when: time ? { span: time, words: dayOf(time) ?? time.text, entity: null, unsure: isUnsure(lede?.when) } : null,
    reported: !time && what && day ? dayOf({ earliest: day, latest: day }) : null,
    why: what && why && !isWithin(why, what.span) ? part(why) : null,
    howMuch: what && lede?.how_much && amount && !isMinor(amount) && !isShown(amount) ? part(lede.how_much) : null,
    source: lede?.source && event?.status !== "denied" ? part(lede.source) : null,
    sentence: lede?.sentence && lede.sentence.start >= endOfFirst(paragraphs) ? lede.sentence : null,
  };
}

function isWithin({ start, end }: Span, whole: Span): boolean {
  return whole.start <= start && end <= whole.end;
}

function isUnsure(told: Told | null | undefined): boolean {
  return (told?.confidence ?? 1) < SURE_OF_STORY;
}

function doneTo(event: NewsEvent | null, whom: readonly Told[]): readonly Told[] {
  if (!event) return whom;
  const isObject = (told: Told): boolean =>
    event.arguments.some(({ role, start, end }) => role === "object" && start === told.start && end === told.end);
  return whom.some(isObject) ? whom.filter(isObject) : whom;
}

/** By the entity's name where that says as much as the words. */
function partOf(reading: Reading, told: Told): LedePart {
  const { start, end, entity: id } = told;
  const entity = reading.entity(id) ?? null;
  const words = wordsIn(reading, { start, end }, 2 * LONGEST_PART);
  const isNamed = entity !== null && isNameIn(reading, { start, end }, entity);
  const article = isNamed && !/^the\b/iu.test(entity.name) && /^the\s/iu.test(words) ? "the " : "";
  return {
    words: isNamed ? article + shortName(entity) : amid(cutOff(words, LONGEST_PART)),
    span: { start, end },
    entity,
    unsure: isUnsure(told),
  };
}

/**
 * Whether words that stand for an entity end in a mention of it or go on about it: "Lorenzana in Moscow". Where they do not,
 * as in "Russian forces", they are about something of it, and its name says less than they do. O(its mentions).
 */
export function isNameIn(reading: Reading, { start, end }: Span, entity: Entity): boolean {
  return reading.mentionsOf(entity.id).some((row) => {
    const mention = reading.analysis.mentions[row]!;
    return start <= mention.start && mention.end <= end && GOES_ON.test(reading.text.slice(mention.end, end));
  });
}

/** What follows a name that is the head of its phrase: "Lorenzana in Moscow", but not "Lorenzana's aide". */
const GOES_ON = /^(?:$|\s*[(,;]|\s+(?:in|of|at|on|from|for|with|and)\s)/u;

/** As the words stand amid a sentence: "the merger" of "The merger was approved". */
function amid(words: string): string {
  return words.replace(/^(?:The|An?|His|Her|Its|Their)\b(?=\s\p{Ll})/u, (first) => first.toLowerCase());
}

/** An agency's acronym says as much in less room. */
function shortName({ type, name, aliases }: Entity): string {
  const acronym = aliases.find((alias) => /^\p{Lu}[\p{Lu}.]+$/u.test(alias));
  return type === "ORG" && name.length > 24 && acronym ? acronym : name;
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
  return { headline, title: cutOff(lowered(wordsOf(told)), LONGEST_TITLE), source: byline ? wordsOf(byline) : host };
}

/** What a span of the text says in a line, as far as `most` units of it. */
export function wordsIn({ text, analysis }: Reading, { start, end }: Span, most: number): string {
  return wholeWords(text, analysis.joins, { start, end: Math.min(end, start + most) })
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

function cutOff(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/u, "")} …`;
}
