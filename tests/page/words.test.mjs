// What the page says stands in its words (web/src/words, and of scripts that come later their own words.ts) and nowhere else.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const source = fileURLToPath(new URL("../../web/src", import.meta.url));

/** Attributes of elements and views that a reader sees or hears. */
const SPOKEN = /^(?:aria-label|aria-description|title|placeholder|alt|label|words|heading|none)$/;

/** Names by which code knows a tab; its words are looked up by them. */
const IDS = ["People and names"];

/** Words of the product's own, and marks: they are the same in every language. */
const NO_WORDS = /^(?:Lede|[^\p{L}]*)$/u;

/** Faults of one file: text in elements, attributes that are spoken, and whole sentences anywhere. */
function faultsOf(file) {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const faults = [];
  const tell = (node, words) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    faults.push(`${relative(source, file)}:${line + 1} ${words.trim().replace(/\s+/g, " ")}`);
  };
  const visit = (node) => {
    if (ts.isJsxText(node) && !NO_WORDS.test(node.text.trim())) tell(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer) && !NO_WORDS.test(node.initializer.text)) tell(node, node.getText());
    }
    const isString =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isString && !IDS.includes(node.text) && isSentence(node.getText().slice(1, -1)) && !isForProgrammers(node))
      tell(node, node.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return faults;
}

/** Three words in a row, two of them not in capitals: no class, no selector, no policy. */
function isSentence(text) {
  const plain = text.replace(/\$\{[^}]*\}/g, "x");
  return /(?:^|[\s“(])[\p{L}’]{2,}[,:;]? [\p{L}’]+[,:;]? [\p{L}’“”]{2,}/u.test(plain) && !/[{}=>#[]|'none'/.test(plain);
}

/** What errors say to programmers, and names of files and settings. */
function isForProgrammers(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && /Error|Exception$/.test(at.expression.getText())) return true;
    if (ts.isImportDeclaration(at)) return true;
    if (ts.isCallExpression(at) && /\.(?:closest|querySelector(?:All)?)$/.test(at.expression.getText())) return true;
    if (ts.isJsxAttribute(at) && at.name.getText() === "class") return true;
  }
  return false;
}

const filesIn = (folder) =>
  readdirSync(join(source, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(source, folder, name));

/**
 * The tables of words; the sample, which is an article; a quotation as a line of an English story; names of elements and
 * of groups of RTF; and what damaged files are called where no reader sees it.
 */
const OWN_WORDS =
  /^(?:words\/|(?:aids|collection|compare|protect|taking)\/words\.ts$|sample\.ts$|taking\/quotation\.ts$|text\/(?:html-elements|rtf)\.ts$|analysis\/model-parts\.ts$)/;

test("no file says anything that is not in the page's words", () => {
  const files = filesIn(".").filter((file) => !OWN_WORDS.test(relative(source, file)));
  assert.ok(files.length > 150);
  assert.deepEqual(files.flatMap(faultsOf), []);
});

test("what is looked for is found", () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-words-"));
  const file = join(folder, "view.tsx");
  const view =
    '<p class="one two three" title="Told">Read me{say().close}<b>{n > 1 ? "two of these words" : "·"}</b></p>';
  writeFileSync(file, `export const view = (n: number) => ${view};\n`);
  assert.deepEqual(
    faultsOf(file).map((fault) => fault.replace(/^.*view\.tsx:/, "")),
    ['1 title="Told"', "1 Read me", '1 "two of these words"'],
  );
  rmSync(folder, { recursive: true });
});
