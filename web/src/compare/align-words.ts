// Two passages word by word.
import { diffArrays } from "diff";
import type { Pair } from "./sentences.ts";
import type { Range } from "./tokens.ts";
import type { Version } from "./version.ts";

/** For each token the same one of the other version, or -1. */
export interface Links {
  readonly toB: Int32Array;
  readonly toA: Int32Array;
}

/** Words put in and taken out, in one passage; the work grows with its square. Two that differ more share nothing. */
const MOST_EDITS = 400;
/** Words alike that stand alone between others: so few letters are chance ("of the"), not what was kept. */
const FEWEST_LETTERS = 5;
const LEAST_AROUND = 3;

/**
 * Links the tokens of two passages that are the same in the same order. Sentences that are alike to the letter hold what
 * stands between them; `pairs` are theirs, in order in both.
 */
export function* alignWords(
  a: Version,
  b: Version,
  inA: Range,
  inB: Range,
  pairs: readonly Pair[],
  links: Links,
): Generator<void, void, void> {
  let [fromA, fromB] = [inA.first, inB.first];
  let near: Pair[] = [];
  for (const pair of pairs) {
    const [one, other] = [a.sentences[pair.a]!, b.sentences[pair.b]!];
    if (one.first < fromA || other.first < fromB || one.end > inA.end || other.end > inB.end) continue;
    if (!pair.isExact) {
      near.push(pair);
      continue;
    }
    yield* alignGap(a, b, { first: fromA, end: one.first }, { first: fromB, end: other.first }, near, links);
    near = [];
    for (let at = 0; at < one.end - one.first; at++) link(links, one.first + at, other.first + at);
    [fromA, fromB] = [one.end, other.end];
  }
  yield* alignGap(a, b, { first: fromA, end: inA.end }, { first: fromB, end: inB.end }, near, links);
}

function* alignGap(
  a: Version,
  b: Version,
  inA: Range,
  inB: Range,
  pairs: readonly Pair[],
  links: Links,
): Generator<void, void, void> {
  if (inA.end <= inA.first || inB.end <= inB.first) return;
  if (!linkSame(a, b, inA, inB, links)) {
    // Too different as a whole: sentence by sentence then.
    for (const pair of pairs) {
      linkSame(a, b, a.sentences[pair.a]!, b.sentences[pair.b]!, links);
      yield;
    }
  }
  yield;
}

function linkSame(a: Version, b: Version, inA: Range, inB: Range, links: Links): boolean {
  const keysOf = ({ tokens }: Version, { first, end }: Range): string[] =>
    tokens.slice(first, end).map(({ key }) => key);
  const found = diffArrays(keysOf(a, inA), keysOf(b, inB), { maxEditLength: MOST_EDITS });
  if (!found) return false;
  let [atA, atB] = [inA.first, inB.first];
  let before = 0;
  for (const [row, { added, removed, count }] of found.entries()) {
    if (added) atB += count;
    else if (removed) atA += count;
    else {
      const after = editsFrom(found, row + 1);
      const isChance = before >= LEAST_AROUND && after >= LEAST_AROUND && lettersOf(a, atA, count) < FEWEST_LETTERS;
      for (let at = 0; at < count && !isChance; at++) link(links, atA + at, atB + at);
      atA += count;
      atB += count;
      before = 0;
      continue;
    }
    before += count;
  }
  return true;
}

function editsFrom(found: readonly { added: boolean; removed: boolean; count: number }[], row: number): number {
  let edits = 0;
  for (let at = row; found[at] && (found[at]!.added || found[at]!.removed); at++) edits += found[at]!.count;
  return edits;
}

function lettersOf({ tokens }: Version, first: number, count: number): number {
  let letters = 0;
  for (let at = first; at < first + count; at++) letters += tokens[at]!.isWord ? tokens[at]!.key.length : 0;
  return letters;
}

/** What is linked already stays as it is. */
function link({ toB, toA }: Links, one: number, other: number): void {
  if (toB[one] !== -1 || toA[other] !== -1) return;
  toB[one] = other;
  toA[other] = one;
}
