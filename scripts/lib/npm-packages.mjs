// The npm packages of package-lock.json, installed when node_modules differs from it.
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, findProgram, root } from "./paths.mjs";
import { runOrFail } from "./run.mjs";
import { stampedStep } from "./steps.mjs";

const PATIENCE = 15_000; // milliseconds before the last try to fetch something; npm's own is a minute
// What npm's cache has is not asked for again: the lock file names versions and checksums, and without a network every
// question would take its time to fail.
const OPTIONS = ["--no-audit", "--no-fund", "--prefer-offline", `--fetch-retry-maxtimeout=${PATIENCE}`];
const UNREACHABLE =
  /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|npm error network/;

/** A step that makes node_modules what package-lock.json says. */
export function npmStep() {
  return {
    title: "npm packages",
    doing: "installing",
    isDone: () => isInstalled(),
    work: () =>
      runOrFail(whyNpmFailed, ...npm("ci", ...OPTIONS), {
        log: "npm",
      }),
  };
}

/** The bundlers that tests/bundlers tries the package with, in build/bundlers: 100 MB that nothing else needs. */
export function bundlersStep() {
  const from = join(root, "tests", "bundlers");
  const folder = join(build, "bundlers");
  const files = ["package.json", "package-lock.json"];
  return stampedStep({
    name: "bundlers",
    title: "Bundlers to test with",
    doing: "installing",
    inputs: files.map((name) => join(from, name)),
    outputs: [join(folder, "node_modules", ".package-lock.json")],
    work: async () => {
      mkdirSync(folder, { recursive: true });
      for (const name of files) cpSync(join(from, name), join(folder, name));
      await runOrFail(whyNpmFailed, ...npm("ci", ...OPTIONS), { log: "bundlers", cwd: folder });
    },
  });
}

/** The sentence for what npm printed before it gave up. */
export function whyNpmFailed(output) {
  return UNREACHABLE.test(output)
    ? "The npm registry could not be reached: check the network, the proxy settings and the registry's address (npm config get registry), then run the command again."
    : "The npm packages could not be installed: mend what npm reports above, then run the command again.";
}

/**
 * Whether node_modules holds every package of the lock file in its version. npm writes the list in
 * node_modules last of all, so an installation that was cut off has none.
 */
function isInstalled() {
  const installed = packagesIn("node_modules/.package-lock.json");
  const wanted = packagesIn("package-lock.json");
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** npm, run by this very Node.js: as it was called, else the one beside node, else the PATH's. */
function npm(...args) {
  const called = process.env.npm_execpath;
  if (called?.endsWith("npm-cli.js")) return [process.execPath, [called, ...args]];
  const program = findProgram(join(dirname(process.execPath), "npm"), "npm");
  return [program ?? "npm", args];
}
