// What the reader can go back to, and forth again: texts that others took the place of, where the browser cannot bring
// them back, and lists of corrections. One history of both: each step undoes what it did, and nothing else.
import type { Hint } from "./corrections/hints.ts";
import type { Row } from "./row.ts";
import type { Said } from "./words/words.ts";

export interface Kept {
  readonly text: string;
  /** ISO 8601 calendar date, or empty. */
  readonly date: string;
  /** The other articles that were open beside it. */
  readonly row: Row;
}

export type Direction = "back" | "forth";

export type Former =
  | ({ readonly of: "text" } & Kept)
  /** `what` says the correction that was made, or taken back. */
  | { readonly of: "hints"; readonly hints: readonly Hint[]; readonly what: Said };

/** All of what there is now. */
export interface Present extends Kept {
  readonly hints: readonly Hint[];
}

type Step = Former & {
  /** What stands in the box after the step away from this. */
  readonly replacedBy: string;
};

/** In UTF-16 units, of all texts together; the oldest go first, the last one never. */
const MOST_KEPT = 64_000_000;
/** What a correction counts for: it is shared by the lists that have it. */
const UNITS_OF_HINT = 8;

export class FormerStates {
  #past: Step[] = [];
  #future: Step[] = [];

  get hasPast(): boolean {
    return this.#past.length > 0;
  }

  get hasFuture(): boolean {
    return this.#future.length > 0;
  }

  /** `replacedBy` took the place of `former`. */
  keep({ text, date, row }: Kept, replacedBy: string): void {
    const last = this.#past.at(-1);
    const isKept = last?.of === "text" && last.text === text && last.replacedBy === replacedBy && last.row === row;
    if (isKept) this.#future = [];
    else this.#push({ of: "text", text, date, row, replacedBy });
  }

  /** The list of corrections was `hints` until `what`, with `text` in the box. */
  keepHints(hints: readonly Hint[], what: Said, text: string): void {
    this.#push({ of: "hints", hints, what, replacedBy: text });
  }

  /** Whether nothing was changed since the last step in this direction was made possible. */
  fits(direction: Direction, present: string): boolean {
    return this.#steps(direction).at(-1)?.replacedBy === present;
  }

  /** What is one step away, and takes the place of the same of `present`; null where there is none. */
  go(direction: Direction, present: Present): Former | null {
    const step = this.#steps(direction).pop();
    if (!step) return null;
    const { text, date, row, hints } = present;
    const others = this.#steps(direction === "back" ? "forth" : "back");
    if (step.of === "text") others.push({ of: "text", text, date, row, replacedBy: step.text });
    else others.push({ of: "hints", hints, what: step.what, replacedBy: text });
    return step;
  }

  #push(step: Step): void {
    this.#future = [];
    this.#past.push(step);
    let units = this.#past.reduce((sum, kept) => sum + unitsOf(kept), 0);
    while (units > MOST_KEPT && this.#past.length > 1) units -= unitsOf(this.#past.shift()!);
  }

  #steps(direction: Direction): Step[] {
    return direction === "back" ? this.#past : this.#future;
  }
}

function unitsOf(step: Step): number {
  if (step.of === "hints") return step.hints.length * UNITS_OF_HINT;
  return step.row.articles.reduce((sum, article) => sum + article.text.length, step.text.length);
}
