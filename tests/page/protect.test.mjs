// Names protected: who is chosen leaves as a placeholder, and nothing leaves before every trace is decided.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { saved } from "./saving.mjs";
import { browsers, drawn, expect, openStage, skipsAlike } from "./support.mjs";

const talk = `Ada Moss speaks on the pier

Mayor Ada Moss told the Harbour Alliance in Lima on Monday that the pier was rotten. “We will not wait,” Moss said. She asked that notes go to ada.moss@post.example.

Tom Hill, the engineer, wiped the moss from the planks. The moss came back.`;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    async function open() {
      const opened = await stage.sharedArticle(talk, { viewport: { width: 1440, height: 900 } });
      await choose(opened.page);
      return opened;
    }

    async function choose(page) {
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByRole("menuitem", { name: "Protect names" }).click();
    }

    const dialog = (page) => page.getByRole("dialog", { name: "Protect names" });
    const text = (page) => dialog(page).locator(".leaving .words").first();
    const button = (page, words) => dialog(page).getByRole("button", { name: words });
    const isIn = (page, state) => page.waitForSelector(`dialog.protect[data-state="${state}"]`);
    const protectAda = async (page) => {
      await dialog(page).getByLabel("Ada Moss").check();
      await isIn(page, "open");
      await button(page, "Leave all 2: moss").waitFor();
    };

    test("nothing leaves before every trace is decided, and then only placeholders do", async () => {
      const { page, errors } = await open();
      await expect(dialog(page).locator(".state")).toHaveText(/nobody is protected yet/);
      await protectAda(page);
      await expect(dialog(page).locator("legend")).toHaveText(["People", "Bodies", "Places"]);
      await expect(dialog(page).locator(".state")).toHaveText(/2 passages are still to be decided/);
      for (const words of [
        "Copy text",
        "Copy story sheet",
        "Save text",
        "Save Markdown",
        "Save JSON",
        "Save the key",
      ]) {
        await expect(button(page, words), words).toBeDisabled();
      }
      const stopped = await page.evaluate(() => {
        const words = document.querySelector(".leaving .words");
        getSelection().selectAllChildren(words);
        return !words.dispatchEvent(new ClipboardEvent("copy", { bubbles: true, cancelable: true }));
      });
      assert.equal(stopped, true, "a selection may not leave either");

      await button(page, "Leave all 2: moss").click();
      await isIn(page, "ready");
      const told = await text(page).textContent();
      assert.match(told, /^Person 1 speaks on the pier\n\nMayor Person 1 told/);
      assert.match(told, /notes go to Person 1\.\n\nTom Hill, the engineer, wiped the moss/);
      // What stands in the page beside the words is in the rich text that browsers copy.
      const copied = await page.evaluate(() => {
        getSelection().selectAllChildren(document.querySelector(".leaving .words"));
        const event = new ClipboardEvent("copy", {
          bubbles: true,
          cancelable: true,
          clipboardData: new DataTransfer(),
        });
        document.querySelector(".leaving .words").dispatchEvent(event);
        return { html: event.clipboardData.getData("text/html"), markup: document.querySelector(".leaving").innerHTML };
      });
      assert.match(copied.html, /^<p>Person 1 speaks/);
      assert.doesNotMatch(copied.html + copied.markup, /Ada|Moss/);
      const [file] = await saved(page, () => button(page, "Save text").click());
      assert.deepEqual(file, { name: "person-1-speaks-on-the-pier.txt", content: told });
      assert.deepEqual(errors, []);
    });

    test("a trace is replaced, taken back, and led to", async () => {
      const { page, errors } = await open();
      await protectAda(page);
      await button(page, "“moss”").first().click();
      await expect(dialog(page).locator(".leaving .lit")).toHaveText("moss");
      await button(page, "Replace all 2: moss").click();
      await isIn(page, "ready");
      await expect(text(page)).toHaveText(/wiped the Person 1 from the planks. The Person 1 came back\.$/);
      await dialog(page).getByText("Decided (2)").click();
      await button(page, "Take back").first().click();
      await isIn(page, "open");
      await button(page, "Leave: moss").click();
      await isIn(page, "ready");
      await expect(text(page)).toHaveText(/wiped the moss from the planks. The Person 1 came back\.$/);
      assert.deepEqual(errors, []);
    });

    test("what is saved is made of the protected text, and the key is a file of its own", { skip: alike }, async () => {
      const { page, errors } = await open();
      await dialog(page).getByLabel("All people").check();
      await dialog(page).getByLabel("Lima").check();
      await button(page, "Leave all 2: moss").click();
      await isIn(page, "ready");
      for (const words of ["Save Markdown", "Save HTML", "Save JSON"]) {
        const [{ name, content }] = await saved(page, () => button(page, words).click());
        assert.match(name, /^person-1-speaks-on-the-pier\.(?:md|html|json)$/);
        assert.match(content, /Person 2/);
        assert.doesNotMatch(content, /\bAda\b|Moss|\bHill\b|Lima/, words);
      }
      const [key] = await saved(page, () => button(page, "Save the key").click());
      assert.match(key.content.split("\n")[0], /^WARNING: this file tells who/);
      assert.match(key.content, /\nPerson 1\tAda Moss\tMoss\n/);
      assert.match(key.content, /\nPerson 2\tTom Hill\n/);
      assert.match(key.content, /\nPlace 1\tLima\n/);
      await expect(dialog(page).locator("ul.stays")).toHaveText(/“Mayor”, title of Person 1/);
      assert.deepEqual(errors, []);
    });

    test("words that nobody marked are protected too, and another choice asks anew", { skip: alike }, async () => {
      const { page, errors } = await open();
      await dialog(page).getByLabel("Another name or word").fill("planks");
      await button(page, "Add").click();
      await button(page, "Replace: planks").click();
      await isIn(page, "ready");
      await expect(text(page)).toHaveText(/from the Name 1\./);
      await protectAda(page);
      await expect(dialog(page).locator(".state")).toHaveText(/2 names are protected; 2 passages/);
      await dialog(page).getByLabel("Ada Moss").uncheck();
      await isIn(page, "ready");
      await expect(text(page)).toHaveText(/^Ada Moss speaks/);
      assert.deepEqual(errors, []);
    });

    test("one leaves by the button alone, and nothing else of the page can be reached till then", async () => {
      const { page, errors } = await open();
      await protectAda(page);
      await page.keyboard.press("/");
      await page.keyboard.press("Escape");
      await drawn(page);
      await expect(dialog(page)).toHaveCount(1);
      await expect(page.locator("dialog[open]"), "no search beneath").toHaveCount(1);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run("dialog[open]"));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
      await page.emulateMedia({ media: "print" });
      // Not every driver prints.
      const prints = await page.evaluate(() => matchMedia("print").matches);
      await expect(dialog(page).locator(".leaving"), "paper is a way out as well").toBeVisible({ visible: !prints });
      await expect(page.locator("main"), "and so is what lies beneath").toBeVisible({ visible: !prints });
      await page.emulateMedia({ media: "screen" });
      await button(page, "Leave protection").click();
      await expect(dialog(page)).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Highlighted article" })).toHaveText(/Ada Moss/);
      assert.deepEqual(errors, []);
    });
  });
}
