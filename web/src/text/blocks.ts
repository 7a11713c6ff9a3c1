// Cuts a text into the blocks that the page shows one below the other: the paragraphs that the core read.
import type { Sentence, Span } from "../analysis/types.ts";

/** Half-open range [start, end) of UTF-16 units that one block shows. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly role: "headline" | "byline" | "paragraph";
  /** No blank line parts it from the block above, as it does other paragraphs of this text: a line of a list or of a head. */
  readonly tight: boolean;
  /** Its line breaks are there to fit a width, and mean nothing. */
  readonly wrapped: boolean;
}

/** Above this many units paragraphs are gathered, so that a text of short lines stays light. */
const GATHER_ABOVE = 400_000;
const GATHERED_SIZE = 3_000;
/** A longer paragraph continues in a block of its own: no browser lays out a megabyte of one line quickly. */
const LONGEST_BLOCK = 12_000;
const LONGEST_HEADLINE = 140;

interface Found {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Span[];
}

/**
 * A block a paragraph; long ones are cut, where a sentence starts if they can be. No block ends within a mention. The
 * units between blocks are white space only. O(text + sentences + mentions).
 */
export function splitBlocks(text: string, { sentences, mentions }: Found): Block[] {
  const cuts = new Cuts(text, sentences, mentions);
  const paragraphs = findParagraphs(sentences, cuts);
  const pieces = paragraphs.flatMap((paragraph) => cuts.pieces(paragraph));
  if (text.length > GATHER_ABOVE) {
    return gather(pieces).map(({ start, end }) => ({ start, end, role: "paragraph", tight: false, wrapped: false }));
  }
  const parted = paragraphs.some((paragraph, i) => i > 0 && breaksBefore(text, paragraphs[i - 1]!, paragraph) > 1);
  const blocks = pieces.map((range, i): Block => {
    const breaks = i > 0 ? breaksBefore(text, pieces[i - 1]!, range) : 0;
    const wrapped = /[\n\r]/.test(text.slice(range.start, range.end));
    return { ...range, role: "paragraph", tight: parted && breaks === 1, wrapped };
  });
  return markHead(text, blocks);
}

function findParagraphs(sentences: readonly Sentence[], cuts: Cuts): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let number = -1;
  for (const { start, end, paragraph } of sentences) {
    const last = paragraphs[paragraphs.length - 1];
    if (last && (paragraph === number || cuts.before(start) < start)) last.end = end;
    else paragraphs.push({ start, end });
    number = paragraph;
  }
  return paragraphs;
}

/** Line breaks between two ranges. */
function breaksBefore(text: string, before: Span, after: Span): number {
  return text.slice(before.end, after.start).match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
}

/** Where a text may be cut. */
class Cuts {
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  readonly #mentions: readonly Span[];
  /** For each mention how far it and those before it reach. */
  readonly #reach: number[] = [];

  constructor(text: string, sentences: readonly Sentence[], mentions: readonly Span[]) {
    this.#text = text;
    this.#sentences = sentences;
    this.#mentions = mentions;
    let reach = 0;
    for (const { end } of mentions) {
      reach = Math.max(reach, end);
      this.#reach.push(reach);
    }
  }

  /** The paragraph in pieces of at most LONGEST_BLOCK units, unless a single mention is longer. */
  pieces({ start, end }: Span): Span[] {
    const pieces: Span[] = [];
    while (end - start > LONGEST_BLOCK) {
      const cut = this.#cutPoint(start, start + LONGEST_BLOCK);
      pieces.push({ start, end: cut });
      start = cut;
    }
    if (end > start) pieces.push({ start, end });
    return pieces;
  }

  /** `at`, or the start of the outermost mention that it lies within. */
  before(at: number): number {
    let row = countUpTo(this.#mentions, at - 1) - 1;
    while (row >= 0 && this.#reach[row]! > at) {
      if (this.#mentions[row]!.end > at) at = this.#mentions[row]!.start;
      row--;
    }
    return at;
  }

  /** The last sentence start in the second half, else after the last space there; never inside a surrogate pair or a mention. */
  #cutPoint(start: number, limit: number): number {
    const earliest = start + (limit - start) / 2;
    const sentence = this.#sentences[countUpTo(this.#sentences, limit) - 1]?.start ?? start;
    const space = this.#text.lastIndexOf(" ", limit - 1) + 1;
    const cut = this.before(
      sentence >= earliest ? sentence : space > earliest ? space : wholeCharacters(this.#text, limit),
    );
    if (cut > start) return cut;
    return this.#reach[countUpTo(this.#mentions, limit - 1) - 1] ?? limit;
  }
}

/** How many of the ordered spans start at or before `at`. O(log spans). */
function countUpTo(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wholeCharacters(text: string, limit: number): number {
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(limit));
  return inPair ? limit - 1 : limit;
}

function gather(paragraphs: readonly Span[]): Span[] {
  const gathered: { start: number; end: number }[] = [];
  for (const { start, end } of paragraphs) {
    const last = gathered[gathered.length - 1];
    if (last && end - last.start <= GATHERED_SIZE) last.end = end;
    else gathered.push({ start, end });
  }
  return gathered;
}

/** A short first paragraph without a full stop is a headline; "By …" below it a byline. */
function markHead(text: string, blocks: Block[]): Block[] {
  const [first, second] = blocks;
  if (!first || !second) return blocks;
  const line = text.slice(first.start, first.end);
  if (line.length > LONGEST_HEADLINE || /[.:;,!]["”’)]*$/.test(line)) return blocks;
  blocks[0] = { ...first, role: "headline" };
  const below = text.slice(second.start, Math.min(second.end, second.start + LONGEST_HEADLINE));
  if (blocks.length > 2 && second.end - second.start < 100 && /^by\s+\S/i.test(below) && !/[.!?]$/.test(below)) {
    blocks[1] = { ...second, role: "byline" };
  }
  return blocks;
}
