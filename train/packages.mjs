// Packages that the training fetches from their registries.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Ends the program with a sentence. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The program's only argument, which is called OUT; ends it with its usage where there is none. */
export function outArgument(script) {
  const out = process.argv[2];
  if (out) return out;
  console.error(`usage: node train/${script} OUT`);
  return process.exit(2);
}

/** Ends the program where an archive is not the one whose digest is known; `digest` is in base64. */
export function verify(archive, algorithm, digest) {
  if (createHash(algorithm).update(readFileSync(archive)).digest("base64") !== digest) {
    fail(`${archive} is not the package that it should be: delete it and try again.`);
  }
}
