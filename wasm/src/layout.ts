// How the flat buffer is laid out: docs/buffer.md, word by word; its tables are in tables.ts. The tests compare
// `describeLayout` with the core's own description, so that the two cannot drift apart.

import { NAMES, TABLES } from "./tables.js";
import type { OffsetUnit } from "./types.js";

/** Version of the layout that this reader understands. */
export const COLUMNS_VERSION = 1;

/** "No row": the value of an index that points nowhere. */
export const NONE = 0xffffffff;
export const MAGIC = 0x4344454c; // the bytes "LEDC"
export const DIRECTORY_ENTRY = 16;

/** Offset within the row and size, both in bytes. Numbers are unsigned and little-endian; of 8 bytes, IEEE doubles. */
export type Field = readonly [offset: number, size: 1 | 2 | 4 | 8];

export interface Layout {
  readonly id: number;
  readonly stride: number;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The number that stands for an offset unit at the module's boundary. */
export function offsetUnitNumber(unit: OffsetUnit): number {
  return NAMES.offset_unit.indexOf(unit);
}

/** This reader's layout in the words of the core's `columnsLayout`. */
export function describeLayout(): string {
  const tables = Object.entries(TABLES).map(([name, { id, stride, fields }]) => {
    const described = Object.entries<Field>(fields).map(([field, [offset, size]]) => ` ${field}:${offset}:${size}`);
    return `${name} ${id} ${stride}${described.join("")}\n`;
  });
  const names = Object.entries(NAMES).map(([field, values]) => `names ${field} ${values.join(" ")}\n`);
  return tables.join("") + names.join("");
}
