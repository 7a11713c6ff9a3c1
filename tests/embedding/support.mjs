// What the tests of the library share: running tools, the examples, and what the command line says of a text.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build, root } from "../../scripts/lib/paths.mjs";

export const command = join(build, "native", "lede");
export const cppExample = join(root, "examples", "cpp");

/** Runs a program to its end and returns what it wrote to its output; fails with all that it said where it fails. */
export function run(program, args, { input = "", env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  assert.equal(status, 0, `${program} ${args.join(" ")}: ${error ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Configures the CMake project in `source` in the folder `binary`. */
export function configure(source, binary, ...define) {
  run("cmake", ["-G", "Ninja", "-S", source, "-B", binary, ...define.map((value) => `-D${value}`)]);
}

/** Builds a configured project. */
export function compile(binary) {
  const parallel = String(availableParallelism());
  run("cmake", ["--build", binary, "--parallel", parallel]);
}

/** The articles of the repository, each with the command line's JSON for it. */
export function articles() {
  const folder = join(root, "tests", "golden");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .map((text) => ({ text, json: run(command, ["analyze"], { input: text }) }));
}

/** Fails unless the programs of examples/cpp in `binary` find what the command line finds, and docs/cpp.md says. */
export function checkCppExample(binary) {
  assert.equal(run(join(binary, "names"), []), outputOf("cpp/names.cpp"));
  for (const { text, json } of articles()) assert.equal(run(join(binary, "json"), [], { input: text }), json);
}

/** The output that a document shows below an example; fails where the example there is not the file. */
export function outputOf(example, document = "docs/cpp.md") {
  const shown = readFileSync(join(root, document), "utf8");
  const source = readFileSync(join(root, "examples", example), "utf8");
  const [, ...behind] = shown.split(`\n${source}\`\`\`\n\n\`\`\`text\n`);
  assert.equal(behind.length, 1, `${document} does not show examples/${example} as it is`);
  return behind[0].slice(0, behind[0].indexOf("```"));
}

/** Fails unless the shared library shows both interfaces and nothing of what is behind them. */
export function checkSymbols(library) {
  const symbols = run("nm", ["--dynamic", "--defined-only", "--demangle", "--format=just-symbols", library]).split(
    "\n",
  );
  const ours = symbols.filter((name) => /\blede(_|::)/.test(name));
  for (const name of ["lede_analyze", "lede::Analyzer::Analyze(", "lede::EmbeddedModel()", "lede::AppendJson("])
    assert.ok(
      ours.some((symbol) => symbol.startsWith(name)),
      `${name} is hidden`,
    );
  const headers = readdirSync(join(root, "include", "lede"))
    .map((name) => readFileSync(join(root, "include", "lede", name), "utf8"))
    .join("\n");
  for (const symbol of ours) {
    const name = symbol
      .replace(/[[(<].*/, "")
      .split("::")
      .at(-1);
    assert.ok(headers.includes(name), `${symbol} shows`);
  }
}
