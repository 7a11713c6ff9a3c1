// Which heavy suites a change calls for: those with an input that differs from where the change began.
import { spawnSync } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Those of `suites` that are heavy and of which an input differs, in `folder` as it lies there, from where the branch left
 * origin/main; on main itself, and where there is no such branch, from the commit before. All of them where Git knows
 * neither.
 */
export function changedSuites(suites, folder = root) {
  const heavy = suites.filter((suite) => suite.heavy);
  const start = startOfChange(folder);
  if (start === undefined) return heavy;
  return heavy.filter(({ heavy: { inputs } }) => git(folder, "diff", "--quiet", start, "--", ...inputs).status !== 0);
}

function startOfChange(folder) {
  const head = commit(folder, "rev-parse", "--verify", "HEAD");
  const base = commit(folder, "merge-base", "HEAD", "origin/main");
  return base === undefined || base === head ? commit(folder, "rev-parse", "--verify", "HEAD^") : base;
}

/** The commit that Git answers, or undefined where it knows none. */
function commit(folder, ...args) {
  const { status, stdout } = git(folder, ...args);
  return status === 0 ? stdout.trim() : undefined;
}

const git = (folder, ...args) => spawnSync("git", args, { cwd: folder, encoding: "utf8" });
