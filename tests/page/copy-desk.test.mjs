// The copy desk's notes: applied, put away, spared, gone through by keys, and what was checked.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { enums } from "../../schema/enums.mjs";
import { pageModule } from "./sources.mjs";
import {
  analyzed,
  article,
  browsers,
  drawn,
  expect,
  insert,
  misspelt,
  openStage,
  skipsAlike,
  textbox,
} from "./support.mjs";

const { CHECKS, countNotes, notesOf } = await pageModule("analysis/desk.ts");

/** Two notes that suggest something, one kind each. */
const faulty = `${misspelt} Russia sent the the ship to Manila.`;

test("notes are counted by kind, and kinds without one are told", () => {
  const warnings = ["spelling_variant", "other", "spelling_variant", "not_english"].map((code, start) => ({
    code,
    start,
    end: start + 1,
    message: "…",
    args: code === "other" ? { check: "repeated_passage" } : {},
  }));
  const { found, clear } = countNotes(notesOf({ text: "abcd", analysis: { warnings } }));
  assert.deepEqual(
    found.map(({ check, count }) => [check.id, count]),
    [
      ["repeated_passage", 1],
      ["spelling_variant", 2],
    ],
  );
  assert.equal(clear.length, CHECKS.length - 2);
});

test("every code of a warning has its kind", () => {
  const codes = Object.keys(enums.WarningCode.values).filter((code) => code !== "other" && code !== "not_english");
  assert.ok(codes.length > 5);
  assert.deepEqual(
    codes.filter((code) => !CHECKS.some(({ id }) => id === code)),
    [],
  );
});

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    const wide = { viewport: { width: 1440, height: 900 } };
    const open = (text) => stage.sharedArticle(text, wide);

    const desk = (page) => page.getByRole("region", { name: "Copy desk" });
    const note = (page, words) => desk(page).getByRole("listitem").filter({ hasText: words });
    const summary = (page) => page.locator("summary", { hasText: "What was checked" });
    const status = (page) => page.locator("p[role=status]").textContent();
    const count = (page) => desk(page).getByRole("heading").textContent();

    test("what a note suggests is put into the text, as one step for Undo", async () => {
      const { page, errors } = await open(faulty);
      await expect.poll(() => count(page)).toBe("2 things to look at again");
      await note(page, "Formin").getByRole("button", { name: "Apply", exact: true }).click();
      await page.waitForFunction(() => document.querySelector("textarea").value.includes("welcomed by Fomin,"));
      await note(page, "Formin").waitFor({ state: "detached" });
      await analyzed(page);
      await expect.poll(() => count(page)).toBe("1 thing to look at again");
      await expect(page.getByRole("region", { name: "Highlighted article" })).toHaveText(/welcomed by Fomin,/);
      // The keyboard is at the note that is left.
      await expect.poll(() => page.evaluate(() => document.activeElement.textContent)).toMatch(/the the/);
      await note(page, "the the").getByRole("button", { name: "Apply", exact: true }).press("Enter");
      await desk(page).waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      await note(page, "the the").waitFor();
      await page.keyboard.press("Control+z");
      await note(page, "Formin").waitFor();
      await expect(textbox(page)).toHaveValue(faulty);
      assert.deepEqual(errors, []);
    });

    test("after Apply, Undo brings back the text and keeps its date", { skip: alike }, async () => {
      const { page } = await open(misspelt);
      const before = await textbox(page).inputValue();
      await page.getByLabel("Publication date").fill("2016-12-08");
      await analyzed(page);
      await desk(page).getByRole("button", { name: "Apply" }).click();
      await expect(textbox(page)).not.toHaveValue(before);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(textbox(page)).toHaveValue(before);
      await expect(page.getByLabel("Publication date")).toHaveValue("2016-12-08");
    });

    test("a kind of note is spared, in the next article too, and comes back", { skip: alike }, async () => {
      const { page, errors } = await open(faulty);
      await note(page, "the the").hover();
      await note(page, "the the").getByRole("button", { name: "Never show this" }).click();
      await note(page, "the the").waitFor({ state: "detached" });
      await expect.poll(() => count(page)).toBe("1 thing to look at again");
      await page.getByRole("button", { name: "New", exact: true }).click();
      await insert(page, "Norway sent the the ship to Mombasa on Monday.");
      await analyzed(page);
      await expect.poll(() => count(page)).toBe("Nothing left to look at again");
      await expect(summary(page)).toHaveText(/1 doubled word · 1 kind not shown/);
      await summary(page).click();
      const box = page.getByRole("checkbox", { name: "1 doubled word" });
      await expect(box).toBeChecked({ checked: false });
      await box.check();
      await note(page, "the the").waitFor();
      assert.deepEqual(errors, []);
    });

    test("keys go from note to note, are announced, and leave fields alone", async () => {
      const { page } = await open(faulty);
      const words = () => page.evaluate(() => [...(CSS.highlights.get("passage") ?? [])].join());
      await page.keyboard.press(".");
      await expect.poll(() => status(page)).toMatch(/^Note 1 of 2: “Formin”/);
      await expect.poll(words).toBe("Formin");
      await page.keyboard.press(".");
      await expect.poll(() => status(page)).toMatch(/^Note 2 of 2: /);
      await page.keyboard.press(".");
      await expect.poll(() => status(page)).toMatch(/^Note 1 of 2: /);
      await page.keyboard.press(",");
      await expect.poll(() => status(page)).toMatch(/^Note 2 of 2: /);
      await page.keyboard.press("Tab");
      await expect.poll(() => page.evaluate(() => document.activeElement.textContent)).toBe("Apply");
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await expect(textbox(page)).toBeFocused();
      await page.keyboard.type("?.");
      await expect(textbox(page)).toHaveValue(/^\?\./);
      await drawn(page);
      await expect(page.getByRole("dialog")).toHaveCount(0);
    });

    test("what was checked is told where nothing was found, and nothing in it fails axe", { skip: alike }, async () => {
      const { page } = await open(article);
      await expect(summary(page)).toHaveText("What was checked: nothing to look at again");
      await expect(desk(page)).toHaveCount(0);
      await summary(page).press("Enter");
      await page.getByText("no doubled words").waitFor();
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    });

    test("the question mark opens the list of keys, where single keys can be turned off", async () => {
      const { page } = await stage.article(faulty, wide);
      await page.keyboard.press("?");
      const dialog = page.getByRole("dialog", { name: "Keys" });
      await dialog.waitFor();
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run("dialog"));
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
      await dialog.getByRole("checkbox").uncheck();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await page.keyboard.press("?");
      await page.keyboard.press(".");
      await drawn(page);
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => CSS.highlights.has("passage"))).toBe(false);
      await page.getByRole("button", { name: "Keys", exact: true }).click();
      await dialog.waitFor();
    });
  });
}
