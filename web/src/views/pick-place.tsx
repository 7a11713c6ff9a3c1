// A place of the gazetteer, found by its name as it is typed; or none.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { NamedPlace, Place } from "../analysis/types.ts";
import { PlaceSearch, type PlaceToBe } from "../corrections/places.ts";
import { whereIs } from "../map/spots.ts";
import { say } from "../words/words.ts";
import { Pick, type PickOption } from "./pick.tsx";

interface PickPlaceProps {
  /** Before anything is typed those are offered that these words may mean. */
  readonly words: string;
  /** Where it lies so far. */
  readonly current: Place | null;
  readonly onChoose: (place: PlaceToBe | null) => void;
}

export function PickPlace({ words, current, onChoose }: PickPlaceProps) {
  const found = useSignal<readonly PickOption<PlaceToBe | null>[]>([]);
  const note = useSignal<string | null>(null);
  const isLate = useSignal(true);
  const search = useRef<PlaceSearch | null>(null);
  useLayoutEffect(() => {
    const own = new PlaceSearch((places) => {
      const others = places.filter((place) => !isThere(place, current));
      isLate.value = false;
      found.value = others.map((place) => ({ words: place.name, more: whereIs(place), what: place, others: [] }));
      note.value = others.length > 0 ? null : say().correct.noSuchPlace;
    });
    search.current = own;
    note.value = say().correct.looking;
    own.look(words);
    return () => own.end();
  }, []);
  const look = (typed: string): void => {
    // An id is its own answer.
    isLate.value = byId(typed).length === 0;
    search.current?.look(typed || words);
  };
  const further = (typed: string): PickOption<PlaceToBe | null>[] => [
    ...byId(typed),
    ...found.value,
    { words: say().correct.nowhere, more: say().correct.noPlace, what: null, others: [] },
  ];
  return (
    <Pick
      label={say().correct.where}
      options={[]}
      further={further}
      onChoose={({ what }) => onChoose(what)}
      onType={(typed) => look(typed.trim())}
      isLate={isLate.value}
      note={note.value}
    />
  );
}

function isThere(place: NamedPlace, current: Place | null): boolean {
  return current !== null && place.lat === current.lat && place.lon === current.lon && place.name === current.name;
}

/** A place's id at GeoNames, or its address there, is as good as its name. */
function byId(typed: string): PickOption<PlaceToBe>[] {
  const id = Number(/^(?:\S*geonames\.org\/)?(\d{1,10})(?:\/\S*)?$/u.exec(typed)?.[1] ?? 0);
  if (id === 0 || id >= 2 ** 32) return [];
  return [{ words: `${id}`, more: say().correct.geonames, what: { geonames: id }, others: [] }];
}
