// Many texts over the threads of Node.js, and what the client refuses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { analyzeMany, createAnalyzerPool, createWorkerAnalyzer } from "ledekit/client";
import { article } from "./support.mjs";

const here = await createAnalyzer();
const texts = Array.from({ length: 6 }, (_, i) => `😀 Mayor Ada Moss met ${i + 2} engineers in Lima.`);

test("each text has its analysis, in order, with what is asked of all and what is asked of it alone", async () => {
  const told = [];
  const asked = { layers: ["times"], offsets: "byte", documentDate: "2016-12-07" };
  const own = { text: `${article} Today.`, options: { documentDate: "2017-01-01" }, name: "own" };
  const results = [];
  for await (const result of analyzeMany([...texts, own], { ...asked, workers: 2, onProgress: (n) => told.push(n) })) {
    results.push(result);
  }
  const wanted = [
    ...texts.map((text) => here.analyze(text, asked)),
    here.analyze(own.text, { ...asked, ...own.options }),
  ];
  assert.deepEqual(
    results.map(({ analysis }) => analysis),
    wanted,
  );
  assert.deepEqual(
    results.map(({ input, index, error }) => [input, index, error]),
    [...texts, own].map((input, index) => [input, index, null]),
  );
  assert.deepEqual(told, [1, 2, 3, 4, 5, 6, 7]);
});

test("a text that cannot be read has its error, the others their analyses", async () => {
  const bad = { text: "Text.", options: { documentDate: "soon" } };
  const results = [];
  for await (const result of analyzeMany([texts[0], bad, texts[1]], { workers: 1 })) results.push(result);
  assert.deepEqual(
    results.map(({ analysis, error }) => [analysis?.mentions.length, error?.name]),
    [
      [here.analyze(texts[0]).mentions.length, undefined],
      [undefined, "RangeError"],
      [here.analyze(texts[1]).mentions.length, undefined],
    ],
  );
});

test("a signal ends the batch", async () => {
  const controller = new AbortController();
  const batch = analyzeMany(texts, { workers: 1, signal: controller.signal });
  await batch.next();
  controller.abort();
  await assert.rejects(
    async () => {
      for await (const _ of batch);
    },
    { name: "AbortError" },
  );
});

test("options that there are not are refused, by every function", async () => {
  const refused = { name: "TypeError", message: /There is no option "layer"/ };
  const wrong = { layer: ["times"] };
  await assert.rejects(createAnalyzer(wrong), refused);
  await assert.rejects(createWorkerAnalyzer(wrong), refused);
  await assert.rejects(createAnalyzerPool(wrong), refused);
  await assert.rejects(analyzeMany(texts, wrong).next(), refused);
  const pool = await createAnalyzerPool({ workers: 1 });
  await assert.rejects(pool.analyze([{ text: "Text." }], wrong).next(), refused);
});

test("Symbol.dispose ends analyzers and pools", async () => {
  const analyzer = await createAnalyzer();
  analyzer[Symbol.dispose]();
  assert.throws(() => analyzer.analyze("Text."), /disposed of/);
  const worker = await createWorkerAnalyzer();
  worker[Symbol.dispose]();
  await assert.rejects(worker.analyze("Text."), { name: "AbortError" });
  const pool = await createAnalyzerPool({ workers: 1 });
  const batch = pool.analyzeMany(texts);
  await batch.next();
  pool[Symbol.dispose]();
  await assert.rejects(batch.next(), { name: "AbortError" });
});
