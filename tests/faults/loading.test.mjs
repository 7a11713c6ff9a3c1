// Every way in which a file of the page can fail ends in a sentence, and Try again works once the cause is gone.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import {
  analyzed,
  article,
  browsers,
  expect,
  giveFiles,
  insert,
  pasteHtml,
  skipsAlike,
  textbox,
} from "../page/support.mjs";
import { faults } from "./site.mjs";
import {
  assertFailed,
  assertFailureOutlastsPaste,
  assertTryAgainHelps,
  assertWell,
  CONCURRENCY,
  ready,
  scenes,
} from "./support.mjs";

/** What the page says where module or model fail. A wrong type does not matter: both are judged by their bytes. */
const sentences = {
  "is not there": /could not be fetched: the web server answered with error 404\. Try again in a minute/,
  "meets a broken server": /could not be fetched: the web server answered with error 500/,
  "gets no answer": /could not be fetched: no answer came\. Check your connection, then try again\./,
  "is a web page": /A web page came in place of a file/,
  "is cut short": /broke off on its way here/,
  "breaks off": /broke off on its way here/,
  "gets stuck": /is stuck: nothing more of it came for half a minute/,
  "has a flipped byte": /is damaged, or of another version than this page/,
  "is of another version": /is damaged, or of another version than this page/,
};

/** A browser keeps what it takes for the whole file, for as long as the server said. */
const isCached = (fault) => ["is cut short", "has a flipped byte", "is of another version"].includes(fault);

/**
 * What the page does without, and what a reader finds instead. The first begins with an empty box. They stay broken: the
 * page asks for them once it is ready, and again where a connection broke, which may be late on a busy machine.
 */
const dispensable = {
  sources: {
    what: "without what reads HTML and RTF the page says so, and reads the plain text",
    look: readsPlainText,
  },
  drawing: { what: "without what draws the map the reader has a list", look: doesWithoutMap },
  taking: {
    what: "without what copies and saves the page says so, and reads",
    look: async (page) => {
      await readArticle(page);
      await page.getByRole("button", { name: "Copy and save" }).click();
      await page.getByText("What copies and saves did not arrive").waitFor();
      await expect(page.getByRole("menu")).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Copy table" })).toHaveCount(0);
    },
  },
  aids: {
    what: "without what explains and searches the page says so, and reads",
    look: async (page) => {
      await readArticle(page);
      await page.getByRole("button", { name: "Search", exact: true }).click();
      await page.getByRole("dialog").getByText("This part of the page did not arrive.").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Quotes" }).click();
      await page.getByRole("button", { name: "As a ledger" }).click();
      await page.getByRole("tabpanel").getByText("This part of the page did not arrive.").waitFor();
      await expect(page.locator(".seen")).toHaveCount(0);
    },
  },
};

