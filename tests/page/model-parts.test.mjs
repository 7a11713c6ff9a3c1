// The model that the page fetches in three parts.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createAnalyzer } from "ledekit";
import { build } from "vite";
import { article } from "./support.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = (folder, pattern) => {
  const at = join(root, folder);
  return readdirSync(at)
    .filter((name) => pattern.test(name))
    .map((name) => join(at, name));
};
const part = (name) => new Uint8Array(readFileSync(built("web/dist/assets", new RegExp(`^${name}-.*\\.model$`))[0]));

/** The page's own code, which is TypeScript. */
async function withPart(...given) {
  const { output } = (
    await build({
      configFile: false,
      logLevel: "error",
      resolve: { alias: { "ledekit/bridge": join(root, "wasm/dist/bridge.js") } },
      build: {
        write: false,
        lib: { entry: join(root, "web/src/analysis/model-parts.ts"), formats: ["es"] },
      },
    })
  )[0];
  const code = `data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`;
  return (await import(code)).withPart(...given);
}

test("all parts make the model, to the byte", async () => {
  const names = await withPart(part("names"));
  const whole = await withPart(part("events"), await withPart(part("rest"), names));
  assert.ok(Buffer.from(whole).equals(readFileSync(join(root, "model/lede-en.model"))));
});

test("the first part is a model that finds names", async () => {
  const analyzer = await createAnalyzer({ model: await withPart(part("names")) });
  const found = analyzer.analyze(article).mentions.map(({ text, type }) => `${text} ${type}`);
  for (const name of ["Ingrid Solvang PERSON", "Kenya Coast Guard ORG", "Nairobi GPE"])
    assert.ok(found.includes(name), name);
  analyzer.dispose();
});

test("the second part makes it a model that finds all but events, which the third one adds", async () => {
  const text = "Ingrid Solvang met Ada Moss in Oslo on 11 March 2024.";
  const rest = await withPart(part("rest"), await withPart(part("names")));
  const both = [rest, await withPart(part("events"), rest)];
  const [without, whole] = await Promise.all(
    both.map(async (model) => {
      const analyzer = await createAnalyzer({ model });
      const analysis = analyzer.analyze(text);
      analyzer.dispose();
      return analysis;
    }),
  );
  assert.deepEqual(without.events, []);
  assert.ok(without.entities.some(({ name, place }) => name === "Oslo" && place !== null));
  assert.ok(whole.events.length > 0);
  // The story in short is told by the events.
  assert.deepEqual({ ...whole, events: [], lede: null }, { ...without, events: [], lede: null });
});

test("a part that is cut short is told as damaged", async () => {
  await assert.rejects(withPart(part("names").slice(0, 100_000)), { code: "damaged" });
});

test("ten seconds of a line of 1,600 kilobits a second carry what the first name needs", () => {
  const compressed = (folder, pattern) =>
    built(join("build/page-compressed", folder), pattern).reduce((sum, file) => sum + statSync(file).size, 0);
  const bytes =
    compressed("", /^index\.html\.br$/) +
    compressed("assets", /^(index-.*\.(js|css)|sources-.*\.js|lede-core-.*\.wasm|names-.*\.model)\.br$/);
  // 200,000 bytes a second, less a second for round trips and for the page itself.
  assert.ok(bytes < 1_800_000, `${bytes} bytes`);
});
