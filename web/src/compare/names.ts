// Who is whom in the other version, and which names are new, gone, spelt otherwise, or a description now.
import type { Entity, Mention, Span } from "../analysis/types.ts";
import type { Alignment } from "./alignment.ts";
import { type Change, inShort } from "./changes.ts";
import { type Direction, slotOf } from "./slots.ts";
import { isSpelling, sameSpelling } from "./spelling.ts";
import { plainWords, type Range, rangeOf } from "./tokens.ts";
import type { Tools } from "./tools.ts";
import { type Version, wordsOf } from "./version.ts";

/** Names that stand for the same in both versions. */
export interface Identities {
  /** By the ids of both. */
  readonly toB: ReadonlyMap<string, string>;
  readonly toA: ReadonlyMap<string, string>;
  /** Names in one place that are spelt otherwise, or of somebody else. */
  readonly pairs: readonly NamePair[];
}

interface NamePair {
  readonly what: "spelling" | "replaced";
  readonly one: Mention;
  readonly other: Mention;
}

interface Named {
  readonly entity: Entity;
  /** Its names in plain words, the fullest first. */
  readonly forms: ReadonlySet<string>;
}

const AT_ONCE = 25;

/** O(mentions log tokens + names). */
export function* identify(alignment: Alignment, tools: Tools): Generator<void, Identities, void> {
  const before = yield* namesOf(alignment.a);
  const after = yield* namesOf(alignment.b);
  const toB = new Map<string, string>();
  const toA = new Map<string, string>();
  const join = (one: string, other: string): void => {
    toB.set(one, other);
    toA.set(other, one);
  };
  yield* joinByName(before, after, toB, toA, join, tools);
  yield;
  const pairs: NamePair[] = [];
  const seen = new Set<string>();
  const { mentions } = alignment.a.reading.analysis;
  for (const [row, one] of mentions.entries()) {
    if (row % AT_ONCE === 0) yield;
    const other = isName(one) ? nameInItsPlace(alignment, one) : null;
    if (!other?.entity || !one.entity || sameSpelling(one.text, other.text)) continue;
    const isJoined = toB.get(one.entity) === other.entity;
    const isFree = !toB.has(one.entity) && !toA.has(other.entity);
    const isSpelt = (isJoined || isFree) && isSpelling(one.text, other.text) && !areTwoPlaces(alignment, one, other);
    if (isSpelt && isFree) join(one.entity, other.entity);
    const isReplaced = !isSpelt && !isJoined && tools.groupOf(one.type) === tools.groupOf(other.type);
    if (!isSpelt && !isReplaced) continue;
    const key = isSpelt ? `${one.text}\n${other.text}` : `${one.entity}\n${other.entity}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push({ what: isSpelt ? "spelling" : "replaced", one, other });
  }
  return { toB, toA, pairs };
}

/** `told` holds places whose names another kind of change has told already. */
export function* nameChanges(
  alignment: Alignment,
  { toB, toA, pairs }: Identities,
  isTold: (before: Span, after: Span) => boolean,
  tools: Tools,
): Generator<void, Change[], void> {
  const changes: Change[] = [];
  const pairedA = new Set<string>();
  const pairedB = new Set<string>();
  for (const { what, one, other } of pairs) {
    if (what === "replaced") {
      pairedA.add(one.entity!);
      pairedB.add(other.entity!);
      if (isTold(one, other)) continue;
    }
    changes.push({ ...told(what), from: one.text, to: other.text, before: spanOf(one), after: spanOf(other) });
  }
  const before = yield* namesOf(alignment.a);
  const after = yield* namesOf(alignment.b);
  const others = new Map(after.map((name) => [name.entity.id, name.entity]));
  for (const [row, { entity }] of before.entries()) {
    if (row % AT_ONCE === 0) yield;
    const other = others.get(toB.get(entity.id) ?? "");
    if (other) changes.push(...titleChanges(alignment, entity, other));
  }
  yield;
  const sides: readonly (readonly [Direction, readonly Named[], ReadonlyMap<string, string>, ReadonlySet<string>])[] = [
    ["toB", before, toB, pairedA],
    ["toA", after, toA, pairedB],
  ];
  for (const [direction, names, joined, paired] of sides) {
    const elsewhere = spoken(direction === "toB" ? alignment.b : alignment.a);
    for (const [row, { entity, forms }] of names.entries()) {
      if (row % AT_ONCE === 0) yield;
      if (joined.has(entity.id) || paired.has(entity.id)) continue;
      // The other version has the words, and only the analysis does not see a name in them.
      if ([...forms].some((form) => elsewhere.includes(` ${form} `))) continue;
      changes.push(missing(alignment, direction, entity, tools));
    }
  }
  return changes;
}

const told = (what: Change["what"]): Change => ({
  ...{ kind: "name", what, about: "", from: "", to: "" },
  ...{ before: null, after: null },
});

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const isName = ({ kind }: Mention): boolean => kind === "name" || kind === "acronym";
const plain = (name: string): string => plainWords(name.replace(/^the\s/iu, "")).join(" ");
const spoken = ({ tokens }: Version): string =>
  ` ${tokens
    .filter(({ isWord }) => isWord)
    .map(({ key }) => key.toLowerCase())
    .join(" ")} `;

/** Names alone: neither titles nor what is only described. */
function* namesOf({ reading }: Version): Generator<void, Named[], void> {
  const { entities, mentions } = reading.analysis;
  const names: Named[] = [];
  for (const [row, entity] of entities.entries()) {
    if (row % AT_ONCE === 0) yield;
    if (entity.type === "TITLE") continue;
    const named = reading.mentionsOf(entity.id).filter((mention) => isName(mentions[mention]!));
    if (named.length === 0) continue;
    const written = new Set([entity.name, ...entity.aliases, ...named.map((mention) => mentions[mention]!.text)]);
    names.push({ entity, forms: new Set([...written].map(plain).filter((form) => form !== "")) });
  }
  return names;
}

/** By their fullest names first, then by any that they share where the fullest do not speak against it. */
function* joinByName(
  before: readonly Named[],
  after: readonly Named[],
  toB: ReadonlyMap<string, string>,
  toA: ReadonlyMap<string, string>,
  join: (one: string, other: string) => void,
  { groupOf }: Tools,
): Generator<void, void, void> {
  const index = new Map<string, Named[]>();
  for (const name of after) {
    for (const form of name.forms) {
      const known = index.get(form);
      if (known) known.push(name);
      else index.set(form, [name]);
    }
  }
  const isFree = ({ entity }: Named): boolean => !toA.has(entity.id);
  for (const { entity } of before) {
    const same = (index.get(plain(entity.name)) ?? []).filter(
      (name) => isFree(name) && plain(name.entity.name) === plain(entity.name),
    );
    const best = same.find((name) => groupOf(name.entity.type) === groupOf(entity.type)) ?? same[0];
    if (best) join(entity.id, best.entity.id);
  }
  yield;
  for (const [row, { entity, forms }] of before.entries()) {
    if (row % AT_ONCE === 0) yield;
    if (toB.has(entity.id)) continue;
    const shared = new Set([...forms].flatMap((form) => index.get(form) ?? []));
    const fitting = [...shared].filter((name) => isFree(name) && areOneName(entity.name, name.entity.name));
    if (fitting[0]) join(entity.id, fitting[0].entity.id);
  }
}

/** One is a part of the other, or they differ in a letter: "Ada Moss" and "Moss", not "Ada Moss" and "Tom Moss". */
function areOneName(one: string, other: string): boolean {
  const [words, others] = [plainWords(one), plainWords(other)];
  const [fewer, more] = words.length <= others.length ? [words, others] : [others, words];
  // An acronym shares no word with its long form.
  const isAcronym = fewer.length === 1 && fewer[0]!.length > 1 && one.toUpperCase() === one;
  return fewer.every((word) => more.includes(word)) || isSpelling(one, other) || isAcronym;
}

/** The one name that stands where this one does. */
function nameInItsPlace(alignment: Alignment, mention: Mention): Mention | null {
  const slot = slotOf(alignment, "toB", rangeOf(alignment.a.tokens, mention));
  const there = slot ? mentionsIn(alignment.b, slot).filter(isName) : [];
  const named = there.filter(({ type }) => type !== "TITLE");
  return mention.type !== "TITLE" && named.length === 1 ? named[0]! : null;
}

/** All that lie within the range. O(log mentions + those). */
function mentionsIn({ reading, tokens }: Version, { first, end }: Range): Mention[] {
  if (end <= first) return [];
  const { mentions } = reading.analysis;
  const [from, to] = [tokens[first]!.start, tokens[end - 1]!.end];
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let row = low; row < mentions.length && mentions[row]!.start < to; row++) {
    if (mentions[row]!.end <= to) found.push(mentions[row]!);
  }
  return found;
}

/** "Iran" and "Iraq": a letter apart, and two places on the map. */
function areTwoPlaces({ a, b }: Alignment, one: Mention, other: Mention): boolean {
  const [place, there] = [a.reading.entity(one.entity)?.place, b.reading.entity(other.entity)?.place];
  return Boolean(place && there && (place.lat !== there.lat || place.lon !== there.lon));
}

/** Forms of address are a matter of style. */
const ADDRESS = /^(?:mr|mrs|ms|miss|mx|sir|madam)\.?$/iu;

function titleChanges({ a, b }: Alignment, one: Entity, other: Entity): Change[] {
  const known = (titles: readonly string[]): string[] => titles.filter((title) => !ADDRESS.test(title));
  const [before, after] = [known(one.titles), known(other.titles)];
  const without = (titles: readonly string[], others: readonly string[]): string[] => {
    const plainOthers = new Set(others.map(plain));
    return titles.filter((title) => !plainOthers.has(plain(title)));
  };
  const [gone, added] = [without(before, after), without(after, before)];
  if (gone.length === 0 && added.length === 0) return [];
  return [
    {
      ...told("title"),
      about: other.name,
      ...{ from: gone.join(", "), to: added.join(", ") },
      ...{ before: titleSpan(a, one, gone[0]), after: titleSpan(b, other, added[0]) },
    },
  ];
}

/** Where the title stands next to the name, else the name itself. O(mentions of the name · log mentions). */
function titleSpan({ reading }: Version, entity: Entity, title: string | undefined): Span {
  const { mentions } = reading.analysis;
  const rows = reading.mentionsOf(entity.id).filter((row) => isName(mentions[row]!));
  for (const row of rows) {
    for (let near = Math.max(0, row - 2); title !== undefined && near <= row + 2 && near < mentions.length; near++) {
      const { type, text } = mentions[near]!;
      if (type === "TITLE" && plain(text) === plain(title)) return spanOf(mentions[near]!);
    }
  }
  return spanOf(mentions[rows[0]!]!);
}

/** What tells somebody without naming them. */
const DESCRIPTION =
  /^(?:(?:an?|one|some|several|two|three|unnamed|anonymous)\s+\p{L}|(?:\p{L}+\s+){0,2}(?:sources?|officials?|spokes(?:man|woman|person|people)|witness(?:es)?|residents?|diplomats?|people|insiders?)$)/iu;

function missing(alignment: Alignment, direction: Direction, entity: Entity, tools: Tools): Change {
  const [here, there] = direction === "toB" ? [alignment.a, alignment.b] : [alignment.b, alignment.a];
  const { mentions } = here.reading.analysis;
  const rows = here.reading.mentionsOf(entity.id).filter((row) => isName(mentions[row]!));
  const name = entity.name + (tools.isUnsureName(here.reading, entity) ? "?" : "");
  const isGone = direction === "toB";
  for (const row of tools.groupOf(entity.type).id === "places" ? [] : rows) {
    const slot = slotOf(alignment, direction, rangeOf(here.tokens, mentions[row]!));
    if (!slot || mentionsIn(there, slot).some(isName)) continue;
    const words = wordsOf(there, slot);
    if (!DESCRIPTION.test(words)) continue;
    const span = { start: there.tokens[slot.first]!.start, end: there.tokens[slot.end - 1]!.end };
    const [own, other] = [spanOf(mentions[row]!), span];
    return isGone
      ? { ...told("anonymised"), from: name, to: inShort(words), before: own, after: other }
      : { ...told("named"), from: inShort(words), to: name, before: other, after: own };
  }
  const span = spanOf(mentions[rows[0]!]!);
  return isGone ? { ...told("gone"), from: name, before: span } : { ...told("added"), to: name, after: span };
}
