// Corrections made of what the reader points at: which words they are about, and where.
import type { Reading } from "../analysis/reading.ts";
import type { Entity, EntityType, HintedPlace, Mention, Quote, Span } from "../analysis/types.ts";
import type { Hint, HintPlace } from "./hints.ts";

export type Scope = "everywhere" | "here";

/** Longer words, in UTF-16 units, are named by their beginning. */
const LONGEST_WORDS = 300;
/** So many words around a place tell it apart, tried in this order: the fewer, the longer they survive an edit. */
const AROUND = [3, 6, 12, 24];
const WORD_UNITS = 60;

/** Pronouns and descriptions mean somebody else elsewhere. */
export function scopeFor({ kind }: Mention, scope: Scope): Scope {
  return kind === "pronoun" || kind === "nominal" ? "here" : scope;
}

export function retyped(reading: Reading, span: Span, type: EntityType, scope: Scope): Hint {
  return { ...placed(reading, span, scope), type };
}

export function noName(reading: Reading, mention: Mention, scope: Scope): Hint {
  return { ...placed(reading, mention, scopeFor(mention, scope)), not_a_name: true };
}

export function sameAs(reading: Reading, mention: Mention, other: Entity, scope: Scope): Hint {
  return { ...placed(reading, mention, scopeFor(mention, scope)), same_as: nameIn(reading, other) };
}

/** A name cannot be apart from itself wherever it stands: only this mention of it can. */
export function apart(reading: Reading, mention: Mention, entity: Entity, scope: Scope): Hint {
  const name = nameIn(reading, entity);
  const isItself = plain(name) === plain(wordsAt(reading, mention));
  return { ...placed(reading, mention, isItself ? "here" : scopeFor(mention, scope)), apart_from: name };
}

export function located(reading: Reading, mention: Mention, place: HintedPlace | null, scope: Scope): Hint {
  return { ...placed(reading, mention, scope), place };
}

/** `speaker` is a name of the text or words for somebody; null for nobody. */
export function spoken(reading: Reading, quote: Quote, speaker: Entity | string | null): Hint {
  const name = speaker === null || typeof speaker === "string" ? speaker : nameIn(reading, speaker);
  return { ...placedQuote(reading, quote), speaker: name };
}

export function noQuotation(reading: Reading, quote: Quote): Hint {
  return { ...placedQuote(reading, quote), not_a_quotation: true };
}

/** The end that a name gets or loses a word at. */
export type End = "first" | "last";

