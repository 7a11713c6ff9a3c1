// Light and dark: as the system wants it, and as the reader chooses.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyzed, article, browsers, expect, insert, load, openStage } from "./support.mjs";

const line = ["underline", "solid", "2px"];
const light = { paper: "rgb(250, 247, 240)", ink: "rgb(29, 27, 24)", person: ["rgb(0, 96, 159)", ...line] };
const dark = { paper: "rgb(23, 22, 19)", ink: "rgb(235, 230, 220)", person: ["rgb(118, 188, 245)", ...line] };

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    test("colours follow the system until the reader chooses, and ask for no browser of today", async () => {
      const page = await stage.browser.newPage({ colorScheme: "light" });
      // By address: the page takes what it keeps for the next visit from the browser's cache, which is told as well.
      const styles = new Map();
      page.on("response", async (response) => {
        if (response.url().endsWith(".css")) styles.set(response.url(), await response.text());
      });
      await load(page, stage.server.url);
      await insert(page, article);
      await analyzed(page);
      const colours = () =>
        page.evaluate(() => {
          const { backgroundColor: paper, color: ink } = getComputedStyle(document.documentElement);
          const mark = getComputedStyle(document.querySelector("mark[data-type=PERSON]"));
          const { textDecorationColor, textDecorationLine, textDecorationStyle, textDecorationThickness } = mark;
          const person = [textDecorationColor, textDecorationLine, textDecorationStyle, textDecorationThickness];
          return { paper, ink, person };
        });
      const choose = (scheme) => page.getByLabel("Colours").selectOption(scheme);
      await expect.poll(colours).toEqual(light);
      await choose("dark");
      await expect.poll(colours).toEqual(dark);
      await choose("system");
      await page.emulateMedia({ colorScheme: "dark" });
      // Not every browser lets a test set what the system wants.
      const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
      await expect.poll(colours).toEqual(isDark ? dark : light);
      await choose("light");
      await expect.poll(colours).toEqual(light);
      await expect.poll(() => styles.size).toBe(1);
      assert.doesNotMatch([...styles.values()][0], /light-dark\(|oklch\(|@layer|@starting-style/);
      await page.close();
    });
  });
}
