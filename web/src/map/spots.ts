// The places of a reading: what the map marks and the list tells.
import type { Reading } from "../analysis/reading.ts";
import type { Entity, NamedPlace, Place } from "../analysis/types.ts";
import { groupOf } from "../vocabulary.ts";
import { say } from "../words/words.ts";

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
  const { features, inCountry, counting } = say();
  const words = features[place.feature];
  if (entity.country === null || place.feature === "country") return words;
  return inCountry(words, counting.country(entity.country));
}

/** The same for a place of the gazetteer, with what it lies in: "city in Oregon, United States". */
export function whereIs({ feature, division, country }: NamedPlace): string {
  const { features, inCountry, counting } = say();
  const around = [division, country !== null && feature !== "country" ? counting.country(country) : null];
  const named = around.filter((name) => name !== null);
  return named.length > 0 ? inCountry(features[feature], named.join(", ")) : features[feature];
}

function placesOf(reading: Reading): readonly Entity[] {
  return reading.analysis.entities.filter((entity) => groupOf(entity.type).id === "places");
}
