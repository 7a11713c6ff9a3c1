#!/usr/bin/env node
// npm run fuzz -- [--seconds N] [TARGET…]: looks for inputs that bring the core down, under
// AddressSanitizer and UndefinedBehaviorSanitizer, and for HTML and RTF that the page misreads (html).
// What it finds it leaves in build/fuzz.
import { parseArgs } from "node:util";
import { sanitizersStep } from "./lib/builds.mjs";
import { duration, Failure, runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { fuzz, fuzzPage, fuzzTargets, PAGE_TARGET } from "./lib/fuzzing.mjs";
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
  const known = [...fuzzTargets(), PAGE_TARGET];
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown) throw new Failure(`There is no target ${unknown}: choose from ${known.join(", ")}.`);
  const chosen = positionals.length > 0 ? positionals : known;
  prepareEnvironment();
  endOnSignal("Stopped.");
  const needsCore = chosen.some((name) => name !== PAGE_TARGET);
  await runSteps(needsCore ? [packagesStep(needsOf.fuzz), sanitizersStep()] : []);
  let failed = 0;
  for (const target of chosen) {
    say(`${target}: ${duration(seconds * 1000)} …`);
    const result = await (target === PAGE_TARGET ? fuzzPage(seconds) : fuzz(target, seconds));
    if (!result.ok && result.log) showTail(result, 40);
    for (const path of result.findings)
      say(
        target === PAGE_TARGET
          ? `${target}: the source and the rule that it breaks are in ${shown(path)}`
          : `${target}: repeat with build/sanitizers/tests/fuzz/${target}_fuzzer ${shown(path)}`,
      );
    failed += !result.ok;
    say(`${target}: ${result.ok ? "clean" : "FAILED"} after ${result.runs.toLocaleString("en-GB")} inputs`);
  }
  return failed === 0 ? 0 : 1;
});
