// Archives on the command line: folders, patterns, tables in CSV, packed files; tables with the columns of their source;
// runs that die and go on; input that is bad.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { article, command, run } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-archives-"));
after(() => rmSync(folder, { recursive: true }));
let folders = 0;
const fresh = () => join(folder, `out${++folders}`);
const second = "Angela Merkel went to Łódź on 3 May 2016. “It is late,” Mrs. Merkel said.";
const file = (name, content) => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const jsonl = (...documents) => documents.map((document) => `${JSON.stringify(document)}\n`).join("");
const read = (...path) => readFileSync(join(...path), "utf8");
const rows = (...path) =>
  read(...path)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const analyze = (...args) => run(["analyze", ...args]);
const tables = (names, out, ...args) => analyze("--format", "jsonl", "--tables", names, "--out", out, ...args);
const answers = ({ stdout }) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("a folder is read by its names, sorted, without what is hidden, other or a result", () => {
  const base = join(folder, "tree");
  file("tree/b/two.txt", second);
  file("tree/a.md", article);
  file("tree/b/lines.jsonl", jsonl({ id: "x", text: second }));
  file("tree/.hidden/no.txt", "No.");
  file("tree/picture.png", "no text");
  file("tree/out/quotes.csv", "article,text\r\nq,Old result.\r\n");
  const out = join(base, "out");
  assert.equal(tables("articles", out, base).status, 0);
  assert.deepEqual(
    rows(out, "articles.jsonl").map(({ article }) => article),
    [join(base, "a.md"), "x", join(base, "b/two.txt")],
  );
});

test("a pattern that no shell has replaced stands for the files that it matches", () => {
  for (const name of ["p-2.txt", "p-1.txt"]) file(name, second);
  const found = answers(analyze(join(folder, "p-*.txt")));
  assert.deepEqual(
    found.map((analysis) => analysis.file),
    [join(folder, "p-1.txt"), join(folder, "p-2.txt")],
  );
  const { status, stderr } = analyze(join(folder, "q-*.txt"));
  assert.equal(status, 1);
  assert.match(stderr, /^lede: .*q-\*\.txt: no file has this name, and none matches it as a pattern\.\n$/);
});

test("what is in a file is told by its name, or by --input", () => {
  const lines = file("kind.jsonl", jsonl({ id: 7, text: second }));
  assert.equal(answers(analyze(lines))[0].id, 7);
  assert.equal(answers(analyze("--input", "text", lines))[0].file, lines);
  const table = file("kind.dat", "id;text\nseven;Good day.\n");
  assert.equal(answers(analyze("--input=csv", table))[0].id, "seven");
});

test("CSV: delimiters, quotation marks, line ends within cells, ids and dates by their columns", () => {
  const cell = 'He said "no",\r\nand left; Berlin was cold.';
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  for (const [mark, name] of [
    [",", "comma"],
    [";", "semicolon"],
    ["\t", "tab"],
  ]) {
    const record = [`7${name}`, quoted, "2016-12-07", '5" pipe'].join(mark);
    const path = file(`${name}.csv`, `\ufeff${["key", "body", "day", "size"].join(mark)}\r\n${record}\r\n\r\n`);
    const fields = ["--id-field", "key", "--text-field", "body", "--date-field", "day"];
    const [analysis] = answers(analyze(path, ...fields));
    assert.equal(analysis.id, `7${name}`);
    assert.equal(analysis.document_date, "2016-12-07");
    const berlin = analysis.mentions.find(({ text }) => text === "Berlin");
    assert.equal(cell.slice(berlin.start, berlin.end), "Berlin");
    const out = fresh();
    assert.equal(tables("articles", out, path, ...fields, "--keep", "size").status, 0);
    assert.equal(rows(out, "articles.jsonl")[0].size, '5" pipe');
  }
  const unnamed = file("unnamed.csv", "text\nGood day.\n");
  assert.equal(answers(analyze(unnamed))[0].id, `${unnamed}:2`);
});

