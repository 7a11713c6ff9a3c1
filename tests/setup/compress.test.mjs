// Compressed copies of the page: made once for each content, and none of what is no more.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressPage } from "../../scripts/lib/compress.mjs";

let folder;
let out;
const original = (name) => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lede-page-"));
  out = mkdtempSync(join(tmpdir(), "lede-compressed-"));
  writeFileSync(original("a.js"), "export {};");
  writeFileSync(original("b.css"), "p{}");
  await compressPage(folder, out);
});
afterEach(() => {
  for (const path of [folder, out]) rmSync(path, { recursive: true });
});

test("a file written anew with the same content keeps its copies, which count as fresh", async () => {
  writeFileSync(join(out, "a.js.br"), "as it was left"); // nobody compresses to this
  utimesSync(join(out, "a.js.br"), 0, 0);
  await compressPage(folder, out);
  assert.equal(readFileSync(join(out, "a.js.br"), "utf8"), "as it was left");
  assert.ok(statSync(join(out, "a.js.br")).mtimeMs >= statSync(original("a.js")).mtimeMs);
});

test("a file with another content is compressed anew, and one that is gone leaves nothing", async () => {
  writeFileSync(original("a.js"), "export default 1;");
  rmSync(original("b.css"));
  await compressPage(folder, out);
  assert.equal(brotliDecompressSync(readFileSync(join(out, "a.js.br"))).toString(), "export default 1;");
  assert.equal(gunzipSync(readFileSync(join(out, "a.js.gz"))).toString(), "export default 1;");
  assert.equal(existsSync(join(out, "b.css.br")), false);
});

test("a list that was cut off is none", async () => {
  writeFileSync(join(out, "compressed.json"), '{"a.js":');
  writeFileSync(join(out, "a.js.br"), "half");
  await compressPage(folder, out);
  assert.equal(brotliDecompressSync(readFileSync(join(out, "a.js.br"))).toString(), "export {};");
});
