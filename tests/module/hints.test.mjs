// What the reader knows: the package and the command line follow the same hints in the same way.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { createWorkerAnalyzer } from "ledekit/client";
import { readCorpus, run } from "./support.mjs";

const analyzer = await createAnalyzer();

async function using(coming, use) {
  const client = await coming;
  await use(client);
  client.terminate();
}

const list = (...hints) => ({ schema: "lede-hints/1", hints });
const text = "Ada Moss met the Lark in glassbury. “The pier is old,” Moss said. The Lark’s boat left.";
const town = { words: "glassbury", where: "everywhere", type: "GPE" };
const lark = { words: "Lark", where: { before: "met the ", after: " in" }, same_as: "Ada Moss" };
const idle = { words: "Quito", where: "everywhere", type: "ORG" };

test("mentions that a hint makes are the reader's, and sure", () => {
  const { mentions, entities } = analyzer.analyze(text, { hints: list(town, lark) });
  const at = (words) => mentions.find((mention) => mention.text === words);
  assert.deepEqual(
    ["glassbury", "Lark"].map((words) => [at(words).type, at(words).source, at(words).confidence]),
    [
      ["GPE", "reader", 1],
      ["PERSON", "reader", 1],
    ],
  );
  assert.equal(entities.find(({ id }) => id === at("Lark").entity).name, "Ada Moss");
  assert.deepEqual(analyzer.idleHints, []);
});

test("quotations whose speaker a hint gives are stated, and sure", () => {
  const hint = { words: "“The pier is old,”", where: "everywhere", speaker: "Lark" };
  const { quotes, entities } = analyzer.analyze(text, {
    hints: list({ ...town, words: "Lark", type: "PERSON" }, hint),
  });
  const [{ speaker, attribution, confidence }] = quotes;
  assert.deepEqual([attribution, confidence], ["stated", 1]);
  assert.equal(entities.find(({ id }) => id === speaker).name, "Lark");
});

test("hints that find nothing are listed by number, through several lists", () => {
  const columns = analyzer.analyzeColumns(text, { hints: [list(idle, town), list(lark, idle)] });
  assert.deepEqual(columns.idleHints, [0, 3]);
  assert.deepEqual(analyzer.idleHints, [0, 3]);
  analyzer.analyze(text);
  assert.deepEqual(analyzer.idleHints, []);
});

test("the gazetteer tells what a hint can name a place by, with an id and without", async () => {
  const told = "Ada Moss flew to Georgia on Monday.";
  const placeWith = (place) => {
    const { entities } = analyzer.analyze(told, { hints: list({ words: "Georgia", where: "everywhere", place }) });
    assert.deepEqual(analyzer.idleHints, []);
    return entities.find(({ name }) => name === "Georgia");
  };
  const [lima] = analyzer.findPlaces("lima", 1);
  assert.deepEqual([lima.name, lima.country, lima.feature, lima.geonames], ["Lima", "PE", "city", 3936456]);
  assert.equal(placeWith({ geonames: lima.geonames }).country, "PE");
  const both = analyzer.findPlaces("Georgia").filter(({ name }) => name === "Georgia");
  assert.deepEqual(both.map(({ country }) => country).sort(), ["GE", "US"]);
  for (const { geonames, name, feature, country, lat, lon } of both) {
    assert.equal(geonames, null);
    const { place, ...entity } = placeWith({ name, feature, country });
    assert.deepEqual([entity.country, place.lat, place.lon, place.feature], [country, lat, lon, feature]);
  }
  assert.deepEqual(analyzer.findPlaces("Lima", 0), []);
  assert.throws(() => analyzer.findPlaces("Lima", 1.5), RangeError);
  assert.throws(() => analyzer.findPlaces(3), TypeError);
  await using(createWorkerAnalyzer(), async (client) => {
    assert.deepEqual(await client.findPlaces("Lim\uD800"), []);
    assert.deepEqual(await client.findPlaces("Salem"), analyzer.findPlaces("Salem"));
    await assert.rejects(client.findPlaces("Lima", -1), RangeError);
  });
});

test("without hints, and with none that find anything, the analysis is the same", () => {
  const plain = analyzer.analyze(text);
  for (const hints of [null, undefined, [], list(), list(idle)])
    assert.deepEqual(analyzer.analyze(text, { hints }), plain);
});

