#!/usr/bin/env node
// Prints the model card's tables: how well the built `lede` does on annotated data.
//
//   npm run evaluate [-- [--data DIR] [--tools DIR] [--lede FILE] [--card]]
//
// DIR holds the corpora of train/README.md; the scorers of --tools are Python programs. --card writes
// the tables into docs/model-card.md, and the short one into README.md, instead of printing them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "..", "shared", "data") },
    tools: { type: "string", default: join(root, "..", "shared", "tools") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
    card: { type: "boolean", default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), "lede-evaluate-"));

/** What is measured: a column of the tables, the file, whether the model learnt from it or tuned on it. */
const CORPORA = [
  ["CoNLL-2003 test", "conll2003/test"],
  ["the same, corrected (CrossWeigh)", "conll2003-crossweigh/test"],
  ["the same, relabelled (CleanCoNLL)", "conll2003-clean/test"],
  ["Worldwide dev", "worldwide/dev"],
  ["UNER English EWT test", "uner-ewt/test"],
  ["WNUT17 test", "wnut17/test"],
  ["WikiEvents test", "wikievents/test"],
];

/** Those that the README shows. */
const SHORT = new Set(["conll2003/test", "worldwide/dev"]);

function output(program, args, input) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (error || status !== 0) {
    console.error(`${program} ${args.join(" ")} failed: ${error?.message ?? stderr}`);
    process.exit(1);
  }
  return stdout;
}

function keep(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const goldFile = (path) => join(options.data, "ner", `${path}.tsv`);

/** Every label's line and the last one of score_ner.py: [label, precision, recall, F1, names]. */
function scoreTags(path) {
  const gold = goldFile(path);
  const predicted = keep("tags.tsv", output(options.lede, ["tag"], readFileSync(gold)));
  const lines = output("python3", [join(options.tools, "score_ner.py"), gold, predicted, "--types"])
    .trim()
    .split("\n");
  const rows = lines
    .map((line) => line.match(/^(\S+)\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)\s+\((\d+)\)/))
    .filter(Boolean)
    .map((match) => match.slice(1));
  const [, p, r, names] = lines.at(-2).match(/P ([\d.]+)\s+R ([\d.]+)\s+names (\d+)/);
  rows.push(["all", p, r, lines.at(-1).slice(3), names]);
  return rows;
}

function scoreAnalyses(layer, gold) {
  const predicted = keep(
    "analyses.jsonl",
    output(options.lede, ["analyze", "--jsonl", "--offsets", "codepoint", gold]),
  );
  return output("python3", [join(options.tools, "score_analysis.py"), layer, gold, predicted])
    .trim()
    .split("\n");
}

/** Product type → label of the Worldwide corpus; other types are not marked there. */
const WORLDWIDE = {
  PERSON: "Person",
  ORG: "Organization",
  GPE: "Location",
  LOC: "Location",
  FAC: "Facility",
  NORP: "NORP",
  PRODUCT: "Product",
  WEAPON: "Product",
  EVENT: "Misc",
  WORK: "Misc",
  LAW: "Misc",
  LANGUAGE: "Misc",
  MISC: "Misc",
};

/** The documents of an IOB2 file as plain text (tokens joined by spaces) with their names' places. */
function readDocuments(path) {
  const documents = [];
  let text = "";
  let names = new Map();
  let open = null;
  const endName = () => {
    if (open) names.set(`${open.start} ${text.length}`, open.label);
    open = null;
  };
  const endDocument = () => {
    endName();
    if (text !== "") documents.push({ text, names });
    text = "";
    names = new Map();
  };
  for (const line of readFileSync(goldFile(path), "utf8").split("\n")) {
    if (line.startsWith("-DOCSTART-")) endDocument();
    else if (line.trim() === "") {
      endName();
      if (text !== "" && !text.endsWith("\n")) text += "\n";
    } else {
      const [token, tag] = line.split("\t");
      if (!tag.startsWith("I-")) endName();
      if (text !== "" && !text.endsWith("\n")) text += " ";
      if (tag.startsWith("B-") || (tag.startsWith("I-") && !open)) open = { start: text.length, label: tag.slice(2) };
      text += token;
    }
  }
  endDocument();
  return documents;
}

