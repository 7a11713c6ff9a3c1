// The flat buffer (docs/buffer.md): its header, its directory, and how a field of a row is read.

import { COLUMNS_VERSION, DIRECTORY_ENTRY, type Field, type Layout, MAGIC, NONE } from "./layout.js";
import { HEADER, NAMES, SPAN, TABLES } from "./tables.js";
import type { OffsetUnit, Span } from "./types.js";

/** A buffer whose tables have been found. Rows are read where they lie. */
export class FlatBuffer {
  /** The flat buffer. Transferable; a new AnalysisColumns can be made of it on the other side. */
  readonly buffer: ArrayBuffer;
  readonly offsetUnit: OffsetUnit;
  /** Length of the text that was analysed, in offset units. */
  readonly textLength: number;
  /** ISO 8601 date that relative times were resolved against. */
  readonly documentDate: string | null;

  readonly #joins: Table;
  readonly #strings: Table;
  readonly #tables: Map<number, Table>;
  readonly #view: DataView;

  /** @throws Error when the buffer is not one, or of another version than this package reads. */
  constructor(buffer: ArrayBuffer) {
    const view = new DataView(buffer);
    const header = new Table(view, 0, buffer.byteLength < TABLES.header.stride ? 0 : 1, TABLES.header.stride);
    if (
      header.rows === 0 ||
      header.get(0, HEADER.magic) !== MAGIC ||
      header.get(0, HEADER.size) !== buffer.byteLength
    ) {
      throw new Error("This is not an analysis by Lede, or part of it is missing.");
    }
    const version = header.get(0, HEADER.version);
    if (version !== COLUMNS_VERSION) {
      throw new Error(`The analysis has layout ${version}, but this package reads layout ${COLUMNS_VERSION}.`);
    }
    this.buffer = buffer;
    this.#view = view;
    this.#tables = readDirectory(view, header.get(0, HEADER.tables));
    this.#strings = this.table(TABLES.strings);
    this.#joins = this.table(TABLES.joins);
    this.offsetUnit = named(NAMES.offset_unit, header.get(0, HEADER.offset_unit));
    this.textLength = header.get(0, HEADER.text_length);
    this.documentDate = this.stringOrNull(header, 0, HEADER.date_offset, HEADER.date_length);
  }

  /** The table of this id; one without rows where the core did not write it. */
  protected table({ id, stride }: Layout): Table {
    return this.#tables.get(id) ?? new Table(this.#view, 0, 0, stride);
  }

  protected span(table: Table, row: number): Span {
    return { start: table.get(row, SPAN.start), end: table.get(row, SPAN.end) };
  }

  protected slice(table: Table, row: number, fields: { readonly start: Field; readonly end: Field }, text: string) {
    return text.slice(table.get(row, fields.start), table.get(row, fields.end));
  }

  /** The slice without what lies in a join, each run of ASCII white space as one space: the core's Document::Written. */
  protected written(table: Table, row: number, start: Field, end: Field, text: string): string {
    const last = table.get(row, end);
    let at = table.get(row, start);
    let written = "";
    for (let join = this.#firstJoinAfter(at); join < this.#joins.rows; join++) {
      const from = this.#joins.get(join, SPAN.start);
      if (from >= last) break;
      written += text.slice(at, from);
      at = this.#joins.get(join, SPAN.end);
    }
    return (written + text.slice(at, last)).replace(/[\t-\r ]+/g, " ");
  }

  protected string(table: Table, row: number, offset: Field, length: Field): string {
    const at = this.#strings.at(table.get(row, offset));
    return new TextDecoder().decode(new Uint8Array(this.buffer, at, table.get(row, length)));
  }

  /** A string of the buffer, or null where it is empty. */
  protected stringOrNull(table: Table, row: number, offset: Field, length: Field): string | null {
    return table.get(row, length) === 0 ? null : this.string(table, row, offset, length);
  }

  /** A string of a table of one row; empty where a core did not write the table and left it untold. */
  protected told(table: Table, row: number, offset: Field, length: Field): string {
    return table.rows === 0 ? "" : this.string(table, row, offset, length);
  }

  protected checkText(text: string): void {
    if (this.offsetUnit !== "utf16" || text.length !== this.textLength) {
      throw new RangeError("This is not the text that was analysed, or its offsets are not in UTF-16.");
    }
  }

  /** Row of the first join that ends after `offset`. O(log joins). */
  #firstJoinAfter(offset: number): number {
    let low = 0;
    let high = this.#joins.rows;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#joins.get(middle, SPAN.end) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Rows of fixed width somewhere in the buffer. */
export class Table {
  constructor(
    readonly view: DataView,
    readonly offset: number,
    readonly rows: number,
    readonly stride: number,
  ) {}

  get(row: number, field: Field): number {
    if (row < 0 || row >= this.rows) throw new RangeError(`There is no row ${row}; the table has ${this.rows}.`);
    const at = this.offset + row * this.stride + field[0];
    switch (field[1]) {
      case 8:
        return this.view.getFloat64(at, true);
      case 4:
        return this.view.getUint32(at, true);
      case 2:
        return this.view.getUint16(at, true);
      case 1:
        return this.view.getUint8(at);
    }
  }

  /** Offset of a row in the buffer. */
  at(row: number): number {
    return this.offset + row * this.stride;
  }
}

export function named<Name>(names: readonly Name[], value: number): Name {
  const name = names[value];
  if (name === undefined) throw new RangeError(`The analysis has a value, ${value}, that this package does not know.`);
  return name;
}

/** Null where the span is empty. */
export function optionalSpan(table: Table, row: number, start: Field, end: Field): Span | null {
  const span = { start: table.get(row, start), end: table.get(row, end) };
  return span.start === span.end ? null : span;
}

export function idOrNull(letter: string, row: number): string | null {
  return row === NONE ? null : `${letter}${row + 1}`;
}

/** The object of a row of another table, or null where there is no row. */
export function objectOrNull<Item>(row: number, item: (row: number) => Item): Item | null {
  return row === NONE ? null : item(row);
}

/** Null where it is 0. */
export function numberOrNull(value: number): number | null {
  return value === 0 ? null : value;
}

/** Null where it is a NaN. */
export function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

export function countryCode(letters: number): string | null {
  return letters === 0 ? null : String.fromCharCode(letters & 0xff, letters >> 8);
}

export function range<Item>(first: number, last: number, item: (i: number) => Item): Item[] {
  const items: Item[] = [];
  for (let i = first; i < last; ++i) items.push(item(i));
  return items;
}

/** The tables by id. Strides are taken as written: a newer core may have added fields to a row's end. */
function readDirectory(view: DataView, count: number): Map<number, Table> {
  const tables = new Map<number, Table>();
  for (let i = 0; i < count; ++i) {
    const at = TABLES.header.stride + i * DIRECTORY_ENTRY;
    const [id, rows, stride, offset] = [0, 4, 8, 12].map((word) => view.getUint32(at + word, true)) as [
      number,
      number,
      number,
      number,
    ];
    if (offset + rows * stride > view.byteLength) throw new Error("The analysis is damaged: a table lies outside it.");
    tables.set(id, new Table(view, offset, rows, stride));
  }
  return tables;
}
