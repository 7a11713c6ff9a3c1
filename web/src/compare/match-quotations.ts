// Which quotation of one version is which of the other: in the same words, else in nearly the same, else in what takes
// its place in a sentence that was changed.
import type { Quote } from "../analysis/types.ts";
import type { Alignment } from "./alignment.ts";
import { plainWords, rangeOf } from "./tokens.ts";
import type { Tools } from "./tools.ts";
import type { Version } from "./version.ts";

export interface Said {
  readonly quote: Quote;
  /** What was said, in plain words. */
  readonly plain: readonly string[];
  readonly sentence: number;
}

export interface QuotationPair {
  readonly one: Said;
  readonly other: Said;
}

/** Twice what two quotations share of all words of both: from here on it is one whose words changed. */
const NEAR = 0.6;
const FEWEST_SHARED = 3;
/** From this share on where one speaker's words stand in the same sentence. */
const NEAR_IN_PLACE = 0.3;
/** Of what was cut, so many words of the shorter one are in the longer one. */
const WITHIN = 0.9;
const FEWEST_WITHIN = 4;
const COMMON = 10;
const CANDIDATES = 5;
const AT_ONCE = 20;

/** What is quoted within a quotation is told with that. O(quotations). */
export function saidIn({ reading, tokens, sentenceOf }: Version, { wordsSaid }: Tools): Said[] {
  let end = 0;
  return reading.analysis.quotes.flatMap((quote) => {
    if (quote.end <= end) return [];
    end = quote.end;
    const sentence = sentenceOf[rangeOf(tokens, quote).first] ?? 0;
    return [{ quote, plain: plainWords(wordsSaid(quote, reading.text)), sentence }];
  });
}

/** In the order of the first version. O(words of the quotations). */
export function* matchQuotations(
  alignment: Alignment,
  before: readonly Said[],
  after: readonly Said[],
  isSameSpeaker: (one: Quote, other: Quote) => boolean,
): Generator<void, QuotationPair[], void> {
  const toOther = new Map<Said, Said>();
  const taken = new Set<Said>();
  const join = (one: Said, other: Said): void => {
    toOther.set(one, other);
    taken.add(other);
  };
  matchExact(before, after, isSameSpeaker, taken, join);
  yield;
  const left = (): Said[] => before.filter((said) => !toOther.has(said));
  yield* matchNear(left(), after, taken, toOther, join);
  matchInPlace(alignment, left(), after, isSameSpeaker, taken, join);
  return before.flatMap((one) => {
    const other = toOther.get(one);
    return other ? [{ one, other }] : [];
  });
}

type Join = (one: Said, other: Said) => void;

/** Of words that are said more than once, first those of the same speaker, then in order. */
function matchExact(
  before: readonly Said[],
  after: readonly Said[],
  isSameSpeaker: (one: Quote, other: Quote) => boolean,
  taken: ReadonlySet<Said>,
  join: Join,
): void {
  const known = new Map<string, Said[]>();
  for (const other of after) {
    const key = other.plain.join(" ");
    const same = known.get(key);
    if (same) same.push(other);
    else known.set(key, [other]);
  }
  const open: Said[] = [];
  for (const one of before) {
    const same = known.get(one.plain.join(" ")) ?? [];
    const other = same.find((said) => !taken.has(said) && isSameSpeaker(one.quote, said.quote));
    if (other) join(one, other);
    else if (same.length > 0) open.push(one);
  }
  for (const one of open) {
    const other = known.get(one.plain.join(" "))!.find((said) => !taken.has(said));
    if (other) join(one, other);
  }
}

function* matchNear(
  before: readonly Said[],
  after: readonly Said[],
  taken: ReadonlySet<Said>,
  toOther: ReadonlyMap<Said, Said>,
  join: Join,
): Generator<void, void, void> {
  const index = new Map<string, Said[]>();
  for (const [row, other] of after.entries()) {
    if (row % AT_ONCE === 0) yield;
    if (taken.has(other)) continue;
    for (const word of new Set(other.plain)) {
      const known = index.get(word);
      if (known) known.push(other);
      else index.set(word, [other]);
    }
  }
  const found: { one: Said; other: Said; score: number }[] = [];
  for (const [row, one] of before.entries()) {
    if (row % AT_ONCE === 0) yield;
    for (const other of candidatesFor(one, index)) {
      const score = likeness(one, other);
      if (score >= NEAR) found.push({ one, other, score });
    }
  }
  found.sort((x, y) => y.score - x.score);
  for (const { one, other } of found) if (!toOther.has(one) && !taken.has(other)) join(one, other);
}

function candidatesFor({ plain }: Said, index: ReadonlyMap<string, readonly Said[]>): Said[] {
  const shared = new Map<Said, number>();
  for (const word of new Set(plain)) {
    const known = index.get(word);
    if (!known || known.length > COMMON) continue;
    for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, x], [, y]) => y - x)
    .slice(0, CANDIDATES)
    .map(([other]) => other);
}

function likeness({ plain }: Said, { plain: other }: Said): number {
  const shared = sharedWords(plain, other);
  const shorter = Math.min(plain.length, other.length);
  if (shared >= FEWEST_WITHIN && shared >= WITHIN * shorter) return Math.max(NEAR, dice(shared, plain, other));
  return shared < FEWEST_SHARED ? 0 : dice(shared, plain, other);
}

const dice = (shared: number, one: readonly string[], other: readonly string[]): number =>
  (2 * shared) / Math.max(1, one.length + other.length);

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared;
}

/** The only one that is left in its sentence, and the only one in that sentence's counterpart, by the same speaker. */
function matchInPlace(
  { foundInB, a, b }: Alignment,
  before: readonly Said[],
  after: readonly Said[],
  isSameSpeaker: (one: Quote, other: Quote) => boolean,
  taken: ReadonlySet<Said>,
  join: Join,
): void {
  const open = bySentence(after.filter((said) => !taken.has(said)));
  for (const [sentence, [one, second]] of bySentence(before)) {
    if (!one || second) continue;
    const others = open.get(counterpart(foundInB, a, b, sentence)) ?? [];
    const [other] = others;
    if (!other || others.length > 1 || !isSameSpeaker(one.quote, other.quote)) continue;
    if (dice(sharedWords(one.plain, other.plain), one.plain, other.plain) >= NEAR_IN_PLACE) join(one, other);
  }
}

function bySentence(said: readonly Said[]): Map<number, Said[]> {
  const sentences = new Map<number, Said[]>();
  for (const one of said) {
    const known = sentences.get(one.sentence);
    if (known) known.push(one);
    else sentences.set(one.sentence, [one]);
  }
  return sentences;
}

/** The sentence of the other version that has most of its tokens; -1 where none has any. */
function counterpart(links: Int32Array, a: Version, b: Version, sentence: number): number {
  const counts = new Map<number, number>();
  const { first, end } = a.sentences[sentence]!;
  for (let at = first; at < end; at++) {
    if (links[at] === -1) continue;
    const other = b.sentenceOf[links[at]!]!;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  let best = -1;
  for (const [other, count] of counts) if (count > (counts.get(best) ?? 0)) best = other;
  return best;
}
