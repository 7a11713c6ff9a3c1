// The packed package with the bundlers that people have, each as it is where nobody sets anything.

import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { checkFolder, checkVite, createProject, noBrowser, root, subproject } from "../package/project.mjs";

const tools = createRequire(join(root, "build", "bundlers", "package.json"));
const project = createProject();
after(project.remove);

for (const version of ["vite6", "vite7", "vite8"]) {
  test(`${version}: development server, build and preview without settings`, { skip: noBrowser }, async () => {
    const vite = await toolOf(version);
    const settings = { root: subproject(project, version), configFile: false, logLevel: "error" };
    const server = await vite.createServer({ ...settings, server: { port: 0, host: "127.0.0.1" } });
    await server.listen();
    await checkVite(server);
    await vite.build(settings);
    await checkVite(await vite.preview({ ...settings, preview: { port: 0, host: "127.0.0.1" } }));
  });
}

for (const mode of ["production", "development"]) {
  test(`webpack 5, ${mode}, without settings`, { skip: noBrowser }, async () => {
    const { default: webpack } = await toolOf("webpack");
    const place = subproject(project, `webpack-${mode}`);
    const settings = { mode, context: place, entry: "./main.js", output: { path: join(place, "out") } };
    await new Promise((resolve, reject) => {
      webpack(settings, (error, stats) => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
    cpSync(join(place, "index.html"), join(place, "out", "index.html"));
    await checkFolder(join(place, "out"));
  });
}

test("Rollup, with three files copied beside its output", { skip: noBrowser }, async () => {
  const { rollup } = await toolOf("rollup");
  const place = subproject(project, "rollup");
  const installed = join(place, "node_modules", "ledekit", "dist");
  // What a plugin that resolves names would say.
  const entries = { ledekit: "index.js", "ledekit/client": "client.js", "ledekit/bridge": "bridge.js" };
  const names = {
    name: "names",
    resolveId: (id) => (Object.hasOwn(entries, id) ? join(installed, entries[id]) : null),
  };
  const warnings = [];
  const bundle = await rollup({
    input: [join(place, "main.js"), join(place, "own.js")],
    plugins: [names],
    onwarn: ({ message }) => warnings.push(message),
  });
  await bundle.write({ dir: join(place, "out"), format: "es", chunkFileNames: "[name].js" });
  assert.deepEqual(warnings, []);
  for (const file of ["lede-core.wasm", "lede-en.model", "worker.js"]) {
    cpSync(join(installed, file), join(place, "out", file));
  }
  cpSync(join(place, "index.html"), join(place, "out", "index.html"));
  await checkFolder(join(place, "out"));
});

function toolOf(name) {
  return import(pathToFileURL(tools.resolve(name)).href);
}
