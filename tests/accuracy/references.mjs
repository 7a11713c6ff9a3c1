// How many of the pronouns and descriptions that an analysis joins to an entity stand for it, and how many of those
// that stand for a named one it joins, by gold annotation.
import { readFileSync } from "node:fs";

/** What references are told apart by; the scores list them in this order. */
export const REFERENCE_KINDS = ["he, she", "it", "I, we", "descriptions"];

const WORDS = new Map([
  ...["he", "him", "his", "himself", "she", "her", "hers", "herself"].map((word) => [word, "he, she"]),
  ...["it", "its", "itself"].map((word) => [word, "it"]),
  ...["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"].map((word) => [word, "I, we"]),
]);
const REFERRING_TYPES = new Set(["PERSON", "ORG", "GPE"]);

export const rowsOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const isReference = ({ kind, type }) => (kind === "nominal" || kind === "pronoun") && type !== "MISC";

/**
 * Compares analyses, offsets in code points, with gold that lists names and references apart (`mentions`,
 * `coref`) or together by `kind`. A predicted entity stands for the gold one that most of its names are; a
 * reference that the gold does not mark counts as wrong. Wanted are the gold's pronouns of the third person singular
 * and of the first, and its descriptions of "the" and up to three lower-case words that are no predicates, of a person, body or governed
 * place of which the analysis has a name. `isWanted`, if given, says of which rows of the gold.
 *
 * Returns { right, shown, wanted, precision, recall, kinds }, in which `kinds` has the same by kind.
 */
export function scoreReferences(goldPath, predictedPath, isWanted = () => true) {
  const predicted = new Map(rowsOf(predictedPath).map((row) => [String(row.id), row]));
  const counts = Object.fromEntries(REFERENCE_KINDS.map((kind) => [kind, { right: 0, shown: 0, wanted: 0 }]));
  for (const gold of rowsOf(goldPath).filter(isWanted)) {
    const { mentions } = predicted.get(String(gold.id));
    const { names, references } = readGold(gold);
    const same = matchEntities(mentions, names);
    for (const mention of mentions.filter(isReference)) {
      const count = counts[kindOf(mention)];
      count.shown++;
      if (goldEntityAt(mention, references) === same.get(mention.entity)) count.right++;
    }
    const found = namedEntities(mentions, same);
    for (const reference of references) {
      const kind = wantedKind(reference);
      if (kind && found.has(reference.entity)) counts[kind].wanted++;
    }
  }
  const total = { right: 0, shown: 0, wanted: 0 };
  for (const count of Object.values(counts)) for (const key of Object.keys(total)) total[key] += count[key];
  return { ...rated(total), kinds: Object.fromEntries(Object.entries(counts).map(([k, count]) => [k, rated(count)])) };
}

const rated = (count) => ({
  ...count,
  precision: (100 * count.right) / Math.max(1, count.shown),
  recall: (100 * count.right) / Math.max(1, count.wanted),
});

const kindOf = ({ text, kind }) => (kind === "pronoun" ? WORDS.get(text.toLowerCase()) : null) ?? "descriptions";

function wantedKind({ text, kind, coref }) {
  if (kind === "pronoun") return WORDS.get(text.toLowerCase());
  return /^the(?: [a-z-]+){1,3}$/.test(text.replace(/^The /, "the ")) && coref !== "pred" && coref !== "appos"
    ? "descriptions"
    : undefined;
}

/** A row of gold as { names, references }. */
export function readGold(gold) {
  const isName = ({ kind }) => kind === "name";
  return gold.coref
    ? { names: gold.mentions, references: gold.coref }
    : { names: gold.mentions.filter(isName), references: gold.mentions.filter((mention) => !isName(mention)) };
}

/** The gold entity that a predicted reference stands for, or undefined. */
function goldEntityAt(mention, references) {
  const marked = references.filter((reference) => overlap(reference, mention) > 0);
  const exact = marked.filter(({ start, end }) => start === mention.start && end === mention.end);
  const candidates = (exact.length > 0 ? exact : marked).sort((a, b) => a.end - a.start - (b.end - b.start));
  return candidates[0]?.entity ?? Symbol("not marked");
}

/** The gold entities that are persons, bodies and governed places of the analysis. */
function namedEntities(mentions, same) {
  const referring = mentions.filter((mention) => !isReference(mention) && REFERRING_TYPES.has(mention.type));
  return new Set(referring.map(({ entity }) => same.get(entity)).filter((entity) => entity !== undefined));
}

/** Predicted entity id to gold entity id. */
export function matchEntities(mentions, names) {
  const votes = new Map();
  for (const mention of mentions) {
    if (isReference(mention) || mention.type === "TITLE" || mention.entity === null) continue;
    const nearest = names
      .filter((name) => name.type !== "TITLE" && overlap(name, mention) > 0)
      .sort((a, b) => likeness(b, mention) - likeness(a, mention))[0];
    if (!nearest) continue;
    const counts = votes.get(mention.entity) ?? new Map();
    counts.set(nearest.entity, (counts.get(nearest.entity) ?? 0) + 1);
    votes.set(mention.entity, counts);
  }
  return new Map([...votes].map(([id, counts]) => [id, [...counts].sort((a, b) => b[1] - a[1])[0][0]]));
}

function likeness(a, b) {
  const shared = overlap(a, b);
  return shared / (a.end - a.start + b.end - b.start - shared);
}
