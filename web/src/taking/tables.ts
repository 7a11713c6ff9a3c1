// What each tab lists, as a table: to be copied, and printed.
import type { isUnsureName } from "../analysis/doubt.ts";
import type { listedNames } from "../analysis/facts.ts";
import type { KINDS, numberRows } from "../analysis/numbers.ts";
import type { Reading } from "../analysis/reading.ts";
import type { nameInDoubt, wordsSaid } from "../analysis/speakers.ts";
import type { onTimeline } from "../analysis/timeline.ts";
import type { Entity } from "../analysis/types.ts";
import type { spotsOf, unplacedOf, whereabouts } from "../map/spots.ts";
import type { groupOf } from "../vocabulary.ts";
import { say } from "./words.ts";

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type TabName = "Quotes" | "People and names" | "Events" | "Numbers" | "Dates" | "Map";

/** What the page's own script tells it with in the tabs. */
export interface Tools {
  readonly isUnsureName: typeof isUnsureName;
  readonly listedNames: typeof listedNames;
  readonly KINDS: typeof KINDS;
  readonly numberRows: typeof numberRows;
  readonly nameInDoubt: typeof nameInDoubt;
  readonly wordsSaid: typeof wordsSaid;
  readonly onTimeline: typeof onTimeline;
  readonly spotsOf: typeof spotsOf;
  readonly unplacedOf: typeof unplacedOf;
  readonly whereabouts: typeof whereabouts;
  readonly groupOf: typeof groupOf;
  /** Cells of the table of events, one for each of its columns; none where what tells them has not arrived. */
  eventRows(reading: Reading): string[][];
}

/** Everything that a tab lists; without rows where it lists nothing, or its kind is hidden. O(its rows log its rows). */
export function tableOf(tab: TabName, reading: Reading, hidden: ReadonlySet<string>, tools: Tools): Table {
  const [kind, rowsOf] = TABS[tab];
  const [caption, ...head] = say().tables[tab];
  return { caption, head, rows: kind !== null && hidden.has(kind) ? [] : rowsOf(reading, tools, hidden) };
}

type Rows = (reading: Reading, tools: Tools, hidden: ReadonlySet<string>) => string[][];

const TABS: Readonly<Record<TabName, readonly [kind: string | null, rowsOf: Rows]>> = {
  Quotes: ["quotes", quoteRows],
  "People and names": [null, nameRows],
  Events: [null, (reading, { eventRows }) => eventRows(reading)],
  Numbers: ["numbers", quantityRows],
  Dates: ["times", timeRows],
  Map: ["places", placeRows],
};

function quoteRows(reading: Reading, { nameInDoubt, wordsSaid }: Tools): string[][] {
  return reading.analysis.quotes.map((quote) => [
    nameInDoubt(reading, quote) || say().nobody,
    wordsSaid(quote, reading.text),
    say().how[quote.kind],
  ]);
}

function nameRows(reading: Reading, tools: Tools, hidden: ReadonlySet<string>): string[][] {
  const { groupOf } = tools;
  return tools
    .listedNames(reading)
    .filter(({ type }) => !hidden.has(groupOf(type).id))
    .sort((a, b) => b.salience - a.salience)
    .map((entity) => [
      nameOf(reading, entity, tools),
      groupOf(entity.type).heading,
      entity.titles.join("; "),
      entity.aliases.join("; "),
      mentionsOf(reading, entity),
    ]);
}

function quantityRows(reading: Reading, { numberRows, KINDS }: Tools): string[][] {
  return numberRows(reading).map(({ quantity, before, after, value, kind }) => [
    before + quantity.text + after,
    value ?? say().notSaid,
    KINDS.find(({ id }) => id === kind)!.one,
  ]);
}

function timeRows(reading: Reading, { onTimeline }: Tools): string[][] {
  const { stops, others } = onTimeline(reading);
  return [
    ...stops.flatMap(({ passages }) =>
      passages.map(({ time, before, after }) => [time.earliest!, time.latest!, before + time.text + after]),
    ),
    ...others.map(({ text }) => ["", "", text]),
  ];
}

function placeRows(reading: Reading, tools: Tools): string[][] {
  return [
    ...tools
      .spotsOf(reading)
      .map((spot) => [
        nameOf(reading, spot.entity, tools),
        tools.whereabouts(spot),
        spot.place.lat.toFixed(2),
        spot.place.lon.toFixed(2),
        mentionsOf(reading, spot.entity),
      ]),
    ...tools
      .unplacedOf(reading)
      .map((entity) => [nameOf(reading, entity, tools), "", "", "", mentionsOf(reading, entity)]),
  ];
}

function nameOf(reading: Reading, entity: Entity, { isUnsureName }: Tools): string {
  return entity.name + (isUnsureName(reading, entity) ? "?" : "");
}

function mentionsOf(reading: Reading, { id }: Entity): string {
  return String(reading.mentionsOf(id).length);
}
