// The model comes in three parts, so that names show before all of it is here. Each part says where its bytes go: the
// first one, put into zeros, is a model that finds names; the second one, put over that, one that finds all but events;
// the third one, put over that, makes it the whole model, to the byte (web/model-parts.ts cuts them, and has the format).
import { LedeError } from "ledekit/bridge";

/** What stands at the beginning of a part, in 32-bit numbers, little-endian, before `pieces` of their own. */
const HEAD = { size: 0, pieces: 1, numbers: 2 };
/** A piece is four numbers: its bytes go to `at`. Of a table, keys go there and the rows that have one to `rowsAt`. */
const PIECE = { at: 0, length: 1, rowsAt: 2, rowBytes: 3, numbers: 4 };
const KEY_BYTES = 2;

/**
 * The model that `part` makes of `before`, which stays as it is; of zeros where there is none. O(bytes).
 *
 * @throws LedeError where the part is not what the build made.
 */
export function withPart(part: Uint8Array<ArrayBuffer>, before?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    const number = (index: number): number => view.getUint32(4 * index, true);
    const model = before ? before.slice() : new Uint8Array(number(HEAD.size));
    const pieces = number(HEAD.pieces);
    let from = 4 * (HEAD.numbers + PIECE.numbers * pieces);
    for (let piece = 0; piece < pieces; ++piece) {
      const field = (name: number): number => number(HEAD.numbers + PIECE.numbers * piece + name);
      const [at, length, rowBytes] = [field(PIECE.at), field(PIECE.length), field(PIECE.rowBytes)];
      const bytes = part.subarray(from, from + length);
      from += length;
      if (rowBytes === 0) model.set(bytes, at);
      else from = setRows(part, from, model, { keys: bytes, at, rowsAt: field(PIECE.rowsAt), rowBytes });
    }
    if (from !== part.length) throw new RangeError(`${from} of ${part.length} bytes were used.`);
    return model;
  } catch (cause) {
    const message = "A part of the model is damaged or of another release.";
    throw new LedeError("damaged", message, { file: "lede-en.model", cause });
  }
}

interface Table {
  readonly keys: Uint8Array;
  readonly at: number;
  readonly rowsAt: number;
  readonly rowBytes: number;
}

/** Rows come column by column, which compresses better. Returns where they end in `part`. */
function setRows(part: Uint8Array, from: number, model: Uint8Array, { keys, at, rowsAt, rowBytes }: Table): number {
  const rows: number[] = [];
  for (let key = 0; key < keys.length; key += KEY_BYTES) {
    if (keys[key] === 0 && keys[key + 1] === 0) continue;
    model.set(keys.subarray(key, key + KEY_BYTES), at + key);
    rows.push(rowsAt + (key / KEY_BYTES) * rowBytes);
  }
  for (let column = 0; column < rowBytes; ++column) for (const row of rows) model[row + column] = part[from++]!;
  return from;
}
