// A text is the same text when its lines are broken at another width: the same names, at the same places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "lede";
import { articles as golden } from "../golden/articles.mjs";
import { readCorpus } from "./support.mjs";
import { wrap } from "./wrapping.mjs";

const analyzer = await createAnalyzer();
const own = golden().map(({ text }) => text);

/** "start end type" of every mention, in offsets of the text before it was wrapped. */
function mentionsOf({ text, origin }) {
  const { mentions } = analyzer.analyze(text);
  return mentions.map(({ start, end, type }) => `${origin[start]} ${origin[end - 1] + 1} ${type}`);
}

/** How many mentions of the texts are lost or new when they are wrapped, and how many there are. */
function compare(texts, width, options) {
  const differing = [];
  let count = 0;
  for (const text of texts) {
    const before = new Set(mentionsOf({ text, origin: Array.from({ length: text.length + 1 }, (_, i) => i) }));
    const after = new Set(mentionsOf(wrap(text, width, options)));
    count += before.size;
    for (const mention of before) if (!after.has(mention)) differing.push(`lost: ${shown(text, mention)}`);
    for (const mention of after) if (!before.has(mention)) differing.push(`new: ${shown(text, mention)}`);
  }
  return { differing, count };
}

function shown(text, mention) {
  const [start, end, type] = mention.split(" ");
  return `${text.slice(start, end)} (${type})`;
}

for (const options of [{}, { hyphenate: true }, { blankLines: false }]) {
  const how = Object.entries(options)
    .map(([name, on]) => ` ${name}: ${on}`)
    .join("");
  for (const width of [60, 72, 80]) {
    test(`own articles wrapped at ${width} columns have the same mentions${how}`, () => {
      assert.deepEqual(compare(own, width, options).differing, []);
    });
  }
}

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

const news = ["dev", "wikinews", "paste"].map((name) => readCorpus("articles", `${name}.jsonl`));

test("news articles wrapped at 72 columns: at most 3 of 1,000 mentions differ", (t) => {
  if (news.some((lines) => lines === null)) return t.skip("the articles of the shared data are not here");
  const texts = news.flat().map(({ text }) => text);
  for (const options of [{}, { hyphenate: true }, { blankLines: false }]) {
    const { differing, count } = compare(texts, 72, options);
    assert.ok(differing.length <= 0.003 * count, `${differing.length} of ${count}:\n${differing.join("\n")}`);
  }
});
