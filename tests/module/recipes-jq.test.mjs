// The recipes of docs/archives.md for jq; those for other tools are in tests/recipes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { after, test } from "node:test";
import { MAP, MOST_QUOTED, makeTables, PERSON_IN_A_YEAR, QUOTATIONS, recipe, shell } from "./recipes.mjs";

const noJq = spawnSync("jq", ["--version"]).status !== 0 && "jq runs it";
const folder = makeTables();
after(() => rmSync(folder, { recursive: true }));
const runRecipe = (heading) => {
  const { status, stdout, stderr } = shell(folder, recipe(heading, "sh"));
  assert.equal(status, 0, stderr);
  return stdout;
};
const cells = (tsv) =>
  tsv
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));

test("all quotations of a person in a year", { skip: noJq }, () => {
  assert.deepEqual(cells(runRecipe(PERSON_IN_A_YEAR)), QUOTATIONS);
});

test("who is quoted most, and in which words", { skip: noJq }, () => {
  assert.deepEqual(cells(runRecipe(MOST_QUOTED)), [
    ["4", "Angela Merkel", "said"],
    ["1", "Ada Moss", "said"],
  ]);
});

test("places on a map", { skip: noJq }, () => {
  const { features } = JSON.parse(runRecipe(MAP));
  const berlin = features.find(({ properties }) => properties.place === "Berlin");
  assert.equal(berlin.properties.articles, 2);
  assert.deepEqual(berlin.geometry, { type: "Point", coordinates: [13.41, 52.52] });
});
