// What the person at the terminal sees: plain lines, and one sentence when something fails.

/** A failure that a person can do something about. The message is one sentence that says what. */
export class Failure extends Error {}

export const say = (line = "") => process.stdout.write(`${line}\n`);
export const complain = (line) => process.stderr.write(`${line}\n`);

/** "0.4 s", "12 s", "3 min 05 s" */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

export const diskFull = () => "The disk is full: free 5 GB and run the command again.";

/** What the system says when it cannot read or write a file, and what a person can do. */
const FILE_TROUBLE = {
  EACCES: (path) => `This user may not write ${path}: give the folder to this user (chown) or run as its owner.`,
  EPERM: (path) => `This user may not write ${path}: give the folder to this user (chown) or run as its owner.`,
  EROFS: (path) => `${path} lies on a read-only disk: move the repository to one that can be written.`,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
};

/** Runs a command's main function; a failure becomes a sentence and an exit code. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const wrongUsage = String(error.code).startsWith("ERR_PARSE_ARGS");
    const sentence = wrongUsage ? error.message : sentenceOf(error);
    if (!sentence) throw error;
    complain(`\n${sentence}`);
    process.exitCode = wrongUsage ? 2 : 1;
  }
}

/** The sentence for a failure that a person can do something about, or undefined. */
export function sentenceOf(error) {
  if (error instanceof Failure) return error.message;
  return FILE_TROUBLE[error.code]?.(error.path ?? "a file of the repository");
}
