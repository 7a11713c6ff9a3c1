// One of the two versions: its analysis, its tokens, and which of them make a sentence and a paragraph.
import type { Reading } from "../analysis/reading.ts";
import { type Range, rangeOf, type Token, tokensOf } from "./tokens.ts";

/** A sentence, with whatever stands between it and the next. */
export interface Sentence extends Range {
  readonly paragraph: number;
}

export interface Version {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** All tokens of each paragraph. */
  readonly paragraphs: readonly Range[];
}

const AT_ONCE = 200;

/** O(text + sentences · log tokens). */
export function* versionOf(reading: Reading): Generator<void, Version, void> {
  const { text, analysis } = reading;
  const tokens = yield* tokensOf(text, analysis.joins);
  const sentences: Sentence[] = [];
  const paragraphs: Range[] = [];
  const starts = analysis.sentences.length > 0 ? analysis.sentences : [{ start: 0, end: text.length, paragraph: 0 }];
  let paragraph = -1;
  let last = -1;
  for (const [row, sentence] of starts.entries()) {
    const first = row === 0 ? 0 : rangeOf(tokens, sentence).first;
    const next = starts[row + 1];
    const end = next ? rangeOf(tokens, next).first : tokens.length;
    if (end <= first) continue;
    if (sentence.paragraph !== last) {
      last = sentence.paragraph;
      paragraph++;
      paragraphs.push({ first, end });
    } else paragraphs[paragraph] = { first: paragraphs[paragraph]!.first, end };
    sentences.push({ first, end, paragraph });
    if (row % AT_ONCE === 0) yield;
  }
  const sentenceOf = new Int32Array(tokens.length);
  for (const [row, { first, end }] of sentences.entries()) sentenceOf.fill(row, first, end);
  return { reading, tokens, sentences, sentenceOf, paragraphs };
}

/** The words of the text from a range's first token to its last. */
export function wordsOf({ reading, tokens }: Version, { first, end }: Range): string {
  if (end <= first) return "";
  return reading.text.slice(tokens[first]!.start, tokens[end - 1]!.end);
}
