// Which of the project's headers a source file depends on.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * A function from a source file to all of these headers that it includes, directly or not, sorted. An
 * include may mean any header whose path ends in what it names: one too many costs time, no faults.
 */
export function includesOf(headers) {
  const byName = new Map();
  for (const file of headers) byName.set(basename(file), [...(byName.get(basename(file)) ?? []), file]);
  const direct = new Map();
  const directOf = (file) => {
    if (!direct.has(file)) {
      const names = [...readFileSync(file, "utf8").matchAll(/^[ \t]*#[ \t]*include[ \t]*["<]([^">\n]+)[">]/gm)];
      const found = names.flatMap(([, name]) =>
        (byName.get(basename(name)) ?? []).filter((header) => header.endsWith(`/${name.replace(/^(\.\.?\/)+/, "")}`)),
      );
      direct.set(file, found);
    }
    return direct.get(file);
  };
  return (file) => {
    const found = new Set();
    for (const todo = [file]; todo.length > 0; ) {
      for (const header of directOf(todo.pop())) if (!found.has(header) && found.add(header)) todo.push(header);
    }
    return [...found].sort();
  };
}
