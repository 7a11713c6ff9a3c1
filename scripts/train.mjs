#!/usr/bin/env node
// npm run train, npm run model:compile: installs what is missing and hands over to train/train.mjs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { missingData, readOptions } from "../train/options.mjs";
import { Failure, runMain } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { root } from "./lib/paths.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  // First of all, so that nobody installs PyTorch to hear that an option is wrong or the data is not there.
  const options = readOptions();
  const missing = missingData(options);
  if (missing) throw new Failure(missing);
  prepareEnvironment();
  // Only teachers need PyTorch.
  const teaches = options.part === undefined || (options.part === "parser" && options.taught);
  await runSteps([packagesStep(teaches ? needsOf.train : needsOf.native), npmStep()]);
  const args = [join(root, "train", "train.mjs"), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
});
