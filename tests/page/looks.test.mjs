// What a look at the page would notice: lines that wrap, boxes beyond the edge, words that nobody can read.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, browsers, expect, openStage, skipsAlike } from "./support.mjs";

const PHONE = { viewport: { width: 360, height: 780 } };

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    /** Whether all of it lies within the window, and nothing lies over its middle. */
    const isInView = (page, selector) =>
      page.locator(selector).evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return left >= 0 && right <= innerWidth && element.contains(seen);
      });
    const widthBeyond = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

    test("the bar is one line of a wide window, however much there is to take back", { skip: alike }, async () => {
      const { page } = await stage.article(article, { viewport: { width: 1440, height: 900 } });
      await page.locator("mark", { hasText: "Kenya Coast Guard" }).first().click();
      await page.locator(".card").getByRole("button", { name: "Not a name" }).click();
      await page.getByRole("button", { name: /^1 change/ }).waitFor();
      const { height } = await page.locator(".masthead").boundingBox();
      assert.ok(height <= 48, `it is ${height} pixels high`);
      const tops = await page
        .locator(".tools button")
        .evaluateAll((buttons) =>
          buttons.map((button) => (button.getBoundingClientRect().top + button.getBoundingClientRect().bottom) / 2),
        );
      assert.ok(Math.max(...tops) - Math.min(...tops) < 2, `buttons stand at ${tops.join(", ")}`);
    });

    test("on a phone every tab, the promise and the card's choices are within the screen", async () => {
      const { page } = await stage.sharedArticle(article, PHONE);
      await page.getByRole("tab").first().waitFor();
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        await expect(tab).toHaveAttribute("aria-selected", "true");
        const beyond = await page.getByRole("tablist").evaluate((list) => list.scrollWidth - list.clientWidth);
        assert.ok(beyond <= 0, `the tabs are ${beyond} pixels too wide`);
      }
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator(".privacy summary").click();
      await expect
        .poll(() => isInView(page, ".privacy .explanation"), { message: "the explanation is cut or covered" })
        .toBe(true);
      await page.locator(".privacy summary").click();

      await page.locator("mark", { hasText: "International Maritime Organization" }).first().click();
      await page.locator(".card").getByRole("button", { name: "Change type" }).click();
      await page.locator(".card .type-choice").waitFor();
      await expect.poll(() => page.evaluate(() => scrollX)).toBe(0);
      await expect.poll(() => widthBeyond(page), { message: "the page is too wide" }).toBeLessThanOrEqual(0);
    });

    test("where the system gives the colours, names are in the colour of the text", { skip: alike }, async () => {
      for (const colorScheme of ["light", "dark"]) {
        const { page, context } = await stage.article(article, { forcedColors: "active", colorScheme });
        const [name, text] = await page.evaluate(() =>
          ["mark", ".article p"].map((selector) => getComputedStyle(document.querySelector(selector)).color),
        );
        assert.equal(name, text, colorScheme);
        await context.close();
      }
    });
  });
}
