// Lede in programs of others: what is installed is found by CMake and pkg-config, is complete, and forces nothing on
// whoever uses it. tests/subproject has what takes minutes: the sources as a part of another project, a shared library.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build, root } from "../../scripts/lib/paths.mjs";
import { articles, checkCppExample, checkSymbols, compile, configure, cppExample, outputOf, run } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-embedding-"));
const prefix = join(folder, "moved here");
const model = readFileSync(join(root, "model", "lede-en.model"));
const headers = readdirSync(join(root, "include", "lede")).sort();
const ofC = headers.filter((name) => ["export.h", "lede.h", "lede_types.h"].includes(name));
after(() => rmSync(folder, { recursive: true }));

before(() => {
  // Installed in one place and moved to another, with a blank in its name: no path may be written down.
  run("cmake", ["--install", join(build, "native"), "--prefix", join(folder, "installed")]);
  renameSync(join(folder, "installed"), prefix);
});

/** What pkg-config says of the installed library, as words. */
function pkgConfig(...args) {
  const env = { PKG_CONFIG_PATH: join(prefix, "lib", "pkgconfig") };
  const words = run("pkg-config", [...args, "lede"], { env }).trim();
  return words.match(/(?:\\.|\S)+/g).map((word) => word.replaceAll(/\\(.)/g, "$1"));
}

/** Compiles a program of C99 with what pkg-config says, and returns its path. */
function compileC(source) {
  const program = join(folder, "program");
  const strict = ["-std=c99", "-pedantic-errors", "-Wall", "-Wextra", "-Werror"];
  run("cc", [...strict, source, "-o", program, ...pkgConfig("--cflags", "--libs"), "-pthread"]);
  return program;
}

test("a program of others finds the package and says what the command line says", () => {
  const binary = join(folder, "found");
  configure(cppExample, binary, `CMAKE_PREFIX_PATH=${prefix}`);
  compile(binary);
  checkCppExample(binary);
  assert.equal(outputOf("cpp/names.cpp", "README.md"), outputOf("cpp/names.cpp"));
});

test("the package hands on C++20 and the folder of the headers, and no other setting", () => {
  for (const [name, ...define] of [
    ["package", `CMAKE_PREFIX_PATH=${prefix}`],
    ["part", `LEDE_SOURCE=${root}`],
  ]) {
    const binary = join(folder, name);
    configure(cppExample, binary, ...define, "CMAKE_EXPORT_COMPILE_COMMANDS=ON");
    const commands = JSON.parse(readFileSync(join(binary, "compile_commands.json"), "utf8"));
    const { command } = commands.find(({ file }) => file === join(cppExample, "names.cpp"));
    const flags = command
      .match(/(?:"[^"]*"|\\.|\S)+/g)
      .slice(1)
      .filter((word) => word.startsWith("-") && !["-o", "-c"].includes(word));
    assert.deepEqual(flags.map((flag) => flag.replace(/^(-I|-isystem).*/, "$1")).sort(), [
      name === "package" ? "-isystem" : "-I",
      "-std=gnu++20",
    ]);
  }
});

test("as a part of another project Lede is its library alone, and installs nothing", () => {
  const binary = join(folder, "alone");
  configure(cppExample, binary, `LEDE_SOURCE=${root}`);
  const targets = run("ninja", ["-C", binary, "-t", "targets", "all"]);
  assert.match(targets, /^lede_library: phony$/m);
  assert.doesNotMatch(targets, /lede_cli|lede_unit_tests|lede-train|lede-core/);
  run("cmake", ["--install", binary, "--prefix", join(folder, "nothing")]);
  assert.throws(() => readdirSync(join(folder, "nothing")), { code: "ENOENT" });
});

test("FetchContent makes the same target", () => {
  const project = join(folder, "fetching");
  mkdirSync(project);
  writeFileSync(
    join(project, "CMakeLists.txt"),
    `cmake_minimum_required(VERSION 3.22)
project(example LANGUAGES CXX)
include(FetchContent)
FetchContent_Declare(lede SOURCE_DIR "${root}")
FetchContent_MakeAvailable(lede)
get_target_property(type lede::lede TYPE)
file(WRITE "\${CMAKE_BINARY_DIR}/type" "\${type}")
`,
  );
  configure(project, join(project, "build"));
  assert.equal(readFileSync(join(project, "build", "type"), "utf8"), "STATIC_LIBRARY");
});

test("every public header is installed and stands by itself", () => {
  const installed = join(prefix, "include");
  assert.deepEqual(readdirSync(installed), ["lede"]);
  assert.deepEqual(readdirSync(join(installed, "lede")).sort(), headers);
  const check = (compiler, language, names, ...flags) => {
    const strict = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-x", language];
    const compiles = (input) => run(compiler, [...flags, ...strict, "-I", installed, "-"], { input });
    const include = (name) => `#include <${name}>\n`;
    const all = names.map((name) => `lede/${name}`);
    for (const name of all) compiles(`${include(name).repeat(2)}extern int something;\n`);
    // Behind headers with many macros of their own.
    compiles(
      [...["errno", "fcntl", "math", "signal", "time", "unistd"].map((name) => `${name}.h`), ...all]
        .map(include)
        .join(""),
    );
  };
  check("c++", "c++", headers, "-std=c++20");
  check("cc", "c", ofC, "-std=c99", "-D_GNU_SOURCE");
});

test("a program of C finds the library by pkg-config or by CMake", () => {
  assert.equal(run(compileC(join(root, "examples", "c", "names.c")), []), outputOf("c/names.c"));
  const binary = join(folder, "c");
  configure(join(root, "examples", "c"), binary, `CMAKE_PREFIX_PATH=${prefix}`);
  compile(binary);
  assert.equal(run(join(binary, "names"), []), outputOf("c/names.c"));
});

test("the C interface keeps what its header promises", () => {
  const program = compileC(join(import.meta.dirname, "api.c"));
  for (const [i, { text, json }] of articles().entries())
    assert.equal(run(program, i === 0 ? [] : ["json"], { input: text }), json);
});

test("the model lies where CMake and pkg-config say", () => {
  const [path] = pkgConfig("--variable=model");
  assert.ok(model.equals(readFileSync(path)));
  const project = join(folder, "model");
  mkdirSync(project);
  writeFileSync(
    join(project, "CMakeLists.txt"),
    `cmake_minimum_required(VERSION 3.22)
project(example LANGUAGES CXX)
find_package(Lede REQUIRED)
file(COPY "\${Lede_MODEL_FILE}" DESTINATION "\${CMAKE_BINARY_DIR}")
`,
  );
  configure(project, join(project, "build"), `CMAKE_PREFIX_PATH=${prefix}`);
  assert.ok(model.equals(readFileSync(join(project, "build", "lede-en.model"))));
});

test("the installed command line is the one that was built", () => {
  const [{ text, json }] = articles();
  assert.equal(run(join(prefix, "bin", "lede"), ["analyze"], { input: text }), json);
});

test("in a shared library of others nothing shows but the two interfaces", () => {
  const library = join(folder, "libothers.so");
  const whole = ["-Wl,--whole-archive", join(prefix, "lib", "liblede.a"), "-Wl,--no-whole-archive"];
  run("c++", ["-shared", "-o", library, "-Wl,-z,defs", ...whole]);
  checkSymbols(library);
});
