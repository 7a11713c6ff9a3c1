// What the project's own rule of lint tells of tests of the page that may look too early, or never.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/lib/paths.mjs";

const biome = join(root, "node_modules", ".bin", "biome");

/** The lines that the rule complains about, in a test of the page that does this. */
function told(...lines) {
  const folder = mkdtempSync(join(tmpdir(), "lede-lint-"));
  const rule = { root: true, plugins: [join(root, "tests", "looks-once.grit")] };
  writeFileSync(join(folder, "biome.json"), JSON.stringify(rule));
  writeFileSync(
    join(folder, "example.mjs"),
    `export async function work(assert, expect, page, rows) {\n${lines.join("\n")}\n}\n`,
  );
  const { stdout, stderr } = spawnSync(biome, ["lint", "--colors=off", "."], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return [...`${stdout}${stderr}`.matchAll(/example\.mjs:(\d+):\d+ plugin/g)].map(([, line]) => lines[line - 2]);
}

test("an assertion that looks at the page once is told", () => {
  const once = [
    'assert.equal(await rows.textContent(), "a");',
    'assert.ok((await rows.count()) > 5, "too few");',
    "assert.deepEqual((await page.evaluate(() => [1])).sort(), [1]);",
  ];
  assert.deepEqual(told(...once, "const words = await rows.textContent();\nassert.match(words, /a/);"), once);
});

test("an expectation that nobody waits for is told", () => {
  const forgotten = ['expect(rows).toHaveText("a");', "expect.poll(() => rows.count()).toBe(1);"];
  const good = ['await expect(rows).toHaveText("a");', "await expect.poll(() => rows.count()).not.toBe(1);"];
  assert.deepEqual(told(...forgotten, ...good), forgotten);
});
