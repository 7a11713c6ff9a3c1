#!/usr/bin/env node
// npm run mutants -- [--sample N] [--seed N] [--stage NAME] [--file FILE] [--quick] [--report] | --mutant ID: leaves
// rules of the core out or turns them round, one at a time, and lists those that no test notices and whether they
// change an article. With --quick, without the suite that measures accuracy. With --report, writes docs/mutants.md.
// With --mutant, shows one and every test that notices it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { duration, Failure, runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { articlesAtHand, batchesOf, changesOf } from "./lib/mutants/articles.mjs";
import { endAll } from "./lib/mutants/process.mjs";
import { reportOf, share, shownChanges } from "./lib/mutants/report.mjs";
import { KINDS } from "./lib/mutants/rules.mjs";
import { sampleOf } from "./lib/mutants/sample.mjs";
import { noticedBy, readySuites } from "./lib/mutants/suites.mjs";
import { allMutants, buildTree, STAGES } from "./lib/mutants/tree.mjs";
import { needsOf } from "./lib/needs.mjs";
import { build, root } from "./lib/paths.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

const AT_ONCE = 2;
const MEASURED = "accuracy"; // the suite whose tests are floors of figures

await runMain(async () => {
  const options = readOptions();
  prepareEnvironment();
  process.on("exit", endAll);
  endOnSignal("Stopped.");
  const all = allMutants();
  const chosen = choose(all, options);
  await runSteps([packagesStep(needsOf.corpus)]);
  say(`${all.length.toLocaleString("en-GB")} mutants: compiling them into one program …`);
  const kept = new Set((await buildTree(all)).map(({ id }) => id));
  const tried = await tryAll(
    chosen.filter(({ id }) => kept.has(id)),
    options,
  );
  if (tried.length < chosen.length) say(`${chosen.length - tried.length} of the chosen do not compile.`);
});

function readOptions() {
  const text = { type: "string" };
  const { values } = parseArgs({
    options: {
      sample: text,
      seed: { ...text, default: "1" },
      stage: text,
      file: text,
      mutant: text,
      report: { type: "boolean" },
      quick: { type: "boolean" },
    },
  });
  const number = (name) => {
    if (values[name] === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(values[name])) throw new Failure(`--${name} ${values[name]} is no number from 1.`);
    return Number(values[name]);
  };
  if (values.stage && !STAGES.includes(values.stage))
    throw new Failure(`There is no stage ${values.stage}: choose from ${STAGES.join(", ")}.`);
  if (values.report && (values.stage || values.file || values.mutant))
    throw new Failure("--report tells of all stages: leave out --stage, --file and --mutant.");
  return { ...values, sample: number("sample") ?? 150, seed: number("seed"), mutant: number("mutant") };
}

function choose(all, { mutant, stage, file, sample, seed }) {
  if (mutant) {
    const one = all.filter(({ id }) => id === mutant);
    if (one.length === 0)
      throw new Failure(`There is no mutant ${mutant}: build/mutants/results.json numbers those of the last run.`);
    return one;
  }
  const wanted = all.filter((one) => (!stage || one.stage === stage) && (!file || one.file.endsWith(file)));
  if (wanted.length === 0) throw new Failure(`No rule stands in ${file}: give a file of src as it is named there.`);
  return sampleOf(wanted, sample, seed);
}

/** Tries the mutants, two at a time, tells of each that nobody notices, and of all in the end. */
async function tryAll(mutants, options) {
  const suites = await readySuites(({ name }) => !options.quick || name !== MEASURED);
  const texts = articlesAtHand();
  const batches = await batchesOf(texts);
  say(
    `${mutants.length} mutants, ${suites.map(({ name, milliseconds }) => `${name} ${duration(milliseconds)}`).join(", ")}, ${texts.length} articles`,
  );
  const tried = [];
  const waiting = [...mutants];
  // What changes no article cannot lower a figure that is measured on hundreds of them.
  const [quick, slow] = [false, true].map((measured) =>
    suites.filter((suite) => (suite.name === MEASURED) === measured),
  );
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const every = options.mutant && (await noticedBy(mutant.id, suites, true));
      let noticed = every ? every[0] : await noticedBy(mutant.id, quick);
      const changes = noticed && !every ? [] : await changesOf(mutant.id, batches);
      if (!noticed && changes.length > 0) noticed = await noticedBy(mutant.id, slow);
      tried.push({ mutant, noticed, changes });
      if (!noticed || every) tell({ mutant, noticed: every || undefined, changes });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  tried.sort((a, b) => a.mutant.id - b.mutant.id);
  finish(tried, options, suites, texts);
  return tried;
}

function tell({ mutant, noticed, changes }) {
  say(`${mutant.id} ${mutant.file}:${mutant.line} ${KINDS[mutant.kind]}: ${mutant.text}`);
  for (const { suite, how, tests } of noticed ?? []) say(`      ${suite} ${how}: ${tests.slice(0, 10).join("; ")}`);
  say(changes.length > 0 ? `      changes ${changes.length} articles` : "      changes no article");
  for (const line of shownChanges(changes)) say(line);
}

function finish(tried, options, suites, texts) {
  const path = join(build, "mutants", "results.json");
  mkdirSync(join(build, "mutants"), { recursive: true });
  const plain = tried.map(({ mutant: { inserts: _, ...mutant }, ...rest }) => ({ ...mutant, ...rest }));
  writeFileSync(path, `${JSON.stringify(plain, null, 2)}\n`);
  const changing = tried.filter(({ noticed, changes }) => !noticed && changes.length > 0).length;
  say(`${share(tried)} noticed, ${changing} of the others change an article; all in build/mutants/results.json`);
  if (!options.report) return;
  const names = suites.map(({ name }) => name);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(root, "docs", "mutants.md"),
    reportOf(tried, { seed: options.seed, date, articles: texts.length, suites: names }),
  );
}
