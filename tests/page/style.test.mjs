// The style sheet as it is built: nothing in it is younger than the oldest browsers that docs/page.md names.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const assets = fileURLToPath(new URL("../../web/dist/assets", import.meta.url));
const sheet = readdirSync(assets)
  .filter((name) => name.endsWith(".css"))
  .map((name) => readFileSync(join(assets, name), "utf8"))
  .join("\n");

test("light-dark(), which Safari has since 17.5, is spelt out", () => {
  assert.match(sheet, /--hue:/);
  assert.doesNotMatch(sheet, /light-dark\(/);
});

test("lines of a style, colour or thickness are not in the shorthand, of which Safari before 26 knows the line alone", () => {
  const values = [...sheet.matchAll(/[{;]text-decoration:([^;}]*)/g)].map(([, value]) => value.trim());
  assert.ok(values.length > 0);
  assert.deepEqual(
    values.filter((value) => !/^(none|underline|line-through)$/.test(value)),
    [],
  );
  assert.match(sheet, /text-decoration-style:wavy/);
});
