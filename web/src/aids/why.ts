// Why something is marked: what the analysis knows of it, in sentences. None says more than it knows.
import type { Reading } from "../analysis/reading.ts";
import type { Entity, Mention, Quantity, Quote, Relation, Time } from "../analysis/types.ts";
import { percentSure, sureness } from "./sureness.ts";
import type { Tools } from "./tools.ts";
import { say } from "./words.ts";

const UNSURE = 0.5;
const MOST_FORMS = 4;

/** Of the mention in that row. O(the entity's mentions and relations). */
export function whyMention(reading: Reading, row: number, tools: Tools): string[] {
  const mention = reading.analysis.mentions[row]!;
  const entity = reading.entity(mention.entity);
  return [
    evidenceOf(reading, mention, row, entity),
    entity ? formsOf(reading, mention, entity) : "",
    entity ? otherTypes(reading, mention, entity) : "",
    entity && isName(mention) ? titlesOf(mention, entity) : "",
    entity && isName(mention) ? placeOf(mention, entity, tools) : "",
    mention.confidence < UNSURE ? say().why.unsure : "",
  ].filter((sentence) => sentence !== "");
}

function evidenceOf(reading: Reading, mention: Mention, row: number, entity: Entity | undefined): string {
  const { why } = say();
  const kind = why.kinds[mention.type];
  const sure = percentSure(mention.confidence);
  if (mention.kind === "acronym") {
    const defined = entity && reading.relationsOf(entity.id).find(({ type }) => type === "acronym_of");
    if (defined) return why.acronym(quoted(wordsOf(reading, defined)), sure);
  }
  if (mention.kind === "pronoun" || mention.kind === "nominal") return standsFor(reading, mention, row, entity, sure);
  const held = mention.type === "TITLE" && holdingOf(reading, mention);
  if (held) return why.office(held, sure);
  switch (mention.source) {
    case "tagger":
      return why.tagger(kind, sure);
    case "lexicon":
      return why.lexicon(kind, sure);
    case "reader":
      return why.reader(kind);
    case "rule":
      return why.rule(kind, quoted(surroundings(reading, mention)), sure);
  }
}

/** Of a pronoun or a description: whose name stands before it, and how far. */
function standsFor(reading: Reading, mention: Mention, row: number, entity: Entity | undefined, sure: string): string {
  const { why } = say();
  const what = mention.kind === "pronoun" ? why.standing.pronoun : why.standing.nominal;
  if (!entity) return why.alone(what, sure);
  const { mentions } = reading.analysis;
  const before = reading
    .mentionsOf(entity.id)
    .filter((other) => other < row && isName(mentions[other]!))
    .at(-1);
  if (before === undefined) return why.standsFor(what, quoted(entity.name), sure);
  const name = mentions[before]!;
  const between = reading.text.slice(name.end, mention.start).match(/\S+/gu)?.length ?? 0;
  return why.lastNamed(what, quoted(entity.name), between, quoted(name.text), sure);
}

function isName({ kind }: Mention): boolean {
  return kind === "name" || kind === "acronym";
}

/** The name of whoever holds a title, where the text says so here. */
function holdingOf(reading: Reading, { entity, start, end }: Mention): string | null {
  if (entity === null) return null;
  const here = (relation: Relation): boolean =>
    relation.type === "holds_title" && relation.start <= start && end <= relation.end;
  const relation = reading.relationsOf(entity).find(here);
  if (!relation) return null;
  const holder = reading.entity(relation.source === entity ? relation.target : relation.source);
  return holder ? quoted(holder.name) : null;
}

function formsOf(reading: Reading, mention: Mention, entity: Entity): string {
  const own = mention.text.toLowerCase();
  const forms = [entity.name, ...entity.aliases].filter((form) => form.toLowerCase() !== own);
  const count = reading.mentionsOf(entity.id).length;
  if (count === 1 || !isName(mention)) return "";
  if (forms.length === 0) return say().why.sameForm(count);
  return say().why.otherForms(forms.slice(0, MOST_FORMS).map(quoted), Math.max(forms.length - MOST_FORMS, 0));
}

