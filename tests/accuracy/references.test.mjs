// The scorer of references, on a small text of our own.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { scoreReferences } from "./references.mjs";

const text = "Ada Moss met Ben Ruiz. She smiled. He left. The editor wept. It rained on him.";
const at = (words, rest) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
  ...rest,
});
const gold = {
  id: "one",
  text,
  mentions: [
    at("Ada Moss", { entity: "ada", kind: "name", type: "person" }),
    at("Ben Ruiz", { entity: "ben", kind: "name", type: "person" }),
    at("She", { entity: "ada", kind: "pronoun" }),
    at("He ", { entity: "ben", kind: "pronoun", text: "He", end: text.indexOf("He ") + 2 }),
    at("The editor", { entity: "ada", kind: "nominal", coref: "coref" }),
    at("him", { entity: "ben", kind: "pronoun" }),
  ],
};
const found = {
  id: "one",
  mentions: [
    at("Ada Moss", { entity: "e1", kind: "name", type: "PERSON" }),
    at("Ben Ruiz", { entity: "e2", kind: "name", type: "PERSON" }),
    at("She", { entity: "e1", kind: "pronoun", type: "PERSON" }),
    at("He ", { entity: "e1", kind: "pronoun", type: "PERSON", text: "He", end: text.indexOf("He ") + 2 }),
    at("The editor", { entity: "e1", kind: "nominal", type: "PERSON" }),
    at("It", { entity: "e2", kind: "pronoun", type: "PERSON" }),
  ],
};

test("references: what is joined, what is right and what is wanted, by kind", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "lede-references-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const [goldPath, foundPath] = [join(folder, "gold.jsonl"), join(folder, "found.jsonl")];
  writeFileSync(goldPath, JSON.stringify(gold));
  writeFileSync(foundPath, JSON.stringify(found));
  const counts = ({ right, shown, wanted }) => [right, shown, wanted];
  const score = scoreReferences(goldPath, foundPath);
  assert.deepEqual(counts(score), [2, 4, 4]);
  assert.deepEqual(counts(score.kinds["he, she"]), [1, 2, 3]);
  assert.deepEqual(counts(score.kinds.it), [0, 1, 0]);
  assert.deepEqual(counts(score.kinds.descriptions), [1, 1, 1]);
  assert.deepEqual(counts(scoreReferences(goldPath, foundPath, () => false)), [0, 0, 0]);
});
