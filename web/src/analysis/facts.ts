// What the text says outright about an entity, in a reader's words.
import type { Reading } from "./reading.ts";
import type { Entity, Relation, RelationType } from "./types.ts";

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

/** What a relation says of its source and of its target, with the other's name in place of “…”; empty where the
 * page says so elsewhere, or it is nothing to tell. */
const WORDS: Readonly<Record<RelationType, readonly [source: string, target: string]>> = {
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
};

/** In the order of the text. O(relations of the entity). */
export function factsOf(reading: Reading, entity: string): readonly Fact[] {
  return reading.relationsOf(entity).flatMap((relation) => {
    const isSource = relation.source === entity;
    const template = WORDS[relation.type][isSource ? 0 : 1];
    const other = reading.entity(isSource ? relation.target : relation.source);
    return template === "" || !other ? [] : [{ words: template.replace("…", () => other.name), relation }];
  });
}
