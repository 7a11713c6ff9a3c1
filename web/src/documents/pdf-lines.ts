// Pieces of text with their places on a page, joined to lines.

/** Lengths and places in points, from the lower left corner of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The page itself ends a line here. */
  readonly ends: boolean;
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

export interface PageLines {
  readonly lines: readonly Line[];
  readonly bottom: number;
  readonly top: number;
}

/** A gap this wide, in sizes of the letters, parts two cells; a smaller one than the other is none. */
const CELL_GAP = 2;
const WORD_GAP = 0.15;

/** In the order in which the page draws them: columns one after the other, as nearly every program writes. O(pieces). */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
  };
  for (const piece of pieces) {
    const last = open.findLast(({ text }) => text.trim() !== "");
    if (last && piece.text.trim() !== "" && !goesOn(last, piece)) close();
    open.push(piece);
  }
  close();
  return lines;
}

/** On the same line, or raised a little above it, and not back at the left. */
function goesOn(last: Piece, next: Piece): boolean {
  const size = Math.max(last.size, next.size);
  return Math.abs(last.y - next.y) < size * 0.5 && next.x > last.x + last.width - size;
}

function lineOf(pieces: readonly Piece[]): Line | null {
  let text = "";
  let before: Piece | null = null;
  let size = 0;
  for (const piece of pieces) {
    if (piece.text.trim() === "") {
      if (text !== "" && !/\s$/.test(text)) text += " ";
      continue;
    }
    const gap = before ? piece.x - before.x - before.width : 0;
    if (gap > piece.size * CELL_GAP) text = `${text.trimEnd()}\t`;
    else if (gap > piece.size * WORD_GAP && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    size = Math.max(size, piece.size);
    before = piece;
  }
  const first = pieces.find((piece) => piece.text.trim() !== "");
  if (!first || !before) return null;
  return { text: text.trim(), x: first.x, end: before.x + before.width, y: first.y, size };
}
