// Things that happen at once: a text that comes while another is read, marked or made of a source.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyzed, article, browsers, insert, openStage, textbox, wrongMarks } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    async function open(prepare) {
      const context = await stage.browser.newContext();
      const page = await context.newPage();
      if (prepare) await page.addInitScript(prepare);
      await page.goto(stage.server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      return { page, context };
    }

    /** The article on screen is the text in the box, all of it and nothing else. */
    async function assertShown(page) {
      assert.deepEqual(await wrongMarks(page), []);
      const [shown, read] = await page.evaluate(() =>
        [document.querySelector(".article").textContent, document.querySelector("textarea").value].map((text) =>
          text.replace(/\s+/g, ""),
        ),
      );
      assert.equal(shown, read);
    }

    /** Waits until a long text is half drawn, and in the same breath puts another one in, or clears the box. */
    const whileMarking = (page, text) =>
      page.evaluate(async (value) => {
        const region = document.querySelector(".article");
        const until = performance.now() + 30_000;
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

    const long = `${article}\n\n`.repeat(800);
    /** Takes the page some hundred milliseconds and more, in slices. */
    const longHtml = `<p>Kofi Mensah<sup>1</sup> arrived.</p>\n<p>Accra waited.</p>`.repeat(30_000);

    test("Clear while a text is marked, and the same text again: it is drawn anew", async () => {
      const { page, context } = await open();
      await insert(page, long);
      await whileMarking(page, "");
      await insert(page, long);
      await analyzed(page, 60_000);
      await assertShown(page);
      await context.close();
    });

    test("a text that comes while another one is marked is drawn alone", async () => {
      const { page, context } = await open();
      await insert(page, long);
      await whileMarking(page, "Amina Yusuf flew from Lagos to Accra.");
      await analyzed(page, 60_000);
      await assertShown(page);
      await context.close();
    });

    test("a short text need not wait until a long one before it is read", async () => {
      const { page, context } = await open(() => {
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
      });
      await page.evaluate((text) => {
        window.next = () => {
          const box = document.querySelector("textarea");
          box.value = text;
          box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        };
      }, article);
      await insert(page, `${article}\n\n`.repeat(6_000));
      await analyzed(page, 60_000);
      assert.equal(await textbox(page).inputValue(), article);
      assert.equal(await page.evaluate(() => window.ended), 1);
      await context.close();
    });

    test("Clear ends a long paste that is still made into text", async () => {
      const { page, context } = await open();
      await insert(page, "A draft on Lagos.");
      await pasteHtmlAndClear(page, "Kofi Mensah1 arrived.", longHtml);
      await page.waitForTimeout(1500);
      assert.equal(await textbox(page).inputValue(), "");
      assert.equal(await page.locator("html").getAttribute("data-state"), "ready");
      await context.close();
    });

    test("Stop ends a long source that is still made into text, and leaves it", async () => {
      const { page, context } = await open();
      await insert(page, longHtml);
      await page.evaluate(() => {
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Stop").click();
      });
      await page.getByText("Stopped. Your text is still in the box.").waitFor();
      await page.waitForTimeout(1500);
      await page.getByText("Stopped. Your text is still in the box.").waitFor();
      assert.equal((await textbox(page).inputValue()).length, longHtml.length);
      await context.close();
    });

    test("what is done is done with the event: text, state, dialog and focus need no frame more", async () => {
      const { page, context } = await open();
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
      assert.equal(await page.evaluate(() => document.activeElement.className), "article");
      const searching = await page.evaluate(() => {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
        return document.activeElement.getAttribute("role");
      });
      assert.equal(searching, "combobox");
      await context.close();
    });

    test("a date that cannot be is left out, said, and does not keep the text from being read", async () => {
      const { page, context } = await open();
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
      assert.equal(await page.getByRole("alert").count(), 0);
      await setDate("2016-12-08");
      await page.getByText("years go up to 9999").waitFor({ state: "detached" });
      await context.close();
    });
  });
}
