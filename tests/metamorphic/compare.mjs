// Holds the analyses of two forms of the same articles against each other.
import assert from "node:assert/strict";
import { factsOf } from "./facts.mjs";

const SHOWN = 10;

/**
 * @typedef {import("./facts.mjs").Fact} Fact
 * @typedef {import("./facts.mjs").Variant} Variant
 * @typedef {import("./texts.mjs").Article} Article
 * @typedef {{ count: number, differing: string[] }} Difference how many facts there were, and a line for each that
 *   was lost or is new
 */

/** Facts of articles as they are, which every relation starts from. @type {WeakMap<Article, Fact[]>} */
const plain = new WeakMap();

/**
 * What differs, layer by layer, between each article and its variant; an article without a variant (null) is left out.
 * @param {Article[]} articles
 * @param {(article: Article) => Variant | null} variantOf
 * @param {{ keep?: (fact: Fact, article: Article) => boolean }} [options] `keep` chooses the facts that are compared, on
 *   either side
 * @returns {Map<string, Difference>}
 */
export function compare(articles, variantOf, { keep = () => true } = {}) {
  const pairs = articles.map((article) => ({ article, variant: variantOf(article) })).filter(({ variant }) => variant);
  const fresh = articles.filter((article) => !plain.has(article));
  const facts = factsOf([
    ...fresh.map(({ text, date }) => ({ variant: { text }, date })),
    ...pairs.map(({ article: { date }, variant }) => ({ variant, date })),
  ]);
  fresh.forEach((article, i) => plain.set(article, facts[i]));
  const differences = new Map();
  pairs.forEach(({ article }, i) => {
    const sides = [plain.get(article), facts[fresh.length + i]];
    addDifferences(differences, article.name, ...sides.map((side) => side.filter((fact) => keep(fact, article))));
  });
  return differences;
}

/**
 * Fails where a layer differs in more than its share of facts, and shows the first lines of what differs.
 * @param {Map<string, Difference>} differences
 * @param {Record<string, number>} shares of each layer's facts that may differ; `rest` is that of layers not named, and
 *   0 where it is not there either
 */
export function assertWithin(differences, shares = {}) {
  const problems = [];
  for (const [layer, { count, differing }] of differences) {
    const allowed = shares[layer] ?? shares.rest ?? 0;
    if (differing.length <= allowed * count) continue;
    const more = differing.length > SHOWN ? [`… and ${differing.length - SHOWN} more`] : [];
    const share = ((100 * differing.length) / count).toFixed(2);
    const limit = `${Number((100 * allowed).toFixed(3))} %`;
    problems.push(`${layer}: ${differing.length} of ${count} differ (${share} %; at most ${limit})`);
    problems.push(...differing.slice(0, SHOWN), ...more);
  }
  assert.ok(problems.length === 0, problems.join("\n"));
}

/** Adds to each layer what only one of the sides has. */
function addDifferences(differences, name, old, now) {
  const [oldKeys, nowKeys] = [old, now].map((side) => new Set(side.map(({ layer, key }) => `${layer} ${key}`)));
  for (const { layer } of [...old, ...now]) {
    if (!differences.has(layer)) differences.set(layer, { count: 0, differing: [] });
  }
  const add = (sign, { layer, key, words }) =>
    differences.get(layer).differing.push(`${name} ${sign} “${words.replaceAll("\n", "⏎")}” ${key}`);
  for (const fact of old) differences.get(fact.layer).count++;
  for (const fact of old) if (!nowKeys.has(`${fact.layer} ${fact.key}`)) add("before", fact);
  for (const fact of now) if (!oldKeys.has(`${fact.layer} ${fact.key}`)) add("after ", fact);
}
