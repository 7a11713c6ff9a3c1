// Many articles at once, as a person opens and reads them, in real browsers.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { longestTask } from "./busy.mjs";
import { articleNumber, articles, asLines } from "./many.mjs";
import { saved } from "./saving.mjs";
import { analyzed, boxHolds, browsers, expect, insert, openStage, textbox } from "./support.mjs";

/** In milliseconds: what the reader would notice. */
const LONGEST_TASK = 50;
const folder = mkdtempSync(join(tmpdir(), "lede-many-"));
after(() => rmSync(folder, { recursive: true }));

const put = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

for (const { name: browserName, skip, launch } of browsers) {
  describe(browserName, { skip }, () => {
    const stage = openStage(launch);

    const choose = async (page, button, files) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: button }).click();
      await (await chooser).setFiles(files);
    };
    const drop = (page, ...files) =>
      page.evaluate((all) => {
        const data = new DataTransfer();
        for (const [name, content] of all) data.items.add(new File([content], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      }, files);
    const collection = (page) => page.getByRole("main", { name: "Collection of articles" });
    const tab = (page, name) => collection(page).getByRole("tab", { name });
    const rows = (page) => collection(page).getByRole("tabpanel").getByRole("listitem");
    /**
     * Presses a button as soon as it is there and the progress reads otherwise than `former`: the page may be done before
     * the driver has told where the button is.
     */
    const pressOnce = (page, words, former = null) =>
      page.evaluate(
        async ([text, before]) => {
          const button = () => [...document.querySelectorAll("button")].find((one) => one.textContent === text);
          const progress = () => document.querySelector(".collection-progress")?.textContent;
          while (!button() || progress() === before) await new Promise((resolve) => setTimeout(resolve));
          button().click();
        },
        [words, former],
      );
    const finished = (page, words) => collection(page).getByRole("heading", { name: words, level: 2 }).waitFor();

    test("two hundred articles of one file: what is in them all, and the page answers all the while", {
      timeout: 120_000,
    }, async () => {
      const file = put("archive.jsonl", asLines(articles(200)));
      const { page, errors } = await stage.emptied();
      const longest = await longestTask(page, async () => {
        await choose(page, "Open file", file);
        await finished(page, "200 articles read.");
        await tab(page, /^Names/).click();
        await rows(page).first().waitFor();
      });
      assert.ok(longest === null || longest < LONGEST_TASK, `${longest} ms`);
      // Only what is in view is on the page.
      await tab(page, /^Quotations/).click();
      await rows(page).first().waitFor();
      await expect.poll(() => rows(page).count()).toBeLessThan(60);
      await expect(rows(page).nth(1)).toHaveText(/The bridge will open in 2000.*Ada Moss, quoted/);

      await tab(page, /^Names/).click();
      await expect(rows(page).first()).toHaveText(/^Ada MossPerson · in 200 articles, 2\d\d mentions$/);
      await collection(page).getByLabel("Filter").fill("ruth");
      await expect(rows(page)).toHaveCount(1);
      await rows(page).first().getByRole("button").click();
      await collection(page).getByRole("heading", { name: "Articles with Ruth Okafor (Person)" }).waitFor();
      await rows(page).nth(1).getByRole("button").click();
      const { title, text, date } = articleNumber(12);
      await boxHolds(page, `${title}\n\n${text}`);
      await analyzed(page);
      await expect(page.getByLabel("Publication date")).toHaveValue(date);

      await page.getByRole("button", { name: /Back to the collection/ }).click();
      await collection(page).getByRole("heading", { name: "Articles with Ruth Okafor (Person)" }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement.textContent)).toMatch(/part 12/);
      await expect.poll(() => page.evaluate(() => window.violations)).toEqual([]);
      await page.getByRole("button", { name: "Close the collection" }).click();
      await expect(collection(page)).toHaveCount(0);
      assert.deepEqual(errors, []);
    });

    test("a row leads to its passage in the article, and articles that were opened take each other's place", async () => {
      const { page } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await analyzed(page);
      await drop(page, ["a.jsonl", asLines(articles(3))]);
      await finished(page, "3 articles read.");
      await tab(page, /^Dates/).click();
      await rows(page).filter({ hasText: "2015-03-02" }).getByRole("button").click();
      await analyzed(page);
      const lights = await page.evaluate(() => "highlights" in CSS);
      const isLit = () => [...(CSS.highlights.get("passage") ?? [])].some((range) => `${range}` === "2 March 2015");
      if (lights) await page.waitForFunction(isLit);
      const names = page.getByRole("navigation", { name: "Articles" }).locator("li > button:first-child");
      await expect(names).toHaveText(["A draft on Lagos.", "a.jsonl, line 2"]);
      await page.getByRole("button", { name: /Back to the collection/ }).click();
      await tab(page, /^Articles/).click();
      await rows(page).nth(2).getByRole("button").click();
      await boxHolds(page, `${articleNumber(2).title}\n\n${articleNumber(2).text}`);
      await expect(names).toHaveText(["A draft on Lagos.", "a.jsonl, line 3"]);
    });

    const choosesFolders = browserName === "Chromium" ? false : "its driver hands over no folder";
    test("a folder that is opened, with folders in it: every file is an article, what is none is told, and hidden ones are passed over", {
      skip: choosesFolders,
    }, async () => {
      const place = join(folder, "folder");
      mkdirSync(join(place, "old"), { recursive: true });
      for (let n = 0; n < 5; ++n) writeFileSync(join(place, `${n}.txt`), articleNumber(n).text);
      writeFileSync(join(place, "old", "page.html"), `<html><body><p>${articleNumber(6).text}</p></body></html>`);
      writeFileSync(join(place, "old", "empty.txt"), "");
      writeFileSync(join(place, "old", "picture.png"), Buffer.from("\u0089PNG\r\n", "latin1"));
      writeFileSync(join(place, ".hidden"), "Nobody reads this.");
      const { page } = await stage.emptied();
      await choose(page, "Open folder", place);
      await finished(page, "6 articles read, 2 not read.");
      await tab(page, /^Not read/).click();
      await expect(rows(page)).toHaveCount(2);
      await expect(rows(page).filter({ hasText: /^folder\/old\/empty\.txtis empty\.$/ })).toHaveCount(1);
      await expect(rows(page).filter({ hasText: /^folder\/old\/picture\.pngis .+/ })).toHaveCount(1);
    });

    test("a folder that is dropped is read to its last folder, told in parts as browsers do", async () => {
      const { page } = await stage.emptied();
      await page.evaluate(
        (texts) => {
          // No browser lets a script drop a folder.
          const entry = (path, fields) => ({ name: path.split("/").at(-1), fullPath: path, ...fields });
          const file = (path, text) =>
            entry(path, { isFile: true, file: (resolve) => resolve(new File([text], path.split("/").at(-1))) });
          const directory = (path, children) => {
            const parts = [...children, null];
            const readEntries = (resolve) => resolve([parts.shift()].filter((child) => child));
            return entry(path, { isDirectory: true, createReader: () => ({ readEntries }) });
          };
          const inner = directory("/news/old", [file("/news/old/b.txt", texts[1]), file("/news/old/.hidden", "No.")]);
          const outer = directory("/news", [inner, file("/news/a.txt", texts[0]), directory("/news/.git", [])]);
          const event = new Event("drop", { bubbles: true, cancelable: true });
          const items = [outer, file("/c.txt", texts[2])].map((each) => ({ webkitGetAsEntry: () => each }));
          Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], items, files: [] } });
          document.body.dispatchEvent(event);
        },
        articles(3).map(({ text }) => text),
      );
      await finished(page, "3 articles read.");
      await rows(page).nth(2).getByRole("button").click();
      const text = articleNumber(2).text;
      await boxHolds(page, text);
    });

    test("up to a dozen files are a row of articles, more are a collection; a bad line is told and the rest is read", async () => {
      const { page } = await stage.emptied();
      const files = articles(13).map(({ id, text }) => [`${id}.txt`, text]);
      await drop(page, ...files.slice(0, 12));
      await page.getByRole("navigation", { name: "Articles" }).waitFor();
      await expect(collection(page)).toHaveCount(0);
      await drop(page, ...files);
      await finished(page, "13 articles read.");
      const { title, text, ...rest } = articleNumber(20);
      const lines = [
        JSON.stringify({ headline: title, text, ...rest, date: "2016-02-30" }),
        '{"text": "cut short',
        '["text"]',
        '{"title": "No text"}',
        "",
        '{"text": "  "}',
        JSON.stringify({ text: `${title}\n\n${text}`, title, date: "2016-12-05T23:30:00Z" }),
      ];
      // It joins the collection that there is.
      await drop(page, ["bad.ndjson", lines.join("\r\n")]);
      await finished(page, "15 articles read, 4 not read.");
      await tab(page, /^Not read/).click();
      await expect(rows(page)).toHaveText([
        "bad.ndjson, line 1was read without its date: “2016-02-30” is no day of the calendar.",
        "bad.ndjson, line 2is not valid JSON.",
        "bad.ndjson, line 3is no JSON object.",
        "bad.ndjson, line 4has no member “text” that is a text.",
        "bad.ndjson, line 6is empty.",
      ]);
      await tab(page, /^Articles/).click();
      await collection(page).getByLabel("Filter").fill("2016-12-05");
      await rows(page).first().getByText("2016-12-05").waitFor();
    });

    test("a pause holds, what is cancelled is listed as not read, and workers are given back", {
      timeout: 120_000,
    }, async () => {
      const { page } = await stage.emptied();
      const workers = () => page.workers().length;
      const before = workers();
      const pausing = pressOnce(page, "Pause");
      await drop(page, ["archive.jsonl", asLines(articles(1500))]);
      await pausing;
      await collection(page).getByText("Paused.").waitFor();
      const done = () => page.locator(".collection-progress").textContent();
      // What the workers are at is finished first.
      let held = "";
      for (let tries = 0; held !== (held = await done()); ++tries) {
        assert.ok(tries < 20, `${held} and still going on`);
        await page.waitForTimeout(1500);
      }
      assert.match(held, /^[\d,]+ of 1,500$/);
      const cancelling = pressOnce(page, "Cancel", held);
      await collection(page).getByRole("button", { name: "Go on" }).click();
      await cancelling;
      await finished(page, /^[\d,]+ articles? read, [\d,]+ not read\.$/);
      const [, read, left] = /^([\d,]+) articles? read, ([\d,]+) not/.exec(
        await collection(page).getByRole("heading", { level: 2 }).textContent(),
      );
      assert.equal(Number(read.replace(",", "")) + Number(left.replace(",", "")), 1500);
      if (browserName === "Chromium") await expect.poll(workers).toBe(before);
    });

    test("files that come one by one while others are read join them", async () => {
      const { page } = await stage.emptied();
      for (let n = 0; n < 12; ++n) {
        await drop(page, [`${n}.jsonl`, asLines([articleNumber(n), articleNumber(n + 20)])]);
        await page.waitForTimeout(n * 20);
      }
      await finished(page, "24 articles read.");
    });

    test("tables are saved as CSV and JSON Lines: all rows, and no cell a formula", async () => {
      const { page } = await stage.emptied();
      const evil = { ...articleNumber(1), title: '=HYPERLINK("http://example.org")', id: "+1" };
      await drop(page, ["a.jsonl", asLines([evil, ...articles(150)])]);
      await finished(page, "151 articles read.");
      const press = async (button) =>
        (await saved(page, () => collection(page).getByRole("button", { name: button, exact: true }).click()))[0];
      const csv = await press("CSV");
      assert.equal(csv.name, "collection-articles.csv");
      const table = parse(csv.content, { columns: true, record_delimiter: "\r\n" });
      assert.equal(table.length, 151);
      assert.equal(table[0].article, "'+1");
      assert.match(table[0].title, /^'=HYPERLINK/);
      assert.equal(table[1].url, "https://example.org/0");
      await tab(page, /^Names/).click();
      await rows(page).first().getByText("Ada Moss").waitFor();
      const lines = await press("JSON Lines");
      assert.equal(lines.name, "collection-names.jsonl");
      const [first] = lines.content
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      assert.deepEqual([first.name, first.type, first.articles], ["Ada Moss", "PERSON", 151]);
    });

    test("by keyboard: tabs by arrows, rows by arrows, Home and End, and an article by Enter", async () => {
      const { page } = await stage.emptied();
      await drop(page, ["a.jsonl", asLines(articles(80))]);
      await finished(page, "80 articles read.");
      await tab(page, /^Articles/).focus();
      await page.keyboard.press("ArrowRight");
      await expect(collection(page).getByRole("tab").nth(1)).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("ArrowLeft");
      await expect(tab(page, /^Articles/)).toHaveAttribute("aria-selected", "true");
      await rows(page).first().getByRole("button").focus();
      const focus = (title) =>
        page.waitForFunction((words) => document.activeElement.querySelector("bdi")?.textContent === words, title);
      await page.keyboard.press("End");
      await focus(articleNumber(79).title);
      await page.keyboard.press("Home");
      await focus(articleNumber(0).title);
      await page.keyboard.press("ArrowDown");
      await focus(articleNumber(1).title);
      await expect
        .poll(() => page.evaluate(() => document.activeElement.textContent))
        .toMatch(/2016-02-02 · .*Lake Basin Authority/);
      await page.keyboard.press("Enter");
      await boxHolds(page, `${articleNumber(1).title}\n\n${articleNumber(1).text}`);
      await textbox(page).waitFor({ state: "hidden" });
    });
  });
}
