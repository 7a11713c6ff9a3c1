// The page as one file, opened from the disk.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { analyzed, article, browsers, insert, openStage, pasteHtml, textbox } from "./support.mjs";

const address = pathToFileURL(fileURLToPath(new URL("../../build/single/lede.html", import.meta.url))).href;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);
    const open = async () => {
      const page = await stage.browser.newPage();
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForSelector('html[data-state="ready"]', { state: "attached", timeout: 30_000 });
      return page;
    };

    test("the single file reads, draws the map and copies, from the disk", async () => {
      const page = await open();
      assert.equal(await page.getByRole("alert").count(), 0);
      await insert(page, article);
      await analyzed(page, 20_000);
      assert.ok((await page.locator("mark").count()) > 5);
      await page.getByRole("tab", { name: "Map" }).click();
      await page.getByRole("tabpanel", { name: "Map" }).locator("svg .land").waitFor();
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByRole("menuitem", { name: "Markdown" }).waitFor();
    });

    test("the single file reads formatted text", async () => {
      const page = await open();
      await pasteHtml(page, "Kofi Mensah spoke. Not this.", "<p>Kofi Mensah spoke.<del> Not this.</del></p>");
      await analyzed(page, 20_000);
      assert.equal(await textbox(page).inputValue(), "Kofi Mensah spoke.");
    });

    test("its policy names no host, and it asks for nothing", async () => {
      const page = await stage.browser.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForSelector('html[data-state="ready"]', { state: "attached", timeout: 30_000 });
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
