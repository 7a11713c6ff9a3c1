// The command line: what it reads, prints, says and ends with.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createAnalyzer, LAYERS } from "ledekit";
import { article, command, dist, modelBytes, root, run } from "./support.mjs";

const analyzer = await createAnalyzer();
const folder = mkdtempSync(join(tmpdir(), "lede-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const lines = (output) => output.split("\n").slice(0, -1);
const jsonl = (...documents) => documents.map((document) => `${JSON.stringify(document)}\n`).join("");
const analysisOf = (text, options) => JSON.stringify(analyzer.analyze(text, { offsets: "codepoint", ...options }));
/** The analysis of a text that was read from a file of this name. */
const analysisOfFile = (file, text, options) => {
  const { made_by, ...rest } = JSON.parse(analysisOf(text, options));
  return JSON.stringify({ ...rest, file, made_by });
};

test("--version and --help", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.deepEqual(run(["--version"]), { status: 0, stdout: `lede ${version}\n`, stderr: "" });
  for (const args of [["--help"], ["analyze", "--help"], ["tag", "--help"], ["parse", "--help"]]) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 0);
    assert.match(stdout, /usage: lede/);
    assert.equal(stderr, "");
  }
});

test("wrong usage ends with 2 and a sentence", () => {
  const wrong = [
    [[], /Say what to do/],
    [["translate"], /no command "translate"/],
    [["analyze", "--frobnicate"], /no option --frobnicate/],
    [["analyze", "--offsets", "utf32"], /codepoint, utf16 or byte, not "utf32"/],
    [["analyze", "--offsets"], /--offsets needs a value/],
    [
      ["analyze", "--layers", "quotes,dates"],
      /no layer "dates"; there are places, quotes, .*, lede, events; none is names/,
    ],
    [["analyze", "--layers="], /no layer ""/],
    [["analyze", "--format", "xml"], /no format "xml"/],
    [["analyze", "--threads", "0"], /a number from 1/],
    [["analyze", "--jsonl", "--threads", "0"], /a number from 1/],
    [["analyze", "--date", "2016-02-30"], /"2016-02-30" is not a calendar date/],
    [["analyze", "--date", "2016-12-07T00:00"], /YYYY-MM-DD, not "2016-12-07T00:00"/],
    [["analyze", "--date", "0000-12-07"], /"0000-12-07" is not a calendar date/],
    [["analyze", "--jsonl", "--date="], /YYYY-MM-DD/],
    [["analyze", "--date", "--jsonl"], /--date needs a value, not --jsonl/],
    [["analyze", "--model", "-x"], /--model needs a value, not -x/],
    [["\u001b[31mparse"], /no command "\\x1b\[31mparse"/],
    [["analyze", "--lossy=yes"], /takes no value/],
    [["tag", "--date", "2016-02-03"], /lede tag has no option --date/],
  ];
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = run(args, article);
    assert.equal(status, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.match(stderr, /^lede: .*\n$/);
  }
});

test("analyze reads files and standard input, an analysis per document", () => {
  const [first, second] = [article, "Angela Merkel went to Łódź."];
  const [one, two] = [file("one.txt", first), file("two.txt", second)];
  assert.deepEqual(lines(run(["analyze", one, two]).stdout), [analysisOfFile(one, first), analysisOfFile(two, second)]);
  assert.deepEqual(lines(run(["analyze"], first).stdout), [analysisOf(first)], "standard input has no name");
  assert.deepEqual(lines(run(["analyze", two, "-"], first).stdout), [analysisOfFile(two, second), analysisOf(first)]);
  assert.deepEqual(lines(run(["analyze", "--date", "2016-12-07", one]).stdout), [
    analysisOfFile(one, first, { documentDate: "2016-12-07" }),
  ]);
  assert.deepEqual(lines(run(["analyze", "--offsets=byte", two]).stdout), [
    analysisOfFile(two, second, { offsets: "byte" }),
  ]);
});

test("an analysis says what made it", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { made_by } = JSON.parse(run(["analyze"], "Hello.").stdout);
  assert.deepEqual(made_by, { program: version, model: analyzer.modelVersion });
});

