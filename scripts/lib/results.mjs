// Reading what test programs print into counts. A program that prints no summary, or ends otherwise
// than its summary says, counts as one failure more.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const counts = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped });

export const sum = (all) =>
  all.reduce((a, b) => counts(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped), counts());

/** "12 passed, 0 failed, 1 skipped" */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Counts of a GoogleTest program's output; `code` is its exit status. */
export function readGoogleTest(output, code) {
  const lines = output.split(/\r?\n/);
  if (lines.some((line) => /^\[={10}\] \d+ tests? from \d+ test suites? ran\./.test(line))) {
    const number = (label) => Number(firstMatch(lines, new RegExp(`^\\[ +${label} +\\] (\\d+) tests?[., ]`)) ?? 0);
    return agree(counts(number("PASSED"), number("FAILED"), number("SKIPPED")), code);
  }
  const count = (label) => lines.filter((line) => new RegExp(`^\\[ +${label} +\\] \\S+ \\(`).test(line)).length;
  return counts(count("OK"), count("FAILED") + 1, count("SKIPPED")); // it crashed in the next one
}

/** Counts of a TAP stream as `node --test` writes it; `code` is its exit status. */
export function readTap(output, code) {
  const lines = output.split(/\r?\n/);
  const number = (label) => firstMatch(lines.toReversed(), new RegExp(`^# ${label} (\\d+)$`));
  const [passed, failed, cancelled, skipped, todo] = ["pass", "fail", "cancelled", "skipped", "todo"].map(number);
  if (passed === undefined || failed === undefined) {
    const count = (pattern) => lines.filter((line) => pattern.test(line)).length;
    return counts(count(/^ok \d+/), count(/^not ok \d+/) + 1);
  }
  return agree(
    counts(Number(passed), Number(failed) + Number(cancelled ?? 0), Number(skipped ?? 0) + Number(todo ?? 0)),
    code,
  );
}

/** Counts of a program that closes with them, "12 passed, 0 failed, 1 skipped"; `code` is its exit status. */
export function readClosing(output, code) {
  const last = output.trimEnd().split(/\r?\n/).at(-1);
  const found = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last);
  return found ? agree(counts(...found.slice(1).map(Number)), code) : counts(0, 1);
}

/** A summary without failures and a bad exit status, or without any test, is a failure all the same. */
function agree(found, code) {
  const nothing = found.passed + found.failed + found.skipped === 0;
  return nothing || (code !== 0 && found.failed === 0) ? { ...found, failed: found.failed + 1 } : found;
}

function firstMatch(lines, pattern) {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) return match[1];
  }
  return undefined;
}
