#!/usr/bin/env node
// Counts what verbs cannot do without: the prepositions that are theirs ("call for", "elect … as"), an object ("assure"), and
// two of them ("grant").
//
// usage: node train/complements.mjs [--lede FILE] TEXTS…  > model/complements.tsv
//
// TEXTS are plain text, a paragraph a line, .xz or not; `lede parse` makes trees of them, so that the counts are of what
// the reader of events sees (.conllu is taken as it is). A preposition is a verb's own where it follows at least SHARE of
// the verb's uses, LIFT times as often as it follows verbs at all, and more surely so than chance (Dunning's G², SURE);
// one that tells where as a rule must follow HALF of them. Verbs without an object and with one (the subject of passives)
// are counted apart. A verb needs an object where no more than BARE of its active uses are without object, clause or
// preposition of its own.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const FEWEST = 5;
const SHARE = 0.05;
const LIFT = 2.5;
const SURE = 20;
const HALF = 0.4;
const BARE = 0.06;
const FEWEST_USES = 25;
const GIVES = 0.1;
const ACROSS = 16; // lemmas a line

/** Of these a phrase tells when, where or how, whatever the verb. */
const NEVER = new Set([
  "by",
  "since",
  "until",
  "till",
  "during",
  "before",
  "after",
  "following",
  "near",
  "outside",
  "inside",
  "like",
  "out",
  "without",
  "due",
  "depending",
  "within",
  "despite",
  "than",
]);
const WHERE = new Set(["in", "at", "over", "through", "across", "around", "between", "behind"]);
const TIMES =
  /^(\d.*|.*days?|weeks?|months?|years?|hours?|minutes?|morning|evening|afternoon|night|noon|midnight|time|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|yesterday|century|decade|moment|point|addition|fact|case|end|beginning|least|all|first|last)$/u;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { lede: { type: "string", default: join(root, "build", "native", "lede") } },
});

const frames = { bare: frame(), object: frame() };
const actives = new Map();
const bares = new Map();
const givers = new Map();
const infinitives = new Set();
const ownBares = []; // verbs without anything but phrases: [lemma, prepositions]

for (const file of files) {
  if (file.endsWith(".conllu")) {
    for (const words of sentencesOf(textOf(file))) countIn(words);
    continue;
  }
  const parsed = spawnSync(options.lede, ["parse"], {
    input: columnsOf(textOf(file)),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (parsed.status !== 0) throw new Error(`lede parse ${file}: ${parsed.stderr}`);
  for (const words of sentencesOf(parsed.stdout)) countIn(words);
}

const own = { bare: chosenOf(frames.bare), object: chosenOf(frames.object) };
for (const [lemma, markers] of ownBares) {
  if (!markers.some((marker) => own.bare.includes(`${lemma} ${marker}`))) count(bares, lemma);
}
const frequent = [...actives].filter(([lemma, n]) => n >= FEWEST_USES && infinitives.has(lemma));
const needs = frequent.filter(([lemma, n]) => (bares.get(lemma) ?? 0) / n <= BARE).map(([lemma]) => lemma);
const gives = frequent.filter(([lemma, n]) => (givers.get(lemma) ?? 0) / n >= GIVES).map(([lemma]) => lemma);

console.log("# Made by train/complements.mjs: what verbs cannot do without.");
print("own", own.bare);
print("owns", own.object);
print("needs", needs);
print("gives", gives);

function frame() {
  return { uses: new Map(), pairs: new Map(), markers: new Map(), all: 0 };
}

function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function print(kind, list) {
  const sorted = [...list].sort();
  for (let at = 0; at < sorted.length; at += ACROSS) console.log(`${kind}\t${sorted.slice(at, at + ACROSS).join("|")}`);
}

function chosenOf({ uses, pairs, markers, all }) {
  return [...pairs]
    .filter(([pair, n]) => {
      const [lemma, marker] = pair.split(" ");
      const of = uses.get(lemma);
      const usual = markers.get(marker) / all;
      const share = n / of;
      if (n < FEWEST || share < (WHERE.has(marker) ? HALF : SHARE) || !infinitives.has(lemma)) return false;
      const part = (seen, expected) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
      return share / usual >= LIFT && 2 * (part(n, of * usual) + part(of - n, of * (1 - usual))) >= SURE;
    })
    .map(([pair]) => pair);
}

function countIn(words) {
  const children = words.map(() => []);
  for (const [w, [, , , , , , head]] of words.entries()) children[Number(head) - 1]?.push(w);
  for (const [w, [, form, lemmaAsIs, part, , , , label]] of words.entries()) {
    if (part !== "VERB" || label === "amod" || label === "compound" || label === "case") continue;
    const lemma = lemmaAsIs.toLowerCase();
    if (form.toLowerCase() === lemma) infinitives.add(lemma);
    const labels = new Set(children[w].map((child) => words[child][7]));
    if (labels.has("compound:prt")) continue;
    const isPassive =
      labels.has("nsubj:pass") || labels.has("aux:pass") || (label === "acl" && /(ed|en|n|t)$/u.test(form));
    const hasObject = isPassive || labels.has("obj") || labels.has("iobj");
    const markers = new Set();
    for (const child of children[w]) {
      if (child < w || !words[child][7].startsWith("obl") || TIMES.test(words[child][1].toLowerCase())) continue;
      const marker = children[child].map((c) => words[c]).find((one) => one[7] === "case");
      if (marker && !NEVER.has(marker[1].toLowerCase())) markers.add(marker[1].toLowerCase());
      // Of several the first is the verb's.
      if (marker) break;
    }
    const at = hasObject ? frames.object : frames.bare;
    at.all++;
    count(at.uses, lemma);
    for (const marker of markers) {
      count(at.markers, marker);
      count(at.pairs, `${lemma} ${marker}`);
    }
    if (isPassive || (!labels.has("nsubj") && label !== "xcomp")) continue;
    count(actives, lemma);
    if (labels.has("iobj") && labels.has("obj")) count(givers, lemma);
    const hasContent = hasObject || ["ccomp", "xcomp", "parataxis", "advcl"].some((one) => labels.has(one));
    // What a relative clause lacks stands before it.
    if (!hasContent && !label.startsWith("acl")) ownBares.push([lemma, [...markers]]);
  }
}

function textOf(file) {
  if (!file.endsWith(".xz")) return readFileSync(file, "utf8");
  return spawnSync("xz", ["-dc", file], { encoding: "utf8", maxBuffer: 1 << 30 }).stdout;
}

/** Sentences as lists of the columns of their words. */
function sentencesOf(text) {
  return text
    .split("\n\n")
    .map((block) => block.split("\n").map((line) => line.split("\t")))
    .map((lines) => lines.filter(([number]) => /^\d+$/u.test(number)))
    .filter((words) => words.length > 0);
}

/** Roughly: where a sentence ends and words part matters little to counts. */
function columnsOf(text) {
  const blocks = [];
  for (const line of text.split("\n")) {
    for (const sentence of line.split(/(?<=[a-z0-9)”"][.?!]["”]?) +(?=["“A-Z])/u)) {
      const words =
        sentence.match(
          /\p{L}+n['’]t\b|['’](?:s|ll|re|ve|d|m)\b|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu,
        ) ?? [];
      if (words.length < 4 || words.length > 80) continue;
      const parts = words.flatMap((word) => (/n['’]t$/u.test(word) ? [word.slice(0, -3), word.slice(-3)] : [word]));
      blocks.push(parts.map((word, at) => `${at + 1}\t${word}${"\t_".repeat(8)}`).join("\n"));
    }
  }
  return `${blocks.join("\n\n")}\n\n`;
}
