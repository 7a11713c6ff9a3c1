// Each format, from the package and from the command line, read by a reader that is not ours where there is one.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { getIssues } from "@placemarkio/check-geojson";
import { parse as parseCsv } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import ical from "ical.js";
import { CSV_TABLES, createAnalyzer, FORMATS } from "ledekit";
import markdownIt from "markdown-it";
import createCore from "../../wasm/dist/lede-core.js";
import { article, loneSurrogates, oddTexts, run, wasmBytes } from "./support.mjs";

const analyzer = await createAnalyzer();
const text = [
  "Council backs “<harbour>” deal",
  article,
  "“It is *good*,” she said. “=SUM(A1) is a formula,” Mr. O’Hara added. “Nobody said this.”",
  "On 14 March 2017 at 2 p.m. the Ministry of Ports opened; tickets cost €5 to €10 & 3,000 came to Lima, Peru. He left.",
].join("\n\n");
const texts = { ...oddTexts, story: text, "with a pair parted by CRLF": text.replaceAll("\n", "\r\n") };
const options = { documentDate: "2017-01-06", offsets: "codepoint" };
const args = ["analyze", "--date", options.documentDate];
const analysis = analyzer.analyze(text, options);
const points = [...text];
const detailsOf = (format) => (format === "csv" ? CSV_TABLES.map((table) => ({ table })) : [{}]);

test("the package has the formats and tables of the core", async () => {
  const core = await createCore({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(wasmBytes(), imports).then(({ instance }) => receive(instance));
      return {};
    },
  });
  assert.equal(core.Engine.formatNames(), `formats ${FORMATS.join(" ")}\ntables ${CSV_TABLES.join(" ")}`);
});

for (const format of FORMATS) {
  test(`${format}: the package gives what the command line prints`, () => {
    for (const [name, content] of Object.entries(texts)) {
      for (const details of detailsOf(format)) {
        const tables = details.table === undefined ? [] : ["--tables", details.table];
        const { status, stdout, stderr } = run([...args, "--format", format, ...tables], content);
        assert.deepEqual({ status, stderr }, { status: 0, stderr: "" }, name);
        assert.equal(analyzer.format(content, format, { ...options, ...details }), stdout, `${name} ${details.table}`);
      }
    }
  });
}

test("half of a surrogate pair is U+FFFD", () => {
  for (const content of Object.values(loneSurrogates)) {
    for (const format of FORMATS) {
      for (const details of detailsOf(format)) {
        const output = analyzer.format(content, format, details);
        assert.equal(output, analyzer.format(content.toWellFormed?.() ?? repaired(content), format, details));
      }
    }
  }
});

test("a format that is not, and CSV without a table, are refused in a sentence", () => {
  assert.throws(() => analyzer.format(text, "xml"), /RangeError|no format "xml"; choose from json, jsonld/);
  assert.throws(() => analyzer.format(text, "csv"), /CSV is one table; choose from entities, mentions/);
  assert.throws(() => analyzer.format(text, "csv", { table: "verbs" }), /no table "verbs"/);
  assert.throws(() => analyzer.format(text, "csv", { table: "quotes", article: 7 }), /must be a string, not a number/);
  assert.throws(() => analyzer.format(7, "json"), TypeError);
  assert.throws(() => analyzer.format(text, "json", { tables: "quotes" }), /no option "tables"/);
  assert.throws(() => analyzer.format(text, "json", { documentDate: "2016-02-30" }), RangeError);
});

test("json is the analysis", () => {
  assert.equal(analyzer.format(text, "json", options), `${JSON.stringify(analysis)}\n`);
});

