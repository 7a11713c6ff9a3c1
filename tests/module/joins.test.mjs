// Lines and words that a program broke are put together, and offsets are those of the text as given.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";

const analyzer = await createAnalyzer();

test("a word that a line's end parts is one name, with the offsets of its two parts", () => {
  const text = "Mayor Elena Már-\nquez of the Organi-\n  zation of Harbours left. Márquez is well-\nknown in Lima.";
  const { mentions, entities, joins } = analyzer.analyze(text);
  const name = mentions.find(({ start }) => start === 6);
  assert.equal(name.text, "Elena Már-\nquez");
  assert.equal(entities.find(({ id }) => id === name.entity).name, "Elena Márquez");
  assert.deepEqual(
    joins.map(({ start, end }) => text.slice(start, end)),
    ["-\n", "-\n  ", "\n"],
  );
  for (const mention of mentions) assert.equal(mention.text, text.slice(mention.start, mention.end));
});
