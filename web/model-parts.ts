// Cuts the model in three for the page: what finds names, the rest, and what finds events, so that the first names show
// before all of it is here. The package and the command line have it in one.
//
// A part, in 32-bit numbers, little-endian: size of the whole model, number of pieces, and for each piece the offset in
// the model that it goes to, its length, and, of the tagger's table alone, the offset of its rows and the bytes of a
// row, else zeros. Then the pieces' bytes. Of the table they are its 16-bit keys, zero where the part has no row, and
// behind them the rows that have a key, column by column.
import { readFileSync } from "node:fs";

/** src/lexicon/model_file.h */
const FILE = { count: 12, checksum: 24, checked: 32, directory: 48, entry: 24, nameBytes: 8 };
/** src/tag/weights.h */
const TABLE = { keysAt: 912, keyBytes: 2, rowBytes: 32, alignment: 64 };
/** What names are found with. Without the gazetteers 97 of 100 are the same, with the rows below 96. */
const FIRST_SECTIONS = ["calibr", "clusters", "lexicon", "tagger"];
/** What events are found with: nothing else asks for it, so it comes last. */
const LAST_SECTIONS = ["arcs", "events", "lemmas", "pos", "reported", "synnames"];
/** Rows of the tagger's table in the first part: those whose weights add up to most. */
const FIRST_ROWS = 71_000;

export interface ModelParts {
  readonly names: Buffer;
  readonly rest: Buffer;
  readonly events: Buffer;
}

interface Section {
  readonly name: string;
  readonly at: number;
  readonly size: number;
  readonly entry: Buffer;
}

/** A piece of a part as it stands in the file, and what comes before it in the part's head. */
interface Piece {
  readonly head: readonly [at: number, length: number, rowsAt: number, rowBytes: number];
  readonly bytes: Buffer;
  /** Does with the model what the page will do. */
  put(model: Buffer): void;
}

export function cutModel(file: string): ModelParts {
  const model = readFileSync(file);
  const sections = sectionsOf(model);
  const [first, rest] = tableParts(model, sections);
  const isFirst = ({ name }: Section): boolean => FIRST_SECTIONS.includes(name);
  const isLast = ({ name }: Section): boolean => LAST_SECTIONS.includes(name);
  const plain = ({ name }: Section): boolean => name !== "tagger";
  const raw = ({ at, size }: Section): Piece => rawPiece(at, model.subarray(at, at + size));
  const { at } = tableOf(model, sections);
  const names = [
    ...sections.filter(isFirst).filter(plain).map(raw),
    rawPiece(at, model.subarray(at, at + TABLE.keysAt)),
    first,
  ];
  const others = [...sections.filter((section) => !isFirst(section) && !isLast(section)).map(raw), rest];
  const header = headerOf(model, sections.filter(isFirst), names);
  const withoutLast = headerOf(
    model,
    sections.filter((section) => !isLast(section)),
    [...names, ...others],
  );
  const whole = rawPiece(0, model.subarray(0, FILE.directory + FILE.entry * sections.length));
  return {
    names: partOf(model.length, [header, ...names]),
    rest: partOf(model.length, [withoutLast, ...others]),
    events: partOf(model.length, [whole, ...sections.filter(isLast).map(raw)]),
  };
}

function sectionsOf(model: Buffer): Section[] {
  return Array.from({ length: model.readUInt32LE(FILE.count) }, (_, i) => {
    const entry = model.subarray(FILE.directory + FILE.entry * i, FILE.directory + FILE.entry * (i + 1));
    const name = entry.toString("latin1", 0, FILE.nameBytes).replace(/\0+$/, "");
    return { name, at: Number(entry.readBigUInt64LE(8)), size: Number(entry.readBigUInt64LE(16)), entry };
  });
}

function tableOf(model: Buffer, sections: readonly Section[]): { at: number; slots: number; rowsAt: number } {
  const section = sections.find(({ name }) => name === "tagger");
  if (!section) throw new Error("The model has no tagger.");
  const slots = model.readUInt32LE(section.at);
  const rows = TABLE.keysAt + TABLE.keyBytes * slots;
  return {
    at: section.at,
    slots,
    rowsAt: section.at + Math.ceil(rows / TABLE.alignment) * TABLE.alignment,
  };
}

