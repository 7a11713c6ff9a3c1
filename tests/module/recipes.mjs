// The recipes of docs/archives.md, run as they stand there.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, root } from "./support.mjs";

const page = readFileSync(join(root, "docs", "archives.md"), "utf8").split("\n## Recipes\n")[1];

/** The first block in that language below the heading. */
export function recipe(heading, language) {
  const section = page.split("\n### ").find((part) => part.startsWith(heading));
  const block = section?.split(`\`\`\`${language}\n`)[1];
  if (block === undefined) throw new Error(`There is no recipe in ${language} below "${heading}".`);
  return block.split("```")[0];
}

export const PERSON_IN_A_YEAR = "All quotations of a person in a year";
export const MOST_QUOTED = "Who is quoted most";
export const MAP = "Places on a map";

const articles = [
  [
    "late",
    "2016-05-04",
    "Chancellor leaves",
    "Angela Merkel went to Łódź. “It is late,” Mrs. Merkel said. “We go,” Ada Moss said.",
  ],
  [
    "early",
    "2016-11-30",
    "Chancellor stays",
    "“It is early,” said Angela Merkel in Berlin. Merkel said the talks had begun.",
  ],
  ["old", "2015-01-02", "Last year", "“It was long ago,” Angela Merkel told reporters in Berlin."],
];

/** A folder with `tables`, made by the command that the recipes begin with. */
export function makeTables() {
  const folder = mkdtempSync(join(tmpdir(), "lede-recipes-"));
  const lines = articles.map(([id, date, headline, text]) => JSON.stringify({ id, date, headline, text }));
  writeFileSync(join(folder, "news.jsonl"), `${lines.join("\n")}\n`);
  const first = page.split("```sh\n")[1].split("```")[0];
  const { status, stderr } = shell(folder, first.replace(/^lede/, `"${command}"`));
  if (status !== 0) throw new Error(stderr);
  return folder;
}

export function shell(folder, script, env = {}) {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", script], { cwd: folder, env: { ...process.env, ...env } });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** What the recipe for a person in a year should find: the tables' own rows. */
export const QUOTATIONS = [
  ["2016-05-04", "Chancellor leaves", "“It is late,”"],
  ["2016-11-30", "Chancellor stays", "“It is early,”"],
  ["2016-11-30", "Chancellor stays", "the talks had begun"],
];
