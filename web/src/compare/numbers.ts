// Numbers and dates whose value changed, and those that only one version has.
import type { Quantity, Span, Time } from "../analysis/types.ts";
import type { Alignment } from "./alignment.ts";
import { type Change, inShort } from "./changes.ts";
import { slotOf } from "./slots.ts";
import { plainWords, type Range, rangeOf } from "./tokens.ts";
import type { Tools } from "./tools.ts";
import type { Version } from "./version.ts";

interface Item extends Span {
  /** What can stand in its place: another one of the same kind. */
  readonly kind: string;
  /** The same value has the same key; null where the value is not known. */
  readonly value: string | null;
  readonly words: string;
  /** The words, with the day that they mean where they do not say it. */
  readonly shown: string;
  /** So small that it is only told where it changed. */
  readonly isMinor: boolean;
  readonly range: Range;
}

const AT_ONCE = 50;

/** O(numbers log tokens). */
export function* numberChanges(alignment: Alignment, tools: Tools): Generator<void, Change[], void> {
  const before = yield* itemsOf(alignment.a, tools);
  const after = yield* itemsOf(alignment.b, tools);
  const partner = new Map<Item, Item>();
  const taken = new Set<Item>();
  const at = (item: Item) => item.range.first;
  for (const [row, item] of before.entries()) {
    const other = inItsPlace(alignment, item, after, at, taken);
    if (other) {
      partner.set(item, other);
      taken.add(other);
    }
    if (row % AT_ONCE === 0) yield;
  }
  const changes: Change[] = [];
  for (const [item, other] of partner) {
    if (!isSame(item, other)) changes.push(changed(item, other));
  }
  const valuesBefore = new Set(before.map(identity));
  const valuesAfter = new Set(after.map(identity));
  for (const item of before) {
    if (partner.has(item) || item.isMinor || valuesAfter.has(identity(item))) continue;
    changes.push({ ...told("gone"), from: item.shown, before: spanOf(item) });
  }
  for (const item of after) {
    if (taken.has(item) || item.isMinor || valuesBefore.has(identity(item))) continue;
    changes.push({ ...told("added"), to: item.shown, after: spanOf(item) });
  }
  return changes;
}

function changed(item: Item, other: Item): Change {
  // The same words that mean another day, or a value that only its words tell.
  return {
    ...told("value"),
    ...{ from: item.shown, to: other.shown },
    ...{ before: spanOf(item), after: spanOf(other) },
  };
}

const told = (what: Change["what"]): Change => ({
  ...{ kind: "number", what, about: "", from: "", to: "" },
  ...{ before: null, after: null },
});

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const wordsKey = ({ words }: Item): string => plainWords(words).join(" ");
const identity = (item: Item): string => `${item.kind} ${item.value ?? wordsKey(item)}`;

/** A value that only one version tells is no other value: then words decide. */
function isSame(item: Item, other: Item): boolean {
  if (item.value !== null && other.value !== null && item.value === other.value) return true;
  const isKnown = item.value !== null && other.value !== null;
  return !isKnown && wordsKey(item) === wordsKey(other);
}

/** The one of the other version that stands where this one does; null where there is none, or it could be either of two. */
function inItsPlace(
  alignment: Alignment,
  item: Item,
  others: readonly Item[],
  at: (item: Item) => number,
  taken: ReadonlySet<Item>,
): Item | null {
  const slot = slotOf(alignment, "toB", item.range);
  if (!slot) return null;
  const there: Item[] = [];
  for (let row = firstFrom(others, slot.first, at); row < others.length && at(others[row]!) < slot.end; row++) {
    const other = others[row]!;
    if (other.range.end <= slot.end && other.kind === item.kind && !taken.has(other)) there.push(other);
  }
  if (there.length < 2) return there[0] ?? null;
  const same = there.filter((other) => isSame(item, other));
  return same.length === 1 ? same[0]! : null;
}

function firstFrom(items: readonly Item[], place: number, at: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(items[middle]!) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* itemsOf({ reading, tokens }: Version, tools: Tools): Generator<void, Item[], void> {
  const { times, quantities } = reading.analysis;
  const items: Item[] = [];
  for (const time of times) {
    items.push({ ...timeItem(time, tools), range: rangeOf(tokens, time) });
    if (items.length % AT_ONCE === 0) yield;
  }
  for (const quantity of quantities) {
    items.push({ ...quantityItem(quantity, tools), range: rangeOf(tokens, quantity) });
    if (items.length % AT_ONCE === 0) yield;
  }
  return items.sort((one, other) => one.start - other.start || other.end - one.end);
}

function timeItem(time: Time, { dayOf }: Tools): Omit<Item, "range"> {
  const { start, end, type, value, earliest, latest } = time;
  const words = inShort(time.text);
  const day = dayOf(time);
  // A date that has its year says itself which day it is.
  const isPlain = day === null || /\d{4}/u.test(words);
  // Days that a calendar names in two ways are the same.
  const days = type === "DATE" && earliest && latest ? `${earliest}/${latest}` : value;
  return {
    ...{ start, end, words, isMinor: false },
    kind: type === "TIME" ? "DATE" : type,
    value: days,
    shown: isPlain ? words : `${words} (${day})`,
  };
}

function quantityItem(quantity: Quantity, { isMinor }: Tools): Omit<Item, "range"> {
  const { start, end, type, value, high, unit, bound } = quantity;
  const words = inShort(quantity.text);
  return {
    ...{ start, end, words, shown: words, kind: type },
    value: value === null ? null : [value, high ?? "", unit ?? "", bound].join(" "),
    isMinor: isMinor(quantity),
  };
}
