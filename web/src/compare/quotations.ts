// What is said in both versions: by whom, in which words, quoted or reported; and what only one of them has.
import { diffArrays } from "diff";
import type { Quote, Span } from "../analysis/types.ts";
import type { Alignment } from "./alignment.ts";
import { type Change, inShort, type Piece } from "./changes.ts";
import { matchQuotations, type QuotationPair, type Said, saidIn } from "./match-quotations.ts";
import type { Identities } from "./names.ts";
import { keptShare } from "./slots.ts";
import { fewTokensOf, plainWords, rangeOf } from "./tokens.ts";
import type { Tools } from "./tools.ts";
import type { Version } from "./version.ts";
import { say } from "./words.ts";

/** From this share of its words on, a quotation is still in the text, whoever says it. */
const KEPT = 0.8;
const AT_ONCE = 20;
/** Longer quotations are shown without telling which words changed. */
const MOST_WORDS = 400;

/** O(quotations log tokens + their words). */
export function* quotationChanges(
  alignment: Alignment,
  identities: Identities,
  tools: Tools,
): Generator<void, Change[], void> {
  const { a, b } = alignment;
  const before = saidIn(a, tools);
  yield;
  const after = saidIn(b, tools);
  yield;
  const pairs = yield* matchQuotations(alignment, before, after, (one, other) =>
    isSameSpeaker(alignment, identities, one, other, tools),
  );
  const changes: Change[] = [];
  for (const [row, pair] of pairs.entries()) {
    changes.push(...changesOf(alignment, identities, pair, tools));
    if (row % AT_ONCE === 0) yield;
  }
  const matched = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  for (const said of before) if (!matched.has(said)) changes.push(goneOrUnquoted(alignment, said, tools));
  for (const said of after) if (!matched.has(said)) changes.push(addedOrQuoted(alignment, said, tools));
  return changes;
}

function changesOf(alignment: Alignment, identities: Identities, pair: QuotationPair, tools: Tools): Change[] {
  const { one, other } = pair;
  const { a, b } = alignment;
  const places = { before: spanOf(one.quote), after: spanOf(other.quote) };
  const words = inShort(tools.wordsSaid(other.quote, b.reading.text));
  const changes: Change[] = [];
  if (!isSameSpeaker(alignment, identities, one.quote, other.quote, tools)) {
    const from = tools.nameInDoubt(a.reading, one.quote);
    const to = tools.nameInDoubt(b.reading, other.quote);
    const what = from === "" ? "speaker-new" : to === "" ? "speaker-gone" : "speaker";
    changes.push({ kind: "attribution", what, about: words, from, to, ...placesOfSpeakers(pair) });
  }
  if (one.plain.join(" ") !== other.plain.join(" ")) {
    const from = tools.wordsSaid(one.quote, a.reading.text);
    const to = tools.wordsSaid(other.quote, b.reading.text);
    const about = tools.nameInDoubt(b.reading, other.quote);
    changes.push({
      ...{ kind: "quotation", what: "words", about },
      ...{ from: inShort(from), to: inShort(to), ...places, pieces: piecesOf(from, to) },
    });
  }
  if (one.quote.kind !== other.quote.kind) {
    const [from, to] = [say().how[one.quote.kind], say().how[other.quote.kind]];
    changes.push({ kind: "quotation", what: "mode", about: words, from, to, ...places });
  }
  return changes;
}

/** The words of the article from the quotation to whom it is given to. */
function placesOfSpeakers({ one, other }: QuotationPair): { before: Span; after: Span } {
  return {
    before: one.quote.speaker_span ?? spanOf(one.quote),
    after: other.quote.speaker_span ?? spanOf(other.quote),
  };
}

/** Words that are no longer somebody's, but the text's own, or are not there at all. */
function goneOrUnquoted(alignment: Alignment, { quote }: Said, tools: Tools): Change {
  const { reading } = alignment.a;
  const from = tools.nameInDoubt(reading, quote);
  const kept = keptPlace(alignment, quote, "toB");
  const words = inShort(tools.wordsSaid(quote, reading.text));
  const before = spanOf(quote);
  if (kept) return { kind: "attribution", what: "unquoted", about: words, from, to: "", before, after: kept };
  return { kind: "quotation", what: "gone", about: from, from: words, to: "", before, after: null };
}

