// Compares the analyses of the sample articles in this folder with what is written below them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createAnalyzer } from "lede";

const folder = fileURLToPath(new URL(".", import.meta.url));
const separator = "\n=====\n";
const analyzer = await createAnalyzer();

/** One line per mention: type, text, and the fullest name where it differs. */
function describeMentions(text) {
  const { mentions, entities } = analyzer.analyze(text);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return mentions.map((mention) => {
    const name = names.get(mention.entity) ?? mention.text;
    return [mention.type, mention.text, ...(name === mention.text ? [] : [`= ${name}`])].join("\t");
  });
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()) {
  test(`golden analysis of ${file}`, () => {
    const [text, expected = ""] = readFileSync(folder + file, "utf8").split(separator);
    const found = describeMentions(text);
    if (process.env.UPDATE_GOLDEN) writeFileSync(folder + file, `${text}${separator}${found.join("\n")}\n`);
    else assert.deepEqual(found, expected.trimEnd().split("\n"));
  });
}
