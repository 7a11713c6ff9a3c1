// Quotations gathered by who speaks.

import { say } from "../words/words.ts";
import { isInDoubt, isPerhapsReported } from "./doubt.ts";
import type { Reading } from "./reading.ts";
import type { Quote } from "./types.ts";

/** What stands for words left out is none. */
const WORDS = /[^\s…]\S*/gu;

export interface Speaker {
  /** The entity's name, else the words of the text ("city officials"). */
  readonly name: string;
  /** Whether every quotation is the speaker's by inference, or more likely wrong than right. */
  readonly inDoubt: boolean;
  readonly titles: string;
  readonly quotes: readonly Quote[];
  /** Words in the quotations. */
  readonly words: number;
  /** Of all quotations' words, 0…1. */
  readonly share: number;
}

/** What is said in a quotation, without the attribution that interrupts it ("“A,” Moss said, “b.”"). */
export function wordsSaid(quote: Quote, text: string): string {
  return stretchesSaid(quote, text).join(" … ");
}

/** The same, stretch by stretch. */
export function stretchesSaid({ text: whole, parts }: Quote, text: string): string[] {
  return parts.length === 0 ? [whole] : parts.map(({ start, end }) => text.slice(start, end));
}

/** The text's own words for who speaks: "he", "the minister"; empty where it has none. */
export function ownWords({ text }: Reading, { speaker_span }: Quote): string {
  return speaker_span ? text.slice(speaker_span.start, speaker_span.end) : "";
}

/** Who speaks, in a table or a line: "Ada Moss", in doubt "he (Ada Moss?)"; empty where nobody is named. */
export function nameInDoubt(reading: Reading, quote: Quote): string {
  const own = ownWords(reading, quote);
  const name = reading.entity(quote.speaker)?.name ?? own;
  if (name === "" || !isInDoubt(quote)) return name;
  return own === "" || own === name ? `${name} (?)` : `${own} (${name}?)`;
}

/**
 * Named speakers first, by their share; then unnamed ones; last what nobody is named for. Without what may be nobody's
 * words. O(quotations).
 */
export function bySpeaker({ text, analysis, entity }: Reading): Speaker[] {
  const groups = new Map<string, { name: string; titles: string; rank: number; quotes: Quote[]; words: number }>();
  let total = 0;
  let outer = { end: 0 };
  for (const quote of analysis.quotes) {
    if (isPerhapsReported(quote, text)) continue;
    const known = entity(quote.speaker);
    const span = quote.speaker_span;
    const unnamed = span ? text.slice(span.start, span.end) : "";
    const key = known ? `entity ${known.id}` : unnamed.toLowerCase();
    const words = wordsSaid(quote, text).match(WORDS)?.length ?? 0;
    // What is quoted within a quotation is part of its words already.
    const within = quote.end <= outer.end;
    if (!within) outer = quote;
    total += within ? 0 : words;
    let group = groups.get(key);
    if (!group) {
      const name = known?.name ?? (unnamed === "" ? say().said.noSpeaker : unnamed);
      const rank = known ? 0 : unnamed === "" ? 2 : 1;
      group = { name, titles: known?.titles.join(", ") ?? "", rank, quotes: [], words: 0 };
      groups.set(key, group);
    }
    group.quotes.push(quote);
    group.words += within ? 0 : words;
  }
  return [...groups]
    .sort(([, a], [, b]) => a.rank - b.rank || b.words - a.words)
    .map(([, { name, titles, quotes, words, rank }]) => ({
      name,
      inDoubt: rank < 2 && quotes.every(isInDoubt),
      titles,
      quotes,
      words,
      share: total === 0 ? 0 : words / total,
    }));
}
