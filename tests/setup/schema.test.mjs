// The one description of the analysis, and what is written from it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as description from "../../schema/analysis.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { generate } from "../../scripts/schema/outputs.mjs";

const current = (path) => readFileSync(join(root, path), "utf8");

for (const [path, text] of generate(description, current)) {
  test(`${path} is as the schema says`, () => {
    assert.ok(text === current(path), "npm run generate writes it");
    assert.match(text, /Generated from schema\/analysis\.mjs by `npm run generate`; do not edit/);
  });
}

test("every node of the JSON schema says what it means", () => {
  const undescribed = [];
  const visit = (node, path) => {
    if (typeof node.description !== "string" || node.description === "") undescribed.push(path);
    for (const [name, property] of Object.entries(node.properties ?? {})) visit(property, `${path}.${name}`);
    if (node.items !== undefined) visit(node.items, `${path}[]`);
  };
  const schema = JSON.parse(current("docs/analysis.schema.json"));
  visit(schema, "analysis");
  assert.deepEqual(undescribed, []);
  assert.match(schema.$id, /^urn:/);
});

/** The description with some of its tables changed. */
function changed(change) {
  const tables = structuredClone(description.tables);
  change(tables);
  return { ...description, tables };
}

test("a field joins at the end of its row, aligned, and reaches every output", () => {
  const files = generate(
    changed(({ quotes }) => {
      quotes.fields.weight = { kind: "double", known: "has_weight", doc: "How heavy the words are." };
      quotes.columns.push("weight");
    }),
    current,
  );
  const expected = {
    "src/output/columns_layout.h": /\{"weight", offsetof\(QuoteRow, weight\), 8\}/,
    "src/output/columns_tables.cpp": /item\.has_weight \? item\.weight : kNoNumber/,
    "src/output/json_layers.cpp": /json_\.Key\("weight"\), WriteDoubleOrNull\(item\.has_weight, item\.weight\)/,
    "wasm/src/types.ts":
      /\/\*\* How heavy the words are\. Null where there is none\. \*\/\n {2}readonly weight: number \| null;/,
    "python/ledekit/types.py": /weight: float \| None\n {4}"""How heavy the words are\. Null where there is none\."""/,
    "wasm/src/tables.ts": /weight: \[48, 8\]/, // behind 44 bytes
    "wasm/src/rows.ts": /weight: knownOrNull\(table\.get\(row, QUOTE\.weight\)\)/,
    "docs/analysis.schema.json": /"description": "How heavy the words are\. Null where there is none\."/,
    "docs/buffer.md": /## Table 10, `quotes`: 56 bytes\n(?:(?!## ).*\n)*\| 48 \| 8 \| weight \| How heavy/,
    "docs/codebook.md": /\| `weight` \| How heavy the words are/,
  };
  for (const [path, pattern] of Object.entries(expected)) assert.match(files.get(path), pattern);
});

test("values join an enumeration in every output", () => {
  const enums = structuredClone(description.enums);
  enums.QuoteKind.values.read_out = "Read from a paper.";
  const files = generate({ ...description, enums }, current);
  assert.match(files.get("include/lede/enums.h"), /kReadOut, {2}\/\/\/< Read from a paper\./);
  assert.match(files.get("include/lede/enums.h"), /kQuoteKindCount = 4;/);
  for (const path of ["src/text/enums.cpp", "wasm/src/types.ts", "wasm/src/tables.ts", "docs/analysis.schema.json"]) {
    assert.match(files.get(path), /"read_out"/);
  }
  assert.match(files.get("docs/buffer.md"), /\| quote_kind \| direct indirect mixed read_out \|/);
  assert.match(files.get("docs/codebook.md"), /\| `read_out` \| Read from a paper\. \|/);
});

