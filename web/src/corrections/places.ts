// Other places than the one that was found: the gazetteer asked by name, and what the chosen ones are called.
import { findPlaces } from "../actions.ts";
import type { HintedPlace, NamedPlace } from "../analysis/types.ts";
import { store } from "../store.ts";

/** One that the gazetteer told, or an id that somebody knew. */
export type PlaceToBe = NamedPlace | { readonly geonames: number };

/** As a hint names it. */
export function hinted(place: PlaceToBe): HintedPlace {
  if (!("name" in place)) return place;
  const { geonames, name, feature, country } = place;
  return geonames === null ? { name, feature, country } : { geonames };
}

/** Asks for what was typed last, one question at a time, since the worker answers them in their order. */
export class PlaceSearch {
  readonly #show: (places: readonly NamedPlace[]) => void;
  #wanted: string | null = null;
  #isLooking = false;
  #isOver = false;

  constructor(show: (places: readonly NamedPlace[]) => void) {
    this.#show = show;
  }

  look(typed: string): void {
    this.#wanted = typed;
    if (!this.#isLooking) void this.#answer();
  }

  /** Shows nothing any more. */
  end(): void {
    this.#isOver = true;
  }

  async #answer(): Promise<void> {
    this.#isLooking = true;
    while (this.#wanted !== null && !this.#isOver) {
      const typed = this.#wanted;
      this.#wanted = null;
      // A text that came meanwhile stops the question, and closes the card that asked it.
      const places = await findPlaces(typed).catch(() => []);
      if (this.#wanted === null && !this.#isOver) this.#show(places);
    }
    this.#isLooking = false;
  }
}

/** Hints hold ids alone, where there are any. */
const names = new Map<number, string>();

export function rememberName(place: PlaceToBe): void {
  if ("name" in place && place.geonames !== null) names.set(place.geonames, place.name);
}

/** What a place is called by who chose it, or in the text's reading; null where neither knows it. O(entities). */
export function nameOfPlace(geonames: number): string | null {
  const known = names.get(geonames);
  if (known !== undefined) return known;
  const entities = store.reading.value?.analysis.entities ?? [];
  return entities.find(({ place }) => place?.geonames === geonames)?.place?.name ?? null;
}