test("the name of a file is given back as JSON, what of it is not UTF-8 replaced", () => {
  const path = Buffer.concat([Buffer.from(join(folder, 'a "b"\n')), Buffer.from([0xff])]);
  writeFileSync(path, "Hello.");
  const { stdout } = spawnSync("sh", ["-c", 'for f in "$0"/a*; do exec "$1" analyze "$f"; done', folder, command]);
  assert.equal(JSON.parse(stdout).file, `${join(folder, 'a "b"\n')}\ufffd`);
});

test("a file that cannot be read is named; the others are analysed", () => {
  const good = file("good.txt", article);
  const empty = join(folder, "empty");
  mkdirSync(empty);
  const { status, stdout, stderr } = run(["analyze", join(folder, "none.txt"), good, empty]);
  assert.equal(status, 1);
  assert.deepEqual(lines(stdout), [analysisOfFile(good, article)]);
  assert.match(stderr, /none\.txt: No such file or directory\./);
  assert.equal(lines(stderr).length, 2);
});

test("what is not UTF-8 is refused by file and byte", () => {
  const bad = file("bad.txt", Buffer.from("caf\xc3\xa9 \xe2\x82 then \xff.", "latin1"));
  const good = file("good.txt", "Good.");
  const { status, stdout, stderr } = run(["analyze", bad, good]);
  assert.equal(status, 1);
  assert.deepEqual(lines(stdout), [analysisOfFile(good, "Good.")]);
  assert.equal(stderr, `lede: ${bad}: not valid UTF-8 at byte 6; --lossy replaces such bytes.\n`);
  assert.match(run(["analyze"], Buffer.from([0xff])).stderr, /standard input: not valid UTF-8 at byte 0/);
  assert.match(run(["tag"], Buffer.from("ok\n\xff\n", "latin1")).stderr, /not valid UTF-8 at byte 3/);
});

test("--lossy replaces and counts", () => {
  const bad = file("bad.txt", Buffer.from("caf\xc3\xa9 \xe2\x82 then \xff.", "latin1"));
  const { status, stdout, stderr } = run(["analyze", "--lossy", bad]);
  assert.equal(status, 0);
  assert.deepEqual(lines(stdout), [analysisOfFile(bad, "café \ufffd then \ufffd.")]);
  assert.match(stderr, /replaced 2 sequences/);
  assert.equal(run(["analyze", "--lossy"], article).stderr, "");
});

test("--jsonl keeps ids and order, with any number of threads", () => {
  const documents = Array.from({ length: 300 }, (_, i) => ({
    id: `document ${i} "é"`,
    text: article.slice(0, (i * 37) % article.length),
    ...(i % 3 === 0 ? { date: "2016-12-07" } : i % 3 === 1 ? { date: null } : {}),
  }));
  const expected = documents.map(({ id, text, date }) => {
    const { schema, ...rest } = analyzer.analyze(text, { offsets: "codepoint", documentDate: date });
    return JSON.stringify({ schema, id, ...rest });
  });
  for (const threads of ["1", "2", "7"]) {
    const { status, stdout } = run(["analyze", "--jsonl", "--threads", threads], jsonl(...documents));
    assert.equal(status, 0);
    assert.deepEqual(lines(stdout), expected);
  }
});

test("--layers fills what the package fills, and the help lists all of them", () => {
  for (const layers of [["quotes"], ["times", "desk"], LAYERS]) {
    const args = ["analyze", "--layers", layers.join(",")];
    assert.equal(run(args, article).stdout, `${analysisOf(article, { layers })}\n`);
    const [line] = lines(run([...args, "--jsonl"], jsonl({ id: 1, text: article })).stdout);
    const { id, ...rest } = JSON.parse(line);
    assert.deepEqual(rest, analyzer.analyze(article, { layers, offsets: "codepoint" }));
  }
  assert.equal(run(["analyze", "--layers=none"], article).stdout, `${analysisOf(article, { namesOnly: true })}\n`);
  const help = run(["analyze", "--help"]).stdout.replaceAll(/\s+/g, " ");
  assert.ok(help.includes(`that they need: ${LAYERS.join(", ")} (default: all`), help);
});

