// Which heavy suites a change calls for, in small repositories.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { changedSuites } from "../../scripts/lib/changed.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { suites } from "../../scripts/lib/suites.mjs";

const some = [
  { name: "unit" },
  { name: "bread", heavy: { inputs: ["flour", "*/yeast.txt"], minutes: 2 } },
  { name: "soup", heavy: { inputs: ["water"], minutes: 2 } },
];
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lede-changed-"));
  git("init", "--quiet", "--initial-branch=main");
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args) {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

function write(path, text) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
  git("add", "--all");
}

function commit(path, text) {
  write(path, text);
  git("commit", "--quiet", "--message", path);
}

const changed = () => changedSuites(some, folder).map(({ name }) => name);

test("all where nothing is known of what was before", () => {
  assert.deepEqual(changed(), ["bread", "soup"]);
  commit("flour/white", "1");
  assert.deepEqual(changed(), ["bread", "soup"]);
});

test("those of the last commit, on main and where nothing else is known", () => {
  commit("readme", "1");
  commit("water", "1");
  assert.deepEqual(changed(), ["soup"]);
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  assert.deepEqual(changed(), ["soup"]);
  commit("readme", "2");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  assert.deepEqual(changed(), []);
});

test("those of all commits since the branch left main, and of what is not committed", () => {
  commit("readme", "1");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  commit("deep/down/yeast.txt", "1");
  commit("readme", "2");
  assert.deepEqual(changed(), ["bread"]);
  write("water", "1");
  assert.deepEqual(changed(), ["bread", "soup"]);
});

test("every input of a heavy suite is there", (t) => {
  if (spawnSync("git", ["rev-parse"], { cwd: root }).status !== 0) return t.skip("this is no clone");
  for (const { name, heavy } of suites.filter((suite) => suite.heavy)) {
    assert.ok(heavy.minutes > 0, name);
    for (const input of heavy.inputs) {
      const { stdout } = spawnSync("git", ["ls-files", "--", input], { cwd: root, encoding: "utf8" });
      assert.notEqual(stdout, "", `${name}: ${input}`);
    }
  }
});
