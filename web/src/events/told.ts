// What an event says, in the parts that its row, its card and its line of a table are made of.
import type { Tools } from "../aids/tools.ts";
import type { Reading } from "../analysis/reading.ts";
import type { ArgumentRole, Entity, NewsEvent, Span } from "../analysis/types.ts";
import type { EventWords } from "../words/en-events.ts";
import { eventWords } from "./words.ts";

/**
 * Who or what has a part in an event: an entity by its name, anything else in the text's words, and so is what is an
 * entity's ("Russian forces").
 */
export interface Part {
  readonly words: string;
  readonly entity: Entity | null;
}

/** How an event stands, as it can be filtered by. */
export type Standing = keyof EventWords["standings"];

export interface Told {
  readonly event: NewsEvent;
  readonly actors: readonly Part[];
  /** Whom or what it is done to, with or about, and what completes it: “as its head”, “to leave Lima”. */
  readonly others: readonly Part[];
  readonly standing: Standing;
  /** The standing in words; empty of what happened. */
  readonly standingWords: string;
  /** The day or days, else the words of the text; empty where none is told. */
  readonly when: string;
  readonly where: string;
  /** Amounts that no other part has. */
  readonly amounts: readonly string[];
  /** Who says so; empty where the text itself does. */
  readonly source: string;
  readonly isUnsure: boolean;
}

const LONGEST_PART = 70;
const ACTING: readonly ArgumentRole[] = ["actor"];
const SAYING: readonly ArgumentRole[] = ["source"];
const DONE_TO: readonly ArgumentRole[] = ["recipient", "object", "topic"];

const known = new WeakMap<Reading, { readonly words: EventWords; readonly made: readonly Told[] }>();

/** All events, in the order of the text. Made once for a reading and a language. O(events + their arguments). */
export function eventsTold(reading: Reading, tools: Tools): readonly Told[] {
  const words = eventWords();
  const before = known.get(reading);
  if (before?.words === words) return before.made;
  const { times, quantities, events } = reading.analysis;
  const timeOf = new Map(times.map((time) => [time.id, time]));
  const amountOf = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const made = events.map((event): Told => {
    const time = event.time === null ? undefined : timeOf.get(event.time);
    const actors = partsOf(reading, tools, event, ACTING, event.actors);
    const others = partsOf(reading, tools, event, DONE_TO, [...event.recipients, ...event.objects]);
    const shown = event.arguments.filter(
      (argument) => [...ACTING, ...DONE_TO].includes(argument.role) && namedIn(reading, tools, argument) === null,
    );
    const amounts = event.amounts
      .flatMap((id) => amountOf.get(id) ?? [])
      .filter((amount) => !shown.some(({ start, end }) => start <= amount.start && amount.end <= end));
    return {
      event,
      actors,
      others,
      standing: event.negated && event.status !== "denied" ? "negated" : event.status,
      standingWords: standingOf(event, words),
      when: time ? whenOf(time, tools) : "",
      where: reading.entity(event.place)?.name ?? "",
      amounts: amounts.map(({ text }) => onOneLine(text)),
      source: joined(partsOf(reading, tools, event, SAYING, event.source === null ? [] : [event.source]), words),
      isUnsure: tools.isUnsureEvent(event),
    };
  });
  known.set(reading, { words, made });
  return made;
}

/** The sentence of an event in plain words: "planned: Russia · supply · Philippines". */
export function sentenceOf({ event, actors, others, standingWords, isUnsure }: Told, words: EventWords): string {
  const parts = [joined(actors, words), onOneLine(event.text), joined(others, words)].filter((part) => part !== "");
  return `${beforeIt(standingWords, words)}${parts.join(" · ")}${isUnsure ? words.unsure.sign : ""}`;
}

/** What a sentence of the event begins with: "planned: ", or nothing of what happened. */
export function standingBefore(event: NewsEvent): string {
  const words = eventWords();
  return beforeIt(standingOf(event, words), words);
}

function beforeIt(standing: string, words: EventWords): string {
  return standing === "" ? "" : words.before(standing);
}

/** "Lorenzana and Fomin". */
export function joined(parts: readonly Part[], words: EventWords): string {
  return words.list(parts.map((part) => part.words));
}

/** What happened needs no word; anything else has one, so that it is never taken for done. */
function standingOf({ status, negated }: NewsEvent, words: EventWords): string {
  if (negated) return words.negated[status];
  return status === "actual" ? "" : words.standings[status];
}

/** Whether it says more than that something was done, by a word for it alone. */
export function saysMore({ actors, others, when, where, amounts }: Told): boolean {
  return actors.length + others.length + amounts.length > 0 || when !== "" || where !== "";
}

/** By the arguments of these roles; entities that no argument names come first. */
function partsOf(
  reading: Reading,
  tools: Tools,
  event: NewsEvent,
  roles: readonly ArgumentRole[],
  entities: readonly string[],
): Part[] {
  const parts = new Map<string, Part>();
  const add = (key: string, part: Part): void => {
    if (!parts.has(key) && part.words !== "") parts.set(key, part);
  };
  const told = event.arguments.filter(({ role }) => roles.includes(role));
  for (const id of entities) if (!told.some(({ entity }) => entity === id)) addEntity(id);
  for (const argument of told) {
    const named = namedIn(reading, tools, argument);
    if (named) addEntity(named.id);
    else {
      const entity = reading.entity(argument.entity) ?? null;
      add(entity?.id ?? `${argument.start}`, { words: wordsAt(reading, argument), entity });
    }
  }
  return saidOnce([...parts.values()]);

  function addEntity(id: string): void {
    const entity = reading.entity(id);
    if (entity) add(id, { words: entity.name, entity });
  }
}

/** Without the text's words that another part has among its own: "military equipment" says "equipment" too. */
function saidOnce(parts: readonly Part[]): Part[] {
  const words = parts.map((part) => ` ${part.words.toLowerCase()} `);
  return parts.filter(({ entity }, index) => {
    const own = words[index]!;
    const isSaid = (other: string, at: number): boolean =>
      at !== index && (other === own ? at < index : other.includes(own));
    return entity !== null ? words.indexOf(own) === index : !words.some(isSaid);
  });
}

/** The entity that an argument's words are a name of. */
function namedIn(reading: Reading, tools: Tools, argument: NewsEvent["arguments"][number]): Entity | null {
  const entity = reading.entity(argument.entity);
  return entity && tools.isNameIn(reading, argument, entity) ? entity : null;
}

/** The text's words in a line, without what a line's end put into them, and no longer than a row can bear. */
function wordsAt({ text, analysis: { joins } }: Reading, { start, end }: Span): string {
  let whole = "";
  let at = start;
  for (const join of joins) {
    if (join.start < at || join.end > end) continue;
    whole += text.slice(at, join.start);
    at = join.end;
  }
  const line = onOneLine(whole + text.slice(at, end));
  return line.length <= LONGEST_PART ? line : `${line.slice(0, LONGEST_PART).replace(/\s\S*$/u, "")} …`;
}

function whenOf(time: Reading["analysis"]["times"][number], { dayOf, daysOf }: Tools): string {
  if (!time.earliest || !time.latest) return onOneLine(time.text);
  return dayOf(time) ?? `${daysOf(time)} ${time.earliest.slice(0, 4)}`.replace(/ (\d{4})((?:–\d{4})?) \1$/u, " $1$2");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
