// Whether two names are one that is spelt otherwise.
import { plainWords } from "./tokens.ts";

/** In a word of so many letters two may differ, in a shorter one only one. */
const LONG = 6;
const SHORTEST = 3;

/** Alike but for capitals and the shape of marks; accents count. */
export function sameSpelling(one: string, other: string): boolean {
  return plainWords(one).join(" ") === plainWords(other).join(" ");
}

/** The same words but for one, which is a letter or two away from the other's: "Jon Smyth", "Jon Smith". */
export function isSpelling(one: string, other: string): boolean {
  const [words, others] = [plainWords(one), plainWords(other)];
  if (words.length !== others.length) return isParted(words, others);
  const different = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  const [only] = different;
  return different.length === 1 && only !== undefined && isNear(...only);
}

/** "Al Zawahiri" and "Al-Zawahiri". */
function isParted(words: readonly string[], others: readonly string[]): boolean {
  const joined = (parts: readonly string[]): string => parts.join("").replace(/[-']/gu, "");
  return joined(words) === joined(others) && words.length > 0;
}

function isNear(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < SHORTEST || longer === `${shorter}s` || /\d/u.test(one + other)) return false;
  const most = shorter.length >= LONG ? 2 : 1;
  return distance(folded(one), folded(other)) <= most;
}

const folded = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** Letters put in, taken out, changed, or swapped with their neighbour (Damerau 1964). O(letters of one · of the other). */
function distance(one: string, other: string): number {
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isAlike = one[i - 1] === other[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isAlike ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) least = Math.min(least, last[j - 2]! + 1);
      next.push(least);
    }
    [last, row] = [row, next];
  }
  return row[other.length]!;
}
