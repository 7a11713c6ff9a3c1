// How the page cuts a text into blocks: a pure function, tried without a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createAnalyzer } from "ledekit";
import { transformWithEsbuild } from "vite";
import { articles } from "../golden/articles.mjs";
import { wrap } from "../metamorphic/wrapping.mjs";
import { readCorpus } from "../module/support.mjs";

const source = fileURLToPath(new URL("../../web/src/text/blocks.ts", import.meta.url));
const { code } = await transformWithEsbuild(readFileSync(source, "utf8"), source, { sourcemap: false });
const { splitBlocks } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
const analyzer = await createAnalyzer();

const blocksOf = (text) => splitBlocks(text, analyzer.analyze(text));
const textsOf = (text) => blocksOf(text).map(({ start, end }) => text.slice(start, end));

/** Asserts that blocks hold all of the text but white space, in order, and each mention whole. */
function checkBlocks(text) {
  const analysis = analyzer.analyze(text);
  const blocks = splitBlocks(text, analysis);
  let end = 0;
  for (const block of blocks) {
    assert.equal(text.slice(end, block.start).trim(), "");
    assert.ok(block.start >= end && block.end > block.start);
    end = block.end;
  }
  assert.equal(text.slice(end).trim(), "");
  for (const mention of analysis.mentions) {
    const home = blocks.find((block) => block.start <= mention.start && mention.start < block.end);
    assert.ok(home && mention.end <= home.end, `“${mention.text}” is cut`);
  }
}

test("a line that was broken to fit a width is no paragraph", () => {
  const text =
    "NAIROBI — The president of the Kenya Coast Guard said on Monday\nthat the mayor would visit the patrol boats in Mombasa and the\nharbour. Mayor Elena Marquez of the Harbour Alliance met Kenya\nCoast Guard officials.\n\nAll agreed.";
  assert.equal(textsOf(text).length, 2);
  assert.deepEqual(
    blocksOf(text).map(({ wrapped }) => wrapped),
    [true, false],
  );
  checkBlocks(text);
});

test("lines of a list are blocks of their own, close to one another", () => {
  const text = "Three came:\n- Ana Ruiz of Lima\n- Tom Moss\n\nThe rest stayed where they were.";
  assert.deepEqual(textsOf(text), [
    "Three came:",
    "- Ana Ruiz of Lima",
    "- Tom Moss",
    "The rest stayed where they were.",
  ]);
  assert.deepEqual(
    blocksOf(text).map(({ tight }) => tight),
    [false, true, true, false],
  );
});

test("prose with single breaks amid blank lines is no squeezed list", () => {
  const prose = (name) =>
    `${name} came to the harbour on Monday and spoke to the crews of all the boats that lay there.`;
  const text = `${prose("Ada Moss")}\n${prose("Tom Berg")}\n\n${prose("Jo Day")}\n- two boats\n- a pier`;
  assert.deepEqual(
    blocksOf(text).map(({ tight }) => tight),
    [false, false, false, true, true],
  );
});

test("where no blank line parts anything, each line is a paragraph", () => {
  const text = "Boats for Kenya\nBy Jo Day\nThe minister came. He left.\nNobody knows why he did.";
  assert.deepEqual(
    blocksOf(text).map(({ role, tight }) => `${role} ${tight}`),
    ["headline false", "byline false", "body false", "body false"],
  );
});

test("a paragraph of tens of thousands of units is cut, but never within a name", () => {
  const names = "Ana Ruiz, Tom O’Hara, John Smith, Elena Márquez, Peter van der Berg, Kenya Coast Guard";
  const text = Array(1500).fill(names).join(", ");
  const blocks = blocksOf(text);
  assert.ok(blocks.length > 10);
  assert.ok(blocks.every(({ start, end }) => end - start <= 12_000));
  checkBlocks(text);
  const unbroken = "Ab".repeat(20_000);
  checkBlocks(unbroken);
  checkBlocks(`${unbroken} 👩‍👩‍👧‍👦${unbroken}`);
});

test("no text at all, blanks alone and control characters make no block, or one", () => {
  assert.deepEqual(blocksOf(""), []);
  assert.deepEqual(blocksOf(" \n\n\t "), []);
  checkBlocks("\u0000\u0007 \ud800 Ana Ruiz");
});

test("own articles, wrapped and not, have every mention whole in one block", () => {
  for (const { text } of articles()) {
    checkBlocks(text);
    for (const hyphenate of [false, true]) checkBlocks(wrap(text, 72, { hyphenate }).text);
    checkBlocks(wrap(text, 72, { blankLines: false }).text);
  }
});

test("news articles wrapped at 72 columns have every mention whole in one block", (t) => {
  const news = ["dev", "wikinews", "paste"].map((name) => readCorpus("articles", `${name}.jsonl`));
  if (news.some((lines) => lines === null)) return t.skip("the articles of the shared data are not here");
  for (const { text } of news.flat()) {
    checkBlocks(text);
    checkBlocks(wrap(text, 72).text);
  }
});
