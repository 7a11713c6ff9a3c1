#!/usr/bin/env node
// How soon the built page is of use on a slow line, in Chromium: until the box takes a text, until the first name of a
// text that waits in it is marked, until all is here, and the bytes of each file in the order in which they were asked
// for.
//
//   node bench/slow-line.mjs [--rounds N] [--kilobits N] [--latency MS]
//
// The line is Chromium's own "Fast 3G" unless told otherwise: 1,600 kilobits a second, 150 ms latency. The page is
// served as `npm start` serves it, with brotli.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { filesHandler, listen } from "../scripts/lib/server.mjs";
import { article, browsers } from "../tests/page/support.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    kilobits: { type: "string", default: "1600" },
    latency: { type: "string", default: "150" },
  },
});
const rounds = Number(values.rounds);
const line = { kilobits: Number(values.kilobits), latency: Number(values.latency) };

/** Runs in the page before its own script: notes when things are there, and fills the box as soon as there is one. */
function watch(text) {
  const times = {};
  window.times = times;
  const note = (name, isThere) => {
    if (times[name] === undefined && isThere) times[name] = performance.now();
  };
  new MutationObserver(() => {
    const box = document.querySelector("textarea");
    if (box && times.box === undefined) {
      box.value = text;
      box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    }
    note("box", box);
    note("names", document.querySelector("mark"));
    note("locked", document.querySelector(".dot.safe"));
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function measure(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const speed = (line.kilobits * 1000) / 8;
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latency,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
  const files = new Map();
  network.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) =>
    files.set(requestId, { name: new URL(request.url).pathname.split("/").pop() || "index.html", asked: timestamp }),
  );
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) =>
    Object.assign(files.get(requestId) ?? {}, { bytes: encodedDataLength, done: timestamp }),
  );
  await page.addInitScript(watch, article);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => window.times.locked !== undefined, null, { timeout: 120_000 });
  const times = await page.evaluate(() => window.times);
  await context.close();
  return { times, files: [...files.values()].filter(({ bytes }) => bytes > 0) };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

const server = await listen(
  { port: 0, host: "localhost" },
  filesHandler(`${root}web/dist`, `${root}build/page-compressed`),
);
const { launch } = browsers[0];
const runs = [];
for (let round = 0; round < rounds; ++round) {
  const browser = await launch();
  runs.push(await measure(browser, server.url));
  await browser.close();
}
await server.close();
const [{ files }] = runs;
const start = files[0].asked;
console.log(`${line.kilobits} kilobits a second, ${line.latency} ms latency; medians of ${rounds} rounds`);
for (const name of ["box", "names", "locked"])
  console.log(`${name.padEnd(8)} ${seconds(median(runs.map(({ times }) => times[name])))}`);
console.log("\nfile, bytes on the line, seconds from the first request: asked for, here");
for (const { name, bytes, asked, done } of files)
  console.log(
    `${name.padEnd(36)} ${String(bytes).padStart(9)} ${(asked - start).toFixed(2)} ${(done - start).toFixed(2)}`,
  );
