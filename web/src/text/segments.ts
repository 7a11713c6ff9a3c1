// Cuts a block at the boundaries of its mentions, so that overlapping names are drawn right.

/** Text, or a mark around pieces. `row` is the mention's row in the analysis. */
export type Piece =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | {
      readonly kind: "mark";
      readonly row: number;
      readonly start: number;
      readonly end: number;
      readonly pieces: readonly Piece[];
    };

export interface MarkSpan {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Pieces of the range [start, end). `spans` lie inside it, ordered by start, then longer first. A span
 * inside another becomes a mark inside its mark, so that each mark's text is its mention; only where
 * two spans cross is the later one cut in two, at the end of the earlier. O(spans) without crossings.
 */
export function cutPieces(spans: readonly MarkSpan[], start: number, end: number): Piece[] {
  const queue = [...spans];
  const root = { row: -1, start, end, pieces: [] as Piece[] };
  const open = [root];
  let at = start;

  const addTextUpTo = (to: number): void => {
    if (to > at) open.at(-1)!.pieces.push({ kind: "text", start: at, end: to });
    at = to;
  };
  const closeUpTo = (to: number): void => {
    while (open.length > 1 && open.at(-1)!.end <= to) {
      addTextUpTo(open.at(-1)!.end);
      const mark = open.pop()!;
      open.at(-1)!.pieces.push({ kind: "mark", ...mark });
    }
  };

  for (let i = 0; i < queue.length; i++) {
    const span = queue[i]!;
    closeUpTo(span.start);
    addTextUpTo(span.start);
    const room = open.at(-1)!.end;
    if (span.end > room) insertInOrder(queue, i + 1, { ...span, start: room });
    open.push({ ...span, end: Math.min(span.end, room), pieces: [] });
  }
  closeUpTo(end);
  addTextUpTo(end);
  return root.pieces;
}

function insertInOrder(queue: MarkSpan[], from: number, span: MarkSpan): void {
  let place = from;
  while (place < queue.length && comesBefore(queue[place]!, span)) place++;
  queue.splice(place, 0, span);
}

function comesBefore(a: MarkSpan, b: MarkSpan): boolean {
  return a.start < b.start || (a.start === b.start && a.end >= b.end);
}
