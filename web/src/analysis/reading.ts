// An analysis together with its text and the look-ups that the views share.

import { groupOf, type LayerId, TYPE_GROUPS, type TypeGroup } from "../vocabulary.ts";
import { isPerhapsReported } from "./doubt.ts";
import type { Found } from "./engine.ts";
import { isMinor } from "./numbers.ts";
import type { Input } from "./session.ts";
import type { Analysis, Entity, EntityType, Hint, Hints, Mention, Relation, Span, TextSpan } from "./types.ts";

export interface Reading {
  readonly text: string;
  /** The date that it was read with: the reader's, or empty. */
  readonly documentDate: string;
  /** What the reader had corrected by then, which the analysis follows. */
  readonly hints: Hints;
  /** Those of them that found nothing in the text. */
  readonly idle: ReadonlySet<Hint>;
  readonly analysis: Analysis;
  /** False where its events and its story in short are those of the text before: they are being read. */
  readonly isWhole: boolean;
  readonly words: number;
  entity(id: string | null): Entity | undefined;
  /** Rows of `analysis.mentions` that stand for the entity, in text order. */
  mentionsOf(entity: string): readonly number[];
  /** Relations that the entity is part of, in text order. */
  relationsOf(entity: string): readonly Relation[];
  /** Legend groups that occur, in the legend's order, with the number of different names in each. */
  readonly groups: readonly { readonly group: TypeGroup; readonly names: number }[];
  /** What else is marked in the text; only layers that found something. */
  readonly layers: readonly Layer[];
}

export interface Layer {
  readonly id: LayerId;
  readonly spans: readonly Span[];
}

/** O(mentions + entities + relations). */
export function createReading(
  { text, documentDate, hints }: Input,
  { analysis: found, idleHints }: Found,
  isWhole = true,
): Reading {
  const analysis = withWholeWords(text, { ...found, entities: found.entities.map(withReadableName) });
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const rows = new Map<string, number[]>();
  analysis.mentions.forEach((mention, row) => {
    if (mention.entity === null) return;
    const known = rows.get(mention.entity);
    if (known) known.push(row);
    else rows.set(mention.entity, [row]);
  });
  const relations = new Map<string, Relation[]>();
  for (const relation of analysis.relations) {
    for (const id of new Set([relation.source, relation.target])) {
      const known = relations.get(id);
      if (known) known.push(relation);
      else relations.set(id, [relation]);
    }
  }
  return {
    text,
    documentDate,
    hints,
    idle: new Set(idleHints.flatMap((number) => hints.hints[number] ?? [])),
    analysis,
    isWhole,
    words: countWords(text),
    entity: (id) => (id === null ? undefined : entities.get(id)),
    mentionsOf: (id) => rows.get(id) ?? [],
    relationsOf: (id) => relations.get(id) ?? [],
    groups: countGroups(analysis.mentions, entities),
    layers: layersOf(text, analysis),
  };
}

function layersOf(text: string, { times, quotes, quantities }: Analysis): Layer[] {
  const numbers = quantities.filter((quantity) => !isMinor(quantity));
  const layers: readonly Layer[] = [
    { id: "times", spans: times },
    { id: "quotes", spans: quotes.filter((quote) => !isPerhapsReported(quote, text)) },
    { id: "numbers", spans: numbers },
  ];
  return layers.filter(({ spans }) => spans.length > 0);
}

/** In lists, words that a line's end parts are whole, as they are in names. O(all spans · joins within) with joins. */
function withWholeWords(text: string, analysis: Analysis): Analysis {
  const { joins } = analysis;
  if (joins.length === 0) return analysis;
  const whole = <Row extends TextSpan>(row: Row): Row => {
    const words = wholeWords(text, joins, row);
    return words.length === row.end - row.start ? row : { ...row, text: words };
  };
  return {
    ...analysis,
    mentions: analysis.mentions.map(whole),
    quotes: analysis.quotes.map(whole),
    events: analysis.events.map(whole),
    times: analysis.times.map(whole),
    quantities: analysis.quantities.map(whole),
  };
}

/** What a span of the text says without `joins`, what a line's end put into its words. O(log joins + its length). */
export function wholeWords(text: string, joins: readonly Span[], { start, end }: Span): string {
  let words = "";
  let at = start;
  for (let row = firstEndingAfter(joins, at); joins[row] && joins[row]!.start < end; row++) {
    words += text.slice(at, joins[row]!.start);
    at = joins[row]!.end;
  }
  return words + text.slice(at, end);
}

/** Row of the first of the ordered spans that ends after `offset`. O(log spans). */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place that only a dateline names, in capitals ("MOMBASA"), is listed as the gazetteer writes it. */
function withReadableName(entity: Entity): Entity {
  const known = entity.place?.name ?? "";
  const shouted = entity.name.length > 3 && entity.name === entity.name.toUpperCase() && known !== entity.name;
  return shouted && known.toUpperCase() === entity.name ? { ...entity, name: known } : entity;
}

/** A mention joined to a person by its title counts as a name of its own, by its words. */
function countGroups(mentions: readonly Mention[], entities: ReadonlyMap<string, Entity>): Reading["groups"] {
  const names = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const id = groupOf(mention.type).id;
    const entity = mention.entity === null ? undefined : entities.get(mention.entity);
    const key = entity && sameGroup(entity.type, mention.type) ? entity.id : mention.text.toLowerCase();
    const known = names.get(id);
    if (known) known.add(key);
    else names.set(id, new Set([key]));
  }
  return TYPE_GROUPS.filter((group) => names.has(group.id)).map((group) => ({
    group,
    names: names.get(group.id)!.size,
  }));
}

function sameGroup(a: EntityType, b: EntityType): boolean {
  return groupOf(a) === groupOf(b);
}

function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 0xa0;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
