// A link that carries a text: made, opened, damaged.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { analyzed, article, boxHolds, browsers, expect, openStage, skipsAlike, textbox } from "./support.mjs";

const packed = (bytes) => deflateRawSync(bytes).toString("base64url");

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    async function follow(page, fragment) {
      await page.evaluate((hash) => (location.hash = hash), fragment);
      await page.waitForFunction(() => location.hash === "");
    }
    const isDamaged = (page) => page.getByRole("alert").filter({ hasText: "it is damaged or cut off" }).waitFor();

    test("a copied link opens with text and date, and nothing of it is asked of the server", {
      skip: alike,
    }, async () => {
      const { page, context } = await stage.article(`${article}\n\nÅse “said” 👋.`);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByLabel("Publication date").fill("2016-12-08");
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByRole("menuitem", { name: "Copy link with the text" }).click();
      await page.getByText("whoever has the link has the text").first().waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(link.startsWith(`${stage.server.url}#text=`), link);

      const other = await context.newPage();
      const asked = [];
      other.on("request", (request) => asked.push(request.url()));
      await other.goto(link);
      await other.getByText("This text came in the link").waitFor();
      await analyzed(other);
      await expect(textbox(other)).toHaveValue(`${article}\n\nÅse “said” 👋.`);
      await expect(other.getByLabel("Publication date")).toHaveValue("2016-12-08");
      await expect(other).toHaveURL(stage.server.url);
      const told = asked.filter((address) => address.replace(/#.*/, "").includes("text="));
      assert.deepEqual(told, []);
    });

    test("links that are no text, cut off, or would fill the memory get a sentence", async () => {
      const { page, errors } = await stage.emptied();
      const whole = packed(article);
      const bad = [
        "",
        "%%%",
        whole.slice(0, -9),
        packed(Buffer.from([0xc3, 0x28])),
        packed(Buffer.alloc(1_000_001, 97)),
      ];
      for (const coded of bad) {
        await follow(page, `#text=${coded}`);
        await isDamaged(page);
        await expect(textbox(page)).toHaveValue("");
        await page.getByRole("button", { name: "Dismiss" }).click();
        await expect(page.getByRole("alert")).toHaveCount(0);
      }
      await follow(page, `#text=${whole}&date=2016-12-08`);
      await boxHolds(page, article);
      assert.deepEqual(errors, []);
    });

    test("a text that fits into no link is told so, and nothing is copied", { skip: alike }, async () => {
      const words = Array.from({ length: 12_000 }, (_, n) => ((n * 2654435761) % 4294967296).toString(36)).join(" ");
      const { page } = await stage.sharedArticle(words);
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByRole("menuitem", { name: "Copy link with the text" }).click();
      await page.getByRole("alert").filter({ hasText: "times too long for one" }).waitFor();
    });
  });
}
