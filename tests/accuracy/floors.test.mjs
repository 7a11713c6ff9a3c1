// Scores the analysis against gold annotations and fails where a figure falls below its floor. The
// gold is not part of this repository: without it these tests are skipped.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { scoreArticleEvents, scoreClasses, scoreCodes } from "./events.mjs";
import { rowsOf, scoreReferences } from "./references.mjs";
import { analyzeStories, scoreStories } from "./stories.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(root, "..", "shared");
const lede = join(root, "build", "native", "lede");
const folder = mkdtempSync(join(tmpdir(), "lede-accuracy-"));
after(() => rmSync(folder, { recursive: true }));

/** Standard output of a program that must succeed. */
function output(program, args, input) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, error?.message ?? stderr);
  return stdout;
}

/** The figure on the last line that a scorer prints. */
const figure = (scores) => Number(scores.trim().split("\n").at(-1).split(" ").at(-1));

function scoreTags(gold) {
  const predicted = join(folder, "tags.tsv");
  writeFileSync(predicted, output(lede, ["tag"], readFileSync(gold)));
  return output("python3", [join(shared, "tools", "score_ner.py"), gold, predicted]);
}

function scoreAnalyses(layer, gold) {
  const predicted = join(folder, "analyses.jsonl");
  writeFileSync(predicted, output(lede, ["analyze", "--jsonl", "--offsets", "codepoint", gold]));
  return output("python3", [join(shared, "tools", "score_analysis.py"), layer, gold, predicted]);
}

/** The share of joined pronouns and descriptions that stand for what they are joined to, as a scorer's last line. */
function scoreJoined(gold, genres) {
  const predicted = join(folder, "references.jsonl");
  writeFileSync(predicted, output(lede, ["analyze", "--jsonl", "--offsets", "codepoint", gold]));
  const { right, shown, precision } = scoreReferences(
    gold,
    predicted,
    genres && (({ genre }) => genres.includes(genre)),
  );
  return `right ${right} of ${shown} shown\nreferences ${precision.toFixed(2)}`;
}

/** How often a question is answered as two coders did, as a scorer's last line. */
function scoreQuestion(gold, question) {
  const rows = rowsOf(gold);
  const { right, asked } = scoreStories(rows, analyzeStories(lede, rows))[question];
  return `right ${right} of ${asked}\n${question} ${((100 * right) / asked).toFixed(1)}`;
}

/** A share of what `score` counts in the analyses of a gold's texts alone. */
function scoreEvents(gold, score, part, of) {
  const rows = rowsOf(gold);
  const counts = score(
    rows,
    analyzeStories(
      lede,
      rows.map(({ id, text }) => ({ id, text })),
    ),
  );
  return `${counts[part]} of ${counts[of]}\n${part} ${((100 * counts[part]) / counts[of]).toFixed(1)}`;
}

/** Share of the cases of these types alone in which every time is found with its exact span. */
function scoreExactTimes(gold) {
  const types = new Set(["date", "time", "duration", "datetimerange"].map((type) => `datetimeV2.${type}`));
  const lines = (text) => text.trim().split("\n").map(JSON.parse);
  const cases = lines(readFileSync(gold, "utf8")).filter(
    ({ spans }) => spans.length > 0 && spans.every(({ type }) => types.has(type)),
  );
  const found = lines(output(lede, ["analyze", "--jsonl", "--offsets", "codepoint", gold]));
  const timesOf = new Map(
    found.map(({ id, times }) => [id, new Set(times.map(({ start, end }) => `${start} ${end}`))]),
  );
  const right = cases.filter(({ id, spans }) =>
    spans.every(({ start, end }) => timesOf.get(id).has(`${start} ${end}`)),
  );
  return `exact ${((100 * right.length) / cases.length).toFixed(2)}`;
}

