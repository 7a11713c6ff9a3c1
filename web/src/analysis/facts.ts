// What the text says outright about an entity, in a reader's words.
import { say } from "../words/words.ts";
import type { Reading } from "./reading.ts";
import type { Entity, Relation } from "./types.ts";

export interface Fact {
  /** "founder of Zorbox" */
  readonly words: string;
  /** The relation behind it; its span is the evidence. */
  readonly relation: Relation;
}

/** Offices whose holder is named are told with the holder, and listed nowhere else. O(entities + relations). */
export function listedNames(reading: Reading): Entity[] {
  const isHeld = ({ id }: Entity) => reading.relationsOf(id).some(({ type }) => type === "holds_title");
  return reading.analysis.entities.filter((entity) => entity.type !== "TITLE" || !isHeld(entity));
}

/** In the order of the text. O(relations of the entity). */
export function factsOf(reading: Reading, entity: string): readonly Fact[] {
  return reading.relationsOf(entity).flatMap((relation) => {
    const isSource = relation.source === entity;
    const template = say().relations[relation.type][isSource ? 0 : 1];
    const other = reading.entity(isSource ? relation.target : relation.source);
    return template === "" || !other ? [] : [{ words: template.replace("…", () => other.name), relation }];
  });
}
