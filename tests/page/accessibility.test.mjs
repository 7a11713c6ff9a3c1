// axe-core finds nothing to complain about, in any state of the page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { articles, asLines } from "./many.mjs";
import {
  analyzed,
  article,
  browsers,
  doubtful,
  drawn,
  expect,
  giveFiles,
  insert,
  misspelt,
  openStage,
  pier,
  skipsAlike,
  textbox,
} from "./support.mjs";

const states = [
  { name: "empty", options: {} },
  { name: "empty, dark", options: { colorScheme: "dark" } },
  { name: "analysed", options: {}, text: article },
  { name: "analysed, dark", options: { colorScheme: "dark" }, text: article },
  { name: "analysed, narrow", options: { viewport: { width: 360, height: 780 } }, text: article },
  { name: "the map", options: {}, text: article, tab: "Map" },
  { name: "the map, dark", options: { colorScheme: "dark" }, text: article, tab: "Map" },
  { name: "the quotations", options: {}, text: article, tab: "Quotes" },
  { name: "the quotations, dark", options: { colorScheme: "dark" }, text: article, tab: "Quotes" },
  { name: "the events", options: {}, text: article, tab: "Events" },
  {
    name: "the events, narrow and dark",
    options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    text: article,
    tab: "Events",
  },
  { name: "the timeline", options: {}, text: article, tab: "Dates" },
  {
    name: "the timeline, narrow and dark",
    options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    text: article,
    tab: "Dates",
  },
  { name: "the numbers", options: {}, text: `${article} ${pier}`, tab: "Numbers" },
  {
    name: "the numbers, narrow and dark",
    options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    text: `${article} ${pier}`,
    tab: "Numbers",
  },
  { name: "the menu", options: {}, text: article, menu: true },
  {
    name: "the menu, narrow and dark",
    options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    text: article,
    menu: true,
  },
  { name: "a collection", options: {}, lines: 30 },
  { name: "a collection's names, dark", options: { colorScheme: "dark" }, lines: 30, tab: /^Names/ },
  {
    name: "a collection's quotations, narrow and dark",
    options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    lines: 30,
    tab: /^Quotations/,
  },
  { name: "what a collection could not read", options: { forcedColors: "active" }, lines: 2, tab: /^Not read/ },
  { name: "what is unsure", options: {}, text: doubtful, tab: "Quotes" },
  { name: "what is unsure, dark", options: { colorScheme: "dark" }, text: doubtful, tab: "People and names" },
  { name: "the copy desk", options: {}, text: misspelt },
  { name: "the copy desk, dark", options: { colorScheme: "dark" }, text: misspelt },
  { name: "the map, narrow", options: { viewport: { width: 360, height: 780 } }, text: article, tab: "Map" },
  {
    name: "analysed, narrow and dark",
    options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    text: article,
  },
];

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    for (const state of states) {
      // What axe-core reads are documents and styles, which are alike: of one state both browsers are asked.
      test(`no violation: ${state.name}`, { skip: state.name !== "analysed" && skipsAlike(name) }, async () => {
        const { colorScheme, ...options } = state.options;
        const page = await stage.sharedPage(options);
        await page.keyboard.press("Escape"); // the menu of the state before
        const close = page.getByRole("button", { name: "Close the collection" });
        if ((await close.count()) > 0) await close.click();
        if ((await textbox(page).inputValue()) !== "") await page.getByRole("button", { name: "New" }).click();
        // Not every browser can be told a preference from outside; the page's own switch does the same.
        await page.getByLabel("Colours").selectOption(colorScheme ?? "light");
        if (state.text) {
          await insert(page, state.text);
          await analyzed(page);
          await page.locator("mark").first().click();
          if (state.menu) {
            await page.getByRole("button", { name: "Copy and save" }).click();
            await page.getByRole("menuitem", { name: "CSV" }).click();
            await page.getByRole("menuitem", { name: "Relations" }).waitFor();
          }
          if (state.tab) await page.getByRole("tab", { name: state.tab }).click();
        }
        if (state.lines) {
          await giveFiles(page, ["archive.jsonl", `${asLines(articles(state.lines))}{"text": 1}\n`]);
          await page.getByRole("heading", { name: `${state.lines} articles read, 1 not read.` }).waitFor();
          if (state.tab) await page.getByRole("tab", { name: state.tab }).click();
          await page.locator(".collected li").first().waitFor();
        }
        if (state.tab)
          await expect(page.getByRole("tab", { name: state.tab })).toHaveAttribute("aria-selected", "true");
        await drawn(page);
        await page.evaluate(`${axe.source}; undefined`);
        const violations = await page.evaluate(async () => (await window.axe.run()).violations);
        const told = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map((node) => node.html)
              .slice(0, 3)
              .join(" | ")}`,
        );
        assert.deepEqual(told, []);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      });
    }
  });
}
