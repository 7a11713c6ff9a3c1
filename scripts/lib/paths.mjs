// Where things lie in the repository.
import { readdirSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
export const build = join(root, "build");
export const logs = join(build, "logs");

/** A path as people write it: relative to the repository. */
export const shown = (path) => (path.startsWith(root + sep) ? path.slice(root.length + 1) : path);

/** Every file under `path` (itself, where it is a file), sorted; folders named in `skip` are left out. */
export function filesUnder(path, skip = []) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !skip.includes(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name), skip));
}

/** The first executable of one of these names on the PATH (or given as an absolute path), or undefined. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(":").filter(Boolean);
  const candidates = names.flatMap((name) =>
    name.startsWith("/") ? [name] : folders.map((folder) => join(folder, name)),
  );
  return candidates.find((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() && (stats.mode & 0o111) !== 0;
  });
}
