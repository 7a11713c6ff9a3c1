// Running the libFuzzer targets of tests/fuzz, and the one for the page's readers of HTML and RTF.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, root } from "./paths.mjs";
import { run } from "./run.mjs";

const folder = join(root, "tests", "fuzz");

/** Names of the targets: NAME_fuzzer.cpp in tests/fuzz. */
export const fuzzTargets = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith("_fuzzer.cpp"))
    .map((name) => name.replace("_fuzzer.cpp", ""))
    .sort();

/**
 * Fuzzes one target for so many seconds, starting from the committed inputs and what earlier runs
 * found. Resolves to { ok, output, log, runs, findings }; findings are inputs that brought it down.
 */
export async function fuzz(target, seconds, options = {}) {
  const found = join(build, "fuzz", target, "corpus");
  const artifacts = join(build, "fuzz", target, "findings");
  rmSync(artifacts, { recursive: true, force: true });
  for (const path of [found, artifacts]) mkdirSync(path, { recursive: true });
  const seeds = join(folder, "corpus", target);
  const dictionary = join(folder, `${target}.dict`);
  const args = [
    `-max_total_time=${seconds}`,
    "-timeout=20",
    "-rss_limit_mb=2500",
    "-print_final_stats=1",
    `-artifact_prefix=${artifacts}/`,
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
    found,
    ...(existsSync(seeds) ? [seeds] : []),
  ];
  const program = join(build, "sanitizers", "tests", "fuzz", `${target}_fuzzer`);
  const result = await run(program, args, { log: `fuzz-${target}`, timeout: (seconds + 120) * 1000, ...options });
  const runs = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(result.output)?.[1] ?? 0);
  return {
    ...result,
    ok: result.code === 0 && runs > 0,
    runs,
    findings: readdirSync(artifacts).map((name) => join(artifacts, name)),
  };
}

/** tests/fuzz/html_fuzzer.mjs: it runs under Node.js and needs nothing built. */
export const PAGE_TARGET = "html";

/** Fuzzes the page's readers for so many seconds. Resolves to { ok, runs, findings } as `fuzz` does. */
export async function fuzzPage(seconds) {
  const artifacts = join(build, "fuzz", PAGE_TARGET, "findings");
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const { fuzzHtml } = await import("../../tests/fuzz/html_fuzzer.mjs");
  const { runs, findings } = fuzzHtml({ seconds });
  const paths = findings.map((finding, index) => {
    const path = join(artifacts, `${index}.json`);
    writeFileSync(path, JSON.stringify(finding, null, 2));
    return path;
  });
  return { ok: runs > 0 && findings.length === 0, runs, findings: paths };
}
