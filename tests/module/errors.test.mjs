// What goes wrong is said in a sentence that a person can act on.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { createAnalyzer } from "ledekit";
import { loadModel } from "ledekit/load";
import { createAnalyzer as createWebAnalyzer } from "../../wasm/dist/index.js";
import { article, modelBytes, wasmBytes } from "./support.mjs";

const analyzer = await createAnalyzer();

test("what is not a string is refused by its type", () => {
  const wrong = [undefined, null, 7, {}, ["text"], new String("text")];
  for (const text of wrong) assert.throws(() => analyzer.analyze(text), TypeError);
  assert.throws(() => analyzer.analyze(null), /must be a string, not null/);
});

test("a date that is none is refused and named", () => {
  const wrong = ["2016-13-01", "2016-02-30", "2015-02-29", "07/12/2016", "2016-12-7", "yesterday", ""];
  for (const documentDate of wrong) {
    assert.throws(
      () => analyzer.analyze("Hello.", { documentDate }),
      (error) => {
        assert.ok(error instanceof RangeError);
        assert.ok(
          error.message.includes(`"${documentDate}" is not a calendar date; write it as YYYY-MM-DD.`),
          error.message,
        );
        return true;
      },
    );
  }
  assert.throws(() => analyzer.analyze("Hello.", { documentDate: 20161207 }), TypeError);
});

test("an unknown offset unit is refused", () => {
  assert.throws(() => analyzer.analyze("Hello.", { offsets: "utf8" }), /choose "utf16", "codepoint" or "byte"/);
});

test("a text that is too long is refused, and the next one is analysed", async () => {
  const own = await createAnalyzer();
  assert.throws(() => own.analyze("é".repeat(135_000_000)), { name: "RangeError", message: /longer than 256 MiB/ });
  assert.equal(own.analyze("Hello there.").sentences.length, 1);
});

test("an exception in the progress callback stops the analysis and comes out", () => {
  const onProgress = () => {
    throw new Error("enough");
  };
  assert.throws(() => analyzer.analyze(article, { onProgress }), /^Error: enough$/);
  assert.throws(() => analyzer.analyze(article, { onProgress: () => analyzer.analyze("x") }), /is at work/);
  assert.ok(analyzer.analyze(article).sentences.length > 0);
});

test("a disposed analyzer says so", async () => {
  const own = await createAnalyzer();
  own.dispose();
  own.dispose();
  assert.throws(() => own.analyze("Hello."), /has been disposed of/);
});

test("a damaged model is refused", async () => {
  const damaged = modelBytes();
  damaged[damaged.length >> 1] ^= 1;
  await assert.rejects(createAnalyzer({ model: damaged }), /The model file is damaged .*checksum/);
  await assert.rejects(createAnalyzer({ model: modelBytes().subarray(0, 100_000) }), /model file is damaged/);
  await assert.rejects(createAnalyzer({ model: new Uint8Array(0) }), /model file is damaged/);
  await assert.rejects(createAnalyzer({ model: Buffer.from("x".repeat(1000)) }), /not a Lede model file/);
});

test("a model of a later format is refused", async () => {
  const later = modelBytes();
  later.writeUInt32LE(99, 8);
  await assert.rejects(
    createAnalyzer({ model: later }),
    /format 99, but this program reads formats up to \d+; update Lede/,
  );
});

test("a missing or damaged file is named, with what to do", async () => {
  await assert.rejects(
    createAnalyzer({ model: "/nowhere/lede-en.model" }),
    /lede-en\.model is missing .*npm run build/,
  );
  await assert.rejects(createAnalyzer({ wasm: new URL("file:///nowhere/core.wasm") }), /core\.wasm is missing/);
  await assert.rejects(createAnalyzer({ wasm: Buffer.from("not a module") }), /is not a WebAssembly module/);
  await assert.rejects(createAnalyzer({ wasm: wasmBytes().subarray(0, 5000) }), /cannot be compiled: it is damaged/);
});

test("a module of another release is refused", async () => {
  // The smallest module there is: it lacks everything.
  const other = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  await assert.rejects(createAnalyzer({ wasm: other }), /lede-core\.wasm is of another release.*same release/);
  const renamed = wasmBytes();
  const at = renamed.indexOf("0.1.0\0", 0, "latin1");
  assert.ok(at > 0);
  renamed.write("0.0.9", at, "latin1");
  await assert.rejects(createAnalyzer({ wasm: renamed }), /has version 0\.0\.9, but the script has version 0\.1\.0/);
});

