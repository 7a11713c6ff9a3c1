// What of one version stands where in the other: paragraphs beside each other, and word by word within them.
import { alignWords } from "./align-words.ts";
import { inOrder, matchSentences, type Pair } from "./sentences.ts";
import type { Range } from "./tokens.ts";
import type { Version } from "./version.ts";

/** Paragraphs of both versions that stand beside each other, or of one that has none beside it. */
export interface Row {
  readonly status: "same" | "changed" | "removed" | "added" | "moved";
  readonly before: Range | null;
  readonly after: Range | null;
  /** Of what was moved, the number of the row where it stands in the other version. */
  readonly partner: number | null;
}

export interface Alignment {
  readonly a: Version;
  readonly b: Version;
  readonly rows: readonly Row[];
  /** For each token of `a` the same one in `b`, or -1: what the rows show as unchanged. */
  readonly toB: Int32Array;
  readonly toA: Int32Array;
  /** The same, and sentences that stand elsewhere too. */
  readonly foundInB: Int32Array;
  readonly foundInA: Int32Array;
  /** For each sentence of `a` whether `b` has enough of it to tell what stands in whose place, as 1 or 0. */
  readonly isToldInB: Uint8Array;
  readonly isToldInA: Uint8Array;
}

/** Paragraphs belong together from this share of the shorter one's tokens on. */
const BELONGS = 0.3;
const MOVED = 0.5;
/** From this share of its tokens on, a sentence is one of the other version that was changed. */
const TOLD = 0.3;

/** O(tokens log tokens); rewritten passages cost no more than a bound that they share. */
export function* align(a: Version, b: Version): Generator<void, Alignment, void> {
  const pairs = yield* matchSentences(a, b);
  const ordered = inOrder(pairs, a, b);
  yield;
  const beside = paragraphsBeside(a, b, ordered);
  const moved = movedParagraphs(a, b, pairs, beside);
  const toB = new Int32Array(a.tokens.length).fill(-1);
  const toA = new Int32Array(b.tokens.length).fill(-1);
  const links = { toB, toA };
  const pairsOf = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const { paragraph } = a.sentences[pair.a]!;
    const known = pairsOf.get(paragraph);
    if (known) known.push(pair);
    else pairsOf.set(paragraph, [pair]);
  }
  for (const { firstA, lastA, firstB, lastB } of beside) {
    const within: Pair[] = [];
    for (let at = firstA; at <= lastA; at++)
      within.push(...(pairsOf.get(at) ?? []).filter((pair) => ordered.has(pair)));
    yield* alignWords(a, b, spanOf(a, firstA, lastA), spanOf(b, firstB, lastB), within, links);
  }
  for (const [one, other] of moved) {
    const within = (pairsOf.get(one) ?? []).filter((pair) => b.sentences[pair.b]!.paragraph === other);
    yield* alignWords(a, b, a.paragraphs[one]!, b.paragraphs[other]!, rising(within), links);
  }
  const rows = rowsOf(a, b, beside, moved, links);
  yield;
  const found = { toB: toB.slice(), toA: toA.slice() };
  for (const pair of pairs) {
    if (ordered.has(pair)) continue;
    yield* alignWords(a, b, a.sentences[pair.a]!, b.sentences[pair.b]!, [], found);
  }
  return {
    ...{ a, b, rows, toB, toA },
    ...{ foundInB: found.toB, foundInA: found.toA },
    isToldInB: toldSentences(a, found.toB),
    isToldInA: toldSentences(b, found.toA),
  };
}

function toldSentences({ sentences }: Version, links: Int32Array): Uint8Array {
  return Uint8Array.from(sentences, ({ first, end }) => {
    let linked = 0;
    for (let at = first; at < end; at++) if (links[at] !== -1) linked++;
    return linked >= TOLD * (end - first) ? 1 : 0;
  });
}

interface Beside {
  readonly firstA: number;
  lastA: number;
  readonly firstB: number;
  lastB: number;
}

