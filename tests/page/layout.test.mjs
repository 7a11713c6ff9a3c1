// The article first: where it stands, what stands above it, and what is marked in it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import {
  analyzed,
  article,
  browsers,
  copyByKeys,
  expect,
  insert,
  misspelt,
  openStage,
  pier,
  skipsAlike,
  textbox,
} from "./support.mjs";

const assets = fileURLToPath(new URL("../../web/dist/assets", import.meta.url));

test("script and style of the first view take at most 80,000 bytes, as a server sends them", () => {
  const files = readdirSync(assets).filter((name) => /^index-.*\.(?:js|css)$/.test(name));
  assert.equal(files.length, 2);
  const sizes = files.map((name) => brotliCompressSync(readFileSync(join(assets, name))).length);
  assert.ok(sizes[0] + sizes[1] <= 80_000, `${sizes.join(" + ")} bytes`);
});

/** A story with names, a headline, notes, and more than one date. */
const story = `Norway and Kenya agree on patrol boats

${article}

${misspelt}`;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    const region = (page) => page.getByRole("region", { name: "Highlighted article" });
    const box = (page) => page.getByRole("textbox", { name: "Article text" });
    const button = (page, words) => page.getByRole("button", { name: words, exact: true });
    const shows = (page, words) => region(page).getByText(words).first().waitFor();

    /** Copies words from another page, as a reader does. */
    async function copy(context, words) {
      const other = await context.newPage();
      await other.setContent("<textarea></textarea>");
      await other.locator("textarea").fill(words);
      await copyByKeys(other);
      await other.close();
    }

    for (const [width, height, most] of [
      [1440, 900, 300],
      [390, 844, 420],
    ]) {
      test(`at ${width} × ${height} the article begins within ${most} pixels, and no box is left`, async () => {
        const { page } = await stage.emptied({ viewport: { width, height } });
        await insert(page, story);
        await analyzed(page);
        const { y } = await region(page).boundingBox();
        assert.ok(y <= most, `it begins at ${y}`);
        await expect(box(page)).toHaveCount(0);
        const shown = () => page.evaluate(() => document.body.innerText.split("Alexander Fomin met").length - 1);
        await expect.poll(shown, { message: "the text is on the page once" }).toBe(1);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      });
    }

    test("the bar tells the story's title, and a line who did what to whom", { skip: alike }, async () => {
      const { page } = await stage.emptied();
      await insert(page, story);
      await page.getByLabel("Publication date").fill("2016-12-08");
      const lede = page.getByRole("region", { name: "The story in short" });
      await lede.getByRole("button", { name: "agree on" }).waitFor();
      // Moscow and Monday stand in another sentence: they are of something else.
      await expect(lede.getByRole("listitem")).toHaveText([
        "Norway and Kenya agree on patrol boats",
        /^Nairobi/,
        /^Tue 6 Dec 2016/,
      ]);
      await expect(lede.getByRole("paragraph"), "the article begins with the sentence that tells it").toHaveCount(0);
      await expect(page.getByRole("banner")).toHaveText(/Norway and Kenya agree on patrol boats/);
    });

    test("the line is a sentence of parts that lead to their words, and says how it stands and who says so", {
      skip: alike,
    }, async () => {
      const told = async (text) => {
        const { page } = await stage.sharedArticle(text);
        return page.getByRole("region", { name: "The story in short" });
      };
      const met = await told(
        "Defense Secretary Delfin Lorenzana met Alexander Fomin in Moscow on 5 December 2016, the Department of Foreign Affairs (DFA) said.",
      );
      await expect(met.getByRole("listitem")).toHaveText([
        "Delfin Lorenzana met Alexander Fomin",
        "Moscow",
        "Mon 5 Dec 2016",
        "says the DFA",
      ]);
      await met.getByRole("button", { name: "met" }).click();
      const passage = () => met.page().evaluate(() => [...CSS.highlights.get("passage")].map(String));
      await expect.poll(passage).toEqual(["met"]);
      const planned = await told("Kenya will send two ships to Norway in June 2024, officials said.");
      await expect(planned.getByRole("listitem")).toHaveText([
        "planned: Kenya will send two ships",
        "June 2024? (unsure)",
      ]);
    });

    test("a sentence that tells the story further down stands in the line as well", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(`Boats for Kenya\n\nWhat we know so far:\n\n${misspelt}`);
      const lede = page.getByRole("region", { name: "The story in short" });
      await expect(lede.getByRole("paragraph")).toHaveText(/^Lorenzana was warmly welcomed by Formin/);
    });

    test("link and date above a story are no title, and look like what they are", { skip: alike }, async () => {
      const { page } = await stage.emptied();
      const link = "https://www.example.org/boats";
      await insert(page, `${link}\n\nBoats for Kenya\n\nFriday, January 4, 2019\n\n${article}`);
      await analyzed(page);
      await expect(page.getByRole("banner")).toHaveText(/Boats for Kenya · example\.org/);
      const roles = () => region(page).evaluate((article) => [...article.children].map((p) => p.dataset.role));
      await expect.poll(roles).toEqual(["source", "headline", "dateline", "body", "body", "body"]);
    });

    test("a date that the text tells of itself stands in the field, and gives way to the reader's", async () => {
      const { page } = await stage.emptied({ viewport: { width: 1440, height: 900 } });
      await insert(page, `Boats for Kenya\n\nFriday, January 4, 2019\n\n${article}`);
      await analyzed(page);
      const date = page.getByLabel("Publication date");
      await expect(date).toHaveValue("2019-01-04");
      await page.getByText("read from the text").waitFor();
      await date.fill("2019-01-09");
      await page.getByText("read from the text").waitFor({ state: "detached" });
      await page.getByRole("tab", { name: "Dates" }).click();
      await page.getByRole("tabpanel", { name: "Dates" }).getByText("Tue 8 Jan").waitFor();
    });

    test("one pastes at once, again outside of the box, and has the former article back", async () => {
      const { page, context } = await stage.fresh();
      await expect.poll(() => page.evaluate(() => document.activeElement.id)).toBe("article-text");
      await copy(context, article);
      await page.bringToFront();
      await page.keyboard.press("Control+v");
      await analyzed(page);
      await shows(page, "Ingrid Solvang");
      await expect(box(page)).toHaveCount(0);

      await copy(context, misspelt);
      await page.bringToFront();
      await page.keyboard.press("Control+v");
      await shows(page, "Lorenzana");
      await expect(textbox(page), "the article is a new one").toHaveValue(misspelt);
      await button(page, "Undo").click();
      await shows(page, "Ingrid Solvang");
      await expect(textbox(page)).toHaveValue(article);
      await page.keyboard.press("Control+Shift+z");
      await shows(page, "Lorenzana");
      await context.close();
    });

    test("a paste into a field stays there; one into the middle of the box is no new article", async () => {
      const { page, context } = await stage.sharedArticle(article);
      await button(page, "Edit").click();
      await copy(context, "Kofi Mensah spoke. ");
      await page.bringToFront();
      await box(page).press("Control+Home");
      await page.keyboard.press("Control+v");
      await page.waitForFunction(() => document.querySelector("textarea").value.startsWith("Kofi Mensah spoke."));
      await expect(textbox(page)).toHaveValue(`Kofi Mensah spoke. ${article}`);
      await expect(box(page)).toHaveCount(1);
    });

    test("Edit puts the box in the article's place, Done the article, and the edit can be undone", async () => {
      const { page } = await stage.sharedArticle(article);
      await button(page, "Edit").click();
      await box(page).waitFor();
      await expect(region(page)).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => document.activeElement.id)).toBe("article-text");
      await box(page).press("Control+End");
      await box(page).pressSequentially(" Then Amina Yusuf spoke in Lagos.");
      await button(page, "Done").click();
      await shows(page, "Lagos");
      await expect(box(page)).toHaveCount(0);
      await page.keyboard.press("Control+z");
      await expect(textbox(page)).toHaveValue(article);
      await region(page).waitFor();
    });

    test("New empties the page, puts the caret in the box, and can be undone", async () => {
      const { page } = await stage.sharedArticle(article);
      await button(page, "New").click();
      await box(page).waitFor();
      await page.waitForFunction(() => document.activeElement.id === "article-text");
      await button(page, "Undo").click();
      await shows(page, "Ingrid Solvang");
    });

    test("a file is opened by hand", async () => {
      const { page } = await stage.emptied();
      const chooser = page.waitForEvent("filechooser");
      await button(page, "Open file").click();
      await (await chooser).setFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(article) });
      await shows(page, "Ingrid Solvang");
    });

    test("times, quotations and numbers are marked like names, and hidden in the text and in their lists", async () => {
      const { page } = await stage.sharedArticle(`${article} ${pier}`);
      const marked = (id) =>
        page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString()), id);
      await expect.poll(() => marked("times")).toContain("Tuesday");
      await expect.poll(() => marked("numbers")).toContain("$12.5 million");
      await expect.poll(() => marked("numbers"), { message: "small counts are no news" }).not.toContain("seven");
      await expect.poll(async () => (await marked("quotes")).length).toBeGreaterThan(0);
      for (const [chip, id, tab] of [
        ["Times", "times", "Dates"],
        ["Quotes", "quotes", "Quotes"],
        ["Numbers", "numbers", "Numbers"],
      ]) {
        await page.getByRole("tab", { name: tab }).click();
        await page.getByRole("button", { name: new RegExp(`^${chip} `) }).click();
        const panel = page.getByRole("tabpanel", { name: tab });
        await panel.getByText(`Hidden: ${id}.`).waitFor();
        await expect.poll(() => marked(id)).toEqual([]);
        await panel.getByRole("button", { name: `Show ${id}` }).click();
        await panel.getByText(`Hidden: ${id}.`).waitFor({ state: "detached" });
        await expect.poll(async () => (await marked(id)).length).toBeGreaterThan(0);
      }
    });

    test("the map and the names follow the legend", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(article);
      await page.getByRole("tab", { name: "Map" }).click();
      await page.locator(".spot").first().waitFor();
      await page.getByRole("button", { name: /^Places / }).click();
      await expect(page.locator(".spot")).toHaveCount(0);
      await page.getByRole("tab", { name: "People and names" }).click();
      const names = page.getByRole("tabpanel", { name: "People and names" });
      await names.getByText("Hidden: places.").waitFor();
      await expect(names.getByText("Nairobi")).toHaveCount(0);
      await page.getByRole("tab", { name: "Map" }).click();
      await page.getByRole("button", { name: "Show places" }).click();
      await page.locator(".spot").first().waitFor();
    });

    test("hiding a kind moves the article's tab stop to a mark that is seen, and the arrows go on", async () => {
      const { page } = await stage.sharedArticle(article);
      const stop = page.locator('mark[tabindex="0"]');
      await expect(stop).toHaveAttribute("class", "places");
      await page.getByRole("button", { name: /^Places / }).click();
      await expect(stop).toHaveCount(1);
      await expect(stop).not.toHaveAttribute("class", "places");
      await stop.focus();
      const first = await stop.textContent();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => page.evaluate(() => document.activeElement.textContent)).not.toBe(first);
    });

    test("kinds are written out in words on request, and a mark leaves no gap beside it", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(article);
      const mark = page.locator("mark.people").first();
      const word = () => mark.evaluate((element) => getComputedStyle(element, "::after").content);
      await expect.poll(word).toBe("none");
      const gap = await mark.evaluate((element) => {
        const { marginLeft, paddingLeft, marginRight, paddingRight } = getComputedStyle(element);
        return [marginLeft, paddingLeft, marginRight, paddingRight].reduce((sum, size) => sum + parseFloat(size), 0);
      });
      assert.ok(Math.abs(gap) < 0.1, `${gap} pixels`);
      await button(page, "Kinds in words").click();
      await expect.poll(word).toBe('"person"');
    });

    test("nothing is told that helps nobody: no milliseconds, no full certainty", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(article);
      await page.locator("mark", { hasText: "Ingrid Solvang" }).click();
      await page.getByRole("group", { name: "About Ingrid Solvang" }).waitFor();
      await expect.poll(() => page.locator("body").innerText()).not.toMatch(/\d ms\b|100 %/);
    });
  });
}
