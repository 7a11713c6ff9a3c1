// The words that events are told in, made once for the way in which the page counts.
import type { Tools } from "../aids/tools.ts";
import type { Counting } from "../words/counting.ts";
import { type EventWords, eventWords } from "../words/en-events.ts";

const made = new WeakMap<Counting, EventWords>();

export function wordsOf({ counting }: Tools): EventWords {
  const before = made.get(counting);
  if (before) return before;
  const words = eventWords(counting);
  made.set(counting, words);
  return words;
}
