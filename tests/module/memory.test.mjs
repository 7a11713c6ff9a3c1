// Memory grows with the text and with nothing else. (Time is measured by bench/.)

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAnalyzer } from "ledekit";
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

test("an analyzer that nobody holds is freed, disposed of or not", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const held = [];
  for (let i = 0; i < 5; ++i) held.push(await forgotten());
  for (let i = 0; i < 50 && held.some((analyzer) => analyzer.deref()); ++i) {
    await new Promise((done) => setTimeout(done, 20));
    collect();
  }
  assert.equal(held.filter((analyzer) => analyzer.deref()).length, 0);
});

async function forgotten() {
  const analyzer = await createAnalyzer();
  analyzer.analyze(article);
  return new WeakRef(analyzer);
}

async function measure(text) {
  const analyzer = await createAnalyzer();
  analyzer.analyzeColumns(text);
  return { bytes: analyzer.memoryBytes, length: text.length };
}
