#!/usr/bin/env node
// npm test [-- SUITE…]: installs what is missing, builds, runs every suite but the heavy ones (or those named), and
// closes with "N passed, N failed, N skipped" over all of them.
import { complain, duration, runMain, say, sentenceOf } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { counts, inWords, sum } from "./lib/results.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { suites } from "./lib/suites.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    complain(`There is no suite "${unknown}". Choose from: ${suites.map(({ name }) => name).join(", ")}.`);
    return 2;
  }
  prepareEnvironment();
  endOnSignal("Stopped. npm test goes on where this left off.");
  const chosen = suites.filter(({ name, heavy }) => (names.length === 0 ? !heavy : names.includes(name)));
  const needs = [...needsOf.test, ...chosen.flatMap((suite) => suite.needs ?? [])];
  await runSteps([packagesStep([...new Set(needs)]), npmStep()]);
  const built = new Map();
  const results = [];
  // Each suite's building just before it, so that the first to fail is known early.
  for (const suite of chosen) {
    await buildFor(suite, built);
    results.push(await runSuite(suite, built));
  }
  return conclude(results);
});

/** Builds what a suite needs and was not tried yet; notes in `built` for each step's title whether it could be. */
async function buildFor(suite, built) {
  const steps = suite.steps().filter(({ title }) => !built.has(title));
  for (const { title } of steps) built.set(title, true);
  await runSteps(steps, (step, failure) => {
    complain(`\n${failure.message}\n`);
    built.set(step.title, false);
  });
}

/** One suite's counts; one that could not be built, or broke down, counts as one failure. */
async function runSuite(suite, built) {
  const started = Date.now();
  const result = await resultOf(suite, built);
  const time = Date.now() - started;
  for (const note of result.notes ?? []) say(`      ${note}`);
  say(`${suite.name}: ${inWords(result)} (${duration(time)})`);
  return { ...result, name: suite.name, time };
}

async function resultOf(suite, built) {
  const broken = suite.steps().find(({ title }) => built.get(title) === false);
  if (broken) return { ...counts(0, 1), notes: [`Not run: ${broken.title} could not be built.`] };
  say(`${suite.name} …`);
  try {
    return await suite.run();
  } catch (error) {
    return { ...counts(0, 1), notes: [sentenceOf(error) ?? error.stack] };
  }
}

/** Prints the table and the closing line; resolves to the exit code. */
function conclude(results) {
  const total = sum(results);
  const row = (name, passed, failed, skipped, time) =>
    say(
      name.padEnd(12) + [passed, failed, skipped].map((cell) => String(cell).padStart(9)).join("") + time.padStart(14),
    );
  say();
  row("Suite", "passed", "failed", "skipped", "time");
  for (const { name, passed, failed, skipped, time } of results) row(name, passed, failed, skipped, duration(time));
  say();
  say(inWords(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
