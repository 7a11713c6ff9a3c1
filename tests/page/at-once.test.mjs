// Things that happen at once: a text that comes while another is read, marked or made of a source.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyzed, article, browsers, expect, insert, openStage, textbox, wrongMarks } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    /** The article on screen is the text in the box, all of it and nothing else. */
    async function assertShown(page) {
      await expect.poll(() => wrongMarks(page)).toEqual([]);
      await page.waitForFunction(() => {
        const [shown, read] = [
          document.querySelector(".article").textContent,
          document.querySelector("textarea").value,
        ];
        return shown.replace(/\s+/g, "") === read.replace(/\s+/g, "");
      });
    }

    /** Waits until a long text is half drawn, and in the same breath puts another one in, or clears the box. */
    const whileMarking = (page, text) =>
      page.evaluate(async (value) => {
        const region = document.querySelector(".article");
        const until = performance.now() + 60_000;
        while (region.childElementCount < 50) {
          // The driver waits for this for ever, and with it the whole file.
          if (performance.now() > until) throw new Error("The long text was never half drawn.");
          await new Promise((resolve) => setTimeout(resolve));
        }
        const box = document.querySelector("textarea");
        if (value === "") {
          [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "New").click();
        } else {
          box.value = value;
          box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        }
      }, text);

    /** Pastes HTML as other programs hand it over, and clears the box in the same breath. */
    const pasteHtmlAndClear = (page, plain, html) =>
      page.evaluate(
        ([asText, asHtml]) => {
          const event = new Event("paste", { bubbles: true, cancelable: true });
          const getData = (type) => (type === "text/html" ? asHtml : asText);
          Object.defineProperty(event, "clipboardData", { value: { getData } });
          document.querySelector("textarea").dispatchEvent(event);
          [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "New").click();
        },
        [plain, html],
      );

    /** Puts a source in, and presses Stop as soon as there is one: the driver may take longer than the page. */
    const insertAndStop = (page, source) =>
      page.evaluate(async (value) => {
        const box = document.querySelector("textarea");
        box.value = value;
        box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        const stop = () => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Stop");
        for (let frames = 0; !stop(); ++frames) {
          if (frames > 1000) throw new Error("There is nothing to stop.");
          await new Promise(requestAnimationFrame);
        }
        stop().click();
      }, source);

    const long = `${article}\n\n`.repeat(800);
    /** Takes the page some hundred milliseconds and more, in slices. */
    const longHtml = `<p>Kofi Mensah<sup>1</sup> arrived.</p>\n<p>Accra waited.</p>`.repeat(30_000);

    test("Clear while a text is marked, and the same text again: it is drawn anew", async () => {
      const { page } = await stage.emptied();
      await insert(page, long);
      await whileMarking(page, "");
      await insert(page, long);
      await analyzed(page);
      await assertShown(page);
    });

    test("a text that comes while another one is marked is drawn alone", async () => {
      const { page } = await stage.emptied();
      await insert(page, long);
      await whileMarking(page, "Amina Yusuf flew from Lagos to Accra.");
      await analyzed(page);
      await assertShown(page);
    });

    test("a short text need not wait until a long one before it is read", async () => {
      const prepare = () => {
        window.ended = 0;
        const { terminate, postMessage } = Worker.prototype;
        Worker.prototype.terminate = function () {
          window.ended += 1;
          terminate.call(this);
        };
        Worker.prototype.postMessage = function (message, ...rest) {
          postMessage.call(this, message, ...rest);
          if (message.kind === "analyze" && message.text.length > 1_000_000) setTimeout(window.next, 20);
        };
      };
      const { page } = await stage.fresh({ prepare });
      await page.evaluate((text) => {
        window.next = () => {
          const box = document.querySelector("textarea");
          box.value = text;
          box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        };
      }, article);
      await insert(page, `${article}\n\n`.repeat(6_000));
      await analyzed(page);
      await expect(textbox(page)).toHaveValue(article);
      await expect.poll(() => page.evaluate(() => window.ended)).toBe(1);
    });

    test("Clear ends a long paste that is still made into text", async () => {
      const { page } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await pasteHtmlAndClear(page, "Kofi Mensah1 arrived.", longHtml);
      await page.waitForTimeout(1500);
      await expect(textbox(page)).toHaveValue("");
      await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
    });

    test("Stop ends a long source that is still made into text, and leaves it", async () => {
      const { page } = await stage.emptied();
      await insertAndStop(page, longHtml);
      await page.getByText("Stopped. Your text is still in the box.").waitFor();
      await page.waitForTimeout(1500);
      await page.getByText("Stopped. Your text is still in the box.").waitFor();
      await expect.poll(async () => (await textbox(page).inputValue()).length).toBe(longHtml.length);
    });

    test("what is done is done with the event: text, state, dialog and focus need no frame more", async () => {
      const { page } = await stage.emptied();
      await insert(page, article);
      await analyzed(page);
      const now = await page.evaluate(async (text) => {
        const button = (words) =>
          [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
        /** Resolves when all views are drawn that an event has changed, and long before the next frame. */
        const drawn = async () => {
          for (let i = 0; i < 10; ++i) await null;
        };
        const box = document.querySelector("textarea");
        const { dataset } = document.documentElement;
        const seen = [];
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        seen.push(dataset.state);
        button("New").click();
        await drawn();
        seen.push(box.value, document.activeElement.id);
        button("Undo").click();
        await drawn();
        seen.push(box.value === text);
        return seen;
      }, `${article} And Lagos.`);
      assert.deepEqual(now, ["ready", "", "article-text", true]);
      await analyzed(page);
      await expect.poll(() => page.evaluate(() => document.activeElement.className)).toBe("article");
      const searching = await page.evaluate(() => {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
        return document.activeElement.getAttribute("role");
      });
      assert.equal(searching, "combobox");
    });

    test("a date that cannot be is left out, said, and does not keep the text from being read", async () => {
      const { page } = await stage.emptied();
      await insert(page, article);
      const date = page.getByLabel("Publication date");
      const setDate = (value) =>
        date.evaluate((field, text) => {
          field.value = text;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, value);
      await setDate("20161-12-08");
      await page.getByText("years go up to 9999").waitFor();
      await analyzed(page);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await setDate("2016-12-08");
      await page.getByText("years go up to 9999").waitFor({ state: "detached" });
    });
  });
}
