// While a long text is written, it is read without what takes longest, events and the story in short. Until they are
// read again those of the text before stand in their places, so that nothing on the page comes and goes.
import { changedPart } from "../text/changed.ts";
import type { Reading } from "./reading.ts";
import type { Analysis, NewsEvent, Span } from "./types.ts";

type Lede = NonNullable<Analysis["lede"]>;
type LedePart = Lede["who"][number];
type Move = (span: Span) => Span | null;
/** What an id of the analysis before is in the present one; nothing where it is not there any more. */
type Ids = ReadonlyMap<string, string>;

interface Present {
  readonly text: string;
  readonly move: Move;
  readonly entities: Ids;
  readonly times: Ids;
  readonly quantities: Ids;
}

/**
 * `quick`, an analysis of `text`, with the events and the story in short of `before`, a reading of what the text was: at
 * the places where their words are now, with the present ids. What was changed itself is left out. O(both texts + what
 * both found).
 */
export function carriedOver(before: Reading, text: string, quick: Analysis): Analysis {
  const former = before.analysis;
  const move = moverTo(before.text, text);
  const present: Present = {
    text,
    move,
    entities: idsNow(namings(former), namings(quick), move),
    times: idsNow(former.times, quick.times, move),
    quantities: idsNow(former.quantities, quick.quantities, move),
  };
  const events = former.events.flatMap((event) => eventNow(event, present) ?? []);
  const told = new Set(events.map(({ id }) => id));
  return { ...quick, events, lede: former.lede && ledeNow(former.lede, told, present) };
}

/** One passage was changed, which is one key after another; what lies around it grows with it, and what lies within it or across its edge is gone. */
function moverTo(before: string, after: string): Move {
  const { same, tail } = changedPart(before, after);
  const rest = before.length - tail;
  const by = after.length - before.length;
  return ({ start, end }) => {
    if (end <= same) return { start, end };
    if (start >= rest) return { start: start + by, end: end + by };
    const isAround = start <= same && end >= rest && (start < same || end > rest);
    return isAround ? { start, end: end + by } : null;
  };
}

interface Row extends Span {
  readonly id: string;
}

function namings({ mentions }: Analysis): Row[] {
  return mentions.flatMap(({ start, end, entity }) => (entity === null ? [] : { start, end, id: entity }));
}

/** What stands where it stood is the same. */
function idsNow(before: readonly Row[], now: readonly Row[], move: Move): Ids {
  const byStart = new Map(now.map(({ start, id }) => [start, id]));
  const ids = new Map<string, string>();
  for (const row of before) {
    const moved = ids.has(row.id) ? null : move(row);
    const id = moved && byStart.get(moved.start);
    if (id) ids.set(row.id, id);
  }
  return ids;
}

function idNow(id: string | null, ids: Ids): string | null {
  return id === null ? null : (ids.get(id) ?? null);
}

function eventNow(event: NewsEvent, { text, move, entities, times, quantities }: Present): NewsEvent | null {
  const place = move(event);
  if (!place) return null;
  const listed = (ids: readonly string[], now: Ids): string[] => ids.flatMap((id) => now.get(id) ?? []);
  return {
    ...event,
    ...place,
    text: text.slice(place.start, place.end),
    actors: listed(event.actors, entities),
    recipients: listed(event.recipients, entities),
    objects: listed(event.objects, entities),
    confirmed_by: listed(event.confirmed_by, entities),
    denied_by: listed(event.denied_by, entities),
    place: idNow(event.place, entities),
    time: idNow(event.time, times),
    source: idNow(event.source, entities),
    amounts: listed(event.amounts, quantities),
    arguments: event.arguments.flatMap((argument) => {
      const moved = move(argument);
      return moved ? { ...argument, ...moved, entity: idNow(argument.entity, entities) } : [];
    }),
    mentions: event.mentions.flatMap((mention) => move(mention) ?? []),
  };
}

function ledeNow(lede: Lede, told: ReadonlySet<string>, { move, entities, times, quantities }: Present): Lede {
  const part = (one: LedePart | null): LedePart | null => {
    const moved = one && move(one);
    if (!moved || (one.event !== null && !told.has(one.event))) return null;
    return {
      ...one,
      ...moved,
      entity: idNow(one.entity, entities),
      time: idNow(one.time, times),
      quantity: idNow(one.quantity, quantities),
    };
  };
  const parts = (all: readonly LedePart[]): LedePart[] => all.flatMap((one) => part(one) ?? []);
  return {
    who: parts(lede.who),
    what: part(lede.what),
    whom: parts(lede.whom),
    when: part(lede.when),
    where: parts(lede.where),
    how_much: part(lede.how_much),
    why: part(lede.why),
    source: part(lede.source),
    sentence: lede.sentence && move(lede.sentence),
  };
}
