// Two versions of an article, and what changed between them in quotations, numbers, names and attributions.
import type { Reading } from "../analysis/reading.ts";
import type { Span } from "../analysis/types.ts";
import { type Alignment, align, type Row } from "./alignment.ts";
import { type Change, type Comparison, inShort, KINDS } from "./changes.ts";
import { identify, nameChanges } from "./names.ts";
import { numberChanges } from "./numbers.ts";
import { quotationChanges } from "./quotations.ts";
import type { Tools } from "./tools.ts";
import { versionOf, wordsOf } from "./version.ts";

/** A comparison, and the words that it is of. */
export interface Compared extends Comparison {
  readonly alignment: Alignment;
}

/**
 * Compares two versions bit by bit, each in a few milliseconds; nothing is guessed: what can't be told to stand in the
 * place of something else is gone in one version and added in the other. O(text log text).
 */
export function* compare(before: Reading, after: Reading, tools: Tools): Generator<void, Compared, void> {
  const a = yield* versionOf(before);
  const b = yield* versionOf(after);
  const alignment = yield* align(a, b);
  const identities = yield* identify(alignment, tools);
  const quotations = yield* quotationChanges(alignment, identities, tools);
  const numbers = yield* numberChanges(alignment, tools);
  const told = quotations.filter(({ kind }) => kind === "attribution");
  const isTold = (one: Span, other: Span): boolean =>
    told.some(({ before: from, after: to }) => from && to && touch(from, one) && touch(to, other));
  const names = yield* nameChanges(alignment, identities, isTold, tools);
  const changes = [...quotations, ...numbers, ...names, ...paragraphChanges(alignment)];
  return { alignment, rows: alignment.rows, changes: changes.sort(byKindAndPlace) };
}

const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function byKindAndPlace(one: Change, other: Change): number {
  const kinds = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  const place = ({ before, after }: Change): number => after?.start ?? before?.start ?? 0;
  return kinds || place(one) - place(other);
}

function paragraphChanges({ a, b, rows }: Alignment): Change[] {
  return rows.flatMap((row): Change[] => {
    const { status, before, after, partner } = row;
    if (status === "removed" && before) {
      const place = spanIn(a, before);
      return [{ kind: "paragraph", what: "gone", about: "", from: place.words, to: "", before: place, after: null }];
    }
    if (status === "added" && after) {
      const place = spanIn(b, after);
      return [{ kind: "paragraph", what: "added", about: "", from: "", to: place.words, before: null, after: place }];
    }
    if (status !== "moved" || !before || partner === null) return [];
    const place = spanIn(a, before);
    const there = spanIn(b, rows[partner]!.after!);
    return [{ kind: "paragraph", what: "moved", about: place.words, from: "", to: "", before: place, after: there }];
  });
}

function spanIn(version: Alignment["a"], range: NonNullable<Row["before"]>): Span & { words: string } {
  return {
    start: version.tokens[range.first]!.start,
    end: version.tokens[range.end - 1]!.end,
    words: inShort(wordsOf(version, range), 80),
  };
}
