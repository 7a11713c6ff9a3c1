// What stays in the browser: nothing, unless the reader says so; then settings and texts, until they are forgotten.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyzed, article, boxHolds, browsers, expect, giveFiles, openStage, textbox } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);
    const consent = (page) => page.getByLabel("Keep settings and drafts in this browser");
    const keptHere = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
    const press = (page, words) => page.getByRole("button", { name: words, exact: true }).click();
    const isKept = (page, words) =>
      page.waitForFunction((text) => JSON.stringify({ ...localStorage }).includes(text), words);

    test("without a word of the reader nothing is stored, whatever one does", async () => {
      const { page, context } = await stage.article(article);
      await page.getByLabel("Colours").selectOption("dark");
      await press(page, "Kinds in words");
      await press(page, "As a ledger");
      await giveFiles(page, ["a.txt", "Ada Moss left Lima."], ["b.txt", "Tom Berg came to Oslo."]);
      await press(page, "a.txt");
      await analyzed(page);
      await page.evaluate(() => dispatchEvent(new Event("pagehide")));
      const stored = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
      ]);
      assert.deepEqual(stored, [0, 0, "", 0]);
      await page.reload();
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      await expect(textbox(page)).toHaveValue("");
      await context.close();
    });

    test("texts and settings come back if the reader said so, and go when told to", async () => {
      const { page, context, errors } = await stage.article(article);
      await consent(page).check();
      await page.getByText("stay in this browser now").waitFor();
      await page.getByLabel("Publication date").fill("2016-12-08");
      await page.getByLabel("Colours").selectOption("dark");
      await press(page, "As a ledger");
      await giveFiles(page, ["moss.txt", "Ada Moss left Lima on Monday."], ["berg.txt", "Tom Berg came to Oslo."]);
      await page.getByRole("button", { name: "moss.txt", exact: true }).waitFor();
      await isKept(page, "Ada Moss left Lima");

      // What is written last is kept as well.
      await press(page, "Edit");
      await textbox(page).evaluate((box) => {
        box.value = "Ada Moss left Oslo.";
        box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      });
      await page.reload();
      await page.getByText("Your last texts are here again.").waitFor();
      await analyzed(page);
      await expect(textbox(page)).toHaveValue("Ada Moss left Oslo.");
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.scheme)).toBe("dark");
      await page.getByRole("navigation", { name: "Articles" }).getByRole("button").first().click();
      await boxHolds(page, article);
      await expect(page.getByLabel("Publication date")).toHaveValue("2016-12-08");
      await expect(page.getByRole("button", { name: "As a ledger" })).toHaveAttribute("aria-pressed", "true");

      await press(page, "Forget");
      await boxHolds(page, "");
      await expect.poll(() => keptHere(page)).not.toMatch(/Moss|Solvang/);
      await expect.poll(() => keptHere(page)).toMatch(/dark/);

      await page.waitForFunction(async () => (await caches.keys()).length > 0);
      await press(page, "Forget everything");
      await page.getByText("Forgotten: settings, texts").waitFor();
      await expect.poll(() => keptHere(page)).toBe("{}");
      await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
      await expect(consent(page)).toBeChecked({ checked: false });
      assert.deepEqual(errors, []);
      await context.close();
    });

    test("texts that are too long are not kept, which is told, and what was kept goes", async () => {
      const { page, context } = await stage.article("Ada Moss left Lima.");
      await consent(page).check();
      await isKept(page, "Ada Moss");
      await giveFiles(page, ["long.txt", "Ada Moss left Lima on Monday. ".repeat(170_000)]);
      await page.getByRole("alert").filter({ hasText: "together they are too long" }).waitFor();
      await expect.poll(() => keptHere(page)).not.toMatch(/Ada Moss/);
      await context.close();
    });
  });
}
