// What is pasted before the part of the page that reads HTML and RTF has arrived: nothing of it is lost.
import { describe, test } from "node:test";
import { analyzed, boxHolds, browsers, expect, insert, pasteHtml, textbox } from "../page/support.mjs";
import { CONCURRENCY, scenes } from "./support.mjs";

const plain = "Kofi Mensah came to Accra. Nobody waited. Lagos is far.";
const html = "<p>Kofi Mensah came to Accra.</p><p><del>Nobody waited.</del> Lagos is far.</p>";
const read = "Kofi Mensah came to Accra.\n\nLagos is far.";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip, concurrency: CONCURRENCY }, () => {
    const play = scenes(launch);
    /** No patience ends while the test is at work. */
    const patient = () => {
      window.hurry = 0.05;
    };

    test(
      "rich text waits for it, also where model and lock wait too",
      play(async ({ site, open }) => {
        const release = site.holdBack("sources");
        const page = await open({ before: patient });
        await pasteHtml(page, plain, html);
        await expect(textbox(page)).toHaveValue("");
        release();
        await boxHolds(page, read);
        await analyzed(page);
        await expect(page.getByRole("alert")).toHaveCount(0);
      }),
    );

    test(
      "a source stands in the box until then, and is read then",
      play(async ({ site, open }) => {
        const release = site.holdBack("sources");
        const page = await open({ before: patient });
        await textbox(page).waitFor();
        await insert(page, html);
        await expect(textbox(page)).toHaveValue(html);
        release();
        await boxHolds(page, read);
        await analyzed(page);
        await page.getByText("That was HTML, so Lede took the text out of it.").waitFor();
        await page.getByRole("button", { name: "Undo" }).click();
        await boxHolds(page, html);
      }),
    );

    test(
      "what is pasted after it is not overtaken by it",
      play(async ({ site, open }) => {
        const release = site.holdBack("sources");
        const page = await open({ before: patient });
        await pasteHtml(page, plain, html);
        const later = "Ingrid Solvang spoke.\n\nNairobi listened.";
        await pasteHtml(page, later, "");
        await boxHolds(page, later);
        release();
        await analyzed(page);
        await expect(textbox(page)).toHaveValue(later);
        await expect(page.getByText("The text from before is kept")).toHaveCount(0);
      }),
    );

    test(
      "where it takes too long, the plain text is taken and the page says so; a second paste has all of it",
      play(async ({ site, open }) => {
        const releases = [site.holdBack("model"), site.holdBack("sources")];
        const page = await open({
          before: () => {
            window.hurry = 2;
          },
        });
        await pasteHtml(page, plain, html);
        await boxHolds(page, plain);
        await page.getByText("What reads formatted text is not here yet, so its plain text was taken").waitFor();
        for (const release of releases) release();
        await analyzed(page);
        await page.getByRole("button", { name: "New" }).click();
        await pasteHtml(page, plain, html);
        await boxHolds(page, read);
        await expect(page.getByRole("alert")).toHaveCount(0);
      }),
    );
  });
}
