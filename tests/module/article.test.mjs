// A text with its analysis, and the questions that it answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Article, createAnalyzer } from "ledekit";

const analyzer = await createAnalyzer();
const text =
  "“We <will> not wait,” Mayor Ada Moss said in Lima on Monday. Tom O’Hara of Moss & Sons disagreed. “Wait & see,” O’Hara said.";
const article = analyzer.read(text);
const named = (name) => article.analysis.entities.find((entity) => entity.name === name);

test("it is the analysis with its text, and iterates over the mentions", () => {
  assert.deepEqual(article.analysis, analyzer.analyze(text));
  assert.equal(article.text, text);
  assert.deepEqual([...article], article.analysis.mentions);
  const again = new Article(text, JSON.parse(JSON.stringify(article.analysis)));
  assert.equal(again.html(), article.html());
});

test("mentions lead to entities, entities to mentions", () => {
  for (const entity of article.analysis.entities) {
    const mentions = article.mentionsOf(entity);
    assert.deepEqual(
      mentions.map(({ id }) => id),
      entity.mentions,
    );
    for (const mention of mentions) assert.equal(article.entity(mention), entity);
    assert.equal(article.entity(entity.id), entity);
  }
  assert.equal(article.entity("E999"), null);
  assert.equal(article.entity({ entity: null }), null);
});

test("people come by how much the story is about them", () => {
  const people = article.people();
  assert.deepEqual(people.map(({ name }) => name).sort(), ["Ada Moss", "Tom O’Hara"]);
  assert.ok(people[0].salience >= people[1].salience);
  assert.deepEqual(
    article.entities("GPE").map(({ name }) => name),
    ["Lima"],
  );
});

test("quotations lead to speakers, and back", () => {
  const [first, second] = article.analysis.quotes;
  assert.equal(article.speaker(first), named("Ada Moss"));
  assert.deepEqual(article.quotesOf(named("Tom O’Hara")), [second]);
  assert.equal(article.speaker({ ...first, speaker: null }), null);
});

test("as HTML it is escaped, and each mention is marked", () => {
  const html = article.html();
  assert.ok(html.startsWith("“We &lt;will&gt; not wait,” "));
  const [mention] = article.mentionsOf(named("Ada Moss"));
  const data = `data-type="PERSON" data-entity="${mention.entity}" data-start="${mention.start}" data-end="${mention.end}"`;
  assert.ok(html.includes(`<mark ${data}>Ada Moss</mark>`), html);
  const plain = html
    .replace(/<\/?mark[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  assert.equal(plain, text);
  assert.equal(html.match(/<mark /g).length, article.analysis.mentions.length);
});

test("mentions within others are not marked twice", () => {
  const analysis = analyzer.analyze("Ada Moss left.");
  const [mention] = analysis.mentions;
  const within = { ...mention, id: "m9", end: mention.start + 3, text: "Ada" };
  const html = new Article("Ada Moss left.", { ...analysis, mentions: [mention, within] }).html();
  assert.equal(html.match(/<mark /g).length, 1);
});

test("other offsets and other texts are refused", () => {
  const message = /an analysis with "utf16" offsets/;
  assert.throws(() => new Article(text, analyzer.analyze(text, { offsets: "byte" })), { name: "RangeError", message });
  assert.throws(() => new Article("Another text.", article.analysis), { name: "RangeError", message: /another text/ });
  assert.throws(() => new Article(7, article.analysis), TypeError);
});
