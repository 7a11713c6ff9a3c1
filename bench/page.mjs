#!/usr/bin/env node
// How the built page copes with texts of growing length, in Chromium and Firefox: the table that
// docs/page.md shows.
//
//   node bench/page.mjs [--write]     --write puts the table into docs/page.md
//
// For each length: the time from the paste until the highlights stand, the longest time for which the
// page answered nothing meanwhile, and the number of highlights.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyzed, browsers, serveSite } from "../tests/page/support.mjs";
import { readArticles } from "./texts.mjs";

const LENGTHS = [2_000, 20_000, 200_000, 2_000_000, 10_000_000, 16_000_000];
const PATIENCE_MS = 600_000;

/** Pastes `length` units of news and waits for the highlights; runs within the page. */
function pasteAndWatch({ text, length }) {
  const box = document.querySelector("textarea");
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const watch = { longest: 0, last: performance.now(), start: 0 };
  window.watch = watch;
  const tick = () => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - watch.last);
    watch.last = now;
    watch.timer = setTimeout(tick, 0);
  };
  box.value = long;
  watch.start = watch.last = performance.now();
  new MutationObserver(() => {
    if (document.documentElement.dataset.state === "analyzed") watch.end = performance.now();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-state"] });
  tick();
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}

function measured() {
  clearTimeout(window.watch.timer);
  return {
    total: window.watch.end - window.watch.start,
    longest: window.watch.longest,
    marks: document.querySelectorAll("mark").length,
  };
}

async function measure(browser, url, text, length) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
  await page.evaluate(pasteAndWatch, { text, length });
  try {
    await page.waitForFunction(() => window.watch.end !== undefined, null, { timeout: PATIENCE_MS });
    await analyzed(page);
    return await page.evaluate(measured);
  } finally {
    await context.close().catch(() => {});
  }
}

const seconds = (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

const text = readArticles(150).articles.join("\n\n");
const server = await serveSite();
const rows = [];
for (const { name, skip, launch } of browsers) {
  if (skip) {
    console.error(`${name}: ${skip}`);
    continue;
  }
  for (const length of LENGTHS) {
    const browser = await launch();
    try {
      const { total, longest } = await measure(browser, server.url, text, length);
      rows.push([name, length.toLocaleString("en"), seconds(total), seconds(longest)]);
    } catch (error) {
      rows.push([name, length.toLocaleString("en"), `failed: ${error.message.split("\n")[0]}`, ""]);
    }
    console.error(rows.at(-1).join("  "));
    await browser.close().catch(() => {});
  }
}
server.close();
const table = [
  "| browser | characters pasted | until every highlight stands | longest wait for an answer |",
  "| --- | --- | --- | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");
console.log(table);
if (process.argv.includes("--write")) {
  const file = fileURLToPath(new URL("../docs/page.md", import.meta.url));
  const [before, rest] = readFileSync(file, "utf8").split("<!-- lengths:start -->");
  writeFileSync(
    file,
    `${before}<!-- lengths:start -->\n${table}\n<!-- lengths:end -->${rest.split("<!-- lengths:end -->")[1]}`,
  );
}
