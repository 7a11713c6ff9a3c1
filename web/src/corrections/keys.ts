// What single keys correct, while a name of the article has the focus.
import { announce } from "../actions.ts";
import type { Mention } from "../analysis/types.ts";
import { store } from "../store.ts";
import { groupOf } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { choose, splitOff, stretch, takeNameAway } from "./corrections.ts";

interface Key {
  readonly key: string;
  /** Which of the words of the list says what it does. */
  readonly word: "type" | "same" | "split" | "noName" | "extend" | "shrink" | "place";
  /** What it can be said of. */
  readonly fits: (mention: Mention) => boolean;
  readonly run: (row: number) => void;
}

const always = (): boolean => true;
const isName = ({ kind }: Mention): boolean => kind === "name" || kind === "acronym";
const isNoPronoun = ({ kind }: Mention): boolean => kind !== "pronoun";
const isPlace = ({ type }: Mention): boolean => groupOf(type).id === "places";

/** In the order in which the dialog lists them. What is corrected holds everywhere. */
export const CORRECTING_KEYS: readonly Key[] = [
  { key: "t", word: "type", fits: isNoPronoun, run: (row) => choose(row, "type") },
  { key: "s", word: "same", fits: always, run: (row) => choose(row, "same") },
  {
    key: "d",
    word: "split",
    fits: always,
    run: (row) => withReading(splitOff, row),
  },
  { key: "x", word: "noName", fits: always, run: (row) => withReading(takeNameAway, row) },
  { key: "]", word: "extend", fits: isName, run: (row) => stretchName(row, "more") },
  { key: "[", word: "shrink", fits: isName, run: (row) => stretchName(row, "less") },
  { key: "g", word: "place", fits: isPlace, run: (row) => choose(row, "place") },
];

/** False where the key means nothing here, or single keys are off. */
export function correctByKey(key: string, row: number): boolean {
  const found = store.singleKeys.peek() ? CORRECTING_KEYS.find((other) => other.key === key) : undefined;
  const mention = store.reading.peek()?.analysis.mentions[row];
  if (!found || !mention) return false;
  if (found.fits(mention)) found.run(row);
  else announce(say().corrected.notOfThis);
  return true;
}

type Correction = typeof splitOff;

function withReading(correct: Correction, row: number): void {
  const reading = store.reading.peek();
  if (reading) correct(reading, row, "everywhere");
}

function stretchName(row: number, how: "more" | "less"): void {
  withReading((reading, at, scope) => stretch(reading, at, how, scope), row);
}