/** Stretches of paragraphs that share sentences in order; where one was split or two were put together, all of them. */
function paragraphsBeside(a: Version, b: Version, ordered: ReadonlySet<Pair>): Beside[] {
  const belonging = sharedByParagraphs(a, b, ordered)
    .filter(({ a: one, b: other, weight }) => {
      const shorter = Math.min(lengthOf(a.paragraphs[one]!), lengthOf(b.paragraphs[other]!));
      return weight >= BELONGS * shorter;
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const beside: Beside[] = [];
  for (const { a: one, b: other } of belonging) {
    const last = beside.at(-1);
    if (last && (one <= last.lastA || other <= last.lastB)) {
      last.lastA = Math.max(last.lastA, one);
      last.lastB = Math.max(last.lastB, other);
    } else beside.push({ firstA: one, lastA: one, firstB: other, lastB: other });
  }
  return beside;
}

/** Paragraphs that have none beside them in either version, and share half of the longer one. */
function movedParagraphs(
  a: Version,
  b: Version,
  pairs: readonly Pair[],
  beside: readonly Beside[],
): Map<number, number> {
  const takenInA = new Uint8Array(a.paragraphs.length);
  const takenInB = new Uint8Array(b.paragraphs.length);
  for (const { firstA, lastA, firstB, lastB } of beside) {
    takenInA.fill(1, firstA, lastA + 1);
    takenInB.fill(1, firstB, lastB + 1);
  }
  const free = pairs.filter((pair) => {
    const [one, other] = [a.sentences[pair.a]!.paragraph, b.sentences[pair.b]!.paragraph];
    return !takenInA[one] && !takenInB[other];
  });
  const moved = new Map<number, number>();
  for (const { a: one, b: other, weight } of sharedByParagraphs(a, b, free).sort((x, y) => y.weight - x.weight)) {
    const longer = Math.max(lengthOf(a.paragraphs[one]!), lengthOf(b.paragraphs[other]!));
    if (takenInA[one] || takenInB[other] || weight < MOVED * longer) continue;
    moved.set(one, other);
    [takenInA[one], takenInB[other]] = [1, 1];
  }
  return moved;
}

interface Shared {
  readonly a: number;
  readonly b: number;
  /** Tokens of the sentences that they share. */
  readonly weight: number;
}

function sharedByParagraphs(a: Version, b: Version, pairs: Iterable<Pair>): Shared[] {
  const weights = new Map<string, Shared>();
  for (const pair of pairs) {
    const sentence = b.sentences[pair.b]!;
    const [one, other] = [a.sentences[pair.a]!.paragraph, sentence.paragraph];
    const known = weights.get(`${one} ${other}`)?.weight ?? 0;
    weights.set(`${one} ${other}`, { a: one, b: other, weight: known + lengthOf(sentence) });
  }
  return [...weights.values()];
}

/** Pairs whose second sentences stand in order. */
function rising(pairs: readonly Pair[]): Pair[] {
  let last = -1;
  return pairs.filter(({ b }) => {
    if (b <= last) return false;
    last = b;
    return true;
  });
}

function rowsOf(
  a: Version,
  b: Version,
  beside: readonly Beside[],
  moved: ReadonlyMap<number, number>,
  links: { readonly toB: Int32Array; readonly toA: Int32Array },
): Row[] {
  const rows: Row[] = [];
  const from = new Map([...moved].map(([one, other]) => [other, one]));
  const rowOfA = new Map<number, number>();
  const rowOfB = new Map<number, number>();
  const alone = (untilA: number, untilB: number): void => {
    for (; nextA < untilA; nextA++) {
      rowOfA.set(nextA, rows.length);
      const status = moved.has(nextA) ? "moved" : "removed";
      rows.push({ status, before: a.paragraphs[nextA]!, after: null, partner: null });
    }
    for (; nextB < untilB; nextB++) {
      rowOfB.set(nextB, rows.length);
      const status = from.has(nextB) ? "moved" : "added";
      rows.push({ status, before: null, after: b.paragraphs[nextB]!, partner: null });
    }
  };
  let [nextA, nextB] = [0, 0];
  for (const { firstA, lastA, firstB, lastB } of beside) {
    alone(firstA, firstB);
    const [before, after] = [spanOf(a, firstA, lastA), spanOf(b, firstB, lastB)];
    const isSame = isLinked(links.toB, before) && isLinked(links.toA, after);
    rows.push({ status: isSame ? "same" : "changed", before, after, partner: null });
    [nextA, nextB] = [lastA + 1, lastB + 1];
  }
  alone(a.paragraphs.length, b.paragraphs.length);
  for (const [one, other] of moved) {
    const [there, here] = [rowOfA.get(one)!, rowOfB.get(other)!];
    rows[there] = { ...rows[there]!, partner: here };
    rows[here] = { ...rows[here]!, partner: there };
  }
  return rows;
}

function isLinked(links: Int32Array, { first, end }: Range): boolean {
  for (let at = first; at < end; at++) if (links[at] === -1) return false;
  return true;
}

function spanOf({ paragraphs }: Version, first: number, last: number): Range {
  return { first: paragraphs[first]!.first, end: paragraphs[last]!.end };
}

const lengthOf = ({ first, end }: Range): number => end - first;
