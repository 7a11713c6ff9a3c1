#!/usr/bin/env node
// How soon the built page is of use on a slow line, in Chromium: until the box takes a text, until the first name of a
// text that waits in it is marked, until all is here, and the bytes of each file in the order in which they were asked
// for. Then the same for a second visit, which the browser's own copy of the page serves: on that line, and without one.
//
//   node bench/slow-line.mjs [--rounds N] [--kilobits N] [--latency MS]
//
// The line is Chromium's own "Fast 3G" unless told otherwise: 1,600 kilobits a second, 150 ms latency. The page is
// served as `npm start` serves it, with brotli. What a service worker asks for goes past Chromium's slow line, so a
// second visit is made through one of our own (see `wire`).
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
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
const speedOf = { kilobits: Number(values.kilobits), latency: Number(values.latency) };
const bytesPerSecond = (speedOf.kilobits * 1000) / 8;

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

async function measure(browser, line, url) {
  const context = await browser.newContext();
  const first = await firstVisit(context, url);
  const again = await laterVisit(context, line, url, "slow");
  const cut = await laterVisit(context, line, url, "cut");
  await context.close();
  return { ...first, again, cut };
}

/** The browser has a copy of the page by the end of it. */
async function firstVisit(context, url) {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const speed = bytesPerSecond;
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: speedOf.latency,
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
  await page.getByText("is kept in this browser").waitFor({ state: "attached", timeout: 60_000 });
  await page.close();
  return { times, files: [...files.values()].filter(({ bytes }) => bytes > 0) };
}

/** The times of a visit from the copy, on a line that is "slow" or "cut". */
async function laterVisit(context, line, url, state) {
  line.state = state;
  const page = await context.newPage();
  await page.addInitScript(watch, article);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => window.times.locked && window.times.names, null, { timeout: 120_000 });
  const [times, from] = await page.evaluate(() => [window.times, document.documentElement.dataset.kept]);
  if (from !== (state === "cut" ? "offline" : "same"))
    throw new Error(`The visit was from "${from ?? "network"}", ${JSON.stringify(times)}.`);
  await page.close();
  line.state = "open";
  return times;
}

/**
 * A line to the server at `port`, for all that the browser asks: "open", "slow", where each request waits for the latency
 * and answers share the bytes of a second, or "cut". As on a real line a new connection waits once more.
 */
async function wire(port) {
  const line = { state: "open", port: 0, close: () => server.close() };
  const sockets = new Set();
  let free = 0;
  const server = createServer((browser) => {
    if (line.state === "cut") return browser.destroy();
    const upstream = connect(port, "127.0.0.1");
    const pump = async (from, to, wait) => {
      try {
        if (line.state === "slow") await sleep(wait);
        for await (const chunk of from) {
          if (line.state === "cut") return from.destroy();
          if (line.state === "slow") await sleep(to === upstream ? speedOf.latency : turnOf(chunk.length));
          if (!to.write(chunk)) await new Promise((resolve) => to.once("drain", resolve));
        }
        to.end();
      } catch {
        to.destroy();
      }
    };
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    void pump(browser, upstream, speedOf.latency);
    void pump(upstream, browser, 0);
  });
  /** When the line has carried so many bytes more, from now, in milliseconds. */
  const turnOf = (bytes) => {
    const now = performance.now();
    free = Math.max(free, now) + (1000 * bytes) / bytesPerSecond;
    return free - now;
  };
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  line.port = server.address().port;
  line.close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return line;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

const server = await listen(
  { port: 0, host: "127.0.0.1" },
  filesHandler(`${root}web/dist`, `${root}build/page-compressed`),
);
const line = await wire(server.port);
const { launch } = browsers[0];
const runs = [];
for (let round = 0; round < rounds; ++round) {
  const browser = await launch();
  runs.push(await measure(browser, line, `http://127.0.0.1:${line.port}/`));
  await browser.close();
}
line.close();
await server.close();
const [{ files }] = runs;
const start = files[0].asked;
console.log(`${speedOf.kilobits} kilobits a second, ${speedOf.latency} ms latency; medians of ${rounds} rounds`);
console.log("         first visit   a later one   without a network");
for (const name of ["box", "names", "locked"]) {
  const shown = ["times", "again", "cut"].map((visit) => seconds(median(runs.map((run) => run[visit][name]))));
  console.log(`${name.padEnd(8)} ${shown.map((words) => words.padEnd(13)).join(" ")}`);
}
console.log("\nfile, bytes on the line, seconds from the first request: asked for, here");
for (const { name, bytes, asked, done } of files)
  console.log(
    `${name.padEnd(36)} ${String(bytes).padStart(9)} ${(asked - start).toFixed(2)} ${(done - start).toFixed(2)}`,
  );
