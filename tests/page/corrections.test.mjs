// What a reader corrects, as a reader does it: on cards, on what is selected, in the list, in files, and by keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import axe from "axe-core";
import { createAnalyzer } from "ledekit";
import { analyzed, browsers, drawn, expect, insert, openStage, skipsAlike } from "./support.mjs";

const analyzer = await createAnalyzer();

const story = `Harbour Town Council opened the pier in Moss Landing on Monday, and Mayor Ada Moss was there with Tom Berg of Salem.

“We waited for years,” Moss said. “It is done,” the clerk said. He met Berg in Salem. The Blonk was late.`;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    const open = (text = story) => stage.sharedArticle(text);

    const button = (page, words) => page.getByRole("button", { name: words, exact: true });
    const changes = (page) => page.getByRole("button", { name: /changes$/ });
    const mark = (page, words) =>
      page
        .locator(".article mark")
        .filter({ hasText: new RegExp(`^${words}$`) })
        .first();
    const types = (page, words) =>
      page
        .locator(".article mark")
        .evaluateAll(
          (marks, wanted) =>
            marks.filter(({ textContent }) => textContent === wanted).map(({ dataset }) => dataset.type),
          words,
        );
    /** The article's marks, once they are as `check` wants them. */
    const until = (page, words, wanted) =>
      page.waitForFunction(
        ([text, all]) => {
          const marks = [...document.querySelectorAll(".article mark")].filter(
            ({ textContent }) => textContent === text,
          );
          return marks.map(({ dataset }) => dataset.type).join() === all;
        },
        [words, wanted.join()],
      );
    /** What axe has against the page as it is. */
    async function complaints(page) {
      await drawn(page);
      await page.evaluate(`${axe.source}; undefined`);
      const violations = await page.evaluate(async () => (await window.axe.run()).violations);
      return violations.map(({ id, nodes }) => [id, nodes[0].html]);
    }
    const tab = (page, words) => page.getByRole("tab", { name: words });
    const panel = (page) => page.getByRole("tabpanel");

    /** Waits for the reading that a correction brings: the list of changes and the highlights stand. */
    async function corrected(page, count) {
      await page.getByRole("button", { name: new RegExp(`^${count} change`) }).waitFor();
      await analyzed(page);
      await page.waitForFunction(() => document.querySelector(".status.busy") === null);
    }

    async function card(page, words) {
      await mark(page, words).click();
      await button(page, "Change type").waitFor();
    }

    test("another type holds everywhere, and the lists follow; typing keeps it", { skip: alike }, async () => {
      const { page, errors } = await open();
      await expect.poll(() => types(page, "Salem")).toEqual(["GPE", "GPE"]);
      await card(page, "Salem");
      await button(page, "Change type").click();
      await expect(button(page, "Country, region or city")).toHaveAttribute("aria-pressed", "true");
      await button(page, "Organisation").click();
      await until(page, "Salem", ["ORG", "ORG"]);
      await corrected(page, 1);
      await expect(mark(page, "Salem")).toBeFocused();
      await page.locator(".card .type", { hasText: "Organisation" }).waitFor();
      await button(page, "Edit").click();
      await page.waitForFunction(() => document.activeElement?.matches("textarea"));
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" Salem paid.");
      await button(page, "Done").click();
      await until(page, "Salem", ["ORG", "ORG", "ORG"]);
      assert.deepEqual(errors, []);
    });

    test("a correction can hold in one place alone, also when the text before it changes", {
      skip: alike,
    }, async () => {
      const { page } = await open();
      await mark(page, "Salem").last().click();
      await page
        .locator(".article mark", { hasText: /^Salem$/ })
        .last()
        .click();
      await page.getByLabel("only here").check();
      await button(page, "Change type").click();
      await button(page, "Person").click();
      await until(page, "Salem", ["GPE", "PERSON"]);
      await button(page, "Edit").click();
      await page.waitForFunction(() => document.activeElement?.matches("textarea"));
      await page.keyboard.type("Salem slept. ");
      await button(page, "Done").click();
      await until(page, "Salem", ["GPE", "GPE", "PERSON"]);
    });

    test("names are joined and split, and speakers follow", { skip: alike }, async () => {
      const { page } = await open();
      await card(page, "Moss");
      await button(page, "Split off").click();
      await corrected(page, 1);
      await panel(page).getByRole("heading", { name: "Moss", exact: true }).waitFor();
      await card(page, "Moss");
      await button(page, "Same as").click();
      const field = page.getByRole("combobox", { name: "Same as which name?" });
      await field.fill("berg");
      await page.getByRole("option", { name: /^Tom Berg/ }).click();
      await corrected(page, 2);
      await panel(page).getByRole("heading", { name: "Tom Berg" }).waitFor();
      await button(page, "Undo").click();
      await panel(page).getByRole("heading", { name: "Moss", exact: true }).waitFor();
      await button(page, "Undo").click();
      await panel(page).getByRole("heading", { name: "Ada Moss" }).waitFor();
      await button(page, "Redo").click();
      await button(page, "Redo").click();
      await panel(page).getByRole("heading", { name: "Tom Berg" }).waitFor();
      await changes(page).getByText("2 changes").waitFor();
    });

    test("a name gets a word more or less, a pronoun somebody, and what is no name goes", { skip: alike }, async () => {
      const { page } = await open();
      await card(page, "Harbour Town Council");
      await button(page, "Shrink").click();
      await until(page, "Harbour Town", ["ORG"]);
      await corrected(page, 1);
      await button(page, "Extend").click();
      await until(page, "Harbour Town Council", ["ORG"]);
      await expect(changes(page), "back at its own ends there is nothing to correct").toHaveText(/No changes/);
      await button(page, "Begin a word later").click();
      await until(page, "Town Council", ["ORG"]);
      await page.keyboard.press("Escape");
      await card(page, "Blonk");
      await button(page, "Not a name").click();
      await until(page, "Blonk", []);
      await corrected(page, 2);
    });

    test("a quotation gets another speaker, nobody, words of one's own, or is none", { skip: alike }, async () => {
      const { page } = await open();
      const ask = async (words) => {
        await panel(page).getByRole("button", { name: words }).first().click();
        await page.evaluate(() => document.activeElement.blur());
        await page.keyboard.press("w");
        await button(page, "Other speaker").waitFor();
      };
      const field = page.getByRole("combobox", { name: "Who says it?" });
      await ask(/We waited for years/);
      await button(page, "Other speaker").click();
      await field.fill("Tom");
      await page.keyboard.press("Enter");
      await corrected(page, 1);
      await panel(page).getByRole("heading", { name: "Tom Berg" }).waitFor();
      await ask(/We waited for years/);
      await button(page, "Other speaker").click();
      await page.getByRole("option", { name: /^Nobody/ }).click();
      await panel(page).getByRole("heading", { name: "No speaker named" }).waitFor();
      await ask(/We waited for years/);
      await button(page, "Other speaker").click();
      await field.fill("the clerk");
      await page.getByRole("option", { name: /^the clerk in these words/ }).click();
      await page.waitForFunction(() => document.querySelectorAll(".speaker").length === 1);
      await corrected(page, 1);
      await ask(/It is done/);
      await button(page, "Not a quotation").click();
      await corrected(page, 2);
      await expect(panel(page).locator(".quote", { hasText: "It is done" })).toHaveCount(0);
    });

    test("a place lies elsewhere, or nowhere; one that the gazetteer lacks is told", { skip: alike }, async () => {
      const { page } = await open();
      await tab(page, "Map").click();
      await panel(page).getByText("India").first().waitFor();
      await card(page, "Salem");
      await button(page, "Other place").click();
      const field = page.getByRole("combobox", { name: "Which place is it?" });
      await page.getByRole("option", { name: /^Salem town or city in Oregon, United States/ }).waitFor();
      await field.fill("https://www.geonames.org/5750162/salem.html");
      await page.getByRole("option", { name: /^5750162 by its GeoNames id/ }).waitFor();
      await page.keyboard.press("Enter");
      await panel(page).getByText("United States").first().waitFor();
      await corrected(page, 1);
      await button(page, "Other place").click();
      await field.fill("5");
      await page.getByRole("option", { name: /^5 by its GeoNames id/ }).click();
      await page.locator(".notice", { hasText: "finds nothing in the text" }).waitFor();
      await button(page, "Other place").click();
      await field.fill("Xanaduria");
      await page.getByText("The gazetteer has no other place of that name.").waitFor();
      await page.getByRole("option", { name: /^Nowhere on the map/ }).click();
      await page
        .locator(".article mark", { hasText: /^Salem$/ })
        .first()
        .waitFor();
      await corrected(page, 1);
      await expect(panel(page).getByText("United States")).toHaveCount(0);
      await expect(panel(page).getByText("India")).toHaveCount(0);
    });

    test("a place that the gazetteer's choice lacks is found by its name, and all that leaves the page follows", async () => {
      const { page } = await open();
      await tab(page, "Map").click();
      await panel(page).getByText("India").first().waitFor();
      await card(page, "Salem");
      await button(page, "Other place").click();
      await page.keyboard.type("winston-s", { delay: 20 });
      await page
        .getByRole("option", { name: /^Winston-Salem town or city in North Carolina, United States/ })
        .waitFor();
      await page.keyboard.press("Enter");
      await corrected(page, 1);
      await panel(page).getByText("town or city in United States").first().waitFor();
      await expect(panel(page).getByText("India")).toHaveCount(0);
      await button(page, "Copy and save").click();
      const geojson = await saved(page, () => page.getByRole("menuitem", { name: "GeoJSON", exact: true }).click());
      const { features } = JSON.parse(geojson);
      const salem = features.find(({ properties }) => properties.name === "Salem");
      assert.ok(Math.abs(salem.geometry.coordinates[0] + 80.24) < 0.1, JSON.stringify(salem));
      await changes(page).click();
      await page.getByText("“Salem” is the place “Winston-Salem”").first().waitFor();
      const file = await saved(page, () => button(page, "Save as newsroom file").click());
      assert.deepEqual(JSON.parse(file).hints[0].place, { geonames: 4499612 });
      await button(page, "Undo").click();
      await panel(page).getByText("India").first().waitFor();
      // Countries have no id.
      await card(page, "Salem");
      await button(page, "Other place").click();
      await page.keyboard.type("Peru");
      await page.getByRole("option", { name: /^Peru country/ }).click();
      await page.getByText("“Salem” is the place “Peru”").first().waitFor();
      await panel(page).getByText("country", { exact: true }).first().waitFor();
    });

    test("a pointer that only rests over a list chooses nothing in it", { skip: alike }, async () => {
      const { page } = await open();
      await page.evaluate(() => {
        // The page's own last move, as a browser sends it again when something else comes to lie under the pointer.
        addEventListener("pointermove", (event) => (window.lastMove = event), { capture: true });
      });
      await card(page, "Salem");
      await button(page, "Other place").click();
      await page.keyboard.type("Winston");
      const option = page.getByRole("option").nth(1);
      await page.getByRole("option", { name: /^Winston-Salem/ }).waitFor();
      // The list may change once more while the pointer is on its way.
      await expect(async () => {
        await page.mouse.move(0, 0);
        await option.hover();
        await expect(option).toHaveAttribute("aria-selected", "true", { timeout: 500 });
      }).toPass();
      await page.keyboard.type("-S");
      const first = page.getByRole("option").first();
      await expect(first).toHaveText(/^Winston-Salem town/);
      await expect(first).toHaveAttribute("aria-selected", "true");
      await option.evaluate((element) => {
        const { screenX, screenY, clientX, clientY } = window.lastMove;
        const again = { bubbles: true, pointerType: "mouse", screenX, screenY, clientX, clientY };
        element.dispatchEvent(new PointerEvent("pointermove", again));
      });
      await drawn(page);
      await expect(first).toHaveAttribute("aria-selected", "true");
    });

    test("selected words become a name, whole ones; so does what a list has led to", async () => {
      const { page } = await open();
      await expect.poll(() => types(page, "pier")).toEqual([]);
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector(".article"), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf("pier");
          if (at >= 0) getSelection().setBaseAndExtent(node, at + 1, node, at + 3);
        }
      });
      await button(page, "Mark as").click();
      await button(page, "Weapon").click();
      await until(page, "pier", ["WEAPON"]);
      await expect(button(page, "Mark as")).toHaveCount(0);
      await tab(page, "People and names").click();
      await panel(page).getByText("Weapons").first().waitFor();
      await tab(page, "Dates").click();
      await panel(page)
        .getByRole("button", { name: /Monday/ })
        .first()
        .click();
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("m");
      await page.waitForFunction(() => document.activeElement.closest(".type-choice") !== null);
      await page.keyboard.press("7");
      await until(page, "Monday", ["EVENT"]);
    });

    test("changes are listed, idle ones as such, and each can be removed", { skip: alike }, async () => {
      const { page } = await open();
      await card(page, "Blonk");
      await button(page, "Not a name").click();
      await until(page, "Blonk", []);
      await card(page, "Salem");
      await button(page, "Change type").click();
      await button(page, "Organisation").click();
      await corrected(page, 2);
      await changes(page).click();
      const list = page.getByRole("group", { name: "What you corrected" });
      await expect(list.getByRole("listitem")).toHaveCount(2);
      await expect(list.getByText("finds nothing")).toHaveCount(0);
      await expect.poll(() => complaints(page)).toEqual([]);
      await button(page, "Remove: “Salem” is a name of type “Organisation”").click();
      await until(page, "Salem", ["GPE", "GPE"]);
      await corrected(page, 1);
      await button(page, "Undo").click();
      await until(page, "Salem", ["ORG", "ORG"]);
      await page.keyboard.press("Escape");
      await expect(list).toHaveCount(0);
      await button(page, "New").click();
      await insert(page, "Ada Moss met Tom Berg in Salem.");
      await until(page, "Salem", ["ORG"]);
      await changes(page).click();
      await list.getByText("finds nothing in this text").waitFor();
      await expect(list.locator(".idle")).toHaveCount(1);
      await button(page, "Remove all").click();
      await until(page, "Salem", ["GPE"]);
    });

    test("a newsroom's file is saved, and opened by who comes next; a bad one is told", async () => {
      const { page } = await open();
      await card(page, "Salem");
      await button(page, "Change type").click();
      await button(page, "Organisation").click();
      await corrected(page, 1);
      await changes(page).click();
      const content = await saved(page, () => button(page, "Save as newsroom file").click());
      const list = JSON.parse(content);
      assert.deepEqual(list, {
        schema: "lede-hints/1",
        hints: [{ words: "Salem", where: "everywhere", type: "ORG" }],
      });
      const { page: other } = await stage.article(story);
      const files = (parts) => other.getByLabel("Article file").setInputFiles(parts);
      const json = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
      await files(json("house.json", content));
      await until(other, "Salem", ["ORG", "ORG"]);
      await other.locator(".notice", { hasText: "1 correction of “house.json” added." }).waitFor();
      await button(other, "Undo").click();
      await until(other, "Salem", ["GPE", "GPE"]);
      await files(
        json("bad.json", '{"schema":"lede-hints/1","hints":[{"words":"Salem","where":"everywhere","kind":"ORG"}]}'),
      );
      await other.locator(".notice.error", { hasText: /“bad\.json” was not taken:.*kind/ }).waitFor();
      await files(json("later.json", '{"schema":"lede-hints/2","hints":[]}'));
      await other.locator(".notice.error", { hasText: /“later\.json” was not taken/ }).waitFor();
      await expect.poll(() => types(other, "Salem")).toEqual(["GPE", "GPE"]);
    });

    test("what is copied and saved follows the corrections", { skip: alike }, async () => {
      const { page } = await open();
      await card(page, "Salem");
      await button(page, "Change type").click();
      await button(page, "Organisation").click();
      await corrected(page, 1);
      await button(page, "Copy and save").click();
      const content = await saved(page, () => page.getByRole("menuitem", { name: "JSON", exact: true }).click());
      const hints = { schema: "lede-hints/1", hints: [{ words: "Salem", where: "everywhere", type: "ORG" }] };
      assert.equal(content, analyzer.format(story, "json", { hints }));
      assert.notEqual(content, analyzer.format(story, "json"));
    });

    test("the keyboard does it all: paste, read, correct, save, undo", async () => {
      const { page, errors } = await open();
      const focused = () => page.evaluate(() => document.activeElement.textContent);
      await page.locator(".article mark[tabindex='0']").focus();
      const go = async (words) => {
        for (let steps = 0; (await focused()) !== words && steps < 20; steps++) await page.keyboard.press("ArrowRight");
        await expect.poll(focused).toBe(words);
      };
      await go("Harbour Town Council");
      await page.keyboard.press("[");
      await until(page, "Harbour Town", ["ORG"]);
      await page.waitForFunction(() => document.activeElement.textContent === "Harbour Town");
      await page.keyboard.press("t");
      await page.waitForFunction(() => document.activeElement.getAttribute("aria-pressed") === "true");
      await page.keyboard.press("3");
      await until(page, "Harbour Town", ["GPE"]);
      await page.waitForFunction(() => document.activeElement.textContent === "Harbour Town");
      await page.keyboard.press("Escape");
      await go("Tom Berg");
      await page.keyboard.press("s");
      await page.waitForFunction(() => document.activeElement.getAttribute("role") === "combobox");
      await page.keyboard.type("ada");
      await page.keyboard.press("Enter");
      await corrected(page, 3);
      await page.waitForFunction(() => document.activeElement.textContent === "Tom Berg");
      await page.keyboard.press("Escape");
      await go("Blonk");
      await page.keyboard.press("x");
      await until(page, "Blonk", []);
      await corrected(page, 4);
      await button(page, "Copy and save").focus();
      await page.keyboard.press("Enter");
      const content = await saved(page, () => page.keyboard.type("m\n"));
      assert.match(content, /Harbour Town/);
      await page.keyboard.press("Control+z");
      await until(page, "Blonk", ["ORG"]);
      await page.keyboard.press("Control+Shift+z");
      await until(page, "Blonk", []);
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).getByText("it is no name").waitFor();
      assert.deepEqual(errors, []);
    });

    /** What the browser saves while `act` runs. */
    async function saved(page, act) {
      if (name !== "Firefox") {
        const [download] = await Promise.all([page.waitForEvent("download"), act()]);
        return readFileSync(await download.path(), "utf8");
      }
      // A driver is not told of files there: what the page hands to the browser, which does not keep it then.
      await page.evaluate(() => {
        window.handed = undefined;
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          window.handed = blob;
          return create.call(URL, blob);
        };
        window.onclick = (event) => event.target.download && event.preventDefault();
      });
      await act();
      await page.waitForFunction(() => window.handed !== undefined);
      return page.evaluate(() => window.handed.text());
    }

    test("cards with their choices are clean for assistive tools, in light and dark", { skip: alike }, async () => {
      const { page } = await open();
      for (const scheme of ["light", "dark"]) {
        await page.getByLabel("Colours").selectOption(scheme);
        await card(page, "Salem");
        for (const choice of ["Change type", "Same as", "Other place"]) {
          await button(page, choice).click();
          await expect.poll(() => complaints(page), { message: `${choice}, ${scheme}` }).toEqual([]);
        }
      }
      await page.getByLabel("Colours").selectOption("system");
    });
  });
}
