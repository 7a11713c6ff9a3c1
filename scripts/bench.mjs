#!/usr/bin/env node
// npm run bench: builds everything and hands over to bench/bench.mjs, which prints the table that the
// README shows (and writes it there with --readme). `-- --growth` measures growth alone, `-- --spark` how the job of
// docs/cluster.md scales, by bench/spark.mjs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readOptions } from "../bench/options.mjs";
import { nativeStep, pageStep, wasmStep, wrapperStep } from "./lib/builds.mjs";
import { runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { root } from "./lib/paths.mjs";
import { sparkStep, wheelStep } from "./lib/python.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  const { spark } = readOptions(); // so that nobody waits for a build to hear that an option is wrong
  prepareEnvironment();
  const forgetSignals = endOnSignal("Stopped. npm run bench goes on where this left off.");
  const needs = spark ? needsOf.spark : [...needsOf.wasm, ...needsOf.native];
  const steps = spark ? [wheelStep(), sparkStep()] : [nativeStep(), wasmStep(), wrapperStep(), pageStep()];
  await runSteps([packagesStep(needs), npmStep(), ...steps]);
  forgetSignals();
  say();
  const args = [join(root, "bench", spark ? "spark.mjs" : "bench.mjs"), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
});
