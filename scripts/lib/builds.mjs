// The steps that build the native programs, the WebAssembly module, the npm package and the page.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { compressPage } from "./compress.mjs";
import { fuzzTargets } from "./fuzzing.mjs";
import { BILL, NOTICES, noticeSources, partsOfData, partsOfModule, writeNotices } from "./notices.mjs";
import { bundleScripts, packageFolder, packageSources, writePackage } from "./package.mjs";
import { build, root } from "./paths.mjs";
import { runOrFail, showLife } from "./run.mjs";
import { stampedStep } from "./steps.mjs";

const at = (...names) => join(root, ...names);
export const coreSources = ["CMakeLists.txt", "CMakePresets.json", "cmake", "include", "src"].map((name) => at(name));
const lock = at("package-lock.json");
export const model = at("model", "lede-en.model");
const dist = at("wasm", "dist");
const notices = [...noticeSources, at("package.json"), at("scripts", "lib", "notices.mjs")];

/** The release build: the command line, build/native/lede, and the library, build/native/liblede.a. */
export function nativeStep() {
  return stampedStep({
    name: "native",
    title: "Native program",
    doing: "compiling",
    inputs: [...coreSources, at("cli"), model],
    outputs: [join(build, "native", "lede"), join(build, "native", "liblede.a")],
    work: () => cmakeBuild("native"),
  });
}

/** wasm/dist/lede-core.{js,wasm} and the model beside them. */
export function wasmStep() {
  return stampedStep({
    name: "wasm",
    title: "WebAssembly module",
    doing: "compiling with Emscripten",
    inputs: [
      ...coreSources,
      at("wasm", "CMakeLists.txt"),
      at("wasm", "binding.cpp"),
      at("wasm", "options_binding.h"),
      model,
    ],
    values: () => [emscriptenVersion()],
    outputs: ["lede-core.js", "lede-core.wasm", "lede-en.model"].map((name) => join(dist, name)),
    work: () => cmakeBuild("wasm"),
  });
}

/** The TypeScript half of the npm package and its notices, beside the module in wasm/dist. */
export function wrapperStep() {
  return stampedStep({
    name: "wrapper",
    title: "npm package",
    doing: "compiling TypeScript",
    inputs: [
      at("wasm", "src"),
      at("wasm", "tsconfig.json"),
      at("tsconfig.base.json"),
      lock,
      ...notices,
      at("scripts", "lib", "package.mjs"),
    ],
    outputs: ["index.js", "index.d.ts", "worker.js", "cjs", NOTICES, BILL].map((name) => join(dist, name)),
    work: async () => {
      await runOrFail(
        "The TypeScript of the npm package does not compile: mend what is reported above and run the command again.",
        process.execPath,
        [at("node_modules", "typescript", "bin", "tsc"), "--project", at("wasm")],
        { log: "wrapper" },
      );
      await bundleScripts(dist);
      writeNotices(dist, "The npm package", [...partsOfModule(), ...partsOfData()]);
    },
  });
}

/** The npm package as it is published: build/package. */
export function packageStep() {
  return stampedStep({
    name: "package",
    title: "npm package to publish",
    doing: "gathering",
    inputs: [dist, ...packageSources, at("scripts", "lib", "package.mjs")],
    outputs: [packageFolder],
    work: async () => writePackage(dist),
  });
}

