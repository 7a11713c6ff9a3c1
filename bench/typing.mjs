#!/usr/bin/env node
// How soon a key is painted in 20,000 words on a processor slowed four times, how soon the highlights follow the last
// key, and how much memory is left after the text has gone: medians of several runs in Chromium. A bare page with the
// same text in a box tells what a busy machine adds.
//
//   node bench/typing.mjs [RUNS]
import { analyzed, browsers, serveSite } from "../tests/page/support.mjs";
import { readArticles } from "./texts.mjs";

const WORDS = 20_000;
const KEYS = 60;
const PAUSE_MS = 120;
const SLOWER = 4;
const BARE = '<!doctype html><textarea style="width: 640px; height: 700px; font: 18.5px/29px serif"></textarea>';

const runs = Number(process.argv[2] ?? 5);
const text = readArticles(100)
  .articles.join("\n\n")
  .split(/(?<=\s)(?=\S)/u)
  .slice(0, WORDS)
  .join("");
const server = await serveSite();
const browser = await browsers[0].launch();
const own = [];
const bare = [];
for (let run = 0; run < runs; run++) {
  own.push(await inPage());
  bare.push(await inBare());
  console.error(own.at(-1), bare.at(-1));
}
const middleOf = (list, name) =>
  rank(
    list.map((one) => one[name]),
    0.5,
  );
console.log(`key to paint, median: ${middleOf(own, "median")} ms (bare page: ${middleOf(bare, "median")} ms)`);
console.log(`key to paint, 95th percentile: ${middleOf(own, "late")} ms (bare page: ${middleOf(bare, "late")} ms)`);
console.log(`highlights after the last key: ${middleOf(own, "highlights")} ms`);
console.log(`memory after Clear, as a share of before: ${middleOf(own, "kept")}`);
await browser.close();
server.close();

async function inPage() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await page.goto(server.url);
  await page.waitForSelector(".dot.safe", { state: "attached" });
  await fill(page, "Ada Moss left Lima.");
  await page.getByRole("button", { name: "New", exact: true }).click();
  const before = await heap(tools);
  await fill(page, text);
  const times = await typed(page, tools);
  const highlights = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { last } = window.typing;
        const look = () =>
          document.documentElement.dataset.state === "analyzed"
            ? resolve(Math.round(performance.now() - last))
            : requestAnimationFrame(look);
        look();
      }),
  );
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await analyzed(page);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const after = await heap(tools);
  await context.close();
  return { ...times, highlights, kept: Math.round((100 * after) / before) / 100 };
}

async function inBare() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await page.setContent(BARE);
  await page.locator("textarea").fill(text);
  const times = await typed(page, tools);
  await context.close();
  return times;
}

async function fill(page, words) {
  await page.getByRole("textbox", { name: "Article text" }).fill(words);
  await analyzed(page);
}

/** Types in the middle of the text; what a key takes is told by the frame after it, once that is painted. */
async function typed(page, tools) {
  const box = page.locator("textarea").first();
  await box.evaluate((field) => {
    const { port1, port2 } = new MessageChannel();
    const waiting = [];
    window.typing = { times: [], last: 0 };
    port1.onmessage = () => window.typing.times.push(performance.now() - waiting.shift());
    field.addEventListener("keydown", ({ timeStamp }) => {
      window.typing.last = performance.now();
      waiting.push(timeStamp);
      requestAnimationFrame(() => port2.postMessage(null));
    });
    field.focus();
    field.setSelectionRange(field.value.length / 2, field.value.length / 2);
  });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.keyboard.type("The mayor met Ada Moss. ".repeat(3).slice(0, KEYS), { delay: PAUSE_MS });
  const times = await page.evaluate(() => window.typing.times);
  return { median: rank(times, 0.5), late: rank(times, 0.95) };
}

/** In bytes, once what nobody holds is gone. */
async function heap(tools) {
  for (let round = 0; round < 3; round++) await tools.send("HeapProfiler.collectGarbage");
  return (await tools.send("Runtime.getHeapUsage")).usedSize;
}

function rank(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(100 * sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]) / 100;
}