test("layers, stages and options join in core and package", () => {
  const layers = { ...description.layers, weather: { cpp: "kWeatherLayer", needs: ["times"], doc: "The weather." } };
  const weather = {
    header: "weather/weather.h",
    class: "WeatherFinder",
    layers: ["weather"],
    reads: ["times"],
    fills: ["warnings"],
    share: 10,
    doc: "The weather.",
  };
  const stages = { ...description.stages, weather };
  const options = structuredClone(description.options);
  const region = { kind: "text", member: "region", core: "Where it was published.", doc: "Where it was published." };
  options.TextOptions.options.region = region;
  const files = generate({ ...description, layers, stages, options }, current);
  const has = (path, pattern) => assert.match(files.get(path), pattern);
  const bit = Object.keys(description.layers).length;
  has("include/lede/layers.h", new RegExp(`kWeatherLayer = 1u << ${bit}, {2}///< The weather\\.`));
  has("include/lede/layers.h", new RegExp(`kAllLayers = \\(1u << ${bit + 1}\\) - 1`));
  has("include/lede/layers.h", /\{"weather", kWeatherLayer, kPlaceLayer \| kTimeLayer \| kQuantityLayer\}/); // all that times need
  has("include/lede/options.h", /\/\/\/ Where it was published\.\n {2}std::string region;/);
  has("src/pipeline/stages.cpp", /\{"weather", kWeatherLayer, 10, MakeRunner<ClassRunner<WeatherFinder>>\}/);
  has("src/pipeline/stages.cpp", /#include "weather\/weather\.h"/);
  has("wasm/options_binding.h", /\.field\("region", &lede::Options::region\)/);
  has("wasm/src/options.ts", /LAYERS = \[.*"events", "weather"\]/s);
  has("wasm/src/options.ts", /weather: \["places", "times", "quantities"\],/);
  has("wasm/src/options.ts", /readonly region\?: string \| null \| undefined;/);
  has("wasm/src/options.ts", /TextOptions: \[.*"offsets", "region"\]/);
  has("wasm/src/core-options.ts", /region: textValue\(options, "region"\),/);
  has("docs/codebook.md", /\| `weather` \| The weather\. \| `weather` \| `times` \| `warnings` \|/);
});

const misfits = {
  "layers.desk needs weather, which is no layer.": ({ layers }) => layers.desk.needs.push("weather"),
  "stages.places reads weather, which no stage before it fills.": ({ stages }) => stages.places.reads.push("weather"),
  "stages.places reads quotes, which no stage before it fills.": ({ stages }) => stages.places.reads.push("quotes"),
  "No stage fills the layer desk.": ({ stages }) => delete stages.desk,
  "A stage fills weather, which is no layer.": ({ stages }) => stages.desk.layers.push("weather"),
  'TextOptions.region: there is no kind "area" of options.': ({ options }) =>
    (options.TextOptions.options.region = { kind: "area", doc: "Where." }),
  'TextOptions.unit: the core has no options of the kind "offsets".': ({ options }) =>
    (options.TextOptions.options.unit = { kind: "offsets", member: "unit", doc: "In what." }),
};
for (const [message, change] of Object.entries(misfits)) {
  test(`refused: ${message}`, () => {
    const { layers, stages, options } = structuredClone({ ...description });
    change({ layers, stages, options });
    assert.throws(() => generate({ ...description, layers, stages, options }, current), { message });
  });
}

const mistakes = {
  'quotes.tone: there is no kind "mood".': ({ quotes }) => (quotes.fields.tone = { kind: "mood", doc: "Its tone." }),
  "quotes.tone: nothing says what it means.": ({ quotes }) => (quotes.fields.tone = { kind: "boolean" }),
  "quotes.tone: there is no tones.": ({ quotes }) => (quotes.fields.tone = { kind: "row", of: "tones", doc: "It." }),
  "quotes: `columns` lacks tone.": ({ quotes }) => (quotes.fields.tone = { kind: "boolean", doc: "Its tone." }),
  "quotes.columns: there is no tone.": ({ quotes }) => quotes.columns.push("tone"),
  "quotes: two columns are called cue_start.": ({ quotes }) => {
    quotes.fields.cue_start = { kind: "number", doc: "Where the cue begins." };
    quotes.columns.push("cue_start");
  },
  "The tables' ids are not 1, 2, 3 and so on.": ({ joins }) => (joins.id = 14),
};
for (const [message, change] of Object.entries(mistakes)) {
  test(`refused: ${message}`, () => assert.throws(() => generate(changed(change), current), { message }));
}
