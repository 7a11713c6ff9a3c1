// The bridge to the worker, with Node.js's threads for a browser's workers.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Worker as Thread } from "node:worker_threads";
import { createAnalyzer } from "ledekit";
import { createWorkerAnalyzer } from "ledekit/bridge";
import { FakeWorker } from "./fake-worker.mjs";
import { article, modelBytes, wasmBytes } from "./support.mjs";

const wasm = await WebAssembly.compile(wasmBytes());
const model = modelBytes();
const here = await createAnalyzer();
const long = article.repeat(Math.ceil(3_000_000 / article.length));
const open = [];

async function start(options = {}) {
  FakeWorker.started = 0;
  const analyzer = await createWorkerAnalyzer({ createWorker: () => new FakeWorker(), wasm, model, ...options });
  open.push(analyzer);
  return analyzer;
}
afterEach(() => {
  for (const analyzer of open.splice(0)) analyzer.terminate();
});

test("the worker's analysis is that of the module", async () => {
  const analyzer = await start();
  assert.equal(analyzer.modelVersion, here.modelVersion);
  for (const text of [article, "", "😀 Zoë Núñez left \ud83d Berlin."]) {
    const options = { documentDate: "2016-12-07" };
    assert.deepEqual(await analyzer.analyze(text, options), here.analyze(text, options));
  }
  assert.equal(FakeWorker.started, 1);
});

test("every option of the analyzer reaches the worker", async () => {
  const analyzer = await start();
  const text = `😀 ${article}`;
  for (const options of [{ namesOnly: true }, { layers: ["times"] }, { offsets: "byte" }, { offsets: "codepoint" }]) {
    const analysis = await analyzer.analyze(text, options);
    assert.deepEqual(analysis, here.analyze(text, options), JSON.stringify(options));
    assert.notDeepEqual(analysis, here.analyze(text), JSON.stringify(options));
  }
  const columns = await analyzer.analyzeColumns(text, { offsets: "byte" });
  assert.deepEqual(columns.buffer, here.analyzeColumns(text, { offsets: "byte" }).buffer);
});

test("options that the worker refuses are told as the analyzer tells them", async () => {
  const analyzer = await start();
  await assert.rejects(analyzer.analyze(article, { layers: ["dates"] }), {
    name: "RangeError",
    message: /There is no layer "dates"; choose from places,/,
  });
  const message =
    'There is no option "layer"; choose from documentDate, namesOnly, layers, quick, hints, offsets, onProgress, signal.';
  await assert.rejects(analyzer.analyze(article, { layer: ["times"] }), { name: "TypeError", message });
  await assert.rejects(analyzer.analyzeColumns(article, { layer: ["times"] }), { name: "TypeError", message });
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
});

test("module and model may come as bytes", async () => {
  const analyzer = await start({
    wasm: wasmBytes(),
    model: model.buffer.slice(model.byteOffset, model.byteOffset + model.length),
  });
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
});

test("progress arrives in the middle of a run", async () => {
  const analyzer = await start();
  const shares = [];
  let running = true;
  await analyzer.analyze(long, { onProgress: (share) => shares.push([share, running]) }).then(() => (running = false));
  assert.ok(shares.length > 2);
  assert.ok(shares.some(([share]) => share > 0 && share < 1));
  assert.ok(shares.every(([, during]) => during));
});

test("where only the latest text is wanted it wins, and short ones leave the worker alive", async () => {
  const analyzer = await start({ patience: 10_000, latestOnly: true });
  const outcomes = await Promise.allSettled(["one", "two", `three. ${article}`].map((text) => analyzer.analyze(text)));
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ["rejected", "rejected", "fulfilled"],
  );
  assert.deepEqual(
    outcomes.slice(0, 2).map(({ reason }) => reason.name),
    ["AbortError", "AbortError"],
  );
  assert.deepEqual(outcomes[2].value, here.analyze(`three. ${article}`));
  assert.equal(FakeWorker.started, 1);
});

test("calls wait for their turn: each of them has its answer, from one worker", async () => {
  const analyzer = await start();
  const texts = ["One.", `Two. ${article}`, "Three."];
  const [found, sheet] = await Promise.all([
    Promise.all(texts.map((text) => analyzer.analyze(text))),
    analyzer.format(article, "markdown"),
  ]);
  assert.deepEqual(
    found,
    texts.map((text) => here.analyze(text)),
  );
  assert.equal(sheet, here.format(article, "markdown"));
  assert.equal(FakeWorker.started, 1);
});

test("one that waits for its turn can be given up, and one that dies takes no other with it", async () => {
  const script = new URL("./dying-worker.mjs", import.meta.url);
  const scripts = [script, undefined];
  const analyzer = await start({ createWorker: () => new FakeWorker(scripts.shift()) });
  const controller = new AbortController();
  const dying = analyzer.analyze("throw");
  const givenUp = analyzer.analyze("Never.", { signal: controller.signal });
  const last = analyzer.analyze(article);
  controller.abort();
  await assert.rejects(givenUp, { name: "AbortError" });
  await assert.rejects(dying, { code: "worker-died" });
  assert.deepEqual(await last, here.analyze(article));
});

test("a date may be a Date, here as in a worker", async () => {
  const analyzer = await start();
  const wanted = here.analyze(article, { documentDate: "2016-12-07" });
  const options = { documentDate: new Date("2016-12-07T23:59:59Z") };
  assert.deepEqual(here.analyze(article, options), wanted);
  assert.deepEqual(await analyzer.analyze(article, options), wanted);
  const message = /The document date is an invalid Date/;
  assert.throws(() => here.analyze(article, { documentDate: new Date("soon") }), { name: "RangeError", message });
});