test("--jsonl takes --date where a line has none", () => {
  const input = jsonl(
    { id: "a", text: "Hi." },
    { id: "b", text: "Hi.", date: "2001-01-01" },
    { id: "c", text: "Hi.", date: "1998-02-13T14:35:00Z" },
  );
  const dates = lines(run(["analyze", "--jsonl", "--date", "2016-12-07"], input).stdout).map(
    (line) => JSON.parse(line).document_date,
  );
  assert.deepEqual(dates, ["2016-12-07", "2001-01-01", "1998-02-13"]);
});

test("--jsonl turns bad lines into errors and goes on", () => {
  const good = jsonl({ id: "good", text: "Hello there." });
  const bad = [
    ["{", null, /not valid JSON/],
    ["[1]", null, /a JSON object is expected/],
    ['{"text":"no id"}', null, /"id" is missing/],
    ['{"id":"a"}', "a", /"text" is missing/],
    ['{"id":"a","text":7}', "a", /"text" is missing, or no text/],
    ['{"id":"a","text":"x","date":"7 Dec"}', "a", /"7 Dec" is not a calendar date/],
    ['{"id":"a","text":"x","date":7}', "a", /"date" is neither/],
    ['{"id":"a","text":"x","date":"0000-01-01"}', "a", /"0000-01-01" is not a calendar date/],
    [Buffer.from('{"id":"a","text":"\xff"}', "latin1"), "a", /not valid UTF-8 at byte 18/],
    [Buffer.from('{"id":"\xff","text":"x"}', "latin1"), null, /not valid UTF-8 at byte 7/],
    ['{"id":"a","text":"cut', "a", /not valid JSON at byte 21/],
    ['{"id":"a","text":"x"}\0', "a", /not valid JSON at byte 21/],
    [`{"id":"a","deep":${"[".repeat(100_000)}`, "a", /not valid JSON/],
    [`${"[".repeat(100_000)}`, null, /not valid JSON/],
  ];
  const input = Buffer.concat([...bad.flatMap(([line]) => [Buffer.from(line), Buffer.from("\n"), Buffer.from(good)])]);
  const { status, stdout } = run(["analyze", "--jsonl"], input);
  assert.equal(status, 1);
  const output = lines(stdout).map((line) => JSON.parse(line));
  assert.equal(output.length, 2 * bad.length);
  bad.forEach(([, id, message], i) => {
    assert.deepEqual(Object.keys(output[2 * i]), ["id", "error"]);
    assert.equal(output[2 * i].id, id);
    assert.match(output[2 * i].error, message);
    assert.match(output[2 * i].error, new RegExp(`^Line ${2 * i + 1}: `));
    assert.equal(output[2 * i + 1].id, "good");
  });
});

test("--jsonl gives ids back as they were written", () => {
  const ids = ["7", "-0", "1e2", "0.1000", "1e400", "18446744073709551616", '"7"', '"\\u00e9\\/"', '"\\ud800"', '""'];
  const input = ids.flatMap((id) => [`{"id":${id},"text":"Hi.","more":1e999}`, `{"text":3, "id" : ${id} }`]);
  const output = lines(run(["analyze", "--jsonl"], `${input.join("\n")}\n`).stdout);
  ids.forEach((id, i) => {
    assert.ok(output[2 * i].startsWith(`{"schema":"lede/1","id":${id},"offset_unit"`), output[2 * i]);
    assert.ok(output[2 * i + 1].startsWith(`{"id":${id},"error":"Line ${2 * i + 2}: `), output[2 * i + 1]);
  });
});

test("--jsonl reads escapes, blank lines, CRLF and a last line without an end", () => {
  const input =
    '\r\n{"text":"\\u0041\\ud83d\\ude00 \\ud800 \\udc00\\u0000\\\\ud800 \\n","id":"\\u00e9","extra":{"deep":[1]}}\r\n\n{"id":"z","text":""}';
  const output = lines(run(["analyze", "--jsonl"], input).stdout).map((line) => JSON.parse(line));
  assert.deepEqual(
    output.map(({ id }) => id),
    ["é", "z"],
  );
  const { schema, ...rest } = analyzer.analyze("A😀 \ufffd \ufffd\0\\ud800 \n", { offsets: "codepoint" });
  assert.deepEqual(output[0], { schema, id: "é", ...rest });
});

