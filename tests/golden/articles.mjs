// The sample articles of this folder, with what is expected of them.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const FILE = /^(?<text>.*)(?<line>\n===== published (?<date>\d{4}-\d{2}-\d{2})\n)(?<rows>.*)$/s;

/** Path, text, the line that parts it from the expected rows, date of publication, and these rows, of each article. */
export function articles() {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const parts = FILE.exec(readFileSync(folder + name, "utf8"))?.groups;
      if (!parts) throw new Error(`${name} has no line "===== published YYYY-MM-DD" between article and analysis`);
      return { name, path: folder + name, ...parts };
    });
}
