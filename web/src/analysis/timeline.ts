// The times of a text in the calendar's order.
import { say } from "../words/words.ts";
import type { Reading } from "./reading.ts";
import type { Span, Time } from "./types.ts";

/** A time and the sentence around it, shortened. */
export interface Passage {
  readonly time: Time;
  readonly before: string;
  readonly after: string;
}

/** A day, or the days of a longer time, and where the text speaks of them. */
export interface Stop {
  /** The year, where it differs from the stop's before. */
  readonly heading: string | null;
  /** The day or days, as a reader says them: "Wed 7 Dec", "November", "7–12 May". */
  readonly when: string;
  readonly isSpan: boolean;
  readonly passages: readonly [Passage, ...Passage[]];
}

const CONTEXT = 70;
const DAY_MS = 86_400_000;

/** Times that cover days, in order; and the others: durations, sets, what no date resolves. O(times log times). */
export function onTimeline({ text, analysis }: Reading): { stops: Stop[]; others: Time[] } {
  const dated = analysis.times.filter((time) => time.earliest && time.latest);
  const others = analysis.times.filter((time) => !(time.earliest && time.latest));
  dated.sort((a, b) => compare(a.earliest!, b.earliest!) || compare(a.latest!, b.latest!) || a.start - b.start);
  const sentences = sentenceFinder(analysis.sentences);
  const stops: Stop[] = [];
  let passages: Passage[] = [];
  let last: Time | undefined;
  for (const time of dated) {
    const passage = { time, ...contextOf(text, time, sentences(time.start)) };
    if (last?.earliest === time.earliest && last?.latest === time.latest) {
      passages.push(passage);
      continue;
    }
    const year = yearOf(time.earliest!);
    const heading = last && yearOf(last.earliest!) === year ? null : year;
    const opened: [Passage, ...Passage[]] = [passage];
    passages = opened;
    stops.push({ heading, when: daysOf(time), isSpan: time.earliest !== time.latest, passages: opened });
    last = time;
  }
  return { stops, others };
}

/** "Mon 5 Dec 2016" of a time that has one day, else null. */
export function dayOf({ earliest, latest }: Pick<Time, "earliest" | "latest">): string | null {
  if (!earliest || earliest !== latest) return null;
  return `${say().counting.day(dateOf(earliest))} ${yearOf(earliest)}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const yearOf = (day: string): string => String(Number.parseInt(day.slice(0, 4), 10));
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The day or days of a time that has them: "Wed 7 Dec", "November", "7 May – 12 May". */
export function daysOf({ earliest, latest }: Pick<Time, "earliest" | "latest">): string {
  const first = dateOf(earliest!);
  const last = dateOf(latest!);
  const { day, shortDay, month } = say().counting;
  if (earliest === latest) return day(first);
  const afterLast = new Date(last.getTime() + DAY_MS);
  const wholeMonths = first.getUTCDate() === 1 && afterLast.getUTCDate() === 1;
  if (!wholeMonths) return `${shortDay(first)} – ${shortDay(last)}`;
  const months =
    (afterLast.getUTCFullYear() - first.getUTCFullYear()) * 12 + afterLast.getUTCMonth() - first.getUTCMonth();
  if (months === 1) return month(first);
  if (first.getUTCMonth() === 0 && months === 12) return say().days.year;
  if (first.getUTCMonth() === 0 && months % 12 === 0) return `${yearOf(earliest!)}–${yearOf(latest!)}`;
  return `${month(first)}–${month(last)}`;
}

/** Finds the sentence around an offset in O(log sentences). */
export function sentenceFinder(sentences: readonly Span[]): (offset: number) => Span {
  return (offset) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return sentences[low] ?? { start: offset, end: offset };
  };
}

/** What stands before and after a passage in its sentence, shortened. */
export function contextOf(
  text: string,
  passage: Span,
  sentence: Span,
  longest = CONTEXT,
): { before: string; after: string } {
  const before = text.slice(Math.min(sentence.start, passage.start), passage.start);
  const after = text.slice(passage.end, Math.max(sentence.end, passage.end));
  const cutBefore = before.length > longest ? `… ${before.slice(-longest).replace(/^\S*\s/u, "")}` : before;
  const cutAfter = after.length > longest ? `${after.slice(0, longest).replace(/\s\S*$/u, "")} …` : after;
  return { before: cutBefore.replace(/\s+/gu, " "), after: cutAfter.replace(/\s+/gu, " ") };
}
