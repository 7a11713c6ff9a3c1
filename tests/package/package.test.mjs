// The package as others get it: packed, installed into an empty folder without a network, and used.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkBill } from "./bill.mjs";
import { createProject, npm, root, runScript } from "./project.mjs";

const project = createProject();
const { folder, packed } = project;
const dist = join(folder, "node_modules", "ledekit", "dist");
after(project.remove);

/** Runs a program in the folder and returns what it prints, read as JSON. */
const runProgram = (source) => JSON.parse(runScript(folder, "program.mjs", source));

test("only what is needed is packed", () => {
  const paths = packed.files.map(({ path }) => path);
  for (const path of [
    "package.json",
    "README.md",
    "CHANGELOG.md",
    "MODEL-CARD.md",
    "LICENSE",
    "NOTICE",
    "dist/THIRD-PARTY-NOTICES.txt",
    "dist/sbom.cdx.json",
    "dist/index.js",
    "dist/index.d.ts",
    "dist/worker.js",
    "dist/lede-core.wasm",
    "dist/lede-en.model",
  ]) {
    assert.ok(paths.includes(path), path);
  }
  const allowed =
    /^(package\.json|README\.md|CHANGELOG\.md|MODEL-CARD\.md|LICENSE|NOTICE|dist\/([\w.-]+\.(js|d\.ts|wasm|model)|unmoved\/[\w-]+\.(jsx|d\.ts)|cjs\/([\w.-]+\.d\.ts|required\.js|package\.json)|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json))$/;
  assert.deepEqual(
    paths.filter((path) => !allowed.test(path)),
    [],
  );
});

test("its notices and its bill of materials name what the module and the model are made of", () => {
  const installed = (name) => readFileSync(join(dist, name), "utf8");
  const notices = installed("THIRD-PARTY-NOTICES.txt");
  const bill = JSON.parse(installed("sbom.cdx.json"));
  checkBill(bill);
  const listed = bill.components.map(({ name }) => name);
  // The places are a database under these licences, whatever else the model learnt from.
  const places = ["GeoNames", "world-countries (mledoze/countries)", "Countries States Cities Database"];
  for (const name of ["Emscripten", "musl", "LLVM libc++, libc++abi and compiler-rt", ...places]) {
    assert.ok(listed.includes(name), name);
    assert.ok(notices.includes(name), name);
  }
  for (const words of ["creativecommons.org/licenses/by/4.0", "opendatacommons.org/licenses/odbl", "Rich Felker"])
    assert.ok(notices.includes(words), words);
  const card = readFileSync(join(root, "docs", "model-card.md"), "utf8");
  const [, rows] = /^\| source \| used for \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(card);
  const own = rows.split("\n").filter((row) => row.includes("this project's own")).length;
  assert.equal(bill.components.filter(({ type }) => type === "data").length, rows.trim().split("\n").length - own);
});

test("no script of it is made with a package that the notices leave out", () => {
  const foreign = readdirSync(dist)
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => [
      ...readFileSync(join(dist, name), "utf8").matchAll(/(?:(?<!["'])\bfrom|import\()\s*["']([^"']+)["']/g),
    ])
    .map(([, name]) => name)
    .filter((name) => !name.startsWith(".") && !name.startsWith("node:"));
  assert.deepEqual(foreign, []);
});

test("it brings nothing else along", () => {
  const { dependencies } = JSON.parse(npm(["ls", "--all", "--json"], folder));
  assert.deepEqual(Object.keys(dependencies), ["ledekit"]);
  assert.equal(dependencies.ledekit.dependencies, undefined);
});

test("it is imported and analyses a text", () => {
  const text = "😀 Angela Merkel flew from Berlin to Paris.";
  const analysis = runProgram(`
    import { createAnalyzer } from "ledekit";
    const analyzer = await createAnalyzer();
    console.log(JSON.stringify(analyzer.analyze(${JSON.stringify(text)}, { documentDate: "2016-12-07" })));
    analyzer.dispose();`);
  assert.equal(analysis.schema, "lede/1");
  const found = analysis.mentions.map((mention) => [text.slice(mention.start, mention.end), mention.type]);
  assert.deepEqual(found, [
    ["Angela Merkel", "PERSON"],
    ["Berlin", "GPE"],
    ["Paris", "GPE"],
  ]);
});

test("every entry that it promises is there", () => {
  const resolved = runProgram(`
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    const { resolve } = createRequire(import.meta.url);
    const { exports } = JSON.parse(readFileSync(resolve("ledekit/package.json")));
    const filesOf = (entry) => typeof entry === "string" ? [entry] : Object.values(entry).flatMap(filesOf);
    const files = [...new Set(Object.values(exports).flatMap(filesOf))];
    const sizes = files.map((file) => readFileSync("node_modules/ledekit/" + file).length);
    const bridge = await import("ledekit/bridge");
    console.log(JSON.stringify({ sizes, bridge: typeof bridge.createWorkerAnalyzer }));`);
  assert.ok(resolved.sizes.length >= 20 && resolved.sizes.every((size) => size > 0));
  assert.equal(resolved.bridge, "function");
});
