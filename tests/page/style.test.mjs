// The style sheet as it is built: nothing in it is younger than the oldest browsers that docs/page.md names, and it
// colours the page as those would in which it is tested.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { analyzed, article, browsers, insert, openStage } from "./support.mjs";

const assets = fileURLToPath(new URL("../../web/dist/assets", import.meta.url));
const sheet = readdirSync(assets)
  .filter((name) => name.endsWith(".css"))
  .map((name) => readFileSync(join(assets, name), "utf8"))
  .join("\n");

test("light-dark(), which Safari has since 17.5, is spelt out", () => {
  assert.match(sheet, /--hue:/);
  assert.doesNotMatch(sheet, /light-dark\(/);
});

test("lines of a style, colour or thickness are not in the shorthand, of which Safari before 26 knows the line alone", () => {
  const values = [...sheet.matchAll(/[{;]text-decoration:([^;}]*)/g)].map(([, value]) => value.trim());
  assert.ok(values.length > 0);
  assert.deepEqual(
    values.filter((value) => !/^(none|underline|line-through)$/.test(value)),
    [],
  );
  assert.match(sheet, /text-decoration-style:wavy/);
});

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    test("names, words and paper have the colours of light and of dark", async () => {
      const page = await stage.browser.newPage();
      await page.goto(stage.server.url);
      await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
      await insert(page, article);
      await analyzed(page);
      const colours = async (scheme) => {
        await page.getByLabel("Colours").selectOption(scheme);
        // The page takes the choice over a moment later.
        await page.waitForFunction((chosen) => document.documentElement.dataset.scheme === chosen, scheme);
        return page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.documentElement);
          const mark = getComputedStyle(document.querySelector("mark.people"));
          const line = [mark.textDecorationLine, mark.textDecorationStyle, mark.textDecorationThickness];
          return [backgroundColor, color, mark.textDecorationColor, ...line];
        });
      };
      const line = ["underline", "solid", "2px"];
      assert.deepEqual(await colours("light"), ["rgb(250, 247, 240)", "rgb(29, 27, 24)", "rgb(0, 96, 159)", ...line]);
      assert.deepEqual(await colours("dark"), ["rgb(23, 22, 19)", "rgb(235, 230, 220)", "rgb(118, 188, 245)", ...line]);
      await page.close();
    });
  });
}
