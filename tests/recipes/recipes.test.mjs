// The recipes of docs/archives.md for DuckDB, pandas and R. The first two come into build/recipes, by pip; R is tried
// where it is installed.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { MOST_QUOTED, makeTables, PERSON_IN_A_YEAR, QUOTATIONS, recipe } from "../module/recipes.mjs";
import { root } from "../module/support.mjs";

const python = join(root, "build", "recipes", "bin", "python");
const noPython = !existsSync(python) && "DuckDB and pandas are not installed";
const noR = spawnSync("Rscript", ["-e", "library(jsonlite)"]).status !== 0 && "R with jsonlite runs it";
const folder = makeTables();
after(() => rmSync(folder, { recursive: true }));
const runIn = (program, args, input) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, input });
  assert.equal(status, 0, stderr.toString());
  return stdout
    .toString()
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));
};
/** Runs a query and prints its rows as the others do. */
const duckdb = (sql) => {
  writeFileSync(join(folder, "query.sql"), sql);
  const script = "import duckdb\nfor row in duckdb.sql(open('query.sql').read()).fetchall(): print(*row, sep='\\t')";
  return runIn(python, ["-c", script]);
};
const days = (rows) => rows.map(([date, ...rest]) => [date.slice(0, 10), ...rest]);

test("all quotations of a person in a year: DuckDB", { skip: noPython }, () =>
  assert.deepEqual(days(duckdb(recipe(PERSON_IN_A_YEAR, "sql"))), QUOTATIONS),
);

test("all quotations of a person in a year: pandas", { skip: noPython }, () =>
  assert.deepEqual(days(runIn(python, ["-"], recipe(PERSON_IN_A_YEAR, "python"))), QUOTATIONS),
);

test("all quotations of a person in a year: R", { skip: noR }, () =>
  assert.deepEqual(runIn("Rscript", ["-e", recipe(PERSON_IN_A_YEAR, "r")]), QUOTATIONS),
);

test("who is quoted most, and in which words: DuckDB", { skip: noPython }, () =>
  assert.deepEqual(duckdb(recipe(MOST_QUOTED, "sql")), [
    ["4", "Angela Merkel", "said"],
    ["1", "Ada Moss", "said"],
  ]),
);

test("who is quoted most, and in which words: pandas", { skip: noPython }, () =>
  assert.deepEqual(runIn(python, ["-"], recipe(MOST_QUOTED, "python")), [
    ["Angela Merkel", "4", "said"],
    ["Ada Moss", "1", "said"],
  ]),
);
