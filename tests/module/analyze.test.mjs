// The contract of an analysis: offsets, order, schema.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { createAnalyzer, LAYER_NEEDS, LAYERS } from "ledekit";
import { articles } from "../golden/articles.mjs";
import { article, loneSurrogates, oddTexts, readCorpus, root } from "./support.mjs";

const analyzer = await createAnalyzer();
const schema = JSON.parse(readFileSync(join(root, "docs", "analysis.schema.json"), "utf8"));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
const texts = { article, ...oddTexts, ...loneSurrogates };

test("finds the names of an article", () => {
  const { mentions, entities } = analyzer.analyze(article);
  const found = mentions.map(({ text, type }) => `${text}: ${type}`);
  for (const name of ["Elena Márquez: PERSON", "Rotterdam: GPE", "European Union: ORG", "Norwegian: NORP"]) {
    assert.ok(found.includes(name), `${name} is not among ${found.join(", ")}`);
  }
  assert.ok(entities.some(({ name, mentions: ids }) => name === "Rotterdam" && ids.length >= 1));
});

test("gives numbers their values and units", () => {
  const { quantities } = analyzer.analyze("The £3m pier is about 1,200 feet long, half of it steel; hundreds came.");
  const found = quantities.map(({ text, start, end, id, ...rest }) => ({ text, ...rest }));
  const none = {
    high: null,
    unit: null,
    approximate: false,
    bound: "exact",
    counts: null,
    event: null,
    sum_of: [],
    si_value: null,
    si_unit: null,
  };
  assert.deepEqual(found, [
    { text: "£3m", type: "MONEY", value: 3_000_000, ...none, unit: "GBP" },
    {
      text: "1,200 feet",
      type: "QUANTITY",
      value: 1200,
      ...none,
      unit: "[ft_i]",
      approximate: true,
      bound: "about",
      si_value: 365.76,
      si_unit: "m",
    },
    { text: "half", type: "CARDINAL", value: 0.5, ...none },
    { text: "hundreds", type: "CARDINAL", value: null, ...none },
  ]);
});

