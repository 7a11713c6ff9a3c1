// Which headers a source depends on, so that clang-tidy looks again at what a change can have touched.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { includesOf } from "../../scripts/lib/includes.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-includes-"));
after(() => rmSync(folder, { recursive: true }));

function write(name, text) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const deep = write("src/text/deep.h", "#pragma once\n");
const middle = write("src/text/middle.h", '#include "text/deep.h"\n#include "text/middle.h"\n');
const open = write("include/lede/open.h", "  #  include <vector>\n");
const other = write("src/names/deep.h", "");
const source = write("src/a.cpp", '#include <lede/open.h>\n#include "text/middle.h"\n// #include "names/deep.h"\n');
const near = write("src/names/b.cpp", '#include "../text/deep.h"\n#include "deep.h"\n');
const headersOf = includesOf([deep, middle, open, other]);

test("headers count through other headers, each once, and in a circle too", () => {
  assert.deepEqual(headersOf(source), [open, deep, middle].sort());
});

test("a name that several headers have stands for all of them", () => {
  assert.deepEqual(headersOf(near), [deep, other].sort());
});
