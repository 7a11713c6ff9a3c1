// Where in the other version stands what stands here.
import type { Alignment } from "./alignment.ts";
import type { Range } from "./tokens.ts";

export type Direction = "toB" | "toA";

/** What both versions have is looked for within so many tokens. */
const FARTHEST = 40;
/** What takes a passage's place is at most so many tokens longer. */
const MOST_LONGER = 12;

/**
 * The place in the other version between the nearest tokens on either side that both versions have, within the
 * sentence; null where the sentence has too little in common with the other version to tell. O(1).
 */
export function slotOf(alignment: Alignment, direction: Direction, { first, end }: Range): Range | null {
  const isThere = direction === "toB";
  const from = isThere ? alignment.a : alignment.b;
  const to = isThere ? alignment.b : alignment.a;
  const links = isThere ? alignment.foundInB : alignment.foundInA;
  const told = isThere ? alignment.isToldInB : alignment.isToldInA;
  const number = from.sentenceOf[first]!;
  const sentence = from.sentences[number];
  if (!sentence || end <= first || !told[number]) return null;
  let left = first - 1;
  while (left >= sentence.first && first - left <= FARTHEST && links[left] === -1) left--;
  let right = end;
  while (right < sentence.end && right - end < FARTHEST && links[right] === -1) right++;
  if (first - left > FARTHEST || right - end >= FARTHEST) return null;
  const inner = innerLinks(links, { first, end });
  const hasLeft = left >= sentence.first;
  const hasRight = right < sentence.end;
  const anchor = hasLeft ? links[left]! : hasRight ? links[right]! : inner?.first;
  if (anchor === undefined) return null;
  const other = to.sentences[to.sentenceOf[anchor]!]!;
  const low = hasLeft ? links[left]! + 1 : other.first;
  const high = hasRight ? links[right]! : Math.max(to.sentences[to.sentenceOf[inner?.first ?? anchor]!]!.end, low);
  const isFitting = low <= high && high - low <= end - first + MOST_LONGER;
  const holdsInner = !inner || (low <= inner.first && inner.end <= high);
  return isFitting && holdsInner ? { first: low, end: high } : null;
}

/** The share of the range's words that are in the other version too, where sentences were put beside each other, 0…1. */
export function keptShare({ a, b, foundInB, foundInA }: Alignment, direction: Direction, range: Range): number {
  const [{ tokens }, links] = direction === "toB" ? [a, foundInB] : [b, foundInA];
  let [words, kept] = [0, 0];
  for (let at = range.first; at < range.end; at++) {
    if (!tokens[at]!.isWord) continue;
    words++;
    if (links[at] !== -1) kept++;
  }
  return words === 0 ? 0 : kept / words;
}

function innerLinks(links: Int32Array, { first, end }: Range): Range | null {
  let found: Range | null = null;
  for (let at = first; at < end; at++) {
    const to = links[at]!;
    if (to === -1) continue;
    found = found ? { first: Math.min(found.first, to), end: Math.max(found.end, to + 1) } : { first: to, end: to + 1 };
  }
  return found;
}