test("rows of tables have names beside ids, and the columns that are kept", () => {
  const path = file("kept.jsonl", jsonl({ id: "x", text: second, section: "=World", n: 5, date: "2016-05-04" }));
  const keep = ["--keep", "section,n,date,headline,file,line"];
  const out = fresh();
  assert.equal(tables("quotes,mentions,entities", out, path, ...keep).status, 0);
  const [quote] = rows(out, "quotes.jsonl");
  assert.equal(quote.speaker_name, "Angela Merkel");
  assert.equal(quote.text, "“It is late,”");
  const { section, n, date, line } = quote;
  assert.deepEqual(
    { section, n, date, line, file: quote.file },
    { section: "=World", n: 5, date: "2016-05-04", line: 1, file: path },
  );
  assert.ok(
    rows(out, "mentions.jsonl").every(({ entity, entity_name }) => (entity === null) === (entity_name === null)),
  );
  assert.ok(Array.isArray(rows(out, "entities.jsonl")[0].aliases));
  const { stdout } = analyze("--format", "csv", "--tables", "quotes", path, "--keep", "section,text");
  const [header, row] = stdout.split("\r\n");
  assert.match(header, /,confidence,section,keep_text$/);
  assert.match(row, /,"'=World",“?.*Merkel said\.”?|,"'=World","/);
});

test("the analyses themselves are a table too", () => {
  const path = file("whole.jsonl", jsonl({ id: 1, text: article }, { id: 2, text: second }));
  const out = fresh();
  assert.equal(tables("analyses", out, path).status, 0);
  assert.equal(read(out, "analyses.jsonl"), run(["analyze", "--jsonl", path]).stdout);
  assert.match(
    analyze("--format", "csv", "--tables", "analyses", "--out", out, path).stderr,
    /goes with --format jsonl/,
  );
});

test("run.json says which program, model, options and files made the tables", () => {
  const out = fresh();
  tables("articles", out, file("made.txt", second), "--layers", "quotes");
  const manifest = JSON.parse(read(out, "run.json"));
  assert.deepEqual(manifest.made_by, answers(run(["analyze"], "Hi."))[0].made_by);
  assert.deepEqual(manifest.options.layers, ["quotes"]);
  assert.equal(manifest.articles, 1);
  assert.equal(manifest.files["articles.jsonl"].bytes, read(out, "articles.jsonl").length);
  assert.match(
    analyze("--format", "csv", "--tables", "events", "--layers", "quotes").stderr,
    /layer that --layers leaves out/,
  );
});

test("packed files are read like others, in several parts, whatever their names", () => {
  const lines = jsonl({ id: 1, text: article }, { id: 2, text: second });
  const expected = run(["analyze", "--jsonl"], lines).stdout;
  const cut = lines.indexOf("\n") + 9;
  const parts = Buffer.concat([gzipSync(lines.slice(0, cut)), gzipSync(lines.slice(cut)), Buffer.alloc(512)]);
  for (const name of ["parts.jsonl.gz", "parts.jsonl"]) assert.equal(analyze(file(name, parts)).stdout, expected);
  assert.equal(run(["analyze", "--jsonl"], gzipSync(lines)).stdout, expected);
  const text = file("one.txt.gz", gzipSync(second));
  assert.equal(answers(analyze(text))[0].file, text);
});

const zstd = (input) => spawnSync("zstd", ["-q", "-c"], { input });
test("Zstandard", { skip: zstd("").status !== 0 && "zstd makes the files for it" }, () => {
  const lines = jsonl({ id: 1, text: article }, { id: 2, text: second });
  const packed = zstd(lines).stdout;
  const expected = run(["analyze", "--jsonl"], lines).stdout;
  assert.equal(analyze(file("z.jsonl.zst", packed)).stdout, expected);
  assert.equal(analyze(file("z2.jsonl.zst", Buffer.concat([packed, zstd("").stdout]))).stdout, expected);
  assert.match(analyze(file("z3.jsonl.zst", packed.subarray(0, -9))).stderr, /its packed bytes break off/);
});

test("bad input is told in a sentence with its file and line, kept apart, and the rest is read", () => {
  mkdirSync(join(folder, "empty"), { recursive: true });
  const good = jsonl({ id: "good", text: second });
  const broken = gzipSync(good.repeat(50)).subarray(0, -20);
  const cases = [
    [join(folder, "empty"), null, /no file in this folder or below it ends in \.txt/],
    [file("wrong.jsonl.gz", good), null, /not packed with gzip, as its name says/],
    [file("cut.txt.gz", gzipSync(second).subarray(0, -4)), null, /packed bytes break off/],
    [file("damaged.txt.gz", Buffer.from(gzipSync(article)).fill(0xff, 20, 60)), null, /packed bytes are damaged near/],
    [file("binary.txt", Buffer.from([0xff, 0xfe, 0xfd])), null, /UTF-16|not valid UTF-8/],
    [file("nocolumn.csv", "id,body\na,b\n"), null, /no column "text" but id, body; name one with --text-field/],
    [file("twice.csv", "id,text,id\na,b,c\n"), null, /two of its columns are called "id"/],
    [file("empty.csv", ""), null, /it is empty/],
    [file("cells.csv", "id,text\na,b,c\nd,e\n"), 2, /3 cells where the first line names 2/],
    [file("open.csv", 'id,text\na,b\nc,"d\n'), null, /opens a cell in line 3 is never closed/],
    [file("date.jsonl", jsonl({ id: "d", text: "Hi.", date: "7/12/16" })), 1, /"7\/12\/16" is not a calendar date/],
    [join(folder, "none.jsonl"), null, /No such file/],
    [file("late.jsonl.gz", broken), null, /break off|damaged/],
  ];
  const out = fresh();
  const paths = cases.map(([path]) => path);
  const { status, stderr } = tables("articles", out, ...paths, file("last.jsonl", good));
  assert.equal(status, 1);
  const rejects = rows(out, "rejects.jsonl");
  assert.equal(rejects.length, cases.length);
  cases.forEach(([path, line, reason], i) => {
    assert.equal(rejects[i].file, path);
    assert.equal(rejects[i].line, line);
    assert.match(rejects[i].reason, reason);
  });
  assert.equal(stderr.split("\n").length - 1, 12); // ten of them, that there are more, and how many
  assert.match(stderr, /lede: 13 of \d+ could not be read: .*rejects\.jsonl says which, and why\.\n$/);
  assert.equal(rows(out, "articles.jsonl").at(-1).article, "good");
  assert.equal(JSON.parse(read(out, "run.json")).rejected, 13);
  // Mended, it leaves no old rejects behind.
  assert.equal(tables("articles", out, file("last.jsonl", good)).status, 0);
  assert.ok(!existsSync(join(out, "rejects.jsonl")));
  assert.match(
    tables("articles", fresh(), file("last.jsonl", good), "--keep", "nowhere").stderr,
    /no article has "nowhere"/,
  );
});

const contents = (path) => Object.fromEntries(readdirSync(path).map((name) => [name, read(path, name)]));

test("a killed run goes on with --resume, to the same bytes for any number of threads", {
  timeout: 240_000,
}, async () => {
  const lines = Array.from({ length: 1200 }, (_, i) =>
    i % 400 === 7 ? '{"id":"cut"\n' : jsonl({ id: i, text: i % 3 ? second : article, n: i }),
  );
  const options = [
    "analyze",
    "--jsonl",
    "--format",
    "csv",
    "--tables",
    "articles,quotes,entities",
    "--keep",
    "n",
    "--out",
  ];
  const whole = fresh();
  assert.equal(run([...options, whole], lines.join("")).status, 1);
  const out = fresh();
  const journal = join(out, ".lede-unfinished", "journal");
  const done = () => (existsSync(journal) ? Number(/\ndone (\d+)/.exec(read(journal))?.[1] ?? 0) : 0);
  for (const [at, threads] of ["1", "3"].entries()) {
    const stdio = ["pipe", "ignore", "ignore"];
    const child = spawn(command, [...options, out, "--resume", "--threads", threads], { stdio });
    child.stdin.on("error", () => {});
    // More than the journal has, and then a line now and then: it cannot finish, however fast it is.
    let next = 400 * (at + 1);
    child.stdin.write(lines.slice(0, next).join(""));
    for (const before = done(); done() <= before; await sleep(20)) {
      if (next < 1100) child.stdin.write(lines[next++]);
    }
    child.kill("SIGKILL");
    await new Promise((resolve) => child.on("exit", resolve));
  }
  assert.ok(
    readdirSync(out).every((name) => name.startsWith(".")),
    "nothing half is in its place",
  );
  const other = run([...options, out], lines.join(""));
  assert.equal(other.status, 1);
  assert.match(
    other.stderr,
    /has \d+ articles of a run that has not finished: go on with --resume, or delete .*lede-unf/,
  );
  assert.match(run([...options, out, "--resume", "--layers", "quotes"]).stderr, /begun with other options/);
  assert.match(run([...options, out, "--resume", file("more.txt", second)]).stderr, /begun with other files/);
  const last = run([...options, out, "--resume"], lines.join(""));
  assert.match(last.stderr, /Going on behind \d+ articles/);
  assert.equal(last.status, 1);
  assert.deepEqual(contents(out), contents(whole));
  assert.match(run([...options, out, "--resume"]).stderr, /there is nothing left to do/);
  assert.deepEqual(contents(out), contents(whole));
});

test("a disk that is full leaves no table, and what is whole is gone on with", () => {
  const path = file("full.jsonl", jsonl({ id: 1, text: article }).repeat(300));
  const out = fresh();
  const args = ["analyze", "--format", "csv", "--tables", "mentions", "--out", out, path];
  // A limit on the size of files stands for a disk that is full.
  const full = spawnSync("bash", ["-c", `ulimit -f 100; trap '' XFSZ; exec "$0" "$@"`, command, ...args]);
  assert.equal(full.status, 1);
  assert.match(
    full.stderr.toString(),
    /^lede: Cannot write .*mentions\.csv: File too large\. .*--resume goes on with it\.\n$/,
  );
  assert.deepEqual(readdirSync(out), [".lede-unfinished"]);
  assert.equal(run([...args, "--resume"]).status, 0);
  assert.equal(read(out, "mentions.csv"), run(["analyze", "--format", "csv", "--tables", "mentions", path]).stdout);
});

test("no table takes the place of what is read", () => {
  const path = file("own/quotes.csv", "id,text\r\na,Hi.\r\n");
  const { status, stderr } = analyze("--format", "csv", "--tables", "quotes", "--out", join(path, ".."), path);
  assert.equal(status, 1);
  assert.match(stderr, /quotes\.csv is what was read: --out wants another folder\.\n$/);
  assert.equal(readFileSync(path, "utf8"), "id,text\r\na,Hi.\r\n");
});

test("two runs do not write into one folder", async () => {
  const out = fresh();
  const args = ["analyze", "--format", "csv", "--tables", "quotes", "--out", out];
  const child = spawn(command, args, { stdio: ["pipe", "ignore", "inherit"] });
  while (!existsSync(join(out, ".lede-unfinished", "journal"))) await sleep(20);
  assert.match(run(args, second).stderr, /another run is writing there/);
  child.stdin.end(second);
  await new Promise((resolve) => child.on("exit", resolve));
  assert.match(read(out, "quotes.csv"), /It is late/);
});

test("--progress tells it without a terminal too", { timeout: 60_000 }, async () => {
  const child = spawn(command, ["analyze", "--jsonl", "--progress"], { stdio: ["pipe", "ignore", "pipe"] });
  const writing = setInterval(() => child.stdin.write(jsonl({ id: 1, text: "Hi." })), 100);
  let told = "";
  for await (const piece of child.stderr) {
    told += piece;
    if (told.includes("\n")) break;
  }
  clearInterval(writing);
  child.kill();
  assert.match(told, /^lede: \d+ articles, \d+ a second\n/);
});
