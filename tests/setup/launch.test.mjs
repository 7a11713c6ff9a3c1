// How the commands start and end: in a sentence where Node.js is too old, and without a word of npm's
// where somebody ends them.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { scripts, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const launcher = join(root, "scripts", "launch.cjs");
const folder = mkdtempSync(join(tmpdir(), "lede-launch-"));
after(() => rmSync(folder, { recursive: true }));

test("every command goes through the launcher first", () => {
  for (const [name, line] of Object.entries(scripts))
    assert.match(line, /^(exec )?node scripts\/launch\.cjs [a-z]+/, name);
});

test("the launcher is written in what any Node.js understands", () => {
  const source = readFileSync(launcher, "utf8");
  assert.doesNotThrow(() => parse(source, { ecmaVersion: 5, sourceType: "script", allowHashBang: true }));
  assert.ok(source.includes(`MAJOR = ${/\d+/.exec(engines.node)[0]};`), "the version that package.json asks for");
});

test("an old Node.js is told in a sentence", () => {
  // The same file in a Node.js that gives itself out for an old one.
  const program = `Object.defineProperty(process.versions, "node", { value: "12.22.12" });
    process.argv.splice(1, 0, ${JSON.stringify(launcher)}); require(${JSON.stringify(launcher)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", program, "start"], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.match(stderr, /^\nLede needs Node\.js 20 or newer and this is 12\.22\.12: install .* again\.\n$/);
});

test("the command gets its arguments, as if it had been called itself", () => {
  const copy = copyOfLauncher("args");
  writeFileSync(join(copy, "scripts", "say.mjs"), "console.log(JSON.stringify(process.argv.slice(1)));");
  const { stdout } = spawnSync(process.execPath, [join(copy, "scripts", "launch.cjs"), "say", "a b", "--c"], {
    encoding: "utf8",
  });
  assert.deepEqual(JSON.parse(stdout), [join(copy, "scripts", "say.mjs"), "a b", "--c"]);
});

for (const [command, args, words] of [
  ["bench", ["--nosuch"], /Unknown option '--nosuch'/],
  ["fuzz", ["--nosuch"], /Unknown option '--nosuch'/],
  ["lint", ["--nosuch"], /Unknown option '--nosuch'/],
  ["train", ["--nosuch"], /Unknown option '--nosuch'/],
  ["train", ["nosuch"], /There is nothing to do called "nosuch"/],
]) {
  test(`${command} ${args} is refused before anything is installed`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, command, ...args], { encoding: "utf8" });
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, words);
  });
}

test("training without its data says so before anything is installed", () => {
  const args = [launcher, "train", "--data", join(folder, "none")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /^\nThere is no training data at /);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  test(`${signal} to all of npm start ends the server, with status 0 and without errors`, async () => {
    const copy = copyOfLauncher(signal);
    cpSync(join(root, "scripts"), join(copy, "scripts"), { recursive: true });
    // The server as it is, with nothing to build.
    const start = readFileSync(join(copy, "scripts", "start.mjs"), "utf8");
    writeFileSync(join(copy, "scripts", "start.mjs"), start.replace(/await runSteps\(.*\);/, ""));
    mkdirSync(join(copy, "web", "dist"), { recursive: true });
    writeFileSync(
      join(copy, "package.json"),
      JSON.stringify({ name: "x", version: "1.0.0", scripts: { start: scripts.start } }),
    );
    // In a home where it never looked, npm tells at its end that there is a newer one.
    const env = { ...process.env, PORT: "0", npm_config_update_notifier: "false" };
    const npm = spawn("npm", ["start"], { cwd: copy, detached: true, env });
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (output += chunk));
    while (!/^http:\/\//m.test(output)) await once(npm.stdout, "data");
    const before = output.length;
    process.kill(-npm.pid, signal); // as a terminal does: to the whole group
    const [code] = await once(npm, "close");
    assert.deepEqual([code, output.slice(before)], [0, ""]);
  });
}

function copyOfLauncher(name) {
  const copy = join(folder, name);
  mkdirSync(join(copy, "scripts", "lib"), { recursive: true });
  cpSync(launcher, join(copy, "scripts", "launch.cjs"));
  cpSync(join(root, "scripts", "lib", "import.cjs"), join(copy, "scripts", "lib", "import.cjs"));
  return copy;
}
