// Memory grows with the text and with nothing else. (Time is measured by bench/.)

import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "lede";
import { article, oddTexts } from "./support.mjs";

test("the thousandth analysis uses no more memory than the tenth", async () => {
  const analyzer = await createAnalyzer();
  const texts = [...Object.values(oddTexts).slice(0, 8), article.repeat(40), article];
  assert.equal(texts.length, 10);
  const after = [];
  for (let i = 0; i < 1000; ++i) {
    analyzer.analyze(texts[i % texts.length], { documentDate: "2016-12-07" });
    after.push(analyzer.memoryBytes);
  }
  assert.equal(after[999], after[9]);
});

test("failed analyses leave nothing behind", async () => {
  const analyzer = await createAnalyzer();
  const fail = () => assert.throws(() => analyzer.analyze(article.repeat(40), { documentDate: "never" }));
  for (let i = 0; i < 10; ++i) fail();
  const tenth = analyzer.memoryBytes;
  for (let i = 0; i < 500; ++i) fail();
  assert.equal(analyzer.memoryBytes, tenth);
});

test("64 times the text takes at most 70 times the memory", async () => {
  const base = article.repeat(Math.ceil(400_000 / article.length));
  const [small, large] = [await measure(base), await measure(base.repeat(64))];
  assert.ok(large.bytes <= 70 * small.bytes, `${large.bytes} bytes against ${small.bytes}`);
  // A bound of its own, because the memory that the module starts with flatters the small text.
  assert.ok(large.bytes <= 70 * large.length, `${large.bytes / large.length} bytes for each character`);
});

async function measure(text) {
  const analyzer = await createAnalyzer();
  analyzer.analyzeColumns(text);
  return { bytes: analyzer.memoryBytes, length: text.length };
}
