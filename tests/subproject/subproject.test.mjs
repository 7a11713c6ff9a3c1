// The sources as a part of another project, compiled there as it compiles: static, then shared and installed from there.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { build, root } from "../../scripts/lib/paths.mjs";
import { checkCppExample, checkSymbols, compile, configure, cppExample, outputOf, run } from "../embedding/support.mjs";

const binary = join(build, "subproject");
const folder = mkdtempSync(join(tmpdir(), "lede-subproject-"));
after(() => rmSync(folder, { recursive: true }));
const settings = ["CMAKE_BUILD_TYPE=Release", `LEDE_SOURCE=${root}`];

test("a project with Lede's sources in it says what the command line says", () => {
  configure(cppExample, binary, ...settings, "BUILD_SHARED_LIBS=OFF", "LEDE_INSTALL=OFF", "LEDE_EMBED_MODEL=ON");
  compile(binary);
  checkCppExample(binary);
});

test("the same with a shared library", () => {
  configure(cppExample, binary, ...settings, "BUILD_SHARED_LIBS=ON", "LEDE_INSTALL=ON", "LEDE_EMBED_MODEL=ON");
  compile(binary);
  checkCppExample(binary);
});

test("a shared library is installed with its version, shows its interfaces alone, and needs no C++ of a C program", () => {
  run("cmake", ["--install", binary, "--prefix", folder]);
  const library = join(folder, "lib", "liblede.so");
  checkSymbols(library);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.match(
    run("readelf", ["-d", library]),
    new RegExp(`SONAME.*\\[liblede\\.so\\.${version.replace(/\.\d+$/, "")}\\]`),
  );
  const words = run("pkg-config", ["--cflags", "--libs", "lede"], {
    env: { PKG_CONFIG_PATH: join(folder, "lib", "pkgconfig") },
  });
  assert.doesNotMatch(words, /stdc\+\+/);
  const program = join(folder, "names");
  const source = join(root, "examples", "c", "names.c");
  run("cc", ["-std=c99", source, "-o", program, ...words.trim().split(/\s+/), `-Wl,-rpath,${join(folder, "lib")}`]);
  assert.equal(run(program, []), outputOf("c/names.c"));
});

test("a program finds the installed shared library", () => {
  const found = join(folder, "found");
  configure(cppExample, found, `CMAKE_PREFIX_PATH=${folder}`);
  compile(found);
  checkCppExample(found);
});

test("without the model in the library there is none to be had from it", () => {
  configure(cppExample, binary, ...settings, "BUILD_SHARED_LIBS=OFF", "LEDE_INSTALL=OFF", "LEDE_EMBED_MODEL=OFF");
  compile(binary);
  const { status, stderr } = spawnSync(join(binary, "json"), { input: "Ada Moss left.", encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stderr, /model/);
});
