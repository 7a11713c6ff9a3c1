// Whether a mutant changes what is found in an article.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articles as golden } from "../../../tests/golden/articles.mjs";
import { rowsOf } from "../../../tests/golden/rows.mjs";
import { Failure } from "../console.mjs";
import { build, filesUnder, root } from "../paths.mjs";
import { runGuarded } from "./process.mjs";
import { programs, VARIABLE } from "./tree.mjs";

const MOST = 1000; // texts beside the articles proper
const SHORTEST = 400; // characters, of a text that is more than a sentence or two
const BATCH = 100; // texts that one process reads, so that one that runs in circles is soon ended
const PATIENCE = 10; // times as long as without a mutant
const LEAST = 10_000; // milliseconds
const FIRST = 120_000;
let runs = 0;

/** [{ name, text, date }] of our own articles and, where they are at hand, those beside the repository. */
export function articlesAtHand() {
  const data = join(root, "..", "shared", "data");
  const files = filesUnder(data).filter((file) => file.endsWith(".jsonl"));
  const proper = files.filter((file) => file.startsWith(join(data, "articles"))).flatMap((file) => textsOf(file, data));
  const others = files
    .filter((file) => !file.startsWith(join(data, "articles")))
    .flatMap((file) => textsOf(file, data));
  const step = Math.max(1, others.length / MOST);
  const chosen = Array.from({ length: Math.min(MOST, others.length) }, (_, i) => others[Math.floor(i * step)]);
  return [...golden().map(({ name, text, date }) => ({ name, text, date })), ...proper, ...chosen];
}

function textsOf(file, data) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ text }) => typeof text === "string" && text.length >= SHORTEST)
    .map(({ id, text, date }) => ({
      name: `${file.slice(data.length + 1)} ${id}`,
      text,
      ...(/^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}),
    }));
}

/**
 * The texts in batches, { texts, before, limit }: what is found in each without a mutant, and for how many milliseconds a
 * mutant may read it. Fails where the texts cannot be analysed.
 */
export async function batchesOf(texts) {
  const batches = [];
  for (let first = 0; first < texts.length; first += BATCH) {
    const batch = texts.slice(first, first + BATCH);
    const { ok, how, analyses: before, milliseconds } = await analyses(batch, {}, FIRST);
    if (!ok) throw new Failure(`The articles could not be analysed without a mutant: ${how}.`);
    batches.push({ texts: batch, before, limit: Math.max(LEAST, PATIENCE * milliseconds) });
  }
  return batches;
}

/** The result of the run, with `analyses`, one for each text, where it passed. */
export async function analyses(texts, env, limit, program = programs.lede) {
  const folder = join(build, "mutants", "articles");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${++runs % 16}.jsonl`);
  writeFileSync(
    path,
    texts.map(({ text, date }, id) => `${JSON.stringify({ id, text, ...(date ? { date } : {}) })}\n`).join(""),
  );
  const input = openSync(path, "r");
  const result = await runGuarded(program, ["analyze", "--jsonl", "--offsets", "utf16", "--threads", "1"], {
    env,
    limit,
    input,
  });
  closeSync(input);
  if (!result.ok) return result;
  return {
    ...result,
    analyses: result.output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

/**
 * What the mutant changes: { article, before, after }, rows that are found in one analysis alone, for each article. A
 * batch that it crashes in or never ends counts as changed, every article of it, and those behind it are not read.
 */
export async function changesOf(id, batches, program = programs.lede) {
  const changes = [];
  for (const { texts, before, limit } of batches) {
    const { ok, how, analyses: after } = await analyses(texts, { [VARIABLE]: String(id) }, limit, program);
    if (!ok) return [...changes, ...texts.map(({ name }) => ({ article: name, before: [], after: [how] }))];
    changes.push(...texts.flatMap((article, i) => changeOf(article, before[i], after[i])));
  }
  return changes;
}

function changeOf({ name, text, date }, before, after) {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [before, after].map((analysis) =>
    analysis.error ? [analysis.error] : rowsOf(text, analysis, date),
  );
  return [{ article: name, ...difference(old, now, before, after) }];
}

function difference(old, now, before, after) {
  const rows = { before: old.filter((row) => !now.includes(row)), after: now.filter((row) => !old.includes(row)) };
  if (rows.before.length + rows.after.length > 0) return rows;
  // What rows do not show: confidence, positions, order.
  const layers = Object.keys(before).filter((layer) => JSON.stringify(before[layer]) !== JSON.stringify(after[layer]));
  return { before: [], after: layers.map((layer) => `${layer}, in what rows do not show`) };
}