for (const { name, skip, launch } of browsers) {
  describe(name, { skip, concurrency: CONCURRENCY }, () => {
    const play = scenes(launch);
    /** Half a minute's patience is over in two seconds and a half: long enough for what is not stuck, on a busy machine. */
    const hurry = () => {
      window.hurry = 12;
    };

    for (const [part, words] of [
      ["module", "The program that reads"],
      ["model", "What Lede knows about names"],
      ["analysis", "The program that reads"],
    ]) {
      for (const [fault, sentence] of Object.entries(sentences)) {
        test(
          `the ${part} ${fault}`,
          play(async ({ site, open }) => {
            site.breakPart(part, fault);
            const page = await open({ before: fault === "gets stuck" ? hurry : undefined });
            await assertFailed(page, sentence);
            if (fault !== "is a web page") await assertFailed(page, words);
            await assertFailureOutlastsPaste(page, sentence);
            site.mend();
            await page.evaluate(() => (window.hurry = 1));
            await assertTryAgainHelps(page);
          }),
        );
      }

      test(
        `the ${part} has the wrong type, which does no harm`,
        play(async ({ site, open }) => {
          site.breakPart(part, "has the wrong type");
          const page = await open();
          await ready(page);
          site.mend();
          await textbox(page).fill(article);
          await assertWell(page);
        }),
      );
    }

    for (const [fault, sentence] of Object.entries(sentences)) {
      test(
        `the rest of the model ${fault}: names are read all the same`,
        play(async ({ site, open }) => {
          site.breakPart("rest", fault);
          const page = await open({ before: fault === "gets stuck" ? hurry : undefined });
          await ready(page);
          await textbox(page).fill(article);
          await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
          await analyzed(page);
          await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(5);
          await expect(page.locator(".dot.safe")).toHaveCount(0);
          await page.getByRole("tab", { name: "Map" }).click();
          await page.getByText("What Lede knows about places is not here yet").waitFor();
          site.mend();
          await page.evaluate(() => (window.hurry = 1));
          await page.getByRole("button", { name: "Try again" }).click();
          await page.locator(".dot.safe").waitFor();
          await assertWell(page);
          await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "Nairobi" }).waitFor();
        }),
      );
    }

    test(
      "names are marked while the rest of the model is on its way, and read once more when it is here",
      play(async ({ site, open }) => {
        const release = site.holdBack("rest");
        const page = await open();
        await ready(page);
        await textbox(page).fill(article);
        await analyzed(page);
        await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(5);
        await page.getByText(/Places are still loading: 0\.0 of \d\.\d MB/).waitFor();
        await expect(page.locator(".dot.safe")).toHaveCount(0);
        release();
        await page.locator(".dot.safe").waitFor();
        await assertWell(page);
        await expect(page.getByText("Places are still loading")).toHaveCount(0);
      }),
    );

    for (const fault of ["is not there", "is a web page", "is cut short", "gets stuck"]) {
      test(
        `what finds events ${fault}: all else is read, the page locks itself and says what is missing`,
        play(async ({ site, open }) => {
          site.breakPart("events", fault);
          const page = await open({ before: fault === "gets stuck" ? hurry : undefined });
          await ready(page);
          await textbox(page).fill(article);
          await page.locator(".dot.safe").waitFor();
          await page.getByText("What finds events did not arrive, so the page has no Events tab.").waitFor();
          await assertWell(page);
          await expect(page.getByRole("tab", { name: "Events" })).toHaveCount(0);
          await page.getByRole("tab", { name: "Map" }).click();
          await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "Nairobi" }).waitFor();
          await page.getByRole("button", { name: "Copy table" }).waitFor();
          site.mend();
        }),
      );
    }

    test(
      "everything but events is read while they are on their way, and the text once more when they are here",
      play(async ({ site, open }) => {
        const release = site.holdBack("events");
        const page = await open();
        await ready(page);
        await textbox(page).fill(article);
        await page.getByText(/Events are still loading: 0\.0 of \d\.\d MB/).waitFor();
        await analyzed(page, 20_000);
        await page.getByRole("tab", { name: "Map" }).click();
        await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "Nairobi" }).waitFor();
        await expect(page.getByRole("tab", { name: "Events" })).toHaveCount(0);
        await expect(page.locator(".dot.safe")).toHaveCount(0);
        release();
        await page.locator(".dot.safe").waitFor();
        await page.getByRole("tab", { name: "Events" }).waitFor();
        await assertWell(page);
        await expect(page.getByText("Events are still loading")).toHaveCount(0);
      }),
    );

    test(
      "nothing that names can do without is asked for before what finds them is here",
      play(async ({ site, open }) => {
        const release = site.holdBack("model");
        const page = await open();
        await page.getByText("Loading the reader").waitFor();
        await page.getByText(/ of \d\.\d MB/).waitFor();
        assert.doesNotMatch(
          site.requests.join("\n"),
          /read-|\.json|drawing-|taking-|aids-|rest-|events-|service-worker/,
        );
        release();
        await ready(page);
      }),
    );

    test(
      "while the model arrives, the status tells how much of it is here",
      play(async ({ site, open }) => {
        site.breakPart("model", "gets stuck");
        const page = await open();
        await page.getByText(/^[2-9]\.\d of \d\.\d MB$/).waitFor();
        await expect
          .poll(() => page.getByRole("progressbar").evaluate(({ position }) => position))
          .toBeGreaterThan(0.3);
        site.mend();
      }),
    );

    for (const [look, options] of [
      ["wide", {}],
      ["narrow and dark", { viewport: { width: 360, height: 780 }, colorScheme: "dark" }],
    ]) {
      test(
        `axe-core finds nothing to complain about in a failure, ${look}`,
        { skip: skipsAlike(name) },
        play(async ({ site, open }) => {
          site.breakPart("model", "is not there");
          const { colorScheme, ...rest } = options;
          const page = await open(rest);
          await assertFailed(page, /error 404/);
          site.mend();
          if (colorScheme) await page.getByLabel("Colours").selectOption(colorScheme);
          await page.evaluate(`${axe.source}; undefined`);
          const violations = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id }) => id));
          assert.deepEqual(violations, []);
        }),
      );
    }

    test(
      "a second failure is told as the first was",
      play(async ({ site, open }) => {
        site.breakPart("model", "is not there");
        const page = await open();
        await assertFailed(page, /error 404/);
        site.breakPart("model", "meets a broken server");
        await page.getByRole("button", { name: "Try again" }).click();
        await assertFailed(page, /error 500/);
        site.mend();
        await textbox(page).fill(article);
        await assertTryAgainHelps(page);
      }),
    );

    test(
      "Try again, pressed three times at once, is one attempt",
      play(async ({ site, open }) => {
        site.breakPart("model", "is not there");
        const page = await open();
        await assertFailed(page, /error 404/);
        site.mend();
        await textbox(page).fill(article);
        await page.getByRole("button", { name: "Try again" }).evaluate((button) => {
          for (let i = 0; i < 3; ++i) button.click();
        });
        await assertWell(page);
        await expect.poll(() => page.evaluate(() => window.workers.length)).toBe(1);
      }),
    );

    for (const [part, { what, look }] of Object.entries(dispensable)) {
      test(
        `alone: ${what}`,
        play(async ({ site, open }) => {
          site.breakPart(part, "is not there");
          const page = await open();
          await ready(page);
          await look(page);
        }),
      );
    }

    test(
      "alone: what reads many articles at once; the page says so, and opens files as articles",
      play(async ({ site, open }) => {
        site.breakPart("collection", "is not there");
        const page = await open();
        await ready(page);
        await giveFiles(page, ...Array.from({ length: 13 }, (_, n) => [`${n}.txt`, article]));
        await page.getByText("What reads many articles at once did not arrive").waitFor();
        await assertWell(page);
        await expect(page.getByRole("navigation", { name: "Articles" }).getByRole("listitem")).toHaveCount(13);
      }),
    );

    test(
      "alone: what compares; the page says so, and reads",
      play(async ({ site, open }) => {
        site.breakPart("comparing", "is not there");
        const page = await open();
        await ready(page);
        await textbox(page).fill(article);
        await assertWell(page);
        await page.getByRole("button", { name: "Copy and save" }).click();
        await page.getByRole("menuitem", { name: "Compare with another version" }).click();
        await page.getByText("What compares versions did not arrive.").waitFor();
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }),
    );

    for (const [locale, told] of [
      ["de-DE", 1],
      ["en-GB", 0],
    ]) {
      test(
        `alone: the German words; the page speaks English, ${told ? "says so" : "of which nobody need be told"}, and works`,
        play(async ({ site, open }) => {
          site.breakPart("german", "is not there");
          const page = await open({ locale });
          await ready(page);
          await textbox(page).fill(article);
          await assertWell(page);
          await expect(page.locator("html")).toHaveAttribute("lang", "en");
          await expect(page.getByText("German words did not arrive, so it speaks English")).toHaveCount(told);
          await expect(page.getByRole("combobox", { name: "Language" })).toHaveCount(0);
          await page.getByRole("tab", { name: "Map" }).click();
          await page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "Nairobi" }).waitFor();
          await page.getByRole("button", { name: "Copy and save" }).click();
          await page.getByRole("menuitem", { name: "Markdown" }).waitFor();
        }),
      );
    }

    for (const fault of Object.keys(faults)) {
      test(
        `what the page can do without ${fault}`,
        play(async ({ site, open, t }) => {
          for (const part of Object.keys(dispensable)) site.breakPart(part, fault);
          const page = await open();
          await ready(page);
          for (const { what, look } of Object.values(dispensable)) await t.test(what, () => look(page));
        }),
      );

      test(
        `the script ${fault}: words are there instead of the page`,
        play(async ({ site, open }) => {
          site.breakPart("script", fault);
          const page = await open();
          await page.getByRole("alert").filter({ hasText: "one of its files did not arrive" }).waitFor();
          site.mend();
          await page.getByRole("link", { name: "Try again" }).click();
          // What arrived damaged lies in the browser's cache; the words say how to get past that.
          if (isCached(fault)) {
            await page.getByText("Ctrl+Shift+R").waitFor();
          } else {
            await ready(page);
            await textbox(page).fill(article);
            await assertWell(page);
          }
        }),
      );

      test(
        `style sheet and map: each ${fault}`,
        play(async ({ site, open, t }) => {
          site.breakPart("style", fault);
          site.breakPart("map", fault);
          const page = await open();
          await t.test("the page is plain, says so, and works", async () => {
            await page.getByRole("alert").filter({ hasText: "The page’s style sheet did not arrive" }).waitFor();
            // By then the map has been asked for as well, however slow the machine is.
            await page.locator(".dot.safe").waitFor({ state: "attached" });
            site.mend();
            await page.getByRole("button", { name: "Dismiss" }).click();
            await readArticle(page);
          });
          // What is JSON all the same is a map all the same.
          const isHarmless = fault === "has the wrong type" || fault === "is of another version";
          await t.test(isHarmless ? "the map is drawn" : "the reader does without the map", () =>
            isHarmless ? seesMap(page, "svg .land") : doesWithoutMap(page),
          );
        }),
      );
    }
  });
}

