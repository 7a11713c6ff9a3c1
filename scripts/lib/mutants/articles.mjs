// Whether a mutant changes what is found in an article.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articles as golden } from "../../../tests/golden/articles.mjs";
import { rowsOf } from "../../../tests/golden/rows.mjs";
import { build, filesUnder, root } from "../paths.mjs";
import { runGuarded } from "./process.mjs";
import { programs, VARIABLE } from "./tree.mjs";

const MOST = 1000; // texts beside the articles proper
const SHORTEST = 400; // characters, of a text that is more than a sentence or two
const LIMIT = 600_000;
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

/** The result of the run, with `analyses`, one for each text, where it passed. */
export async function analyses(texts, env = {}, limit = LIMIT) {
  const folder = join(build, "mutants", "articles");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${++runs % 16}.jsonl`);
  writeFileSync(
    path,
    texts.map(({ text, date }, id) => `${JSON.stringify({ id, text, ...(date ? { date } : {}) })}\n`).join(""),
  );
  const input = openSync(path, "r");
  const result = await runGuarded(programs.lede, ["analyze", "--jsonl", "--offsets", "utf16", "--threads", "1"], {
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

/** What the mutant changes: { article, before, after }, rows that are found in one analysis alone, for each article. */
export async function changesOf(id, texts, before) {
  const { ok, how, analyses: after } = await analyses(texts, { [VARIABLE]: String(id) });
  if (!ok) return [{ article: "all", before: [], after: [how] }];
  return texts.flatMap((article, i) => {
    if (JSON.stringify(before[i]) === JSON.stringify(after[i])) return [];
    const [old, now] = [before[i], after[i]].map((analysis) =>
      analysis.error ? [analysis.error] : rowsOf(article.text, analysis, article.date),
    );
    return [{ article: article.name, ...difference(old, now, before[i], after[i]) }];
  });
}

function difference(old, now, before, after) {
  const rows = { before: old.filter((row) => !now.includes(row)), after: now.filter((row) => !old.includes(row)) };
  if (rows.before.length + rows.after.length > 0) return rows;
  // What rows do not show: confidence, positions, order.
  const layers = Object.keys(before).filter((layer) => JSON.stringify(before[layer]) !== JSON.stringify(after[layer]));
  return { before: [], after: layers.map((layer) => `${layer}, in what rows do not show`) };
}