/** Where its mentions were not all read alike. */
function otherTypes({ analysis, mentionsOf }: Reading, mention: Mention, entity: Entity): string {
  if (mention.type === "TITLE") return "";
  const types = mentionsOf(entity.id).map((row) => analysis.mentions[row]!.type);
  const others = [...new Set(types)].filter((type) => type !== mention.type && type !== "TITLE");
  return others.length === 0 ? "" : say().why.otherTypes(others.map((type) => say().why.kinds[type]));
}

function titlesOf({ type }: Mention, { titles }: Entity): string {
  if (type !== "PERSON" || titles.length === 0) return "";
  return say().why.titles(titles.slice(0, MOST_FORMS).map(quoted));
}

function placeOf({ type }: Mention, entity: Entity, { whereabouts, groupOf }: Tools): string {
  if (groupOf(type).id !== "places") return "";
  const { place } = entity;
  if (!place) return say().why.noPlace;
  const { name, lat, lon, geonames } = place;
  return say().why.place(quoted(name), whereabouts({ entity, place }), say().why.degrees(lat, lon), geonames);
}

export function whyQuote(reading: Reading, quote: Quote, tools: Tools): string[] {
  const { attribution, cue, confidence, kind } = quote;
  const name = reading.entity(quote.speaker)?.name;
  const own = tools.ownWords(reading, quote);
  const verb = cue ? quoted(wordsOf(reading, cue)) : "";
  const { why } = say();
  const form = why.quotes[kind];
  return [
    verb === "" ? why.noVerb(form) : why.verb(form, verb),
    speakerOf(attribution, name, own),
    why.right(Math.round(confidence * 100), sureness(confidence)),
  ];
}

function speakerOf(attribution: Quote["attribution"], name: string | undefined, own: string): string {
  const { why } = say();
  if (attribution === "none") return why.nobody;
  if (attribution === "stated") {
    if (name === undefined || own.includes(name)) return why.outright(quoted(own));
    return own === "" ? why.outright(quoted(name)) : why.whichIs(quoted(own), quoted(name));
  }
  const who = name === undefined ? why.somebody : quoted(name);
  return own === "" ? why.nearby(who) : why.inferred(quoted(own), who);
}

export function whyTime(reading: Reading, time: Time, { daysOf }: Tools): string[] {
  const { why } = say();
  const { earliest, latest, value, type, text } = time;
  const what = why.times[type];
  if (!earliest || !latest) {
    const isOpen = value === null && (type === "DATE" || type === "TIME");
    return [isOpen ? why.openTime(what) : why.bareTime(what)];
  }
  const days = `${daysOf({ earliest, latest })} ${earliest.slice(0, 4)}`.replace(/ (\d{4}) \1$/u, " $1");
  return [why.time(what, days), anchorOf(reading, text, earliest.slice(0, 4), daysOf)];
}

/** Where the year, or all of the date, is from. */
function anchorOf(
  { documentDate, analysis: { document_date: date } }: Reading,
  words: string,
  year: string,
  daysOf: Tools["daysOf"],
): string {
  if (words.includes(year)) return say().why.ownYear;
  if (date === null) return say().why.otherDate;
  const day = `${daysOf({ earliest: date, latest: date })} ${date.slice(0, 4)}`;
  return say().why.countedFrom(day, documentDate !== "");
}

export function whyQuantity(reading: Reading, quantity: Quantity, { readableValue }: Tools): string[] {
  const { why } = say();
  const parts = quantity.sum_of.flatMap((id) => reading.analysis.quantities.filter((other) => other.id === id));
  return [
    why.quantity(quoted(quantity.text), why.quantities[quantity.type], readableValue(quantity)),
    parts.length === 0 ? "" : why.sum(parts.map(({ text }) => quoted(text))),
  ].filter((sentence) => sentence !== "");
}

function surroundings({ text }: Reading, { start, end }: Mention): string {
  const before = text.slice(Math.max(start - 24, 0), start).replace(/^\S*\s|^.*[\n\r]/su, "");
  const after = text.slice(end, end + 24).replace(/\s\S*$|[\n\r].*$/su, "");
  return before + text.slice(start, end) + after;
}

function wordsOf({ text }: Reading, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

function quoted(words: string): string {
  return say().quoted(words.replace(/\s+/gu, " ").trim());
}
