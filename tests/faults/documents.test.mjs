// Documents whose reader is late, missing or damaged: the page is there without it, and the other kinds are read.
import { describe, test } from "node:test";
import { docx, paragraph, pdf, run } from "../page/documents.mjs";
import { analyzed, article, boxHolds, browsers, expect, giveFiles, textbox } from "../page/support.mjs";
import { CONCURRENCY, ready, scenes } from "./support.mjs";

const paper = ["paper.pdf", pdf([[[72, 700, "Ana Ruiz left Lima."]]])];
const word = ["word.docx", docx(paragraph(run("Tom Berg left Oslo.")))];
const webPage = ["page.html", Buffer.from("<!doctype html><html><body><p>Kofi Mensah left Accra.</p></body></html>")];

for (const { name, skip, launch } of browsers) {
  describe(name, { skip, concurrency: CONCURRENCY }, () => {
    const play = scenes(launch);

    test(
      "neither the page nor the first highlight waits for a reader, which may arrive after the lock",
      play(async ({ site, open }) => {
        const release = site.holdBack("pdf");
        // No patience ends while the test is at work: what waited for the reader would not be here.
        const page = await open({
          before: () => {
            window.hurry = 0.02;
          },
        });
        await ready(page);
        await textbox(page).fill(article);
        await analyzed(page);
        await giveFiles(page, paper);
        await page.getByText("Opening “paper.pdf”").waitFor();
        await expect(textbox(page)).toHaveValue(article);
        release();
        await boxHolds(page, "Ana Ruiz left Lima.");
        await page.getByText("0 requests since load").waitFor();
      }),
    );

    test(
      "a document that waits can be given up",
      play(async ({ site, open }) => {
        site.holdBack("pdf");
        const page = await open();
        await ready(page);
        await giveFiles(page, paper);
        await page.getByRole("button", { name: "Stop" }).click();
        await page.getByText("Opening “paper.pdf”").waitFor({ state: "detached" });
        await giveFiles(page, word);
        await boxHolds(page, "Tom Berg left Oslo.");
      }),
    );

    test(
      "a reader that never comes is told, and takes no other away",
      play(async ({ site, open }) => {
        site.holdBack("pdf");
        const page = await open();
        await ready(page);
        // Only what waits for the reader is hurried: on a busy machine all else takes its time.
        await page.evaluate(() => (window.hurry = 10));
        await giveFiles(page, paper);
        await page
          .getByRole("alert")
          .filter({ hasText: "“paper.pdf” is of a kind whose reader did not arrive" })
          .waitFor();
        await page.evaluate(() => (window.hurry = 1));
        await giveFiles(page, word);
        await boxHolds(page, "Tom Berg left Oslo.");
      }),
    );

    for (const fault of [
      "is not there",
      "is a web page",
      "is cut short",
      "breaks off",
      "has a flipped byte",
      "is of another version",
    ]) {
      test(
        `what reads Word and web pages ${fault}: the one is told, of the other all text is taken`,
        play(async ({ site, open }) => {
          site.breakPart("word", fault);
          site.breakPart("webPage", fault);
          const page = await open();
          await ready(page);
          await giveFiles(page, word);
          await page
            .getByRole("alert")
            .filter({ hasText: "“word.docx” is of a kind whose reader did not arrive" })
            .waitFor();
          await giveFiles(page, webPage);
          await boxHolds(page, "Kofi Mensah left Accra.");
          await page.getByText("“page.html” was taken as a whole").waitFor();
          await giveFiles(page, paper);
          await boxHolds(page, "Ana Ruiz left Lima.");
          await analyzed(page);
        }),
      );
    }

    test(
      "where the browser starts no worker for a document, a sentence says so",
      play(async ({ open }) => {
        const page = await open();
        await ready(page);
        await page.evaluate(() => {
          window.workerMode = "blocked";
        });
        await giveFiles(page, word);
        await page.getByRole("alert").filter({ hasText: "“word.docx” could not be read" }).waitFor();
      }),
    );
  });
}
