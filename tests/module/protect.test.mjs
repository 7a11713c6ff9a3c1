// Names protected: the package and the command line give the same, and of our own articles nothing leaks.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { articles } from "../golden/articles.mjs";
import { article, run } from "./support.mjs";

const analyzer = await createAnalyzer();

/** A folder with these files, by name, for the time of `use`. */
function withFiles(files, use) {
  const folder = mkdtempSync(join(tmpdir(), "lede-protect-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return use((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("names leave with all that stands for them, and come back as placeholders with a key", () => {
  const { texts, placeholders, giveaways } = analyzer.protect(article, {
    names: ["elena marquez", "Harbour Alliance"],
    beside: { file: "marquez-talk.txt", title: "Elena Márquez speaks" },
  });
  assert.match(texts[0].text, /Mayor Person 1 met Defence Secretary Tom O’Hara/);
  assert.match(texts[0].text, /Ms\. Person 1 said\. The mayor’s party, the Organisation 1 \(Organisation 1\)/);
  assert.deepEqual(
    texts.map(({ name }) => name),
    [null, "file", "title"],
  );
  assert.equal(texts[1].text, "Person 1");
  assert.deepEqual(placeholders[0], {
    placeholder: "Person 1",
    name: "Elena Márquez",
    type: "PERSON",
    forms: ["Elena Márquez", "Márquez"],
  });
  assert.ok(giveaways.some(({ kind, start, end }) => kind === "title" && article.slice(start, end) === "Mayor"));
  for (const { start, end, to_start, to_end, who } of texts[0].replacements) {
    assert.equal(texts[0].text.slice(to_start, to_end), placeholders[who[0]].placeholder);
    assert.match(article.slice(start, end), /Márquez|Harbour Alliance|HA/);
  }
});

test("what is left is replaced where it is said to be, in any unit of offsets", () => {
  const text = "😀 Ada Moss found moss, and moss.";
  for (const offsets of ["utf16", "codepoint", "byte"]) {
    const { leftovers } = analyzer.protect(text, { names: ["Ada Moss"] }, { offsets }).texts[0];
    assert.equal(leftovers.length, 2);
    const { start, end } = leftovers[1];
    const decided = analyzer.protect(text, { names: ["Ada Moss"], replace: [{ start, end }] }, { offsets }).texts[0];
    assert.equal(decided.text, "😀 Person 1 found moss, and Person 1.", offsets);
  }
});

test("what cannot be a choice is refused", () => {
  assert.throws(() => analyzer.protect(article, { names: [7] }), TypeError);
  assert.throws(() => analyzer.protect(article, { replace: [{ start: -1, end: 2 }] }), TypeError);
  assert.equal(analyzer.protect(article, {}).texts[0].text, article);
});

test("the command line gives the same bytes", () => {
  for (const { id, text } of articles()) {
    withFiles({ "talk.txt": text }, (at) => {
      const native = run(["protect", "--report", "--leftovers", "leave", "--types", "PERSON,ORG", at("talk.txt")]);
      assert.equal(native.status, 0, native.stderr);
      const options = { offsets: "codepoint" };
      const choice = { types: ["PERSON", "ORG"], beside: { file: "talk.txt" } };
      assert.equal(native.stdout, `${analyzer.protectToJson(text, choice, options)}\n`, id);
    });
  }
});

test("the command line prints nothing before what is left is decided", () => {
  const files = { "pier.txt": "Ada Moss found moss.\n", "names.txt": "Ada Moss\n\nIda Fern\n" };
  withFiles(files, (at) => {
    const common = ["protect", "--names", at("names.txt"), at("pier.txt")];
    const asked = run(common);
    assert.equal(asked.status, 1);
    assert.equal(asked.stdout, "");
    assert.match(asked.stderr, /line 1: "moss" may tell Person 1 \(word, possible\)/);
    assert.equal(run([...common, "--leftovers", "leave"]).stdout, "Person 1 found moss.\n");
    const replaced = run([...common, "--leftovers=replace", "--key", at("key.txt")]);
    assert.deepEqual([replaced.status, replaced.stdout], [0, "Person 1 found Person 1.\n"]);
    const key = readFileSync(at("key.txt"), "utf8");
    assert.match(key, /^WARNING: this file tells who/);
    assert.match(key, /\nPerson 1\tAda Moss\nName 1\tIda Fern\n$/);
    assert.equal(run(["protect", at("pier.txt")]).status, 2, "nobody is named");
    assert.equal(run(["protect", "--types", "PERSONS", at("pier.txt")]).status, 2);
  });
});

/** Letters and digits as a person reads them, without case, accents and marks. */
const letters = (text) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

test("of random names of our own articles no word is left that is not listed", () => {
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (const { id, text } of articles()) {
    const names = analyzer.analyze(text).entities.filter(({ type }) => type === "PERSON");
    for (let round = 0; round < 4 && names.length > 0; ++round) {
      const chosen = names.filter(() => random() < 0.5).map(({ name }) => name);
      const { texts, placeholders } = analyzer.protect(text, { names: chosen });
      const words = placeholders
        .flatMap(({ forms }) => forms.flatMap((form) => form.split(/[\s-]+/)))
        .map(letters)
        .filter((word) => word.length >= 4);
      for (const match of texts[0].text.matchAll(/\S+/g)) {
        const end = match.index + match[0].length;
        const isListed = texts[0].leftovers.some((left) => left.to_start < end && match.index < left.to_end);
        const leaked = words.find((word) => letters(match[0]).includes(word));
        assert.ok(isListed || leaked === undefined, `${id}: “${leaked}” in “${match[0]}”`);
      }
    }
  }
});
