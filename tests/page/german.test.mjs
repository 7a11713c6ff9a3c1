// The page in German: nothing of it is left in English but the article, and the language changes without losing anything.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { pageModule } from "./sources.mjs";
import { analyzed, article, browsers, expect, giveFiles, misspelt, openStage, pier, skipsAlike } from "./support.mjs";

const { en } = await pageModule("words/en.ts");
const { german } = await pageModule("words/german.ts");
const { countingIn } = await pageModule("words/counting.ts");

const parts = {};
for (const name of ["aids", "collection", "compare", "protect", "taking"]) {
  parts[name] = (await pageModule(`${name}/words.ts`)).english(countingIn("en-GB"));
}
const GERMAN = [german.page, german.parts].flatMap(messagesOf);
const ENGLISH = [en, parts].flatMap(messagesOf);

/** Whole messages, and what stands between the blanks of the others, where it is more than a word. */
const WHOLE = new Set(ENGLISH.filter((words) => typeof words === "string" && /\p{L}{2}/u.test(words)));
for (const words of GERMAN) WHOLE.delete(words);
for (const word of ["English", "text"]) WHOLE.delete(word);
const BETWEEN = [...new Set(ENGLISH.filter((message) => typeof message === "function").flatMap(fragmentsOf))];

const story = `${misspelt}\n\n${article}\n\n${pier}`;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);
    const inGerman = { locale: "de-DE" };

    async function open(options, text) {
      const context = await stage.browser.newContext(options);
      const page = await context.newPage();
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(stage.server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      if (text) await paste(page, text);
      return { page, context, errors };
    }

    async function paste(page, text) {
      await page.locator("textarea").evaluate((box, value) => {
        box.value = value;
        box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      }, text);
      await analyzed(page);
    }

    const press = (page, words) => page.getByRole("button", { name: words, exact: true }).first().click();
    const language = (page) => page.getByLabel(/^(?:Sprache|Language)/);
    const speaks = (page, language) => expect(page.locator("html")).toHaveAttribute("lang", language);
    const noEnglish = async (page, where) => assert.deepEqual(englishIn(await wordsOn(page)), [], where);
    const noComplaint = async (page, where) => {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
        [],
        where,
      );
    };

    test("from the empty page to the card, nothing is left in English", async () => {
      const { page, context, errors } = await open(inGerman);
      await speaks(page, "de");
      await noEnglish(page, "empty");
      await noComplaint(page, "empty");
      await paste(page, story);
      await expect(page.locator(".article")).toHaveAttribute("lang", "en");
      for (const tab of Object.values(german.page.tabs)) {
        await page.getByRole("tab", { name: tab }).click();
        await noEnglish(page, tab);
        await noComplaint(page, tab);
      }
      await page.getByRole("tab", { name: "Zitate" }).click();
      await press(page, "Als Quellenverzeichnis");
      await noEnglish(page, "ledger");
      await page.locator(".checks summary, details.checks").first().click();
      await press(page, "Arten in Worten");
      await noEnglish(page, "what was checked");
      await page.locator("mark.people").first().click();
      await page.locator(".card").getByText("Warum?").click();
      await noEnglish(page, "card");
      await page.locator(".card").getByRole("button", { name: "Art ändern" }).click();
      await noEnglish(page, "choice of types");
      await page
        .locator(".card")
        .getByRole("option", { name: "Organisation", exact: true })
        .or(page.locator(".card").getByRole("button", { name: "Organisation", exact: true }))
        .first()
        .click();
      await page.getByRole("button", { name: /^1 Änderung/ }).click();
      await noEnglish(page, "list of corrections");
      assert.deepEqual(errors, []);
      await context.close();
    });

    test("menu, search, keys, comparison, protection and a collection are German too", { skip: alike }, async () => {
      const { page, context, errors } = await open(inGerman, story);
      await press(page, german.page.take.title);
      await noEnglish(page, "menu");
      await page.getByRole("menuitem", { name: "CSV" }).click();
      await noEnglish(page, "tables");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await press(page, "Suchen");
      await page.getByRole("combobox", { name: german.page.search.field }).fill("e");
      await page.locator("#found").waitFor();
      await noEnglish(page, "search");
      await page.keyboard.press("Escape");
      await press(page, "Tasten");
      await noEnglish(page, "keys");
      await noComplaint(page, "keys");
      await page.keyboard.press("Escape");
      await press(page, german.page.take.title);
      await page.getByRole("menuitem", { name: "Namen schützen" }).click();
      await page.locator("dialog.protect input[type=checkbox]").first().check();
      await page.waitForSelector("dialog.protect:is([data-state=ready], [data-state=open])");
      await noEnglish(page, "protection");
      await noComplaint(page, "protection");
      await press(page, "Schutz beenden");
      await press(page, german.page.take.title);
      await page.getByRole("menuitem", { name: "Mit anderer Fassung vergleichen" }).click();
      await noEnglish(page, "the other version is asked for");
      await page
        .locator("#compare-text")
        .fill(story.replaceAll("Monday", "Friday").replace("We are friends", "We are done"));
      await press(page, "Vergleichen");
      await page.waitForSelector("dialog.compare[data-state=compared]");
      await noEnglish(page, "comparison");
      await noComplaint(page, "comparison");
      await page.locator("dialog.compare").getByRole("button", { name: "Schließen" }).click();
      const lines = [article, pier].map((text) => JSON.stringify({ text, date: "2024-03-14" }));
      await giveFiles(page, ["many.jsonl", [...lines, "{}", "no JSON"].join("\n")]);
      await page.getByText("2 Artikel gelesen, 2 nicht gelesen.").first().waitFor();
      for (const tab of ["Namen", "Zitate", "Daten", "Nicht gelesen"]) {
        await page.getByRole("tab", { name: tab }).click();
        await noEnglish(page, `collection, ${tab}`);
      }
      await noComplaint(page, "collection");
      assert.deepEqual(errors, []);
      await context.close();
    });

    test("files that cannot be read, and a reader that does not come, are told in German", {
      skip: alike,
    }, async () => {
      const { page, context } = await open(inGerman);
      await giveFiles(page, ["picture.png", "\x89PNG\r\n"], ["empty.txt", ""]);
      await page.getByText("„empty.txt“ ist leer.").waitFor();
      await noEnglish(page, "files");
      await context.close();
      const broken = await stage.browser.newContext(inGerman);
      const other = await broken.newPage();
      await other.route(/\.wasm$/, (route) => route.abort());
      await other.goto(stage.server.url);
      await other.getByRole("alert").getByText("ließ sich nicht holen").waitFor();
      await noEnglish(other, "failure");
      await noComplaint(other, "failure");
      await broken.close();
    });

    test("the language changes at once, with what is open, and back", async () => {
      const { page, context, errors } = await open({}, story);
      await speaks(page, "en");
      await page.getByRole("tab", { name: "Numbers" }).click();
      await giveFiles(page, ["empty.txt", ""]);
      await page.getByText("“empty.txt” is empty.").waitFor();
      await page.locator("mark[tabindex='0']").focus();
      await language(page).selectOption("de");
      await page.getByText("„empty.txt“ ist leer.").waitFor();
      await speaks(page, "de");
      await expect(page.getByRole("tab", { name: "Zahlen" })).toHaveAttribute("aria-selected", "true");
      await expect(page.locator("textarea")).toHaveValue(story);
      await expect(page.locator("mark[tabindex='0']")).toHaveAttribute("aria-label", /, Person$/);
      await page.getByText("12,5 Millionen").waitFor();
      await noEnglish(page, "changed");
      await language(page).selectOption("en");
      await page.getByText("“empty.txt” is empty.").waitFor();
      await page.getByText("12.5 million").first().waitFor();
      // What the other tests look for is found where it is.
      await expect.poll(async () => englishIn(await wordsOn(page)).length).toBeGreaterThan(20);
      assert.deepEqual(errors, []);
      await context.close();
    });

    test("the choice is kept where the reader said so, and only there; it comes before the first words", async () => {
      const { page, context } = await open({});
      await language(page).selectOption("de");
      await page.reload();
      await page.getByText(en.editor.invitation).waitFor();
      await language(page).selectOption("de");
      await page.getByLabel(german.page.memory.keep).check();
      await page.addInitScript(() => {
        window.taglines = new Set();
        new MutationObserver(() => {
          const words = document.querySelector(".tagline")?.textContent;
          if (words) window.taglines.add(words);
        }).observe(document, { childList: true, subtree: true, characterData: true });
      });
      await page.reload();
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      await expect.poll(() => page.evaluate(() => [...window.taglines])).toEqual([german.page.header.tagline]);
      await context.close();
    });

    test("without its words the page is English, and offers no other language", { skip: alike }, async () => {
      const context = await stage.browser.newContext(inGerman);
      const page = await context.newPage();
      await page.route(/german-[^/]*\.js$/, (route) => route.abort());
      await page.goto(stage.server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      await speaks(page, "en");
      await page.getByText(en.editor.invitation).waitFor();
      await expect(language(page)).toHaveCount(0);
      await context.close();
    });

    test("on a telephone nothing is wider than the window", { skip: alike }, async () => {
      const { page, context } = await open({ ...inGerman, viewport: { width: 390, height: 844 } }, story);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      for (const tab of Object.values(german.page.tabs)) {
        await page.getByRole("tab", { name: tab }).click();
        await expect(page.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
        await expect.poll(wide, tab).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  });
}

/** What a reader sees or hears of the page, element by element, without what is marked as the article's language. */
function wordsOn(page) {
  return page.evaluate(() => {
    const said = [];
    const isSeen = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
    for (const element of document.querySelectorAll("body *")) {
      if (element.closest('body [lang="en"], template, textarea, script, style') || !isSeen(element)) continue;
      for (const name of ["aria-label", "title", "placeholder"]) said.push(element.getAttribute(name) ?? "");
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
    }
    return [...new Set(said.map((words) => words.trim()).filter((words) => words !== ""))];
  });
}

function englishIn(words) {
  return words.filter((said) => WHOLE.has(said) || BETWEEN.some((fragment) => said.includes(fragment)));
}

/** What an English message says between its blanks: two words at least, so that it is no chance. */
function fragmentsOf(message) {
  let said = "";
  try {
    said = String(message("71", "72", "73", "74", "75"));
  } catch {
    return []; // one that takes lists or objects
  }
  return said.split(/7[1-5]/).filter((fragment) => /\p{L}{2,} \p{L}{2,}/u.test(fragment));
}

function messagesOf(table) {
  return typeof table === "object" ? Object.values(table).flatMap(messagesOf) : [table];
}
