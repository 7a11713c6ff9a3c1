// The page keeps a copy of itself: it opens without a network, takes a new version when there is one, whole or not at
// all, and forgets the copy when told to.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { docx, eml, paragraph, run } from "../page/documents.mjs";
import { analyzed, article, boxHolds, browsers, expect, giveFiles, textbox } from "../page/support.mjs";
import { assertWell, CONCURRENCY, kept, ready, scene } from "./support.mjs";

for (const { name, skip, launch } of browsers) {
  describe(name, { skip, concurrency: CONCURRENCY / 2 }, () => {
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
    });

    /** No patience ends while the test is at work. */
    const patient = () => {
      window.hurry = 0.05;
    };
    // An option gives each page a context of its own: copies of one context share what room it has.
    const play = (work, folder) =>
      scene(
        () => browser,
        ({ site, open }) => work({ site, open: () => open({ before: patient, serviceWorkers: "allow" }) }),
        folder,
      );
    const openedFrom = (page) => page.evaluate(() => document.documentElement.dataset.kept ?? "network");
    const visitAgain = async (page) => {
      await page.reload({ waitUntil: "commit" });
      await ready(page);
    };

    for (const folder of ["/", "/news/lede/"]) {
      test(
        `in ${folder} it opens and reads without a network, and says so`,
        play(async ({ site, open }) => {
          const page = await open();
          await kept(page);
          site.close();
          await visitAgain(page);
          await expect.poll(() => openedFrom(page)).toBe("offline");
          await page.getByText("opened without a network").waitFor();
          await textbox(page).fill(article);
          await assertWell(page);
          await page.getByRole("tab", { name: "Map" }).click();
          await page.getByRole("tabpanel", { name: "Map" }).locator("svg .land").waitFor();
        }, folder),
      );
    }

    test(
      "what reads documents is kept, also where it comes after the lock, and reads without a network",
      play(async ({ site, open }) => {
        const release = site.holdBack("word");
        const page = await open();
        await ready(page);
        await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
        release();
        await kept(page);
        site.close();
        await visitAgain(page);
        await giveFiles(page, ["word.docx", docx(paragraph(run("Tom Berg left Oslo.")))]);
        await boxHolds(page, "Tom Berg left Oslo.");
        await giveFiles(page, ["mail.eml", eml(["Subject: Ana", "MIME-Version: 1.0"], "She left Lima.")]);
        await boxHolds(page, "Ana\n\nShe left Lima.");
        await analyzed(page);
        await page.getByRole("button", { name: "Search" }).click();
        await page.keyboard.type("Lima");
        await page.getByRole("listbox", { name: "What was found" }).waitFor();
      }),
    );

    test(
      "a second visit asks for nothing but whether there is a new version",
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        const before = site.requests.length;
        await visitAgain(page);
        await kept(page);
        await expect.poll(() => openedFrom(page)).toBe("same");
        assert.deepEqual(site.requests.slice(before), ["/"]);
      }),
    );

    test(
      "a new version is taken on the next visit, and opens without a network after that",
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        site.changePage((html) => html.replace("<title>Lede</title>", "<title>Lede 2</title>"));
        await visitAgain(page);
        await expect(page).toHaveTitle("Lede 2");
        assert.ok(!site.requests.slice(1).some((path, i, all) => path.endsWith(".model") && all.indexOf(path) !== i));
        await kept(page);
        site.close();
        await visitAgain(page);
        await expect(page).toHaveTitle("Lede 2");
        await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
      }),
    );

    test(
      "of a new version that does not come whole nothing is kept: the former one opens without a network",
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        site.changePage((html) =>
          html
            .replace("<title>Lede</title>", "<title>Lede 2</title>")
            .replace(/index-[\w-]{8}\.js/g, "index-Missing1.js"),
        );
        await page.reload({ waitUntil: "commit" });
        await page.getByRole("alert").filter({ hasText: "one of its files did not arrive" }).waitFor();
        await expect(page).toHaveTitle("Lede 2");
        site.close();
        await visitAgain(page);
        await expect(page).toHaveTitle("Lede");
        await textbox(page).fill(article);
        await assertWell(page);
      }),
    );

    test(
      "a web page in its place, as of a network that wants a login, does not take the copy's",
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        site.breakPart("page", "is a web page");
        await visitAgain(page);
        await expect.poll(() => openedFrom(page)).toBe("offline");
      }),
    );

    for (const part of ["script", "model", "page"]) {
      test(
        `a copy whose ${part} is damaged gives way to the network, and is made anew`,
        play(async ({ site, open }) => {
          const page = await open();
          await kept(page);
          await page.evaluate(async (ending) => {
            const cache = await caches.open((await caches.keys())[0]);
            const requests = await cache.keys();
            const { url } = requests.find(
              (request) => request.url.endsWith(ending) && !request.url.includes("drawing"),
            );
            const { headers } = await cache.match(url);
            const bytes = await (await cache.match(url)).arrayBuffer();
            await cache.put(url, new Response(new Blob([bytes, " "]), { headers }));
          }, { script: ".js", model: ".model", page: "/" }[part]);
          await visitAgain(page);
          await textbox(page).fill(article);
          await assertWell(page);
          await visitAgain(page);
          await kept(page);
          site.close();
          await visitAgain(page);
          await expect.poll(() => openedFrom(page)).toBe("offline");
        }),
      );
    }

    for (const part of ["sources", "word"]) {
      test(
        `nothing is kept where a file (${part}) is damaged`,
        play(async ({ site, open }) => {
          site.breakPart(part, "has a flipped byte");
          const page = await open();
          await ready(page);
          await page.waitForTimeout(500);
          await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
        }),
      );
    }

    test(
      "the copy is forgotten when told to",
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        await page.locator(".privacy summary").click();
        await page.getByRole("button", { name: "Forget the copy" }).click();
        await page.getByText("is kept in this browser").waitFor({ state: "detached" });
        await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
        await textbox(page).fill(article);
        await assertWell(page);
        await visitAgain(page);
        await expect.poll(() => openedFrom(page)).toBe("network");
        site.close();
      }),
    );

    test(
      "the page can be installed, and nothing is asked for that",
      { skip: name !== "Chromium" && "only Chromium tells" },
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        const before = site.requests.length;
        const session = await page.context().newCDPSession(page);
        const { errors, data } = await session.send("Page.getAppManifest");
        assert.deepEqual(errors, []);
        assert.equal(JSON.parse(data).start_url, site.url);
        const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
        assert.deepEqual(
          installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
          [],
        );
        assert.deepEqual(site.requests.slice(before), []);
      }, "/news/"),
    );
  });
}
