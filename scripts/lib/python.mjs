// The Python package: the interpreters that wheels are built with, the wheels, and environments to test them in.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { coreSources, model } from "./builds.mjs";
import { Failure } from "./console.mjs";
import { BILL, NOTICES, noticeSources, partsOfData, partsOfWheel, writeNotices } from "./notices.mjs";
import { build, findProgram, root } from "./paths.mjs";
import { runOrFail } from "./run.mjs";
import { stampedStep } from "./steps.mjs";

/** Where the wheels are, one for each kind of interpreter. */
export const wheels = join(build, "wheel", "dist");

const OLDEST = 10; // of Python 3, as python/pyproject.toml says
const NEWEST = 15;
const STABLE = 12; // the first version whose stable interface nanobind can do with
const source = join(root, "python");
const tests = join(root, "tests", "python");
const UNREACHABLE = /NewConnectionError|Temporary failure in name resolution|ConnectTimeout|Network is unreachable/;
const ASK = `
import json, os, sys, sysconfig, venv, ensurepip
header = os.path.join(sysconfig.get_path("include"), "Python.h")
free = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
print(json.dumps([sys.implementation.name, *sys.version_info[:2], os.path.exists(header), free]))`;

let known; // what they say costs a second

/**
 * The interpreters to build wheels with: the system's, and where that is older than the stable interface, the oldest that
 * has it, whose wheel does for all that come after. Each is { program, version: "3.11", minor }.
 */
export function interpreters() {
  const [first, ...others] = found();
  if (first === undefined || first.minor >= STABLE) return [first].filter(Boolean);
  return [first, others.find(({ minor }) => minor >= STABLE)].filter(Boolean);
}

/** All that a wheel can be built with: the one that is asked for or the system's, then others from old to new. */
function found() {
  known ??= findInterpreters();
  return known;
}

function findInterpreters() {
  const names = Array.from({ length: NEWEST - STABLE + 1 }, (_, i) => `python3.${STABLE + i}`);
  const [first, ...others] = [
    process.env.LEDE_PYTHON,
    findProgram("python3"),
    findProgram("/usr/bin/python3"),
    ...names.map((name) => findProgram(name)),
    ...installedByPyenv(),
  ]
    .filter(Boolean)
    .map(interpreterAt)
    .filter(Boolean);
  return first === undefined ? [] : [first, ...others.sort((a, b) => a.minor - b.minor)];
}

/** Where pyenv keeps interpreters that are not on the path. */
function installedByPyenv() {
  const folder = join(process.env.PYENV_ROOT ?? join(homedir(), ".pyenv"), "versions");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => join(folder, name, "bin", "python3"));
}

/** What stands at that path, or undefined where no wheel can be built with it. */
function interpreterAt(program) {
  const { status, stdout } = spawnSync(program, ["-c", ASK], { encoding: "utf8" });
  if (status !== 0) return undefined;
  const [implementation, major, minor, hasHeader, isFree] = JSON.parse(stdout);
  const fits = implementation === "cpython" && major === 3 && minor >= OLDEST && hasHeader && !isFree;
  return fits ? { program, version: `3.${minor}`, minor } : undefined;
}

/** The wheels, in build/wheel/dist. */
export function wheelStep() {
  const papers = ["CHANGELOG.md", "LICENSE", "NOTICE", join("docs", "model-card.md")].map((name) => join(root, name));
  return stampedStep({
    name: "wheel",
    title: "Python wheels",
    doing: "compiling",
    inputs: [...coreSources, source, model, ...papers, ...noticeSources, join(root, "scripts", "lib", "notices.mjs")],
    skip: ["__pycache__", NOTICES, BILL],
    values: () => interpreters().map(({ program, version }) => `${program} ${version}`),
    outputs: [wheels],
    work: buildWheels,
  });
}

