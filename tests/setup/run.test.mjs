// Running other programs: what is said when one fails, above all for want of space.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { Failure, sentenceOf } from "../../scripts/lib/console.mjs";
import { whyNpmFailed } from "../../scripts/lib/npm-packages.mjs";
import { logs, root } from "../../scripts/lib/paths.mjs";
import { run, runOrFail } from "../../scripts/lib/run.mjs";

const log = `test-run-${process.pid}`;
const path = join(logs, `${log}.log`);
afterEach(() => rmSync(path, { force: true }));

test("what a program prints is its output, and so is its end", async () => {
  const { code, output } = await run("sh", ["-c", "echo one; echo two >&2; exit 3"], { log, quiet: true });
  assert.equal(code, 3);
  assert.deepEqual(output.trim().split("\n").sort(), ["one", "two"]);
});

test("a disk that is full for the log is told in the sentence about it", {
  skip: existsSync("/dev/full") ? false : "needs /dev/full",
}, async () => {
  mkdirSync(logs, { recursive: true });
  symlinkSync("/dev/full", path);
  const error = await run("sh", ["-c", "echo hello"], { log, quiet: true }).catch((error) => error);
  assert.match(sentenceOf(error), /^The disk is full: free \d GB/);
});

const canMount = spawnSync("unshare", ["--mount", "true"]).status === 0;
test("a disk that fills up while a program prints ends it, with the same sentence", {
  skip: canMount ? false : "needs the right to mount a small disk",
}, () => {
  const disk = mkdtempSync(join(tmpdir(), "lede-disk-"));
  const program = `
    import { runMain } from "./scripts/lib/console.mjs";
    import { run } from "./scripts/lib/run.mjs";
    await runMain(() => run("sh", ["-c", "yes | head -c 4000000; exec sleep 60"], { log: "yes", quiet: true }));`;
  // The mount is this command's alone, and goes with it.
  const script = `mount -t tmpfs -o size=1m none "$1" && cp -r "$2" "$1" && cd "$1" && exec "$3" --input-type=module -e "$4"`;
  const args = ["--mount", "sh", "-c", script, "sh", disk, join(root, "scripts"), process.execPath, program];
  const { status, stderr } = spawnSync("unshare", args, { encoding: "utf8", timeout: 30_000 });
  rmSync(disk, { recursive: true });
  assert.equal(stderr, "\nThe disk is full: free 5 GB and run the command again.\n");
  assert.equal(status, 1);
});

test("a program that fails for want of space, or for another reason, is told so", async () => {
  const fails = (words) => runOrFail("It broke.", "sh", ["-c", `echo '${words}'; exit 1`], { log, quiet: true });
  for (const words of ["write error: No space left on device", "npm error code ENOSPC", "Disk quota exceeded"])
    await assert.rejects(fails(words), (error) => error instanceof Failure && /^The disk is full/.test(error.message));
  await assert.rejects(fails("a fault"), /^Error: It broke\. The whole log is build\/logs\//);
});

test("npm's failure is told by its cause", () => {
  for (const output of [
    "npm error code EAI_AGAIN\nnpm error syscall getaddrinfo",
    "npm error code ENOTFOUND\nnpm error network request to https://packages.example/preact failed",
    "npm error code ECONNREFUSED",
  ])
    assert.match(whyNpmFailed(output), /^The npm registry could not be reached: check the network/);
  assert.match(whyNpmFailed("npm error code EINTEGRITY"), /^The npm packages could not be installed: mend what npm/);
});
