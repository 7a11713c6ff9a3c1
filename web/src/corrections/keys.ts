// What single keys correct, while a name of the article has the focus.
import { announce } from "../actions.ts";
import type { Mention } from "../analysis/types.ts";
import { store } from "../store.ts";
import { groupOf } from "../vocabulary.ts";
import { choose, splitOff, stretch, takeNameAway } from "./corrections.ts";

interface Key {
  readonly key: string;
  readonly what: string;
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
  { key: "t", what: "change its type", fits: isNoPronoun, run: (row) => choose(row, "type") },
  { key: "s", what: "it is the same as another name", fits: always, run: (row) => choose(row, "same") },
  {
    key: "d",
    what: "split it off: it is not whom Lede takes it for",
    fits: always,
    run: (row) => withReading(splitOff, row),
  },
  { key: "x", what: "it is no name", fits: always, run: (row) => withReading(takeNameAway, row) },
  { key: "]", what: "a word more at its end", fits: isName, run: (row) => stretchName(row, "more") },
  { key: "[", what: "a word less at its end", fits: isName, run: (row) => stretchName(row, "less") },
  { key: "g", what: "another place on the map, of a place", fits: isPlace, run: (row) => choose(row, "place") },
];

/** False where the key means nothing here, or single keys are off. */
export function correctByKey(key: string, row: number): boolean {
  const found = store.singleKeys.peek() ? CORRECTING_KEYS.find((other) => other.key === key) : undefined;
  const mention = store.reading.peek()?.analysis.mentions[row];
  if (!found || !mention) return false;
  if (found.fits(mention)) found.run(row);
  else announce("This cannot be said of what has the focus.");
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
