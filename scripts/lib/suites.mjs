// The suites of `npm test`. Each names the steps it builds on and runs to counts; notes are sentences
// for the person who reads the result.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  corpusRunner,
  corpusStep,
  debugStep,
  nativeStep,
  packageStep,
  pageStep,
  sanitizersStep,
  singleStep,
  unitTests,
  wasmStep,
  wrapperStep,
} from "./builds.mjs";
import { fuzz, fuzzTargets } from "./fuzzing.mjs";
import { checks } from "./lint.mjs";
import { needs, needsOf } from "./needs.mjs";
import { bundlersStep } from "./npm-packages.mjs";
import { filesUnder, logs, root, shown } from "./paths.mjs";
import { environments, environmentsStep, sparkPython, sparkStep, wheelStep } from "./python.mjs";
import { recipesStep } from "./python-packages.mjs";
import { counts, readClosing, readGoogleTest, readTap, sum } from "./results.mjs";
import { readLog, run, showTail } from "./run.mjs";

const PATIENCE = 20 * 60_000;
const FUZZ_SECONDS = 30;
const TWO_FILES = ["--test-concurrency=2"];
const model = join(root, "model", "lede-en.model");
const build = ["CMakeLists.txt", "CMakePresets.json", "cmake", "*/CMakeLists.txt"];

/**
 * In the order in which they run: what tells most in least time comes first. A heavy one runs where it is named, and in
 * the continuous integration where one of its `inputs` changed, Git's patterns of paths, and as many `minutes` are left as
 * it takes on two cores from nothing. `needs` are those of the system beside what all suites need.
 * @typedef {{ inputs: string[], minutes: number }} Heavy
 * @typedef {{ name: string, heavy?: Heavy, needs?: Need[], steps: () => Step[], run: () => Promise<Counts & { notes?: string[] }> }} Suite
 */
export const suites = [
  nodeSuite("setup", ["tests/setup"], () => []),
  { name: "lint", steps: () => [], run: () => lint(checks.filter(({ slow }) => !slow)) },
  { name: "unit", steps: () => [debugStep()], run: () => googleTest("debug") },
  { name: "corpus", steps: () => [corpusStep()], run: corpus },
  nodeSuite("module", ["tests/module"], () => [nativeStep(), wasmStep(), wrapperStep()]),
  nodeSuite("package", ["tests/package"], () => [wasmStep(), wrapperStep(), packageStep()]),
  nodeSuite("embedding", ["tests/embedding"], () => [nativeStep()]),
  nodeSuite("golden", ["tests/golden"], () => [nativeStep(), wasmStep(), wrapperStep()]),
  nodeSuite("metamorphic", ["tests/metamorphic"], () => [nativeStep()]),
  nodeSuite("accuracy", ["tests/accuracy"], () => [nativeStep()]),
  // Much of the time of these two is waiting, so two files may run at once; more are too many for two cores.
  nodeSuite("page", ["tests/page"], () => [wasmStep(), wrapperStep(), pageStep(), singleStep()], TWO_FILES),
  nodeSuite("faults", ["tests/faults"], () => [wasmStep(), wrapperStep(), pageStep()], TWO_FILES),
  { name: "sanitizers", steps: withSanitizers, run: sanitizers },
  { name: "fuzz", steps: withSanitizers, run: fuzzAll },
  // Minutes for what few changes can break.
  {
    ...nodeSuite("extension", ["tests/extension"], () => []),
    heavy: {
      minutes: 2,
      inputs: [
        ...build,
        "schema",
        "scripts/schema",
        "include",
        "src/pipeline",
        "src/output",
        "wasm",
        "tests/extension",
      ],
    },
  },
  {
    ...nodeSuite("recipes", ["tests/recipes"], () => [nativeStep(), recipesStep()]),
    needs: [needs.venv],
    heavy: {
      minutes: 2,
      inputs: ["docs/archives.md", "tests/recipes", "tests/module/recipes.mjs", "cli/table*", "src/output", "schema"],
    },
  },
  {
    ...nodeSuite("bundlers", ["tests/bundlers"], () => [wasmStep(), wrapperStep(), packageStep(), bundlersStep()]),
    heavy: {
      minutes: 3,
      inputs: ["package.json", "wasm", "scripts/lib/package.mjs", "tests/bundlers", "tests/package/project.mjs"],
    },
  },
  {
    ...nodeSuite("subproject", ["tests/subproject"], () => [nativeStep()]),
    heavy: {
      minutes: 6,
      inputs: [...build, "include", "src/c", "src/embedded", "examples", "tests/embedding", "tests/subproject"],
    },
  },
  {
    name: "python",
    needs: needsOf.wheel,
    steps: pythonSteps,
    run: python,
    heavy: {
      minutes: 20,
      inputs: [...build, "python", "tests/python", "include", "src/output", "cli/table*", "scripts/lib/python.mjs"],
    },
  },
  {
    name: "spark",
    needs: needsOf.spark,
    steps: () => [nativeStep(), wheelStep(), sparkStep()],
    run: spark,
    heavy: {
      minutes: 20,
      inputs: ["python", "tests/spark", "docs/cluster.md", "scripts/lib/python.mjs"],
    },
  },
  // It checks what changed by itself, but in an empty folder that is everything, a quarter of an hour.
  {
    name: "clang-tidy",
    steps: () => [],
    run: () => lint(checks.filter(({ slow }) => slow)),
    heavy: { minutes: 15, inputs: [".clang-tidy", "*.cpp", "*.h"] },
  },
];

