// The packed package where people are: ES modules and require() in Node.js, TypeScript, bundlers, pages without any.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import * as esbuild from "esbuild";
import * as vite from "vite";
import {
  checkFolder,
  checkVite,
  createProject,
  expected,
  noBrowser,
  root,
  runScript,
  subproject,
  text,
} from "./project.mjs";

const project = createProject();
after(project.remove);

test("Node.js: import and require() find the same, in the thread and in others", () => {
  const work = `
    const text = ${JSON.stringify(text)};
    async function main({ createAnalyzer, LedeError }, client) {
      const page = (await createAnalyzer()).analyze(text);
      const worker = await client.createWorkerAnalyzer();
      const other = await worker.analyze(text);
      console.log(JSON.stringify({ page, worker: other, isOne: client.LedeError === LedeError }));
    }`;
  const imported = `import * as lede from "ledekit"; import * as client from "ledekit/client"; ${work} main(lede, client);`;
  const required = `${work} main(require("ledekit"), require("ledekit/client"));`;
  // That they end shows that no thread keeps a program alive that nobody waits for.
  for (const [name, source] of [
    ["imported.mjs", imported],
    ["required.cjs", required],
  ]) {
    const found = JSON.parse(runScript(project.folder, name, source));
    assert.deepEqual(found, { page: expected, worker: expected, isOne: true }, name);
  }
});

const USE = `
async function use(): Promise<string[]> {
  const analyzer: Analyzer = await createAnalyzer({ model: new Uint8Array(8) });
  const analysis: Analysis = analyzer.analyze("text", { documentDate: "2016-12-07", layers: ["times"] });
  const worker: WorkerAnalyzer = await createWorkerAnalyzer();
  const later: Analysis = await worker.analyze("text", { offsets: "byte" });
  analyzer.dispose();
  return [...analysis.mentions, ...later.mentions].map(({ text, type }) => text + type);
}
use().then(String);
`;
const IMPORTS = `
import { type Analysis, type Analyzer, createAnalyzer } from "ledekit";
import { createWorkerAnalyzer, type WorkerAnalyzer } from "ledekit/client";
import { AnalyzerPool } from "ledekit/pool";
import { loadModel } from "ledekit/load";
import { LedeError } from "ledekit/bridge";
export { AnalyzerPool, LedeError, loadModel };
${USE}`;
const REQUIRES = `
import lede = require("ledekit");
import client = require("ledekit/client");
type Analysis = lede.Analysis;
type Analyzer = lede.Analyzer;
type WorkerAnalyzer = client.WorkerAnalyzer;
const { createAnalyzer } = lede;
const { createWorkerAnalyzer } = client;
${USE}`;
const NODE = { module: "NodeNext", moduleResolution: "NodeNext" };
const BUNDLER = { module: "ESNext", moduleResolution: "Bundler" };
const COMPILERS = {
  "nodenext, without the DOM library": [IMPORTS, "use.mts", { ...NODE, lib: ["ES2022"], types: [] }],
  "nodenext, the types of Node.js": [IMPORTS, "use.mts", { ...NODE, lib: ["ES2022"], types: ["node"] }],
  "nodenext, require()": [REQUIRES, "use.cts", { ...NODE, lib: ["ES2022"], types: [] }],
  "node16, require()": [REQUIRES, "use.cts", { module: "Node16", lib: ["ES2022"], types: [] }],
  "bundler, without the DOM library": [IMPORTS, "use.ts", { ...BUNDLER, lib: ["ES2022"], types: [] }],
  "bundler, with it": [IMPORTS, "use.ts", { ...BUNDLER, lib: ["ES2022", "DOM"], types: [] }],
};

for (const [name, [source, file, options]] of Object.entries(COMPILERS)) {
  test(`TypeScript, strict: ${name}`, () => {
    const place = subproject(project, `types-${Object.keys(COMPILERS).indexOf(name)}`, { [file]: source });
    const typeRoots = [join(root, "node_modules", "@types")];
    const compilerOptions = { ...options, typeRoots, strict: true, exactOptionalPropertyTypes: true, noEmit: true };
    const settings = { compilerOptions: { ...compilerOptions, target: "ES2022" }, files: [file] };
    writeFileSync(join(place, "tsconfig.json"), JSON.stringify(settings));
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", place]);
    assert.equal(status, 0, stdout.toString());
  });
}

test("Vite: development server, without settings", { skip: noBrowser }, async () => {
  const place = subproject(project, "vite");
  const server = await vite.createServer({
    root: place,
    configFile: false,
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1" },
  });
  await server.listen();
  await checkVite(server);
});

test("esbuild, with three files copied beside its output", { skip: noBrowser }, async () => {
  const place = subproject(project, "esbuild");
  await esbuild.build({
    absWorkingDir: place,
    entryPoints: ["main.js", "own.js"],
    bundle: true,
    format: "esm",
    outdir: "out",
    logLevel: "error",
  });
  // The line of the package's README.
  const line = "cp node_modules/ledekit/dist/{lede-core.wasm,lede-en.model,worker.js} out/";
  execFileSync("bash", ["-c", line], { cwd: place });
  cpSync(join(place, "index.html"), join(place, "out", "index.html"));
  await checkFolder(join(place, "out"));
});

test("a page without a bundler, with an import map", { skip: noBrowser }, async () => {
  const dist = "./node_modules/ledekit/dist";
  const imports = {
    ledekit: `${dist}/index.js`,
    "ledekit/client": `${dist}/client.js`,
    "ledekit/bridge": `${dist}/bridge.js`,
  };
  // Import maps are the page's: a worker names files.
  const own = `import { createAnalyzer } from "${dist}/index.js";
    const analyzer = createAnalyzer();
    onmessage = async ({ data }) => postMessage((await analyzer).analyze(data));`;
  const html = `<!doctype html><link rel="icon" href="data:,">
    <script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="./main.js"></script>`;
  await checkFolder(subproject(project, "plain", { "index.html": html, "own.js": own }));
});
