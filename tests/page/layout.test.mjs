// The article first: where it stands, what stands above it, and what is marked in it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { analyzed, article, browsers, insert, misspelt, openStage, pier, skipsAlike, textbox } from "./support.mjs";

const assets = fileURLToPath(new URL("../../web/dist/assets", import.meta.url));

test("script and style of the first view take at most 80,000 bytes, as a server sends them", () => {
  const files = readdirSync(assets).filter((name) => /^index-.*\.(?:js|css)$/.test(name));
  assert.equal(files.length, 2);
  const sizes = files.map((name) => brotliCompressSync(readFileSync(join(assets, name))).length);
  assert.ok(sizes[0] + sizes[1] <= 80_000, `${sizes.join(" + ")} bytes`);
});

/** A story with names, a headline, notes, and more than one date. */
const story = `Norway and Kenya agree on patrol boats

${misspelt}

${article}`;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    async function open(options = {}) {
      const context = await stage.browser.newContext(options);
      const page = await context.newPage();
      await page.goto(stage.server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      return { page, context };
    }

    const region = (page) => page.getByRole("region", { name: "Highlighted article" });
    const box = (page) => page.getByRole("textbox", { name: "Article text" });
    const button = (page, words) => page.getByRole("button", { name: words, exact: true });
    const shows = (page, words) => region(page).getByText(words).first().waitFor();

    /** Copies words from another page, as a reader does. */
    async function copy(context, words) {
      const other = await context.newPage();
      await other.setContent("<textarea></textarea>");
      await other.locator("textarea").fill(words);
      await other.keyboard.press("Control+a");
      await other.keyboard.press("Control+c");
      await other.close();
    }

    for (const [width, height, most] of [
      [1440, 900, 300],
      [390, 844, 420],
    ]) {
      test(`at ${width} × ${height} the article begins within ${most} pixels, and no box is left`, async () => {
        const { page, context } = await open({ viewport: { width, height } });
        await insert(page, story);
        await analyzed(page);
        const { y } = await region(page).boundingBox();
        assert.ok(y <= most, `it begins at ${y}`);
        assert.equal(await box(page).count(), 0);
        const shown = await page.evaluate(() => document.body.innerText.split("Alexander Fomin met").length - 1);
        assert.equal(shown, 1, "the text is on the page once");
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
        await context.close();
      });
    }

    test("the bar tells the story's title, and a line who, where and when", { skip: alike }, async () => {
      const { page, context } = await open();
      await insert(page, story);
      await page.getByLabel("Publication date").fill("2016-12-08");
      const lede = page.getByRole("region", { name: "The story in short" });
      await lede.getByRole("button", { name: "Mon 5 Dec 2016" }).waitFor();
      assert.deepEqual(await lede.getByRole("button").allTextContents(), [
        "Delfin Lorenzana",
        "Alexander Fomin",
        "Moscow",
        "Mon 5 Dec 2016",
      ]);
      assert.equal(await lede.getByRole("paragraph").count(), 0, "the article begins with the sentence that tells it");
      assert.match(await page.getByRole("banner").textContent(), /Norway and Kenya agree on patrol boats/);
      await context.close();
    });

    test("a sentence that tells the story further down stands in the line as well", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(`Boats for Kenya\n\nWhat we know so far:\n\n${misspelt}`);
      const lede = page.getByRole("region", { name: "The story in short" });
      assert.match(await lede.getByRole("paragraph").textContent(), /^Lorenzana was warmly welcomed by Formin/);
    });

    test("link and date above a story are no title, and look like what they are", { skip: alike }, async () => {
      const { page, context } = await open();
      const link = "https://www.example.org/boats";
      await insert(page, `${link}\n\nBoats for Kenya\n\nFriday, January 4, 2019\n\n${article}`);
      await analyzed(page);
      assert.match(await page.getByRole("banner").textContent(), /Boats for Kenya · example\.org/);
      const roles = await region(page).evaluate((article) => [...article.children].map((p) => p.dataset.role));
      assert.deepEqual(roles, ["source", "headline", "dateline", "body", "body", "body"]);
      await context.close();
    });

    test("a date that the text tells of itself stands in the field, and gives way to the reader's", async () => {
      const { page, context } = await open({ viewport: { width: 1440, height: 900 } });
      await insert(page, `Boats for Kenya\n\nFriday, January 4, 2019\n\n${article}`);
      await analyzed(page);
      const date = page.getByLabel("Publication date");
      assert.equal(await date.inputValue(), "2019-01-04");
      await page.getByText("read from the text").waitFor();
      await date.fill("2019-01-09");
      await page.getByText("read from the text").waitFor({ state: "detached" });
      await page.getByRole("tab", { name: "Dates" }).click();
      await page.getByRole("tabpanel", { name: "Dates" }).getByText("Tue 8 Jan").waitFor();
      await context.close();
    });

    test("one pastes at once, again outside of the box, and has the former article back", async () => {
      const { page, context } = await open();
      assert.equal(await page.evaluate(() => document.activeElement.id), "article-text");
      await copy(context, article);
      await page.bringToFront();
      await page.keyboard.press("Control+v");
      await analyzed(page);
      await shows(page, "Ingrid Solvang");
      assert.equal(await box(page).count(), 0);

      await copy(context, misspelt);
      await page.bringToFront();
      await page.keyboard.press("Control+v");
      await shows(page, "Lorenzana");
      assert.equal(await textbox(page).inputValue(), misspelt, "the article is a new one");
      await button(page, "Undo").click();
      await shows(page, "Ingrid Solvang");
      assert.equal(await textbox(page).inputValue(), article);
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
      assert.equal(await textbox(page).inputValue(), `Kofi Mensah spoke. ${article}`);
      assert.equal(await box(page).count(), 1);
    });

    test("Edit puts the box in the article's place, Done the article, and the edit can be undone", async () => {
      const { page } = await stage.sharedArticle(article);
      await button(page, "Edit").click();
      await box(page).waitFor();
      assert.equal(await region(page).count(), 0);
      assert.equal(await page.evaluate(() => document.activeElement.id), "article-text");
      await box(page).press("Control+End");
      await box(page).pressSequentially(" Then Amina Yusuf spoke in Lagos.");
      await button(page, "Done").click();
      await shows(page, "Lagos");
      assert.equal(await box(page).count(), 0);
      await page.keyboard.press("Control+z");
      await page.waitForFunction((text) => document.querySelector("textarea").value === text, article);
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
      const { page, context } = await open();
      const chooser = page.waitForEvent("filechooser");
      await button(page, "Open file").click();
      await (await chooser).setFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(article) });
      await shows(page, "Ingrid Solvang");
      await context.close();
    });

    test("times, quotations and numbers are marked like names, and hidden in the text and in their lists", async () => {
      const { page } = await stage.sharedArticle(`${article} ${pier}`);
      const marked = (id) =>
        page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString()), id);
      assert.ok((await marked("times")).includes("Tuesday"));
      assert.ok((await marked("numbers")).includes("$12.5 million"));
      assert.ok(!(await marked("numbers")).includes("seven"), "small counts are no news");
      assert.ok((await marked("quotes")).length > 0);
      for (const [chip, id, tab] of [
        ["Times", "times", "Dates"],
        ["Quotes", "quotes", "Quotes"],
        ["Numbers", "numbers", "Numbers"],
      ]) {
        await page.getByRole("tab", { name: tab }).click();
        await page.getByRole("button", { name: new RegExp(`^${chip} `) }).click();
        const panel = page.getByRole("tabpanel", { name: tab });
        await panel.getByText(`Hidden: ${id}.`).waitFor();
        assert.deepEqual(await marked(id), []);
        await panel.getByRole("button", { name: `Show ${id}` }).click();
        await panel.getByText(`Hidden: ${id}.`).waitFor({ state: "detached" });
        assert.ok((await marked(id)).length > 0);
      }
    });

    test("the map and the names follow the legend", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(article);
      await page.getByRole("button", { name: /^Places / }).click();
      await page.getByRole("tab", { name: "People and names" }).click();
      const names = page.getByRole("tabpanel", { name: "People and names" });
      await names.getByText("Hidden: places.").waitFor();
      assert.equal(await names.getByText("Nairobi").count(), 0);
      await page.getByRole("tab", { name: "Map" }).click();
      assert.equal(await page.locator(".spot").count(), 0);
      await page.getByRole("button", { name: "Show places" }).click();
      await page.locator(".spot").first().waitFor();
    });

    test("hiding a kind moves the article's tab stop to a mark that is seen, and the arrows go on", async () => {
      const { page } = await stage.sharedArticle(article);
      const stop = page.locator('mark[tabindex="0"]');
      assert.equal(await stop.getAttribute("class"), "places");
      await page.getByRole("button", { name: /^Places / }).click();
      assert.equal(await stop.count(), 1);
      assert.notEqual(await stop.getAttribute("class"), "places");
      await stop.focus();
      const first = await stop.textContent();
      await page.keyboard.press("ArrowRight");
      assert.notEqual(await page.evaluate(() => document.activeElement.textContent), first);
    });

    test("kinds are written out in words on request, and a mark leaves no gap beside it", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(article);
      const mark = page.locator("mark.people").first();
      const word = () => mark.evaluate((element) => getComputedStyle(element, "::after").content);
      assert.equal(await word(), "none");
      const gap = await mark.evaluate((element) => {
        const { marginLeft, paddingLeft, marginRight, paddingRight } = getComputedStyle(element);
        return [marginLeft, paddingLeft, marginRight, paddingRight].reduce((sum, size) => sum + parseFloat(size), 0);
      });
      assert.ok(Math.abs(gap) < 0.1, `${gap} pixels`);
      await button(page, "Kinds in words").click();
      assert.equal(await word(), '"person"');
    });

    test("nothing is told that helps nobody: no milliseconds, no full certainty", { skip: alike }, async () => {
      const { page } = await stage.sharedArticle(article);
      await page.locator("mark", { hasText: "Ingrid Solvang" }).click();
      await page.getByRole("group", { name: "About Ingrid Solvang" }).waitFor();
      assert.doesNotMatch(await page.locator("body").innerText(), /\d ms\b|100 %/);
    });
  });
}
