// The words and the order in which the page speaks of entity types.
import type { EntityType } from "./analysis/types.ts";

/** Types that share a legend chip, a colour and a heading. `id` is also the CSS class. */
export interface TypeGroup {
  readonly id: string;
  readonly heading: string;
  readonly types: readonly EntityType[];
}

export const TYPE_GROUPS: readonly TypeGroup[] = [
  { id: "people", heading: "People", types: ["PERSON"] },
  { id: "organisations", heading: "Organisations", types: ["ORG"] },
  { id: "places", heading: "Places", types: ["GPE", "LOC", "FAC"] },
  { id: "groups", heading: "Groups", types: ["NORP"] },
  { id: "events", heading: "Events", types: ["EVENT"] },
  { id: "weapons", heading: "Weapons", types: ["WEAPON"] },
  { id: "titles", heading: "Titles", types: ["TITLE"] },
  { id: "products", heading: "Products", types: ["PRODUCT"] },
  { id: "works", heading: "Works", types: ["WORK"] },
  { id: "laws", heading: "Laws", types: ["LAW"] },
  { id: "languages", heading: "Languages", types: ["LANGUAGE"] },
  { id: "other", heading: "Other", types: ["MISC"] },
];

/** What is marked beside names, and shown or hidden as they are. */
export type LayerId = "times" | "quotes" | "numbers";

const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
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
};

const GROUP_OF_TYPE: ReadonlyMap<EntityType, TypeGroup> = new Map(
  TYPE_GROUPS.flatMap((group) => group.types.map((type) => [type, group] as const)),
);
const OTHER_GROUP = TYPE_GROUPS[TYPE_GROUPS.length - 1]!;

export function groupOf(type: EntityType): TypeGroup {
  return GROUP_OF_TYPE.get(type) ?? OTHER_GROUP;
}

/** The type in one word or a short phrase, as a reader would say it. */
export function typeWord(type: EntityType): string {
  return TYPE_WORDS[type];
}

/** "1 mention", "2,041 mentions". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
