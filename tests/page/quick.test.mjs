// Hands that are quicker than the page: keys that come before an answer, a timer or a frame, and answers that come after
// something newer.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articles, asLines } from "./many.mjs";
import { saved } from "./saving.mjs";
import { analyzed, browsers, drawn, expect, insert, openStage, skipsAlike } from "./support.mjs";

const story = `Harbour Town Council opened the pier in Moss Landing on Monday, and Mayor Ada Moss was there with Tom Berg of Salem.

“We waited for years,” Moss said. “It is done,” the clerk said. He met Berg in Salem. The harbour was late.`;

/** A text with a notice. */
const german = "Der Bürgermeister hat gestern mit dem Minister über die neue Brücke in der Stadt gesprochen. ".repeat(
  9,
);

/** In the page: what keys and fields do at once, `quick.press(key)` and `quick.write(words)`, and `quick.views()`. */
function quickHands() {
  window.quick = {
    press: (key) =>
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
    write(words) {
      document.activeElement.value = words;
      document.activeElement.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    /** Resolves when all views are drawn that an event has changed, and before any timer or frame. */
    async views() {
      for (let i = 0; i < 10; ++i) await null;
    },
    button: (words) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words),
  };
}

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    async function open(text = story) {
      const { page } = await stage.sharedArticle(text, { viewport: { width: 1440, height: 900 } });
      await page.evaluate(quickHands);
      return page;
    }

    const button = (page, words) => page.getByRole("button", { name: words, exact: true });
    const passage = (page) => page.evaluate(() => [...(CSS.highlights.get("passage") ?? [])].join());

    test("Enter in the search goes to what was typed, found or not by then", { skip: alike }, async () => {
      const page = await open();
      await page.keyboard.press("/");
      await page.keyboard.type("berg");
      await page.getByText("places to go to.").waitFor();
      await page.evaluate(async () => {
        window.quick.write("harbour was late");
        await window.quick.views();
        window.quick.press("Enter");
      });
      await expect.poll(() => passage(page)).toBe("harbour was late");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.locator("mark.current")).toHaveCount(0);
      // What there is not leads nowhere, and the search stays.
      await page.keyboard.press("/");
      await page.evaluate(async () => {
        window.quick.write("zebra");
        await window.quick.views();
        window.quick.press("Enter");
      });
      await page.getByText("Nothing found.").waitFor();
      await expect(page.getByRole("dialog")).toHaveCount(1);
    });

    /** Enter in the list of places, before what was typed is looked up. */
    async function enterPlace(page, typed) {
      await page
        .locator("mark", { hasText: /^Salem$/ })
        .first()
        .click();
      await button(page, "Other place").click();
      await page.getByRole("option", { name: /^Salem town or city in Oregon/ }).waitFor();
      await page.evaluate(async (words) => {
        window.quick.write(words);
        await window.quick.views();
        window.quick.press("Enter");
      }, typed);
    }

    test("Enter in the list of places takes one that was typed, found or not by then", { skip: alike }, async () => {
      const page = await open();
      await enterPlace(page, "Winston-Sal");
      await page.getByRole("button", { name: /^1 change/ }).click();
      await page.getByText("“Salem” is the place “Winston-Salem”").first().waitFor();
      await analyzed(page);
      await enterPlace(page, "Xanaduria");
      await page.getByText("The gazetteer has no other place of that name.").waitFor();
      await drawn(page);
      await expect(page.getByRole("combobox", { name: "Which place is it?" })).toBeFocused();
    });

    test("a card that goes with the first key leaves the focus to who writes", async () => {
      const page = await open();
      await page
        .getByRole("tabpanel")
        .getByRole("button", { name: /^“It is done,”/ })
        .press("Enter");
      await page.keyboard.press("w");
      await page.waitForFunction(() => document.activeElement.closest(".card") !== null);
      await button(page, "Edit").click();
      await page.keyboard.type("Now: ");
      const box = page.getByLabel("Article text");
      await expect(box).toHaveValue(`Now: ${story}`);
      await expect(box).toBeFocused();
    });

    test("a name that the pointer has left with its text opens no card in the next one", { skip: alike }, async () => {
      const page = await open();
      // The pause before a card opens ends when the next text stands.
      await page.evaluate(() => {
        const real = window.setTimeout;
        window.held = [];
        window.setTimeout = (run, ms, ...more) => (ms === 120 ? window.held.push(run) : real(run, ms, ...more));
        const over = { bubbles: true, pointerType: "mouse", screenX: 301, screenY: 302 };
        document.querySelector(".article mark").dispatchEvent(new PointerEvent("pointerover", over));
        window.setTimeout = real;
      });
      await expect.poll(() => page.evaluate(() => window.held.length)).toBe(1);
      await insert(page, "Elena Márquez flew to Oslo on Friday.");
      await page.locator("mark", { hasText: "Oslo" }).waitFor();
      await analyzed(page);
      await page.evaluate(() => window.held[0]());
      await drawn(page);
      await expect(page.locator(".card")).toHaveCount(0);
    });

    test("a key marks what is selected by then, not what a list has led to", { skip: alike }, async () => {
      const page = await open();
      await page.getByRole("tab", { name: "Dates" }).click();
      await page
        .getByRole("tabpanel")
        .getByRole("button", { name: /Monday/ })
        .first()
        .click();
      await expect.poll(() => passage(page)).toBe("Monday");
      await page.evaluate(async () => {
        document.activeElement.blur();
        const changed = new Promise((resolve) => document.addEventListener("selectionchange", resolve, { once: true }));
        const walker = document.createTreeWalker(document.querySelector(".article"), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf("pier");
          if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 4);
        }
        await changed;
        window.quick.press("m");
      });
      await page.waitForFunction(() => document.activeElement.closest(".type-choice") !== null);
      await page.keyboard.press("8");
      await page.locator("mark[data-type=WEAPON]", { hasText: /^pier$/ }).waitFor();
    });

    test("the key after a press that took its button away finds the focus where it went on", async () => {
      const page = await open(german);
      await page.locator(".notice").waitFor();
      const has = await page.evaluate(async () => {
        const dismiss = window.quick.button("Dismiss");
        dismiss.focus();
        dismiss.click();
        await window.quick.views();
        window.quick.press("Tab");
        return document.activeElement !== document.body;
      });
      assert.equal(has, true);
    });

    test("a correction that comes on screen late takes nothing from who has gone on", { skip: alike }, async () => {
      const page = await open();
      const at = (words) => page.evaluate((text) => document.activeElement.textContent === text, words);
      // Before what was corrected is read, the keys are at the next name, and its choice is open.
      const answer = await page.evaluate(async () => {
        const mark = (words) => [...document.querySelectorAll("mark")].find(({ textContent }) => textContent === words);
        mark("Tom Berg").tabIndex = -1;
        mark("Tom Berg").focus();
        window.quick.press("x");
        await window.quick.views();
        const { state } = document.documentElement.dataset;
        window.quick.press("ArrowLeft");
        window.quick.press("t");
        await window.quick.views();
        return [state, document.activeElement.closest(".type-choice") !== null];
      });
      assert.deepEqual(answer, ["ready", true]);
      await page.getByRole("button", { name: /^1 change/ }).waitFor();
      await expect(page.locator("mark", { hasText: /^Tom Berg$/ })).toHaveCount(0);
      await analyzed(page);
      await drawn(page);
      await expect.poll(() => page.evaluate(() => document.activeElement.closest(".type-choice") !== null)).toBe(true);
      await page.keyboard.press("2");
      await page.locator("mark[data-type=ORG]", { hasText: /^Ada Moss$/ }).waitFor();
      await expect.poll(() => at("Ada Moss")).toBe(true);
      // Without a choice, too.
      await page.keyboard.press("Escape");
      await page.evaluate(() => {
        window.quick.press("x");
        for (const key of ["ArrowLeft", "ArrowLeft"]) window.quick.press(key);
      });
      await expect(page.locator("mark", { hasText: /^Ada Moss$/ })).toHaveCount(0);
      await analyzed(page);
      await drawn(page);
      await expect.poll(() => at("Moss Landing")).toBe(true);
    });

    test("the comparison is there with the event that opens it", { skip: alike }, async () => {
      const page = await open();
      await button(page, "Copy and save").click();
      const has = await page.evaluate(async () => {
        [...document.querySelectorAll("[role=menuitem]")]
          .find(({ textContent }) => textContent === "Compare with another version")
          .click();
        await window.quick.views();
        return document.activeElement.id;
      });
      assert.equal(has, "compare-text");
      await page.keyboard.press("Escape");
    });

    test("a version that is read after the comparison was left opens nothing", { skip: alike }, async () => {
      const page = await open();
      await page.evaluate(() => {
        const read = File.prototype.arrayBuffer;
        File.prototype.arrayBuffer = async function () {
          File.prototype.arrayBuffer = read;
          await new Promise((resolve) => (window.release = resolve));
          return read.call(this);
        };
      });
      await button(page, "Copy and save").click();
      await page.getByRole("menuitem", { name: "Compare with another version" }).click();
      const dialog = page.getByRole("dialog", { name: "Two versions" });
      const file = { name: "other.txt", mimeType: "", buffer: Buffer.from("Tom Berg left Salem.") };
      await dialog.locator('input[type="file"]').setInputFiles(file);
      await page.waitForFunction(() => window.release !== undefined);
      await dialog.getByRole("button", { name: "Close" }).click();
      await expect(dialog).toHaveCount(0);
      await page.evaluate(async () => {
        window.release();
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
      await drawn(page);
      await expect(page.locator("nav.articles")).toHaveCount(0);
    });

    test("a collection is saved as its filter stands, whatever is listed by then", { skip: alike }, async () => {
      const { page } = await stage.emptied();
      await page.evaluate(quickHands);
      await page.evaluate(
        (content) => {
          const data = new DataTransfer();
          data.items.add(new File([content], "a.jsonl"));
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        asLines(articles(8)),
      );
      await page.getByRole("heading", { name: "8 articles read.", level: 2 }).waitFor();
      const panel = page.getByRole("tabpanel");
      await expect(panel.getByRole("listitem")).toHaveCount(8);
      await page.getByRole("searchbox", { name: "Filter" }).focus();
      const [{ content }] = await saved(page, () =>
        page.evaluate(async () => {
          window.quick.write("Mombasa");
          await window.quick.views();
          window.quick.button("CSV").click();
        }),
      );
      assert.equal(content.trim().split("\n").length, 2, content);
    });
  });
}
