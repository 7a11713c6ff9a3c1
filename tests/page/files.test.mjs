// Files that are opened or dropped, in real browsers: what becomes of each, and of several at once.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { longestTasks } from "./busy.mjs";
import { docx, eml, paragraph, pdf, run } from "./documents.mjs";
import { hostileFiles } from "./hostile.mjs";
import { analyzed, boxHolds, browsers, expect, giveFiles, insert, openStage, textbox } from "./support.mjs";

const assets = fileURLToPath(new URL("../../web/dist/assets", import.meta.url));

/** A page that reads a document on its own thread takes seconds. In milliseconds. */
const LONGEST_TASK = 150;
const folder = mkdtempSync(join(tmpdir(), "lede-files-"));
after(() => rmSync(folder, { recursive: true }));

const utf8 = (text) => new TextEncoder().encode(text);
const utf16 = (text) =>
  new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))]).buffer);
const latin = (text) => new Uint8Array(Buffer.from(text, "latin1"));

const sentence =
  "Mayor Ada Moss opened the bridge over the river on Monday, and Tom Berg, the engineer, came along to see it. ";
const webPage = `<!doctype html><html><head><title>Bridge opens</title><meta property="article:published_time" content="2016-12-05">
  </head><body><nav><a href="/">Sport</a></nav><p>We use cookies.</p><article><h1>Bridge opens</h1>
  ${`<p style="color: red" onclick="document.title = 'no'">${sentence.repeat(3)}</p>`.repeat(4)}</article><footer>Newsletter</footer></body></html>`;

/** A file of each kind, with what its article begins with, and its date. */
const kinds = [
  ["utf8.txt", utf8("Elena Márquez left Lima."), "Elena Márquez left Lima."],
  ["utf16.txt", utf16("Elena Márquez left Lima."), "Elena Márquez left Lima."],
  ["latin.txt", latin("Elena Márquez left Lima on Monday."), "Elena Márquez left Lima on Monday."],
  ["word.docx", docx(paragraph(run("Elena Márquez")) + paragraph(run("left Lima."))), "Elena Márquez\n\nleft Lima."],
  ["paper.pdf", pdf([[[72, 700, "Ana Ruiz left Lima."]]]), "Ana Ruiz left Lima."],
  [
    "mail.eml",
    eml(
      ["Subject: Ana Ruiz left", "Date: Mon, 5 Dec 2016 23:30:00 -0500", "MIME-Version: 1.0"],
      "She left Lima.\n\n> When?",
    ),
    "Ana Ruiz left\n\nShe left Lima.\n\n> When?",
    "2016-12-05",
  ],
  ["page.html", utf8(webPage), "Bridge opens", "2016-12-05"],
  ["notes.md", utf8("# Ana *Ruiz*\n\nShe left [Lima](http://example.org/)."), "Ana Ruiz\n\nShe left Lima."],
  ["old.rtf", utf8("{\\rtf1\\ansi Elena M\\'e1rquez left Lima.\\par}"), "Elena Márquez left Lima."],
];

test("every script that reads documents has its checksum in the page's own script", () => {
  const [script] = readdirSync(assets).filter((name) => /^index-.*\.js$/.test(name));
  const names = readdirSync(assets).filter((name) => name.startsWith("read-"));
  assert.equal(names.length, 5);
  const code = readFileSync(join(assets, script), "utf8");
  for (const name of names) assert.match(code, new RegExp(`${name}[^}]*sha384-`));
});