/** A suite of node:test files, NAME.test.mjs or .js, anywhere under the folders. `more` are options of Node.js. */
function nodeSuite(name, folders, steps, more = []) {
  return { name, steps, run: () => nodeTests(name, folders, more) };
}

async function nodeTests(name, folders, more = []) {
  const files = folders
    .flatMap((folder) => filesUnder(join(root, folder), ["node_modules"]))
    .filter((file) => /\.test\.m?js$/.test(file));
  if (files.length === 0) return { ...counts(0, 1), notes: [`There are no tests in ${folders.join(", ")}.`] };
  const tap = `${name}-tap`;
  const destination = join(logs, `${tap}.log`);
  mkdirSync(logs, { recursive: true });
  rmSync(destination, { force: true });
  const reporters = ["spec", "stdout", "tap", destination];
  const args = reporters.map((value, i) => `--test-reporter${i % 2 ? "-destination" : ""}=${value}`);
  const result = await run(process.execPath, ["--test", ...more, ...args, ...files], { log: name, timeout: PATIENCE });
  return finish(result, readTap(readLog(tap), result.code));
}

/** The cases, and the runner's own tests. */
async function corpus() {
  return sum([await corpusCases("debug"), await nodeTests("corpus-runner", ["tests/corpus"])]);
}

async function corpusCases(preset, env = {}) {
  const result = await run(corpusRunner(preset), ["--model", model, join(root, "tests", "corpus")], {
    log: `corpus-${preset}`,
    timeout: PATIENCE,
    env,
  });
  return finish(result, readTap(result.output, result.code));
}

function pythonSteps() {
  return [nativeStep(), wheelStep(), environmentsStep()];
}

/** The wheels, each in an environment that has nothing else, and one of them beside all that it can work with. */
async function python() {
  const results = [];
  for (const { name, python: interpreter } of environments()) {
    const isFirst = results.length === 0;
    const env = { PYTHONDONTWRITEBYTECODE: "1", PYTHONPATH: undefined, LEDE_ARCHIVE: isFirst ? "1" : undefined };
    const result = await run(interpreter, [join(root, "tests", "python", "run.py")], {
      log: `python-${name}`,
      timeout: PATIENCE,
      env,
    });
    results.push(finish(result, readClosing(result.output, result.code)));
  }
  return sum(results);
}

/** The job for Apache Spark, on a cluster of several processes. */
async function spark() {
  const folder = join(root, "tests", "spark");
  const env = { PYTHONDONTWRITEBYTECODE: "1", PYTHONPATH: undefined };
  const result = await run(sparkPython, [join(root, "tests", "python", "run.py"), folder], {
    log: "spark",
    timeout: PATIENCE,
    env,
  });
  return finish(result, readClosing(result.output, result.code));
}

async function googleTest(preset, env = {}) {
  const result = await run(unitTests(preset), ["--gtest_color=no"], { log: `unit-${preset}`, timeout: PATIENCE, env });
  return finish(result, readGoogleTest(result.output, result.code));
}

function haveSanitizers() {
  return needs.sanitizers.found();
}

function withSanitizers() {
  return haveSanitizers() ? [sanitizersStep()] : [];
}

async function sanitizers() {
  if (!haveSanitizers()) return skip("Clang's sanitizers are not offered by this system's package manager");
  const env = { ASAN_OPTIONS: "detect_stack_use_after_return=1", UBSAN_OPTIONS: "print_stacktrace=1" };
  return sum([await googleTest("sanitizers", env), await corpusCases("sanitizers", env)]);
}

async function fuzzAll() {
  if (!haveSanitizers()) return skip("Clang's libFuzzer is not offered by this system's package manager");
  const results = await Promise.all(fuzzTargets().map((target) => fuzz(target, FUZZ_SECONDS, { quiet: true })));
  const broken = results.filter(({ ok }) => !ok);
  for (const result of broken) showTail(result, 40);
  const notes = broken.flatMap(({ findings }) => findings.map((path) => `The input is kept in ${shown(path)}.`));
  return { ...counts(results.length - broken.length, broken.length), notes };
}

async function lint(chosen) {
  const results = [];
  for (const { name, check } of chosen) results.push({ name, ...(await check({ fix: false })) });
  const failed = results.filter(({ ok, skipped }) => !ok && !skipped);
  for (const { output } of failed) showTail({ output, log: join(logs, "lint") }, 40);
  const skipped = results.filter((result) => result.skipped);
  return {
    ...counts(results.length - failed.length - skipped.length, failed.length, skipped.length),
    notes: skipped.map(({ name, skipped: reason }) => `${name} skipped: ${reason}.`),
  };
}

/** The counts, having shown the end of the log where something failed. */
function finish(result, found) {
  if (found.failed > 0) showTail(result, 60);
  return found;
}

const skip = (reason) => ({ ...counts(0, 0, 1), notes: [`Skipped: ${reason}.`] });
