#!/usr/bin/env node
// Learns how sure an event is, and writes the weights into src/events/rating_weights.h.
//
//   node train/rate-events.mjs [--check] [--again] [--data DIR]
//
// train/events-read.tsv has events that were read by eye, with their clues. A logistic regression (L2) tells how likely an
// event of such clues misleads nobody about who did what to whom. Prints, by cross-validation over the articles, what share
// of the surest events is right, has a small fault, is wrong. --check writes nothing. --again first looks the clues up anew
// in DIR (the corpora of train/README.md) by the built lede-event-cases; an event that is no longer told keeps its own.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { rowsOf } from "../tests/accuracy/references.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    data: { type: "string", default: join(root, "..", "shared", "data") },
  },
});

const FOLDS = 10;
const STEPS = 800;
const MOMENTUM = 0.9;
const DECAY = 5; // pull to 0, in examples
const SCALE = 100; // weights are whole numbers, hundredths of a nat
const TABLE = { from: -400, to: 400, by: 25 };

const path = join(root, "train", "events-read.tsv");
const rating = readFileSync(join(root, "src", "events", "rating.h"), "utf8");
const names = [...rating.match(/kEventClueNames = \{([^}]*)\}/u)[1].matchAll(/"(\w+)"/gu)].map(([, name]) => name);
const lines = readFileSync(path, "utf8").trimEnd().split("\n");
const head = lines.findIndex((line) => !line.startsWith("#"));
const rows = lines.slice(head + 1).map((line) => {
  const [verdict, corpus, article, start, end, clues] = line.split("\t");
  return { verdict, corpus, article, start: Number(start), end: Number(end), clues: new Set(clues.split(" ")) };
});
if (options.again) lookUp();

const articles = [...new Set(rows.map(({ article }) => article))].sort();
const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
const held = rows.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(rows.filter(({ article }) => foldOf.get(article) !== fold));
  for (const [i, row] of rows.entries()) if (foldOf.get(row.article) === fold) held[i] = share(sumOf(weights, row));
}
const order = rows.map((row, i) => ({ ...row, sure: held[i] })).sort((a, b) => b.sure - a.sure);
for (const part of [0.25, 0.5, 0.75, 1]) {
  const surest = order.slice(0, Math.round(part * order.length));
  const told = ["right", "small", "wrong"].map(
    (verdict) => `${verdict} ${percent(surest.filter((row) => row.verdict === verdict).length / surest.length)}`,
  );
  console.log(`the surest ${percent(part)}, from ${surest.at(-1).sure.toFixed(2)} on: ${told.join(", ")}`);
}
for (let low = 0.3; low < 1; low += 0.1) {
  const bin = order.filter(({ sure }) => sure >= low && sure < low + 0.1);
  if (bin.length === 0) continue;
  const good = bin.filter(({ verdict }) => verdict !== "wrong").length / bin.length;
  console.log(`told ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}: ${percent(good)} of ${bin.length} mislead nobody`);
}
const loss = order.reduce((sum, row) => sum - Math.log(row.verdict === "wrong" ? 1 - row.sure : row.sure), 0);
console.log(`log loss ${(loss / order.length).toFixed(4)}`);
if (!options.check) write(learn(rows));

/** Fills the rows' clues from the events that are told today, and writes the file. */
function lookUp() {
  const program = join(root, "build", "train", "train", "lede-event-cases");
  if (!existsSync(program)) throw new Error(`${program} is not there: build it with -DLEDE_TRAIN=ON.`);
  let found = 0;
  for (const corpus of new Set(rows.map((row) => row.corpus))) {
    const file = join(options.data, `${corpus}.jsonl`);
    const cases = spawnSync(program, [file, join(root, "model", "lede-en.model")], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (cases.status !== 0) throw new Error(cases.stderr);
    const told = new Map(
      cases.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map((one) => [String(one.id), one.cases]),
    );
    const texts = new Map(rowsOf(file).map(({ id, text }) => [String(id), text]));
    for (const row of rows) {
      if (row.corpus !== corpus) continue;
      const points = [...texts.get(row.article)];
      const bytes = (count) => Buffer.byteLength(points.slice(0, count).join(""));
      const [begin, end] = [bytes(row.start), bytes(row.end)];
      const one = told.get(row.article).find((event) => event[0] === begin && event[1] === end);
      if (!one) continue;
      row.clues = new Set(one[2]);
      found++;
    }
  }
  console.log(`${found} of ${rows.length} are told today`);
  const written = rows.map(({ clues, ...row }) => [...Object.values(row), [...clues].join(" ")].join("\t"));
  writeFileSync(path, `${[...lines.slice(0, head + 1), ...written].join("\n")}\n`);
}

/** The constant first. Gradient descent with momentum; of so few rows every one counts in each step. */
function learn(examples) {
  let weights = [0, ...names.map(() => 0)];
  let slopes = weights;
  const step = 0.4 / examples.length;
  for (let round = 0; round < STEPS; round++) {
    const now = weights.map((w, i) => (i === 0 ? 0 : -DECAY * w));
    for (const row of examples) {
      const error = (row.verdict === "wrong" ? 0 : 1) - share(sumOf(weights, row));
      now[0] += error;
      for (const [i, name] of names.entries()) if (row.clues.has(name)) now[i + 1] += error;
    }
    slopes = slopes.map((slope, i) => MOMENTUM * slope + now[i]);
    weights = weights.map((w, i) => w + step * slopes[i]);
  }
  return weights;
}

function sumOf(weights, { clues }) {
  return names.reduce((sum, name, i) => sum + (clues.has(name) ? weights[i + 1] : 0), weights[0]);
}

function share(sum) {
  return 1 / (1 + Math.exp(-sum));
}

function percent(part) {
  return `${Math.round(100 * part)} %`;
}

function write(weights) {
  const [constant, ...ofClues] = weights.map((w) => Math.round(w * SCALE));
  const shares = [];
  for (let sum = TABLE.from; sum <= TABLE.to; sum += TABLE.by) shares.push(Math.round(1000 * share(sum / SCALE)));
  writeFileSync(
    join(root, "src", "events", "rating_weights.h"),
    `// Written by train/rate-events.mjs; do not edit.
// clang-format off
#pragma once

#include <array>
#include <cstdint>

namespace lede {

/// In hundredths of a nat: without any clue, and of each (EventClue).
inline constexpr int kEventConstant = ${constant};
inline constexpr std::array<std::int16_t, ${names.length}> kEventWeights = {
${ofClues.map((weight, i) => `    ${weight},  // ${names[i]}`).join("\n")}
};

/// Thousandths by sum of weights, from the first sum on, in steps.
inline constexpr int kFirstSum = ${TABLE.from}, kSumStep = ${TABLE.by};
inline constexpr std::array<std::uint16_t, ${shares.length}> kEventShares = {${shares.join(", ")}};

}  // namespace lede
`,
  );
}
