#!/usr/bin/env node
// Prints how well the built `lede` joins pronouns and descriptions to the named, by kind.
//
//   node train/score-references.mjs [--data DIR] [--lede FILE]
//
// DIR holds the corpora of train/README.md. Of GUM, the documents whose trees are in the development part of its
// treebank are measured apart from those that weights are learnt from (train/references.mjs).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { REFERENCE_KINDS, scoreReferences } from "../tests/accuracy/references.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "..", "shared", "data") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
  },
});

const folder = mkdtempSync(join(tmpdir(), "lede-references-"));
const trees = readFileSync(join(options.data, "syntax", "gum", "dev.conllu"), "utf8");
const held = new Set([...trees.matchAll(/^# newdoc id = (\S+)/gm)].map(([, id]) => id));
const gum = "coref/gum/dev.jsonl";
const SETS = [
  ["GUM, held out", gum, ({ id }) => held.has(id)],
  ["GUM, learnt from", gum, ({ id }) => !held.has(id)],
  ["GUM, news, all of it", gum, ({ genre }) => genre === "news"],
  ["articles", "articles/dev.jsonl"],
];
for (const [name, file, isWanted] of SETS) print(name, scoreReferences(...analyzed(file), isWanted));
rmSync(folder, { recursive: true });

/** A file of gold and one of its analyses. */
function analyzed(file) {
  const gold = join(options.data, file);
  const found = spawnSync(options.lede, ["analyze", "--jsonl", "--offsets", "codepoint", gold], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (found.status !== 0) throw new Error(`${options.lede} failed: ${found.error?.message ?? found.stderr}`);
  const predicted = join(folder, "analyses.jsonl");
  writeFileSync(predicted, found.stdout);
  return [gold, predicted];
}

function print(name, score) {
  console.log(`${name}\n  ${"".padEnd(14)} recall            precision`);
  for (const [kind, { right, shown, wanted, precision, recall }] of [
    ...REFERENCE_KINDS.map((kind) => [kind, score.kinds[kind]]),
    ["all", score],
  ]) {
    const share = (of, rate) => `${rate.toFixed(1).padStart(5)} % of ${String(of).padEnd(6)}`;
    console.log(`  ${kind.padEnd(14)} ${share(wanted, recall)} ${share(shown, precision)} right ${right}`);
  }
}
