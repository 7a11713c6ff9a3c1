// One layout, told three times: by the core, by the reader and by docs/buffer.md.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COLUMNS_VERSION, describeLayout } from "../../wasm/dist/layout.js";
import createCore from "../../wasm/dist/lede-core.js";
import { AnalysisColumns } from "../../wasm/dist/marshal.js";
import { root, wasmBytes } from "./support.mjs";

const core = await createCore({
  instantiateWasm(imports, receive) {
    WebAssembly.instantiate(wasmBytes(), imports).then(({ instance }) => receive(instance));
    return {};
  },
});

test("the reader has the layout of the core", () => {
  assert.equal(describeLayout(), core.Engine.columnsLayout());
  assert.equal(COLUMNS_VERSION, core.Engine.columnsVersion());
});

test("docs/buffer.md has the layout of the core", () => {
  assert.equal(documentedLayout(), core.Engine.columnsLayout());
});

test("all parts of the package have one version", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.equal(core.Engine.version(), version);
  assert.match(readFileSync(join(root, "wasm", "src", "version.ts"), "utf8"), new RegExp(`VERSION = "${version}"`));
});

test("a buffer that is damaged, cut short or of another version is refused", async () => {
  const { createAnalyzer } = await import("ledekit");
  const { buffer } = (await createAnalyzer()).analyzeColumns("Angela Merkel went to Berlin.");
  const changed = (word, value) => {
    const copy = buffer.slice(0);
    new DataView(copy).setUint32(4 * word, value, true);
    return copy;
  };
  assert.equal(new AnalysisColumns(buffer.slice(0)).textLength, 29);
  assert.throws(() => new AnalysisColumns(new ArrayBuffer(0)), /not an analysis/);
  assert.throws(() => new AnalysisColumns(buffer.slice(0, buffer.byteLength - 1)), /part of it is missing/);
  assert.throws(() => new AnalysisColumns(changed(0, 1)), /not an analysis/);
  assert.throws(
    () => new AnalysisColumns(changed(1, COLUMNS_VERSION + 1)),
    /layout 2, but this package reads layout 1/,
  );
  const offsetOfFirstTable = 8 + 3;
  assert.throws(() => new AnalysisColumns(changed(offsetOfFirstTable, 2 ** 31)), /a table lies outside/);
});

test("tables that the reader does not know are skipped", async () => {
  const { createAnalyzer } = await import("ledekit");
  const text = "Angela Merkel went to Berlin.";
  const columns = (await createAnalyzer()).analyzeColumns(text);
  const copy = columns.buffer.slice(0);
  const idOfSecondTable = 4 * (8 + 4);
  new DataView(copy).setUint32(idOfSecondTable, 999, true);
  const read = new AnalysisColumns(copy);
  assert.equal(read.mentionCount, 0);
  assert.equal(read.sentenceCount, 1);
});

/** The tables of docs/buffer.md in the words of the core's description. */
function documentedLayout() {
  let layout = "";
  let names = "";
  let row = null;
  for (const line of readFileSync(join(root, "docs", "buffer.md"), "utf8").split("\n")) {
    const table = /^## Table (\d+), `(\w+)`: (\d+) bytes?$/.exec(line);
    const field = /^\| (\d+) \| (\d+) \| (\w+) \|/.exec(line);
    const enumeration = /^\| (\w+) \| ([\w ]+) \|$/.exec(line);
    if (line.startsWith("## ")) {
      if (row !== null) layout += `${row}\n`;
      row = table === null ? null : `${table[2]} ${table[1]} ${table[3]}`;
    } else if (row !== null && field !== null) {
      row += ` ${field[3]}:${field[1]}:${field[2]}`;
    } else if (enumeration !== null && enumeration[1] !== "field") {
      names += `names ${enumeration[1]} ${enumeration[2]}\n`;
    }
  }
  return layout + names;
}
