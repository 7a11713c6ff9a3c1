// How the page tells what was found, in English: kinds, values, days, places and how they belong together; a part of en.ts.
import type { Place, Quantity, RelationType } from "../analysis/types.ts";
import { countingIn } from "./counting.ts";

const { amount, ordinal } = countingIn("en-GB");

/** What a relation says of its source and of its target. */
type Relations = Readonly<Record<RelationType, readonly [source: string, target: string]>>;

/** The units that have words, not symbols. */
export type Unit = "years" | "year" | "months" | "days" | "bytes";

export const facts = {
  /** Headings of kinds of names, and of what is marked beside them. */
  groups: {
    people: "People",
    organisations: "Organisations",
    places: "Places",
    groups: "Groups",
    events: "Events",
    weapons: "Weapons",
    titles: "Titles",
    products: "Products",
    works: "Works",
    laws: "Laws",
    languages: "Languages",
    other: "Other",
    times: "Times",
    quotes: "Quotes",
    numbers: "Numbers",
    acts: "Who did what",
  },
  /** A type in one word or a short phrase, as a reader would say it. */
  types: {
    PERSON: "Person",
    ORG: "Organisation",
    GPE: "Country, region or city",
    LOC: "Place",
    FAC: "Building or site",
    NORP: "Nationality, faith or political group",
    EVENT: "Event",
    PRODUCT: "Product",
    WEAPON: "Weapon",
    WORK: "Work",
    LAW: "Law or treaty",
    LANGUAGE: "Language",
    TITLE: "Title",
    MISC: "Other name",
  },
  /** With the other's name in place of “…”; empty where the page says so elsewhere, or it is nothing to tell. */
  relations: {
    holds_title: ["", "held by …"],
    acronym_of: ["", ""],
    member_of: ["member of …", "… is a member"],
    part_of: ["part of …", "… is part of it"],
    located_in: ["in …", ""],
    based_in: ["based in …", ""],
    reports_to: ["reports to …", "… reports to it"],
    nationality: ["…", ""],
    spouse: ["married to …", "married to …"],
    parent_of: ["parent of …", "child of …"],
    child_of: ["child of …", "parent of …"],
    sibling_of: ["brother or sister of …", "brother or sister of …"],
    relative: ["relative of …", "relative of …"],
    founder_of: ["founder of …", "founded by …"],
    owned_by: ["owned by …", "owner of …"],
    demonym_of: ["of …", ""],
    capital_of: ["capital of …", "capital: …"],
    affiliated_with: ["of …", ""],
  } as Relations,
  features: {
    country: "country",
    continent: "continent",
    admin1: "state or province",
    admin2: "county or district",
    city: "town or city",
    region: "region",
    water: "water",
    mountain: "mountains",
    facility: "building or site",
    other: "place",
  } as Readonly<Record<Place["feature"], string>>,
  inCountry: (feature: string, country: string) => `${feature} in ${country}`,
  days: {
    year: "the year",
  },
  values: {
    bounds: {
      exact: "",
      about: "about ",
      more_than: "more than ",
      at_least: "at least ",
      less_than: "less than ",
      at_most: "at most ",
      nearly: "nearly ",
    } as Readonly<Record<Quantity["bound"], string>>,
    money: (code: string, value: string) => `${code}\u00a0${value}`,
    amount,
    points: (value: string) => `${value} percentage points`,
    ranked: (value: string, n: number) => value + ordinal(n, { one: "st", two: "nd", few: "rd", other: "th" }),
    units: { years: "years", year: "year", months: "months", days: "days", bytes: "bytes" } as Readonly<
      Record<Unit, string>
    >,
  },
};