function addedOrQuoted(alignment: Alignment, { quote }: Said, tools: Tools): Change {
  const { reading } = alignment.b;
  const to = tools.nameInDoubt(reading, quote);
  const kept = keptPlace(alignment, quote, "toA");
  const words = inShort(tools.wordsSaid(quote, reading.text));
  const after = spanOf(quote);
  if (kept) return { kind: "attribution", what: "quoted", about: words, from: "", to, before: kept, after };
  return { kind: "quotation", what: "added", about: to, from: "", to: words, before: null, after };
}

/** Where the other version has nearly all words of a quotation; null where it has not. O(its words). */
function keptPlace(alignment: Alignment, quote: Quote, direction: "toB" | "toA"): Span | null {
  const isThere = direction === "toB";
  const [here, there] = isThere ? [alignment.a, alignment.b] : [alignment.b, alignment.a];
  const links = isThere ? alignment.foundInB : alignment.foundInA;
  const range = rangeOf(here.tokens, quote);
  if (keptShare(alignment, direction, range) < KEPT) return null;
  let [first, end] = [Number.POSITIVE_INFINITY, -1];
  for (let at = range.first; at < range.end; at++) {
    if (links[at] === -1 || !here.tokens[at]!.isWord) continue;
    first = Math.min(first, links[at]!);
    end = Math.max(end, links[at]! + 1);
  }
  // Words that are scattered over the other version are no longer what was said.
  if (end - first > 2 * (range.end - range.first)) return null;
  return { start: there.tokens[first]!.start, end: there.tokens[end - 1]!.end };
}

/** Whoever is meant by a pronoun that nothing resolves may be the same. */
const PRONOUN = /^(?:i|he|she|they|it|we|you|who)$/iu;

export function isSameSpeaker(
  { a, b }: Pick<Alignment, "a" | "b">,
  { toB }: Identities,
  one: Quote,
  other: Quote,
  { ownWords }: Pick<Tools, "ownWords">,
): boolean {
  const [own, otherOwn] = [ownWords(a.reading, one), ownWords(b.reading, other)];
  const [known, otherKnown] = [a.reading.entity(one.speaker), b.reading.entity(other.speaker)];
  if (known && otherKnown) return toB.get(known.id) === otherKnown.id;
  if ((!known && PRONOUN.test(own)) || (!otherKnown && PRONOUN.test(otherOwn))) return true;
  const wordsFor = (version: Pick<Version, "reading">, quote: Quote, words: string): string =>
    plainWords(words || (version.reading.entity(quote.speaker)?.name ?? ""))
      .filter((word) => !/^(?:an?|the)$/u.test(word))
      .join(" ");
  return wordsFor(a, one, own) === wordsFor(b, other, otherOwn);
}

/** Which words were taken out and put in. */
export function piecesOf(from: string, to: string): Piece[] {
  const [before, after] = [fewTokensOf(from), fewTokensOf(to)];
  if (before.length + after.length > 2 * MOST_WORDS) return [];
  const keys = (tokens: readonly { key: string }[]): string[] => tokens.map(({ key }) => key);
  const pieces: Piece[] = [];
  let [row, other] = [0, 0];
  for (const { added, removed, count } of diffArrays(keys(before), keys(after))) {
    const tokens = removed ? before.slice(row, row + count) : after.slice(other, other + count);
    const text = removed ? from : to;
    const [first, last] = [tokens[0]!, tokens[tokens.length - 1]!];
    // With the blank before it, where there is one: "$3" is one word for a reader.
    const isApart = first.start === 0 || /\s/u.test(text.charAt(first.start - 1));
    const blank = isApart && pieces.length > 0 ? " " : "";
    const words = blank + text.slice(first.start, last.end).replace(/\s+/gu, " ");
    pieces.push({ is: removed ? "gone" : added ? "new" : "same", words });
    if (!added) row += count;
    if (!removed) other += count;
  }
  return pieces;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
