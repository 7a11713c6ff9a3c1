// Rules left out one at a time: where they stand in a source, how they are switched, which of them are tried.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { changesOf } from "../../scripts/lib/mutants/articles.mjs";
import { runGuarded } from "../../scripts/lib/mutants/process.mjs";
import { reportOf, share } from "../../scripts/lib/mutants/report.mjs";
import { mutantsOf, rewritten } from "../../scripts/lib/mutants/rules.mjs";
import { sampleOf, sharesOf } from "../../scripts/lib/mutants/sample.mjs";
import { mutantHeader, refusedLines, VARIABLE } from "../../scripts/lib/mutants/tree.mjs";
import { findProgram } from "../../scripts/lib/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-mutants-"));
after(() => rmSync(folder, { recursive: true }));

/** "LINE kind text" of each mutant. */
const listed = (source) => mutantsOf(source).map(({ line, kind, text }) => `${line} ${kind} ${text}`);

/** The source with the mutants of these kinds, numbered from 1. */
function numbered(source, ...kinds) {
  const found = mutantsOf(source);
  let id = 0;
  const ids = new Map(found.map((mutant) => [mutant, kinds.includes(mutant.kind) ? ++id : 0]));
  return rewritten(source, found, (mutant) => ids.get(mutant));
}

test("an if is left out and turned round, and each part of its condition left out", () => {
  assert.deepEqual(listed("int F() {\n  if (a.b() && (c || d)) return 1;\n  return 2;\n}\n"), [
    "2 skip a.b() && (c || d)",
    "2 invert a.b() && (c || d)",
    "2 operand a.b()",
    "2 operand (c || d)",
    "2 operand c",
    "2 operand d",
  ]);
});

test("a condition over several lines is one, and its parts stand where they begin", () => {
  assert.deepEqual(listed("int F() {\n  if (a &&\n      b)\n    return 1;\n}\n"), [
    "2 skip a && b",
    "2 invert a && b",
    "2 operand a",
    "3 operand b",
  ]);
});

test("rewritten conditions nest", () => {
  const source = "int F() {\n  if (a && (b || c)) return 1;\n}\n";
  assert.equal(numbered(source, "skip"), "int F() {\n  if (!Mutant(1) && (a && (b || c))) return 1;\n}\n");
  assert.equal(
    numbered(source, "skip", "invert", "operand").split("\n")[1],
    "  if (!Mutant(1) && (Mutant(2) != static_cast<bool>((Mutant(3) || (a)) && " +
      "(Mutant(4) || (((!Mutant(5) && (b)) || (!Mutant(6) && (c)))))))) return 1;",
  );
});

test("what is no code is not read", () => {
  assert.deepEqual(
    listed(`int F() {
  // if (a) return 1;
  /* if (b) return 2; */
  const char* s = "if (c) {";
  const char* r = R"(if (d) ")";
  const char q = '"', p = '\\'', t = '(';
  const int n = 1'000;
#define X if (e) \\
  return 3
}
`),
    [],
  );
});

test("what the compiler works out, loops' bounds, declarations and guards of memory are left alone", () => {
  assert.deepEqual(
    listed(`constexpr bool kTable[] = {a && b};
constexpr int G(int x) {
  if (x == 7) return 1;
  return 2;
}
static_assert(a && b);
int F() {
  for (int i = 0; i < n && Fits(i); ++i) ++n;
  while (a && b) --n;
  if (const X* x = Find()) return x->y;
  if constexpr (kWide) return 4;
  if (at >= words.size()) return 5;
  if (form.empty()) return 6;
  assert(a && b);
}
`),
    [],
  );
});

test("assignments and calls are left out, room that is made beforehand is not", () => {
  assert.deepEqual(
    listed(`int F() {
  rows.reserve(9);
  last->end = 7, found = true;
  Add(rows,
      3);
  int x = 4;
  return x;
}
struct S {
  int a = 1;
  void Run();
};
`),
    ["3 statement last->end = 7, found = true", "4 statement Add(rows, 3)"],
  );
});

test("parts of what a function returns and of a bool are left out", () => {
  assert.deepEqual(listed("bool F() {\n  const bool x = a || b;\n  return x && G(c, d);\n}\n"), [
    "2 operand a",
    "2 operand b",
    "3 operand x",
    "3 operand G(c, d)",
  ]);
});

