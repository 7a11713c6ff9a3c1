// Whether places of a text are within what was found, for places that come in the text's order.
import type { Span } from "../analysis/types.ts";

export class Covered {
  readonly #spans: readonly Span[];
  #at = 0;

  /** In any order, overlapping as they like. O(spans log spans). */
  constructor(spans: readonly Span[]) {
    this.#spans = merged(spans);
  }

  /** Whether any of [start, end) is covered. `start` never falls from call to call. O(1) on average. */
  touches(start: number, end: number): boolean {
    while (this.#at < this.#spans.length && this.#spans[this.#at]!.end <= start) this.#at++;
    const span = this.#spans[this.#at];
    return span !== undefined && span.start < end;
  }
}

function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
