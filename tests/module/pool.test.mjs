// Batches of texts in several workers, with Node.js's threads for a browser's.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createAnalyzer } from "ledekit";
import { AnalyzerPool } from "ledekit/pool";
import { FakeWorker } from "./fake-worker.mjs";
import { article, modelBytes, wasmBytes } from "./support.mjs";

const wasm = await WebAssembly.compile(wasmBytes());
const model = modelBytes();
const here = await createAnalyzer();
const texts = Array.from(
  { length: 12 },
  (_, i) => `Mayor Ada Moss met ${i + 2} engineers in Lima. ${article.repeat(i % 3)}`,
);
const inputs = texts.map((text) => ({ text }));
const pools = [];

function open(options = {}) {
  FakeWorker.started = 0;
  const pool = new AnalyzerPool({ createWorker: () => new FakeWorker(), wasm, model, workers: 2, ...options });
  pools.push(pool);
  return pool;
}
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

async function all(results) {
  const list = [];
  for await (const result of results) list.push(result);
  return list;
}

test("every text has the module's analysis, in the order of the texts, and what its caller kept with it", async () => {
  const pool = open();
  const told = [];
  const results = await all(
    pool.analyze(
      texts.map((text, id) => ({ text, id, options: { documentDate: "2016-12-07", layers: ["times"] } })),
      { onProgress: (finished) => told.push(finished) },
    ),
  );
  assert.deepEqual(
    results.map(({ index }) => index),
    texts.map((_, i) => i),
  );
  for (const { input, index, columns, error } of results) {
    assert.equal(error, null);
    assert.equal(input.id, index);
    const options = { documentDate: "2016-12-07", layers: ["times"] };
    assert.deepEqual(columns.toAnalysis(input.text), here.analyze(input.text, options));
  }
  assert.deepEqual(
    told,
    texts.map((_, i) => i + 1),
  );
  assert.equal(FakeWorker.started, 2);
});

test("results come as they are there where that is asked for: a short text does not wait for a long one", async () => {
  const pool = open();
  const long = article.repeat(Math.ceil(1_000_000 / article.length));
  const results = await all(
    pool.analyze([{ text: long }, { text: "Short." }, { text: "Shorter." }], { order: "finished" }),
  );
  assert.deepEqual(results.map(({ index }) => index).sort(), [0, 1, 2]);
  assert.equal(results[2].index, 0);
});

test("no worker before a batch, none after it, and no more than there are texts", async () => {
  const ended = [];
  class Counted extends FakeWorker {
    terminate() {
      ended.push(this);
      return super.terminate();
    }
  }
  const pool = open({ createWorker: () => new Counted(), workers: 4 });
  assert.equal(FakeWorker.started, 0);
  assert.equal((await all(pool.analyze([{ text: "Ada Moss left Lima." }]))).length, 1);
  assert.equal(FakeWorker.started, 1);
  assert.equal(ended.length, 1);
  assert.equal((await all(pool.analyze([]))).length, 0);
  assert.equal(FakeWorker.started, 1);
});

test("a worker that dies takes its own text alone, and another one takes its place", async () => {
  class Mortal extends FakeWorker {
    postMessage(message) {
      if (message.text !== "die") return super.postMessage(message);
      void this.terminate();
      for (const listener of this.listeners) listener({ message: "out of luck" });
    }
    addEventListener(type, listener) {
      if (type === "error") this.listeners = [...(this.listeners ?? []), listener];
      else super.addEventListener(type, listener);
    }
  }
  const pool = open({ createWorker: () => new Mortal() });
  // The first text shows that there are workers at all.
  const results = await all(pool.analyze([...inputs.slice(0, 4), { text: "die" }, ...inputs.slice(4)]));
  assert.equal(results.length, texts.length + 1);
  assert.deepEqual(
    results.filter(({ error }) => error !== null).map(({ index, error }) => [index, error.code]),
    [[4, "worker-died"]],
  );
  assert.match(results[4].error.message, /^Lede's worker could not be run \(out of luck\)\.$/);
  assert.equal(FakeWorker.started, 3);
});

test("options that are refused are told for their text, and the others are read", async () => {
  const pool = open();
  const results = await all(
    pool.analyze([{ text: article, options: { documentDate: "yesterday" } }, { text: article }]),
  );
  assert.equal(results[0].error.name, "RangeError");
  assert.equal(results[1].error, null);
});

test("where no worker can be had at all, the batch fails at once", async () => {
  const pool = open({
    createWorker: () => {
      throw new Error("forbidden");
    },
  });
  await assert.rejects(all(pool.analyze(inputs)), { name: "LedeError", code: "no-worker" });
});

test("a source of texts that fails ends the batch with its reason", async () => {
  const pool = open();
  async function* broken() {
    yield* inputs.slice(0, 2);
    throw new Error("the disk is gone");
  }
  await assert.rejects(all(pool.analyze(broken())), { message: "the disk is gone" });
});

test("texts are taken no faster than results are", async () => {
  const pool = open();
  let taken = 0;
  function* endless() {
    for (;;) yield { text: `Ada Moss left Lima ${++taken} times.` };
  }
  let results = 0;
  for await (const _ of pool.analyze(endless())) {
    await pause(5);
    if (++results === 20) break;
  }
  // What waits in the pool, what its workers are at, and those about to take one.
  assert.ok(taken <= 20 + pool.size * 6, `${taken} taken`);
  // The source is told, and the pool is free again.
  assert.equal((await all(pool.analyze(inputs.slice(0, 2)))).length, 2);
});

test("a pause lets the texts under way be finished, and no other begin", async () => {
  const pool = open();
  let taken = 0;
  function* counted() {
    for (const input of inputs) {
      ++taken;
      yield input;
    }
  }
  const results = pool.analyze(counted());
  await results.next();
  pool.pause();
  assert.equal(pool.isPaused, true);
  await pause(300);
  const before = taken;
  await pause(300);
  assert.equal(taken, before);
  assert.ok(before < inputs.length, `${before} taken`);
  pool.resume();
  assert.equal((await all(results)).length, inputs.length - 1);
});

test("an aborted batch rejects, in the middle of a long text too, and ends its workers", async () => {
  const long = article.repeat(Math.ceil(3_000_000 / article.length));
  for (const isPaused of [false, true]) {
    const pool = open();
    const controller = new AbortController();
    const results = pool.analyze([{ text: "Short." }, { text: long }, { text: long }], { signal: controller.signal });
    await results.next();
    if (isPaused) pool.pause();
    const next = results.next();
    controller.abort();
    await assert.rejects(next, { name: "AbortError" });
    pool.resume();
  }
  const pool = open();
  await assert.rejects(all(pool.analyze(inputs, { signal: AbortSignal.abort() })), { name: "AbortError" });
  const results = pool.analyze([{ text: long }]);
  const next = results.next();
  pool.close();
  await assert.rejects(next, { name: "AbortError" });
});

test("one batch at a time, and at least one worker", async () => {
  const pool = open();
  const results = pool.analyze(inputs);
  await results.next();
  await assert.rejects(pool.analyze(inputs).next(), { message: "The pool is at another batch." });
  assert.equal((await all(results)).length, inputs.length - 1);
  for (const workers of [0, -1, 1.5, Number.NaN])
    assert.throws(() => new AnalyzerPool({ createWorker: () => new FakeWorker(), wasm, model, workers }), RangeError);
  const { size } = new AnalyzerPool({ createWorker: () => new FakeWorker(), wasm, model });
  assert.ok(size >= 1 && size <= 4);
});
