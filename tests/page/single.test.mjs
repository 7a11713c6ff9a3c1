// The page as one file, opened from the disk.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { docx, eml, paragraph, pdf, run } from "./documents.mjs";
import {
  analyzed,
  article,
  boxHolds,
  browsers,
  expect,
  giveFiles,
  insert,
  openStage,
  PATIENCE,
  pasteHtml,
  textbox,
} from "./support.mjs";

const address = pathToFileURL(fileURLToPath(new URL("../../build/single/lede.html", import.meta.url))).href;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);
    const open = async () => {
      const page = await stage.browser.newPage();
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForSelector('html[data-state="ready"]', { state: "attached", timeout: PATIENCE });
      return page;
    };

    test("the single file reads, draws the map and copies, from the disk", async () => {
      const page = await open();
      await expect(page.getByRole("alert")).toHaveCount(0);
      await insert(page, article);
      await analyzed(page);
      await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(5);
      await page.getByRole("tab", { name: "Map" }).click();
      await page.getByRole("tabpanel", { name: "Map" }).locator("svg .land").waitFor();
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByRole("menuitem", { name: "Markdown" }).waitFor();
    });

    test("the single file reads formatted text", async () => {
      const page = await open();
      await pasteHtml(page, "Kofi Mensah spoke. Not this.", "<p>Kofi Mensah spoke.<del> Not this.</del></p>");
      await analyzed(page);
      await expect(textbox(page)).toHaveValue("Kofi Mensah spoke.");
    });

    test("the single file reads documents of every kind", async () => {
      const page = await open();
      const html = "<!doctype html><html><body><p>Kofi Mensah left Accra.</p></body></html>";
      for (const [file, content, text] of [
        ["word.docx", docx(paragraph(run("Tom Berg left Oslo."))), "Tom Berg left Oslo."],
        ["mail.eml", eml(["Subject: Ana", "MIME-Version: 1.0"], "She left Lima."), "Ana\n\nShe left Lima."],
        ["page.html", html, "Kofi Mensah left Accra."],
        ["paper.pdf", pdf([[[72, 700, "Ana Ruiz left Lima."]]]), "Ana Ruiz left Lima."],
        ["notes.md", "# Ana *Ruiz*", "Ana Ruiz"],
      ]) {
        await giveFiles(page, [file, content]);
        await boxHolds(page, text);
      }
    });

    test("its policy names no host, and it asks for nothing", async () => {
      const page = await stage.browser.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForSelector('html[data-state="ready"]', { state: "attached", timeout: PATIENCE });
      const policy = await page.locator("meta[http-equiv]").first().getAttribute("content");
      assert.doesNotMatch(policy, /'self'|https?:|unsafe-inline|'unsafe-eval'|\*/);
      assert.deepEqual(
        asked.filter((url) => url !== address && !/^(?:data|blob):/.test(url)),
        [],
      );
      const answer = await page.evaluate(
        (url) =>
          fetch(url).then(
            () => "came",
            () => "refused",
          ),
        stage.server.url,
      );
      assert.equal(answer, "refused");
    });
  });
}