test("a newer text does not wait for a long one: the worker is ended and reborn", async () => {
  const analyzer = await start({ patience: 20, latestOnly: true });
  const first = analyzer.analyze(long.repeat(4));
  const second = analyzer.analyze(article);
  await assert.rejects(first, { name: "AbortError", message: "A newer text took this one's place." });
  assert.deepEqual(await second, here.analyze(article));
  assert.equal(FakeWorker.started, 2);
});

test("a signal stops a long analysis at once, and the next one runs", async () => {
  const analyzer = await start({ patience: 20 });
  const controller = new AbortController();
  const shares = [];
  const promise = analyzer.analyze(long.repeat(4), {
    signal: controller.signal,
    onProgress(share) {
      shares.push(share);
      controller.abort();
    },
  });
  await assert.rejects(promise, { name: "AbortError", message: "The analysis was stopped." });
  assert.equal(shares.length, 1);
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
  assert.equal(FakeWorker.started, 2);
  await assert.rejects(analyzer.analyze(article, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

test("mistakes of the caller come back as in the module", async () => {
  const analyzer = await start();
  await assert.rejects(analyzer.analyze(article, { documentDate: "7 Dec" }), {
    name: "RangeError",
    message: /not a calendar date/,
  });
  await assert.rejects(analyzer.analyze(null), TypeError);
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
});

test("decoding a large analysis leaves the thread free, and can be ended", async () => {
  const columns = here.analyzeColumns(long);
  let pauses = 0;
  let ticks = 0;
  const heart = setInterval(() => ++ticks, 1);
  const analysis = await columns.toAnalysisInSlices(long, () => ++pauses);
  clearInterval(heart);
  assert.deepEqual(analysis, columns.toAnalysis(long));
  assert.ok(pauses > 1 && ticks > 1, `${pauses} pauses, ${ticks} ticks`);
  const stop = () => {
    throw new Error("enough");
  };
  await assert.rejects(columns.toAnalysisInSlices(long, stop), /^Error: enough$/);
});

test("a worker that has grown is replaced", async () => {
  const analyzer = await start({ keptMemory: 2 ** 20 });
  assert.equal((await analyzer.analyzeColumns(article)).textLength, article.length);
  assert.equal(FakeWorker.started, 2);
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
});

test("a damaged model and a worker that cannot start are told", async () => {
  await assert.rejects(start({ model: model.subarray(0, 1000) }), /model file is damaged/);
  const createWorker = () => new FakeWorker(new URL("data:text/javascript,throw new Error('blocked')"));
  await assert.rejects(start({ createWorker }), /worker could not be run \(blocked\)/);
});

test("after a worker died the next text gets another one", async () => {
  let script = new URL("./dying-worker.mjs", import.meta.url);
  const analyzer = await start({ createWorker: () => new FakeWorker(script) });
  await assert.rejects(analyzer.analyze("throw"), { code: "worker-died", message: /could not be run \(out of luck\)/ });
  script = undefined;
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
  assert.equal(FakeWorker.started, 2);
});

test("a worker that ends without a word is missed after a while", async () => {
  const script = new URL("./dying-worker.mjs", import.meta.url);
  const analyzer = await start({ createWorker: () => new FakeWorker(script), silence: 4000 });
  await assert.rejects(analyzer.analyze("end"), { code: "worker-died", message: /fell silent/ });
  await assert.rejects(analyzer.analyze("throw"), { message: /out of luck/ });
  assert.equal(FakeWorker.started, 2);
});

test("a worker that may not be made is told by its code, now and at each text", async () => {
  let allowed = true;
  const createWorker = () => {
    if (allowed) return new FakeWorker();
    throw new Error("refused");
  };
  const analyzer = await start({ createWorker, keptMemory: 0 });
  allowed = false;
  assert.ok((await analyzer.analyze(article)).mentions.length > 0);
  await assert.rejects(analyzer.analyze(article), { code: "no-worker", message: /could not be started \(refused\)/ });
  allowed = true;
  assert.deepEqual(await analyzer.analyze(article), here.analyze(article));
  allowed = false;
  await assert.rejects(start({ createWorker }), { code: "no-worker" });
});

test("after terminate everything rejects", async () => {
  const analyzer = await start();
  const promise = analyzer.analyze(long);
  analyzer.terminate();
  await assert.rejects(promise, { name: "AbortError", message: "The analyzer was ended." });
  await assert.rejects(analyzer.analyze(article), { name: "AbortError" });
});

test("the module itself runs inside a worker thread", async () => {
  const script = `
    import { parentPort } from "node:worker_threads";
    import { createAnalyzer } from ${JSON.stringify(new URL("../../wasm/dist/index.node.js", import.meta.url))};
    parentPort.postMessage((await createAnalyzer()).analyze(${JSON.stringify(article)}));`;
  const thread = new Thread(new URL(`data:text/javascript,${encodeURIComponent(script)}`));
  const analysis = await new Promise((resolve, reject) => thread.on("message", resolve).on("error", reject));
  assert.deepEqual(analysis, here.analyze(article));
});

test("the worker gives other formats as the analyzer does", async () => {
  const analyzer = await start();
  const options = { documentDate: "2017-01-06", table: "quotes", article: "one" };
  for (const format of ["json", "csv", "markdown"]) {
    assert.equal(await analyzer.format(article, format, options), here.format(article, format, options));
  }
  await assert.rejects(analyzer.format(article, "xml"), /no format "xml"/);
  await assert.rejects(analyzer.format(article, "json", { verbs: true }), /no option "verbs"/);
  const newest = await start({ latestOnly: true });
  const stopped = newest.format(long, "markdown");
  const analysis = newest.analyze(article);
  await assert.rejects(stopped, { name: "AbortError" });
  assert.deepEqual(await analysis, here.analyze(article), "an analysis still comes");
});
