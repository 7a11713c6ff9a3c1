// All that this script says, in English; another language has the same.
import type { EntityType, Quantity, Quote, Time } from "../analysis/types.ts";
import { type Counting, countingIn } from "../words/counting.ts";
import { eventWords } from "../words/en-events.ts";

export type AidsWords = ReturnType<typeof english>;

let own: AidsWords | null = null;
let spoken: () => AidsWords | null = () => null;

/** The messages, in the page's language. */
export function say(): AidsWords {
  own ??= english(countingIn("en-GB"));
  return spoken() ?? own;
}

/** What there is in the page's language, or null for these. */
export function speak(words: () => AidsWords | null): void {
  spoken = words;
}

type Kinds<Key extends string> = Readonly<Record<Key, string>>;

const texts = ({ number, count, list, hundredths }: Counting) => ({
  quoted: (words: string) => `“${words}”`,
  list,
  mentions: (n: number) => count(n, { one: "mention", other: "mentions" }),
  /** Between 0 and 1, how sure something is. */
  sureness: {
    certain: "almost certain",
    very: "very likely",
    likely: "likely",
    rather: "more likely right than wrong",
    doubtful: "more likely wrong than right",
  },
  sure: (percent: number) => (percent > 99 ? "more than 99 % sure" : `${percent} % sure`),
  search: {
    names: "Names",
    quotations: "Quotations",
    numbers: "Numbers",
    dates: "Dates",
    places: "Places",
    text: "In the text",
    /** A heading amid a line. */
    kind: (heading: string) => heading.toLowerCase(),
    nobody: "nobody named",
  },
  ledger: {
    kinds: { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as Kinds<Quote["kind"]>,
    noCue: "no reporting word",
    stated: "stated",
    nobody: "nobody is named",
    nearby: "inferred from who speaks nearby",
    inferred: (own: string) => `inferred: the text says “${own}”`,
  },
  why: {
    kinds: {
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
    } as Kinds<EntityType>,
    unsure: "It is shown as unsure: such names are wrong more often than right.",
    acronym: (words: string, sure: string) => `The text spells the acronym out: ${words} (${sure}).`,
    office: (holder: string, sure: string) =>
      `It is the office or form of address of ${holder}, which the text says itself (${sure}).`,
    tagger: (kind: string, sure: string) =>
      `The learnt tagger read it as ${kind}, from its form and the words around it (${sure}).`,
    lexicon: (kind: string, sure: string) => `A word list has it as ${kind} (${sure}).`,
    reader: (kind: string) => `A reader said that it is ${kind}.`,
    rule: (kind: string, around: string, sure: string) =>
      `A rule made it ${kind}, from the words around it: ${around} (${sure}).`,
    /** Of what stands for a name. */
    standing: { pronoun: "pronoun", nominal: "description" },
    alone: (what: string, sure: string) => `It is a ${what} without a name that it stands for (${sure}).`,
    standsFor: (what: string, name: string, sure: string) => `The ${what} stands for ${name} (${sure}).`,
    lastNamed: (what: string, name: string, words: number, as: string, sure: string) => {
      const far =
        words === 0 ? "right before it" : words === 1 ? "a word before it" : `${number(words)} words before it`;
      return `The ${what} stands for ${name}, last named ${far} as ${as} (${sure}).`;
    },
    sameForm: (n: number) => `The text has it ${n === 2 ? "twice" : `${number(n)} times`}, always in this form.`,
    otherForms: (forms: readonly string[], more: number) =>
      `Other words for the same in the text: ${more > 0 ? `${forms.join(", ")} and ${number(more)} other forms` : list(forms)}.`,
    otherTypes: (kinds: readonly string[]) => `Elsewhere in the text it reads as ${list(kinds)}.`,
    titles: (titles: readonly string[]) => `A title goes with the name: ${list(titles)}.`,
    noPlace: "The gazetteer has no place of this name that would fit.",
    place: (name: string, where: string, at: string, id: number | null) =>
      `The gazetteer has ${name}: ${where}, ${at}${id === null ? "" : `, GeoNames ${id}`}.`,
    degrees: (lat: number, lon: number) =>
      `${hundredths(Math.abs(lat))}° ${lat < 0 ? "S" : "N"}, ${hundredths(Math.abs(lon))}° ${lon < 0 ? "W" : "E"}`,
    quotes: {
      direct: "Quotation marks around it make it word for word",
      mixed: "Part of it is between quotation marks, the rest is in the article’s words",
      indirect: "It is reported in the article’s own words",
    } as Kinds<Quote["kind"]>,
    noVerb: (form: string) => `${form}; no reporting word stands beside it.`,
    verb: (form: string, verb: string) => `${form}; ${verb} makes it something said.`,
    right: (percent: number, sureness: string) =>
      `Quotations given in this way were right about ${percent} times in 100: ${sureness}.`,
    nobody: "The text names nobody who says it.",
    outright: (who: string) => `The text says outright who: ${who}.`,
    whichIs: (own: string, name: string) => `The text says outright who: ${own}, which is ${name}.`,
    somebody: "somebody whom it does not name",
    nearby: (who: string) => `Nobody is named beside it; by who speaks before, it is likely ${who}.`,
    inferred: (own: string, who: string) => `The text says ${own}, which is likely ${who}: inferred, not stated.`,
    times: {
      DATE: "It names a date",
      TIME: "It names a time of day",
      DURATION: "It says how long",
      SET: "It says how often",
    } as Kinds<Time["type"]>,
    openTime: (what: string) => `${what}, and the publication date, which would resolve it, is not known.`,
    time: (what: string, days: string) => `${what}: ${days}.`,
    bareTime: (what: string) => `${what}.`,
    ownYear: "The year stands in the text’s own words.",
    otherDate: "It is counted from another date in the text.",
    countedFrom: (day: string, isGiven: boolean) =>
      `The words do not say the year; it is counted from ${day}, ${
        isGiven ? "the publication date that you gave" : "the date that the text gives for itself"
      }.`,
    quantities: {
      MONEY: "an amount of money",
      PERCENT: "a percentage",
      QUANTITY: "a measure",
      ORDINAL: "a place in an order",
      CARDINAL: "a number that counts",
    } as Kinds<Quantity["type"]>,
    quantity: (words: string, kind: string, value: string | null) =>
      `${words} is ${kind}${value === null ? ", and does not say how much" : `: ${value}`}.`,
    sum: (parts: readonly string[]) => `It is the sum of ${list(parts)}, as the text says, and adds up.`,
  },
});

export const english = (counting: Counting) => ({ ...texts(counting), events: eventWords(counting) });
