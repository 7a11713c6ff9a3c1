// Installing system packages, with stand-ins for apt-get and dpkg that note what they are asked for.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
let bin;
let copy; // of the scripts, so that any user may write the logs beside them

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "lede-copy-"));
  cpSync(join(root, "scripts"), join(copy, "scripts"), { recursive: true });
  cpSync(join(root, "tests", "setup"), join(copy, "tests", "setup"), { recursive: true });
  chmodSync(copy, 0o777);
  bin = mkdtempSync(join(tmpdir(), "lede-packages-"));
  chmodSync(bin, 0o777);
  mkdirSync(join(bin, "state"), { mode: 0o777 });
  chmodSync(join(bin, "state"), 0o777);
  for (const tool of ["sh", "env", "true", "touch", "rm", "cat", "echo", "test"])
    symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
  program(
    "dpkg-query",
    'test -e "$S/installed" && echo "thing installed" || echo "thing $(cat "$S/half" 2>/dev/null || echo not-installed)"',
  );
  program("apt-cache", 'test -e "$S/listed" && echo "  Candidate: 1.0" || echo "  Candidate: (none)"');
  program(
    "dpkg",
    'case "$1" in --audit) cat "$S/half" 2>/dev/null ;; --configure) echo "dpkg --configure -a" >>"$S/calls"; rm -f "$S/half" ;; esac; true',
  );
  aptGet('touch "$S/installed"');
  state("listed");
});
afterEach(() => {
  for (const folder of [bin, copy]) rmSync(folder, { recursive: true });
});

function program(name, script) {
  writeFileSync(join(bin, name), `#!/usr/bin/sh\nS='${join(bin, "state")}'\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

/** apt-get that notes its last words and does `onInstall` when asked to install the thing. */
function aptGet(onInstall, onUpdate = 'touch "$S/listed"') {
  program(
    "apt-get",
    `for last; do :; done
echo "apt-get $last" >>"$S/calls"
case "$last" in thing) ${onInstall} ;; update) ${onUpdate} ;; esac`,
  );
}

const state = (name, content = "") => writeFileSync(join(bin, "state", name), content, { mode: 0o666 });
const calls = () =>
  existsSync(join(bin, "state", "calls"))
    ? readFileSync(join(bin, "state", "calls"), "utf8")
        .trim()
        .split("\n")
    : [];
const superuser = process.getuid() === 0;

function run({ args = ["thing"], uid } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(copy, "tests", "setup", "install.mjs"), ...args],
    {
      env: { PATH: bin },
      encoding: "utf8",
      ...(uid && { uid, gid: uid }),
    },
  );
  return { status, stdout, stderr };
}
const asRoot = { skip: superuser ? false : "needs to be run as root" };

test("what is there is left alone", () => {
  state("installed");
  const { status, stdout } = run();
  assert.equal(status, 0);
  assert.match(stdout, /System packages: ready\ninstalled\n$/);
  assert.deepEqual(calls(), []);
});

test("what is missing is installed, from fresh lists", asRoot, () => {
  const { status, stdout } = run();
  assert.equal(status, 0, stdout);
  assert.deepEqual(calls(), ["apt-get update", "apt-get thing"]);
});

test("lists that have what is missing do when no fresh ones can be had", asRoot, () => {
  aptGet('touch "$S/installed"', "exit 100");
  const { status, stdout } = run();
  assert.equal(status, 0, stdout);
  assert.match(stdout, /going on with those at hand/);
  assert.deepEqual(calls(), ["apt-get update", "apt-get thing"]);
});

test("a machine without package lists fetches them", asRoot, () => {
  rmSync(join(bin, "state", "listed"));
  assert.equal(run().status, 0);
  assert.deepEqual(calls(), ["apt-get update", "apt-get thing"]);
});

test("a machine without lists and without a network hears that it is the network", asRoot, () => {
  rmSync(join(bin, "state", "listed"));
  // As apt-get does, which only warns, and leaves with 0.
  aptGet(
    "exit 100",
    "echo \"Err:1 http://packages.example stable InRelease\"; echo \"  Temporary failure resolving 'packages.example'\"; echo 'W: Some index files failed to download. They have been ignored, or old ones used instead.'",
  );
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr.trimEnd().split("\n").at(-1), /^The package servers could not be reached: check the network/);
});

test("lists that have grown old are fetched and the installation tried again", asRoot, () => {
  aptGet(
    'test -e "$S/fresh" && touch "$S/installed" || { echo "E: Failed to fetch http://x 404  Not Found"; exit 100; }',
    'test -e "$S/tried" && touch "$S/fresh" || { touch "$S/tried"; exit 100; }',
  );
  assert.equal(run().status, 0);
  assert.deepEqual(calls(), ["apt-get update", "apt-get thing", "apt-get update", "apt-get thing"]);
});

test("an installation that was cut off is finished first", asRoot, () => {
  state("half", "half-configured");
  assert.equal(run().status, 0);
  assert.deepEqual(calls(), ["dpkg --configure -a", "apt-get --fix-broken", "apt-get update", "apt-get thing"]);
});

test("another package manager at work is waited for", asRoot, () => {
  aptGet(
    'test -e "$S/waited" && touch "$S/installed" || { touch "$S/waited"; echo "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7"; exit 100; }',
  );
  const { status, stdout } = run();
  assert.equal(status, 0);
  assert.match(stdout, /waiting for it to finish/);
});

test("a failure ends in one sentence that says what to do, and is not tried for ever", asRoot, () => {
  for (const [output, sentence] of [
    ["E: Write error - write (28: No space left on device)", /^The disk is full: free 5 GB, then run/m],
    ["Temporary failure resolving 'packages.example'", /^The package servers could not be reached: .*, then run/m],
    ["E: something nobody has seen", /^Installing thing failed: mend what apt-get reports above, then run/m],
    ["E: dpkg was interrupted, you must manually run 'dpkg --configure -a'", /^Installing thing failed/m],
  ]) {
    aptGet(`echo "${output.replaceAll("'", "")}"; exit 100`);
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr.trimEnd().split("\n").at(-1), sentence);
  }
});

