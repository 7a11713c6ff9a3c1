// Running other programs: their output goes to a log, the terminal hears now and then that they live.
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statfsSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { complain, diskFull, duration, Failure, say } from "./console.mjs";
import { logs, root, shown } from "./paths.mjs";

const HEARTBEAT = 15_000;
const NO_SPACE = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i;
const LEAST_SPACE = 1 << 20; // bytes; programs that run into the end of the disk seldom fill the last block
const children = new Set();

/**
 * Runs a program to its end and resolves to { code, output, log }; `code` is null where a signal
 * ended it. Rejects only where its log cannot be written.
 *
 * options: log (name under build/logs), append, cwd, env (added to the environment), quiet (no signs
 * of life), echo (the terminal sees everything), timeout (milliseconds; then it is killed)
 */
export async function run(program, args, options = {}) {
  const log = join(logs, `${options.log ?? "commands"}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, options.append ? "a" : "w");
  writeSync(file, `$ ${[program, ...args].join(" ")}\n`);
  return new Promise((resolve, reject) => {
    const chunks = [];
    let last = "";
    let trouble; // with the log, as on a full disk
    const note = (text) => {
      try {
        if (!trouble) writeSync(file, text);
      } catch (error) {
        trouble = error;
        child.kill("SIGTERM");
      }
    };
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    children.add(child);
    const receive = (chunk) => {
      chunks.push(chunk);
      note(chunk);
      if (options.echo) process.stdout.write(chunk);
      last = lastLine(chunk.toString()) || last;
    };
    child.stdout.on("data", receive);
    child.stderr.on("data", receive);
    const heartbeat = startHeartbeat(() => !options.quiet && !options.echo && last);
    const deadline = options.timeout && setTimeout(() => child.kill("SIGKILL"), options.timeout);
    const finish = (code, end) => {
      clearInterval(heartbeat);
      clearTimeout(deadline);
      children.delete(child);
      const output = Buffer.concat(chunks).toString() + end;
      note(end);
      closeSync(file);
      if (trouble) reject(trouble);
      else resolve({ code, output, log });
    };
    child.on("error", (error) => finish(127, `${error.message}\n`));
    child.on("close", (code, signal) => finish(code, signal ? `Ended by ${signal}.\n` : ""));
  });
}

/** Shows now and then that this piece of our own work goes on; resolves and rejects as it does. */
export async function showLife(doing, work) {
  const heartbeat = startHeartbeat(() => doing);
  try {
    return await work;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Says every while how long it has been, and what `news()` returns, unless that is false. */
function startHeartbeat(news) {
  const started = Date.now();
  return setInterval(() => {
    const words = news();
    if (words !== false) say(`      ${duration(Date.now() - started)} … ${words}`.trimEnd());
  }, HEARTBEAT);
}

/**
 * Runs a program that has to succeed; else shows the end of its log and fails with `sentence` (or what it
 * returns for the output), or with the one about a full disk where that is why.
 */
export async function runOrFail(sentence, program, args, options = {}) {
  const result = await run(program, args, options);
  if (result.code !== 0) {
    showTail(result);
    if (NO_SPACE.test(result.output) || isDiskFull()) throw new Failure(diskFull());
    const words = typeof sentence === "function" ? sentence(result.output) : sentence;
    throw new Failure(`${words} The whole log is ${shown(result.log)}.`);
  }
  return result;
}

function isDiskFull() {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize < LEAST_SPACE;
}

/** Shows the last lines of what a program printed. */
export function showTail({ output, log }, count = 25) {
  const lines = output.trimEnd().split("\n").slice(-count);
  complain(lines.map((line) => `    | ${line}`).join("\n"));
  complain(`    | (${shown(log)})`);
}

/** The end of the log of that name, or "". */
export function readLog(name) {
  const path = join(logs, `${name}.log`);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/**
 * On Ctrl-C or a request to end: ends what runs, says `sentence`, and goes. Returns a function that
 * takes this back.
 */
export function endOnSignal(sentence) {
  const handlers = [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ].map(([signal, number]) => {
    const handler = () => {
      for (const child of children) child.kill("SIGTERM");
      complain(`\n${sentence}`);
      process.exit(128 + number);
    };
    process.on(signal, handler); // not once: npm passes a signal on that has come already
    return [signal, handler];
  });
  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}

function lastLine(text) {
  const line =
    text
      .split(/[\r\n]+/)
      .filter((part) => part.trim() !== "")
      .at(-1) ?? "";
  // Control sequences of tools that believe they talk to a terminal.
  const plain = line.replaceAll(/\u001b\[[0-9;]*[A-Za-z]/g, "").trim();
  return plain.length > 90 ? `${plain.slice(0, 89)}…` : plain;
}
