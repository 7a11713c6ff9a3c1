// The words and the order in which the page speaks of entity types.
import type { EntityType } from "./analysis/types.ts";
import { say } from "./words/words.ts";

/** Types that share a legend chip, a colour and a heading. `id` is also the CSS class. */
export interface TypeGroup {
  readonly id: string;
  readonly heading: string;
  readonly types: readonly EntityType[];
}

const TYPES_OF_GROUPS = {
  people: ["PERSON"],
  organisations: ["ORG"],
  places: ["GPE", "LOC", "FAC"],
  groups: ["NORP"],
  events: ["EVENT"],
  weapons: ["WEAPON"],
  titles: ["TITLE"],
  products: ["PRODUCT"],
  works: ["WORK"],
  laws: ["LAW"],
  languages: ["LANGUAGE"],
  other: ["MISC"],
} as const satisfies Readonly<Record<string, readonly EntityType[]>>;

export const TYPE_GROUPS: readonly TypeGroup[] = Object.entries(TYPES_OF_GROUPS).map(([id, types]) => ({
  id,
  types,
  get heading() {
    return say().groups[id as keyof typeof TYPES_OF_GROUPS];
  },
}));

/** What is marked beside names, and shown or hidden as they are. */
export type LayerId = "times" | "quotes" | "numbers" | "acts";

const GROUP_OF_TYPE: ReadonlyMap<EntityType, TypeGroup> = new Map(
  TYPE_GROUPS.flatMap((group) => group.types.map((type) => [type, group] as const)),
);
const OTHER_GROUP = TYPE_GROUPS[TYPE_GROUPS.length - 1]!;

export function groupOf(type: EntityType): TypeGroup {
  return GROUP_OF_TYPE.get(type) ?? OTHER_GROUP;
}

/** The type in one word or a short phrase, as a reader would say it. */
export function typeWord(type: EntityType): string {
  return say().types[type];
}