test("csv: each table reads back as the analysis", () => {
  const rows = (table) =>
    parseCsv(analyzer.format(text, "csv", { ...options, table, article: "story, 1" }), {
      columns: true,
      record_delimiter: "\r\n",
    });
  for (const table of CSV_TABLES) {
    for (const row of rows(table)) assert.equal(row.article, "story, 1");
  }
  for (const table of ["mentions", "quotes", "times", "quantities"]) {
    const found = rows(table);
    assert.equal(found.length, analysis[table].length, table);
    for (const [i, { id, start, end, text: words }] of found.entries()) {
      const item = analysis[table][i];
      assert.deepEqual([id, Number(start), Number(end)], [item.id, item.start, item.end]);
      assert.equal(words, guarded(item.text));
    }
  }
  assert.deepEqual(
    rows("entities").map(({ id, name, type }) => [id, name, type]),
    analysis.entities.map(({ id, name, type }) => [id, name, type]),
  );
  const placed = analysis.entities.filter(({ place }) => place !== null);
  assert.ok(placed.length > 0);
  assert.deepEqual(
    rows("places").map(({ entity, latitude, longitude }) => [entity, Number(latitude), Number(longitude)]),
    placed.map(({ id, place }) => [id, place.lat, place.lon]),
  );
  assert.deepEqual(
    rows("relations").map(({ type, source, target }) => [type, source, target]),
    analysis.relations.map(({ type, source, target }) => [type, source, target]),
  );
});

test("csv: no cell of words is a formula", () => {
  for (const begin of ["=", "+", "-", "@", "\t"]) {
    const details = { table: "mentions", article: `${begin}SUM(A1)` };
    const rows = parseCsv(analyzer.format(text, "csv", details), { columns: true });
    assert.ok(rows.length > 0);
    for (const row of rows) assert.equal(row.article, `'${begin}SUM(A1)`);
  }
});

test("annotations follow the Web Annotation model, and both selectors find the words", () => {
  const page = JSON.parse(analyzer.format(text, "annotations", options));
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(page.type, "AnnotationPage");
  const { mentions, quotes, times, quantities, warnings } = analysis;
  assert.equal(
    page.items.length,
    [mentions, quotes, times, quantities, warnings].reduce((sum, { length }) => sum + length, 0),
  );
  assert.equal(page.partOf.total, page.items.length);
  const motivations = new Set(["classifying", "identifying", "describing", "assessing", "commenting", "editing"]);
  assert.equal(new Set(page.items.map(({ id }) => id)).size, page.items.length, "ids are unique");
  for (const { id, type, motivation, body, target } of page.items) {
    assert.match(id, /^urn:uuid:[0-9a-f-]{36}$/);
    assert.equal(type, "Annotation");
    assert.ok(motivations.has(motivation));
    assert.ok(body.length > 0);
    for (const { type, purpose, value, source } of body) {
      assert.ok(motivations.has(purpose));
      if (type === "TextualBody") assert.equal(typeof value, "string");
      else assert.match(source, /^https:/);
    }
    const [position, quote] = target.selector;
    assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
    assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
    assert.equal(position.type, "TextPositionSelector");
    assert.equal(quote.type, "TextQuoteSelector");
  }
});

test("json-ld is a NewsArticle whose references lead somewhere", () => {
  const found = JSON.parse(analyzer.format(text, "jsonld", options));
  assert.equal(found["@context"], "https://schema.org");
  assert.equal(found["@type"], "NewsArticle");
  assert.equal(found.articleBody, text);
  assert.equal(found.datePublished, "2017-01-06");
  const ids = new Set(found.mentions.map((thing) => thing["@id"]));
  assert.equal(ids.size, found.mentions.length);
  const spoken = found.hasPart.filter(({ spokenByCharacter }) => spokenByCharacter !== undefined);
  assert.ok(spoken.length > 0);
  for (const { spokenByCharacter } of spoken) {
    assert.ok(ids.has((spokenByCharacter.spokenByCharacter ?? spokenByCharacter)["@id"]));
  }
  assert.equal(found.hasPart.length, analysis.quotes.filter(({ kind }) => kind === "direct").length);
});

test("the article's id is the UUID of its text", () => {
  const space = Buffer.from("52642ea178614fdd821e6f9700af376e", "hex");
  const digest = createHash("sha1").update(space).update(text).digest().subarray(0, 16);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  const uuid = digest.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  assert.equal(JSON.parse(analyzer.format(text, "jsonld"))["@id"], `urn:uuid:${uuid}`);
});

