#!/usr/bin/env node
// npm run generate: writes what schema/analysis.mjs describes. With --check it writes nothing and tells what is not up
// to date.
//
//   include/lede/enums.h, src/text/enums.cpp       enumerations and their names
//   include/lede/{layers,options}.h                layers and options
//   include/lede/lede_types.h, src/c/values.cpp   all that in C
//   src/pipeline/stages.cpp, src/desk/checks.h     the tables of stages and of the copy desk's checks
//   wasm/options_binding.h, wasm/src/options.ts, wasm/src/core-options.ts    options in JavaScript, and their way into the core
//   src/output/columns_{layout.h,tables.cpp}       the flat buffer's rows and their writer
//   src/output/json_layers.cpp                     the JSON writer
//   wasm/src/{types,tables,rows}.ts                types, the buffer's rows and their reader
//   python/ledekit/{types,_options}.py, python/native/options_binding.h      the same in Python
//   docs/{analysis.schema.json,buffer.md,codebook.md}
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { complain, runMain, say } from "./lib/console.mjs";
import { root } from "./lib/paths.mjs";
import { generate } from "./schema/outputs.mjs";

await runMain(async () => {
  const description = await import(pathToFileURL(join(root, "schema", "analysis.mjs")).href);
  const current = (path) => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch (error) {
      if (error.code === "ENOENT") return "";
      throw error;
    }
  };
  const stale = [...generate(description, current)].filter(([path, text]) => text !== current(path));
  if (process.argv.includes("--check")) {
    if (stale.length === 0) return 0;
    complain(`Not as the schema says: ${stale.map(([path]) => path).join(", ")}. \`npm run generate\` writes them.`);
    return 1;
  }
  for (const [path, text] of stale) {
    writeFileSync(join(root, path), text);
    say(`    ${path}`);
  }
  return 0;
});
