// What an analysis says beyond names: warnings in parts, the story in short, paragraphs; and that it has every member
// that others were promised.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { createAnalyzer } from "ledekit";
import { readCorpus, root } from "./support.mjs";

const analyzer = await createAnalyzer();
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const own = read(join(root, "docs", "analysis.schema.json"));
/** The schema that programs around this one are written by; it may lie beside the repository. */
const promised = join(root, "..", "shared", "design", "analysis.schema.json");
const agreed = existsSync(promised) ? read(promised) : null;
const ajv = new Ajv({ allowUnionTypes: true });

test("the schema has every member and value that was promised", { skip: !agreed }, () => {
  assert.deepEqual(missing(agreed, own, ""), []);
});

/** Paths of the members and enumerated values of a schema that another one lacks. */
function missing(wanted, given, path) {
  if (!given) return [path];
  const values = (wanted.enum ?? []).filter((value) => !given.enum?.includes(value));
  const members = Object.entries(wanted.properties ?? {});
  return [
    ...values.map((value) => `${path}: ${value}`),
    ...members.flatMap(([name, node]) => missing(node, given.properties?.[name], `${path}.${name}`)),
    ...(wanted.items ? missing(wanted.items, given.items, `${path}[]`) : []),
  ];
}

test("articles of others fit both schemas", { skip: !agreed || !readCorpus("articles", "dev.jsonl") }, () => {
  const schemas = [own, agreed].map((schema) => ajv.compile({ ...schema, $id: undefined }));
  for (const file of ["dev", "wikinews", "paste"]) {
    for (const { text, date } of readCorpus("articles", `${file}.jsonl`) ?? []) {
      const analysis = analyzer.analyze(text, { documentDate: date });
      for (const fits of schemas) assert.ok(fits(analysis), JSON.stringify(fits.errors));
    }
  }
});

test("warnings name what their sentences are made of, and what to write instead", () => {
  const text =
    "Ada Moss, 41, met reporters in Lima on Friday, Dec. 7, 2016. “The technicalcooperation is old, she said.\n\n" +
    "Ada Moss, 42, told of 12 people: five men and six women. The pier is 5 miles (80 km) long.";
  const { warnings } = analyzer.analyze(text);
  const ofCode = (wanted) => warnings.filter(({ code }) => code === wanted);
  assert.deepEqual(ofCode("weekday_mismatch")[0].args, {
    date: "7 December 2016",
    weekday: "Wednesday",
    written: "Friday",
  });
  assert.equal(ofCode("weekday_mismatch")[0].suggestion, null);
  assert.deepEqual(ofCode("unpaired_mark")[0].args, { mark: "opening" });
  assert.equal(ofCode("joined_words")[0].suggestion, "technical cooperation");
  assert.deepEqual(
    ofCode("number_mismatch")
      .map(({ args }) => args.check)
      .sort(),
    ["age", "conversion", "parts"],
  );
  for (const { args, message } of warnings) {
    const { check, mark, ...named } = args;
    for (const value of Object.values(named)) assert.ok(message.includes(value), `${value}: ${message}`);
  }
});

test("a text in another language is told by its code", () => {
  const said = "El alcalde dijo que el puente es viejo y que la ciudad no puede esperar más tiempo para repararlo.";
  const text = Array(6).fill(said).join(" ");
  const told = analyzer.analyze(text).warnings.find(({ code }) => code === "not_english");
  assert.deepEqual([told?.start, told?.end], [0, text.length]);
});

test("paragraphs tell headline and byline from the body, and sentences count them", () => {
  const text =
    "Harbour City to Mend Its Bridge\n\nBy Ann Lee\n\nThe bridge is old. It is closed.\n\nMayor Tom Reed agreed.";
  const { paragraphs, sentences, lede } = analyzer.analyze(text);
  assert.deepEqual(
    paragraphs.map(({ start, end, role }) => [role, text.slice(start, end)]),
    [
      ["headline", "Harbour City to Mend Its Bridge"],
      ["byline", "By Ann Lee"],
      ["body", "The bridge is old. It is closed."],
      ["body", "Mayor Tom Reed agreed."],
    ],
  );
  for (const { paragraph, start, end } of sentences)
    assert.ok(paragraphs[paragraph].start <= start && end <= paragraphs[paragraph].end);
  assert.equal(text.slice(lede.sentence.start, lede.sentence.end), "The bridge is old.");
  const plain = analyzer.analyze("The bridge is old.\n\nIt is closed.");
  assert.deepEqual(
    plain.paragraphs.map(({ role }) => role),
    ["body", "body"],
  );
});

test("the story in short: names, place and day of the first sentences, where they stand", () => {
  const text =
    "Boats for Kenya\n\nMinister Ingrid Solvang met Tom Reed in Nairobi on Tuesday. Ana Ruiz left. She slept. Lu Li came.";
  const { lede, entities, events, mentions, paragraphs, times } = analyzer.analyze(text, {
    documentDate: "2016-01-06",
  });
  const words = ({ start, end }) => text.slice(start, end);
  assert.deepEqual(lede.who.map(words), ["Minister Ingrid Solvang"]);
  assert.equal(words(lede.what), "met");
  assert.deepEqual(lede.whom.map(words), ["Tom Reed"]);
  assert.deepEqual(lede.where.map(words), ["Nairobi"]);
  for (const { start, entity, confidence } of lede.where) {
    const mention = mentions.find((mention) => mention.start === start && mention.entity === entity);
    // As sure as the name, and as where it stands.
    assert.ok(confidence <= mention.confidence);
    assert.ok(confidence >= 0.6 && entities.some(({ id }) => id === entity));
  }
  const [met] = events.filter(({ predicate }) => predicate === "meet");
  for (const part of [...lede.who, lede.what, ...lede.whom])
    assert.deepEqual([part.event, part.confidence], [met.id, met.confidence]);
  assert.equal(lede.who[0].entity, met.actors[0]);
  assert.equal(lede.whom[0].entity, met.recipients[0]);
  assert.equal(times.find(({ id }) => id === lede.when.time).earliest, "2016-01-05");
  assert.equal(words(lede.when), "Tuesday");
  assert.equal(words(lede.sentence), "Minister Ingrid Solvang met Tom Reed in Nairobi on Tuesday.");
  assert.deepEqual(
    paragraphs.map(({ role }) => role),
    ["headline", "body"],
  );
  for (const part of ["how_much", "why", "source"]) assert.equal(lede[part], null);
  assert.equal(analyzer.analyze("").lede, null);
});

test("quotations say how they were attributed, and how sure that is", () => {
  const text = "“The bridge,” Mayor Tom Reed said, “is old and it will be mended.” The mayor was glad.";
  const [quote] = analyzer.analyze(text).quotes;
  assert.deepEqual(
    quote.parts.map(({ start, end }) => text.slice(start, end)),
    ["“The bridge,”", "“is old and it will be mended.”"],
  );
  assert.equal(quote.attribution, "stated");
  assert.ok(quote.confidence > 0 && quote.confidence <= 1);
  const [alone] = analyzer.analyze("The bridge stood.\n\n“It is old and nobody will ever mend it again.”").quotes;
  assert.deepEqual([alone.speaker, alone.attribution, alone.parts], [null, "none", []]);
});
