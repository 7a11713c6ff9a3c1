// A copy of the sources that holds every mutant at once, built once and switched by a variable of the environment
// (mutant schemata, Untch, Offutt and Harrold 1993), so that no mutant waits for a compiler.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Failure, say } from "../console.mjs";
import { build, filesUnder, root } from "../paths.mjs";
import { run, runOrFail, showTail } from "../run.mjs";
import { mutantsOf, rewritten } from "./rules.mjs";

export const STAGES = [
  "segment",
  "lines",
  "names",
  "places",
  "quotes",
  "coref",
  "relations",
  "times",
  "quantities",
  "desk",
];
export const tree = join(build, "mutants", "tree");
/** The variable that says which mutant runs. */
export const VARIABLE = "LEDE_MUTANT";

const COPIED = [
  "CMakeLists.txt",
  "CMakePresets.json",
  "cmake",
  "include",
  "src",
  "cli",
  "model/lede-en.model",
  "tests/unit",
  "tests/corpus",
  "tests/golden",
  "tests/accuracy",
];
const IDS_PER_FILE = 1000;
const HEADER = join("include", "mutant.h");
const TARGETS = ["lede_cli", "lede_corpus", "lede_unit_tests"];
const OPTIONS = ["-DLEDE_TESTS=ON", "-DCMAKE_CXX_FLAGS_RELEASE=-O1"]; // with its assertions; compiled in half the time
const ROUNDS = 8; // of leaving out what the compiler refuses
const REFUSED = /(?:^|\/)(?:src|include-links\/\w+)\/(\w+\/[\w.]+):(\d+):\d+: error: /gm;

export const programs = {
  lede: join(tree, "build", "native", "lede"),
  corpus: join(tree, "build", "native", "tests", "corpus", "runner", "lede_corpus"),
  unit: join(tree, "build", "native", "tests", "unit", "lede_unit_tests"),
};

/**
 * Every mutant of the stages' sources, with its stage, its file, and its id: the number of the file times 1,000 and its
 * own within it, so that an edit of a file renumbers, and compiles, that file alone.
 * @typedef {import("./rules.mjs").Mutant & { id: number, stage: string, file: string }} PlacedMutant
 */
export function allMutants() {
  return sourceFiles().flatMap((file, i) => {
    const found = mutantsOf(readFileSync(join(root, file), "utf8"));
    if (found.length >= IDS_PER_FILE) throw new Failure(`${file} has ${found.length} mutants: raise IDS_PER_FILE.`);
    return found.map((mutant, k) => ({ ...mutant, id: (i + 1) * IDS_PER_FILE + k, stage: file.split("/")[1], file }));
  });
}

/** Builds the copy and returns the mutants in it: all but those on lines with which the compiler cannot live. */
export async function buildTree(mutants) {
  for (const path of COPIED) copyChanged(path);
  writeChanged(HEADER, mutantHeader());
  const more = `-DCMAKE_CXX_FLAGS=-include ${join(tree, HEADER)} -D_GLIBCXX_ASSERTIONS`;
  let kept = mutants;
  for (let round = 0; round < ROUNDS; ++round) {
    writeSources(kept);
    await runOrFail(
      "CMake could not configure the mutants' build.",
      "cmake",
      ["--preset", "native", "-B", join(tree, "build", "native"), ...OPTIONS, more],
      { cwd: tree, log: "mutants-cmake", quiet: true },
    );
    const parallel = ["--parallel", String(Math.min(2, availableParallelism()))];
    const args = ["--build", join(tree, "build", "native"), ...parallel, "--target", ...TARGETS, "--", "-k", "0"];
    const result = await run("nice", ["cmake", ...args], { cwd: tree, log: "mutants-build" });
    if (result.code === 0) return kept;
    const refused = refusedLines(result.output);
    const left = kept.filter(({ file, line }) => !refused.has(`${file}:${line}`));
    if (left.length === kept.length) {
      showTail(result);
      throw new Failure("The copy with the mutants does not compile, and none of them is to blame: does npm test?");
    }
    say(`      ${kept.length - left.length} mutants do not compile and are left out`);
    kept = left;
  }
  throw new Failure(`The copy with the mutants did not compile in ${ROUNDS} rounds: see build/logs/mutants-build.log.`);
}

/** "src/…:LINE" of every error that a compiler tells, which sees headers through the folders of links to the stages. */
export function refusedLines(output) {
  return new Set([...output.matchAll(REFUSED)].map(([, path, line]) => `src/${path}:${line}`));
}

function writeSources(mutants) {
  for (const file of sourceFiles()) {
    const own = mutants.filter((mutant) => mutant.file === file);
    writeChanged(
      file,
      rewritten(readFileSync(join(root, file), "utf8"), own, ({ id }) => id),
    );
  }
}

const sourceFiles = () =>
  STAGES.flatMap((stage) => filesUnder(join(root, "src", stage)))
    .map((path) => path.slice(root.length + 1))
    .filter((file) => /\.(?:cpp|h)$/.test(file));

/** Copies what is not there or differs, and takes away what the sources no longer have. */
function copyChanged(path) {
  const files = filesUnder(join(root, path)).map((file) => file.slice(root.length + 1));
  const written = new Set(sourceFiles());
  for (const file of filesUnder(join(tree, path)).map((name) => name.slice(tree.length + 1)))
    if (!existsSync(join(root, file)) && file !== HEADER) rmSync(join(tree, file));
  for (const file of files) {
    if (written.has(file)) continue;
    const bytes = readFileSync(join(root, file));
    if (existsSync(join(tree, file)) && readFileSync(join(tree, file)).equals(bytes)) continue;
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
}

function writeChanged(file, text) {
  const path = join(tree, file);
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Declares `Mutant`. */
export const mutantHeader = () => `#pragma once

#include <cstdlib>

namespace lede {

inline int active_mutant = std::getenv("${VARIABLE}") ? std::atoi(std::getenv("${VARIABLE}")) : 0;

/// Whether that mutant runs; none does while the compiler works out constants.
constexpr bool Mutant(int id) {
  if (__builtin_is_constant_evaluated()) return false;
  return active_mutant == id;
}

}  // namespace lede
`;