test("brat: every span holds its words", () => {
  for (const content of [text, texts["with a pair parted by CRLF"]]) {
    const characters = [...content];
    const known = new Set();
    const lines = analyzer.format(content, "brat").split("\n").slice(0, -1);
    for (const line of lines) {
      const [id, what, words] = line.split("\t");
      if (id[0] !== "T") continue;
      const [, type, spans] = what.match(/^([\w-]+) (\d+ \d+(?:;\d+ \d+)*)$/);
      assert.notEqual(type, "");
      const pieces = spans.split(";").map((span) => characters.slice(...span.split(" ").map(Number)).join(""));
      assert.equal(pieces.join(" "), words);
      assert.ok(!known.has(id));
      known.add(id);
    }
    assert.ok(known.size > 0);
    for (const line of lines) {
      const shapes = {
        T: /^T\d+\t/,
        R: /^R\d+\t[\w-]+ Arg1:(T\d+) Arg2:(T\d+)$/,
        "*": /^\*\tEquiv (T\d+)(?: (T\d+))+$/,
        A: /^A\d+\t\w+ (T\d+) \w+$/,
        N: /^N\d+\tReference (T\d+) GeoNames:\d+\t.+$/,
        "#": /^#\d+\tAnnotatorNotes (T\d+)\t.+$/,
      };
      assert.match(line, shapes[line[0]]);
      for (const id of line[0] === "T" ? [] : line.match(/\bT\d+\b/g)) assert.ok(known.has(id), line);
    }
  }
});

test("conll: four columns, tags in IOB2, every name once", () => {
  const lines = analyzer.format(text, "conll").split("\n");
  assert.equal(lines[0], "-DOCSTART- -X- -X- O");
  let open = "";
  let names = 0;
  for (const line of lines.slice(1)) {
    if (line === "") {
      open = "";
      continue;
    }
    const columns = line.split(/\s/);
    assert.equal(columns.length, 4, line);
    const tag = columns[3];
    assert.match(tag, /^(O|[BI]-[A-Z]+)$/);
    if (tag.startsWith("I-")) assert.equal(tag.slice(2), open, line);
    if (tag.startsWith("B-")) names += 1;
    open = tag.slice(2);
  }
  const outermost = analysis.mentions.filter(
    ({ kind, start, end }, i, all) =>
      /name|acronym/.test(kind) &&
      !all.some((other, j) => j < i && /name|acronym/.test(other.kind) && other.end > start && other.start < end),
  );
  assert.equal(names, outermost.length);
});

test("geojson is valid, with longitude first", () => {
  const output = analyzer.format(text, "geojson", options);
  assert.deepEqual(getIssues(output), []);
  const { features } = JSON.parse(output);
  const lima = features.find(({ properties }) => properties.name === "Lima");
  assert.ok(lima.geometry.coordinates[0] < -70 && lima.geometry.coordinates[1] > -20);
  for (const { properties } of features) {
    for (const { start, end, text: words } of properties.mentions) {
      assert.equal(points.slice(start, end).join(""), words);
    }
  }
  assert.deepEqual(getIssues(analyzer.format("", "geojson")), []);
});

test("ical: a calendar with the days of the text", () => {
  const calendar = new ical.Component(ical.parse(analyzer.format(text, "ical", options)));
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ical.Event(component));
  const days = analysis.times
    .filter(({ value }) => /^\d{4}-\d\d-\d\d(T|$)/.test(value ?? ""))
    .map(({ value }) => value);
  assert.ok(days.length >= 3);
  assert.deepEqual(
    events.map(({ startDate }) => startDate.toString().slice(0, 10)),
    days.map((value) => value.slice(0, 10)),
  );
  const opening = events.find(({ description }) => description.includes("Ministry of Ports"));
  assert.equal(opening.startDate.toString(), "2017-03-14T14:00:00");
  assert.match(opening.description, /^“14 March 2017 at 2 p\.m\.”\nOn 14 March 2017 at 2 p\.m\. the Ministry of Ports/);
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  const none = new ical.Component(ical.parse(analyzer.format("Nothing happened.", "ical")));
  assert.equal(none.getAllSubcomponents().length, 1);
});