test("without WebAssembly the message says so", async () => {
  const { WebAssembly: kept } = globalThis;
  delete globalThis.WebAssembly;
  try {
    await assert.rejects(createAnalyzer(), /no WebAssembly here/);
  } finally {
    globalThis.WebAssembly = kept;
  }
});

// The web entry, against a server that behaves as servers do.
let server;
let base;
before(async () => {
  server = createServer((request, response) => {
    const page = "\n<!DOCTYPE html><title>Not found</title>";
    const files = {
      "/lede-core.wasm": ["application/wasm", wasmBytes()],
      "/plain.wasm": ["application/octet-stream", wasmBytes()],
      "/broken.wasm": ["application/wasm", wasmBytes().subarray(0, 5000)],
      "/page.wasm": ["text/html", page],
      "/lede-en.model": ["application/octet-stream", modelBytes()],
      "/page.model": ["text/html", page],
    };
    const [type, body] = files[request.url] ?? [];
    if (body === undefined) return response.writeHead(404, { "content-type": "text/html" }).end(page);
    return response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

test("over the network: with and without the right type", async () => {
  const model = `${base}/lede-en.model`;
  for (const wasm of [`${base}/lede-core.wasm`, new URL(`${base}/plain.wasm`)]) {
    const own = await createWebAnalyzer({ wasm, model });
    assert.deepEqual(own.analyze(article), analyzer.analyze(article));
  }
});

test("over the network: what went wrong is told apart", async () => {
  const good = { wasm: `${base}/lede-core.wasm`, model: `${base}/lede-en.model` };
  await assert.rejects(
    createWebAnalyzer({ ...good, wasm: `${base}/none.wasm` }),
    /none\.wasm could not be fetched: the server answered 404/,
  );
  await assert.rejects(
    createWebAnalyzer({ ...good, wasm: `${base}/page.wasm` }),
    /Instead of page\.wasm the server sent a web page/,
  );
  await assert.rejects(createWebAnalyzer({ ...good, wasm: `${base}/broken.wasm` }), /broken\.wasm cannot be compiled/);
  await assert.rejects(
    createWebAnalyzer({ ...good, model: `${base}/page.model` }),
    /Instead of page\.model the server sent a web page/,
  );
  await assert.rejects(
    createWebAnalyzer({ ...good, model: "http://127.0.0.1:1/lede-en.model" }),
    /could not be fetched from http.*check the network/,
  );
});

/** A server whose every answer is the model as `answer` mangles it. */
async function loadFrom(answer, options) {
  const bad = createServer((_request, response) => answer(response, modelBytes()));
  await new Promise((resolve) => bad.listen(0, "127.0.0.1", resolve));
  try {
    return await loadModel(`http://127.0.0.1:${bad.address().port}/lede-en.model`, options);
  } finally {
    bad.closeAllConnections();
    bad.close();
  }
}

test("over the network: a file is watched while it arrives, and checked when it is here", async () => {
  const bytes = modelBytes();
  const expected = { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  const seen = [];
  const model = await loadFrom((response, all) => response.end(all), { expected, onBytes: (n) => seen.push(n) });
  assert.ok(bytes.equals(model));
  assert.equal(seen.at(-1), bytes.length);
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
  );

  const half = (response, all) => response.end(all.subarray(0, all.length / 2));
  await assert.rejects(loadFrom(half, { expected }), { code: "broken-off", file: "lede-en.model" });
  const flipped = (response, all) => {
    all[1000] ^= 1;
    response.end(all);
  };
  await assert.rejects(loadFrom(flipped, { expected }), { code: "damaged", message: /checksum is wrong/ });
  const stuck = (response, all) => response.write(all.subarray(0, 1000));
  await assert.rejects(loadFrom(stuck, { patience: 300 }), { code: "stalled", file: "lede-en.model" });
  const silent = () => {};
  await assert.rejects(loadFrom(silent, { patience: 300 }), { code: "stalled" });
  const refusing = (response) => response.writeHead(503).end();
  await assert.rejects(loadFrom(refusing, {}), { code: "refused", status: 503 });
  const dropping = (response, all) => {
    response.writeHead(200, { "content-length": all.length });
    response.write(all.subarray(0, 1000), () => response.destroy());
  };
  await assert.rejects(loadFrom(dropping, {}), { code: "broken-off", message: /broke off/ });
});
