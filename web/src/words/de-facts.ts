// How the page tells what was found, in German: values, days, places and how they belong together; a part of de.ts.
import { countingIn } from "./counting.ts";
import type { Words } from "./words.ts";

const { amount } = countingIn("de");

export const facts: Pick<Words, "relations" | "features" | "inCountry" | "days" | "values"> = {
  relations: {
    holds_title: ["", "Amtsinhaber: …"],
    acronym_of: ["", ""],
    member_of: ["Mitglied: …", "… ist Mitglied"],
    part_of: ["Teil von …", "… gehört dazu"],
    located_in: ["in …", ""],
    based_in: ["mit Sitz in …", ""],
    reports_to: ["unterstellt: …", "… ist unterstellt"],
    nationality: ["…", ""],
    spouse: ["verheiratet mit …", "verheiratet mit …"],
    parent_of: ["Elternteil von …", "Kind von …"],
    child_of: ["Kind von …", "Elternteil von …"],
    sibling_of: ["Geschwister von …", "Geschwister von …"],
    relative: ["verwandt mit …", "verwandt mit …"],
    founder_of: ["Gründung: …", "gegründet von …"],
    owned_by: ["im Besitz von …", "besitzt …"],
    demonym_of: ["von …", ""],
    capital_of: ["Hauptstadt von …", "Hauptstadt: …"],
    affiliated_with: ["von …", ""],
  },
  features: {
    country: "Land",
    continent: "Kontinent",
    admin1: "Bundesstaat oder Provinz",
    admin2: "Kreis oder Bezirk",
    city: "Stadt oder Ort",
    region: "Region",
    water: "Gewässer",
    mountain: "Gebirge",
    facility: "Bauwerk oder Gelände",
    other: "Ort",
  },
  // "in den USA", "in der Schweiz", "in Kenia": which article a country has, nothing here knows.
  inCountry: (feature, country) => `${feature}, ${country}`,
  days: { year: "das Jahr" },
  values: {
    bounds: {
      exact: "",
      about: "etwa ",
      more_than: "mehr als ",
      at_least: "mindestens ",
      less_than: "weniger als ",
      at_most: "höchstens ",
      nearly: "fast ",
    },
    money: (code, value) => `${value}\u00a0${code}`.trim(),
    amount,
    points: (value) => `${value} Prozentpunkte`,
    ranked: (value) => `${value}.`,
    units: { years: "Jahre", year: "Jahr", months: "Monate", days: "Tage", bytes: "Byte" },
  },
};
