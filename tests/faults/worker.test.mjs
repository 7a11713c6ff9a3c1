// A browser that cannot run the reader, and a worker that dies at its work: a sentence, the text, a way on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, browsers, expect, insert, textbox } from "../page/support.mjs";
import {
  assertFailed,
  assertFailureOutlastsPaste,
  assertTryAgainHelps,
  assertWell,
  CONCURRENCY,
  ready,
  scenes,
} from "./support.mjs";

/** Another text than the article, and read before it. */
const earlier = "Amina Yusuf flew from Lagos to Accra on Monday.";

const deaths = [
  { mode: "throws", sentence: /The reader stopped in the middle of its work, twice/ },
  // Its silence is noticed after two seconds and a half; less, and a busy machine would be silent, too.
  { mode: "closes", sentence: /The reader stopped in the middle of its work, twice/, hurry: 8 },
  {
    mode: "lacks memory",
    sentence: /There is not enough memory to read this\. Your text is still in the box/,
    long: true,
  },
];

for (const { name, skip, launch } of browsers) {
  describe(name, { skip, concurrency: CONCURRENCY }, () => {
    const play = scenes(launch);

    /** What the worker at hand does at its next text, and what those after it do. */
    const setModes = (page, now, later = now) =>
      page.evaluate(
        ([first, then]) => {
          window.workerMode = then;
          window.workers.at(-1)?.postMessage({ kind: "mode", mode: first });
        },
        [now, later],
      );

    const setHurry = (page, factor) => page.evaluate((value) => (window.hurry = value), factor);

    for (const { mode, sentence, hurry = 1, long = false } of deaths) {
      test(
        `every worker ${mode}`,
        play(async ({ open }) => {
          const page = await open();
          await ready(page);
          await insert(page, earlier);
          await page.waitForSelector("mark");
          await setModes(page, mode);
          await setHurry(page, hurry);
          const text = long ? `${article}\n\n`.repeat(3000) : article;
          await insert(page, text);
          await assertFailed(page, sentence);
          await expect.poll(() => textbox(page).evaluate((box) => box.value.length)).toBe(text.length);

          await setHurry(page, 1);
          await setModes(page, "");
          if (long) await insert(page, article);
          else await assertTryAgainHelps(page);
          await assertWell(page);
        }),
      );
    }

    for (const { mode, hurry = 1 } of deaths.slice(0, 2)) {
      test(
        `one worker ${mode}: the next one reads the text, and nobody need know`,
        play(async ({ open }) => {
          const page = await open();
          await ready(page);
          // Where the rest of the model took long, there is one more that reads names meanwhile.
          await page.locator(".dot.safe").waitFor();
          const before = await page.evaluate(() => window.workers.length);
          await setModes(page, mode, "");
          await setHurry(page, hurry);
          await textbox(page).fill(article);
          await page.waitForFunction((count) => window.workers.length > count, before);
          await setHurry(page, 1);
          await assertWell(page);
          await expect.poll(() => page.evaluate(() => window.workers.length)).toEqual(before + 1);
        }),
      );
    }

    test(
      "a new text after a failure is read without Try again",
      play(async ({ open }) => {
        const page = await open();
        await ready(page);
        await setModes(page, "throws");
        await textbox(page).fill(earlier);
        await assertFailed(page, /stopped in the middle/);
        await setModes(page, "");
        await textbox(page).fill(article);
        await assertWell(page);
      }),
    );

    test(
      "no worker may start",
      play(async ({ site, open }) => {
        const page = await open({
          before: () => {
            window.workerMode = "blocked";
          },
        });
        await assertFailed(page, /did not let Lede start its reader/);
        await textbox(page).fill(article);
        await assertFailed(page, /did not let Lede start its reader/);
        const asked = site.requests.length;
        await setModes(page, "");
        await assertTryAgainHelps(page);
        assert.equal(site.requests.length, asked, "the page is locked, and starts workers from memory");
      }),
    );

    test(
      "there is no WebAssembly",
      play(async ({ open }) => {
        const page = await open({
          before: () => {
            window.kept = window.WebAssembly;
            delete window.WebAssembly;
          },
        });
        await assertFailureOutlastsPaste(page, /WebAssembly is missing or switched off/);
        await page.evaluate(() => {
          window.WebAssembly = window.kept;
        });
        await assertTryAgainHelps(page);
      }),
    );

    test(
      "the module does not compile",
      play(async ({ open }) => {
        const page = await open({
          before: () => {
            window.kept = WebAssembly.compile;
            WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError("invalid SIMD opcode"));
          },
        });
        await assertFailureOutlastsPaste(page, /older than Chrome 91, Firefox 89 or Safari 16\.4/);
        await page.evaluate(() => {
          WebAssembly.compile = window.kept;
        });
        await assertTryAgainHelps(page);
      }),
    );

    test(
      "without PerformanceObserver the page works, and says that it cannot count",
      play(async ({ open }) => {
        const page = await open({
          before: () => {
            delete window.PerformanceObserver;
          },
        });
        await ready(page);
        await page.getByText("requests cannot be counted here").waitFor();
        await expect(page.locator(".dot.safe")).toHaveCount(0);
        await expect(page.getByRole("alert")).toHaveCount(0);
      }),
    );
  });
}
