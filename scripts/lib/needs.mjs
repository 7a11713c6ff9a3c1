// What the commands need of the system, and in which packages it comes. A need is met when one of its packages is installed
// or, where the package manager knows none of them, when `found` says that the thing is there all the
// same. The first package that the system offers is the one that gets installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { filesUnder, findProgram } from "./paths.mjs";

const has = (...programs) => findProgram(...programs) !== undefined;

/** Whether Clang has its run-time libraries, libFuzzer among them, beside it. */
function hasSanitizers() {
  const { stdout } = spawnSync("clang++", ["-print-resource-dir"], { encoding: "utf8" });
  return Boolean(stdout) && filesUnder(`${stdout.trim()}/lib`).some((file) => file.includes("libclang_rt.fuzzer-"));
}

/** Whether the system's Python runs this to its end. */
function pythonSays(script) {
  return spawnSync("python3", ["-c", `import os, sysconfig\n${script}`]).status === 0;
}

/**
 * @typedef {{ what: string, packages: string[], found: () => boolean, optional?: boolean }} Need
 * An optional need that the system does not offer costs a few tests, not the command.
 */
export const needs = {
  cmake: { what: "CMake", packages: ["cmake"], found: () => has("cmake") },
  ninja: { what: "Ninja", packages: ["ninja-build"], found: () => has("ninja") },
  emscripten: {
    what: "Emscripten",
    packages: ["emscripten"],
    found: () => existsSync("/usr/share/emscripten/emcc.py") && existsSync("/usr/share/nodejs/acorn"),
  },
  compiler: { what: "a C++ compiler", packages: ["g++"], found: () => has("g++", "c++") },
  pkgConfig: { what: "pkg-config", packages: ["pkgconf", "pkg-config"], found: () => has("pkg-config") },
  json: {
    what: "nlohmann-json",
    packages: ["nlohmann-json3-dev"],
    found: () => existsSync("/usr/include/nlohmann/json.hpp"),
  },
  // Without them the program refuses packed articles, in a sentence.
  zlib: { what: "zlib", packages: ["zlib1g-dev"], found: () => existsSync("/usr/include/zlib.h"), optional: true },
  zstd: {
    what: "Zstandard's library",
    packages: ["libzstd-dev"],
    found: () => existsSync("/usr/include/zstd.h"),
    optional: true,
  },
  packer: { what: "zstd", packages: ["zstd"], found: () => has("zstd"), optional: true },
  jq: { what: "jq", packages: ["jq"], found: () => has("jq"), optional: true },
  googletest: {
    what: "GoogleTest",
    packages: ["libgtest-dev"],
    found: () => existsSync("/usr/include/gtest/gtest.h"),
  },
  clang: { what: "Clang", packages: ["clang"], found: () => has("clang++") },
  sanitizers: {
    what: "Clang's sanitizers",
    packages: ["libclang-rt-dev", "libclang-rt-14-dev"],
    found: hasSanitizers,
    optional: true,
  },
  // Other versions lay code out otherwise and find other faults, so the version is part of the need.
  clangFormat: {
    what: "clang-format 14",
    packages: ["clang-format-14"],
    found: () => has("clang-format-14"),
    optional: true,
  },
  clangTidy: { what: "clang-tidy 14", packages: ["clang-tidy-14"], found: () => has("clang-tidy-14"), optional: true },
  chromium: { what: "Chromium", packages: ["chromium"], found: () => has("chromium", "google-chrome"), optional: true },
  firefox: { what: "Firefox", packages: ["firefox-esr"], found: () => has("firefox-esr", "firefox"), optional: true },
  pip: { what: "pip", packages: ["python3-pip"], found: () => existsSync("/usr/lib/python3/dist-packages/pip") },
  torch: {
    what: "PyTorch",
    packages: ["python3-torch"],
    found: () => existsSync("/usr/lib/python3/dist-packages/torch"),
  },
  // PyTorch multiplies with whatever BLAS the system has; the plain one is seventy times slower.
  blas: {
    what: "OpenBLAS",
    packages: ["libopenblas0-openmp", "libopenblas0"],
    found: () => /libopenblas/.test(spawnSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }).stdout ?? ""),
  },
  python: {
    what: "Python's headers",
    packages: ["python3-dev"],
    found: () => pythonSays("assert os.path.exists(os.path.join(sysconfig.get_path('include'), 'Python.h'))"),
  },
  venv: { what: "Python's venv", packages: ["python3-venv"], found: () => pythonSays("import ensurepip, venv") },
  java: {
    what: "Java 17 or newer",
    packages: ["openjdk-17-jre-headless", "openjdk-21-jre-headless", "default-jre-headless"],
    found: () => has("java"),
  },
  xz: { what: "xz", packages: ["xz-utils"], found: () => has("xz") },
};

/** The system packages that each command needs. */
const wasm = [needs.cmake, needs.ninja, needs.emscripten];
const native = [needs.cmake, needs.ninja, needs.compiler, needs.json, needs.zlib, needs.zstd];
const lint = [needs.clangFormat, needs.clangTidy];

export const needsOf = {
  wasm,
  native,
  lint: [...native, needs.clang, ...lint],
  train: [...native, needs.xz, needs.pip, needs.torch, needs.blas],
  wheel: [...native, needs.python, needs.venv],
  spark: [...native, needs.python, needs.venv, needs.java],
  corpus: [...native, needs.googletest],
  fuzz: [...native, needs.clang, needs.sanitizers],
  pictures: [...wasm, needs.chromium],
  test: [
    ...wasm,
    ...native,
    needs.pkgConfig,
    needs.googletest,
    needs.clang,
    needs.sanitizers,
    ...lint,
    needs.chromium,
    needs.firefox,
    needs.packer,
    needs.jq,
  ],
};
