// A repository that was moved or copied keeps what it has, and goes by its own files alone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = `
  import { appendFileSync, writeFileSync } from "node:fs";
  import { join } from "node:path";
  import { root } from "./scripts/lib/paths.mjs";
  import { runSteps, stampedStep } from "./scripts/lib/steps.mjs";
  const [input, output] = ["in", "out"].map((name) => join(root, name));
  const work = async () => { writeFileSync(output, "made"); appendFileSync(join(root, "runs"), "."); };
  await runSteps([stampedStep({ name: "it", title: "It", doing: "making", inputs: [input], outputs: [output], work })]);`;
let folder;
let first;
let second;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lede-moved-"));
  [first, second] = ["first", "second"].map((name) => join(folder, name));
  mkdirSync(first);
  cpSync(join(root, "scripts"), join(first, "scripts"), { recursive: true });
  writeFileSync(join(first, "in"), "source");
  build(first);
});
afterEach(() => rmSync(folder, { recursive: true }));

const build = (cwd) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd, encoding: "utf8" });
const runsIn = (place) => readFileSync(join(place, "runs"), "utf8").length;

test("a moved one has nothing to do", () => {
  renameSync(first, second);
  assert.match(build(second), /It: ready/);
  assert.equal(runsIn(second), 1);
  assert.equal(existsSync(first), false);
});

test("a copied one has nothing to do, whatever the times of its files", () => {
  cpSync(first, second, { recursive: true });
  assert.match(build(second), /It: ready/);
});

test("a copied one does not take the files of the first for its own", () => {
  cpSync(first, second, { recursive: true });
  rmSync(join(second, "out"));
  assert.match(build(second), /It: done/);
  assert.equal(readFileSync(join(second, "out"), "utf8"), "made");
});

test("a copied one does not miss the files of the first", () => {
  cpSync(first, second, { recursive: true });
  rmSync(first, { recursive: true });
  assert.match(build(second), /It: ready/);
});
