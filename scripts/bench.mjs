#!/usr/bin/env node
// npm run bench: builds everything and hands over to bench/bench.mjs, which prints the table that the
// README shows (and writes it there with --readme). `-- --growth` measures growth alone.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readOptions } from "../bench/options.mjs";
import { nativeStep, pageStep, wasmStep, wrapperStep } from "./lib/builds.mjs";
import { runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { root } from "./lib/paths.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  readOptions(); // so that nobody waits for a build to hear that an option is wrong
  prepareEnvironment();
  const forgetSignals = endOnSignal("Stopped. npm run bench goes on where this left off.");
  await runSteps([
    packagesStep([...needsOf.wasm, ...needsOf.native]),
    npmStep(),
    nativeStep(),
    wasmStep(),
    wrapperStep(),
    pageStep(),
  ]);
  forgetSignals();
  say();
  const args = [join(root, "bench", "bench.mjs"), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
});