test("--jsonl --lossy replaces and counts", () => {
  const { status, stdout, stderr } = run(
    ["analyze", "--jsonl", "--lossy"],
    Buffer.from('{"id":"a","text":"\xff \xfe"}\n', "latin1"),
  );
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).id, "a");
  assert.match(stderr, /replaced 2 sequences/);
});

test("--model takes the place of the built-in model and is checked", () => {
  const model = join(dist, "lede-en.model");
  assert.deepEqual(lines(run(["analyze", "--model", model], article).stdout), [analysisOf(article)]);
  const damaged = modelBytes();
  damaged[damaged.length >> 1] ^= 1;
  const { status, stderr } = run(["analyze", "--model", file("damaged.model", damaged)], article);
  assert.equal(status, 1);
  assert.match(stderr, /damaged\.model: The model file is damaged/);
});

test("tag keeps the lines and marks the names", () => {
  const input =
    "-DOCSTART-\tX\tO\n\nBarack\tNNP\tB-PER\nObama NNP I-PER\nmet\nAngela\nMerkel\nin\nBerlin\n.\n\n\nHe\nleft\nBerlin\n.\n-DOCSTART-\n\n😀\n";
  const { status, stdout } = run(["tag"], input);
  assert.equal(status, 0);
  const tagged = lines(stdout);
  assert.deepEqual(
    tagged.map((line) => line.split("\t")[0]),
    lines(input).map((line) => line.split(/[\t ]/)[0]),
  );
  assert.equal(tagged[0].startsWith("-DOCSTART-"), true);
  assert.deepEqual(tagged.slice(2, 10), [
    "Barack\tB-PERSON",
    "Obama\tI-PERSON",
    "met\tO",
    "Angela\tB-PERSON",
    "Merkel\tI-PERSON",
    "in\tO",
    "Berlin\tB-GPE",
    ".\tO",
  ]);
});

test("tag takes no byte order mark for a part of the first token", () => {
  const tokens = "Angela\nMerkel\nspoke\n";
  assert.deepEqual(run(["tag"], `\ufeff${tokens}`), run(["tag"], tokens));
});

test("tag follows the scheme of names that the tokens suggest, or that it is told", () => {
  const input = `${"The chief of South African Airways told the Goethe - Institut ’ s staff .".split(" ").join("\n")}\n`;
  const names = (...options) =>
    lines(run(["tag", ...options], input).stdout)
      .slice(3, 6)
      .map((line) => line.split("\t")[1]);
  const whole = ["B-ORG", "I-ORG", "I-ORG"];
  const apart = ["B-NORP", "I-NORP", "B-ORG"];
  assert.deepEqual(names(), apart, "every hyphen and apostrophe is a token");
  assert.deepEqual(names("--names", "outermost"), whole);
  assert.deepEqual(names("--names=innermost"), apart);
  const cut = input.replace("Goethe\n-\nInstitut\n’\ns", "Goethe-Institut\n’s");
  assert.deepEqual(
    lines(run(["tag"], cut).stdout)
      .slice(3, 6)
      .map((line) => line.split("\t")[1]),
    whole,
    "words keep their hyphens",
  );
  const wrong = run(["tag", "--names", "all"], input);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /outermost, innermost or auto/);
});

test("tag writes IOB2 with the product's labels", () => {
  const input = `${article
    .replace(/[.,()“”]/g, " $& ")
    .trim()
    .split(/\s+/)
    .join("\n")}\n`;
  const tags = lines(run(["tag"], input).stdout).map((line) => line.split("\t")[1]);
  const { properties } = JSON.parse(readFileSync(join(root, "docs", "analysis.schema.json"), "utf8"));
  const types = properties.mentions.items.properties.type.enum;
  assert.ok(tags.some((tag) => tag.startsWith("B-")));
  tags.forEach((tag, i) => {
    if (tag === "O") return;
    assert.ok(types.includes(tag.slice(2)), tag);
    if (tag.startsWith("I-")) assert.equal(tags[i - 1]?.slice(2), tag.slice(2));
  });
});
