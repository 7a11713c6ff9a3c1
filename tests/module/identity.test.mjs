// The native build and the module give the same bytes for the same text.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { article, corpora, oddTexts, readCorpus, run } from "./support.mjs";

const analyzer = await createAnalyzer();

test("own texts, in all units", () => {
  const documents = Object.entries({ article, ...oddTexts }).map(([id, text]) => ({ id, text }));
  for (const offsets of ["utf16", "codepoint", "byte"]) assertSame(documents, offsets);
});

test("pseudo-random Unicode", () => {
  const ranges = [
    [0x20, 0x7e],
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x300, 0x36f],
    [0x2000, 0x206f],
    [0x1f300, 0x1faff],
    [0x0, 0x10ffff],
  ];
  let state = 1;
  const random = (bound) => (state = (state * 48271) % 0x7fffffff) % bound; // Park and Miller's generator
  const character = () => {
    const [low, high] = ranges[random(ranges.length)];
    const point = low + random(high - low + 1);
    return point >= 0xd800 && point <= 0xdfff ? "\n" : String.fromCodePoint(point);
  };
  const words = article.split(" ");
  const piece = () => (random(3) === 0 ? character() : `${words[random(words.length)]} `);
  const documents = Array.from({ length: 200 }, (_, i) => ({
    id: `${i}`,
    text: Array.from({ length: i }, piece).join(""),
  }));
  for (const offsets of ["utf16", "byte"]) assertSame(documents, offsets);
});

const files = [
  ...["dev", "paste", "wikinews"].map((name) => ["articles", `${name}.jsonl`]),
  ...geoCorpora().map((name) => ["geo", name, "dev.jsonl"]),
];
for (const path of files) {
  const documents = readCorpus(...path);
  const skip = documents === null && "this corpus is not beside the repository";
  test(`every document of ${path.join("/")}`, { skip }, () => assertSame(documents, "utf16"));
}

function assertSame(documents, offsets) {
  const dated = documents.map(({ id, text, date }) => ({ id: String(id), text, date: isDay(date) ? date : null }));
  const input = dated.map((document) => `${JSON.stringify(document)}\n`).join("");
  const { status, stdout } = run(["analyze", "--jsonl", "--offsets", offsets], input);
  assert.equal(status, 0);
  const native = stdout.split("\n");
  dated.forEach(({ id, text, date }, i) => {
    const { schema, ...rest } = analyzer.analyze(text, { offsets, documentDate: date });
    assertEqualBytes(native[i], JSON.stringify({ schema, id, ...rest }), `document ${id}`);
  });
}

/** As assert.equal, but shows the first difference only: analyses are long. */
function assertEqualBytes(native, module, what) {
  if (native === module) return;
  let at = 0;
  while (native[at] === module[at]) ++at;
  const around = (text) => text.slice(Math.max(0, at - 80), at + 80);
  assert.fail(`${what}, character ${at}:\nnative: …${around(native)}…\nmodule: …${around(module)}…`);
}

function isDay(date) {
  return typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date);
}

function geoCorpora() {
  try {
    return readdirSync(join(corpora, "geo"));
  } catch {
    return ["*"]; // named as skipped
  }
}
