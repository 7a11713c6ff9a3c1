// The quantities of a text as a reader compares them: each with one value in one unit.
import type { Unit } from "../words/en-facts.ts";
import { say } from "../words/words.ts";
import type { Reading } from "./reading.ts";
import { contextOf, sentenceFinder } from "./timeline.ts";
import type { Quantity } from "./types.ts";

export interface NumberRow {
  readonly quantity: Quantity;
  readonly kind: Kind;
  /** The words of its sentence around it, shortened. */
  readonly before: string;
  readonly after: string;
  /** The normalised value for a reader: "USD 3,000,000", "about 32.2 km", "20–30"; null where there is none. */
  readonly value: string | null;
  /** What values of one kind and unit are sorted by. */
  readonly size: number;
}

export type Kind = "money" | "percentage" | "measure" | "age" | "count" | "rank";

/** In the order of the table; the words are those of the page. */
export const KINDS: readonly { readonly id: Kind; readonly one: string; readonly many: string }[] = (
  ["money", "percentage", "measure", "age", "count", "rank"] as const
).map((id) => ({
  id,
  get one() {
    return say().numbers.kinds[id]![0];
  },
  get many() {
    return say().numbers.kinds[id]![1];
  },
}));

export type Order = "text" | "value";

/** Characters on either side of a number. */
const CONTEXT = 40;

/** O(quantities). */
export function numberRows({ text, analysis }: Reading): NumberRow[] {
  const sentences = sentenceFinder(analysis.sentences);
  return analysis.quantities.map((quantity) => ({
    quantity,
    kind: kindOf(quantity),
    ...contextOf(text, quantity, sentences(quantity.start), CONTEXT),
    value: readableValue(quantity),
    size: quantity.si_value ?? quantity.value ?? Number.NEGATIVE_INFINITY,
  }));
}

/** A sorted copy: by place in the text, or by kind, unit and size. Values that are not known come last. */
export function sortRows(rows: readonly NumberRow[], order: Order, falling: boolean): NumberRow[] {
  const turn = falling ? -1 : 1;
  const rank = new Map(KINDS.map(({ id }, index) => [id, index]));
  return [...rows].sort((a, b) => {
    const place = a.quantity.start - b.quantity.start;
    if (order === "text") return turn * place;
    const kinds = rank.get(a.kind)! - rank.get(b.kind)!;
    if (kinds !== 0) return kinds;
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    const units = compare(unitOf(a.quantity), unitOf(b.quantity));
    return units || turn * (a.size === b.size ? 0 : a.size < b.size ? -1 : 1) || place;
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const unitOf = ({ si_unit, unit }: Quantity): string => si_unit ?? unit ?? "";

/** Counts up to a dozen ("two officials") and ranks ("the first visit"): seldom what a reader looks for. */
export function isMinor({ type, value, high }: Quantity): boolean {
  if (type === "ORDINAL") return true;
  const most = high ?? value;
  return type === "CARDINAL" && most !== null && Number.isInteger(most) && Math.abs(most) <= MOST_MINOR;
}

const MOST_MINOR = 12;

function kindOf({ type, si_unit, unit }: Quantity): Kind {
  switch (type) {
    case "MONEY":
      return "money";
    case "PERCENT":
      return "percentage";
    case "QUANTITY":
      return si_unit === "a" || unit === "a" ? "age" : "measure";
    case "ORDINAL":
      return "rank";
    case "CARDINAL":
      return "count";
  }
}

/** The normalised value for a reader, as in `NumberRow`. */
export function readableValue(quantity: Quantity): string | null {
  const { value, high, bound, type } = quantity;
  if (value === null) return null;
  const { values } = say();
  const [number, unit] = type === "QUANTITY" ? measured(quantity) : [values.amount, ""];
  const range = high == null ? number(value) : `${number(value)}–${number(high)}`;
  return values.bounds[bound] + withUnit(quantity, range + unit, value);
}

function withUnit({ type, unit }: Quantity, amount: string, value: number): string {
  const { values } = say();
  if (type === "MONEY") return values.money(unit ?? "", amount);
  if (type === "PERCENT") return unit === "pp" ? values.points(amount) : `${amount}\u00a0%`;
  return type === "ORDINAL" ? values.ranked(amount, value) : amount;
}

/** How a measure is written in a metric unit of handy size, and that unit. */
function measured({ value, si_value, si_unit, unit }: Quantity): [(value: number) => string, string] {
  const size = si_value ?? null;
  if (value === null || size === null || !si_unit) return [say().values.amount, `\u00a0${unit ?? ""}`];
  if (si_unit === "K") {
    const scale =
      unit === "[degF]" ? (v: number) => ((v - 32) * 5) / 9 : (v: number) => (unit === "K" ? v - 273.15 : v);
    return [(v) => say().counting.rounded(scale(v)), "\u00a0°C"];
  }
  const [symbol, factor] = handyUnit(si_unit, Math.abs(size));
  // Ranges have one SI value, that of their lower end; both ends share its factor.
  const perUnit = value === 0 ? 0 : size / value;
  return [(v) => say().counting.rounded(v * perUnit * factor), `\u00a0${wordOf(symbol)}`];
}

/** Symbols are the same in every language. */
function wordOf(symbol: string): string {
  const { units } = say().values;
  return symbol in units ? units[symbol as Unit] : symbol;
}

/** Of each SI unit: the metric units that its sizes are read in, the largest first, each from a least size on. */
const HANDY_UNITS: Readonly<Record<string, readonly (readonly [least: number, symbol: string, factor: number])[]>> = {
  m: [
    [1000, "km", 1e-3],
    [1, "m", 1],
    [0.01, "cm", 100],
    [0, "mm", 1000],
  ],
  m2: [
    [1e6, "km²", 1e-6],
    [1e4, "ha", 1e-4],
    [0, "m²", 1],
  ],
  m3: [
    [10, "m³", 1],
    [0, "L", 1000],
  ],
  kg: [
    [1000, "t", 1e-3],
    [1, "kg", 1],
    [1e-3, "g", 1000],
    [0, "mg", 1e6],
  ],
  "m/s": [[0, "km/h", 3.6]],
  a: [
    [1.5, "years", 1],
    [1, "year", 1],
    [1 / 12, "months", 12],
    [0, "days", 365.25],
  ],
  J: [
    [3.6e9, "MWh", 1 / 3.6e9],
    [3.6e6, "kWh", 1 / 3.6e6],
    [0, "kJ", 1e-3],
  ],
  W: [
    [1e6, "MW", 1e-6],
    [1e3, "kW", 1e-3],
    [0, "W", 1],
  ],
  By: [
    [1e9, "GB", 1e-9],
    [1e6, "MB", 1e-6],
    [0, "bytes", 1],
  ],
  deg: [[0, "°", 1]],
};

/** A metric unit that a size in SI units is easily read in, and the factor to it. */
function handyUnit(si: string, size: number): readonly [symbol: string, factor: number] {
  const units = HANDY_UNITS[si] ?? [[0, si, 1]];
  const [, symbol, factor] = units.find(([least]) => size >= least) ?? units[0]!;
  return [symbol, factor];
}
