// Texts that others took the place of, where the browser cannot bring them back: a way back, and forth again.
import type { Row } from "./row.ts";

export interface Kept {
  readonly text: string;
  /** ISO 8601 calendar date, or empty. */
  readonly date: string;
  /** The other articles that were open beside it. */
  readonly row: Row;
}

interface Step extends Kept {
  /** What stood in the box after the step away from this text. */
  readonly replacedBy: string;
}

/** In UTF-16 units, of all texts together; the oldest go first, the last one never. */
const MOST_KEPT = 64_000_000;

export class FormerTexts {
  #past: Step[] = [];
  #future: Step[] = [];

  get hasPast(): boolean {
    return this.#past.length > 0;
  }

  get hasFuture(): boolean {
    return this.#future.length > 0;
  }

  /** `replacedBy` took the place of `former`. */
  keep(former: Kept, replacedBy: string): void {
    this.#future = [];
    const last = this.#past.at(-1);
    if (last?.text === former.text && last.replacedBy === replacedBy && last.row === former.row) return;
    this.#past.push({ ...former, replacedBy });
    let units = this.#past.reduce((sum, step) => sum + unitsOf(step), 0);
    while (units > MOST_KEPT && this.#past.length > 1) units -= unitsOf(this.#past.shift()!);
  }

  /** Whether nothing was changed since the last step in this direction was made possible. */
  fits(direction: "back" | "forth", present: string): boolean {
    return this.#steps(direction).at(-1)?.replacedBy === present;
  }

  /** The text one step away, which takes the place of `present`; null where there is none. */
  go(direction: "back" | "forth", present: Kept): Kept | null {
    const step = this.#steps(direction).pop();
    if (!step) return null;
    this.#steps(direction === "back" ? "forth" : "back").push({ ...present, replacedBy: step.text });
    return step;
  }

  #steps(direction: "back" | "forth"): Step[] {
    return direction === "back" ? this.#past : this.#future;
  }
}

function unitsOf({ text, row }: Kept): number {
  return row.articles.reduce((sum, article) => sum + article.text.length, text.length);
}
