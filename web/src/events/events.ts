// Events beside their own tab: in the calendar, on a card, in a table, in the search.

import { sureness } from "../aids/sureness.ts";
import type { Tools } from "../aids/tools.ts";
import type { Reading } from "../analysis/reading.ts";
import { eventsTold, joined, type Told } from "./told.ts";
import { eventWords } from "./words.ts";

/** The events of each time that one is told of, by the time's id. O(events). */
export function eventsByTime(reading: Reading, tools: Tools): ReadonlyMap<string, readonly Told[]> {
  const days = new Map<string, Told[]>();
  for (const told of eventsTold(reading, tools)) {
    const { time } = told.event;
    if (time === null) continue;
    const others = days.get(time);
    if (others) others.push(told);
    else days.set(time, [told]);
  }
  return days;
}

/** Who, whom, when and where, how it stands and how sure that is, a sentence each. */
export function whyEvent(reading: Reading, row: number, tools: Tools): string[] {
  const words = eventWords();
  const { why } = words;
  const told = eventsTold(reading, tools)[row];
  if (!told) return [];
  const { actors, others, when, where, amounts, source, standingWords, event } = told;
  const parts: readonly (readonly [string, (told: string) => string])[] = [
    [joined(others, words), why.whom],
    [when, why.when],
    [where, why.where],
    [words.list(amounts), why.howMuch],
    [source, why.says],
    [standingWords, why.standing],
  ];
  return [
    actors.length === 0 ? why.nobody : why.who(joined(actors, words)),
    ...parts.flatMap(([part, sentence]) => (part === "" ? [] : [sentence(part)])),
    why.sure(Math.round(event.confidence * 100), sureness(event.confidence)),
  ];
}

/** Cells of a table: who, what, whom or what, when, where, how much, says who, how it stands. */
export function eventRows(reading: Reading, tools: Tools): string[][] {
  const words = eventWords();
  return eventsTold(reading, tools).map((told) => [
    joined(told.actors, words),
    told.event.text.replace(/\s+/gu, " ") + (told.isUnsure ? words.unsure.sign : ""),
    joined(told.others, words),
    told.when,
    told.where,
    told.amounts.join("; "),
    told.source,
    told.standingWords || words.standings.actual,
  ]);
}
