// Where the command line puts the formats: standard output, or files in a folder.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { CSV_TABLES, createAnalyzer } from "ledekit";
import { article, command, run } from "./support.mjs";

const analyzer = await createAnalyzer();
const folder = mkdtempSync(join(tmpdir(), "lede-formats-"));
after(() => rmSync(folder, { recursive: true }));
const second = "Angela Merkel went to Łódź on 3 May 2016, 5 people said.";
let folders = 0;
const fresh = () => join(folder, `out${++folders}`);
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const jsonl = (...documents) => documents.map((document) => `${JSON.stringify(document)}\n`).join("");
const read = (...path) => readFileSync(join(...path), "utf8");
const format = (text, name, options) => analyzer.format(text, name, { offsets: "codepoint", ...options });

test("wrong usage ends with 2 and a sentence", () => {
  const wrong = [
    [["--format", "xml"], /no format "xml"; there are json, jsonld, csv, .*, html, markdown, jsonl/],
    [["--format", "csv"], /takes one table: name it with --tables, or a folder for several with --out/],
    [["--format", "csv", "--tables", "quotes,times"], /takes one table/],
    [["--format", "csv", "--tables", "verbs"], /no table "verbs"; there are articles, entities, .*, events, analyses/],
    [["--format", "csv", "--tables="], /no table ""/],
    [["--tables", "quotes"], /--tables goes with --format csv or jsonl/],
    [["--format", "markdown", "--jsonl"], /markdown holds one article: name a folder for several with --out/],
    [["--format", "html", "a.txt", "b.txt"], /html holds one article/],
    [["--out="], /--out wants the name of a folder/],
    [["--out"], /--out needs a value/],
  ];
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = run(["analyze", ...args], article);
    assert.equal(status, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.match(stderr, /^lede: .*\n$/);
  }
  assert.equal(run(["tag", "--out", folder], "").status, 2);
});

test("formats that join articles follow one another on standard output", () => {
  const [one, two] = [file("one.txt", article), file("two.txt", second)];
  for (const name of ["conll", "ftm"]) {
    const { status, stdout } = run(["analyze", "--format", name, one, two]);
    assert.equal(status, 0);
    assert.equal(stdout, format(article, name) + format(second, name));
  }
  const { stdout } = run(["analyze", "--format", "csv", "--tables", "mentions", one, two]);
  const [header] = stdout.split("\r\n", 1);
  const rows = [article, second].map((text, i) => {
    const table = format(text, "csv", { table: "mentions", article: [one, two][i] });
    return table.slice(header.length + 2);
  });
  assert.equal(stdout, `${header}\r\n${rows.join("")}`);
});

test("JSON lines become rows that name their article, in order, and bad lines complaints", () => {
  const lines = jsonl({ id: "ä,1", text: article }, { id: 2 }, { id: 2, text: second });
  const args = ["analyze", "--jsonl", "--threads", "3", "--format", "csv", "--tables", "times"];
  const { status, stdout, stderr } = run(args, lines);
  assert.equal(status, 1);
  assert.equal(stderr, 'lede: Line 2: "text" is missing, or no text.\n');
  const [header] = stdout.split("\r\n", 1);
  const rows = (text, name) => format(text, "csv", { table: "times", article: name }).slice(header.length + 2);
  assert.equal(stdout, `${header}\r\n${rows(article, "ä,1")}${rows(second, "2")}`);
});

test("--out has a file per article, named after its file", () => {
  mkdirSync(join(folder, "sub"));
  const paths = [file("a.txt", article), file("sub/a.txt", second), file("b.text.v2", second)];
  const out = join(fresh(), "deep");
  const { status, stdout, stderr } = run(["analyze", "--format", "markdown", "--out", out, ...paths]);
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
  assert.deepEqual(readdirSync(out).sort(), ["a-2.md", "a.md", "b.text.v2.md"]);
  assert.equal(read(out, "a.md"), format(article, "markdown"));
  assert.equal(read(out, "a-2.md"), format(second, "markdown"));
});

