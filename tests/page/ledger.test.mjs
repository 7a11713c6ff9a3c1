// The ledger, the search, what was not classified, and why something is marked, as a person uses them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { longestTask } from "./busy.mjs";
import { browsers, drawn, expect, openStage, placeOf, skipsAlike } from "./support.mjs";

const bridge = `Mayor Ada Moss opened the bridge in Mombasa on Monday, 2 March 2026.

“It is done,” Moss said. City officials said the bridge cost $12.5 million.

The bridge is long and white, said Tom Berg, the engineer. He saw a so-called “harbour wall” of the 3b7 kind.`;

/** Runs in the page: counts frames in which nothing has the focus, where a screen reader would begin from the top. */
function watchFocus() {
  window.framesWithoutFocus = 0;
  const look = () => {
    if (document.activeElement === document.body) window.framesWithoutFocus++;
    requestAnimationFrame(look);
  };
  look();
}

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    const wide = { viewport: { width: 1440, height: 900 } };

    async function open(text = bridge, options = wide) {
      return stage.sharedArticle(text, options);
    }

    const passage = (page) => page.evaluate(() => [...(CSS.highlights.get("passage") ?? [])].join());
    const search = (page) => page.getByRole("combobox", { name: /^Search names/ });
    async function complaints(page) {
      await drawn(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run());
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    }

    test("the quotations stand as a ledger, by speaker, with sources that have no name apart", {
      skip: alike,
    }, async () => {
      const { page, errors } = await open();
      await page.getByRole("button", { name: "As a ledger" }).click();
      const named = page.getByRole("region", { name: "Named sources" }).getByRole("listitem");
      const unnamed = page.getByRole("region", { name: "Sources without a name" }).getByRole("listitem");
      await expect(unnamed).toHaveCount(1);
      await expect(unnamed).toHaveText(/^City officials .*said · reported · stated · (very )?likely$/);
      await expect(named.first()).toHaveText(/^Ada Moss, Mayor .*“It is done,” said · quoted · stated/);
      await named.first().getByRole("button").click();
      await expect.poll(() => passage(page)).toBe("“It is done,”");

      const both = await named.count();
      await page.getByRole("combobox", { name: "Speaker" }).selectOption({ label: "Ada Moss (1)" });
      await expect(named).toHaveCount(1);
      await expect(unnamed).toHaveCount(0);
      await page.getByRole("combobox", { name: "Speaker" }).selectOption("");
      await expect(named).toHaveCount(both);

      const bare = page.locator("details", { hasText: "No source in 1 of 3 paragraphs" });
      await bare.locator("summary").click();
      await bare.getByRole("button", { name: /^1 Mayor Ada Moss/ }).click();
      await expect.poll(() => passage(page)).toMatch(/^Mayor Ada Moss opened/);
      await expect.poll(() => complaints(page)).toEqual([]);

      // It stays a ledger on the way through the tabs.
      await page.getByRole("tab", { name: "Dates" }).click();
      await page.getByRole("tab", { name: "Quotes" }).click();
      await expect(page.getByRole("button", { name: "As a ledger" })).toHaveAttribute("aria-pressed", "true");
      await page.getByRole("button", { name: "As a ledger" }).click();
      assert.deepEqual(errors, []);
    });

    test("what was seen and not classified is listed at the end of its tab and leads to its place", {
      skip: alike,
    }, async () => {
      const { page } = await open();
      const seen = page.locator("details.seen");
      await seen.locator("summary", { hasText: "1 pair of quotation marks" }).click();
      await seen.getByRole("button", { name: "“harbour wall”" }).click();
      await expect.poll(() => passage(page)).toBe("“harbour wall”");
      await page.getByRole("tab", { name: "Numbers" }).click();
      await seen.locator("summary", { hasText: "1 figure" }).click();
      await seen.getByRole("button", { name: "3b7" }).click();
      await expect.poll(() => passage(page)).toBe("3b7");
      await page.getByRole("tab", { name: "People and names" }).click();
      await page.getByText("Proof of reading: every word with a capital is classified.").waitFor();
      await expect.poll(() => complaints(page)).toEqual([]);
    });

    test("what may be a deed as well as a report is listed apart, and not marked", { skip: alike }, async () => {
      const text = "The harbour board ordered an inquiry into the fire. Ada Moss said the bridge was old.";
      const { page, errors } = await open(text);
      await expect(page.locator("section.speaker")).toHaveCount(1);
      await page.getByText("1 statement: 1 reported").waitFor();
      const marked = () => page.evaluate(() => [...(CSS.highlights.get("quotes") ?? [])].map(String));
      assert.deepEqual(await marked(), ["the bridge was old"]);
      await page.getByText("Perhaps reported: 1 statement").click();
      await page
        .locator("details.seen")
        .getByRole("button", { name: /^an inquiry into the fire/ })
        .click();
      await expect.poll(() => passage(page)).toBe("an inquiry into the fire");
      await expect.poll(() => complaints(page)).toEqual([]);
      assert.deepEqual(errors, []);
    });

    test("one field searches all that was found and the text, by keyboard alone", async () => {
      const { page, errors } = await open();
      await page.keyboard.press("/");
      // Whoever types at once loses no letter.
      await page.keyboard.type("moss");
      const options = page.locator(".found [role=option]");
      await page.getByText("places to go to.").waitFor();
      await expect(search(page)).toHaveValue("moss");
      const groups = page.getByRole("listbox").getByRole("group");
      const headings = () => groups.evaluateAll((all) => all.map((one) => one.ariaLabel));
      await expect.poll(headings).toEqual(["Names", "Quotations", "Events", "In the text"]);
      await expect.poll(() => complaints(page)).toEqual([]);
      await page.keyboard.press("ArrowUp");
      await expect(options.last()).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const second = options.nth(1);
      await expect(second).toHaveAttribute("aria-selected", "true");
      await expect(second).toHaveText(/“It is done,” Ada Moss/);
      await expect(search(page)).toHaveAttribute("aria-activedescendant", await second.getAttribute("id"));
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await expect.poll(() => passage(page)).toBe("“It is done,”");
      await expect.poll(() => page.evaluate(() => document.activeElement.ariaLabel)).toBe("Highlighted article");

      await page.keyboard.press("/");
      await page.keyboard.type("officials");
      await page.getByText(/^\d places? to go to\.$/).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await expect.poll(() => passage(page)).toBe("“It is done,”");

      await page.getByRole("button", { name: "Search", exact: true }).click();
      await search(page).fill("zebra");
      await page.getByText("Nothing found.").waitFor();
      await search(page).fill("ada moss");
      await options.first().click();
      await page.locator("mark.current", { hasText: "Ada Moss" }).waitFor();
      assert.deepEqual(errors, []);
    });

    test("a search that begins as the one before ends stays open", async () => {
      const { page, errors } = await open();
      await page.keyboard.press("/");
      await page.keyboard.type("moss");
      await page.locator('#found[aria-busy="false"]').waitFor();
      // The browser tells of the end of the one before when the next has begun.
      await page.evaluate(async () => {
        const press = (target, key) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        const told = new Promise((resolve) =>
          document.querySelector("dialog.finder").addEventListener("close", resolve, { once: true }),
        );
        press(document.activeElement, "Enter");
        press(document.activeElement, "/");
        await told;
      });
      await drawn(page);
      await page.keyboard.type("officials");
      await page.getByText(/^\d places? to go to\.$/).waitFor({ timeout: 10_000 });
      assert.deepEqual(errors, []);
    });

    test("the search brings the article back to whoever is editing", { skip: alike }, async () => {
      const { page } = await open();
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await page.getByRole("button", { name: "Search", exact: true }).click();
      await search(page).fill("harbour");
      await page.locator(".found [role=option]").first().click();
      await page.getByRole("region", { name: "Highlighted article" }).waitFor();
      await expect.poll(() => passage(page)).toBe("harbour");
    });

    test("every highlight says why: names on their card, the rest on a click or by key", async () => {
      const { page, errors } = await stage.article(bridge, wide);
      await page.locator("mark", { hasText: /^Mombasa$/ }).click();
      await page.locator(".card summary").click();
      await page.getByText(/The gazetteer has “Mombasa”: town or city in Kenya/).waitFor();
      await expect.poll(() => complaints(page)).toEqual([]);
      // Who wants reasons has them on the next card, too.
      await page.locator("mark", { hasText: /^Ada Moss$/ }).click();
      await page.getByText("Other words for the same in the text: “Moss”.").waitFor();

      const at = await placeOf(page, "times");
      await page.mouse.click(at.x + 5, at.y + 5);
      const card = page.getByRole("group", { name: "Why “Monday, 2 March 2026” is marked" });
      await card.getByText("The year stands in the text’s own words.").waitFor();
      await expect(page.locator(".card")).toHaveCount(1);
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });

      const row = page.getByRole("tabpanel").getByRole("button", { name: /^“It is done,”/ });
      await row.press("Enter");
      await page.keyboard.press("w");
      const quotation = page.getByRole("group", { name: "Why ““It is done,”” is marked" });
      await quotation.getByText("The text says outright who: “Moss”, which is “Ada Moss”.").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement.closest(".card") !== null)).toBe(true);
      await expect.poll(() => complaints(page)).toEqual([]);
      await page.evaluate(watchFocus);
      await quotation.getByRole("button", { name: "Close" }).press("Enter");
      await quotation.waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement.textContent)).toMatch(/^“It is done,”/);

      const mombasa = page.locator("mark", { hasText: /^Mombasa$/ });
      await mombasa.click();
      await page.locator(".card").getByRole("button", { name: "Close" }).press("Enter");
      await page.locator(".card").waitFor({ state: "detached" });
      await expect(mombasa).toBeFocused();
      await expect.poll(() => page.evaluate(() => window.framesWithoutFocus)).toBe(0);
      assert.deepEqual(errors, []);
    });

    test("on a phone the search is in sight, and nothing is wider than the screen", async () => {
      const { page } = await open(bridge, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
      const button = page.getByRole("button", { name: "Search", exact: true });
      const { x, width } = await button.boundingBox();
      assert.ok(x + width <= 390);
      await page.getByRole("button", { name: "As a ledger" }).click();
      await button.click();
      await search(page).fill("bridge");
      await page.locator(".found [role=option]").first().waitFor();
      await expect.poll(() => complaints(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });

    test("20,000 words are searched without a long task", {
      skip: name === "Firefox" && "it does not tell what a task costs",
    }, async () => {
      const { page } = await open(Array(600).fill(bridge).join("\n\n"));
      await page.keyboard.press("/");
      let longest = Number.POSITIVE_INFINITY;
      // Of several the best: the proof of reading may be under way at first.
      for (const wanted of ["zebra", "giraffe", "walrus"]) {
        await search(page).fill("");
        await page.getByText("Nothing found.").waitFor({ state: "detached" });
        const task = await longestTask(page, async () => {
          await page.keyboard.type(wanted, { delay: 30 });
          await page.getByText("Nothing found.").waitFor();
        });
        longest = Math.min(longest, task);
      }
      assert.ok(longest < 200, `${longest} ms`);
    });
  });
}