async function buildWheels() {
  const builders = interpreters();
  if (builders.length === 0)
    throw new Failure(
      `There is no Python 3.${OLDEST} or newer with its headers: install python3-dev and run the command again.`,
    );
  rmSync(wheels, { recursive: true, force: true });
  writeNotices(source, "The Python package", [...partsOfWheel(), ...partsOfData()]);
  for (const { program, version } of builders) {
    const python = await environment(`build-${version}`, program);
    // One build folder for all: the core is the same whatever Python it is for.
    const folder = join(build, "wheel", "cmake");
    await runOrFail(
      whyPipFailed("The wheel could not be built: mend what is reported above and run the command again."),
      python,
      ["-m", "pip", "wheel", source, "--no-deps", "--wheel-dir", wheels, "--config-settings", `build-dir=${folder}`],
      { log: `wheel-${version}` },
    );
  }
}

/**
 * Environments to test the wheels in, in build/wheel: for each interpreter that built one, and for the newest, one that has
 * the wheel alone, and for the first one with all that it can work with besides.
 */
export function environmentsStep() {
  const list = join(tests, "requirements.txt");
  return stampedStep({
    name: "wheel-environments",
    title: "Python environments",
    doing: "installing",
    inputs: [wheels, list],
    outputs: environments().map(({ python }) => python),
    work: async () => {
      for (const { name, program, packages } of environments()) {
        const python = await environment(name, program);
        await install(python, name, ["--no-index", "--no-deps", "--find-links", wheels, "ledekit"]);
        if (packages) await install(python, name, ["--requirement", list]);
      }
    },
  });
}

/** Where Apache Spark is, the wheel beside it: the interpreter within. */
export const sparkPython = join(build, "spark", "bin", "python");

/** Apache Spark, which the job for clusters is tried with, in build/spark: 500 MB that nothing else needs. */
export function sparkStep() {
  const list = join(root, "tests", "spark", "requirements.txt");
  return stampedStep({
    name: "spark",
    title: "Apache Spark",
    doing: "installing",
    inputs: [wheels, list],
    outputs: [sparkPython],
    work: async () => {
      await environment("spark", interpreters()[0].program, build);
      await install(sparkPython, "spark", ["--requirement", list]);
      await install(sparkPython, "spark", ["--no-index", "--no-deps", "--find-links", wheels, "ledekit"]);
    },
  });
}

/** Their names, each with the interpreter that it is made of, the one within it, and whether others' packages are there. */
export function environments() {
  const builders = interpreters();
  const last = found().at(-1);
  const isNewer = last !== undefined && last.minor > Math.max(STABLE, builders.at(-1).minor);
  return [
    ...[...builders, ...(isNewer ? [last] : [])].map((one) => ({
      ...one,
      name: `bare-${one.version}`,
      packages: false,
    })),
    ...builders.slice(0, 1).map((one) => ({ ...one, name: `full-${one.version}`, packages: true })),
  ].map((one) => ({ ...one, python: pythonIn(one.name) }));
}

const pythonIn = (name) => join(build, "wheel", name, "bin", "python");

/** An empty virtual environment; resolves to the interpreter within. */
async function environment(name, program, folder = join(build, "wheel")) {
  await runOrFail(
    "A virtual environment could not be made: install python3-venv and run the command again.",
    program,
    ["-m", "venv", "--clear", join(folder, name)],
    { log: `venv-${name}`, quiet: true },
  );
  return pythonIn(name);
}

async function install(python, name, args) {
  await runOrFail(
    whyPipFailed("The Python packages could not be installed: mend what pip reports above and run the command again."),
    python,
    ["-m", "pip", "install", "--disable-pip-version-check", "--quiet", ...args],
    { log: `pip-${name}`, append: true },
  );
}

const whyPipFailed = (otherwise) => (output) =>
  UNREACHABLE.test(output)
    ? "The Python package index could not be reached: check the network, the proxy settings and pip's configuration (pip config list), then run the command again."
    : otherwise;
