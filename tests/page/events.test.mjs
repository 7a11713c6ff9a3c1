// Who did what to whom: the tab, the legend's chip, the card, the search and the calendar.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pageModule } from "./sources.mjs";
import { browsers, expect, openStage, skipsAlike, textbox } from "./support.mjs";

const text = `Ingrid Solvang met Ada Moss in Oslo on 11 March 2024.

Kenya will send two ships to Norway in June 2024. Solvang did not visit Nairobi.

Norway denied that it had arrested the captain. Ada Moss said Norway bought 12 helicopters from Kenya.`;

const rows = (page) => page.getByRole("tabpanel").locator(".acts-list .act");
const row = (page, words) => rows(page).filter({ hasText: words });
const openEvents = (page) => page.getByRole("tab", { name: "Events" }).click();

/** Clicks on the first of these words in the article. */
async function clickWords(page, words) {
  const { x, y } = await page.locator(".article").evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The article lacks “${wanted}”.`);
  }, words);
  await page.mouse.click(x, y);
}

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);

    test("an event is a sentence: who, what and whom, and below it when and where", async () => {
      const { page, errors } = await stage.sharedArticle(text);
      await openEvents(page);
      const met = row(page, "Ingrid Solvang · met · Ada Moss");
      await met.locator(".more", { hasText: "Mon 11 Mar 2024 · Oslo" }).waitFor();
      await row(page, "Norway · bought").locator(".more", { hasText: "says Ada Moss" }).waitFor();
      await met.click();
      await page.waitForFunction(() => CSS.highlights?.get("passage")?.size !== 0);
      assert.deepEqual(errors, []);
    });

    test("who has a part by something of theirs is told by the text's words, and found by their name", async () => {
      const { page } = await stage.sharedArticle(
        "Russian forces shelled Kharkiv on Monday. Three Canadian ships left Lima, and Norway’s navy rescued the crew.",
      );
      await openEvents(page);
      await row(page, "Russian forces · shelled · Kharkiv")
        .locator("bdi.groups", { hasText: "Russian forces" })
        .waitFor();
      await row(page, "Norway’s navy · rescued · the crew").waitFor();
      await expect(row(page, "Three Canadian ships · left · Lima").locator(".more")).toHaveCount(0);
      await page.getByRole("tabpanel").getByLabel("Who").selectOption("Norway (1)");
      await expect(rows(page)).toHaveCount(1);
    });

    test("what is planned, denied or did not happen says so before all else", async () => {
      const { page } = await stage.sharedArticle(text);
      await openEvents(page);
      for (const words of ["planned: Kenya · send", "did not: Ingrid Solvang · visit", "denied: Norway · arrested"]) {
        const one = row(page, words);
        await expect(one).toHaveText(new RegExp(`^${words}`));
        await expect(one).not.toHaveClass(/\bdone\b/);
      }
    });

    test("the list can be narrowed to who acts and to how it stands", async () => {
      const { page } = await stage.sharedArticle(text);
      await openEvents(page);
      const all = await rows(page).count();
      await page.getByLabel(/^Who\b/).selectOption({ label: "Ingrid Solvang (2)" });
      await page.getByText(`2 of ${all} events`).waitFor();
      await page.getByLabel(/^Status\b/).selectOption({ label: "did not (1)" });
      await page.getByText(`1 of ${all} events`).waitFor();
      await row(page, "visit").waitFor();
      await clickWords(page, "send");
      await page.locator(".card.acts").getByRole("button", { name: "Show in the list" }).click();
      await row(page, "send").waitFor();
      await page.getByText(`${all} events, in the order of the text`).waitFor();
    });

    test("the words are marked on request, lead to a card, and from there to their row", async () => {
      const { page } = await stage.sharedArticle(text);
      const chip = page.getByRole("button", { name: /^Who did what/ });
      await page.getByRole("tab", { name: "People and names" }).click();
      await expect(chip).toHaveAttribute("aria-pressed", "false");
      await clickWords(page, "send");
      await expect(page.locator(".card.acts")).toHaveCount(0);
      await chip.click();
      await page.locator('.chip[aria-pressed="true"]', { hasText: "Who did what" }).waitFor();
      await clickWords(page, "send");
      const card = page.locator(".card.acts");
      for (const words of [
        /^Who: Kenya\.$/,
        /^Whom or what: .*two ships/,
        /^When: June 2024\.$/,
        /^Status: planned\.$/,
      ])
        await card.getByText(words).waitFor();
      await card.getByRole("button", { name: "Show in the list" }).click();
      await page.locator(".act.pointed", { hasText: "send" }).waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent.includes("send"));
      await chip.click();
    });

    test("the search finds events by who has a part in them", { skip: skipsAlike(name) }, async () => {
      const { page } = await stage.sharedArticle(text);
      await page.getByRole("button", { name: "Search", exact: true }).click();
      await page.getByRole("combobox", { name: /^Search names, quotations, events/ }).fill("two ships");
      const group = page.getByRole("group", { name: "Events" });
      await group.getByRole("option").filter({ hasText: "planned: Kenya · send · two ships" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    });

    test("the calendar has what happens on a day in place of the words for it", {
      skip: skipsAlike(name),
    }, async () => {
      const { page } = await stage.sharedArticle(text);
      await page.getByRole("tab", { name: "Dates" }).click();
      const day = page.locator(".timeline li", { hasText: "Mon 11 Mar" });
      await day.getByText("Ingrid Solvang · met · Ada Moss").waitFor();
      await expect(day.getByRole("button")).toHaveCount(1);
      await page.locator(".timeline li", { hasText: "June" }).getByText("planned: Kenya · send").waitFor();
    });

    test("who types in a long text has names at once, and events when they pause; nothing goes meanwhile", {
      skip: skipsAlike(name),
    }, async () => {
      const { page } = await stage.article(`${text}\n\n${"The river is low. ".repeat(5000)}`);
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await page.evaluate(() => {
        window.seen = [];
        const look = () => {
          const chip = (words) =>
            [...document.querySelectorAll(".chip")].find((one) => one.textContent.startsWith(words))?.textContent;
          window.seen.push([
            chip("Pe") ?? "",
            chip("Who did what") ?? "",
            document.querySelector(".lede")?.textContent ?? "",
          ]);
        };
        look();
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await textbox(page).evaluate((box) => box.setSelectionRange(box.value.length, box.value.length));
      await textbox(page).pressSequentially("Norway thanked Amina Yusuf.");
      const seen = () => page.evaluate(() => window.seen);
      const [people, events, lede] = (await seen())[0];
      const last = async (at) => (await seen()).at(-1)[at];
      await expect.poll(() => last(1)).not.toBe(events);
      assert.notEqual(await last(0), people);
      const all = await seen();
      const isBetween = ([now, told]) => now !== people && told === events;
      assert.ok(all.some(isBetween), "names come before events");
      assert.deepEqual([...new Set(all.map(([, , words]) => words))], [lede], "the story in short stays");
      assert.deepEqual([...new Set(all.map(([, told]) => told))].length, 2, "events change once");
    });

    test("a text without events has no tab of them", { skip: skipsAlike(name) }, async () => {
      const { page } = await stage.sharedArticle("Nairobi, Kenya.");
      await page.getByRole("tab", { name: "Map" }).waitFor();
      await expect(page.getByRole("tab", { name: "Events" })).toHaveCount(0);
      await expect(page.getByRole("button", { name: /^Who did what/ })).toHaveCount(0);
    });
  });
}

describe("what an event says", () => {
  /** A reading by hand: what counts here is how it is told. */
  const words = "Moss signed a deal worth $3 million in May";
  const at = (part) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length });
  const event = (more) => ({
    id: "v1",
    ...at("signed"),
    text: "signed",
    actors: ["e1"],
    recipients: [],
    objects: [],
    place: null,
    time: "t1",
    source: null,
    negated: false,
    status: "actual",
    amounts: ["n1"],
    arguments: [
      { ...at("Moss"), role: "actor", entity: "e1" },
      { ...at("a deal worth $3 million"), role: "object", entity: null },
    ],
    confidence: 0.9,
    mentions: [at("signed")],
    ...more,
  });
  const entity = { id: "e1", name: "Ada Moss", type: "PERSON" };
  const readingOf = (one) => ({
    text: words,
    entity: (id) => (id === "e1" ? entity : undefined),
    mentionsOf: () => [0],
    analysis: {
      mentions: [at("Moss")],
      joins: [],
      times: [{ id: "t1", text: "May", earliest: "2024-05-01", latest: "2024-05-31", ...at("May") }],
      quantities: [{ id: "n1", text: "$3 million", ...at("$3 million") }],
      events: [one],
    },
  });
  const told = async (more) => {
    const { eventsTold, sentenceOf } = await pageModule("events/told.ts");
    const { eventRows, whyEvent } = await pageModule("events/events.ts");
    const { eventWords } = await pageModule("events/words.ts");
    const { countingIn } = await pageModule("words/counting.ts");
    const { isUnsureEvent } = await pageModule("analysis/doubt.ts");
    const { dayOf, daysOf } = await pageModule("analysis/timeline.ts");
    const { isNameIn } = await pageModule("analysis/lede.ts");
    const tools = { counting: countingIn("en-GB"), isUnsureEvent, isNameIn, dayOf, daysOf };
    const reading = readingOf(event(more));
    const [one] = eventsTold(reading, tools);
    return {
      one,
      sentence: sentenceOf(one, eventWords()),
      cells: eventRows(reading, tools)[0],
      why: whyEvent(reading, 0, tools),
    };
  };

  test("an amount within the words for what is done is not told twice", async () => {
    const { one, sentence, cells } = await told({});
    assert.equal(sentence, "Ada Moss · signed · a deal worth $3 million");
    assert.deepEqual(one.amounts, []);
    assert.deepEqual(cells, ["Ada Moss", "signed", "a deal worth $3 million", "May 2024", "", "", "", "happened"]);
  });

  test("words that another part has among its own are said once, and a name beside them stays", async () => {
    const object = { role: "object", entity: null };
    const args = [
      { ...at("a deal worth $3 million"), ...object },
      { ...at("deal"), ...object },
      { ...at("a deal worth $3 million"), ...object, start: at("a deal").start + 2 },
      { ...at("Moss"), role: "recipient", entity: "e1" },
    ];
    const { sentence } = await told({ arguments: args, actors: [], recipients: ["e1"] });
    assert.equal(sentence, "signed · a deal worth $3 million and Ada Moss");
  });

  test("a bare word for what was done is no row; with anybody, a day, a place or an amount it is", async () => {
    const { saysMore } = await pageModule("events/told.ts");
    const bare = { arguments: [], actors: [], time: null, amounts: [] };
    const isRow = async (more) => saysMore((await told({ ...bare, ...more })).one);
    assert.equal(await isRow({}), false);
    for (const more of [{ actors: ["e1"] }, { time: "t1" }, { place: "e1" }, { amounts: ["n1"] }])
      assert.equal(await isRow(more), true);
  });

  test("only what happened stands without a word for how it stands", async () => {
    for (const status of ["ongoing", "future", "possible", "denied", "alleged"]) {
      assert.match((await told({ status })).sentence, /^[a-z ]+: Ada Moss/);
      assert.match((await told({ status, negated: true })).sentence, /^[a-z, ]+: Ada Moss/);
    }
    assert.match((await told({ negated: true })).sentence, /^did not: /);
  });

  test("what is more likely wrong than right has a question mark", async () => {
    const { sentence, cells } = await told({ confidence: 0.499 });
    assert.ok(sentence.endsWith("?"));
    assert.equal(cells[1], "signed?");
  });

  test("an event without an actor says that the text names none", async () => {
    const { why } = await told({ actors: [], arguments: [] });
    assert.equal(why[0], "Who: the text does not say.");
  });
});
