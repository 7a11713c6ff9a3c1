#!/usr/bin/env node
// npm run corpus -- [--update] [FILE|FOLDER…]: runs corpus files, or all of them; with --update, writes down what is
// found where it differs from what they say. tests/corpus/README.md describes them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpusRunner, corpusStep } from "./lib/builds.mjs";
import { Failure, runMain } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { root } from "./lib/paths.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { update: { type: "boolean" } } });
  prepareEnvironment();
  endOnSignal("Stopped.");
  await runSteps([packagesStep(needsOf.corpus), corpusStep()]);
  const files = positionals.length > 0 ? positionals : [join("tests", "corpus")];
  const switches = ["--model", join(root, "model", "lede-en.model"), ...(values.update ? ["--update"] : [])];
  const { status, error } = spawnSync(corpusRunner("debug"), [...switches, ...files], { stdio: "inherit" });
  if (error)
    throw new Failure(
      `The corpus runner could not be started: ${error.message}. Delete the folder build and run the command again.`,
    );
  return status ?? 1;
});