test("ftm: entities whose properties their schemas have", () => {
  // Of followthemoney's own schemas, those that are used and what they allow.
  const thing = ["name", "alias", "country", "proof", "summary"];
  const interest = ["role", "status", "summary", "proof"];
  const schemas = {
    Article: [...thing, "title", "publishedAt", "language"],
    Person: [...thing, "title", "position"],
    Organization: thing,
    Company: thing,
    PublicBody: thing,
    Event: thing,
    Address: [...thing, "full", "city", "region", "latitude", "longitude"],
    Membership: [...interest, "member", "organization"],
    Ownership: [...interest, "owner", "asset"],
    Family: ["person", "relative", "relationship", "summary", "proof"],
    UnknownLink: [...interest, "subject", "object"],
  };
  const ends = ["proof", "member", "organization", "owner", "asset", "person", "relative", "subject", "object"];
  const entities = analyzer
    .format(`${text} Ada Moss, wife of John Moss, joined the Harbour Alliance.`, "ftm", options)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  const ids = new Set(entities.map(({ id }) => id));
  assert.equal(ids.size, entities.length);
  assert.equal(entities[0].schema, "Article");
  assert.ok(entities.some(({ schema }) => schema === "PublicBody"));
  for (const { schema, properties } of entities) {
    for (const [name, values] of Object.entries(properties)) {
      assert.ok(schemas[schema].includes(name), `${schema}.${name}`);
      assert.ok(values.length > 0 && values.every((value) => typeof value === "string" && value !== ""));
      if (ends.includes(name)) assert.ok(ids.has(values[0]), `${schema}.${name}`);
    }
  }
  assert.equal(analyzer.format(text, "ftm"), analyzer.format(text, "ftm"), "ids are stable");
});

test("html: the article's words, marked, and nothing that runs or is fetched", () => {
  const page = analyzer.format(text, "html", options);
  const tags = new Set();
  let words = "";
  let depth = 0;
  const open = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.add(name);
      if (name === "article") depth = 1;
      if (!["meta"].includes(name)) open.push(name);
      for (const attribute of Object.keys(attributes)) {
        assert.match(attribute, /^(lang|charset|name|content|http-equiv|class|title|dir|aria-label)$/);
      }
    },
    ontext(piece) {
      if (depth > 0) words += piece;
    },
    onclosetag(name, implied) {
      if (name === "meta") return;
      assert.ok(!implied, `${name} is closed`);
      assert.equal(open.pop(), name);
      if (name === "article") depth = 0;
    },
  });
  parser.end(page);
  assert.deepEqual(open, []);
  for (const name of tags) {
    assert.match(name, /^(html|head|meta|title|style|body|main|article|h1|h2|p|mark|section|ul|li)$/);
  }
  assert.equal(words.replace(/\s+/g, " ").trim(), text.replace(/\s+/g, " ").trim());
  assert.match(page, /color-scheme: light dark/);
  assert.match(page, /prefers-color-scheme: dark/);
  assert.match(page, /aria-label="Legend"/);
  assert.doesNotMatch(page, /url\(|@import|https?:/);
});

test("markdown: the sheet's sections and its words as they are written", () => {
  const tokens = markdownIt({ html: true, linkify: false }).parse(analyzer.format(text, "markdown", options), {});
  const headings = tokens.filter((_, i) => tokens[i - 1]?.type === "heading_open").map(({ content }) => content);
  assert.equal(plain(tokens.find((_, i) => tokens[i - 1]?.tag === "h1")), "Council backs “<harbour>” deal");
  for (const heading of ["People", "Quotations", "Dates", "Numbers", "Places"]) {
    assert.ok(headings.includes(heading), heading);
  }
  assert.ok(!tokens.some(({ type }) => type === "html_block"));
  const items = tokens.filter(({ type }) => type === "inline");
  assert.ok(!items.some(({ children }) => children.some(({ type }) => type === "html_inline" || type === "link_open")));
  const told = items.map(plain);
  for (const { text: words } of analysis.quotes) {
    assert.ok(
      told.some((line) => line.endsWith(`: ${words.replace(/\s+/g, " ")}`)),
      words,
    );
  }
  assert.equal(tokens.filter(({ type }) => type === "bullet_list_open").length, headings.length - 1);
});

test("markdown: who is inferred has a question mark", () => {
  const sheet = analyzer.format(text, "markdown", options);
  const inferred = analysis.quotes.filter(({ attribution }) => attribution === "inferred");
  assert.ok(inferred.length > 0);
  assert.equal(sheet.match(/\*\*\? \(inferred\)/g).length, inferred.length);
});

/** What a reader sees of a line. */
function plain({ children }) {
  return children.map(({ content }) => content).join("");
}

/** A cell that was kept from being a formula begins with an apostrophe that the words have not. */
function guarded(words) {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words;
}

function repaired(content) {
  return new TextDecoder().decode(new TextEncoder().encode(content));
}
