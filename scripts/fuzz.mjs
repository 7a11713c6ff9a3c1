#!/usr/bin/env node
// npm run fuzz -- [--seconds N] [TARGET…]: looks for inputs that bring the core down, under
// AddressSanitizer and UndefinedBehaviorSanitizer. What it finds it leaves in build/fuzz.
import { parseArgs } from "node:util";
import { sanitizersStep } from "./lib/builds.mjs";
import { duration, Failure, runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { fuzz, fuzzTargets } from "./lib/fuzzing.mjs";
import { needsOf } from "./lib/needs.mjs";
import { shown } from "./lib/paths.mjs";
import { endOnSignal, showTail } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: "string", default: "60" } },
  });
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1)
    throw new Failure(`--seconds ${values.seconds} is no whole number of seconds: say how long each target shall run.`);
  const unknown = positionals.find((name) => !fuzzTargets().includes(name));
  if (unknown) throw new Failure(`There is no target ${unknown}: choose from ${fuzzTargets().join(", ")}.`);
  prepareEnvironment();
  endOnSignal("Stopped.");
  await runSteps([packagesStep(needsOf.fuzz), sanitizersStep()]);
  let failed = 0;
  for (const target of positionals.length > 0 ? positionals : fuzzTargets()) {
    say(`${target}: ${duration(seconds * 1000)} …`);
    const result = await fuzz(target, seconds);
    if (!result.ok) showTail(result, 40);
    for (const path of result.findings)
      say(`${target}: repeat with build/sanitizers/tests/fuzz/${target}_fuzzer ${shown(path)}`);
    failed += !result.ok;
    say(`${target}: ${result.ok ? "clean" : "FAILED"} after ${result.runs.toLocaleString("en-GB")} inputs`);
  }
  return failed === 0 ? 0 : 1;
});
