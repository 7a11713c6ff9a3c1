// What has been done already: a step's stamp is written after it succeeded and holds the hash of all
// that it read and the state of what it made. Interrupted steps have no stamp and run again. Paths are
// relative to the repository, so that a moved or copied one keeps what it has, and never goes by the
// files of another.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build, filesUnder, root, shown } from "./paths.mjs";

const stampFile = (name) => join(build, "stamps", `${name}.json`);

/** SHA-256 over names and contents of all files under `paths`, and over the strings in `values`. */
export function hashInputs(paths, values = [], skip = []) {
  const hash = createHash("sha256");
  for (const value of values) hash.update(`${value}\0`);
  for (const file of paths.flatMap((path) => filesUnder(path, skip))) {
    hash.update(`${shown(file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Whether the step was done for this hash and what it made is still there, untouched. */
export function isStamped(name, hash) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile(name), "utf8"));
    return stamp.hash === hash && Object.entries(stamp.outputs).every(isUntouched);
  } catch {
    return false; // no stamp, or one that was cut off
  }
}

/** Records that the step was done for this hash and made these files. */
export function writeStamp(name, hash, outputs) {
  const files = outputs.flatMap((path) => filesUnder(path));
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  const stamp = { hash, outputs: Object.fromEntries(files.map((file) => [shown(file), stateOf(file)])) };
  writeFileSync(stampFile(name), `${JSON.stringify(stamp, null, 2)}\n`);
}

export const removeStamp = (name) => rmSync(stampFile(name), { force: true });

function stateOf(file) {
  const { size, mtimeMs } = statSync(file);
  return { size, mtimeMs, sha256: contentHash(file) };
}

/** A file of another time is the same if its content is: copies are, unless made with care. */
function isUntouched([name, { size, mtimeMs, sha256 }]) {
  const file = resolve(root, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.size !== size) return false;
  return stats.mtimeMs === mtimeMs || contentHash(file) === sha256;
}

const contentHash = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