async function readsPlainText(page) {
  await pasteHtml(page, article, `<p>${article.replaceAll("\n\n", "</p><p>")}<del>Not this.</del></p>`);
  await analyzed(page);
  await expect(textbox(page)).toHaveValue(article);
  await page.getByText(/What reads formatted text did not arrive, so its plain text was taken/).waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  const source = "<p>Kofi Mensah came to Accra.</p>";
  await page.getByRole("button", { name: "New" }).click();
  await insert(page, source);
  await page.getByText(/did not arrive, so this HTML is read as it stands/).waitFor();
  await analyzed(page);
  await expect(textbox(page)).toHaveValue(source);
}

async function doesWithoutMap(page) {
  await readArticle(page);
  await seesMap(page, "text=The map could not be loaded");
}

/** `wanted` is in the map's tab, and the places are listed. */
async function seesMap(page, wanted) {
  await page.getByRole("tab", { name: "Map" }).click();
  const panel = page.getByRole("tabpanel", { name: "Map" });
  await panel.locator(wanted).waitFor();
  await panel.getByRole("listitem").filter({ hasText: "Nairobi" }).waitFor();
}

/** The article takes the place of what is in the box, and all is well once what was said before is put away. */
async function readArticle(page) {
  await page.getByRole("button", { name: "Dismiss" }).evaluateAll((all) => {
    for (const button of all) button.click();
  });
  const clear = page.getByRole("button", { name: "New" });
  if (await clear.isVisible()) await clear.click();
  await insert(page, article);
  await assertWell(page);
}
