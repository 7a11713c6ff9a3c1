#!/usr/bin/env node
// Prints how well the built `lede` tells a story in short, by annotated articles.
//
//   node train/score-stories.mjs [--data DIR] [--lede FILE] [--model FILE] [--show QUESTION]
//
// DIR holds the corpora of train/README.md. The rules of matching stand in tests/accuracy/stories.mjs. --show prints
// each article's answers to a question beside what is told.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { rowsOf } from "../tests/accuracy/references.mjs";
import { analyzeStories, QUESTIONS, scoreStories } from "../tests/accuracy/stories.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "..", "shared", "data") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
    model: { type: "string" },
    show: { type: "string" },
  },
});
const path = join(options.data, "events", "fivew1h", "dev.jsonl");
if (!existsSync(path)) {
  console.error(`${path} is not at hand.`);
  process.exit(2);
}

const gold = rowsOf(path);
const found = analyzeStories(options.lede, gold, options.model);
const score = scoreStories(gold, found);
console.log(`Giveme5W1H, ${gold.length} articles`);
for (const question of QUESTIONS) {
  const { asked, answered, right } = score[question];
  const share = (part, of) => `${((100 * part) / Math.max(1, of)).toFixed(0).padStart(3)} %`;
  const shared = `shares a word in ${share(right, asked)} (${right} of ${asked})`;
  console.log(`  ${question.padEnd(8)} ${shared}, ${share(right, answered)} of the ${answered} answered`);
}
if (options.show) show(options.show);

function show(question) {
  for (const [at, { lede, text }] of found.entries()) {
    const points = Array.from(text);
    const told = [lede?.[question] ?? []].flat().map(({ start, end, confidence }) => {
      return `${points.slice(start, end).join("")} (${confidence})`;
    });
    const wanted = (gold[at].answers[question] ?? []).map(({ text: words, coders }) => `${words} ×${coders}`);
    const isRight = scoreStories([gold[at]], [found[at]])[question].right > 0;
    console.log(`\n${isRight ? "+" : "-"} ${gold[at].title}\n  told: ${told.join("; ")}\n  gold: ${wanted.join("; ")}`);
  }
}
