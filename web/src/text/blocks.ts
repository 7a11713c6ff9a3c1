// Cuts a text into the blocks that the page shows one below the other: the paragraphs that the core read.
import type { Paragraph, ParagraphRole, Sentence, Span } from "../analysis/types.ts";

/** Half-open range [start, end) of UTF-16 units that one block shows. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly role: ParagraphRole;
  /**
   * No blank line parts it from the block above, as it does other paragraphs of this text: a line of a list or of a
   * head. Prose below prose is a paragraph all the same.
   */
  readonly tight: boolean;
  /** Its line breaks are there to fit a width, and mean nothing. */
  readonly wrapped: boolean;
}

/** What stands on one line of a list, in units: more is prose. */
const LONGEST_LINE = 90;
/** Above this many units paragraphs are gathered, so that a text of short lines stays light. */
const GATHER_ABOVE = 400_000;
const GATHERED_SIZE = 3_000;
/** A longer paragraph continues in a block of its own: no browser lays out a megabyte of one line quickly. */
const LONGEST_BLOCK = 12_000;

interface Found {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Span[];
}

/**
 * A block a paragraph; long ones are cut, where a sentence starts if they can be. No block ends within a mention. The
 * units between blocks are white space only. O(text + sentences + mentions).
 */
export function splitBlocks(text: string, { paragraphs, sentences, mentions }: Found): Block[] {
  const cuts = new Cuts(text, sentences, mentions);
  const whole = wholeParagraphs(paragraphs, sentences, cuts);
  const pieces = whole.flatMap((paragraph) =>
    cuts.pieces(paragraph).map((span) => ({ ...span, role: paragraph.role })),
  );
  if (text.length > GATHER_ABOVE) {
    return gather(pieces).map(({ start, end }) => ({ start, end, role: "body", tight: false, wrapped: false }));
  }
  const parted = whole.some((paragraph, i) => i > 0 && breaksBefore(text, whole[i - 1]!, paragraph) > 1);
  return pieces.map((piece, i): Block => {
    const breaks = i > 0 ? breaksBefore(text, pieces[i - 1]!, piece) : 0;
    const wrapped = /[\n\r]/.test(text.slice(piece.start, piece.end));
    const isTight = parted && breaks === 1 && !(isProse(text, pieces[i - 1]!) && isProse(text, piece));
    return { ...piece, tight: isTight, wrapped };
  });
}

/** A line of a list is short, or is no sentence. */
function isProse(text: string, { start, end, role }: Span & { readonly role: ParagraphRole }): boolean {
  return role === "body" && end - start > LONGEST_LINE && /[.!?…]["”’')\]]*$/u.test(text.slice(end - 4, end));
}

/** Two paragraphs that a name goes across are one, of the body. */
function wholeParagraphs(paragraphs: readonly Paragraph[], sentences: readonly Sentence[], cuts: Cuts): Paragraph[] {
  const whole: Paragraph[] = [];
  let number = -1;
  for (const { start, end, paragraph } of sentences) {
    const last = whole.at(-1);
    if (last && paragraph === number) {
      whole[whole.length - 1] = { ...last, end };
    } else if (last && cuts.before(start) < start) {
      whole[whole.length - 1] = { start: last.start, end, role: "body" };
    } else {
      whole.push({ start, end, role: paragraphs[paragraph]?.role ?? "body" });
    }
    number = paragraph;
  }
  return whole;
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