/** web/dist, and compressed copies for our own server. */
export function pageStep() {
  return stampedStep({
    name: "page",
    title: "Page",
    doing: "bundling",
    inputs: [at("web"), dist, lock, ...notices],
    skip: ["dist", "node_modules"],
    outputs: [at("web", "dist"), join(build, "page-compressed")],
    work: async () => {
      await runOrFail(
        "The page could not be bundled: mend what is reported above and run the command again.",
        process.execPath,
        [at("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn", at("web")],
        { log: "page" },
      );
      await showLife("compressing", compressPage(at("web", "dist"), join(build, "page-compressed")));
    },
  });
}

/** The page as one file that opens from a disk: build/single/lede.html. */
export function singleStep() {
  return stampedStep({
    name: "single",
    title: "Page in a single file",
    doing: "bundling",
    inputs: [at("web"), dist, lock, ...notices],
    skip: ["dist", "node_modules"],
    outputs: [join(build, "single", "lede.html")],
    work: () =>
      runOrFail(
        "The page could not be made a single file: mend what is reported above and run the command again.",
        process.execPath,
        [at("node_modules", "vite", "bin", "vite.js"), "build", "--mode", "single", "--logLevel", "warn", at("web")],
        { log: "single" },
      ),
  });
}

/** The unit tests as people debug them: build/debug/tests/unit/lede_unit_tests. */
export function debugStep() {
  return stampedStep({
    name: "debug",
    title: "Unit tests",
    doing: "compiling",
    inputs: [...coreSources, at("cli"), at("tests", "unit"), model],
    outputs: [unitTests("debug")],
    work: () => cmakeBuild("debug", ["lede_unit_tests"]),
  });
}

/** The program that runs tests/corpus: build/debug/tests/corpus/runner/lede_corpus. Corpus files are not compiled. */
export function corpusStep() {
  return stampedStep({
    name: "corpus",
    title: "Corpus runner",
    doing: "compiling",
    inputs: [...coreSources, at("tests", "corpus", "runner")],
    outputs: [corpusRunner("debug")],
    work: () => cmakeBuild("debug", ["lede_corpus"]),
  });
}

/** Unit tests, corpus runner and fuzz targets under AddressSanitizer and UndefinedBehaviorSanitizer, optimised. */
export function sanitizersStep() {
  return stampedStep({
    name: "sanitizers",
    title: "Unit tests and fuzz targets with sanitizers",
    doing: "compiling with Clang",
    inputs: [
      ...coreSources,
      at("cli"),
      at("tests", "unit"),
      at("tests", "corpus", "runner"),
      at("tests", "fuzz"),
      model,
    ],
    values: () => [root], // the fuzz targets know where the model lies
    skip: ["corpus"],
    outputs: [unitTests("sanitizers"), corpusRunner("sanitizers")],
    work: () =>
      cmakeBuild("sanitizers", ["lede_unit_tests", "lede_corpus", ...fuzzTargets().map((name) => `${name}_fuzzer`)]),
  });
}

/** The unit tests' program in the build folder of that preset. */
export const unitTests = (preset) => join(build, preset, "tests", "unit", "lede_unit_tests");

/** The corpus runner in the build folder of that preset. */
export const corpusRunner = (preset) => join(build, preset, "tests", "corpus", "runner", "lede_corpus");

/** Configures and builds a preset of CMakePresets.json: these targets, or all of it. */
async function cmakeBuild(preset, targets = []) {
  await cmakeConfigure(preset);
  const parallel = ["--parallel", String(availableParallelism())];
  await runOrFail(
    `The ${preset} build failed: mend what is reported above and run the command again.`,
    "cmake",
    ["--build", "--preset", preset, ...parallel, ...targets.flatMap((target) => ["--target", target])],
    { log: `build-${preset}` },
  );
}

/** Configures a preset, in another folder under build/ and with other settings where given. */
export async function cmakeConfigure(preset, { folder = preset, define = [] } = {}) {
  forgetMovedBuild(join(build, folder));
  await runOrFail(
    `CMake could not configure the ${preset} build: mend what is reported above, or delete build/${folder}, and run the command again.`,
    "cmake",
    ["--preset", preset, "-B", join(build, folder), ...define.map((value) => `-D${value}`)],
    { log: `cmake-${folder}`, quiet: true },
  );
}

/** CMake refuses a build folder that was made for sources elsewhere, as after moving the repository. */
function forgetMovedBuild(folder) {
  const cache = join(folder, "CMakeCache.txt");
  if (!existsSync(cache)) return;
  const home = /^CMAKE_HOME_DIRECTORY:INTERNAL=(.*)$/m.exec(readFileSync(cache, "utf8"))?.[1];
  if (home !== root) rmSync(folder, { recursive: true });
}

function emscriptenVersion() {
  const file = "/usr/share/emscripten/emscripten-version.txt";
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "none";
}
