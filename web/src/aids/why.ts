// Why something is marked: what the analysis knows of it, in sentences. None says more than it knows.
import type { Reading } from "../analysis/reading.ts";
import type { Entity, EntityType, Mention, Quantity, Quote, Relation, Time } from "../analysis/types.ts";
import { percentSure, sureness } from "./sureness.ts";
import type { Tools } from "./tools.ts";

const UNSURE = 0.5;
const MOST_FORMS = 4;

const KINDS: Readonly<Record<EntityType, string>> = {
  PERSON: "a person",
  ORG: "an organisation",
  GPE: "a country, region or city",
  LOC: "a place",
  FAC: "a building or site",
  NORP: "a people, faith or political group",
  EVENT: "an event",
  PRODUCT: "a product",
  WEAPON: "a weapon",
  WORK: "a work",
  LAW: "a law or treaty",
  LANGUAGE: "a language",
  TITLE: "an office or a title",
  MISC: "a name of another kind",
};

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
    mention.confidence < UNSURE ? "It is shown as unsure: such names are wrong more often than right." : "",
  ].filter((sentence) => sentence !== "");
}

function evidenceOf(reading: Reading, mention: Mention, row: number, entity: Entity | undefined): string {
  const kind = KINDS[mention.type];
  const sure = percentSure(mention.confidence);
  if (mention.kind === "acronym") {
    const defined = entity && reading.relationsOf(entity.id).find(({ type }) => type === "acronym_of");
    if (defined) return `The text spells the acronym out: ${quoted(wordsOf(reading, defined))} (${sure}).`;
  }
  if (mention.kind === "pronoun" || mention.kind === "nominal") return standsFor(reading, mention, row, entity, sure);
  const held = mention.type === "TITLE" && holdingOf(reading, mention);
  if (held) return `It is the office or form of address of ${held}, which the text says itself (${sure}).`;
  switch (mention.source) {
    case "tagger":
      return `The learnt tagger read it as ${kind}, from its form and the words around it (${sure}).`;
    case "lexicon":
      return `A word list has it as ${kind} (${sure}).`;
    case "reader":
      return `A reader said that it is ${kind}.`;
    case "rule":
      return `A rule made it ${kind}, from the words around it: ${quoted(surroundings(reading, mention))} (${sure}).`;
  }
}

/** Of a pronoun or a description: whose name stands before it, and how far. */
function standsFor(reading: Reading, mention: Mention, row: number, entity: Entity | undefined, sure: string): string {
  const what = mention.kind === "pronoun" ? "pronoun" : "description";
  if (!entity) return `It is a ${what} without a name that it stands for (${sure}).`;
  const { mentions } = reading.analysis;
  const before = reading
    .mentionsOf(entity.id)
    .filter((other) => other < row && isName(mentions[other]!))
    .at(-1);
  if (before === undefined) return `The ${what} stands for ${quoted(entity.name)} (${sure}).`;
  const name = mentions[before]!;
  const between = reading.text.slice(name.end, mention.start).match(/\S+/gu)?.length ?? 0;
  const far = between === 0 ? "right before it" : between === 1 ? "a word before it" : `${between} words before it`;
  return `The ${what} stands for ${quoted(entity.name)}, last named ${far} as ${quoted(name.text)} (${sure}).`;
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
  if (forms.length === 0) return `The text has it ${count === 2 ? "twice" : `${count} times`}, always in this form.`;
  const more = forms.length > MOST_FORMS ? ` and ${forms.length - MOST_FORMS} other forms` : "";
  return `Other words for the same in the text: ${listed(forms.slice(0, MOST_FORMS).map(quoted))}${more}.`;
}

/** Where its mentions were not all read alike. */
function otherTypes({ analysis, mentionsOf }: Reading, mention: Mention, entity: Entity): string {
  if (mention.type === "TITLE") return "";
  const types = mentionsOf(entity.id).map((row) => analysis.mentions[row]!.type);
  const others = [...new Set(types)].filter((type) => type !== mention.type && type !== "TITLE");
  return others.length === 0 ? "" : `Elsewhere in the text it reads as ${listed(others.map((type) => KINDS[type]))}.`;
}

function titlesOf({ type }: Mention, { titles }: Entity): string {
  if (type !== "PERSON" || titles.length === 0) return "";
  return `A title goes with the name: ${listed(titles.slice(0, MOST_FORMS).map(quoted))}.`;
}

