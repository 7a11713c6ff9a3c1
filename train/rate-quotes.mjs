#!/usr/bin/env node
// Prints how often the quotations that the built `lede` finds are right, by kind and attribution: the table of
// src/quotes/rating.cpp and of docs/model-card.md.
//
//   node train/rate-quotes.mjs [--data DIR] [--lede FILE]
//
// DIR holds the corpora of train/README.md: the training part of PolNeAR and the whole articles are counted. A
// quotation is right where one of the gold of its kind covers it (their common letters are at least 0.8 of those of
// both) and its speaker is the gold's: in PolNeAR the words that name a source overlap, or neither has any; in the
// articles the entity is the one whose mentions are mostly the gold speaker's.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const KINDS = ["direct", "indirect", "mixed"];
const ATTRIBUTIONS = ["none", "stated", "inferred"];
const LEAST_COMMON = 0.8;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "..", "shared", "data") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
  },
});

const counts = new Map();
for (const [file, goldOf, isSpeaker] of [
  ["quotes/polnear/train.jsonl", goldOfPolnear, namesTheSource],
  ["articles/dev.jsonl", ({ quotes }) => quotes, isTheEntity],
]) {
  const path = join(options.data, file);
  const articles = readLines(readFileSync(path, "utf8"));
  const analyses = new Map(readLines(analyze(path)).map((analysis) => [analysis.id, analysis]));
  for (const article of articles) count(article, goldOf(article), analyses.get(article.id), isSpeaker);
}
for (const kind of KINDS) {
  const row = ATTRIBUTIONS.map((attribution) => {
    const { right = 0, found = 0 } = counts.get(`${kind} ${attribution}`) ?? {};
    return `${attribution} ${Math.round((1000 * right) / Math.max(1, found))} of ${found}`;
  });
  console.log(`${kind.padEnd(9)} ${row.join(", ")}`);
}

function count(article, gold, analysis, isSpeaker) {
  for (const kind of KINDS) {
    const left = gold.filter((quote) => quote.kind === kind);
    for (const quote of analysis.quotes.filter((found) => found.kind === kind)) {
      const at = left.findIndex((other) => commonShare(other, quote) >= LEAST_COMMON);
      const right = at >= 0 && isSpeaker(left[at], quote, article, analysis);
      if (at >= 0) left.splice(at, 1);
      const key = `${kind} ${quote.attribution}`;
      const row = counts.get(key) ?? { right: 0, found: 0 };
      counts.set(key, { right: row.right + Number(right), found: row.found + 1 });
    }
  }
}

function goldOfPolnear({ quotes }) {
  return quotes
    .filter(({ content }) => content.length > 0)
    .map(({ kind, content, source }) => ({ kind, source, start: content[0].start, end: content.at(-1).end }));
}

function namesTheSource(gold, { speaker_span: words }) {
  return words ? gold.source.some((source) => common(source, words) > 0) : gold.source.length === 0;
}

function isTheEntity(gold, { speaker }, article, analysis) {
  if (!speaker) return !gold.speaker;
  const votes = new Map();
  for (const mention of analysis.mentions.filter(({ entity }) => entity === speaker)) {
    for (const other of [...article.mentions, ...(article.coref ?? [])]) {
      const shared = other.entity ? common(mention, other) : 0;
      if (shared > 0) votes.set(other.entity, (votes.get(other.entity) ?? 0) + shared);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] === gold.speaker;
}

function common(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function commonShare(a, b) {
  return common(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function readLines(text) {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function analyze(file) {
  const found = spawnSync(options.lede, ["analyze", "--jsonl", "--offsets", "codepoint", file], {
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  if (found.status !== 0) throw new Error(`${options.lede} failed: ${found.error?.message ?? found.stderr}`);
  return found.stdout;
}
