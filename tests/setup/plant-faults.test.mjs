// Faults planted into articles: where, which, and what counts as told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isTold, KINDS, paragraphsOf, plant } from "../../train/faults.mjs";

const ARTICLE = `Harbour bridge closes

Monday, March 7, 2022

The Lake Basin Authority (LBA) closed the old bridge on Monday, after more than 1,200 people had signed a letter that called it "a danger to all of us and to our children" in plain words.

Engineer Ada Moreland said that 4.5 percent of the beams were cracked, and that the work would take two years. Nobody was hurt.

Late on Monday evening, Moreland said the ferry would carry people over the water, as it had done until the bridge was built.
`;
const articles = [{ id: "bridge", text: ARTICLE }];

test("paragraphs of prose are those with a stop, and no headline or date", () => {
  assert.deepEqual(
    paragraphsOf(ARTICLE).map(({ text }) => text.split(" ")[0]),
    ["The", "Engineer", "Late"],
  );
});

test("the same seed plants the same faults, another one others, of each kind as many", () => {
  const count = 2 * Object.keys(KINDS).length;
  const faults = plant(articles, { seed: 3, count });
  assert.deepEqual(plant(articles, { seed: 3, count }), faults);
  assert.notDeepEqual(plant(articles, { seed: 4, count }), faults);
  for (const kind of Object.keys(KINDS)) assert.equal(faults.filter((fault) => fault.kind === kind).length, 2, kind);
});

test("a fault changes the text, and its place lies in it", () => {
  for (const { kind, text, start, end } of plant(articles, { seed: 1, count: 60 })) {
    assert.notEqual(text, ARTICLE, kind);
    assert.ok(0 <= start && start < end && end <= text.length, `${kind} ${start} ${end}`);
  }
});

test("told is a fault of whose kind a warning speaks at its place, and not in the clean text", () => {
  const fault = { kind: "doubled_word", start: 10, end: 17 };
  const warning = { code: "doubled_word", start: 10, end: 17, text: "the the" };
  assert.ok(isTold(fault, [warning], []));
  assert.ok(!isTold(fault, [], []));
  assert.ok(!isTold(fault, [{ ...warning, code: "spacing" }], []));
  assert.ok(!isTold(fault, [{ ...warning, start: 30, end: 37 }], []));
  assert.ok(!isTold(fault, [warning], [warning]));
});
