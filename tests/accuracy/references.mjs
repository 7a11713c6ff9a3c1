// How many of the pronouns and descriptions that an analysis joins to an entity stand for it, by gold annotation.
import { readFileSync } from "node:fs";

const rowsOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const isReference = ({ kind, type }) => (kind === "nominal" || kind === "pronoun") && type !== "MISC";

/**
 * Compares analyses, offsets in code points, with gold that lists names and references apart (`mentions`,
 * `coref`) or together by `kind`. A predicted entity stands for the gold one that most of its names are; a
 * reference that the gold does not mark counts as wrong. `genres`, if given, are those of the gold to look at.
 */
export function scoreReferences(goldPath, predictedPath, genres) {
  const predicted = new Map(rowsOf(predictedPath).map((row) => [String(row.id), row]));
  let right = 0;
  let shown = 0;
  for (const gold of rowsOf(goldPath)) {
    if (genres && !genres.includes(gold.genre)) continue;
    const { mentions } = predicted.get(String(gold.id));
    const names = gold.coref ? gold.mentions : gold.mentions.filter(({ kind }) => kind === "name");
    const references = gold.coref ?? gold.mentions.filter(({ kind }) => kind !== "name");
    const same = matchEntities(mentions, names);
    for (const mention of mentions.filter(isReference)) {
      shown++;
      const marked = references.filter((reference) => overlap(reference, mention) > 0);
      const exact = marked.filter(({ start, end }) => start === mention.start && end === mention.end);
      const candidates = (exact.length > 0 ? exact : marked).sort((a, b) => a.end - a.start - (b.end - b.start));
      if (candidates.length > 0 && candidates[0].entity === same.get(mention.entity)) right++;
    }
  }
  return { right, shown, precision: (100 * right) / Math.max(1, shown) };
}

/** Predicted entity id to gold entity id. */
function matchEntities(mentions, names) {
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
