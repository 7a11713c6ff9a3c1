#!/usr/bin/env node
// Learns whom pronouns mean, and writes the weights into src/coref/weights.h.
//
//   node train/references.mjs --cases FILE [--cases FILE …] [--data DIR] [--lede FILE] [--without-trees] [--check]
//
// A file of cases is what lede-reference-cases printed for a corpus, named `<corpus>.jsonl`: gum, articles, wikievents. DIR holds
// the corpora of train/README.md. A log-linear model is learnt for each class of pronouns: the candidates of a pronoun
// share one softmax, a weight has a part that all classes of persons (or of bodies) share and a part of its own, both
// held small (L2). Candidates' clues depend on whom the pronouns before were joined to, so cases are made anew with new
// weights and learnt from together with those of the rounds before (DAgger, Ross et al. 2011). By cross-validation over documents the least lead is chosen for which PRECISION of the
// choices on held-out documents are right, and what share of choices with a lead is. With --without-trees the cases are
// those that lede-reference-cases prints when it is told so, and the weights those for texts that are read without trees. Documents of GUM whose trees are
// in the development part of its treebank are not looked at. --check prints the figures and writes nothing.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { matchEntities, readGold, rowsOf } from "../tests/accuracy/references.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    cases: { type: "string", multiple: true },
    data: { type: "string", default: join(root, "..", "shared", "data") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
    "without-trees": { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});

const FOLDS = 9;
const PASSES = 60; // of full-batch steps
const STEP = 0.5;
const SHARED_DECAY = 0.6; // strength of the pull to 0, in examples
const OWN_DECAY = 3;
const PRONOUN = /^(he|him|his|himself|she|her|hers|herself)$/i;
const SCALE = 1000; // weights are whole numbers, thousandths of a nat
const GOLD = {
  gum: "coref/gum/dev.jsonl",
  articles: "articles/dev.jsonl",
  wikievents: "events/wikievents/dev.jsonl", // marks what takes part in events alone: other pronouns tell nothing
};
const CLASSES = ["subject", "possessive", "object"];
const PRECISION = 0.94;
const STEPS = 5; // of confidence, as src/coref/weights.h has them

const CLUES = [
  ...readFileSync(join(root, "src/coref/ranking.h"), "utf8").matchAll(/enum class Clue[^{]*\{([^}]*)\}/g),
][0][1]
  .replace(/\/\/.*/g, "")
  .match(/k\w+/g);

/** Clues of candidates that are never chosen: a pronoun that nobody can tell stands between, in this sentence or the last. */
const UNSURE = new Set(["kUnresolvedHere", "kUnresolvedBefore"].map((name) => CLUES.indexOf(name)));
/** That of the subject of the sentence before, for a subject: where another leads, the choice is not sure. */
const PARALLEL = CLUES.indexOf("kParallel");

const rounds = options.cases.filter((file) => basename(file, ".jsonl") === "gum").length;
const examples = options.cases.flatMap((file) => readExamples(file, basename(file, ".jsonl")));
const foldOf = new Map([...new Set(examples.map(({ document }) => document))].map((id, i) => [id, i % FOLDS]));
const learnt = learnAndMeasure(examples);
if (!options.check) writeTable(options["without-trees"] ? "kRankingWithoutTrees" : "kRankingWithTrees", learnt);

/** { weights, least, confidence }, the last two by cross-validation, whose figures are printed. */
function learnAndMeasure(rows) {
  const heldOut = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(rows.filter(({ document }) => foldOf.get(document) !== fold));
    for (const example of rows.filter(({ document }) => foldOf.get(document) === fold))
      heldOut.push({ ...example, ...choose(weights, example) });
  }
  const least = leastLead(heldOut, PRECISION);
  for (const [how, name] of CLASSES.entries())
    report(
      name,
      heldOut.filter((one) => one.how === how),
      least,
    );
  report("all", heldOut, least);
  curve(heldOut);
  const candidates = rows.flatMap((row) => row.candidates);
  const ahead = candidates.filter(({ clues }) => clues.includes(CLUES.indexOf("kAhead")));
  const told = heldOut.filter((one) => one.told);
  console.log(`told by gender: ${told.filter(({ correct }) => correct).length} of ${told.length} right`);
  console.log(`ahead: ${ahead.filter(({ right }) => right).length} of ${ahead.length} right`);
  const confidence = calibrate(heldOut.filter(({ lead }) => lead >= least));
  console.log("confidence", confidence.map(({ lead, share }) => `${lead}: ${share}`).join(", "));
  return { weights: options.check ? [] : learn(rows), least, confidence };
}

