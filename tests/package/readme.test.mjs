// The examples of the package's own README, run with the packed package: they print what it says that they print.

import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { createProject, runScript } from "./project.mjs";

const project = createProject();
after(project.remove);
const installed = join(project.folder, "node_modules", "ledekit");
const readme = readFileSync(join(installed, "README.md"), "utf8");
const examples = [...readme.matchAll(/```js\n(.*?)```\n\n```text\n(.*?)```/gs)];

test("every script of the README has its output beside it", () => {
  assert.ok(examples.length >= 4);
  assert.equal(examples.length, readme.match(/```js\n/g).length);
});

for (const [, script, output] of examples) {
  test(`README: ${script.split("\n").find((line) => line.startsWith("const "))}`, () => {
    assert.equal(runScript(project.folder, "example.mjs", script), output);
  });
}

test("what the README leads to is packed", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)|`(dist\/[^`]+)`/g)].map(([, link, path]) => link ?? path);
  assert.ok(links.length >= 5);
  for (const link of links) assert.ok(existsSync(join(installed, link)), link);
});

test("the sizes that the README tells are those of the files", () => {
  const rows = [...readme.matchAll(/^\| `(lede-[\w.-]+)` \| ([\d.]+) MB \|/gm)];
  assert.equal(rows.length, 2);
  for (const [, file, megabytes] of rows) {
    const { size } = statSync(join(installed, "dist", file));
    assert.ok(Math.abs(size / 1e6 - Number(megabytes)) < 0.15, `${file} has ${size} bytes`);
  }
});
