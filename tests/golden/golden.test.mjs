// Compares the analyses of the sample articles in this folder, all layers, with what is written below them.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { articles } from "./articles.mjs";
import { rowsOf } from "./rows.mjs";

const LAYERS = [
  "mention",
  "entity",
  "place",
  "quote",
  "relation",
  "time",
  "quantity",
  "warning",
  "role",
  "who",
  "what",
  "whom",
  "where",
  "when",
  "told",
];
const analyzer = await createAnalyzer();
const found = new Set();

for (const { name, path, text, line, date, rows } of articles()) {
  test(`golden analysis of ${name}`, () => {
    const now = rowsOf(text, analyzer.analyze(text, { documentDate: date }), date);
    for (const row of now) found.add(row.slice(0, row.indexOf(" ")));
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, `${text}${line}${now.join("\n")}\n`);
    else assert.deepEqual(now, rows.trimEnd().split("\n"));
  });
}

test("the articles have something for every layer", () => {
  assert.deepEqual(
    LAYERS.filter((layer) => !found.has(layer)),
    [],
  );
});
