// Which sentence of one version is which of the other: first those that are alike to the letter, then those that share
// most of their words, wherever they stand.
import type { Token } from "./tokens.ts";
import type { Sentence, Version } from "./version.ts";

/** Sentence numbers in the first version and in the second. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly isExact: boolean;
}

/** Of all words of both, twice what they share; from here on two sentences are one that was changed. */
const ALIKE = 0.5;
const FEWEST_SHARED = 3;
/** A word in more sentences than these tells none of them from the others. */
const COMMON = 12;
/** So many sentences that share rare words are looked at more closely. */
const CANDIDATES = 4;
/** Between two breaks for the page to breathe. */
const AT_ONCE = 50;

/** Each sentence is in one pair at most; by the first version's order. O(words log sentences). */
export function* matchSentences(a: Version, b: Version): Generator<void, Pair[], void> {
  const toB = new Int32Array(a.sentences.length).fill(-1);
  const toA = new Int32Array(b.sentences.length).fill(-1);
  const exact = new Set<number>();
  const join = (one: number, other: number): void => {
    toB[one] = other;
    toA[other] = one;
  };
  const keysOfA = yield* keysOf(a);
  const keysOfB = yield* keysOf(b);
  matchExact(keysOfA, keysOfB, toB, toA, join);
  for (const [row, other] of toB.entries()) if (other >= 0) exact.add(row);
  yield;
  yield* matchNear(a, b, toB, toA, join);
  const pairs: Pair[] = [];
  for (const [row, other] of toB.entries()) if (other >= 0) pairs.push({ a: row, b: other, isExact: exact.has(row) });
  return pairs;
}

/** Those of the pairs that stand in the same order in both versions and have the most words. O(pairs log pairs). */
export function inOrder(pairs: readonly Pair[], a: Version, b: Version): Set<Pair> {
  // best[j]: the heaviest chain that ends at sentence j of b or before, as a tree of maxima (after Fenwick).
  const best: ({ weight: number; pair: number } | undefined)[] = new Array(b.sentences.length + 1);
  const before: number[] = [];
  let heaviest = { weight: 0, pair: -1 };
  for (const [row, pair] of pairs.entries()) {
    let chain = { weight: 0, pair: -1 };
    for (let j = pair.b; j > 0; j -= j & -j) if ((best[j]?.weight ?? 0) > chain.weight) chain = best[j]!;
    before.push(chain.pair);
    const { first, end } = a.sentences[pair.a]!;
    const made = { weight: chain.weight + end - first, pair: row };
    if (made.weight > heaviest.weight) heaviest = made;
    for (let j = pair.b + 1; j < best.length; j += j & -j) if ((best[j]?.weight ?? 0) < made.weight) best[j] = made;
  }
  const chosen = new Set<Pair>();
  for (let row = heaviest.pair; row >= 0; row = before[row]!) chosen.add(pairs[row]!);
  return chosen;
}

function* keysOf({ tokens, sentences }: Version): Generator<void, string[], void> {
  const keys: string[] = [];
  for (const sentence of sentences) {
    keys.push(keyOf(tokens, sentence));
    if (keys.length % AT_ONCE === 0) yield;
  }
  return keys;
}

function keyOf(tokens: readonly Token[], { first, end }: Sentence): string {
  let key = "";
  for (let at = first; at < end; at++) key += `${tokens[at]!.key} `;
  return key;
}

type Join = (a: number, b: number) => void;

/** What stands once in each version first, then its neighbours, then what is left, in order. O(sentences). */
function matchExact(
  keysOfA: readonly string[],
  keysOfB: readonly string[],
  toB: Int32Array,
  toA: Int32Array,
  join: Join,
): void {
  const inA = placesOf(keysOfA);
  const inB = placesOf(keysOfB);
  for (const [key, [row, second]] of inA) {
    const others = inB.get(key);
    if (second === undefined && others?.length === 1) join(row!, others[0]!);
  }
  const extend = (row: number, step: 1 | -1): void => {
    const [next, other] = [row + step, toB[row]! + step];
    if (toB[row]! < 0 || toB[next] !== -1 || toA[other] !== -1) return;
    if (keysOfA[next] === keysOfB[other]) join(next, other);
  };
  for (let row = 0; row < keysOfA.length; row++) extend(row, 1);
  for (let row = keysOfA.length - 1; row >= 0; row--) extend(row, -1);
  for (const [key, rows] of inA) {
    const left = (inB.get(key) ?? []).filter((other) => toA[other] === -1);
    for (const row of rows) if (toB[row] === -1 && left.length > 0) join(row, left.shift()!);
  }
}

function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [row, key] of keys.entries()) {
    const known = places.get(key);
    if (known) known.push(row);
    else places.set(key, [row]);
  }
  return places;
}

/** The most alike first, and of those that are as alike the nearest. */
function* matchNear(a: Version, b: Version, toB: Int32Array, toA: Int32Array, join: Join): Generator<void, void, void> {
  const index = new Map<string, number[]>();
  const bags: (Bag | undefined)[] = [];
  for (const [row, sentence] of b.sentences.entries()) {
    if (toA[row] !== -1) continue;
    const bag = bagOf(b.tokens, sentence);
    bags[row] = bag;
    for (const word of bag.words.keys()) {
      const rows = index.get(word);
      if (rows) rows.push(row);
      else index.set(word, [row]);
    }
    if (row % AT_ONCE === 0) yield;
  }
  const found: { a: number; b: number; score: number }[] = [];
  for (const [row, sentence] of a.sentences.entries()) {
    if (toB[row] !== -1) continue;
    const bag = bagOf(a.tokens, sentence);
    for (const other of candidatesFor(bag, index)) {
      const shared = sharedWords(bag, bags[other]!);
      const score = (2 * shared) / (bag.size + bags[other]!.size);
      if (shared >= FEWEST_SHARED && score >= ALIKE) found.push({ a: row, b: other, score });
    }
    if (row % AT_ONCE === 0) yield;
  }
  found.sort((x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a);
  for (const pair of found) if (toB[pair.a] === -1 && toA[pair.b] === -1) join(pair.a, pair.b);
}

interface Bag {
  /** Words in small letters, and how often each stands there. */
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(tokens: readonly Token[], { first, end }: Sentence): Bag {
  const words = new Map<string, number>();
  let size = 0;
  for (let at = first; at < end; at++) {
    const { key, isWord } = tokens[at]!;
    if (!isWord) continue;
    const word = key.toLowerCase();
    words.set(word, (words.get(word) ?? 0) + 1);
    size++;
  }
  return { words, size };
}

/** The sentences that share the most words which few sentences have. */
function candidatesFor({ words }: Bag, index: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const word of words.keys()) {
    const rows = index.get(word);
    if (!rows || rows.length > COMMON) continue;
    for (const row of rows) shared.set(row, (shared.get(row) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, x], [, y]) => y - x)
    .slice(0, CANDIDATES)
    .map(([row]) => row);
}

function sharedWords(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [word, count] of one.words) shared += Math.min(count, other.words.get(word) ?? 0);
  return shared;
}
