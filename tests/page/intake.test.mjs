// How texts come into the page in real browsers: pasted, dropped, taken back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyzed, article, boxHolds, browsers, copyByKeys, expect, insert, openStage, textbox } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    /** Copies all of another page, as a reader does, and pastes it where the caret is. */
    async function copyAndPaste(page, context, html) {
      const other = await context.newPage();
      await other.setContent(html);
      await other.locator("body").click();
      await copyByKeys(other);
      await other.close();
      await page.bringToFront();
      await textbox(page).focus();
      await page.keyboard.press("Control+v");
    }

    const drop = (page, ...files) =>
      page.evaluate((all) => {
        const data = new DataTransfer();
        for (const [fileName, bytes] of all) data.items.add(new File([new Uint8Array(bytes)], fileName));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      }, files);
    const utf8 = (text) => [...new TextEncoder().encode(text)];
    const undo = (page) => page.getByRole("button", { name: "Undo" });

    test("a styled paste keeps its paragraphs, loses its footnotes and makes the browser refuse nothing", async () => {
      const { page, context } = await stage.emptied();
      const styled = `<style>p { margin: 1em; font-family: serif; color: #222 }</style>
        <div style="display: flex; flex-direction: column"><p>Kofi Mensah<sup style="color: red">1</sup> arrived.</p><p>Accra waited.</p></div>`;
      await copyAndPaste(page, context, styled);
      await boxHolds(page, "Kofi Mensah arrived.\n\nAccra waited.");
      await analyzed(page);
      await expect.poll(() => page.evaluate(() => window.violations)).toEqual([]);
    });

    test("a rich paste over a draft can be undone by key and by button, and done again", async () => {
      const { page, context } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await page.keyboard.press("Control+a");
      await copyAndPaste(page, context, "<p>Kofi Mensah<sup>1</sup> arrived.</p><p>Accra waited.</p>");
      const pasted = "Kofi Mensah arrived.\n\nAccra waited.";
      await boxHolds(page, pasted);
      await page.keyboard.press("Control+z");
      await boxHolds(page, "A draft on Lagos.");
      await page.getByRole("button", { name: "Redo" }).click();
      await boxHolds(page, pasted);
      await undo(page).click();
      await boxHolds(page, "A draft on Lagos.");
      await page.keyboard.press("Control+Shift+z");
      await boxHolds(page, pasted);
    });

    test("a draft outlasts any number of texts over it", async () => {
      const { page } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await drop(page, ["a.txt", utf8("Ana left Lima.")]);
      await boxHolds(page, "Ana left Lima.");
      await drop(page, ["b.html", utf8("<p>Tom stayed.</p>")]);
      await boxHolds(page, "Tom stayed.");
      await page.getByRole("button", { name: "New" }).click();
      await boxHolds(page, "");
      const line = ["Tom stayed.", "<p>Tom stayed.</p>", "Ana left Lima.", "A draft on Lagos."];
      for (const text of line) {
        await page.keyboard.press("Control+z");
        await boxHolds(page, text);
      }
      for (const text of [...line.reverse().slice(1), ""]) {
        await page.getByRole("button", { name: "Redo" }).click();
        await boxHolds(page, text);
      }
    });

    test("names of files turn no sentence around, and many of them make no wall", async () => {
      const { page } = await stage.emptied();
      const many = Array.from({ length: 11 }, (_, index) => [`${index}.bin`, [0, 1, 2]]);
      await drop(page, ["a”\u202egnp.txt", utf8("Ana left Lima.")], ...many);
      await page.getByText("“0.bin” is not a text file").waitFor();
      await page.getByText("8 more files could not be read.").waitFor();
      await drop(page, ["a”\u202egnp.bin", [0, 1, 2]]);
      await page.getByText("gnp.bin” is not a text file").waitFor();
      await expect(page.locator(".notices")).not.toHaveText(/\u202e/);
    });

    test("what is dropped beside the box does not lead away from the page", async () => {
      const { page } = await stage.emptied();
      const isKept = (selector) =>
        page.evaluate((target) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData("text/uri-list", "http://localhost/elsewhere");
          const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
          return !document.querySelector(target).dispatchEvent(event);
        }, selector);
      await expect.poll(() => isKept("h1")).toBe(true);
      await expect.poll(() => isKept("textarea"), { message: "text goes into the box" }).toBe(false);
    });

    test("Clear and dropped files can be undone, even after the next keystroke", async () => {
      const { page } = await stage.emptied();
      await insert(page, article);
      await page.getByLabel("Publication date").fill("2016-12-08");
      await page.getByRole("button", { name: "New" }).click();
      await boxHolds(page, "");
      await textbox(page).pressSequentially("x");
      await undo(page).click();
      await boxHolds(page, article);
      await expect(page.getByLabel("Publication date")).toHaveValue("2016-12-08");
      await page.getByRole("button", { name: "New" }).click();
      await boxHolds(page, "");
      await page.keyboard.press("Control+z");
      await boxHolds(page, article);

      await drop(page, ["a.txt", utf8("Ana left Lima.\r\nTom stayed.")]);
      await boxHolds(page, "Ana left Lima.\nTom stayed.");
      await undo(page).click();
      await boxHolds(page, article);
    });

    test("that the box was cleared is no news once there is another text", async () => {
      const { page } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await page.getByRole("button", { name: "New", exact: true }).click();
      const notice = page.locator(".notice", { hasText: "The box was cleared." });
      await notice.waitFor();
      await insert(page, "Kofi Mensah arrived.");
      await analyzed(page);
      await expect(notice).toHaveCount(0);
      await expect(undo(page)).toBeEnabled();
    });

    test("an HTML source over a draft leaves both within reach", async () => {
      const { page } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await insert(page, "<p>Ana Ruiz left Lima.</p>");
      await boxHolds(page, "Ana Ruiz left Lima.");
      await undo(page).click();
      await boxHolds(page, "<p>Ana Ruiz left Lima.</p>");
      await undo(page).click();
      await boxHolds(page, "A draft on Lagos.");
    });

    test("files in other encodings are read, others named for what they are", async () => {
      const { page } = await stage.emptied();
      const text = "Mayor Elena Márquez met “Tom” in Lima on Monday, and they left the town together.";
      const utf16 = [...new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer)];
      const swapped = utf16.map((_, i) => utf16[i ^ 1]);
      for (const bytes of [utf16, [0xff, 0xfe, ...utf16], swapped, [0xfe, 0xff, ...swapped]]) {
        await insert(page, "Before.");
        await drop(page, ["a.txt", bytes]);
        await boxHolds(page, text);
      }
      await insert(page, "Before.");
      const windows = [...text].map((sign) => ({ "“": 0x93, "”": 0x94 })[sign] ?? sign.charCodeAt(0));
      await drop(page, ["w.txt", windows]);
      await boxHolds(page, text);
      await page.getByText("“w.txt” is not in UTF-8; it was read as Windows-1252").waitFor();
      await drop(page, ["r.rtf", utf8("{\\rtf1\\ansi Elena M\\'e1rquez met \\ldblquote Tom\\rdblquote .\\par}")]);
      await boxHolds(page, "Elena Márquez met “Tom”.");

      const refused = [
        [[], "is empty"],
        [utf8("%PDF-1.7 …"), "is damaged"],
        [utf8("PK\u0003\u0004 word/document.xml"), "is damaged"],
        [[0x89, 0x50, 0x4e, 0x47, 0, 0], "is a picture"],
        [[0x4b, 0xff, 0xfe], "is not a text file in UTF-8"],
      ];
      for (const [bytes, sentence] of refused) {
        await drop(page, ["x.bin", bytes]);
        await page.getByText(`“x.bin” ${sentence}`).waitFor();
        await expect(textbox(page)).toHaveValue("Elena Márquez met “Tom”.");
      }
    });

    test("deep, large and tricky HTML becomes text while the page stays alive", async () => {
      const { page } = await stage.emptied();
      const tricky = "<form><input name=nextSibling><input name=hasAttribute><p>Ana Ruiz left Lima.</p></form>";
      await insert(page, `<div>${tricky}</div><p>Second.</p>`);
      await boxHolds(page, "Ana Ruiz left Lima.\n\nSecond.");
      await page.evaluate((inside) => {
        const box = document.querySelector("textarea");
        box.value = `${"<div>".repeat(100_000)}${inside}<img src="data:image/png;base64,${"A".repeat(2_000_000)}"></div>`;
        box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      }, tricky);
      await boxHolds(page, "Ana Ruiz left Lima.");
      await analyzed(page);
      await page.getByText("That was HTML").waitFor();
    });

    test("the browser asks before a text written by hand is lost, and only then", async () => {
      const { page } = await stage.emptied();
      const asks = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
      await expect.poll(asks).toBe(false);
      await insert(page, article);
      await expect.poll(asks).toBe(false);
      await page.getByRole("button", { name: "Edit" }).click();
      await textbox(page).press("End");
      await textbox(page).pressSequentially(" And Lagos.");
      await expect.poll(asks).toBe(true);
      await page.getByRole("button", { name: "New" }).click();
      await expect.poll(asks).toBe(false);
    });

    test("a name that turns the direction of writing turns none of its neighbours", async () => {
      const { page } = await stage.emptied();
      await insert(
        page,
        "Ana \u202eRuiz met Tom O’Hara in Lima. Ana \u202eRuiz and Ana Ruis left Peru. Tom O’Hara said so.",
      );
      await analyzed(page);
      const loose = await page.evaluate(() => {
        const found = [];
        for (const root of document.querySelectorAll(".lede, .copy-desk, [role=tabpanel]")) {
          const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (data.includes("\u202e") && !parentElement.closest("bdi")) found.push(data);
          }
        }
        return found;
      });
      assert.deepEqual(loose, []);
      await expect.poll(() => page.locator("bdi", { hasText: "\u202e" }).count()).toBeGreaterThan(0);
    });
  });
}
