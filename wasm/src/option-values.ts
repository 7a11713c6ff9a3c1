// What callers give for an option, checked and as the core takes it.

import { LAYERS, type TextOptions } from "./options.js";
import type { OffsetUnit } from "./types.js";

type Name = keyof TextOptions;

/** A calendar date, empty where none is given. Whether the calendar has the day is for the core to say. */
export function dateValue(options: TextOptions, name: Name): string {
  const date: unknown = options[name];
  if (date === undefined || date === null) return "";
  if (date instanceof Date) {
    if (Number.isNaN(date.getTime())) throw new RangeError("The document date is an invalid Date.");
    return date.toISOString().replace(/T.*/, "");
  }
  if (typeof date !== "string") {
    throw new TypeError(`The document date must be a string such as "2016-12-07" or a Date, not ${describe(date)}.`);
  }
  if (date === "") throw new RangeError('"" is not a calendar date; write it as YYYY-MM-DD.');
  return date;
}

/** A string, empty where none is given. */
export function textValue(options: TextOptions, name: Name): string {
  const text: unknown = options[name];
  if (text === undefined || text === null) return "";
  if (typeof text !== "string") throw new TypeError(`The option "${name}" must be a string, not ${describe(text)}.`);
  return text;
}

export function flagValue(options: TextOptions, name: Name): boolean {
  const flag: unknown = options[name];
  if (flag === undefined) return false;
  if (typeof flag !== "boolean") throw new TypeError(`The option "${name}" is true or false, not ${describe(flag)}.`);
  return flag;
}

/** The set as the core's bits; none of them where names alone are wanted. */
export function layersValue({ layers = LAYERS, namesOnly }: TextOptions, _name: Name): number {
  if (namesOnly === true) return 0;
  let set = 0;
  for (const layer of layers) {
    const bit = LAYERS.indexOf(layer);
    if (bit < 0) throw new RangeError(`There is no layer "${String(layer)}"; choose from ${LAYERS.join(", ")}.`);
    set |= 1 << bit;
  }
  return set;
}

/** Hints as the JSON that the core reads, empty where none are given. What is wrong within them the core says. */
export function hintsValue(options: TextOptions, name: Name): string {
  const hints: unknown = options[name];
  if (hints === undefined || hints === null) return "";
  if (typeof hints !== "object") {
    throw new TypeError(`The hints must be an object with "schema" and "hints", not ${describe(hints)}.`);
  }
  return Array.isArray(hints) ? hints.map((list) => JSON.stringify(list)).join("\n") : JSON.stringify(hints);
}

export function offsetsValue({ offsets }: TextOptions): OffsetUnit {
  const unit: unknown = offsets;
  if (unit === undefined) return "utf16";
  if (unit === "utf16" || unit === "codepoint" || unit === "byte") return unit;
  throw new RangeError(`There are no offsets in "${String(unit)}"; choose "utf16", "codepoint" or "byte".`);
}

/** A value's type for a message: "a number". */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