/** The cases of a file with what the gold says: { document, how, wanted, candidates: [{ entity, clues, right }] }. */
function readExamples(file, corpus) {
  const path = join(options.data, GOLD[corpus]);
  const trees = readFileSync(join(options.data, "syntax", "gum", "dev.conllu"), "utf8");
  const held = new Set([...trees.matchAll(/^# newdoc id = (\S+)/gm)].map(([, id]) => id));
  const found = spawnSync(options.lede, ["analyze", "--jsonl", "--offsets", "codepoint", path], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const byId = (rows) => new Map(rows.map((row) => [String(row.id), row]));
  const analyses = byId(found.stdout.trim().split("\n").map(JSON.parse));
  const cases = byId(rowsOf(file));
  return rowsOf(path)
    .map((row) => (row.clusters ? { ...row, mentions: clustered(row) } : row))
    .filter(({ id }) => !held.has(id))
    .flatMap((gold) => label(gold, analyses.get(String(gold.id)), cases.get(String(gold.id)).cases, corpus));
}

function label(gold, { mentions }, cases, corpus) {
  const { names, references } = readGold(gold);
  const same = matchEntities(mentions, names);
  const all = gold.coref ? [...gold.mentions, ...gold.coref] : gold.mentions;
  const place = codePointsOf(gold.text);
  const pronouns = new Map(references.filter(({ kind }) => kind === "pronoun").map((one) => [one.start, one]));
  const named = new Set(same.values());
  const told = cases.filter(([begin]) => corpus !== "wikievents" || pronouns.has(place(begin)));
  return told.map(([begin, , how, candidates]) => {
    const meant = pronouns.get(place(begin));
    const entity = meant?.entity;
    const rows = candidates.map(([id, from, to, clues]) => {
      const itself = from < 0 ? undefined : id < 0 ? headedAt(all, place(from), place(to)) : same.get(`e${id + 1}`);
      return { id, clues, right: entity !== undefined && itself === entity, nobody: from < 0 };
    });
    if (!rows.some(({ right }) => right)) for (const row of rows) row.right = row.nobody;
    return {
      document: `${corpus} ${gold.id}`,
      how,
      wanted: entity !== undefined && named.has(entity),
      candidates: rows,
    };
  });
}

/** Mentions of WikiEvents with the entities that its clusters make, and a kind that their spelling tells. */
function clustered({ mentions, clusters }) {
  const entityOf = new Map(clusters.flatMap((ids, i) => ids.map((id) => [id, `c${i}`])));
  const kindOf = (text) => (PRONOUN.test(text) ? "pronoun" : /\p{Lu}/u.test(text) ? "name" : "nominal");
  return mentions.map((m) => ({ ...m, entity: entityOf.get(m.id) ?? m.id, kind: kindOf(m.text), type: m.label }));
}

/** The entity of the shortest gold mention whose head is the word at [start, end). */
function headedAt(mentions, start, end) {
  const holding = mentions.filter(
    (m) =>
      m.start <= start && end <= m.end && (m.head ?? m.text).includes(m.text.slice(start - m.start, end - m.start)),
  );
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.entity;
}

/** Bytes of UTF-8 to code points. */
function codePointsOf(text) {
  const places = new Map([[0, 0]]);
  let bytes = 0;
  let count = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    places.set(bytes, ++count);
  }
  return (at) => places.get(at);
}

/** Weights by class; full-batch AdaGrad on the negative logarithm of the right candidates' share. */
function learn(rows) {
  const n = CLUES.length;
  const names = ["shared", ...CLASSES];
  const parts = Object.fromEntries(names.map((name) => [name, new Float64Array(n)]));
  const squares = Object.fromEntries(names.map((name) => [name, new Float64Array(n)]));
  for (let pass = 0; pass < PASSES; pass++) {
    const slopes = Object.fromEntries(
      names.map((name) => [
        name,
        parts[name].map((w) => w * rounds * (CLASSES.includes(name) ? OWN_DECAY : SHARED_DECAY)),
      ]),
    );
    for (const { how, candidates } of rows) {
      const [shared, own] = [parts.shared, parts[CLASSES[how]]];
      const shares = softmax(candidates.map(({ clues }) => clues.reduce((sum, f) => sum + shared[f] + own[f], 0)));
      const right = candidates.reduce((sum, c, i) => sum + (c.right ? shares[i] : 0), 0);
      for (const [i, c] of candidates.entries()) {
        const slope = shares[i] - (c.right ? shares[i] / Math.max(right, 1e-12) : 0);
        for (const f of c.clues) {
          slopes.shared[f] += slope;
          slopes[CLASSES[how]][f] += slope;
        }
      }
    }
    for (const name of names) {
      for (let f = 0; f < n; f++) {
        squares[name][f] += slopes[name][f] ** 2;
        if (squares[name][f] > 0) parts[name][f] -= (STEP * slopes[name][f]) / Math.sqrt(squares[name][f]);
      }
    }
  }
  return CLASSES.map((name) => parts[name].map((w, f) => Math.round((w + parts.shared[f]) * SCALE)));
}

function softmax(scores) {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** What the core does: { lead, right }, the lead -Infinity where nobody is chosen. */
function choose(weights, { how, candidates }) {
  const scored = candidates.map((c) => ({ ...c, score: c.clues.reduce((sum, f) => sum + weights[how][f], 0) }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const passedOver = !best.clues.includes(PARALLEL) && scored.some(({ clues }) => clues.includes(PARALLEL));
  if (best.id < 0 || best.nobody || passedOver || best.clues.some((f) => UNSURE.has(f)))
    return { lead: Number.NEGATIVE_INFINITY, correct: false };
  const lead = best.score - second.score;
  return { lead, correct: best.right, told: lead >= 0 && best.clues.includes(CLUES.indexOf("kGenderTells")) };
}

/** The least lead from which on the share of right choices is at least `precision`. */
function leastLead(rows, precision) {
  const sorted = rows.filter(({ lead }) => lead > Number.NEGATIVE_INFINITY).sort((a, b) => b.lead - a.lead);
  let right = 0;
  let least = 30000;
  for (const [i, { lead, correct }] of sorted.entries()) {
    right += correct ? 1 : 0;
    if (i >= 8 && right / (i + 1) >= precision) least = lead;
  }
  return Math.max(least, 0);
}

function report(name, rows, least) {
  const made = rows.filter(({ lead, told }) => lead >= least || told);
  const right = made.filter(({ correct }) => correct).length;
  const wanted = rows.filter((row) => row.wanted).length;
  const reachable = rows.filter((row) => row.candidates.some((c) => c.right && c.id >= 0)).length;
  const rate = (a, b) => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`;
  console.log(
    `${name.padEnd(11)} lead ${least}: recall ${rate(right, wanted)} of ${wanted} (${reachable} reachable), precision ${rate(right, made.length)} of ${made.length}; pronouns ${rows.length}`,
  );
}

/** Precision and recall at leads. */
function curve(rows) {
  const wanted = rows.filter((row) => row.wanted).length;
  const points = [0, 500, 1000, 1500, 2000, 2500, 3000, 4000].map((least) => {
    const made = rows.filter(({ lead }) => lead >= least);
    const right = made.filter(({ correct }) => correct).length;
    return `${least}: ${((100 * right) / made.length).toFixed(1)}/${((100 * right) / wanted).toFixed(1)}`;
  });
  console.log(`precision/recall by lead ${points.join(", ")}`);
}

/** Share right by lead, in thousandths, rising; by equal parts of the choices. */
function calibrate(rows) {
  const sorted = [...rows].sort((a, b) => a.lead - b.lead);
  const steps = [];
  const size = Math.ceil(sorted.length / STEPS);
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size);
    const share = Math.round((1000 * (part.filter(({ correct }) => correct).length + 1)) / (part.length + 2));
    steps.push({ lead: at === 0 ? 0 : part[0].lead, share: Math.max(share, steps.at(-1)?.share ?? 0) });
  }
  return steps;
}

/** Puts a table in the place of the one of that name; the other stays as it is. */
function writeTable(name, { weights, least, confidence }) {
  const path = join(root, "src/coref/weights.h");
  const rows = weights.map((row) => `    {${[...row].join(", ")}},`);
  const steps = confidence.map(({ lead, share }) => `{${lead}, ${share}}`);
  const table = `inline constexpr RankingWeights ${name} = {
  {
${rows.join("\n")}
  },
  ${least},
  {${steps.join(", ")}},
};`;
  const old = new RegExp(`inline constexpr RankingWeights ${name} = \\{[^;]*;`);
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(old, () => table),
  );
}
