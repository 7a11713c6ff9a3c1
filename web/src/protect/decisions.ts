// What the reader has decided of what is left.
import type { Leftover, Protection } from "../analysis/types.ts";

/** Something that is left, in one of the texts. */
export interface Left extends Leftover {
  /** The number of its text. */
  readonly text: number;
  /** As they are written. */
  readonly words: string;
  /** The placeholders that it could be. */
  readonly names: string;
  /** Known by its place and by whom it may tell: another choice of names asks anew. */
  readonly key: string;
}

/** The same words of the same kind, which are decided together. */
export interface Group {
  readonly left: readonly Left[];
}

export class Decisions {
  readonly #stays = new Map<string, Left>();
  readonly #goes = new Map<string, Left>();

  decide(left: readonly Left[], replace: boolean): void {
    for (const one of left) (replace ? this.#goes : this.#stays).set(one.key, one);
  }

  takeBack(left: Left): void {
    this.#stays.delete(left.key);
    this.#goes.delete(left.key);
  }

  get replaced(): readonly Left[] {
    return [...this.#goes.values()];
  }

  isOpen(left: Left): boolean {
    return !this.#stays.has(left.key);
  }
}

/** O(what is left). */
export function leftIn({ texts, placeholders }: Protection): Left[] {
  return texts.flatMap((text, number) =>
    text.leftovers.map((leftover) => {
      const who = leftover.who.map((row) => placeholders[row]!);
      return {
        ...leftover,
        text: number,
        words: text.text.slice(leftover.to_start, leftover.to_end),
        names: who.map(({ placeholder }) => placeholder).join(" or "),
        key: [number, leftover.start, leftover.end, ...who.map(({ name }) => name)].join("\t"),
      };
    }),
  );
}

export function groupsOf(left: readonly Left[]): Group[] {
  const groups = new Map<string, Left[]>();
  for (const one of left) {
    const key = [one.kind, one.likelihood, one.words.toLowerCase(), one.names].join("\t");
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => ({ left: group }));
}
