// What the story in short tells, in which words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { pageModule } from "./sources.mjs";

const { ledeOf } = await pageModule("analysis/lede.ts");
const { createReading } = await pageModule("analysis/reading.ts");
const analyzer = await createAnalyzer();

function shortly(text, documentDate = "") {
  const input = { text, documentDate, hints: { schema: "lede-hints/1", hints: [] } };
  const analysis = analyzer.analyze(text, documentDate ? { documentDate } : {});
  return ledeOf(createReading(input, { analysis, idleHints: [] }));
}

/** The parts in words. */
function told(text) {
  const lede = shortly(text);
  const wordsOf = (part) => (Array.isArray(part) ? part.map(wordsOf) : (part?.words ?? null));
  const { who, what, whom, howMuch, source } = lede;
  return {
    who: wordsOf(who),
    what: wordsOf(what),
    whom: wordsOf(whom),
    howMuch: wordsOf(howMuch),
    source: wordsOf(source),
  };
}

test("a person is told by the full name, and somebody's aide is not that person", () => {
  const text = (who) => `Ada Moss lives in Oslo. ${who} signed the treaty on Monday.`;
  assert.deepEqual(told(`${text("Moss")}`).who, ["Ada Moss"]);
  assert.deepEqual(told("Kenya's government signed the treaty on Monday.").who, ["Kenya's government"]);
});

test("words from a sentence's beginning stand as they do amid one", () => {
  const { who, what, whom } = told("The merger was approved by the European Commission on Tuesday.");
  assert.deepEqual({ who, what, whom }, { who: ["the European Commission"], what: "approved", whom: ["the merger"] });
});

test("an agency that the text has an acronym for is told by it", () => {
  const text = "Delfin Lorenzana met Alexander Fomin on Monday, the Department of Foreign Affairs (DFA) said.";
  assert.equal(told(text).source, "the DFA");
});

test("who denies something does not say it", () => {
  const { what, source } = told("Norway denied that it had arrested the captain on Monday.");
  assert.deepEqual({ what, source }, { what: "arrested", source: null });
});

test("an amount is told once, and a small count not at all", () => {
  assert.equal(told("Ada Moss may sue the Guardian for $3 million, her lawyer said.").howMuch, "$3 million");
  const pier = told("The board approved a $12.5 million pier.");
  assert.deepEqual([pier.whom, pier.howMuch], [["a $12.5 million pier"], null]);
  assert.equal(told("The two leaders, Joe Biden and Xi Jinping, will meet in Lima on Friday.").howMuch, null);
});

test("what is done, and to whom, are not joined as if they were of a kind", () => {
  assert.deepEqual(told("Mayor Ada Moss opened the bridge on Monday with Tom Berg.").whom, ["the bridge"]);
});

test("a word that a line's end parts is whole", () => {
  assert.match(told("The harbour board approved the govern-\nment plan on Monday.").whom[0], /^the government plan/);
});

test("a reason stands apart where it is not among what happened", () => {
  assert.equal(shortly("The police arrested Ada Moss on Tuesday for fraud.").why?.words, "for fraud");
  assert.equal(shortly("On Tuesday the Lake Club suspended its season due to the flood.").why, null);
});

test("where the text does not tell when, the day of the report is told as that", () => {
  assert.equal(shortly("The police arrested Ada Moss.", "2026-03-02").reported, "Mon 2 Mar 2026");
  assert.equal(shortly("The police arrested Ada Moss on Sunday.", "2026-03-02").reported, null);
  assert.equal(shortly("The police arrested Ada Moss.").reported, null);
});

test("what is said outright is a report, however sure where it ends; a deed that is not is none", async () => {
  const { isPerhapsReported } = await pageModule("analysis/doubt.ts");
  const text = "said ordered";
  const quote = (start, end, confidence) => ({ kind: "indirect", confidence, cue: { start, end } });
  assert.equal(isPerhapsReported(quote(0, 4, 0.3), text), false);
  assert.equal(isPerhapsReported(quote(5, 12, 0.3), text), true);
  assert.equal(isPerhapsReported(quote(5, 12, 0.4), text), false);
});
