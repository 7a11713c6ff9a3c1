// Running a program that may never end, or take all the memory there is.
import { spawn } from "node:child_process";

const MEMORY = 8 << 20; // KiB of address space
const GRACE = 1; // seconds of the processor beyond the limit, so that the clock is asked first
const groups = new Set();

/**
 * Runs a program with its children as one group and resolves to { ok, how, output, milliseconds }. `how` says how it
 * ended: "passed", "failed" (an exit code), "crashed" (a signal), or "timeout", after `limit` milliseconds. Each process
 * may also use the processor for that long and no longer, which the system sees to even when this program is ended
 * without a word and nobody is left to look at the clock.
 */
export function runGuarded(program, args, { limit, env = {}, cwd, input }) {
  const started = Date.now();
  return new Promise((resolve) => {
    const bounds = `ulimit -v ${MEMORY}; ulimit -c 0; ulimit -t ${Math.ceil(limit / 1000) + GRACE}`;
    const child = spawn("sh", ["-c", `${bounds}; exec "$@"`, "sh", program, ...args], {
      cwd,
      env: { ...process.env, ...env },
      detached: true, // a group of its own, so that its children end with it
      stdio: [input, "pipe", "pipe"].map((end) => end ?? "ignore"),
    });
    groups.add(child.pid);
    const chunks = [];
    let late = false;
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    const deadline = setTimeout(() => {
      late = true;
      endGroup(child.pid);
    }, limit);
    const finish = (code, signal) => {
      clearTimeout(deadline);
      groups.delete(child.pid);
      const how = late ? "timeout" : signal || code > 128 ? "crashed" : code === 0 ? "passed" : "failed";
      resolve({
        ok: how === "passed",
        how,
        output: Buffer.concat(chunks).toString(),
        milliseconds: Date.now() - started,
      });
    };
    child.on("error", () => finish(127));
    child.on("close", finish);
  });
}

/** Ends every program that still runs. */
export function endAll() {
  for (const group of groups) endGroup(group);
}

function endGroup(group) {
  try {
    process.kill(-group, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error; // it has ended by itself
  }
}
