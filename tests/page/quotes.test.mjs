// The list of quotations.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyzed, browsers, insert, openStage } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    test("who speaks is no part of what is said, also where it interrupts", async () => {
      const page = await stage.browser.newPage();
      await page.goto(stage.server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      await insert(page, "“The old bridge is weak,” Elena Marquez said, “and it will close in March.”");
      await analyzed(page);
      const words = await page.locator(".quote .words").allInnerTexts();
      assert.deepEqual(words, ["“The old bridge is weak,” … “and it will close in March.”"]);
      await page.close();
    });
  });
}
