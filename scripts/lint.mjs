#!/usr/bin/env node
// npm run lint: checks layout, faults and types of all sources. npm run format (--fix) lays them out.
import { parseArgs } from "node:util";
import { complain, duration, runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { checks } from "./lib/lint.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

const FIXERS = ["clang-format", "biome"];

await runMain(async () => {
  const { fix } = parseArgs({ options: { fix: { type: "boolean", default: false } } }).values;
  prepareEnvironment();
  endOnSignal("Stopped.");
  await runSteps([packagesStep(needsOf.lint), npmStep()]);
  let failed = 0;
  for (const { name, check } of checks.filter(({ name }) => !fix || FIXERS.includes(name))) {
    const started = Date.now();
    const { ok, skipped, output } = await check({ fix });
    if (!ok && !skipped) complain(output.trimEnd());
    failed += !ok && !skipped;
    say(`${name}: ${skipped ? `skipped, ${skipped}` : ok ? "clean" : "not clean"} (${duration(Date.now() - started)})`);
  }
  return failed === 0 ? 0 : 1;
});
