// A field from one end to the other in two edits: its entry in the schema, its member in the document.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

const copied = [
  "include",
  "schema",
  "scripts",
  "src",
  "wasm/src",
  "wasm/options_binding.h",
  "wasm/tsconfig.json",
  "docs",
  "python/ledekit",
  "python/native",
];

/** Writes an analysis with one mention as JSON to its output, and as a flat buffer to the file that it is given. */
const writer = `
#include <fstream>
#include <iostream>
#include "lede/json.h"
#include "output/columns.h"

int main(int, char** arguments) {
  lede::Document doc;
  doc.SetText("Ada");
  doc.mentions.resize(1);
  doc.mentions[0].span = {0, 3};
  std::string out;
  lede::AppendJson(doc, {.offsets = lede::OffsetUnit::kUtf16}, &out);
  std::cout << out;
  lede::WriteColumns(doc, lede::OffsetUnit::kUtf16, &out);
  std::ofstream(arguments[1], std::ios::binary) << out;
}
`;
const reader = `
import type { Mention } from "./types.js";
export const weight: (mention: Mention) => number = (mention) => mention.weight;
`;

test("a field takes two edits", async (context) => {
  const copy = mkdtempSync(join(tmpdir(), "lede-field-"));
  context.after(() => rmSync(copy, { recursive: true }));
  const at = (path) => join(copy, path);
  for (const path of ["tsconfig.base.json", "package.json", ...copied])
    cpSync(join(root, path), at(path), { recursive: true });
  symlinkSync(join(root, "node_modules"), at("node_modules"));

  edit(at("schema/tables.mjs"), [
    [
      /(?= {4}entity: is\.nullable\(is\.row\("entities", "Its entity\."\))/,
      '    weight: is.number("How heavy it is."),\n',
    ],
    [/(?<=mentions: "span entity confidence type kind source)/, " weight"],
  ]);
  edit(at("include/lede/document.h"), [[/(?<=\n {2}Producer producer\{\};\n)/, "  std::uint32_t weight = 7;\n"]]);
  run(process.execPath, [at("scripts/launch.cjs"), "generate-schema"]);

  writeFileSync(at("main.cpp"), writer);
  const sources = ["src/output", "src/output/formats", "src/protect", "src/text"].flatMap((folder) =>
    readdirSync(at(folder))
      .filter((name) => name.endsWith(".cpp"))
      .map((name) => at(join(folder, name))),
  );
  const flags = ["-std=c++20", '-DLEDE_VERSION="0"', `-I${at("include")}`, `-I${at("src")}`];
  run("c++", [...flags, at("main.cpp"), ...sources, "-o", at("main")]);
  const json = run(at("main"), [at("buffer")]);
  assert.match(json, /"kind":"name","weight":7,"entity":null/);

  writeFileSync(at("wasm/src/weight.ts"), reader);
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--project", at("wasm")]);
  const { AnalysisColumns } = await import(at("wasm/dist/marshal.js"));
  const columns = new AnalysisColumns(new Uint8Array(readFileSync(at("buffer"))).buffer);
  assert.equal(JSON.stringify(columns.toAnalysis("Ada")), json);

  const { properties } = JSON.parse(readFileSync(at("docs/analysis.schema.json"), "utf8"));
  assert.equal(properties.mentions.items.properties.weight.description, "How heavy it is.");
  assert.match(readFileSync(at("docs/buffer.md"), "utf8"), /\| weight \| How heavy it is\. \|/);
});

function edit(path, changes) {
  let text = readFileSync(path, "utf8");
  for (const [where, insertion] of changes) {
    assert.match(text, where);
    text = text.replace(where, insertion);
  }
  writeFileSync(path, text);
}

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  assert.equal(status, 0, error?.message ?? stderr + stdout);
  return stdout;
}
