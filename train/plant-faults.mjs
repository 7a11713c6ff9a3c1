#!/usr/bin/env node
// Plants faults into articles and counts how many of them the copy desk sees, by kind.
//
//   node train/plant-faults.mjs [--articles FILE] [--seed N] [--count N] [--lede FILE] [--missed] [--clean]
//
// FILE has an article a line, with `id` and `text` and perhaps `date`. --missed lists the faults that nothing told,
// --clean all warnings of the articles as they are, for reading: an editor would act on how many of them?
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isTold, KINDS, plant } from "./faults.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: join(root, "..", "shared", "data", "articles", "wikinews.jsonl") },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100" },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
    missed: { type: "boolean", default: false },
    clean: { type: "boolean", default: false },
  },
});

const articles = readFileSync(options.articles, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const clean = warningsOf(articles);
if (options.clean) listClean();
else report(plant(articles, { seed: Number(options.seed), count: Number(options.count) }));

/** The warnings of each text, with their words. */
function warningsOf(texts) {
  const input = texts.map(({ text, date }, id) => JSON.stringify(date ? { id, text, date } : { id, text })).join("\n");
  const { status, stdout, stderr, error } = spawnSync(
    options.lede,
    ["analyze", "--jsonl", "--offsets", "utf16", "--layers", "quotes,times,quantities,desk", "-"],
    { input, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  if (error || status !== 0) {
    console.error(`${options.lede} failed: ${error?.message ?? stderr}`);
    process.exit(1);
  }
  return stdout
    .trim()
    .split("\n")
    .map((line, row) =>
      JSON.parse(line).warnings.map((warning) => ({
        ...warning,
        text: texts[row].text.slice(warning.start, warning.end),
      })),
    );
}

function report(faults) {
  const found = warningsOf(faults.map(({ text, clean: row }) => ({ text, date: articles[row].date })));
  const tally = new Map(Object.keys(KINDS).map((kind) => [kind, { told: 0, all: 0 }]));
  for (const [row, fault] of faults.entries()) {
    const told = isTold(fault, found[row], clean[fault.clean]);
    const counts = tally.get(fault.kind);
    counts.all += 1;
    counts.told += told ? 1 : 0;
    if (!told && options.missed) console.log(`${fault.kind}\t${inContext(fault)}`);
  }
  for (const [kind, { told, all }] of tally) console.log(`${kind.padEnd(16)} ${told} of ${all}`);
  const told = [...tally.values()].reduce((sum, counts) => sum + counts.told, 0);
  console.log(`seed ${options.seed}: ${told} of ${faults.length} planted faults are told`);
}

function listClean() {
  for (const [row, warnings] of clean.entries()) {
    for (const { code, start, end, message } of warnings) {
      console.log(`${code}\t${articles[row].id}\t${inContext({ ...articles[row], start, end })}\t${message}`);
    }
  }
}

/** A place of a text with some words around it, on one line. */
function inContext({ text, start, end }) {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 40);
  return `${before}⟦${text.slice(start, Math.min(end, start + 160))}⟧${behind}`.replaceAll("\n", "⏎");
}
