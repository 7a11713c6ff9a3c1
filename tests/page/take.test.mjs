// What is copied and saved, as a reader gets it: files from the browser, and what lands where one pastes.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createAnalyzer } from "ledekit";
import MarkdownIt from "markdown-it";
import { articles } from "../golden/articles.mjs";
import { saved } from "./saving.mjs";
import { pageModule } from "./sources.mjs";
import {
  analyzed,
  article,
  browsers,
  copyByKeys,
  doubtful,
  expect,
  insert,
  load,
  openStage,
  pasted,
} from "./support.mjs";

const taking = await pageModule("taking/taking.ts");
const analyzer = await createAnalyzer();

test("the story sheet as rich text is what its Markdown means", () => {
  const library = new MarkdownIt("commonmark", { html: false });
  const odd =
    "2. Ada *Moss* said: <b>1 & 2</b>, \\ and `_x_` [a](b) at 5 ~ 6 | 7.\n\n# “Why?” Ada Moss said.\n\nA*B**C.";
  for (const text of [...articles().map(({ text }) => text), article, doubtful, odd]) {
    const sheet = analyzer.format(text, "markdown", { documentDate: "2024-03-14" });
    const spaced = (html) =>
      html
        .replaceAll(/&(?:quot|#34);/g, '"')
        .replaceAll("&#38;", "&amp;")
        .replaceAll("&#60;", "&lt;")
        .replaceAll("&#62;", "&gt;");
    assert.equal(spaced(taking.richSheet(sheet)), spaced(library.render(sheet)));
  }
});

test("file names are safe on every system, and never empty", () => {
  const names = [
    ["Norway & Kenya sign: “pact” / rescue", "2024-03-14", "norway-kenya-sign-pact-rescue-2024-03-14"],
    ["../../etc/passwd", null, "etc-passwd"],
    ["  …  ", null, "article"],
    ["NUL", null, "article-nul"],
    ["Mayor’s Öre", null, "mayors-öre"],
    ["x".repeat(300), null, "x".repeat(60)],
    [`${"word ".repeat(50)}`, null, "word-word-word-word-word-word-word-word-word-word-word-word"],
  ];
  for (const [title, date, name] of names) assert.equal(taking.fileTitle(title, date), name);
});

test("a quotation in a line has its marks, its stop, its speaker and its doubt", () => {
  const line = (parts, isDirect, speaker, cue) => taking.lineOf({ parts, isDirect, speaker, cue }).text;
  assert.equal(line(["“It is done.”"], true, "Ada Moss", "said"), "“It is done,” Ada Moss said.");
  assert.equal(line(["“Why?”"], true, "Ada Moss", "asked"), "“Why?” Ada Moss asked.");
  assert.equal(line(["'It is done'"], true, "Moss", "saying"), "“It is done,” Moss said.");
  assert.equal(line(["“A ‘b’,”", "“c.”"], true, "he (Ada Moss?)", "said"), "“A ‘b’, … c,” he (Ada Moss?) said.");
  assert.equal(line(["“He said “no”.”"], true, "Moss", ""), "“He said ‘no’,” Moss said.");
  assert.equal(line(["“It is.”"], true, "Moss", "According to"), "“It is,” according to Moss.");
  assert.equal(line(["“It is.”"], true, "", ""), "“It is.” (nobody named)");
  assert.equal(line(["it was “done”"], false, "Moss", "said"), "Moss, in the article’s words: it was “done”.");
});

test("a table's cells are words, never formulas or marks", () => {
  const { html, text } = taking.tableFormats(
    "T",
    ["a", "b"],
    [
      ["=1+1", "-5"],
      ["<b>&\t", "@x"],
    ],
  );
  assert.equal(text, "a\tb\n'=1+1\t-5\n<b>& \t'@x");
  assert.match(html, /<td>'=1\+1<\/td><td>-5<\/td>/);
  assert.match(html, /<td>&#60;b&#62;&#38;\t<\/td>/);
});

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    function open(text) {
      return stage.sharedArticle(text);
    }

    const menuButton = (page) => page.getByRole("button", { name: "Copy and save" });
    const item = (page, words) => page.getByRole("menuitem", { name: words, exact: true });
    const said = (page, words) =>
      page.locator("[role=status]").filter({ hasText: words }).waitFor({ state: "attached" });

    test("each format is saved as the module writes it, under a name from title and date", async () => {
      const { page, errors } = await open(article);
      await page.getByLabel("Publication date").fill("2016-12-08");
      await page.getByRole("tab", { name: "Dates" }).click();
      await page.getByRole("tabpanel", { name: "Dates" }).getByText("Tue 6 Dec").waitFor();
      const title = "ministers-of-norway-and-kenya-met-in-nairobi-on-tuesday-2016-12-08";
      const formats = [
        ["Markdown", "markdown", ".md"],
        ["HTML", "html", ".html"],
        ["JSON", "json", ".json"],
        ["JSON-LD", "jsonld", ".jsonld"],
        ["Web Annotations", "annotations", ".annotations.json"],
        ["GeoJSON", "geojson", ".geojson"],
        ["iCalendar", "ical", ".ics"],
        ["FollowTheMoney", "ftm", ".ftm.json"],
        ["CoNLL", "conll", ".conll"],
      ];
      for (const [words, format, ending] of formats) {
        await menuButton(page).click();
        const [file] = await saved(page, () => item(page, words).click());
        assert.equal(file.name, title + ending);
        assert.equal(file.content, analyzer.format(article, format, { documentDate: "2016-12-08" }));
        await said(page, `${words} saved: ${title}${ending}`);
      }
      await menuButton(page).click();
      const files = await saved(page, () => item(page, "brat").click(), 2);
      assert.deepEqual(files.map(({ name }) => name).sort(), [`${title}.ann`, `${title}.txt`]);
      assert.equal(files.find(({ name }) => name.endsWith(".txt")).content, article);
      await expect(page.locator(".privacy summary")).toHaveText(/0 requests/);
      assert.deepEqual(errors, []);
    });

    test("CSV asks which table, and the keyboard does it all", async () => {
      const { page } = await open(article);
      await menuButton(page).focus();
      await page.keyboard.press("ArrowUp");
      await expect(item(page, "Protect names")).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(item(page, "Story sheet")).toBeFocused();
      await page.keyboard.press("c");
      await expect(item(page, "CSV")).toBeFocused();
      await page.keyboard.press("ArrowRight");
      await expect(item(page, "Names")).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(item(page, "CSV")).toBeFocused();
      await expect(item(page, "Names")).toHaveCount(0);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("End");
      await page.keyboard.press("Home");
      await item(page, "Quotes").focus();
      const [file] = await saved(page, () => page.keyboard.press("Enter"));
      const stem = "ministers-of-norway-and-kenya-met-in-nairobi-on-tuesday";
      assert.equal(file.name, `${stem}-quotes.csv`);
      assert.equal(file.content, analyzer.format(article, "csv", { table: "quotes", article: stem }));
      await expect(menuButton(page)).toBeFocused();
      await page.keyboard.press("Enter");
      await page.getByRole("menu").first().waitFor();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
      await expect(menuButton(page)).toBeFocused();
      await page.keyboard.press("Enter");
      await page.getByRole("menu").first().waitFor();
      await page.getByRole("tab", { name: "Map" }).click();
      await expect(page.getByRole("menu"), "a click beside the menu closes it").toHaveCount(0);
    });

    test("the story sheet is pasted as rich text, or as Markdown", async () => {
      const { page, context } = await open(article);
      await menuButton(page).click();
      await item(page, "Story sheet").click();
      await said(page, "Story sheet copied.");
      const { text, html } = await pasted(context);
      assert.equal(text.trim(), analyzer.format(article, "markdown").trim());
      assert.match(html, /<h1[^>]*>Story sheet<\/h1>[\s\S]*<strong[^>]*>Ingrid Solvang<\/strong>/);
    });

    test("a quotation is copied as a line, doubt and all", async () => {
      const { page, context } = await open(doubtful);
      const copy = page.getByRole("button", { name: /^Copy quotation \d$/ });
      await copy.first().click();
      await said(page, "Quotation copied.");
      await expect.poll(async () => (await pasted(context)).text).toBe("“It is done,” Ada Moss said.");
      // What was said last is said again in a way that differs.
      const before = await page.locator("p[role=status]").textContent();
      await copy.last().focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction((last) => document.querySelector("p[role=status]").textContent !== last, before);
      await expect
        .poll(async () => (await pasted(context)).text)
        .toBe("“I never doubted it, … The river is low,” he (Ada Moss?) said.");
    });

    test("each tab's table is pasted into a document, or as lines", async () => {
      const { page, context } = await open(article);
      for (const [tab, caption, first] of [
        ["Quotes", "Quotes", /^Speaker\tWords\tHow\nIngrid Solvang\t/],
        ["People and names", "People and names", /\nIngrid Solvang\tPeople\tForeign Minister\tSolvang\t2\n/],
        ["Numbers", "Numbers", /^In the text\tValue\tKind\n/],
        ["Dates", "Dates", /\n1996-01-01\t1996-12-31\t/],
        ["Map", "Places", /\nNairobi\ttown or city in Kenya\t-1\.28\t36\.82\t1/],
      ]) {
        await page.getByRole("tab", { name: tab }).click();
        await page.getByRole("button", { name: "Copy table" }).click();
        await said(page, `Table “${caption}” copied.`);
        const { text, html } = await pasted(context);
        assert.match(text, first);
        assert.match(html, /<table[\s\S]*<th[^>]*>/);
      }
    });

    test("what is copied from the article is its words, without the marks", async () => {
      const wrapped =
        "Mayor Ada Moss opened the bridge over the river Wend on Mon-\nday, and Tom Berg of the Harbour Alliance, the engineer who\nhad drawn it, was there. Nobody had thought that it could be\ndone within the year, and it was.\n\nSecond <b> paragraph about Kenya & Norway.";
      const { page, context } = await open(wrapped);
      await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".article")));
      await copyByKeys(page, { all: false });
      const { text, html } = await pasted(context);
      assert.match(
        text,
        /^Mayor Ada Moss opened the bridge over the river Wend on Monday, and Tom Berg of the Harbour/,
      );
      assert.match(text, /and it was\.\n\nSecond <b> paragraph about Kenya & Norway\.$/);
      assert.doesNotMatch(html, /<mark|data-|class=/);
      assert.match(html, /Second &lt;b&gt; paragraph/);
      await page.evaluate(() => {
        const mark = [...document.querySelectorAll("mark")].find((mark) => mark.textContent === "Ada Moss");
        getSelection().selectAllChildren(mark);
      });
      await copyByKeys(page, { all: false });
      const one = await pasted(context);
      assert.equal(one.text, "Ada Moss");
      assert.doesNotMatch(one.html, /<mark|<p/);
    });

    test("a format that is asked for while one goes on writing is of the article on screen, and both arrive", async () => {
      const { page, errors } = await open(article);
      await page.getByRole("button", { name: "Edit" }).click();
      const box = page.getByRole("textbox", { name: "Article text" });
      await menuButton(page).click();
      const [file] = await saved(page, async () => {
        await item(page, "JSON").evaluate((button) => {
          const field = document.querySelector("textarea");
          field.value += " Then Amina Yusuf spoke in Lagos.";
          field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
          button.click();
        });
      });
      assert.equal(file.content, analyzer.format(article, "json"));
      await page.getByRole("button", { name: "Done" }).click();
      await page.locator("mark").filter({ hasText: "Lagos" }).waitFor();
      await analyzed(page);
      await expect(box).toHaveCount(0);
      assert.deepEqual(errors, []);
    });

    test("what is unsure looks so, says so, and the legend tells how", async () => {
      const { page } = await open(doubtful);
      const blonk = page.locator("mark").filter({ hasText: "Blonk" });
      await expect(blonk).toHaveAttribute("title", /^unsure: about \d+ % sure$/);
      await expect.poll(() => blonk.evaluate((mark) => getComputedStyle(mark).outlineStyle)).toMatch(/dashed/);
      const moss = page.locator("mark").filter({ hasText: "Ada Moss" });
      await expect(moss).not.toHaveAttribute("title");
      await page.getByRole("group", { name: "What to mark" }).getByText("unsure").waitFor();
      const row = page.getByRole("tabpanel", { name: "Quotes" }).getByRole("listitem").nth(1);
      await expect(row).toHaveText(/he — Ada Moss\?/, { useInnerText: true });
      await expect(row).toHaveText(/Unsure: the text says “he”, who is probably Ada Moss\./);
      await page.getByRole("tab", { name: "People and names" }).click();
      const panel = page.getByRole("tabpanel", { name: "People and names" });
      await panel.getByRole("button", { name: /^Blonk ?\(unsure\)/ }).waitFor();
      await panel.getByRole("button", { name: /^Ada Moss (?!\(unsure)/ }).waitFor();
    });

    test("a text without doubt has no word of it in the legend", async () => {
      const { page } = await open("Mayor Ada Moss went to London on Monday. “It is done,” Moss said.");
      await expect(page.getByRole("group", { name: "What to mark" }).getByText("unsure")).toHaveCount(0);
    });
  });
}

describe("on paper", { skip: browsers[0].skip }, () => {
  const stage = openStage(browsers[0].launch);

  test("title, lede, legend, the marked article and every list", async () => {
    const page = await stage.browser.newPage();
    await load(page, stage.server.url);
    await insert(page, `Boats for Kenya\n\n${article}`);
    await analyzed(page);
    await page.emulateMedia({ media: "print" });
    const table = (name) => page.getByRole("table", { name, exact: true });
    await table("Places").waitFor();
    const words = async () => (await page.locator("body").innerText()).trim();
    await expect.poll(words).toMatch(/^Boats for Kenya\s+Story sheet · /);
    await expect
      .poll(words, { message: "the title stands there once" })
      .not.toMatch(/Boats for Kenya[\s\S]*Boats for Kenya/);
    for (const name of ["People and names", "Quotes", "Dates"]) await expect(table(name)).toBeVisible();
    await expect(page.locator(".legend")).toBeVisible();
    for (const part of [".masthead", "[role=tablist]", ".legend .labels"]) {
      await expect(page.locator(part), part).toBeHidden();
    }
    await page.emulateMedia({ media: "screen" });
    await table("Places").waitFor({ state: "detached" });
  });
});
