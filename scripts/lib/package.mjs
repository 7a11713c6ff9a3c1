// The npm package as it is published: what TypeScript alone does not make of it, and the folder that is packed.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** The folder that is published: `npm publish build/package`. */
export const packageFolder = join(root, "build", "package");

/** Files of the repository that go along, by their names in the package. */
const PAPERS = {
  "README.md": ["wasm", "README.md"],
  "CHANGELOG.md": ["CHANGELOG.md"],
  "MODEL-CARD.md": ["docs", "model-card.md"],
  LICENSE: ["LICENSE"],
  NOTICE: ["NOTICE"],
};

/** What the package's papers and manifest are made of. */
export const packageSources = ["package.json", ...Object.values(PAPERS).map((path) => join(...path))].map((path) =>
  join(root, path),
);

/**
 * Bundles two scripts in `dist`, the compiled TypeScript: the worker's, so that whoever carries it elsewhere has one
 * file to carry, and that for require().
 */
export async function bundleScripts(dist) {
  const { build } = await import("esbuild"); // not there before npm's packages are
  const common = { bundle: true, charset: "utf8", target: "es2022", logLevel: "error", allowOverwrite: true };
  await build({
    ...common,
    entryPoints: [join(dist, "worker.js")],
    outfile: join(dist, "worker.js"),
    format: "esm",
  });
  const cjs = join(dist, "cjs");
  rmSync(cjs, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: [join(dist, "required.js")],
    outfile: join(cjs, "required.js"),
    format: "cjs",
    platform: "node",
    // The files lie where the other scripts do, a folder up.
    define: { "import.meta.url": "packageAddress" },
    banner: { js: 'const packageAddress = require("node:url").pathToFileURL(__dirname).href;' },
  });
  writeFileSync(join(cjs, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
  // To TypeScript, a module of its own kind needs declarations of its own kind.
  for (const name of readdirSync(dist)) if (name.endsWith(".d.ts")) cpSync(join(dist, name), join(cjs, name));
}

/** Makes the folder that is published of `dist`. */
export function writePackage(dist) {
  rmSync(packageFolder, { recursive: true, force: true });
  mkdirSync(packageFolder, { recursive: true });
  cpSync(dist, join(packageFolder, "dist"), { recursive: true });
  for (const [name, path] of Object.entries(PAPERS)) cpSync(join(root, ...path), join(packageFolder, name));
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  const {
    private: _,
    scripts,
    devDependencies,
    ...published
  } = JSON.parse(manifest.replaceAll("./wasm/dist/", "./dist/"));
  writeFileSync(join(packageFolder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
}
