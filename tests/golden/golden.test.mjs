// Compares the analyses of the sample articles in this folder, all layers, with what is written below them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createAnalyzer } from "lede";
import { rowsOf } from "./rows.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const FILE = /^(?<text>.*)(?<line>\n===== published (?<date>\d{4}-\d{2}-\d{2})\n)(?<rows>.*)$/s;
const LAYERS = ["mention", "entity", "place", "quote", "relation", "time", "quantity", "warning"];
const analyzer = await createAnalyzer();
const found = new Set();

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()) {
  test(`golden analysis of ${file}`, () => {
    const parts = FILE.exec(readFileSync(folder + file, "utf8"))?.groups;
    assert.ok(parts, `${file} has no line "===== published YYYY-MM-DD" between article and analysis`);
    const { text, line, date, rows } = parts;
    const now = rowsOf(text, analyzer.analyze(text, { documentDate: date }), date);
    for (const row of now) found.add(row.slice(0, row.indexOf(" ")));
    if (process.env.UPDATE_GOLDEN) writeFileSync(folder + file, `${text}${line}${now.join("\n")}\n`);
    else assert.deepEqual(now, rows.trimEnd().split("\n"));
  });
}

test("the articles have something for every layer", () => {
  assert.deepEqual(
    LAYERS.filter((layer) => !found.has(layer)),
    [],
  );
});