test("without root or sudo the line to run is named", () => {
  const { status, stderr } = run({ uid: superuser ? 65534 : undefined });
  assert.equal(status, 1);
  assert.match(stderr, /run as root\n\n {4}apt-get update && apt-get install -y --no-install-recommends thing\n/);
  assert.deepEqual(calls(), []);
});

test("without root or sudo nothing fails for what is only good to have", () => {
  state("listed");
  const { status, stdout } = run({ args: ["thing", "optional"], uid: superuser ? 65534 : undefined });
  assert.equal(status, 0);
  assert.match(stdout, /This user may not install packages/);
});

test("sudo is used where it asks for nothing", () => {
  program("sudo", 'test "$1" = -n && shift; test "$1" = true || { echo "sudo" >>"$S/calls"; exec "$@"; }');
  assert.equal(run({ uid: superuser ? 65534 : undefined }).status, 0);
  assert.deepEqual(calls(), ["sudo", "apt-get update", "sudo", "apt-get thing"]);
});

test("a system that offers no such package is told what to enable", asRoot, () => {
  rmSync(join(bin, "state", "listed"));
  aptGet("exit 100", "true");
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr, /offer no thing: enable the distribution's main archive/);
});

test("a system without apt-get is told what to install by hand", () => {
  rmSync(join(bin, "apt-get"));
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr, /no apt-get to install A thing with/);
});

test("a folder of another user is told in a sentence", asRoot, () => {
  program("sudo", 'test "$1" = -n && shift; exec "$@"');
  chmodSync(copy, 0o755);
  const { status, stderr } = run({ uid: 65534 });
  assert.equal(status, 1);
  assert.match(stderr.trimEnd().split("\n").at(-1), /^This user may not write .*: give the folder to this user/);
});
