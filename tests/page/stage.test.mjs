// What the tests of the page start is over with them: a process that anything is left in runs until it is killed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const support = new URL("support.mjs", import.meta.url).href;

/** As alive as a browser, until it is closed. */
const browser = `async () => {
  const alive = setInterval(() => {}, 1000);
  const open = new Set();
  const newPage = async () => ({ on() {}, setDefaultTimeout() {}, addInitScript() {}, goto: async () => console.log("loaded"), waitForSelector: async () => {} });
  const newContext = async () => {
    const context = { newPage, close: async () => void (open.delete(context), console.log("left open, closed")) };
    open.add(context);
    return context;
  };
  return { newContext, contexts: () => [...open], close: async () => clearInterval(alive) };
}`;

/** How a file of tests ends that do `works`, one each: its output, or null where it had to be killed. */
function outcome(launch, ...works) {
  const folder = mkdtempSync(join(tmpdir(), "lede-stage-"));
  const file = join(folder, "one.test.mjs");
  writeFileSync(
    file,
    `import { describe, test } from "node:test";
import { openStage } from "${support}";
describe("stage", () => {
  const stage = openStage(${launch});
  ${works.map((work, number) => `test("work ${number}", async () => { ${work} });`).join("\n  ")}
});`,
  );
  // A runner that starts another one tells it by this to report in its own way.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [file], { env, encoding: "utf8", timeout: 60_000 });
  rmSync(folder, { recursive: true });
  return status === null ? null : { status, stdout };
}

test("a failed test leaves neither browser nor server behind, nor what it had open", () => {
  const failed = outcome(browser, `stage.browser.newContext(); throw new Error("as planned");`);
  assert.equal(failed?.status, 1);
  assert.match(failed.stdout, /as planned/);
  assert.match(failed.stdout, /left open, closed/);
});

test("where the browser does not start, the server does not stay", () => {
  const failed = outcome(`async () => { throw new Error("no browser"); }`, "");
  assert.equal(failed?.status, 1);
  assert.match(failed.stdout, /no browser/);
});

test("a shared page is loaded once, and anew after a test that failed on it", () => {
  const ask = "await stage.sharedPage();";
  const { stdout } = outcome(browser, ask, ask, `${ask} throw new Error("as planned");`, ask, ask);
  assert.equal(stdout.match(/loaded/g).length, 2, stdout);
});
