// How many events are found with their class and with those who take part, by gold annotation of three kinds.
//
// A participant of the gold is a name ("French President Jacques Chirac", "Hungarian") or a code whose first three
// letters are a country's ("HUN", "USAGOV"). It is matched
// - by country: an entity of the event's side has it as its country;
// - by name: the name of such an entity or the words of an argument on that side share a word of three letters or more
//   with it, "the", "and", "of" and the like apart, or begin with a code's three letters ("Gondor" and GON).
// The actor's side is the event's actors and the arguments of that role; the other side, its recipients and objects.
import { createRequire } from "node:module";

const countries = createRequire(import.meta.url)("world-countries");
const CODE_OF = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]));
const EMPTY_WORDS = new Set(["the", "and", "for", "new", "from", "with", "their", "its", "his", "her"]);
const OTHER_SIDE = new Set(["recipient", "object"]);

/**
 * Sentences of one class each (plover-gsr: `event`, `source` and `target` with `actorText` and `code`). Of those with
 * an event of the right class, the share that has one whose actor is a `source` and whose other side holds a `target`;
 * what the gold leaves empty is not asked for. Where the gold names two sources and no target, the act is mutual and
 * one of them may stand on the other side.
 *
 * Returns { sentences, right, actors, both }: sentences with the right class, with the actor too, with both too.
 */
export function scoreClasses(goldRows, predictedRows) {
  const score = { sentences: 0, right: 0, actors: 0, both: 0 };
  for (const [gold, found] of paired(goldRows, predictedRows)) {
    score.sentences++;
    const events = found.events.filter(({ plover }) => plover === gold.event).map((event) => sidesOf(event, found));
    if (events.length === 0) continue;
    score.right++;
    const sources = partiesOf(gold.source);
    const targets = partiesOf(gold.target);
    const isMutual = sources.length > 1 && targets.length === 0;
    const hasActor = ({ actor, other }) =>
      holdsOne(actor, sources) || (isMutual && holdsOne(other, sources)) || sources.length === 0;
    const hasOther = ({ other }) => targets.length === 0 || holdsOne(other, targets);
    if (events.some(hasActor)) score.actors++;
    if (events.some((event) => hasActor(event) && hasOther(event))) score.both++;
  }
  return score;
}

/**
 * Sentences with CAMEO events (petrarch-cameo: `events` with `source`, `target`, `event`). A side can be judged where
 * its code begins with a country's letters or those of a word of the text; an event, where both can. An event is found
 * with its actors where one of the analysis has them on its sides, or both as actors where the gold has it both ways
 * ("Kenya and Oman met"). Roots are compared in the set whose codes are CAMEO's (`udp-gsr`; the other has private
 * ones), whatever the sides.
 *
 * Returns { events, judged, actors, roots, rootsAsked, empty, emptyKept }: gold events, those whose sides can be judged,
 * those with right sides; those with CAMEO codes, and how many of them have an event with that root in their sentence;
 * sentences without an event, and those of which the analysis tells none with a code.
 */
export function scoreCodes(goldRows, predictedRows) {
  const score = { events: 0, judged: 0, actors: 0, roots: 0, rootsAsked: 0, empty: 0, emptyKept: 0 };
  for (const [gold, found] of paired(goldRows, predictedRows)) {
    if (gold.events.length === 0) {
      score.empty++;
      if (found.events.every(({ cameo }) => !cameo)) score.emptyKept++;
    }
    const events = found.events.map((event) => ({ cameo: event.cameo, ...sidesOf(event, found) }));
    for (const { source, target, event } of gold.events) {
      score.events++;
      if (gold.set === "udp-gsr") {
        score.rootsAsked++;
        if (events.some(({ cameo }) => cameo?.slice(0, 2) === event.slice(0, 2))) score.roots++;
      }
      const sides = [source, target].map((code) => ({ words: [], code: (code ?? "").slice(0, 3) }));
      if (!sides.every(({ code }) => isInText(code, gold.text, found))) continue;
      score.judged++;
      const isMutual = gold.events.some((one) => one.source === target && one.target === source);
      const isRight = ({ actor, other }) =>
        holdsOne(actor, [sides[0]]) && (holdsOne(other, [sides[1]]) || (isMutual && holdsOne(actor, [sides[1]])));
      if (events.some(isRight)) score.actors++;
    }
  }
  return score;
}

/** Classes that annotators of whole articles told apart less finely. */
const COARSE = { DISAPPROVE: "ACCUSE", INVESTIGATE: "ACCUSE", FIGHT: "ASSAULT" };