/** Ten equal bins of confidence: [mentions, mean confidence, share that is right]; and their expected calibration error. */
function calibration(path) {
  const documents = readDocuments(path);
  const lines = documents.map(({ text }, id) => JSON.stringify({ id: String(id), text }));
  const analyses = output(options.lede, ["analyze", "--jsonl", "--offsets", "utf16"], `${lines.join("\n")}\n`);
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const line of analyses.trim().split("\n")) {
    const { id, mentions } = JSON.parse(line);
    for (const { start, end, type, text, confidence, kind } of mentions) {
      const label = WORLDWIDE[type];
      const generic = type === "WEAPON" && text === text.toLowerCase();
      if (!label || generic || (kind !== "name" && kind !== "acronym")) continue;
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      bin.count += 1;
      bin.confidence += confidence;
      bin.right += documents[Number(id)].names.get(`${start} ${end}`) === label ? 1 : 0;
    }
  }
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / total;
  return { bins, error };
}

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The model card's tables, and the README's short one. */
function tables() {
  const parts = [];
  const perType = [];
  const overall = [];
  const short = [];
  for (const [name, path] of CORPORA) {
    if (!existsSync(goldFile(path))) continue;
    const rows = scoreTags(path);
    const [, p, r, f1, names] = rows.pop();
    overall.push([name, names, p, r, `**${f1}**`]);
    if (SHORT.has(path)) short.push([`names, ${name}`, f1]);
    for (const [label, ...figures] of rows) perType.push([name, label, figures[3], ...figures.slice(0, 3)]);
  }
  parts.push("### By corpus", table(["corpus", "names", "precision", "recall", "F1"], overall));
  const articles = join(options.data, "articles", "dev.jsonl");
  if (existsSync(articles)) {
    const { rows, mentions, clusters } = scoreArticles(articles);
    short.push(["mentions of every type in whole articles, exact span and type", mentions]);
    short.push(["mentions joined to the right entity (B³)", clusters]);
    parts.push(
      "### Whole articles, by type",
      `Names, acronyms, titles and weapons with exact span and type: F1 **${mentions}**. Mentions joined to entities: B³ F1 **${clusters}**.`,
      table(["type", "mentions", "precision", "recall", "F1"], rows),
    );
  }
  if (existsSync(goldFile("worldwide/dev"))) parts.push("### Confidence", ...confidenceTable("worldwide/dev"));
  parts.push("### By corpus and type", table(["corpus", "label", "names", "precision", "recall", "F1"], perType));
  return { card: parts.join("\n\n"), short: table(["measured on", "F1"], short) };
}

function scoreArticles(gold) {
  const lines = scoreAnalyses("mentions", gold);
  return {
    rows: lines
      .map((line) => line.match(/^(\S+)\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)\s+\((\d+)\)/))
      .filter(Boolean)
      .map(([, type, p, r, f1, count]) => [type, count, p, r, f1]),
    mentions: lines.at(-1).split(" ").at(-1),
    clusters: scoreAnalyses("clusters", gold).at(-1).split(" ").at(-1),
  };
}

function confidenceTable(path) {
  const { bins, error } = calibration(path);
  const rows = bins
    .map((bin, i) => [
      `${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}`,
      String(bin.count),
      (bin.confidence / bin.count).toFixed(2),
      (bin.right / bin.count).toFixed(2),
    ])
    .filter(([, count]) => count !== "0");
  return [
    `Expected calibration error on Worldwide dev, ten bins: **${error.toFixed(3)}**.`,
    table(["confidence", "mentions", "mean confidence", "share right"], rows),
  ];
}

/** Puts `text` between `<!-- name:start -->` and `<!-- name:end -->` of a file. */
function fillIn(file, name, text) {
  const path = join(root, file);
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest, ...more] = readFileSync(path, "utf8").split(start);
  const after = rest?.split(end)[1];
  if (after === undefined || more.length > 0) throw new Error(`${file} has lost its markers of ${name}.`);
  writeFileSync(path, `${before}${start}\n${text}\n${end}${after}`);
}

const { card, short } = tables();
rmSync(folder, { recursive: true });
if (options.card) {
  fillIn("docs/model-card.md", "figures", `\n${card}\n`);
  fillIn("README.md", "accuracy", short);
} else {
  console.log(card);
}
