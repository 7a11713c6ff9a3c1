// The command line among other processes: pipes that stay open, readers that dawdle or go away, disks that are full,
// limits of memory and threads.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { article, command, run } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-"));
after(() => rmSync(folder, { recursive: true }));
const line = (id, text = article) => `${JSON.stringify({ id, text })}\n`;
const idsOf = (output) =>
  output
    .split("\n")
    .slice(0, -1)
    .map((answer) => JSON.parse(answer).id);
/** Runs a shell's line, in which $LEDE is the program. */
const shell = (script, input = "") => {
  const { status, signal, stdout, stderr } = spawnSync("sh", ["-c", script], {
    input,
    env: { ...process.env, LEDE: command, FOLDER: folder },
    maxBuffer: 2 ** 30,
  });
  return { status, signal, stdout: stdout.toString(), stderr: stderr.toString() };
};

test("--jsonl answers each line before the next one is written", { timeout: 120_000 }, async () => {
  const child = spawn(command, ["analyze", "--jsonl", "--threads", "3"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (let id = 0; id < 5; ++id) {
    child.stdin.write(line(id));
    assert.equal(JSON.parse((await answers.next()).value).id, id);
  }
  child.stdin.write(line("a") + line("b") + line("c").slice(0, 20));
  assert.equal(JSON.parse((await answers.next()).value).id, "a");
  assert.equal(JSON.parse((await answers.next()).value).id, "b");
  child.stdin.end(line("c").slice(20));
  assert.equal(JSON.parse((await answers.next()).value).id, "c");
  assert.ok((await answers.next()).done);
});

test("--jsonl keeps the order of a fast writer's lines, long and short", () => {
  const texts = [article, "", article.repeat(40), "Hi."];
  const ids = Array.from({ length: 600 }, (_, i) => i);
  const input = ids.map((id) => line(id, texts[(id * 7) % 4])).join("");
  for (const threads of ["1", "4"]) {
    const { status, stdout } = run(["analyze", "--jsonl", "--threads", threads], input);
    assert.equal(status, 0);
    assert.deepEqual(idsOf(stdout), ids);
  }
});

test("--jsonl waits for a slow reader, and takes in no more than it must", { timeout: 120_000 }, async () => {
  // Names alone: how long an answer takes is not what is tried.
  const args = ["analyze", "--jsonl", "--threads", "2", "--layers", "none"];
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const long = line("long", article.repeat(300));
  let taken = 0;
  let stalled = false;
  // Written until neither the pipe nor the program takes more.
  for (let i = 0; i < 400 && !stalled; ++i) {
    const drained = new Promise((resolve) => child.stdin.write(long, () => resolve(false)));
    stalled = await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, 3000, true))]);
    taken += long.length;
  }
  assert.ok(stalled, `${taken} bytes were taken without one answer having been read`);
  child.stdin.end();
  let answers = 0;
  for await (const answer of createInterface({ input: child.stdout })) answers += JSON.parse(answer).id === "long";
  assert.equal(answers * long.length, taken);
});

test("--jsonl ends when its reader has gone", () => {
  const path = join(folder, "many.jsonl");
  writeFileSync(path, line(1).repeat(3000));
  const { status, stdout } = shell('"$LEDE" analyze --jsonl "$FOLDER/many.jsonl" | head -c 20; echo');
  assert.equal(status, 0);
  assert.equal(stdout, '{"schema":"lede/1","\n');
  const ignored = shell(`trap '' PIPE; { "$LEDE" analyze --jsonl "$FOLDER/many.jsonl"; echo $? >&2; } | head -c 20`);
  assert.equal(ignored.stderr, "lede: Cannot write the output: Broken pipe.\n1\n");
});

test("a disk that is full is told", () => {
  const full = openSync("/dev/full", "w");
  for (const args of [["--help"], ["--version"], ["tag", "--help"], ["analyze"], ["analyze", "--jsonl"], ["tag"]]) {
    const { status, stderr } = spawnSync(command, args, { input: line(1), stdio: ["pipe", full, "pipe"] });
    assert.equal(status, 1, args.join(" "));
    assert.equal(stderr.toString(), "lede: Cannot write the output: No space left on device.\n");
  }
});

test("names of files are shown so that no terminal obeys them", () => {
  const { status, stderr } = run(["analyze", "a\u001b[31mb\u202e.txt", ""]);
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'lede: a\\x1b[31mb\\u{202e}.txt: No such file or directory.\nlede: "": No such file or directory.\n',
  );
});

