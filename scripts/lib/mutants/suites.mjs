// The fast suites, and which of them notices a mutant.
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { articles } from "../../../tests/golden/articles.mjs";
import { rowsOf } from "../../../tests/golden/rows.mjs";
import { Failure } from "../console.mjs";
import { root } from "../paths.mjs";
import { analyses } from "./articles.mjs";
import { runGuarded } from "./process.mjs";
import { programs, tree, VARIABLE } from "./tree.mjs";

const PATIENCE = 10; // times as long as without a mutant: then it runs in circles
const LEAST = 10_000; // milliseconds
const FIRST = 600_000;
const TIMED = "*TakeLinearTime*"; // two programs at once disturb what measures time
const model = join(tree, "model", "lede-en.model");

/**
 * A suite: run(env, limit) → { ok, how, output, milliseconds }, failures(output) → names of tests.
 * @typedef {{ name: string, run: Function, failures: (output: string) => string[], limit: number }} Suite
 */
const suites = () => [
  { name: "golden", run: golden, failures: (output) => output.split("\n").filter(Boolean) },
  {
    name: "corpus",
    run: (env, limit) =>
      runGuarded(programs.corpus, ["--model", model, join(tree, "tests", "corpus")], { env, limit, cwd: root }),
    failures: (output) => [...output.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name]) => name),
  },
  {
    name: "unit",
    run: (env, limit) =>
      runGuarded(programs.unit, ["--gtest_color=no", "--gtest_brief=1", `--gtest_filter=-${TIMED}`], {
        env,
        limit,
        cwd: tree,
      }),
    failures: (output) => [
      ...new Set([...output.matchAll(/^\[ {2}FAILED {2}\] ([\w./]+\.[\w./]+)/gm)].map(([, name]) => name)),
    ],
  },
  ...(existsSync(join(root, "..", "shared"))
    ? [
        {
          name: "accuracy",
          run: accuracy,
          failures: (output) => [...output.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name]) => name),
        },
      ]
    : []),
];

/** The wanted suites, the quickest first, each with how long it may take. All must pass without a mutant. */
export async function readySuites(isWanted) {
  const shared = join(tree, "..", "shared");
  if (existsSync(join(root, "..", "shared")) && !existsSync(shared)) symlinkSync(join(root, "..", "shared"), shared);
  const ready = [];
  for (const suite of suites().filter(isWanted)) {
    const { ok, output, milliseconds } = await suite.run({}, FIRST);
    if (!ok)
      throw new Failure(
        `The suite ${suite.name} fails without any mutant: ${suite.failures(output).join("; ") || output.slice(-500)}`,
      );
    ready.push({ ...suite, milliseconds, limit: Math.max(LEAST, PATIENCE * milliseconds) });
  }
  return ready.sort((a, b) => a.milliseconds - b.milliseconds);
}

/** { suite, how, tests } of the first suite that notices a mutant, or undefined; with `every`, a list of all. */
export async function noticedBy(id, ready, every = false) {
  const found = [];
  for (const suite of ready) {
    const { ok, how, output } = await suite.run({ [VARIABLE]: String(id) }, suite.limit);
    if (!ok) found.push({ suite: suite.name, how, tests: suite.failures(output) });
    if (!ok && !every) break;
  }
  return every ? found : found[0];
}

/** The articles of tests/golden by the native program, compared as rows; a name for each that differs. */
async function golden(env, limit) {
  const own = articles();
  const result = await analyses(
    own.map(({ text, date }) => ({ text, date })),
    env,
    limit,
  );
  if (!result.ok) return result;
  const differ = own.filter(({ text, date, rows }, i) => {
    const analysis = result.analyses[i];
    return analysis.error || rowsOf(text, analysis, date).join("\n") !== rows.trimEnd();
  });
  const ok = differ.length === 0;
  return { ...result, ok, how: ok ? "passed" : "failed", output: differ.map(({ name }) => name).join("\n") };
}

function accuracy(env, limit) {
  const file = join(tree, "tests", "accuracy", "floors.test.mjs");
  return runGuarded(process.execPath, ["--test", "--test-reporter=tap", file], { env, limit, cwd: tree });
}