/**
 * Whole articles with their most newsworthy events (`events` with span, `actors`, `recipients`, `plover`), offsets in
 * code points. An event is found where one of the analysis, or a later mention of it, overlaps its span. Its actor is
 * right where one of the analysis' actors is one of the gold's, or neither has any; an entity of the analysis is the
 * gold's of which it has the most mentions. The gold lists a few events an article, so that a shown event that matches
 * none can't be judged.
 *
 * Returns { events, found, actors, classes, shown, matched }.
 */
export function scoreArticleEvents(goldRows, predictedRows) {
  const score = { events: 0, found: 0, actors: 0, classes: 0, shown: 0, matched: 0 };
  for (const [gold, found] of paired(goldRows, predictedRows)) {
    const same = matchEntities(gold, found);
    const meets = (event, other) => [event, ...event.mentions].some((span) => overlaps(span, other));
    for (const event of gold.events) {
      const there = found.events.filter((one) => meets(one, event));
      score.events++;
      if (there.length === 0) continue;
      score.found++;
      const isActor = ({ actors }) =>
        event.actors.length === 0 ? actors.length === 0 : actors.some((id) => event.actors.includes(same.get(id)));
      if (there.some(isActor)) score.actors++;
      if (there.some(({ plover }) => (COARSE[plover] ?? plover ?? null) === (event.plover ?? null))) score.classes++;
    }
    score.shown += found.events.length;
    score.matched += found.events.filter((one) => gold.events.some((event) => meets(one, event))).length;
  }
  return score;
}

/** Each row of the gold with its analysis: the row in its place or, where that has another id, the one with its id. */
function paired(goldRows, predictedRows) {
  const byId = new Map(predictedRows.map((row) => [String(row.id), row]));
  return goldRows.map((gold, at) => {
    const inPlace = String(predictedRows[at]?.id) === String(gold.id) ? predictedRows[at] : byId.get(String(gold.id));
    return [gold, { events: [], entities: [], mentions: [], ...inPlace }];
  });
}

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

const wordsOf = (text) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word));

/** The participants that a field of the gold names: a list, a plain text or nothing. */
function partiesOf(field) {
  const list = Array.isArray(field) ? field : field ? [{ actorText: field }] : [];
  return list.map(({ actorText, code }) => ({ words: wordsOf(actorText ?? ""), code: (code ?? "").slice(0, 3) }));
}

/** The words and countries on the two sides of an event. */
function sidesOf(event, found) {
  const entities = new Map(found.entities.map((entity) => [entity.id, entity]));
  const text = [...(found.text ?? "")];
  const side = (ids, isRole) => {
    const named = ids.map((id) => entities.get(id)).filter(Boolean);
    const parts = event.arguments.filter(({ role }) => isRole(role));
    return {
      words: [
        ...named.map(({ name }) => name),
        ...parts.map(({ start, end }) => text.slice(start, end).join("")),
      ].flatMap(wordsOf),
      countries: named.map(({ country }) => CODE_OF.get(country)).filter(Boolean),
    };
  };
  return {
    actor: side(event.actors, (role) => role === "actor"),
    other: side([...event.recipients, ...event.objects], (role) => OTHER_SIDE.has(role)),
  };
}

const holdsOne = (side, parties) =>
  parties.some(
    ({ words, code }) =>
      (code.length === 3 && side.countries.includes(code)) ||
      side.words.some((word) => words.includes(word) || (words.length === 0 && beginsWith(word, code))),
  );

const beginsWith = (word, code) => code.length === 3 && word.startsWith(code.toLowerCase());

/** Whether a code's letters are those of a country among the entities, or begin a word of the text. */
const isInText = (code, text, { entities }) =>
  /^[A-Z]{3}$/.test(code) &&
  (wordsOf(text).some((word) => beginsWith(word, code)) ||
    entities.some(({ country }) => CODE_OF.get(country) === code));

/** The gold's entity by the analysis' entity, by the mentions that they share. */
function matchEntities(gold, found) {
  const shared = new Map();
  for (const mention of found.mentions) {
    for (const other of gold.mentions) {
      if (!overlaps(mention, other)) continue;
      const counts = shared.get(mention.entity) ?? new Map();
      counts.set(other.entity, (counts.get(other.entity) ?? 0) + 1);
      shared.set(mention.entity, counts);
    }
  }
  return new Map([...shared].map(([id, counts]) => [id, [...counts].sort((a, b) => b[1] - a[1])[0][0]]));
}