test("--out names files after ids, and never outside the folder", () => {
  const out = fresh();
  const ids = ["../escape", "/etc/passwd", "a/b", "", 7, "7", ".hidden", "con", "n\u0000l\u202e"];
  const lines = jsonl(...ids.map((id) => ({ id, text: second })));
  assert.equal(run(["analyze", "--jsonl", "--threads", "4", "--format", "geojson", "--out", out], lines).status, 0);
  assert.deepEqual(
    readdirSync(out).sort(),
    ["7-2", "7", "_con", "a-b", "article", "escape", "etc-passwd", "hidden", "n-l"].map((name) => `${name}.geojson`),
  );
  assert.ok(!readdirSync(folder).includes("escape.geojson"));
});

test("--out with csv has a file per table, with the rows of all articles", () => {
  const out = fresh();
  const lines = jsonl({ id: "x", text: article }, { id: "y", text: second });
  assert.equal(run(["analyze", "--jsonl", "--format", "csv", "--out", out], lines).status, 0);
  const names = ["articles.csv", "run.json", ...CSV_TABLES.map((table) => `${table}.csv`)];
  assert.deepEqual(readdirSync(out).sort(), names.sort());
  for (const table of CSV_TABLES) {
    const one = format(article, "csv", { table, article: "x" });
    const two = format(second, "csv", { table, article: "y" });
    assert.equal(read(out, `${table}.csv`), one + two.slice(two.indexOf("\r\n") + 2), table);
  }
});

test("--out with brat has the text beside the annotations", () => {
  const out = fresh();
  const path = file("c.txt", second);
  assert.equal(run(["analyze", "--format", "brat", "--out", out, path]).status, 0);
  assert.equal(read(out, "c.ann"), format(second, "brat"));
  assert.equal(read(out, "c.txt"), second);
});

test("--out with json has an analysis per file", () => {
  const out = fresh();
  assert.equal(run(["analyze", "--out", out, file("d.txt", second)]).status, 0);
  assert.equal(JSON.parse(read(out, "d.json")).file, join(folder, "d.txt"));
});

test("what was read is never written over", () => {
  const here = fresh();
  mkdirSync(here);
  const path = join(here, "e.txt");
  writeFileSync(path, second);
  const { status, stderr } = run(["analyze", "--format", "brat", "--out", here, path]);
  assert.equal(status, 1);
  assert.match(stderr, /e\.txt is what was read: --out wants another folder\.\n$/);
  assert.equal(readFileSync(path, "utf8"), second);
});

test("an older result gives way to the new one, and nothing else is left", () => {
  const out = fresh();
  mkdirSync(out);
  writeFileSync(join(out, "article.md"), "old");
  assert.equal(run(["analyze", "--format", "markdown", "--out", out], second).status, 0);
  assert.deepEqual(readdirSync(out), ["article.md"]);
  assert.equal(read(out, "article.md"), format(second, "markdown"));
});

test("a folder that cannot be is told in a sentence", () => {
  const taken = file("taken", "a file");
  for (const out of [taken, join(taken, "below")]) {
    const { status, stdout, stderr } = run(["analyze", "--format", "html", "--out", out], second);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /^lede: --out .*taken.*: .+\.\n$/);
  }
  assert.equal(readFileSync(taken, "utf8"), "a file");
});

test("a folder that may not be written to is told in a sentence", { skip: process.getuid?.() === 0 }, () => {
  const out = fresh();
  mkdirSync(out);
  chmodSync(out, 0o500);
  const { status, stderr } = run(["analyze", "--format", "html", "--out", out], second);
  assert.equal(status, 1);
  assert.match(stderr, /no files can be written there/);
});

test("a result that does not fit on the disk is not left half", () => {
  const out = fresh();
  mkdirSync(out);
  // A limit on the size of files stands for a disk that is full.
  const shell = `ulimit -f 1; trap '' XFSZ; exec "$0" analyze --format html --out "$1"`;
  const { status, stderr } = spawnSync("bash", ["-c", shell, command, out], { input: article.repeat(20) });
  assert.equal(status, 1);
  assert.match(stderr.toString(), /^lede: Cannot write .*article\.html: .+\.\n$/);
  assert.deepEqual(readdirSync(out), []);
});