/** The rows with the most weight, and the others. */
function tableParts(model: Buffer, sections: readonly Section[]): [Piece, Piece] {
  const { at, slots, rowsAt } = tableOf(model, sections);
  const keysAt = at + TABLE.keysAt;
  const keyOf = (slot: number): Buffer => model.subarray(keysAt + TABLE.keyBytes * slot).subarray(0, TABLE.keyBytes);
  const rowOf = (slot: number): Buffer => model.subarray(rowsAt + TABLE.rowBytes * slot).subarray(0, TABLE.rowBytes);
  const rows = Array.from({ length: slots }, (_, slot) => slot)
    .filter((slot) => keyOf(slot).readUInt16LE() !== 0)
    .map((slot) => ({ slot, weight: weightOf(rowOf(slot)) }))
    .sort((a, b) => b.weight - a.weight || a.slot - b.slot);
  const piece = (some: typeof rows): Piece => {
    const taken = some.map(({ slot }) => slot).sort((a, b) => a - b);
    const keys = Buffer.alloc(TABLE.keyBytes * slots);
    for (const slot of taken) keyOf(slot).copy(keys, TABLE.keyBytes * slot);
    const columns = Buffer.alloc(TABLE.rowBytes * taken.length);
    taken.forEach((slot, row) => {
      for (let column = 0; column < TABLE.rowBytes; ++column)
        columns[column * taken.length + row] = rowOf(slot)[column]!;
    });
    const put = (whole: Buffer): void => {
      for (const slot of taken) {
        keyOf(slot).copy(whole, keysAt + TABLE.keyBytes * slot);
        rowOf(slot).copy(whole, rowsAt + TABLE.rowBytes * slot);
      }
    };
    return { head: [keysAt, keys.length, rowsAt, TABLE.rowBytes], bytes: Buffer.concat([keys, columns]), put };
  };
  return [piece(rows.slice(0, FIRST_ROWS)), piece(rows.slice(FIRST_ROWS))];
}

function weightOf(row: Buffer): number {
  return new Int8Array(row.buffer, row.byteOffset, row.length).reduce((sum, weight) => sum + Math.abs(weight), 0);
}

function rawPiece(at: number, bytes: Buffer): Piece {
  return { head: [at, bytes.length, 0, 0], bytes, put: (model) => bytes.copy(model, at) };
}

/** The header and directory of a model of these sections alone, which lie where they lie in the whole. */
function headerOf(model: Buffer, sections: readonly Section[], pieces: readonly Piece[]): Piece {
  const header = Buffer.concat([model.subarray(0, FILE.directory), ...sections.map(({ entry }) => entry)]);
  header.writeUInt32LE(sections.length, FILE.count);
  const whole = Buffer.alloc(model.length);
  for (const { put } of [rawPiece(0, header), ...pieces]) put(whole);
  header.writeBigUInt64LE(checksum(whole.subarray(FILE.checked)), FILE.checksum);
  return rawPiece(0, header);
}

function partOf(size: number, pieces: readonly Piece[]): Buffer {
  const head = Buffer.from(new Uint32Array([size, pieces.length, ...pieces.flatMap((piece) => piece.head)]).buffer);
  return Buffer.concat([head, ...pieces.map(({ bytes }) => bytes)]);
}

/** `Checksum` of src/lexicon/model_file.cpp. */
function checksum(bytes: Buffer): bigint {
  const prime = 0x00000100000001b3n;
  const times = (a: bigint): bigint => BigInt.asUintN(64, a * prime);
  const lanes = [0xcbf29ce484222325n, 0x84222325cbf29ce4n, 0x9ce484222325cbf2n, 0x2325cbf29ce48422n];
  let at = 0;
  for (; at + 32 <= bytes.length; at += 32) {
    for (let lane = 0; lane < lanes.length; ++lane) {
      const mixed = times(lanes[lane]! ^ bytes.readBigUInt64LE(at + 8 * lane));
      lanes[lane] = mixed ^ (mixed >> 29n);
    }
  }
  let sum = BigInt(bytes.length);
  for (; at < bytes.length; ++at) sum = times(sum ^ BigInt(bytes[at]!));
  for (const lane of lanes) {
    sum = times(sum ^ lane);
    sum ^= sum >> 32n;
  }
  return sum;
}
