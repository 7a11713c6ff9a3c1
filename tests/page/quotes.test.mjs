// The list of quotations.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { analyzed, browsers, insert, serveSite } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    let server, browser;
    before(async () => {
      [server, browser] = [await serveSite(), await launch()];
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("who speaks is no part of what is said, also where it interrupts", async () => {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      await insert(page, "“The old bridge is weak,” Elena Marquez said, “and it will close in March.”");
      await analyzed(page);
      const words = await page.locator(".quote .words").allInnerTexts();
      assert.deepEqual(words, ["“The old bridge is weak,” … “and it will close in March.”"]);
      await page.close();
    });
  });
}
