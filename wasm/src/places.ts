// The gazetteer asked by name.

import { describe } from "./option-values.js";
import type { PlaceFeature } from "./types.js";

/** A place of the gazetteer, as a hint can name it: by `geonames`, else by `name`, `feature` and `country`. */
export interface NamedPlace {
  readonly name: string;
  /** The first-level division that it lies in, "Oregon". */
  readonly division: string | null;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string | null;
  readonly feature: PlaceFeature;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** GeoNames id; null for countries and others that are from another source. */
  readonly geonames: number | null;
}

const MOST = 1000;
/** In UTF-16 units; no place has a name half as long. */
const LONGEST = 200;

/** Longer ones, which no place has, are cut; half of a surrogate pair is no character. */
export function typedName(typed: string): string {
  if (typeof typed !== "string") throw new TypeError(`A place's name must be a string, not ${describe(typed)}.`);
  return typed.slice(0, LONGEST).replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

export function placesLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST) {
    throw new RangeError(`The limit must be a whole number from 0 to ${MOST}, not ${describe(limit)}.`);
  }
  return limit;
}
