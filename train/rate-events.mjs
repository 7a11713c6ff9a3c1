#!/usr/bin/env node
// Learns how sure an event is, and writes the weights into src/events/rating_weights.h.
//
//   node train/rate-events.mjs [--check]
//
// train/events-read.tsv has events that were read by eye, with their clues. A logistic regression (L2) tells how likely an
// event of such clues misleads nobody about who did what to whom. Prints, by cross-validation over the rows, what share of
// the surest events is right, has a small fault, is wrong. --check writes nothing.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const FOLDS = 10;
const STEPS = 600;
const STEP = 0.01;
const DECAY = 2; // pull to 0, in examples
const SCALE = 100; // weights are whole numbers, hundredths of a nat
const TABLE = { from: -400, to: 400, by: 25 };

const lines = readFileSync(join(root, "train", "events-read.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const names = lines[0].slice(2);
const rows = lines.slice(1).map(([verdict, , ...clues]) => ({ verdict, clues: clues.map(Number) }));

const held = rows.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(rows.filter((_, i) => i % FOLDS !== fold));
  for (const [i, row] of rows.entries()) if (i % FOLDS === fold) held[i] = share(sumOf(weights, row));
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
if (!options.check) write(learn(rows));

/** The constant first. */
function learn(examples) {
  let weights = [0, ...names.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((w, i) => (i === 0 ? 0 : -DECAY * w));
    for (const row of examples) {
      const error = (row.verdict === "wrong" ? 0 : 1) - share(sumOf(weights, row));
      slopes[0] += error;
      for (const [i, holds] of row.clues.entries()) slopes[i + 1] += holds * error;
    }
    weights = weights.map((w, i) => w + STEP * slopes[i]);
  }
  return weights;
}

function sumOf(weights, { clues }) {
  return clues.reduce((sum, holds, i) => sum + holds * weights[i + 1], weights[0]);
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
inline constexpr std::array<std::int16_t, ${names.length}> kEventWeights = {${ofClues.join(", ")}};  // ${names.join(", ")}

/// Thousandths by sum of weights, from the first sum on, in steps.
inline constexpr int kFirstSum = ${TABLE.from}, kSumStep = ${TABLE.by};
inline constexpr std::array<std::uint16_t, ${shares.length}> kEventShares = {${shares.join(", ")}};

}  // namespace lede
`,
  );
}
