// Two versions side by side, as a person compares them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { longestTask } from "./busy.mjs";
import { analyzed, browsers, drawn, expect, giveFiles, openStage, skipsAlike } from "./support.mjs";

const draft = `Harbour board approves pier

Mayor Ada Moss said on Monday that the pier would cost $3 million. “We will build it this year,” Moss said.

Tom Smyth, the engineer, said 40 workers would start in March. “Nobody will lose a home,” Smyth said.

Peter Lund, minister of fishing, opposed the plan. “The fish will go,” he said.

Residents met in Lima on Tuesday. Ingrid Solvang, who owns a boat, had not been asked.`;

const printed = `Harbour board approves pier

Residents met in Lima on Tuesday. A local resident, who owns a boat, had not been asked.

Mayor Ada Moss said on Monday that the pier would cost $4 million. “We will build it this year,” Moss said.

Tom Smith, the engineer, said 40 workers would start in March. “Nobody will lose a home,” Moss said.

Peter Lund, former minister of fishing, opposed the plan. “The fish will go,” he said.

The Harbour Alliance welcomed the vote.`;

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const alike = skipsAlike(name);
    const stage = openStage(launch);

    async function open(text = draft, options = { viewport: { width: 1440, height: 900 } }) {
      return stage.sharedArticle(text, options);
    }

    const dialog = (page) => page.getByRole("dialog", { name: "Two versions" });
    const isCompared = (page) => page.waitForSelector('dialog.compare[data-state="compared"]');
    const summary = (page) => page.locator(".compare .summary").textContent();
    const lit = (page) => page.locator(".texts .lit").allTextContents();
    const change = (page, words) => dialog(page).getByRole("button", { name: words });

    async function choose(page) {
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByRole("menuitem", { name: "Compare with another version" }).click();
      await page.waitForFunction(() => document.activeElement.matches("dialog[open] textarea"));
    }

    /** Pastes where the focus is, as Ctrl+V does. */
    const paste = (page, plain) =>
      page.evaluate((text) => {
        const event = new Event("paste", { bubbles: true, cancelable: true });
        const getData = (type) => (type === "text/plain" ? text : "");
        Object.defineProperty(event, "clipboardData", { value: { getData, files: [] } });
        document.activeElement.dispatchEvent(event);
      }, plain);

    async function complaints(page) {
      await drawn(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run());
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    }

    test("the other version is pasted, and what changed leads to both places", async () => {
      const { page, errors } = await open();
      await choose(page);
      const box = dialog(page).getByRole("textbox", { name: "The other version" });
      await box.waitFor();
      await expect(box).toBeFocused();
      await expect.poll(() => complaints(page)).toEqual([]);
      await paste(page, printed);
      await isCompared(page);
      await expect
        .poll(() => summary(page))
        .toBe("1 attribution, 1 quotation, 1 number and 4 names changed. Paragraphs: 3 reworded, 1 new and 1 moved.");
      await expect.poll(() => complaints(page)).toEqual([]);

      await change(page, /^another speaker .*Tom Smyth → Ada Moss$/).click();
      await expect.poll(() => lit(page)).toEqual(["Smyth", "Moss"]);
      await change(page, /^changed \$3 million → \$4 million$/).click();
      await expect
        .poll(() => lit(page))
        .toEqual(["$", "3", " million", "$", "4", " million"].map((words) => words.trim()));
      await change(page, /^no longer named Ingrid Solvang → A local resident$/).click();
      await expect.poll(async () => (await lit(page)).sort()).toEqual(["A local resident", "Ingrid Solvang"]);
      const row = page.locator(".pair", { hasText: "the pier would cost" });
      await expect(row.locator("del")).toHaveText(["3"]);
      await expect(row.locator("ins")).toHaveText(["4"]);

      // The article stands where it stood, and the other version beside it.
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Highlighted article" })).toHaveText(/\$3 million/);
      await expect(page.getByRole("navigation", { name: "Articles" }).getByRole("listitem")).toHaveCount(2);
      assert.deepEqual(errors, []);
    });

    test("of several articles one chooses which two, and which is the earlier one", { skip: alike }, async () => {
      const { page, errors } = await open();
      await giveFiles(page, ["printed.txt", printed], ["other.txt", draft.replace("40 workers", "50 workers")]);
      const articles = page.getByRole("navigation", { name: "Articles" });
      await articles.getByRole("button", { name: "printed.txt", exact: true }).waitFor();
      await articles.getByRole("button", { name: "Compare" }).click();
      await isCompared(page);
      const before = dialog(page).getByRole("combobox", { name: "Before" });
      const after = dialog(page).getByRole("combobox", { name: "After" });
      await expect
        .poll(() => before.evaluate((list) => list.selectedOptions[0].textContent))
        .toMatch(/^1 · Harbour board/);
      await expect.poll(() => after.evaluate((list) => list.selectedOptions[0].textContent)).toBe("2 · printed.txt");
      await after.selectOption({ label: "3 · other.txt" });
      await isCompared(page);
      await expect.poll(() => summary(page)).toBe("1 quotation and 1 number changed. Paragraphs: 1 reworded.");
      await dialog(page).getByRole("button", { name: "Swap" }).click();
      await isCompared(page);
      await change(page, /^changed 50 → 40$/).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement.textContent)).toBe("Swap");
      await before.selectOption({ label: "1 · Harbour board approves pier" });
      await page.getByText("These are one article.").waitFor();
      assert.deepEqual(errors, []);
    });

    test("the days of two publication dates are compared, which each side says", { skip: alike }, async () => {
      const { page } = await open();
      await choose(page);
      await paste(page, draft);
      await isCompared(page);
      await expect.poll(() => summary(page)).toBe("Nothing changed: word for word the same text.");
      await dialog(page).getByLabel("Publication date before").fill("2026-03-02");
      await page.getByText("Nobody knows when the version after was published").waitFor();
      await dialog(page).getByLabel("Publication date after").fill("2026-03-09");
      await change(page, "changed Monday (Mon 2 Mar 2026) → Monday (Mon 9 Mar 2026)").waitFor();
    });

    test("keys and buttons lead from change to change, and what is typed here does nothing beneath", async () => {
      const { page } = await open();
      await choose(page);
      await dialog(page).getByRole("textbox", { name: "The other version" }).fill(printed);
      await dialog(page).getByRole("button", { name: "Compare", exact: true }).click();
      await isCompared(page);
      const position = () => page.locator(".position").textContent();
      await expect.poll(position).toBe("6 passages changed");
      await dialog(page).getByRole("button", { name: "Next change" }).click();
      await expect.poll(position).toBe("1 of 6");
      await page.keyboard.press(".");
      await expect.poll(position).toBe("2 of 6");
      await page.keyboard.press(",");
      await page.keyboard.press(",");
      await expect.poll(position).toBe("6 of 6");
      await paste(page, "This is meant for nobody.");
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
      await drawn(page);
      await expect(page.getByRole("region", { name: "Highlighted article" })).toHaveText(/\$3 million/);
    });

    test("the other version is opened as a file; a damaged one is told", { skip: alike }, async () => {
      const { page } = await open();
      await choose(page);
      const field = dialog(page).locator('input[type="file"]');
      await field.setInputFiles({ name: "bad.docx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004nothing") });
      await page.getByRole("alert").filter({ hasText: "bad.docx" }).waitFor();
      await dialog(page).getByRole("button", { name: "Compare", exact: true }).click();
      await page.getByText("There is nothing to compare yet").waitFor();
      await field.setInputFiles({ name: "printed.txt", mimeType: "", buffer: Buffer.from(printed) });
      await isCompared(page);
      await change(page, /^another speaker/).waitFor();
    });

    test("the changes are copied as a table and as Markdown", { skip: alike }, async () => {
      const { page, context } = await open();
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await choose(page);
      await paste(page, printed);
      await isCompared(page);
      await dialog(page).getByRole("button", { name: "Copy changes" }).click();
      await dialog(page).getByText("Changes copied.").waitFor();
      const [html, plain] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type) => (await item.getType(type)).text();
        return [await read("text/html"), await read("text/plain")];
      });
      assert.match(html, /<td>Attributions<\/td><td>another speaker<\/td>/);
      assert.match(plain, /\| Numbers and dates \| changed \| {2}\| \$3 million \| \$4 million \|/);
    });

    for (const [what, options] of [
      ["dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
      ["narrow", { viewport: { width: 360, height: 780 } }],
      ["narrow and dark", { viewport: { width: 360, height: 780 }, colorScheme: "dark" }],
      ["forced colours", { viewport: { width: 1440, height: 900 }, forcedColors: "active" }],
    ]) {
      test(`nothing is hidden or hard to read: ${what}`, { skip: alike }, async () => {
        const { page } = await open(draft, options);
        await choose(page);
        await paste(page, printed);
        await isCompared(page);
        await change(page, /^another speaker/).click();
        await expect.poll(() => complaints(page)).toEqual([]);
        const [width, screen] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.querySelector("dialog.compare");
          return [scrollWidth, clientWidth];
        });
        assert.ok(width <= screen, `${width} > ${screen}`);
        // Not by colour alone.
        const line = (tag) =>
          page
            .locator(`.pair.changed ${tag}`)
            .first()
            .evaluate((element) => getComputedStyle(element).textDecorationLine);
        await expect.poll(async () => [await line("del"), await line("ins")]).toEqual(["line-through", "underline"]);
      });
    }

    test("20,000 words on either side leave the page to its reader", { skip: alike }, async () => {
      const paragraph = (n) =>
        `Alderman Moss${n} said on Monday that pier ${n} would cost $${n} million. “We will build it in the year ${1900 + (n % 100)},” she said. The pier stands between rock${n} and reef${n}, where boats lie.`;
      const text = (from) => Array.from({ length: 540 }, (_, n) => paragraph(n + from)).join("\n\n");
      const { page } = await open();
      await giveFiles(page, ["long.txt", text(0)]);
      await page.waitForFunction(() => document.querySelectorAll("mark").length > 540);
      await analyzed(page);
      await choose(page);
      let longest = Number.POSITIVE_INFINITY;
      // The machine does other things as well: what counts is the best of three.
      for (let attempt = 0; attempt < 3 && longest >= 50; attempt++) {
        if (attempt > 0) await dialog(page).getByRole("button", { name: "Another version" }).click();
        const task = await longestTask(page, async () => {
          await paste(page, text(3).replaceAll("boats", "ships"));
          await isCompared(page);
        });
        longest = Math.min(longest, task);
      }
      assert.ok(longest < 50, `${longest} ms`);
    });
  });
}
