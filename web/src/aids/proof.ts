// Proof of reading: each word with a capital, each figure and each pair of quotation marks is classified, or listed here
// as seen and not classified. Passed over are capitals that say nothing: those of a sentence's first word, of small words,
// and of lines in which all words have one.
import type { Reading } from "../analysis/reading.ts";
import type { Span } from "../analysis/types.ts";
import { Covered } from "./spans.ts";
import type { Tools } from "./tools.ts";

/** What stands somewhere, once for each form; the span is its first place. */
export interface Seen extends Span {
  readonly words: string;
  readonly count: number;
}

export interface Proof {
  readonly names: readonly Seen[];
  readonly numbers: readonly Seen[];
  readonly quotations: readonly Seen[];
  /** What may be a deed or a belief of somebody's as well as reported speech, with whose and by which word. */
  readonly reports: readonly Seen[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'&.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/gu;
/** Within a sentence, what a capital is due behind: a colon, a dash, a bullet, a bracket, an opening mark. */
const OPENING = /(?:[:…•–—*|)\]]\s*["“„«‘([]*|["“„«‘([])$/u;
/** Never a name, whatever a text does with its capitals. */
const SMALL_WORD =
  /^(?:I|An?|The|It|Its|He|She|We|They|You|His|Her|Our|Their|Your|My|This|That|These|Those|There|Here|What|Who|How|Why|When|Where|If|In|On|At|By|To|Of|For|From|With|And|But|Or|So|As|Is|Are|Was|Were|Do|Did|Does|Not|No|Yes)(?:['’]\p{L}+)?$/u;
const CAPITAL = /\p{Lu}/u;
const FIGURE = /\p{Nd}/u;
/** A line in which so many of the longer words have a capital is written in capitals, or as a title. */
const TITLE_CASE = 0.6;
const LONGER = 4;
const LOOK_BACK = 12;
/** Steps between two pauses. */
const PACE = 400;

interface Word extends Span {
  readonly words: string;
}

/** Pauses every few hundred words. O(text + findings log findings). */
export function* proofOf(reading: Reading, tools: Tools): Generator<void, Proof, void> {
  const { text, analysis } = reading;
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  yield;
  const { mentions, times, quantities } = analysis;
  const found = [...mentions, ...times, ...quantities, ...addresses];
  const sentenceAt = tools.sentenceFinder(analysis.sentences);
  const words = yield* lookAtWords(reading, (at) => sentenceAt(at).start);
  yield;
  const names = unknownNames(text, words, new Covered(found));
  yield;
  const numbers = unknownNumbers(words, new Covered(found));
  return {
    names: gathered(names),
    numbers: gathered(numbers),
    quotations: gathered(unknownQuotations(reading)),
    reports: perhapsReported(reading, tools),
  };
}

/** "an inquiry into the fire — harbour board, ordered". */
function perhapsReported({ text, analysis }: Reading, tools: Tools): Seen[] {
  return analysis.quotes
    .filter((quote) => tools.isPerhapsReported(quote, text))
    .map((quote) => {
      const { start, end, cue, speaker_span: who } = quote;
      const by = [who, cue].flatMap((span) => (span ? text.slice(span.start, span.end) : [])).join(", ");
      return { start, end, words: `${tools.wordsSaid(quote, text)} — ${by}`.replace(/\s+/gu, " "), count: 1 };
    });
}

interface Words {
  /** With a capital or a figure, in the order of the text. */
  readonly marked: readonly MarkedWord[];
  /** Words that stand somewhere without a capital. */
  readonly lower: ReadonlySet<string>;
  /** Words that have a capital where none is due. */
  readonly capital: ReadonlySet<string>;
}

interface MarkedWord extends Word {
  readonly hasCapital: boolean;
  /** The capital says nothing: a first word's, or one of a line in capitals. */
  readonly isDue: boolean;
  readonly inTitleCase: boolean;
}

function* lookAtWords({ text, analysis }: Reading, sentenceAt: (at: number) => number): Generator<void, Words, void> {
  const marked: MarkedWord[] = [];
  const lower = new Set<string>();
  const capital = new Set<string>();
  let steps = 0;
  for (const { start: from, end: to } of analysis.paragraphs) {
    const first = marked.length;
    let long = 0;
    let longWithCapital = 0;
    for (const { index, 0: words } of text.slice(from, to).matchAll(WORD)) {
      if (++steps % PACE === 0) yield;
      const start = from + index;
      const hasCapital = CAPITAL.test(words);
      if (words.length >= LONGER) {
        long++;
        if (hasCapital) longWithCapital++;
      }
      if (!hasCapital) lower.add(words);
      if (!hasCapital && !FIGURE.test(words)) continue;
      const isDue = hasCapital && isCapitalDue(text, sentenceAt(start), start);
      if (hasCapital && !isDue) capital.add(words);
      marked.push({ start, end: start + words.length, words, hasCapital, isDue, inTitleCase: false });
    }
    if (long < 3 || longWithCapital < TITLE_CASE * long) continue;
    for (let row = first; row < marked.length; row++) marked[row] = { ...marked[row]!, inTitleCase: true };
  }
  return { marked, lower, capital };
}

function unknownNames(text: string, { marked, lower, capital }: Words, known: Covered): Word[] {
  const found: Word[] = [];
  for (const { start, end, words, hasCapital, isDue, inTitleCase } of marked) {
    if (!hasCapital || inTitleCase || known.touches(start, end) || SMALL_WORD.test(words)) continue;
    const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(words);
    const bare = words.replace(/['’]s$/u, "");
    if (isDue && !isAcronym && (lower.has(bare.toLowerCase()) || !capital.has(bare))) continue;
    const last = found.at(-1);
    // Words side by side are one run.
    if (last && /^[ \u00a0-]$/u.test(text.slice(last.end, start))) {
      found[found.length - 1] = { start: last.start, end, words: text.slice(last.start, end) };
    } else found.push({ start, end, words });
  }
  return found;
}

/** A figure in a word with a capital is looked at as a name: "F-16". */
function unknownNumbers({ marked }: Words, known: Covered): Word[] {
  return marked.filter(({ start, end, hasCapital }) => !hasCapital && !known.touches(start, end));
}

/** Pairs that hold neither something said nor the name of something. */
function unknownQuotations({ text, analysis }: Reading): Word[] {
  const { quotes, mentions } = analysis;
  const said = new Covered(quotes);
  const found: Word[] = [];
  let row = 0;
  for (const { start, end } of analysis.paragraphs) {
    for (const { index, 0: words } of text.slice(start, end).matchAll(/“[^“”]+”|«[^«»]+»|"[^"]+"/gu)) {
      const from = start + index;
      const to = from + words.length;
      while (row < mentions.length && mentions[row]!.end <= from) row++;
      if (said.touches(from, to) || isName(mentions, row, from, to)) continue;
      found.push({ start: from, end: to, words });
    }
  }
  return found;
}

/** Whether a mention fills the marks but for a comma or stop. */
function isName(mentions: readonly Span[], from: number, start: number, end: number): boolean {
  for (let row = from; row < mentions.length && mentions[row]!.start <= start + 1; row++) {
    if (mentions[row]!.end >= end - 2) return true;
  }
  return false;
}

/** Of the first word of a sentence, or of what begins within one. */
function isCapitalDue(text: string, sentence: number, at: number): boolean {
  const before = text.slice(Math.max(at - LOOK_BACK, Math.min(sentence, at)), at);
  const isFirst = at - sentence <= LOOK_BACK && !/\p{L}/u.test(before);
  return isFirst || OPENING.test(before);
}

/** Each form once, in the order of the text. */
function gathered(words: readonly Word[]): Seen[] {
  const seen = new Map<string, { start: number; end: number; words: string; count: number }>();
  for (const word of words) {
    const key = word.words.replace(/\s+/gu, " ");
    const known = seen.get(key);
    if (known) known.count++;
    else seen.set(key, { start: word.start, end: word.end, words: key, count: 1 });
  }
  return [...seen.values()];
}
