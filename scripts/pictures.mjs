#!/usr/bin/env node
// npm run pictures -- [--docs] [VIEW…]: builds the page and makes a picture of every view of it, or of these, in
// build/pictures; with --docs also those that the documentation shows. tests/pictures/pictures.mjs makes them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pageStep, wasmStep, wrapperStep } from "./lib/builds.mjs";
import { runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { root } from "./lib/paths.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  prepareEnvironment();
  const forgetSignals = endOnSignal("Stopped.");
  await runSteps([packagesStep(needsOf.pictures), npmStep(), wasmStep(), wrapperStep(), pageStep()]);
  forgetSignals();
  say();
  const args = [join(root, "tests", "pictures", "pictures.mjs"), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
});
