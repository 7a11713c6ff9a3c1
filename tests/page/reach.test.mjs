// Whoever reads without a mouse, without colours, with large letters or with a screen reader gets everywhere.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articles, asLines } from "./many.mjs";
import {
  analyzed,
  article,
  browsers,
  doubtful,
  drawn,
  expect,
  giveFiles,
  insert,
  misspelt,
  openStage,
  pier,
  related,
  skipsAlike,
} from "./support.mjs";

/** Something for every view. */
const everything = `Norway and Kenya agree on patrol boats\n\n${misspelt}\n\n${article} ${pier}\n\n${doubtful}\n\n${related}`;
const german = "Der Bürgermeister hat gestern mit dem Minister über die neue Brücke in der Stadt gesprochen. ".repeat(
  9,
);

/**
 * What is too small to hit, or does not fit. Marks are words in a line; the places of the map stand in a list below it
 * once more, where they are large enough.
 */
function measure() {
  const small = [];
  const wide = [];
  const controls = "button, a[href], input, select, textarea, summary, [role=option], [role=menuitem]";
  for (const element of document.querySelectorAll(controls)) {
    const isTick = element.matches("[type=checkbox], [type=radio]");
    const { width, height } = ((isTick && element.closest("label")) || element).getBoundingClientRect();
    if (width === 0 || !element.checkVisibility() || element.matches(".skip")) continue;
    const told = (element.textContent || element.ariaLabel || element.type).trim().slice(0, 40);
    if (width < 23.9 || height < 23.9) small.push(`${told}: ${width.toFixed(1)} × ${height.toFixed(1)}`);
  }
  const isNarrow = innerWidth <= 340;
  for (const element of document.querySelectorAll("body *")) {
    const { overflowX } = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    if (!isCut || overflowX === "visible" || element.closest("svg, mark, .visually-hidden")) continue;
    // At the zoom that readers are promised nothing scrolls sideways; on a telephone two lines of chips and notes may.
    const maySlide = !isNarrow && element.closest(".legend, .copy-desk, .articles, .story, .lede");
    // A collection's rows are of one height; what does not fit in one stands in the article that it opens.
    if (!maySlide && !element.closest(".collected")) wide.push(`${element.tagName}.${element.className}`);
  }
  const page = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return { small, wide, page };
}

