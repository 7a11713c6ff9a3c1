// `lede parse`: what it keeps, fills in and refuses.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root, run } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-"));
after(() => rmSync(folder, { recursive: true }));

const word = (id, form, rest = "_\t_\t_\t_\t_\t_\t_\t_") => `${id}\t${form}\t${rest}\n`;
const sentence = (...forms) => `${forms.map((form, i) => word(i + 1, form)).join("")}\n`;
/** The words of an output, as rows of columns. */
const rows = (output) =>
  output
    .split("\n")
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split("\t"));

test("parse tells parts of speech, lemmas and heads", () => {
  const { status, stdout, stderr } = run(["parse"], sentence("The", "mayor", "signed", "two", "contracts", "."));
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  assert.deepEqual(
    rows(stdout).map((columns) => [2, 3, 6, 7].map((c) => columns[c]).join(" ")),
    [
      "the DET 2 det",
      "mayor NOUN 3 nsubj",
      "sign VERB 0 root",
      "two NUM 5 nummod",
      "contract NOUN 3 obj",
      ". PUNCT 3 punct",
    ],
  );
});

test("parse keeps every line and column that it does not fill in", () => {
  const input = [
    "# sent_id = 1\n# text = They don't sail.\n",
    word(1, "They", "x\tX\tPRP\tCase=Nom\t9\tnobody\t3:nsubj\t_"),
    word("2-3", "don't", "_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No"),
    word(2, "do"),
    word(3, "n't"),
    word("3.1", "ever"),
    word(4, "sail"),
    word(5, "."),
    "\n\n# the end\n",
  ].join("");
  const { stdout } = run(["parse"], input);
  const kept = (text) =>
    text
      .split("\n")
      .map((line) => line.split("\t").filter((_, c) => !/^\d+\t/.test(line) || ![2, 3, 6, 7].includes(c)));
  assert.deepEqual(kept(stdout), kept(input));
  const reparsed = run(["parse"], stdout).stdout;
  assert.equal(reparsed, stdout, "what the columns held does not matter");
});

test("parse gives each sentence a tree with one root", () => {
  const odd = [
    ["Yes"],
    ["!", "!", "!"],
    Array(300).fill("and"),
    Array(1500).fill(["ships", ","]).flat(),
    ["\u{1f600}", "\u00a0", "Łódź", "’s", "…"],
  ];
  const output = run(["parse"], odd.map((forms) => sentence(...forms)).join("")).stdout;
  const sentences = output.split("\n\n").filter(Boolean).map(rows);
  assert.deepEqual(
    sentences.map((words) => words.length),
    odd.map((forms) => forms.length),
  );
  for (const words of sentences) {
    assert.equal(words.filter((columns) => columns[6] === "0" && columns[7] === "root").length, 1);
    for (const columns of words) {
      assert.notEqual(columns[2], "");
      let at = columns;
      for (let steps = 0; at[6] !== "0"; ++steps) {
        assert.ok(steps < words.length, "a circle");
        at = words[Number(at[6]) - 1];
      }
    }
  }
  assert.equal(Buffer.from(output).toString(), output, "well-formed");
});

test("parse says in which file and line its input is wrong, and reads on with the next file", () => {
  const bad = join(folder, "bad.conllu");
  const good = join(folder, "good.conllu");
  writeFileSync(good, sentence("Ships", "sail", "."));
  for (const [content, complaint] of [
    [`${word(1, "Ships")}${word(3, "sail")}`, /bad\.conllu, line 2: the word's number should be 2, not "3"\.\n$/],
    ["# text\n1\tShips\n", /bad\.conllu, line 2: a word has 10 columns with tabs between them, and here are 2\.\n$/],
    [word(1, ""), /bad\.conllu, line 1: the word has no form\.\n$/],
  ]) {
    writeFileSync(bad, content);
    const { status, stdout, stderr } = run(["parse", bad, good]);
    assert.equal(status, 1);
    assert.match(stderr, complaint);
    assert.equal(rows(stdout).length, 3);
  }
});

test("parse takes no byte order mark for a part of the first line, and is the same for either line end", () => {
  const input = sentence("Ships", "sail", ".");
  const { stdout } = run(["parse"], input);
  assert.equal(run(["parse"], `\ufeff${input}`).stdout, stdout);
  assert.equal(run(["parse"], input.replaceAll("\n", "\r\n")).stdout, stdout);
  assert.deepEqual(run(["parse"]), { status: 0, stdout: "", stderr: "" });
});

test("parse refuses what is no model, and takes another model's syntax", () => {
  const model = join(root, "model", "lede-en.model");
  assert.equal(run(["parse", "--syntax", model], sentence("Ships")).stdout, run(["parse"], sentence("Ships")).stdout);
  const { status, stderr } = run(["parse", "--syntax", join(root, "package.json")], sentence("Ships"));
  assert.equal(status, 1);
  assert.match(stderr, /package\.json: /);
  assert.equal(run(["tag", "--syntax", "x"]).status, 2);
  assert.match(run(["parse", "--help"]).stdout, /usage: lede parse/);
});
