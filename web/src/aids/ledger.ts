// The attribution ledger: each quotation and reported claim with its source, and the paragraphs that have none.
import type { Reading } from "../analysis/reading.ts";
import type { Entity, Mention, Quote, Span } from "../analysis/types.ts";
import { sureness } from "./sureness.ts";
import type { Tools } from "./tools.ts";
import { say } from "./words.ts";

export interface LedgerRow {
  readonly quote: Quote;
  /** What it is filtered by: one speaker has one. */
  readonly speaker: string;
  /** The speaker's name, else the text's own words; empty where nobody is named. */
  readonly who: string;
  /** The text's own words, where they are neither the name nor a part of it. */
  readonly own: string;
  readonly titles: string;
  readonly words: string;
  /** Reporting word, kind, how the speaker is told, how sure that is: "said", "quoted", "stated", "very likely". */
  readonly how: readonly string[];
}

/** A paragraph of the story in which nobody is the source of anything. */
export interface BareParagraph extends Span {
  /** Counted from 1, paragraphs of the story alone. */
  readonly number: number;
  readonly words: string;
}

export interface Ledger {
  /** By a name. */
  readonly named: readonly LedgerRow[];
  /** By a description that leaves out who it is: "officials", "a person familiar with the talks". */
  readonly unnamed: readonly LedgerRow[];
  /** By nothing at all. */
  readonly nobody: readonly LedgerRow[];
  readonly bare: readonly BareParagraph[];
  /** How many paragraphs the story has. */
  readonly paragraphs: number;
}

const STORY = new Set(["body", "list_item", "quoted"]);
const WORDS_SHOWN = 60;

/** O(quotations · log text + mentions + paragraphs). */
export function ledgerOf(reading: Reading, tools: Tools): Ledger {
  const named: LedgerRow[] = [];
  const unnamed: LedgerRow[] = [];
  const nobody: LedgerRow[] = [];
  for (const quote of reading.analysis.quotes) {
    const entity = reading.entity(quote.speaker);
    const row = rowOf(reading, quote, entity, tools);
    if (row.who === "") nobody.push(row);
    else if (isNamed(reading, quote, entity, row.own || row.who)) named.push(row);
    else unnamed.push(row);
  }
  return { named, unnamed, nobody, ...bareParagraphs(reading) };
}

function rowOf(reading: Reading, quote: Quote, entity: Entity | undefined, tools: Tools): LedgerRow {
  const own = tools.ownWords(reading, quote);
  const who = entity?.name ?? own;
  const cue = quote.cue ? reading.text.slice(quote.cue.start, quote.cue.end) : say().ledger.noCue;
  return {
    quote,
    speaker: entity ? `entity ${entity.id}` : own.toLowerCase(),
    who,
    own: own.includes(who) || who.includes(own) ? "" : own,
    titles: entity?.titles.join(", ") ?? "",
    words: tools.wordsSaid(quote, reading.text).replace(/\s+/gu, " "),
    how: [cue, say().ledger.kinds[quote.kind], givenBy(quote, own), sureness(quote.confidence)].filter(
      (part) => part !== "",
    ),
  };
}

function givenBy({ attribution }: Quote, own: string): string {
  const words = say().ledger;
  if (attribution === "stated") return words.stated;
  if (attribution === "none") return words.nobody;
  return own === "" ? words.nearby : words.inferred(own);
}

/**
 * A name, or words that stand for one. An office without its holder's name is none, nor are "officials" of a body that
 * is one.
 */
function isNamed({ analysis }: Reading, quote: Quote, entity: Entity | undefined, words: string): boolean {
  if (!entity) return NAME.test(words);
  if (entity.type === "TITLE") return false;
  const { speaker_span: span, attribution } = quote;
  if (entity.type === "PERSON" || !span || attribution === "inferred") return true;
  return ARTICLE_AND_NAME.test(words) || isMentionOf(analysis.mentions, entity.id, span);
}

/** Words of a name of which nothing else is known; a sentence's first word has a capital anyway. */
const NAME = /^(?:[Tt]he\s+\p{Lu}|\p{Lu}\S*\s+\p{Lu})/u;
/** "the Coast Guard", "Kenya"; not "officials of Kenya". */
const ARTICLE_AND_NAME = /^(?:[Tt]he\s+)?[\p{Lu}\p{N}]/u;

/** Whether the words are a description or a pronoun that stands for it. O(log mentions). */
function isMentionOf(mentions: readonly Mention[], entity: string, { start, end }: Span): boolean {
  for (let row = firstEndingAfter(mentions, start); mentions[row] && mentions[row]!.start <= start; row++) {
    if (mentions[row]!.entity === entity && mentions[row]!.start === start && mentions[row]!.end === end) return true;
  }
  return false;
}

function bareParagraphs({ text, analysis }: Reading): Pick<Ledger, "bare" | "paragraphs"> {
  const story = analysis.paragraphs.filter(({ role }) => STORY.has(role));
  const sourced = new Set<number>();
  for (const { start, end, cue, speaker_span: span } of analysis.quotes) {
    const first = Math.min(start, cue?.start ?? start, span?.start ?? start);
    const last = Math.max(end, cue?.end ?? end, span?.end ?? end);
    for (let row = firstEndingAfter(story, first); row < story.length && story[row]!.start < last; row++) {
      sourced.add(row);
    }
  }
  const bare = story.flatMap(({ start, end }, row) => {
    if (sourced.has(row)) return [];
    return [{ start, end, number: row + 1, words: inShort(text.slice(start, Math.min(end, start + 2 * WORDS_SHOWN))) }];
  });
  return { bare, paragraphs: story.length };
}

function inShort(words: string): string {
  const plain = words.replace(/\s+/gu, " ");
  return plain.length <= WORDS_SHOWN ? plain : `${plain.slice(0, WORDS_SHOWN).replace(/\s\S*$/u, "")}\u00a0…`;
}

/** Row of the first of the ordered spans that ends after `offset`. O(log spans). */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
