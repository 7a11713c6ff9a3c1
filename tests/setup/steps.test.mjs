// Steps that are done once: what makes them run again, and what an interruption leaves.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Failure } from "../../scripts/lib/console.mjs";
import { removeStamp } from "../../scripts/lib/stamps.mjs";
import { runSteps, stampedStep } from "../../scripts/lib/steps.mjs";

const name = `test-${process.pid}`;
let folder;
let runs;
let version;
let act;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lede-steps-"));
  runs = 0;
  version = "1";
  act = () => writeFileSync(join(folder, "out"), "made");
  writeFileSync(join(folder, "in"), "source");
});
afterEach(() => {
  removeStamp(name);
  rmSync(folder, { recursive: true });
});

const step = () =>
  stampedStep({
    name,
    title: "Test step",
    doing: "making",
    inputs: [join(folder, "in")],
    values: () => [version],
    outputs: [join(folder, "out")],
    work: async () => {
      ++runs;
      act();
    },
  });

test("a step runs once", async () => {
  await runSteps([step()]);
  await runSteps([step()]);
  assert.equal(runs, 1);
});

for (const [what, change] of [
  ["a changed input", () => writeFileSync(join(folder, "in"), "other")],
  ["another tool version", () => (version = "2")],
  ["a lost output", () => rmSync(join(folder, "out"))],
  ["an output that someone else wrote", () => writeFileSync(join(folder, "out"), "tampered with")],
]) {
  test(`${what} makes it run again`, async () => {
    await runSteps([step()]);
    change();
    await runSteps([step()]);
    assert.equal(runs, 2);
  });
}

test("a step that failed runs again, and so does what came after it", async () => {
  act = () => {
    throw new Failure("It broke: mend it.");
  };
  let after = 0;
  const next = { title: "Next", doing: "going on", isDone: () => false, work: async () => void ++after };
  await assert.rejects(runSteps([step(), next]), /It broke/);
  assert.equal(after, 0);
  act = () => writeFileSync(join(folder, "out"), "made");
  await runSteps([step(), next]);
  assert.deepEqual([runs, after], [2, 1]);
});

test("a step that had been done and fails later is not taken for done", async () => {
  await runSteps([step()]);
  writeFileSync(join(folder, "in"), "other");
  act = () => {
    throw new Failure("It broke: mend it.");
  };
  await assert.rejects(runSteps([step()]));
  writeFileSync(join(folder, "in"), "source");
  assert.equal(step().isDone(), false);
});

test("a step that makes nothing of what it promised fails", async () => {
  act = () => {};
  await assert.rejects(runSteps([step()]), /is missing/);
});

test("an output that was copied, and so is younger, is the same", async () => {
  await runSteps([step()]);
  utimesSync(join(folder, "out"), new Date(), new Date(Date.now() + 5000));
  assert.equal(step().isDone(), true);
});

test("an input edited while the step runs makes it run once more", async () => {
  act = () => {
    writeFileSync(join(folder, "out"), "made");
    writeFileSync(join(folder, "in"), `edited ${runs}`);
  };
  await runSteps([step()]);
  assert.equal(step().isDone(), false);
});