const fits = { small: [], wide: [], page: 0 };

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    const focused = (page, read) => page.waitForFunction(read);
    const status = (page) => page.locator("p[role=status].visually-hidden");
    const key = (page, ...keys) =>
      keys.reduce((before, next) => before.then(() => page.keyboard.press(next)), Promise.resolve());

    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 360, height: 780 },
      { width: 320, height: 256 },
    ]) {
      test(`at ${viewport.width} pixels every control can be hit and everything fits`, { skip: alike }, async () => {
        const { page } = await stage.emptied({ viewport });
        const look = async (view) => {
          await drawn(page);
          await expect.poll(() => page.evaluate(measure), { message: view }).toEqual(fits);
        };
        await look("the empty page");
        await insert(page, everything);
        await analyzed(page);
        await page.getByRole("tab").first().waitFor();
        for (const tab of await page.getByRole("tab").all()) {
          await tab.click();
          await expect(tab).toHaveAttribute("aria-selected", "true");
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("main details")) details.open = true;
          });
          await look(await tab.textContent());
        }
        await page.getByRole("tab", { name: "Quotes" }).click();
        await page.getByRole("button", { name: "As a ledger" }).click();
        await page.getByRole("region", { name: "Named sources" }).waitFor();
        await look("the ledger");
        await page.getByRole("button", { name: "As a ledger" }).click();
        await page.locator("mark").first().click();
        await page.locator(".card").waitFor();
        await look("a card");
        for (const [open, view, sign] of [
          ["t", "types", page.locator(".card .type-choice")],
          ["s", "other names", page.getByRole("combobox", { name: "Same as which name?" })],
          ["g", "places", page.getByRole("combobox", { name: "Which place is it?" })],
        ]) {
          await page.locator("mark").first().focus();
          await key(page, open);
          await sign.waitFor();
          await look(view);
        }
        await key(page, "Escape", "Escape", "?");
        await page.getByRole("dialog", { name: "Keys" }).waitFor();
        await look("the keys");
        await key(page, "Escape", "/", "o");
        await page.locator("#found").waitFor();
        await look("the search");
        await key(page, "Escape");
        await page.getByRole("button", { name: "Copy and save" }).click();
        await page.getByRole("menuitem", { name: "CSV" }).click();
        await page.getByRole("menuitem", { name: "Relations" }).waitFor();
        await look("the menu");
        await key(page, "Escape", "Escape");
        await giveFiles(page, ["archive.jsonl", asLines(articles(20))]);
        await page.getByRole("heading", { name: "20 articles read." }).waitFor();
        for (const tab of await page.locator(".collection [role=tab]").all()) {
          await tab.click();
          await expect(tab).toHaveAttribute("aria-selected", "true");
          await look(`the collection: ${await tab.textContent()}`);
        }
        await page.getByRole("button", { name: "Close the collection" }).click();
      });
    }

    test("a name says its kind in the accessibility tree, wherever the keys lead", { skip: alike }, async () => {
      const { page, context } = await stage.article(`${article} ${related}`);
      const tree = await context.newCDPSession(page);
      await page.locator("mark").first().focus();
      const heard = [];
      for (let last = ""; ; await key(page, "ArrowRight")) {
        const now = await page.evaluate(() => document.activeElement.dataset.start);
        if (now === last) break;
        last = now;
        const { result } = await tree.send("Runtime.evaluate", { expression: "document.activeElement" });
        const { nodes } = await tree.send("Accessibility.getPartialAXTree", { ...result, fetchRelatives: false });
        heard.push(`${nodes[0].role.value}: ${nodes[0].name.value}`);
      }
      assert.equal(heard[0], "button: Norway, Country, region or city");
      assert.ok(heard.includes("button: Ingrid Solvang, Person"), heard.join("\n"));
      assert.ok(heard.includes("button: International Maritime Organization, Organisation"), heard.join("\n"));
      assert.ok(heard.length > 12, heard.join("\n"));
      assert.ok(heard.every((words) => /^button: .+, [A-Z]/.test(words)));
      await expect(page.locator("mark[role]"), "the others are read as prose").toHaveCount(1);
    });

    test("a card is the next stop after its name, is announced, and Escape closes it from anywhere", async () => {
      const { page } = await stage.sharedArticle(article);
      const norway = page.locator("mark").first();
      await norway.focus();
      await key(page, "Enter");
      await expect(norway).toHaveAttribute("aria-expanded", "true");
      await expect(status(page)).toHaveText(/^About Norway: Country, region or city, 1 mention\. Tab leads/);
      await key(page, "Tab");
      await focused(page, () => document.activeElement.closest(".card"));
      await key(page, "Shift+Tab");
      await focused(page, () => document.activeElement.textContent === "Norway");
      await page.getByRole("tab", { name: "Dates" }).focus();
      await key(page, "Escape");
      await page.locator(".card").waitFor({ state: "detached" });
      await expect(norway).toHaveAttribute("aria-expanded", "false");
    });

    test("a card that is not pinned stays while the focus is in it", async () => {
      const { page } = await stage.sharedArticle(article);
      await page.locator("mark").first().focus();
      await key(page, "Tab");
      await focused(page, () => document.activeElement.closest(".card"));
      // Longer than a card stays that the focus has left, by a clock of the page's own.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      await expect.poll(() => page.evaluate(() => document.activeElement.closest(".card") !== null)).toBe(true);
      await key(page, "Escape");
      await focused(page, () => document.activeElement.textContent === "Norway");
    });

    test("arrow keys lead on under every filter, past titles within what stands for a name", async () => {
      const { page } = await stage.sharedArticle(related);
      const walk = async () => {
        await page.locator("mark[tabindex='0']").focus();
        await key(page, "Home");
        const seen = [];
        for (let last = null; ; await key(page, "ArrowRight")) {
          const now = await page.evaluate(() => document.activeElement.dataset.start);
          if (now === last) return seen;
          seen.push(await page.evaluate(() => document.activeElement.textContent));
          last = now;
        }
      };
      const all = await walk();
      assert.equal(all.at(-1), "She", all.join(" | "));
      for (const chip of await page.locator(".chip").all()) {
        await chip.click();
        await drawn(page);
        if ((await page.locator("mark[tabindex='0']").count()) > 0) {
          const hidden = await page.locator(".article").getAttribute("data-hide");
          const seen = await walk();
          assert.ok(seen.length > 0, hidden);
          const left = await page.evaluate((kinds) => {
            const isSeen = (mark) => ![...mark.classList].some((kind) => kinds.includes(kind));
            return [...document.querySelectorAll("mark")].filter(isSeen).length;
          }, hidden.split(" "));
          assert.ok(left > 0, `${hidden}: the focus is on something that is not marked`);
        }
        await chip.click();
      }
      for (const chip of await page.locator(".chip").all()) await chip.click();
      await expect(page.locator("mark[tabindex='0']"), "nothing is marked, nothing is a stop").toHaveCount(0);
    });

    test("what takes its own button away leaves the focus where it was, and never on the page's body", async () => {
      const { page } = await stage.sharedArticle(german);
      await page.locator(".notice").waitFor();
      await page.locator(".notices").getByRole("button", { name: "Dismiss" }).focus();
      await key(page, "Enter");
      await page.locator(".notice").waitFor({ state: "detached" });
      await focused(page, () => document.activeElement !== document.body);
      await page.locator(".chip").first().click();
      await page.getByRole("button", { name: "Show all" }).focus();
      await key(page, "Enter");
      await page.getByRole("button", { name: "Show all" }).waitFor({ state: "detached" });
      await focused(page, () => document.activeElement.closest(".legend"));
    });

    test("the first stops lead past the bar", async () => {
      const { page } = await stage.sharedArticle(article);
      await page.evaluate(() => document.activeElement.blur());
      const [first, second] = await page.locator(".skip").all();
      await first.focus();
      await expect.poll(async () => (await first.boundingBox()).height).toBeGreaterThanOrEqual(24);
      await key(page, "Enter");
      await focused(page, () => document.activeElement.id === "article");
      await second.focus();
      await key(page, "Enter", "Tab");
      await focused(page, () => document.activeElement.getAttribute("role") === "tab");
    });

    test("without colours, the chosen tab, kinds of names and what is said are still told apart", async (t) => {
      // Firefox takes this wish from the system alone.
      if (name !== "Chromium") return t.skip("Chromium tells it");
      const { page } = await stage.article(`${article} ${pier}`, { forcedColors: "active" });
      const styles = await page.evaluate(() => {
        const backOf = (tab) => getComputedStyle(tab).backgroundColor;
        const kindOf = (mark) => getComputedStyle(mark, "::after").content;
        const said = getComputedStyle(document.querySelector(".article"), "::highlight(quotes)");
        return {
          chosen: backOf(document.querySelector("[role=tab][aria-selected=true]")),
          others: [...document.querySelectorAll("[role=tab][aria-selected=false]")].map(backOf),
          kinds: [...document.querySelectorAll("mark[data-kind=name], mark[data-kind=acronym]")].map(
            (mark) => `${mark.dataset.type} ${kindOf(mark)}`,
          ),
          chips: [...document.querySelectorAll(".chip .key:not(.times, .quotes, .numbers)")].map(kindOf),
          said: `${said.textDecorationLine} ${said.textDecorationStyle}`,
        };
      });
      assert.ok(!styles.others.includes(styles.chosen), `the chosen tab looks like the others: ${styles.chosen}`);
      assert.ok(styles.kinds.includes('PERSON "P"') && styles.kinds.includes('ORG "O"'), styles.kinds.join(" | "));
      assert.equal(new Set(styles.chips).size, styles.chips.length, styles.chips.join(" "));
      assert.equal(styles.said, "underline dotted");
    });

    test("nothing moves for who asked for that", { skip: alike }, async () => {
      const { page } = await stage.article(`${article}\n\n${"Nothing. ".repeat(3000)}\n\nTom Berg left Oslo.`, {
        reducedMotion: "reduce",
      });
      await page.getByRole("tab", { name: "People and names" }).click();
      const steps = page.evaluate(
        () =>
          new Promise((resolve) => {
            const seen = new Set();
            const look = () => {
              seen.add(scrollY);
              if (seen.size === 1 || scrollY === 0) requestAnimationFrame(look);
              else requestAnimationFrame(() => resolve(seen.add(scrollY).size));
            };
            look();
          }),
      );
      await page.getByRole("tabpanel").getByText("Tom Berg").click();
      assert.ok((await steps) <= 3);
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ effect }) => effect.getTiming().duration > 0).length,
      );
      assert.equal(moving, 0);
    });

    test("paragraphs that are written from right to left stand so, in the box and in the article", async () => {
      const { page } = await stage.sharedArticle(`${article}\n\nראש העיר נסע לחיפה עם Tom Berg ביום שני.`);
      const directions = await page
        .locator(".article p")
        .evaluateAll((all) => all.map((p) => getComputedStyle(p).direction));
      assert.deepEqual([...new Set(directions.slice(0, -1))], ["ltr"]);
      assert.equal(directions.at(-1), "rtl");
      await page.getByRole("button", { name: "Edit" }).click();
      const box = page.getByRole("textbox", { name: "Article text" });
      await box.fill("ראש העיר נסע לחיפה ביום שני.");
      await expect.poll(() => box.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    });

    test("no string becomes HTML or a script, where the browser knows trusted types", async (t) => {
      const { page } = await stage.emptied();
      const outcome = await page.evaluate(() => {
        if (!("trustedTypes" in window)) return null;
        const tried = {
          html: () => (document.createElement("p").innerHTML = "<b>no</b>"),
          parser: () => new DOMParser().parseFromString("<b>no</b>", "text/html"),
          worker: () => new Worker("blob:null/1"),
          policy: () => window.trustedTypes.createPolicy("other", {}),
          again: () => window.trustedTypes.createPolicy("lede", {}),
        };
        return Object.entries(tried).filter(([, attempt]) => {
          try {
            attempt();
            return true;
          } catch (error) {
            return !(error instanceof TypeError);
          }
        });
      });
      if (outcome === null) return t.skip("it does not");
      assert.deepEqual(outcome, []);
    });
  });
}