const compiler = findProgram("g++", "c++");
test("one program holds all mutants, and the environment says which one runs", {
  skip: !compiler && "no compiler",
}, () => {
  const source = `namespace lede {
int Rule(int a, int b) {
  int found = 1;
  if (a > 3 && b > 3) return 10;
  found = 2;
  return found;
}
constexpr int Constant(int a) {
  return Mutant(1) ? -1 : a;
}
static_assert(Constant(5) == 5);
}
`;
  const path = join(folder, "rule.cpp");
  const main = "int main(int n, char**) { return lede::Rule(n + 4, n); }\n";
  writeFileSync(join(folder, "mutant.h"), mutantHeader());
  writeFileSync(path, `#include "mutant.h"\n${numbered(source, "skip", "invert", "operand", "statement")}${main}`);
  const program = join(folder, "rule");
  const built = spawnSync(compiler, ["-std=c++20", "-Wall", "-Werror", "-o", program, path], { encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
  // Without a mutant 5 > 3 and 1 > 3 do not hold: 2. Turned round they do; without "b > 3" too; without found = 2: 1.
  const ends = [0, 1, 2, 3, 4, 5].map((id) => spawnSync(program, { env: { [VARIABLE]: String(id) } }).status);
  assert.deepEqual(ends, [2, 2, 10, 2, 10, 1]);
});

test("lines that the compiler refuses are found in sources and in headers behind links", () => {
  const output = `../../src/names/titles.cpp:12:3: error: no
include-links/times/times/grammar.h:91:48: error: no
../../src/names/titles.cpp:14:3: warning: unused
`;
  assert.deepEqual([...refusedLines(output)], ["src/names/titles.cpp:12", "src/times/grammar.h:91"]);
});

test("a sample is the same for the same seed, spread over the stages by lines, with a line at most once", () => {
  // 300 lines, of which a third has ten parts of a condition.
  const mutants = Array.from({ length: 300 }, (_, line) =>
    Array.from({ length: line % 3 === 0 ? 11 : 1 }, (__, k) => ({
      id: line * 20 + k,
      stage: line < 225 ? "times" : "desk",
      file: "a.cpp",
      line,
      kind: k === 0 ? "skip" : "operand",
    })),
  ).flat();
  const ids = (count, seed) => sampleOf(mutants, count, seed).map(({ id }) => id);
  assert.deepEqual(ids(40, 1), ids(40, 1));
  assert.notDeepEqual(ids(40, 1), ids(40, 2));
  assert.equal(sampleOf(mutants, 40, 1).filter(({ stage }) => stage === "times").length, 30);
  assert.equal(new Set(ids(150, 3).map((id) => Math.floor(id / 20))).size, 150);
  const operands = sampleOf(mutants, 300, 4).filter(({ kind }) => kind === "operand").length;
  assert.ok(operands > 25 && operands < 75, `${operands} of 100 lines with a skip and ten operands`);
});

test("shares add up, to no more than there is", () => {
  assert.deepEqual(sharesOf([9, 9, 9], 4), [2, 1, 1]);
  assert.deepEqual(sharesOf([500, 100], 100), [83, 17]);
  assert.deepEqual(sharesOf([5, 1], 100), [5, 1]);
  assert.deepEqual(sharesOf([0, 0], 3), [0, 0]);
});

test("a program that never ends is ended, one that fails or breaks is told apart", async () => {
  const how = async (script, limit = 20_000) => (await runGuarded("sh", ["-c", script], { limit })).how;
  assert.equal(await how("exit 0"), "passed");
  assert.equal(await how("exit 3"), "failed");
  assert.equal(await how("kill -SEGV $$"), "crashed");
  assert.equal(await how("sleep 60 & sleep 60", 100), "timeout");
});

test("a process that runs in circles ends even where nobody is left to end it", { timeout: 60_000 }, async () => {
  // The bound that the system keeps, asked of the process itself: in seconds, one beyond the limit.
  const { output } = await runGuarded("sh", ["-c", "ulimit -t"], { limit: 20_000 });
  assert.equal(output.trim(), "21");
});

test("articles are read batch by batch, and those of a batch that does not end count as changed", async () => {
  const batch = (name, limit) => ({ texts: [{ name, text: "Rain." }], before: [{ mentions: [] }], limit });
  const reader = join(folder, "reader");
  writeFileSync(reader, `#!/bin/sh\nread -r line\ncase $line in *Hail*) sleep 60;; esac\necho '{"mentions":[]}'\n`);
  chmodSync(reader, 0o755);
  const endless = { ...batch("b", 200), texts: [{ name: "b", text: "Hail." }] };
  assert.deepEqual(await changesOf(1, [batch("a", 20_000), endless, batch("c", 20_000)], reader), [
    { article: "b", before: [], after: ["timeout"] },
  ]);
});

test("the report counts by stage and kind and lists what nobody noticed", () => {
  const mutant = (id, kind) => ({ id, kind, stage: "desk", file: "src/desk/desk.cpp", line: id, text: "a || b" });
  const tried = [
    { mutant: mutant(1, "skip"), noticed: { suite: "corpus", how: "failed", tests: [] }, changes: [] },
    { mutant: mutant(2, "operand"), changes: [{ article: "x", before: ["secret"], after: [] }] },
  ];
  const report = reportOf(tried, { seed: 3, date: "2020-02-02", articles: 1200, suites: ["corpus", "unit"] });
  assert.match(report, /--sample 2 --seed 3 --quick --report` on 2020-02-02/);
  assert.match(report, /\*\*1 of 2 \(50 %\) noticed\*\*; 1 of the 1 others change/);
  assert.match(report, /\| desk \| 2 \| 1 \| 1 \| 0 \| 1 \|/);
  assert.match(report, /\| src\/desk\/desk\.cpp:2 \| .* \| `a \\\|\\\| b` \| 1 \|/);
  assert.doesNotMatch(report, /secret/); // articles of others are not written down
  assert.equal(share([]), "0 of 0 (0 %)");
});