function placeOf({ type }: Mention, entity: Entity, { whereabouts, groupOf }: Tools): string {
  if (groupOf(type).id !== "places") return "";
  const { place } = entity;
  if (!place) return "The gazetteer has no place of this name that would fit.";
  const id = place.geonames === null ? "" : `, GeoNames ${place.geonames}`;
  return `The gazetteer has ${quoted(place.name)}: ${whereabouts({ entity, place })}, ${degrees(place)}${id}.`;
}

function degrees({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  const north = `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? "S" : "N"}`;
  return `${north}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? "W" : "E"}`;
}

export function whyQuote(reading: Reading, quote: Quote, tools: Tools): string[] {
  const { attribution, cue, confidence, kind } = quote;
  const name = reading.entity(quote.speaker)?.name;
  const own = tools.ownWords(reading, quote);
  const verb = cue ? quoted(wordsOf(reading, cue)) : "";
  const form = {
    direct: "Quotation marks around it make it word for word",
    mixed: "Part of it is between quotation marks, the rest is in the article’s words",
    indirect: "It is reported in the article’s own words",
  }[kind];
  return [
    verb === "" ? `${form}; no reporting word stands beside it.` : `${form}; ${verb} makes it something said.`,
    speakerOf(attribution, name, own),
    `Quotations given in this way were right about ${Math.round(confidence * 100)} times in 100: ${sureness(confidence)}.`,
  ];
}

function speakerOf(attribution: Quote["attribution"], name: string | undefined, own: string): string {
  if (attribution === "none") return "The text names nobody who says it.";
  if (attribution === "stated") {
    return name === undefined || own.includes(name)
      ? `The text says outright who: ${quoted(own)}.`
      : `The text says outright who: ${own === "" ? "" : `${quoted(own)}, which is `}${quoted(name)}.`;
  }
  const who = name === undefined ? "somebody whom it does not name" : quoted(name);
  return own === ""
    ? `Nobody is named beside it; by who speaks before, it is likely ${who}.`
    : `The text says ${quoted(own)}, which is likely ${who}: inferred, not stated.`;
}

export function whyTime(reading: Reading, time: Time, { daysOf }: Tools): string[] {
  const what = {
    DATE: "It names a date",
    TIME: "It names a time of day",
    DURATION: "It says how long",
    SET: "It says how often",
  };
  const { earliest, latest, value, type, text } = time;
  if (!earliest || !latest) {
    const isOpen = value === null && (type === "DATE" || type === "TIME");
    return [`${what[type]}${isOpen ? ", and the publication date, which would resolve it, is not known" : ""}.`];
  }
  const days = `${daysOf({ earliest, latest })} ${earliest.slice(0, 4)}`.replace(/ (\d{4}) \1$/u, " $1");
  return [`${what[type]}: ${days}.`, anchorOf(reading, text, earliest.slice(0, 4), daysOf)];
}

/** Where the year, or all of the date, is from. */
function anchorOf(
  { documentDate, analysis: { document_date: date } }: Reading,
  words: string,
  year: string,
  daysOf: Tools["daysOf"],
): string {
  if (words.includes(year)) return "The year stands in the text’s own words.";
  if (date === null) return "It is counted from another date in the text.";
  const day = `${daysOf({ earliest: date, latest: date })} ${date.slice(0, 4)}`;
  const origin = documentDate === "" ? "the date that the text gives for itself" : "the publication date that you gave";
  return `The words do not say the year; it is counted from ${day}, ${origin}.`;
}

export function whyQuantity(reading: Reading, quantity: Quantity, { readableValue }: Tools): string[] {
  const kind = {
    MONEY: "an amount of money",
    PERCENT: "a percentage",
    QUANTITY: "a measure",
    ORDINAL: "a place in an order",
    CARDINAL: "a number that counts",
  }[quantity.type];
  const value = readableValue(quantity);
  const parts = quantity.sum_of.flatMap((id) => reading.analysis.quantities.filter((other) => other.id === id));
  return [
    `${quoted(quantity.text)} is ${kind}${value === null ? ", and does not say how much" : `: ${value}`}.`,
    parts.length === 0
      ? ""
      : `It is the sum of ${listed(parts.map(({ text }) => quoted(text)))}, as the text says, and adds up.`,
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
  return `“${words.replace(/\s+/gu, " ").trim()}”`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
