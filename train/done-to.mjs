#!/usr/bin/env node
// Counts which verbs, without an object, tell what was done to their subject: "Three children injured in crash".
//
// usage: node train/done-to.mjs [--lede FILE] TREES…  > model/done-to.tsv
//
// TREES are CoNLL-U files: treebanks, and news that the parser's teacher parsed. Lemmas are those of `lede parse`, which
// the reader of events looks up. Of a verb in the past or a past participle without an object, a clause or a particle,
// the share of passives is counted (with a passive subject or auxiliary, or hung on a noun) against actives that have a
// subject; a verb with at least FEWEST passives and at least SHARE of them, half an active more than were seen, is
// printed. Its form must stand somewhere as an infinitive, which keeps lemmas out that are none.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const FEWEST = 4;
const SHARE = 0.88;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { lede: { type: "string", default: join(root, "build", "native", "lede") } },
});

const passives = new Map();
const actives = new Map();
const infinitives = new Set();
const count = (counts, lemma) => counts.set(lemma, (counts.get(lemma) ?? 0) + 1);

for (const file of files) {
  const parsed = spawnSync(options.lede, ["parse", file], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (parsed.status !== 0) throw new Error(`lede parse ${file}: ${parsed.stderr}`);
  const trees = sentencesOf(readFileSync(file, "utf8"));
  const lemmas = sentencesOf(parsed.stdout).map((words) => words.map(([, , lemma]) => lemma.toLowerCase()));
  for (const [s, words] of trees.entries()) countIn(words, lemmas[s]);
}

const chosen = [...passives]
  .filter(([lemma, n]) => n >= FEWEST && n / (n + (actives.get(lemma) ?? 0) + 0.5) >= SHARE && infinitives.has(lemma))
  .map(([lemma]) => lemma)
  .sort();
console.log(`# Made by train/done-to.mjs: verbs that, without an object, tell what was done to their subject.`);
for (let at = 0; at < chosen.length; at += 16) console.log(`object\t${chosen.slice(at, at + 16).join("|")}`);

/** Sentences as lists of the columns of their words. */
function sentencesOf(text) {
  return text
    .split("\n\n")
    .map((block) => block.split("\n").map((line) => line.split("\t")))
    .map((lines) => lines.filter(([number]) => /^\d+$/.test(number)))
    .filter((words) => words.length > 0);
}

function countIn(words, lemmas) {
  const labels = words.map(() => new Set());
  for (const [, , , , , , head, label] of words) labels[Number(head) - 1]?.add(label);
  for (const [w, [, form, , part, tag, , , label]] of words.entries()) {
    if (part !== "VERB") continue;
    const has = (...wanted) => wanted.some((one) => labels[w].has(one));
    if ((tag === "VB" || tag === "VBP") && form.toLowerCase() === lemmas[w]) infinitives.add(lemmas[w]);
    if ((tag !== "VBD" && tag !== "VBN") || has("compound:prt", "obj", "iobj", "ccomp", "xcomp")) continue;
    const hangsOnNoun = tag === "VBN" && label === "acl";
    if (has("nsubj:pass", "aux:pass") || hangsOnNoun) count(passives, lemmas[w]);
    else if ((tag === "VBD" || has("aux")) && has("nsubj") && !has("parataxis")) count(actives, lemmas[w]);
  }
}