/** What the name would be with a word more, or less, at one end; null where there is none to give or to take. O(name). */
export function stretched({ text }: Reading, { start, end }: Span, how: "more" | "less", at: End): Span | null {
  const words = text.slice(start, end);
  if (how === "less") {
    const cut = at === "last" ? /^(.*\S)[\s-]+\S+$/su.exec(words) : /^\S+?(?:\s+|-)(\S.*)$/su.exec(words);
    if (!cut) return null;
    return at === "last" ? { start, end: start + cut[1]!.length } : { start: end - cut[1]!.length, end };
  }
  if (at === "last") {
    const next = /^(?:[^\S\n\r]*[\n\r]?[^\S\n\r]+|[\n\r]|-|[’']s[^\S\n\r]+)?[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/u.exec(
      text.slice(end, end + 2 * WORD_UNITS),
    );
    // The stop of a sentence, and a possessive, are none of the name.
    const word = next?.[0].replace(/(?:[’']s|['’.-])+$/u, "");
    return word ? { start, end: end + word.length } : null;
  }
  const before = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*(?:[^\S\n\r]+|-|[^\S\n\r]*[\n\r])$/u.exec(
    text.slice(Math.max(start - 2 * WORD_UNITS, 0), start),
  );
  return before ? { start: start - before[0].length, end } : null;
}

/**
 * The end that a button without a direction means: the last one, unless only the first can be moved, or only there
 * stands a word with a capital.
 */
export function likelyEnd(reading: Reading, span: Span, how: "more" | "less"): End | null {
  const last = stretched(reading, span, how, "last");
  const first = stretched(reading, span, how, "first");
  if (!last || !first) return last ? "last" : first ? "first" : null;
  if (how === "less") return isCapital(reading.text.slice(span.start)) ? "last" : "first";
  const isNextCapital = isCapital(reading.text.slice(span.end, last.end));
  return !isNextCapital && isCapital(reading.text.slice(first.start)) && !opensSentence(reading, first.start)
    ? "first"
    : "last";
}

/**
 * The list with the name's new ends. A name whose ends were corrected before is still that correction's, with other
 * ends; none where it is back at its own.
 */
export function withEnds(
  list: readonly Hint[],
  reading: Reading,
  mention: Mention,
  to: Span,
  scope: Scope,
): readonly Hint[] {
  const words = plain(wordsAt(reading, mention));
  const extent = { words: wordsAt(reading, to) };
  const index = list.findLastIndex((hint) => "extent" in hint && plain(hint.extent.words) === words);
  const earlier = list[index];
  if (!earlier || scopeOf(earlier) !== scope) return [...list, { ...placed(reading, mention, scope), extent }];
  const { words: own, where } = earlier;
  const rest = list.filter((hint) => hint !== earlier);
  return plain(own) === plain(extent.words) ? rest : [...rest, { words: own, where, extent }];
}

/** What is selected, from the first letter of its first word to the end of its last; null where it has none. */
export function wholeWords(text: string, { start, end }: Span): Span | null {
  const inWord = /[\p{L}\p{M}\p{N}]/u;
  const is = (at: number): boolean => inWord.test(characterAt(text, at));
  let [from, to] = [start, end];
  while (from < to && !is(from)) from++;
  while (to > from && !is(to - 1)) to--;
  if (from === to) return null;
  while (from > 0 && is(from - 1)) from--;
  while (to < text.length && is(to)) to++;
  return { start: from, end: to };
}

/** The name as the text writes it: what lists call an entity may be the gazetteer's word for it. */
function nameIn(reading: Reading, entity: Entity): string {
  const { mentions } = reading.analysis;
  const names = reading
    .mentionsOf(entity.id)
    .map((row) => mentions[row]!)
    .filter(({ kind }) => kind === "name" || kind === "acronym");
  const own = names.find(({ text }) => plain(text) === plain(entity.name)) ?? names[0];
  return own ? plain(wordsAt(reading, own)) : entity.name;
}

function placed(reading: Reading, span: Span, scope: Scope): { words: string; where: HintPlace } {
  const where = scope === "everywhere" ? scope : aroundOf(reading.text, span);
  return { words: wordsAt(reading, span), where };
}

/** A quotation is named by its words, or the first of them; by its place too where it stands twice. */
function placedQuote(reading: Reading, { start, end }: Quote): { words: string; where: HintPlace } {
  const { text } = reading;
  const isLong = end - start > LONGEST_WORDS;
  const cut = isLong ? start + text.slice(start, start + LONGEST_WORDS).replace(/\s+\S*$/u, "").length : end;
  const span = { start, end: cut };
  const words = wordsAt(reading, span);
  const isOnly = text.indexOf(words) === text.lastIndexOf(words);
  return placed(reading, span, isOnly ? "everywhere" : "here");
}

/** As few of the words around a place as tell it from all others, or the most that are tried. */
function aroundOf(text: string, { start, end }: Span): Exclude<HintPlace, "everywhere"> {
  let around = { before: "", after: "" };
  for (const count of AROUND) {
    const most = count * WORD_UNITS;
    const before = new RegExp(`(?:\\S+\\s*){0,${count}}$`, "u").exec(text.slice(Math.max(start - most, 0), start));
    const after = new RegExp(`^(?:\\s*\\S+){0,${count}}`, "u").exec(text.slice(end, end + most));
    around = { before: whole(before?.[0] ?? ""), after: whole(after?.[0] ?? "") };
    const all = around.before + text.slice(start, end) + around.after;
    if (text.indexOf(all) === text.lastIndexOf(all)) break;
  }
  return around;
}

/** Without half a character at either end. */
function whole(part: string): string {
  return part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}

function scopeOf({ where }: Hint): Scope {
  return where === "everywhere" ? "everywhere" : "here";
}

function wordsAt({ text }: Reading, { start, end }: Span): string {
  return text.slice(start, end);
}

function plain(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

function isCapital(words: string): boolean {
  return /^[\s-]*\p{Lu}/u.test(words.slice(0, 8));
}

function opensSentence({ analysis }: Reading, start: number): boolean {
  return analysis.sentences.some((sentence) => sentence.start === start);
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const isLow = code >= 0xdc00 && code <= 0xdfff;
  return String.fromCodePoint(text.codePointAt(isLow && at > 0 ? at - 1 : at) ?? 0);
}