/** What is measured, and how low it may get. Raise a floor when the figure has risen; never lower one. */
const floors = [
  { name: "names, CoNLL-2003 test", floor: 90.2, file: "ner/conll2003/test.tsv", score: scoreTags },
  { name: "names, Worldwide dev", floor: 82.7, file: "ner/worldwide/dev.tsv", score: scoreTags },
  { name: "names, UNER English EWT test", floor: 75.0, file: "ner/uner-ewt/test.tsv", score: scoreTags },
  {
    name: "mentions, articles dev",
    floor: 91.0,
    file: "articles/dev.jsonl",
    score: (gold) => scoreAnalyses("mentions", gold),
  },
  {
    name: "clusters, articles dev",
    floor: 96.0,
    file: "articles/dev.jsonl",
    score: (gold) => scoreAnalyses("clusters", gold),
  },
  {
    name: "pronouns and descriptions, articles dev",
    floor: 80,
    file: "articles/dev.jsonl",
    score: (gold) => scoreJoined(gold),
  },
  {
    name: "pronouns and descriptions, GUM news, biographies, speeches, interviews",
    floor: 88,
    file: "coref/gum/dev.jsonl",
    score: (gold) => scoreJoined(gold, ["news", "bio", "speech", "interview"]),
  },
  ...[
    ["geowebnews", 67.0],
    ["tr-news", 79],
    ["lgl", 63],
  ].map(([name, floor]) => ({
    name: `places, ${name} dev`,
    floor,
    file: `geo/${name}/dev.jsonl`,
    score: (gold) => scoreAnalyses("geo", gold),
  })),
  ...[
    ["who", 75],
    ["what", 78],
    ["when", 52],
    ["reported", 66],
    ["where", 49],
  ].map(([question, floor]) => ({
    name: `stories in short, ${question}, Giveme5W1H dev`,
    floor,
    file: "events/fivew1h/dev.jsonl",
    score: (gold) => scoreQuestion(gold, question),
  })),
  ...[
    ["events of the right class, PLOVER's sentences", 75, "plover-gsr", scoreClasses, "right", "sentences"],
    ["events with actor and other side, PLOVER's sentences", 62, "plover-gsr", scoreClasses, "both", "right"],
    ["events with both sides, CAMEO sentences", 54, "petrarch-cameo", scoreCodes, "actors", "judged"],
    ["events of the right root, CAMEO sentences", 50, "petrarch-cameo", scoreCodes, "roots", "rootsAsked"],
  ].map(([name, floor, corpus, score, part, of]) => ({
    name: `${name}, dev`,
    floor,
    file: `events/${corpus}/dev.jsonl`,
    score: (gold) => scoreEvents(gold, score, part, of),
  })),
  ...[
    ["newsworthy events found", 60, "found", "events"],
    ["newsworthy events found with the actor", 56, "actors", "found"],
  ].map(([name, floor, part, of]) => ({
    name: `${name}, articles dev`,
    floor,
    file: "articles/dev.jsonl",
    score: (gold) => scoreEvents(gold, scoreArticleEvents, part, of),
  })),
  {
    name: "direct quotations, articles dev",
    floor: 89.0,
    file: "articles/dev.jsonl",
    score: (gold) => scoreAnalyses("direct", gold),
  },
  {
    name: "quotations, articles dev",
    floor: 82.0,
    file: "articles/dev.jsonl",
    score: (gold) => scoreAnalyses("quotes", gold),
  },
  {
    name: "direct quotations, PolNeAR dev",
    floor: 83.0,
    file: "quotes/polnear/dev.jsonl",
    score: (gold) => scoreAnalyses("polnear", gold),
  },
  {
    name: "times with their values, TempEval-3 dev",
    floor: 80.8,
    file: "time/tempeval3/dev.jsonl",
    score: (gold) => scoreAnalyses("times", gold),
  },
  {
    name: "times with their exact spans, Recognizers-Text",
    floor: 86.5,
    file: "time/recognizers-text/datetime.dev.jsonl",
    score: scoreExactTimes,
  },
  ...[
    ["number", 91],
    ["percent", 90],
    ["temperature", 90],
    ["dimension", 86],
    ["age", 90],
  ].map(([name, floor]) => ({
    name: `quantities, Recognizers-Text ${name} dev`,
    floor,
    file: `quantity/recognizers-text/${name}.dev.jsonl`,
    score: (gold) => scoreAnalyses("numbers", gold),
  })),
  {
    name: "money, Recognizers-Text currency dev",
    floor: 89.5,
    file: "quantity/recognizers-text/currency.dev.jsonl",
    score: (gold) => scoreAnalyses("money", gold),
  },
  {
    name: "money and percentages, articles dev",
    floor: 87,
    file: "articles/dev.jsonl",
    score: (gold) => scoreAnalyses("money", gold),
  },
];

const havePython = spawnSync("python3", ["--version"]).status === 0;
for (const { name, floor, file, score } of floors) {
  const gold = join(shared, "data", file);
  const skip = !existsSync(gold) ? "the gold data is not at hand" : !havePython ? "the scorers need python3" : false;
  test(`${name}: at least ${floor}`, { skip }, (t) => {
    const scores = score(gold);
    t.diagnostic(scores.trim().split("\n").at(-1));
    assert.ok(figure(scores) >= floor, scores);
  });
}