for (const { name: browserName, skip, launch } of browsers) {
  describe(browserName, { skip }, () => {
    const stage = openStage(launch);

    const choose = async (page, ...files) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Open file" }).click();
      const asked = await chooser;
      assert.equal(asked.isMultiple(), true);
      await asked.setFiles(files.map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })));
    };
    const drop = (page, ...files) =>
      page.evaluate(
        (all) => {
          const data = new DataTransfer();
          for (const [name, content] of all) {
            data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
          }
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        files.map(([name, content]) => [name, Buffer.from(content).toString("base64")]),
      );
    const boxBegins = (page, text) =>
      page.waitForFunction((wanted) => document.querySelector("textarea").value.startsWith(wanted), text);
    const row = (page) => page.getByRole("navigation", { name: "Articles" });
    const names = (page) => row(page).locator("li > button:first-child").allTextContents();
    const draft = "A draft on Lagos.";
    const present = (page) => row(page).locator("[aria-current]").textContent();

    test("a file of each kind is an article, with the date that it tells", async () => {
      const { page } = await stage.emptied();
      for (const [name, content, text, date = ""] of kinds) {
        if ((await textbox(page).inputValue()) !== "") await page.getByRole("button", { name: "New" }).click();
        await boxHolds(page, "");
        await giveFiles(page, [name, content]);
        await boxBegins(page, text);
        await analyzed(page);
        if (date) await expect(page.getByLabel("Publication date"), name).toHaveValue(date);
        await expect(row(page)).toHaveCount(0);
      }
      await expect.poll(() => page.evaluate(() => window.violations)).toEqual([]);
      await page.getByText("0 requests since load").waitFor();
    });

    test("of a web page the article is taken, and all of it on request", async () => {
      const { page } = await stage.emptied();
      await drop(page, ["page.html", utf8(webPage)]);
      await boxBegins(page, "Bridge opens");
      await expect(textbox(page)).not.toHaveValue(/Sport|Newsletter/);
      await page.getByRole("button", { name: "Take the whole page" }).click();
      await page.waitForFunction(() => /Sport[\s\S]*Newsletter/.test(document.querySelector("textarea").value));
      await page.getByRole("button", { name: "Undo" }).click();
      await page.waitForFunction(() => !/Sport/.test(document.querySelector("textarea").value));
      await expect.poll(() => page.evaluate(() => window.violations)).toEqual([]);
    });

    test("several files are a row of articles; what was written is one of them, and each keeps what is written in it", async () => {
      const { page } = await stage.emptied();
      await insert(page, "A draft on Lagos.");
      await analyzed(page);
      await choose(page, ...kinds.map(([name, content]) => [name, content]));
      await row(page).waitFor();
      await expect.poll(() => names(page)).toEqual(["A draft on Lagos.", ...kinds.map(([name]) => name)]);
      await expect.poll(() => present(page)).toBe("utf8.txt");
      await analyzed(page);
      await row(page).getByRole("button", { name: "mail.eml", exact: true }).click();
      await boxBegins(page, "Ana Ruiz left");
      await expect(page.getByLabel("Publication date")).toHaveValue("2016-12-05");
      await page.getByRole("button", { name: "Edit" }).click();
      await textbox(page).press("End");
      await textbox(page).pressSequentially(" at last");
      await row(page).getByRole("button", { name: "old.rtf", exact: true }).click();
      await boxHolds(page, "Elena Márquez left Lima.");
      await expect(page.getByLabel("Publication date")).toHaveValue("");
      await analyzed(page);
      await row(page).getByRole("button", { name: "mail.eml", exact: true }).click();
      await boxBegins(page, "Ana Ruiz left at last");
      await row(page).getByRole("button", { name: "A draft on Lagos.", exact: true }).click();
      await boxHolds(page, "A draft on Lagos.");
    });

    test("an article that is closed or replaced comes back, with its place and what was written elsewhere since", async () => {
      const { page } = await stage.emptied();
      await drop(
        page,
        ["a.txt", utf8("Ana left Lima.")],
        ["b.txt", utf8("Tom left Oslo.")],
        ["c.txt", utf8("Eva left Rome.")],
      );
      await boxHolds(page, "Ana left Lima.");
      await row(page).getByRole("button", { name: "Close b.txt" }).click();
      await row(page).getByRole("button", { name: "Close a.txt" }).click();
      await expect(row(page), "one article is no row").toHaveCount(0);
      await boxHolds(page, "Eva left Rome.");
      await page.getByRole("button", { name: "Undo" }).click();
      await boxHolds(page, "Ana left Lima.");
      await page.keyboard.press("Control+z");
      await row(page).getByRole("button", { name: "b.txt", exact: true }).waitFor();
      await expect.poll(() => names(page)).toEqual(["a.txt", "b.txt", "c.txt"]);
      await expect.poll(() => present(page)).toBe("a.txt");
      await page.getByRole("button", { name: "Redo" }).click();
      await page.getByRole("button", { name: "Redo" }).click();
      await boxHolds(page, "Eva left Rome.");
      await expect(row(page)).toHaveCount(0);
      await page.getByRole("button", { name: "Undo" }).click();
      await boxHolds(page, "Ana left Lima.");
      await page.getByRole("button", { name: "New" }).click();
      await boxHolds(page, "");
      await expect.poll(() => names(page)).toEqual(["Empty", "c.txt"]);
      await page.getByRole("button", { name: "Undo" }).click();
      await boxHolds(page, "Ana left Lima.");
      await expect.poll(() => names(page)).toEqual(["a.txt", "c.txt"]);
      await drop(page, ["d.txt", utf8("Kim left Bern.")]);
      await boxHolds(page, "Kim left Bern.");
      await expect.poll(() => names(page)).toEqual(["a.txt", "c.txt", "d.txt"]);
    });

    test("whatever a file holds, nothing runs or leaves, the page stays alive, and what was written stays", {
      timeout: 240_000,
    }, async () => {
      const { page, context } = await stage.fresh();
      const asked = [];
      page.on("request", (request) => /^https?:/.test(request.url()) && asked.push(request.url()));
      page.on("dialog", (dialog) => asked.push(dialog.message()) && dialog.dismiss());
      await insert(page, draft);
      await analyzed(page);
      const files = hostileFiles();
      const longest = await longestTasks(page, async (begin) => {
        for (const { name, content, becomes } of files) {
          await page.evaluate(() => (window.title = document.title));
          // From the disk: what the driver hands over as bytes keeps the page busy by itself.
          writeFileSync(join(folder, name), content);
          await begin(name);
          await page.locator('input[type="file"]').setInputFiles(join(folder, name));
          await outcome(page, becomes, name);
          await begin("what is between them");
          await assertHarmless(page, becomes, name);
        }
      });
      for (const { name } of longest === null ? [] : files)
        assert.ok(longest.get(name) < LONGEST_TASK, `${name} kept the page busy for ${longest.get(name)} ms`);
      assert.deepEqual(asked, []);
      await expect.poll(() => page.evaluate(() => window.violations)).toEqual([]);
      await page.getByText("0 requests since load").waitFor();
      await context.close();
    });

    /** What was tried has changed nothing of the page, and the draft is there, or comes back. */
    async function assertHarmless(page, becomes, name) {
      await expect.poll(() => page.evaluate(() => document.title === window.title), { message: name }).toBe(true);
      await expect(page.locator("img, iframe, object, svg script"), name).toHaveCount(0);
      const former = () => textbox(page).inputValue();
      // What was made of something else is taken back in steps.
      for (let text = await former(); typeof becomes === "string" && text !== draft; text = await former()) {
        await page.getByRole("button", { name: "Undo" }).first().click();
        await expect(textbox(page), name).not.toHaveValue(text);
      }
      await expect(textbox(page), name).toHaveValue(draft);
    }

    /** Resolves once the file has become a text that begins so, or a sentence about it. */
    const outcome = (page, becomes, name) =>
      typeof becomes === "string"
        ? boxBegins(page, becomes)
        : expect(
            page.locator(".notice.error", { hasText: `“${name}”` }).filter({ hasText: becomes }),
            name,
          ).toHaveCount(1);
  });
}