test("input that is too long is refused before it is read whole", () => {
  const path = join(folder, "large.txt");
  writeFileSync(path, "");
  truncateSync(path, 2 ** 40); // a hole, which no one could read in the time of a test
  const { status, stderr } = run(["analyze", path]);
  assert.equal(status, 1);
  assert.equal(stderr, `lede: ${path}: longer than 256 MiB; split it and analyse the parts.\n`);
  const endless = shell('yes | "$LEDE" analyze');
  assert.equal(endless.status, 1);
  assert.equal(endless.stderr, "lede: standard input: longer than 256 MiB; split it and analyse the parts.\n");
});

test("too little memory is told in a sentence", () => {
  for (const options of ["", "--jsonl"]) {
    const text = article.repeat(20_000);
    const { status, signal, stderr } = shell(
      `ulimit -v 100000; "$LEDE" analyze ${options}`,
      options === "" ? text : line(1, text),
    );
    assert.equal(signal, null);
    assert.equal(status, 1);
    assert.match(stderr, /^lede: There is not enough memory to go on; .*\n$/);
  }
});

test("--threads is bounded by the work, and by what the system gives", () => {
  const input = line(1) + line(2) + line(3);
  const many = shell('ulimit -v 200000; "$LEDE" analyze --jsonl --threads 1024', input);
  assert.equal(many.stderr, "");
  assert.deepEqual(idsOf(many.stdout), [1, 2, 3]);
  // A stack that is larger than the memory: no thread can be started.
  const none = shell('ulimit -s 2000000 && ulimit -v 1000000; "$LEDE" analyze --jsonl --threads 4', input);
  assert.equal(none.stderr, "");
  assert.deepEqual(idsOf(none.stdout), [1, 2, 3]);
});

test("UTF-16 is refused by its name, with and without a byte order mark", () => {
  const little = Buffer.from("Mayor Elena Márquez spoke.\n", "utf16le");
  const big = Buffer.from(little).swap16();
  const mark = Buffer.from([0xff, 0xfe]);
  const cases = [
    [little, "UTF-16LE"],
    [big, "UTF-16BE"],
    [Buffer.concat([mark, little]), "UTF-16"],
    [Buffer.concat([Buffer.from(mark).swap16(), big]), "UTF-16"],
  ];
  for (const [bytes, name] of cases) {
    for (const args of [["analyze"], ["analyze", "--lossy"], ["analyze", "--jsonl", "--lossy"], ["tag"]]) {
      const { status, stdout, stderr } = run(args, bytes);
      assert.equal(status, 1);
      assert.equal(stdout, "");
      assert.equal(
        stderr,
        `lede: standard input: this is ${name}, and only UTF-8 is read; iconv -f ${name} -t UTF-8 converts it.\n`,
      );
    }
  }
});

test("sources of other formats are read as plain text, with a word about it", () => {
  const sources = [
    ["{\\rtf1\\ansi Mayor Elena spoke.}", "RTF"],
    ["<!DOCTYPE html>\n<p>Mayor Elena spoke.</p>", "HTML"],
  ];
  for (const [source, name] of sources) {
    const { status, stdout, stderr } = run(["analyze"], source);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).schema, "lede/1");
    assert.match(stderr, new RegExp(`^lede: standard input: this looks like ${name}; it was read as plain text`));
  }
});

test("a byte order mark keeps its place among the offsets", () => {
  const { mentions } = JSON.parse(run(["analyze"], "\ufeffBarack Obama met Angela Merkel in Berlin.").stdout);
  assert.deepEqual(
    mentions.filter(({ kind }) => kind === "name").map(({ start, text }) => [start, text]),
    [
      [1, "Barack Obama"],
      [18, "Angela Merkel"],
      [35, "Berlin"],
    ],
  );
});

const noScript = spawnSync("script", ["--version"]).status !== 0 && "script (util-linux) gives the terminal";
test("progress is shown on a terminal and taken away again", { skip: noScript }, () => {
  const path = join(folder, "progress.jsonl");
  writeFileSync(path, line(1, article.repeat(20)).repeat(500));
  const watched = `"$LEDE" analyze --jsonl "$FOLDER/progress.jsonl" >/dev/null`;
  const { stdout } = shell(`script -qec '${watched}' /dev/null </dev/null`);
  assert.match(stdout, /lede: \d+ articles, \d+ a second, \d+ %, \d+ s left/);
  assert.ok(stdout.endsWith("\r\u001b[K"), JSON.stringify(stdout.slice(-80)));
});