test("what is wrong with hints is told in a sentence", () => {
  const refused = (hints, message) => assert.throws(() => analyzer.analyze(text, { hints }), message);
  refused(list({ ...town, color: 1 }), { name: "RangeError", message: /^Hint 1: It has an unknown member "color"/ });
  refused({ hints: [] }, { name: "RangeError", message: /no "schema"/ });
  refused("{}", { name: "TypeError", message: /must be an object with "schema" and "hints", not a string/ });
  assert.equal(analyzer.analyze(text, { hints: list(town) }).mentions.length > 0, true);
});

test("the command line heeds --hints, those of a line, and the later of both", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "lede-hints-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "hints.json");
  const write = (content) => writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  const types = (stdout) =>
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).mentions?.find((mention) => mention.text === "glassbury")?.type);
  write(list(town, idle));
  const one = run(["analyze", "--hints", file], text);
  assert.deepEqual([one.status, types(one.stdout)], [0, ["GPE"]]);
  assert.match(one.stderr, /^lede: .*hints\.json: hint 2 \("Quito"\) found nothing\.\n$/);
  const lines = [
    { id: 1, text },
    { id: 2, text, hints: list({ ...town, type: "LOC" }) },
    { id: 3, text, hints: null },
    { id: 4, text, hints: list({ ...town, wrods: 1 }) },
    { id: 5, text: "Quito", hints: list(town) },
  ];
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const many = run(["analyze", "--jsonl", "--hints", file], input);
  assert.equal(many.status, 1);
  assert.deepEqual(types(many.stdout), ["GPE", "LOC", "GPE", undefined, undefined]);
  assert.match(JSON.parse(many.stdout.split("\n")[3]).error, /^Line 4: Hint 1: It has an unknown member "wrods"/);
  assert.equal(many.stderr, 'lede: Line 5: hint 1 ("glassbury") found nothing.\n');
  write("{");
  const bad = run(["analyze", "--hints", file], text);
  assert.deepEqual([bad.status, bad.stdout], [1, ""]);
  assert.match(bad.stderr, /hints\.json: The hints are not valid JSON at byte 1\./);
  assert.equal(run(["analyze", "--hints", join(folder, "none.json")], text).status, 1);
  assert.equal(run(["analyze", "--hints", "-"], text).status, 2);
});

test("native and WebAssembly follow hints to the same bytes", () => {
  const documents = [{ text, hints: list(town, lark, idle) }, ...corrected(readCorpus("articles", "dev.jsonl") ?? [])];
  const input = documents.map((document, id) => `${JSON.stringify({ id, ...document })}\n`).join("");
  const { status, stdout } = run(["analyze", "--jsonl", "--offsets", "utf16"], input);
  assert.equal(status, 0);
  const native = stdout.split("\n");
  documents.forEach(({ text, hints }, id) => {
    const { schema, ...rest } = analyzer.analyze(text, { hints });
    assert.ok(native[id] === JSON.stringify({ schema, id, ...rest }), `document ${id}`);
  });
});

/** Articles with hints of every kind about what is found in them: each mention and quotation gets the next kind. */
function corrected(articles) {
  return articles.map(({ text }) => {
    const { mentions, quotes } = analyzer.analyze(text);
    const names = mentions.filter(({ kind }) => kind === "name" || kind === "acronym");
    const other = (i) => names[(i * 7 + 3) % names.length].text;
    const facts = [
      () => ({ type: "ORG" }),
      () => ({ not_a_name: true }),
      (i) => ({ same_as: other(i) }),
      (i) => ({ apart_from: other(i) }),
      () => ({ place: { geonames: 3936456 } }),
      () => ({ place: { name: "Georgia", feature: "country", country: "GE" } }),
      () => ({ place: null }),
      (_, words) => ({ extent: { words: words.split(" ")[0] } }),
    ];
    const where = ({ start, end }, i) =>
      i % 2 === 0
        ? "everywhere"
        : { before: text.slice(Math.max(0, start - 20), start), after: text.slice(end, end + 20) };
    const ofNames = mentions.map((mention, i) => ({
      words: mention.text,
      where: where(mention, i),
      ...facts[i % facts.length](i, mention.text),
    }));
    const ofQuotes = quotes.map((quote, i) => ({
      words: quote.text.slice(0, 5000),
      where: where(quote, i),
      ...[{ speaker: names.length > 0 ? other(i) : null }, { speaker: null }, { not_a_quotation: true }][i % 3],
    }));
    return { text, hints: list(...ofNames, ...ofQuotes) };
  });
}
