// The story in short, as the core tells it.
import type { Reading } from "./reading.ts";
import type { Entity, EntityType } from "./types.ts";

/** Who or where the story is about: the entities of these types, in the core's order. */
export function namedInShort(reading: Reading, types: readonly EntityType[]): readonly Entity[] {
  const lede = reading.analysis.lede;
  if (!lede) return [];
  const named = [...lede.who, ...lede.where].flatMap(({ entity }) => (entity ? (reading.entity(entity) ?? []) : []));
  return named.filter(({ type }) => types.includes(type));
}
