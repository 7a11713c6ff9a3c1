#!/usr/bin/env node
// Prints how well the built `lede` tells who did what to whom, by annotated sentences and articles.
//
//   node train/score-events.mjs [--data DIR] [--lede FILE] [--model FILE]
//
// DIR holds the corpora of train/README.md; what is not there is left out. The rules of matching stand in
// tests/accuracy/events.mjs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { scoreArticleEvents, scoreClasses, scoreCodes } from "../tests/accuracy/events.mjs";
import { rowsOf } from "../tests/accuracy/references.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "..", "shared", "data") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
    model: { type: "string" },
  },
});

const share = (part, of) => `${((100 * part) / Math.max(1, of)).toFixed(1).padStart(5)} % (${part} of ${of})`;

measure("plover-gsr, sentences of one class", "events/plover-gsr/dev.jsonl", scoreClasses, (s) => [
  ["an event of the right class", share(s.right, s.sentences)],
  ["of these with the actor", share(s.actors, s.right)],
  ["with actor and other side", share(s.both, s.right)],
]);
measure("petrarch-cameo, sentences with CAMEO codes", "events/petrarch-cameo/dev.jsonl", scoreCodes, (s) => [
  ["sides that can be judged", share(s.judged, s.events)],
  ["of these both right", share(s.actors, s.judged)],
  ["root in the sentence", share(s.roots, s.rootsAsked)],
  ["no code where there is none", share(s.emptyKept, s.empty)],
]);
measure("articles, the most newsworthy events", "articles/dev.jsonl", scoreArticleEvents, (s) => [
  ["found", share(s.found, s.events)],
  ["of these with the actor", share(s.actors, s.found)],
  ["with the class", share(s.classes, s.found)],
  ["shown that match, else unjudged", share(s.matched, s.shown)],
]);

function measure(title, file, score, linesOf) {
  const path = join(options.data, file);
  if (!existsSync(path)) return;
  const gold = rowsOf(path);
  console.log(title);
  for (const [name, figure] of linesOf(score(gold, analysesOf(gold)))) console.log(`  ${name.padEnd(32)} ${figure}`);
}

/** The analyses of a file's texts alone: its dates are not all written in the way that `lede` reads. */
function analysesOf(rows) {
  const model = options.model ? ["--model", options.model] : [];
  const found = spawnSync(options.lede, ["analyze", ...model, "--jsonl", "--offsets", "codepoint"], {
    input: rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (found.status !== 0) throw new Error(`${options.lede} failed: ${found.error?.message ?? found.stderr}`);
  const analyses = found.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return analyses.map((row, at) => ({ ...row, text: rows[at].text }));
}
