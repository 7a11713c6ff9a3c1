// Cuts a text into the blocks that the page shows one below the other.

/** Half-open range [start, end) of UTF-16 units that one block shows. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly role: "headline" | "byline" | "paragraph";
}

/** Above this many units paragraphs are gathered, so that a text of short lines stays light. */
const GATHER_ABOVE = 400_000;
const GATHERED_SIZE = 3_000;
/** A longer paragraph continues in a block of its own: no browser lays out a megabyte of one line quickly. */
const LONGEST_BLOCK = 12_000;
const LONGEST_HEADLINE = 140;

/**
 * Paragraphs are parted by blank lines or, in a text without any, by line breaks. The units between
 * blocks are white space only. `sentences` are ordered; long paragraphs are cut where one starts. O(text).
 */
export function splitBlocks(text: string, sentences: readonly { readonly start: number }[]): Block[] {
  const separator = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n+/g;
  const paragraphs: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    pushPieces(text, start, match.index, sentences, paragraphs);
    start = match.index + match[0].length;
  }
  pushPieces(text, start, text.length, sentences, paragraphs);
  const ranges = text.length > GATHER_ABOVE ? gather(paragraphs) : paragraphs;
  const blocks = ranges.map(([from, to]): Block => ({ start: from, end: to, role: "paragraph" }));
  return text.length > GATHER_ABOVE ? blocks : markHead(text, blocks);
}

type Starts = readonly { readonly start: number }[];

function pushPieces(text: string, start: number, end: number, sentences: Starts, out: [number, number][]): void {
  while (end - start > LONGEST_BLOCK) {
    const cut = cutPoint(text, start + LONGEST_BLOCK / 2, start + LONGEST_BLOCK, sentences);
    out.push([start, cut]);
    start = cut;
  }
  if (text.slice(start, end).trim() !== "") out.push([start, end]);
}

/** The last sentence start in [earliest, limit], else after the last space there; never inside a surrogate pair. */
function cutPoint(text: string, earliest: number, limit: number, sentences: Starts): number {
  const sentence = lastStartUpTo(limit, sentences);
  if (sentence >= earliest) return sentence;
  const space = text.lastIndexOf(" ", limit - 1);
  if (space >= earliest) return space + 1;
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(limit));
  return inPair ? limit - 1 : limit;
}

function lastStartUpTo(limit: number, sentences: Starts): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= limit) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? sentences[low - 1]!.start : -1;
}

function gather(paragraphs: readonly [number, number][]): [number, number][] {
  const gathered: [number, number][] = [];
  for (const [start, end] of paragraphs) {
    const last = gathered[gathered.length - 1];
    if (last && end - last[0] <= GATHERED_SIZE) last[1] = end;
    else gathered.push([start, end]);
  }
  return gathered;
}

/** A short first paragraph without a full stop is a headline; "By …" below it a byline. */
function markHead(text: string, blocks: Block[]): Block[] {
  const [first, second] = blocks;
  if (!first || !second) return blocks;
  const line = text.slice(first.start, first.end).trim();
  if (line.length > LONGEST_HEADLINE || line.includes("\n") || /[.:;,!]["”’)]*$/.test(line)) return blocks;
  blocks[0] = { ...first, role: "headline" };
  const below = text.slice(second.start, Math.min(second.end, second.start + LONGEST_HEADLINE)).trim();
  if (blocks.length > 2 && second.end - second.start < 100 && /^by\s+\S/i.test(below) && !/[.!?]$/.test(below)) {
    blocks[1] = { ...second, role: "byline" };
  }
  return blocks;
}
