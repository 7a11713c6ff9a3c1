// What the page says of events, in English. It comes with the script that tells them.
import type { Counting } from "./counting.ts";

/** `counting` is that of the language. */
export const eventWords = ({ number, count, list }: Counting) => ({
  number,
  list,
  count: (n: number) => `${count(n, { one: "event", other: "events" })}, in the order of the text`,
  listed: (n: number, all: number) => `${number(n)} of ${count(all, { one: "event", other: "events" })}`,
  heading: "Events",
  actor: "Who",
  everybody: (n: number) => `everybody (${number(n)})`,
  standing: "Status",
  anything: (n: number) => `everything (${number(n)})`,
  option: (what: string, n: number) => `${what} (${number(n)})`,
  none: "No event has both.",
  more: (n: number) => `Show ${count(n, { one: "more event", other: "more events" })}`,
  says: (who: string) => `says ${who}`,
  unsure: { title: "unsure", aloud: " (unsure)", sign: "?" },
  /** How an event stands, before its sentence. Nothing but what happened stands without a word. */
  standings: {
    actual: "happened",
    ongoing: "going on",
    future: "planned",
    possible: "may happen",
    alleged: "alleged",
    denied: "denied",
    negated: "did not",
  },
  /** The same of what the text says is not so. */
  negated: {
    actual: "did not",
    ongoing: "is not",
    future: "will not",
    possible: "may not",
    alleged: "did not, it is alleged",
    denied: "denied",
  },
  before: (standing: string) => `${standing}: `,
  why: {
    who: (names: string) => `Who: ${names}.`,
    nobody: "Who: the text does not say.",
    whom: (names: string) => `Whom or what: ${names}.`,
    when: (time: string) => `When: ${time}.`,
    where: (place: string) => `Where: ${place}.`,
    howMuch: (amounts: string) => `How much: ${amounts}.`,
    says: (who: string) => `Says who: ${who}.`,
    standing: (standing: string) => `Status: ${standing}.`,
    sure: (percent: number, words: string) =>
      `Of events told in this way about ${number(percent)} in 100 were read right: ${words}.`,
  },
});

/** What every language has. */
export type EventWords = ReturnType<typeof eventWords>;
