// The checks of `npm run lint`: layout and faults of C++, TypeScript and style sheets.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { cmakeConfigure } from "./builds.mjs";
import { say } from "./console.mjs";
import { includesOf } from "./includes.mjs";
import { build, filesUnder, findProgram, root, shown } from "./paths.mjs";
import { run } from "./run.mjs";
import { hashInputs, isStamped, writeStamp } from "./stamps.mjs";

/** A check returns { ok, output } or { skipped: reason }; a slow one takes minutes where much has changed. */
export const checks = [
  { name: "clang-format", check: clangFormat },
  { name: "names of C++ types", check: typeNames },
  { name: "biome", check: biome },
  { name: "types of the npm package", check: () => types("wasm") },
  { name: "types of the page", check: () => types("web") },
  { name: "clang-tidy", check: clangTidy, slow: true },
];

/** The project's own files with one of these endings: those that git knows or would take. */
function sources(...endings) {
  const { stdout, status } = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const listed =
    status === 0
      ? stdout
          .split("\0")
          .filter(Boolean)
          .map((name) => join(root, name))
      : filesUnder(root, [".git", "build", "node_modules", "dist"]);
  return [...new Set(listed)].filter(
    (file) => endings.some((ending) => file.endsWith(ending)) && filesUnder(file).length === 1,
  );
}

async function clangFormat({ fix }) {
  const program = findProgram("clang-format-14");
  if (!program) return { skipped: "clang-format 14 is not installed" };
  const mode = fix ? ["-i"] : ["--dry-run", "--Werror"];
  const { code, output } = await run(program, [...mode, ...sources(".cpp", ".h", ".c")], {
    log: "clang-format",
    quiet: true,
  });
  return { ok: code === 0, output: fix ? output : `${output}\nnpm run format lays it out.\n` };
}

/**
 * Two headers that give different types one name break the one-definition rule: the linker takes either's
 * std::vector of it, silently, and neither compiler nor clang-tidy sees more than one at a time.
 */
async function typeNames() {
  const declared = new Map();
  for (const file of sources(".h")) {
    const text = readFileSync(file, "utf8");
    const space = [...text.matchAll(/^namespace ([\w:]+) \{/gm)].map(([, name]) => `${name}::`).join("");
    for (const [, name] of text.matchAll(
      /^(?:struct|class|enum(?: class)?) (?:LEDE_API )?((?:\w+::)*\w+)(?=[^;\n]*\{)/gm,
    ))
      declared.set(space + name, [...(declared.get(space + name) ?? []), shown(file)]);
  }
  const repeated = [...declared].filter(([, files]) => files.length > 1);
  const output = repeated.map(([name, files]) => `${name} names several types: ${files.join(", ")}`).join("\n");
  return { ok: repeated.length === 0, output };
}

async function biome({ fix }) {
  const program = join(root, "node_modules", ".bin", "biome");
  const { code, output } = await run(
    program,
    ["check", "--colors=off", ...(fix ? ["--write"] : ["--error-on-warnings"]), "."],
    { log: "biome", quiet: true },
  );
  return { ok: code === 0, output };
}

async function types(folder) {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { code, output } = await run(process.execPath, [tsc, "--noEmit", "--project", join(root, folder)], {
    log: `types-${folder}`,
    quiet: true,
  });
  return { ok: code === 0, output };
}

/** Every translation unit that differs, or one of whose headers differs, from when it was last found clean. */
async function clangTidy() {
  const program = findProgram("clang-tidy-14");
  if (!program) return { skipped: "clang-tidy 14 is not installed" };
  await cmakeConfigure("native", { folder: "lint", define: ["LEDE_TRAIN=ON", "CMAKE_CXX_COMPILER=clang++"] });
  const database = join(build, "lint");
  const commands = new Map(
    JSON.parse(readFileSync(join(database, "compile_commands.json"), "utf8")).map(({ file, command }) => [
      file,
      command.replaceAll(root, ""),
    ]),
  );
  const config = readFileSync(join(root, ".clang-tidy"), "utf8");
  const headersOf = includesOf(sources(".h"));
  const todo = sources(".cpp")
    .filter((file) => commands.has(file))
    .map((file) => ({
      file,
      stamp: `tidy/${shown(file).replaceAll("/", "-")}`,
      hash: hashInputs([file, ...headersOf(file)], [config, commands.get(file)]),
    }))
    .filter(({ stamp, hash }) => !isStamped(stamp, hash));
  const complaints = [];
  const total = todo.length;
  const heartbeat = setInterval(() => say(`      clang-tidy … ${total - todo.length} of ${total} files`), 15_000);
  const work = async () => {
    for (let next = todo.pop(); next; next = todo.pop()) {
      const { code, output } = await run(program, ["--quiet", "-p", database, next.file], {
        log: next.stamp,
        quiet: true,
      });
      if (code === 0) writeStamp(next.stamp, next.hash, []);
      else complaints.push(output);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  clearInterval(heartbeat);
  return { ok: complaints.length === 0, output: complaints.join("\n") };
}
