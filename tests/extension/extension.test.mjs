// What an addition to the analysis costs: in a copy of the sources a field is added in two files, a stage with its layer
// in four, and an option in two, its stage's and the schema. The copy is generated anew and built, and all three are
// looked for where users meet them.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { build, root } from "../../scripts/lib/paths.mjs";

const copy = join(build, "extension");
const SOURCES = [
  "CMakeLists.txt",
  "CMakePresets.json",
  "cmake",
  "cli",
  "docs",
  "include",
  "model",
  "schema",
  "scripts",
];
const MORE = ["src", "wasm", "python", "package.json", "tsconfig.base.json"];

function change(path, from, to) {
  const file = join(copy, path);
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${path} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

function add(path, text) {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

/** Runs a program in the copy; throws with what it printed where it fails. */
function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, `${program} ${args.join(" ")}: ${error ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}

before(() => {
  rmSync(copy, { recursive: true, force: true });
  for (const path of [...SOURCES, ...MORE]) {
    const built = join(root, "wasm", "dist");
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (from) => from !== built });
  }

  // A field: its entry in the schema, its member in the document.
  change(
    "schema/tables.mjs",
    "cue: is.optionalSpan(",
    'volume: is.number("How loud it is said, in sones."),\n    cue: is.optionalSpan(',
  );
  change("schema/tables.mjs", "speaker_span cue", "speaker_span volume cue");
  change("include/lede/document.h", "struct Quote {", "struct Quote {\n  std::uint32_t volume = 7;");

  // A stage: its three files, its entry in the schema. An option: its entry in the schema, its use in the stage.
  change(
    "schema/stages.mjs",
    "export const layers = {",
    'export const layers = {\n  weather: layer("kWeatherLayer", ["quotes"], "Whether it rains."),',
  );
  change(
    "schema/stages.mjs",
    "  desk: keeping(",
    `  weather: keeping("WeatherFinder", "weather/weather.h", {
    layers: ["weather"],
    flow: "tokens -> warnings",
    share: 10,
    doc: "Whether it rains.",
  }),
  desk: keeping(`,
  );
  change(
    "schema/options.mjs",
    "      namesOnly: {",
    '      region: { kind: "text", member: "region", core: "Where it was published.", doc: "Where." },\n      namesOnly: {',
  );
  add("src/weather/CMakeLists.txt", "lede_stage(weather SOURCES weather.cpp USES text)\n");
  add(
    "src/weather/weather.h",
    `#pragma once
#include "lede/document.h"
#include "text/stage_input.h"

namespace lede {

class WeatherFinder {
 public:
  bool Run(const StageInput& input, Document* doc);
};

}  // namespace lede
`,
  );
  add(
    "src/weather/weather.cpp",
    `#include "weather/weather.h"

#include <string>

namespace lede {

bool WeatherFinder::Run(const StageInput& input, Document* doc) {
  const std::string& region = input.options.region;
  for (const Token& token : doc->tokens) {
    if (doc->slice(token) != "rain") continue;
    Warning warning;
    warning.span = token.span;
    warning.code = WarningCode::kOther;
    warning.message = "It rains in " + (region.empty() ? "some place" : region) + ".";
    doc->warnings.push_back(warning);
  }
  return true;
}

}  // namespace lede
`,
  );
  run(process.execPath, ["scripts/generate-schema.mjs"]);
  run("cmake", ["--preset", "native"]);
  run("cmake", ["--build", "--preset", "native", "--parallel", String(availableParallelism()), "--target", "lede_cli"]);
});

/** The copy's analysis of a text. */
function analyze(text, ...options) {
  const lede = join(copy, "build", "native", "lede");
  return JSON.parse(execFileSync(lede, ["analyze", ...options], { input: text, encoding: "utf8" }));
}
const TEXT = "“There was rain,” Elena Márquez said.";

test("a field is in the JSON, its schema, the buffer, the types of both languages and the docs", () => {
  const analysis = analyze(TEXT);
  assert.equal(analysis.quotes[0].volume, 7);
  const schema = JSON.parse(readFileSync(join(copy, "docs", "analysis.schema.json"), "utf8"));
  assert.ok(new Ajv({ allowUnionTypes: true }).compile(schema)(analysis));
  assert.ok("volume" in schema.properties.quotes.items.properties);
  const has = (path, pattern) => assert.match(readFileSync(join(copy, path), "utf8"), pattern, path);
  has("src/output/columns_layout.h", /offsetof\(QuoteRow, volume\)/);
  has("include/lede/lede_types.h", /uint32_t volume;/);
  has("wasm/src/rows.ts", /volume: table\.get\(row, QUOTE\.volume\)/);
  has("wasm/src/types.ts", /How loud it is said, in sones\. \*\/\n {2}readonly volume: number;/);
  has("python/ledekit/types.py", /volume: int\n {4}"""How loud it is said, in sones\."""/);
  has("docs/buffer.md", /\| volume \| How loud it is said/);
  has("docs/codebook.md", /\| `volume` \| How loud it is said/);
});

test("a stage runs where its layer is asked for, and brings what that needs", () => {
  const rains = ({ warnings }) => warnings.map(({ message }) => message).includes("It rains in some place.");
  assert.ok(rains(analyze(TEXT)));
  const alone = analyze(TEXT, "--layers", "weather");
  assert.ok(rains(alone));
  assert.equal(alone.quotes.length, 1);
  assert.ok(!rains(analyze(TEXT, "--layers", "quotes,desk")));
  const codebook = readFileSync(join(copy, "docs", "codebook.md"), "utf8");
  assert.match(codebook, /\| `weather` \| Whether it rains\. \| `weather` \| `tokens` \| `warnings` \|/);
});

test("an option reaches the core from JavaScript and from Python, checked, and the types hold together", () => {
  const has = (path, pattern) => assert.match(readFileSync(join(copy, path), "utf8"), pattern, path);
  has("include/lede/options.h", /\/\/\/ Where it was published\.\n {2}std::string region;/);
  has("include/lede/lede_types.h", /const char\* region;/);
  has("src/c/values.cpp", /options\.region = given\.region;/);
  has("wasm/options_binding.h", /\.field\("region", &lede::Options::region\)/);
  has("wasm/src/core-options.ts", /region: textValue\(options, "region"\),/);
  has("python/native/options_binding.h", /\.def_rw\("region", &lede::Options::region\)/);
  has("python/ledekit/_options.py", /core\.region = text_value\(options, "region"\)/);
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  run(process.execPath, [tsc, "--noEmit", "--project", "wasm", "--typeRoots", join(root, "node_modules", "@types")]);
});