for (const [what, text] of Object.entries(texts)) {
  test(`every span cuts its text out: ${what}`, () => {
    const analysis = analyzer.analyze(text);
    const spans = [...analysis.sentences, ...analysis.mentions, ...analysis.warnings];
    for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end}`);
    for (const layer of ["mentions", "times", "quantities", "quotes"]) {
      for (const span of analysis[layer]) assert.equal(text.slice(span.start, span.end), span.text);
    }
    for (const { name, aliases, titles } of analysis.entities) {
      for (const form of [name, ...aliases, ...titles]) assert.ok(text.includes(form), form);
    }
  });

  test(`offsets agree in all units: ${what}`, () => {
    const utf16 = analyzer.analyze(text);
    const points = [...text];
    const encoded = Buffer.from(text); // a lone surrogate becomes U+FFFD, as in the module
    const codepoint = analyzer.analyze(text, { offsets: "codepoint" });
    const byte = analyzer.analyze(text, { offsets: "byte" });
    assert.equal(codepoint.offset_unit, "codepoint");
    assert.equal(byte.offset_unit, "byte");
    utf16.mentions.forEach((mention, i) => {
      assert.equal(points.slice(codepoint.mentions[i].start, codepoint.mentions[i].end).join(""), mention.text);
      const { start, end } = byte.mentions[i];
      assert.equal(encoded.subarray(start, end).toString(), Buffer.from(mention.text).toString());
      assert.equal(codepoint.mentions[i].text, mention.text);
      assert.equal(byte.mentions[i].text, mention.text);
    });
    utf16.sentences.forEach(({ start, end }, i) => {
      assert.equal(
        points.slice(codepoint.sentences[i].start, codepoint.sentences[i].end).join(""),
        text.slice(start, end),
      );
    });
  });

  test(`the analysis follows the schema: ${what}`, () => {
    for (const offsets of ["utf16", "codepoint", "byte"]) {
      assert.ok(
        validate(analyzer.analyze(text, { offsets, documentDate: "2016-12-07" })),
        JSON.stringify(validate.errors),
      );
    }
  });

  test(`lists are ordered and ids lead where they say: ${what}`, () => {
    const { sentences, mentions, entities, warnings } = analyzer.analyze(text);
    for (const list of [sentences, mentions, warnings]) {
      list.slice(1).forEach((item, i) => {
        const before = list[i];
        assert.ok(before.start < item.start || (before.start === item.start && before.end >= item.end));
      });
    }
    mentions.forEach(({ id }, i) => assert.equal(id, `m${i + 1}`));
    entities.forEach(({ id, mentions: ids }, i) => {
      assert.equal(id, `e${i + 1}`);
      assert.ok(ids.length > 0);
      for (const mention of ids) assert.equal(mentions[Number(mention.slice(1)) - 1].entity, id);
    });
    for (const { id, entity } of mentions) {
      if (entity !== null) assert.ok(entities[Number(entity.slice(1)) - 1].mentions.includes(id));
    }
  });
}

test("names keep their places behind emoji and lone surrogates", () => {
  for (const prefix of ["", "😀 ", "é ", "\ud83d ", "\u0000 ", "👩‍👩‍👧‍👦\r\n"]) {
    const text = `${prefix}Barack Obama met Angela Merkel in Berlin.`;
    const merkel = analyzer.analyze(text).mentions.find((mention) => mention.text === "Angela Merkel");
    assert.equal(merkel?.start, text.indexOf("Angela"), JSON.stringify(prefix));
    assert.equal(merkel?.type, "PERSON");
  }
});

test("the columns hold what the analysis holds", () => {
  const columns = analyzer.analyzeColumns(article);
  const analysis = analyzer.analyze(article);
  assert.deepEqual(columns.toAnalysis(article), analysis);
  assert.equal(columns.mentionCount, analysis.mentions.length);
  assert.deepEqual(columns.mention(1, article), analysis.mentions[1]);
  assert.deepEqual(columns.entity(0, article), analysis.entities[0]);
  assert.throws(() => columns.mention(columns.mentionCount, article), RangeError);
  assert.throws(() => columns.toAnalysis(`${article}!`), /not the text that was analysed/);
});

test("the document's date is the caller's", () => {
  assert.equal(analyzer.analyze("Hello.").document_date, null);
  assert.equal(analyzer.analyze("Hello.", { documentDate: null }).document_date, null);
  assert.equal(analyzer.analyze("Hello.", { documentDate: "2016-02-29" }).document_date, "2016-02-29");
});

test("names only: mentions and entities as ever, the other layers empty", () => {
  const text = "“We will rebuild,” Mayor Elena Márquez said in Lima on 7 December 2016.";
  const whole = analyzer.analyze(text);
  const names = analyzer.analyze(text, { namesOnly: true });
  assert.deepEqual(names.mentions, whole.mentions);
  assert.ok(names.mentions.length > 0);
  for (const layer of ["quotes", "times"]) {
    assert.ok(whole[layer].length > 0, layer);
    assert.deepEqual(names[layer], [], layer);
  }
});

const STAGES =
  "tokens sentences paragraphs language names places syntax quotes references attribution relations values events desk lede".split(
    " ",
  );
const everyLayer = ["places", "quotes", "references", "relations", "times", "quantities", "desk", "lede", "events"];

test("layers: those asked for and what they need, the others empty", () => {
  const text =
    "“We will rebuild,” Mayor Elena Márquez said in Lima yesterday. She has €3 million. The quarry is 5 km away.";
  const whole = analyzer.analyze(text);
  const lists = ["quotes", "times", "quantities"];
  for (const layer of lists) {
    const alone = analyzer.analyze(text, { layers: [layer] });
    assert.ok(whole[layer].length > 0, layer);
    const filled = [layer, ...LAYER_NEEDS[layer]];
    for (const other of lists)
      assert.deepEqual(
        alone[other].map(withoutEvent),
        filled.includes(other) ? whole[other].map(withoutEvent) : [],
        other,
      );
  }
  assert.deepEqual(analyzer.analyze(text, { layers: [] }), analyzer.analyze(text, { namesOnly: true }));
  assert.deepEqual(LAYERS, everyLayer);
  assert.deepEqual(analyzer.analyze(text, { layers: LAYERS }), whole);
  assert.throws(() => analyzer.analyze(text, { layers: ["dates"] }), /There is no layer "dates"; choose from places,/);
});

const withoutEvent = ({ event: _, ...row }) => row;

/** What an analysis says of a layer, in words: ids and rows depend on what else is found. */
const layerFacts = {
  places: ({ entities }) => entities.filter(({ place }) => place).map(({ name, place }) => [name, place]),
  quotes: (analysis) => analysis.quotes.map(({ start, end, speaker }) => [start, end, nameOf(analysis, speaker)]),
  references: (analysis) =>
    analysis.mentions
      .filter(({ kind }) => kind === "pronoun" || kind === "nominal")
      .map(({ start, end, entity }) => [start, end, nameOf(analysis, entity)]),
  relations: (analysis) =>
    analysis.relations.map(({ type, source, target }) => [type, nameOf(analysis, source), nameOf(analysis, target)]),
  times: ({ times }) => times,
  // Which event a quantity belongs to is of the events.
  quantities: ({ quantities }) => quantities.map(withoutEvent),
  events: (analysis) =>
    analysis.events.map(({ start, end, actors, status }) => [
      start,
      end,
      status,
      actors.map((id) => nameOf(analysis, id)),
    ]),
  lede: ({ lede }) =>
    lede === null ? [] : [lede.sentence, ...lede.who, ...lede.where].map(({ start, end }) => [start, end]),
};
const nameOf = ({ entities }, id) => entities.find((entity) => entity.id === id)?.name ?? null;

test("layers: each says the same whichever others are asked for", () => {
  const shared = ["dev", "paste", "wikinews"].flatMap((name) => readCorpus("articles", `${name}.jsonl`) ?? []);
  const all = [article, ...articles().map(({ text }) => text), ...shared.map(({ text }) => text)];
  const found = new Set();
  for (const text of all) {
    const whole = analyzer.analyze(text);
    for (const [layer, facts] of Object.entries(layerFacts)) {
      if (facts(whole).length > 0) found.add(layer);
      assert.deepEqual(facts(analyzer.analyze(text, { layers: [layer] })), facts(whole), layer);
    }
  }
  assert.deepEqual([...found].sort(), Object.keys(layerFacts).sort());
});

test("an option of another name is refused", () => {
  const message =
    'There is no option "dokumentDate"; choose from documentDate, namesOnly, layers, quick, hints, offsets, onProgress.';
  assert.throws(() => analyzer.analyze(article, { dokumentDate: "2016-12-07" }), { name: "TypeError", message });
  assert.throws(() => analyzer.analyzeColumns(article, { signal: null }), /There is no option "signal"/);
});

test("layers: every set of them leaves an analysis that can be read", () => {
  for (let set = 0; set < 1 << everyLayer.length; ++set) {
    const analysis = analyzer.analyze(article, { layers: everyLayer.filter((_, bit) => (set >> bit) & 1) });
    assert.ok(analysis.mentions.length > 0, String(set));
  }
});

test("the same text gives the same analysis, whatever came before it", async () => {
  const fresh = (await createAnalyzer()).analyze(article);
  for (const text of Object.values(texts)) analyzer.analyze(text);
  assert.deepEqual(analyzer.analyze(article), fresh);
});

test("quick: quotations by their marks, and no events", () => {
  const text = "“We will not wait,” Ada Moss said on Monday. Ada Moss met Tom Berg in Lima.";
  const [whole, quick] = [false, true].map((isQuick) => analyzer.analyze(text, { quick: isQuick }));
  assert.ok(whole.events.length > 0);
  assert.deepEqual(quick.events, []);
  assert.deepEqual(
    quick.quotes.map(({ text: words }) => words),
    whole.quotes.map(({ text: words }) => words),
  );
  assert.deepEqual(quick.mentions, whole.mentions);
});

test("progress rises from 0 to 1", () => {
  const shares = [],
    stages = [];
  analyzer.analyze(article.repeat(20), {
    onProgress: (share, stage) => {
      shares.push(share);
      if (stages.at(-1) !== stage) stages.push(stage);
    },
  });
  assert.ok(shares.length > 1);
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
  assert.ok(shares.every((share) => share >= 0 && share <= 1));
  assert.equal(shares.at(-1), 1);
  assert.deepEqual([...stages], STAGES);
});
