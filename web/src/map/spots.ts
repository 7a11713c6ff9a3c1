// The places of a reading: what the map marks and the list tells.
import type { Reading } from "../analysis/reading.ts";
import type { Entity, Place } from "../analysis/types.ts";
import { groupOf } from "../vocabulary.ts";

export interface Spot {
  readonly entity: Entity;
  readonly place: Place;
  readonly mentions: number;
}

/** Named places with coordinates, the most mentioned first. Peoples are no places. */
export function spotsOf(reading: Reading): readonly Spot[] {
  return placesOf(reading)
    .flatMap((entity) =>
      entity.place ? [{ entity, place: entity.place, mentions: reading.mentionsOf(entity.id).length }] : [],
    )
    .sort((a, b) => b.mentions - a.mentions || b.entity.salience - a.entity.salience);
}

/** Places that the gazetteer does not know. */
export function unplacedOf(reading: Reading): readonly Entity[] {
  return placesOf(reading).filter((entity) => entity.place === null);
}

/** "city in Peru", "country", "river or sea". */
export function whereabouts({ entity, place }: Pick<Spot, "entity" | "place">): string {
  const words = FEATURE_WORDS[place.feature];
  return entity.country === null || place.feature === "country" ? words : `${words} in ${countryName(entity.country)}`;
}

const FEATURE_WORDS: Readonly<Record<Place["feature"], string>> = {
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
};

const countryNames = new Intl.DisplayNames("en", { type: "region" });

function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

function placesOf(reading: Reading): readonly Entity[] {
  return reading.analysis.entities.filter((entity) => groupOf(entity.type).id === "places");
}
