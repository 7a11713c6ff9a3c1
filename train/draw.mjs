#!/usr/bin/env node
// Draws what the built `lede` tells of plain articles, at random, for somebody to read: how figures "read by eye" come about.
//
//   node train/draw.mjs events|quotes|indirect|stories|relations|references --seed N [--count 100] [--file JSONL]
//                       [--articles N] [--lede FILE] [--model FILE] [--json]
//
// FILE holds rows with `id`, `text` and, where known, `date`. The same seed, count and file give the same draw for the
// same analyses. Prints one block each: what is told, then the text around it with what it rests on between ⟦ and ⟧.
// A question mark stands where the page has one. With --articles the draw is of whole articles, everything of that kind in them, and their texts: for what is missing.
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { rowsOf } from "../tests/accuracy/references.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100" },
    articles: { type: "string" },
    file: { type: "string", default: join(root, "..", "shared", "data", "articles", "wikinews.jsonl") },
    lede: { type: "string", default: join(root, "build", "native", "lede") },
    model: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const AROUND = 400;

/** Below these the page shows a sign of doubt, here a question mark (web/src/analysis). */
const SURE = { events: 0.7, story: 0.7, quotes: 0.5 };
const doubt = (of, { confidence }) => (confidence < SURE[of] ? "?" : "");

const PARTS = ["who", "what", "whom", "when", "where", "how_much", "why", "source"];

const told = {
  events: ({ events }, words) => events.map((event) => ({ item: event, at: event, said: eventOf(event, words) })),
  quotes: (analysis, words) => quotesOf(analysis, words, ({ kind }) => kind !== "indirect"),
  indirect: (analysis, words) => quotesOf(analysis, words, ({ kind }) => kind === "indirect"),
  stories: ({ lede }, words) =>
    lede === null ? [] : [{ item: lede, at: lede.sentence ?? lede.what, said: storyOf(lede, words) }],
  relations: ({ relations }, { named }) =>
    relations.map((item) => ({
      item,
      at: item,
      said: [`${named(item.source)} · ${item.type} · ${named(item.target)} (${item.status})`],
    })),
  references: ({ mentions }, { named }) =>
    mentions
      .filter(({ kind, type }) => (kind === "pronoun" || kind === "nominal") && type !== "MISC")
      .map((item) => ({ item, at: item, said: [`“${item.text}” is ${named(item.entity)}`] })),
};

const kind = positionals[0] ?? "";
if (!Object.hasOwn(told, kind)) {
  console.error(`Say what to draw: ${Object.keys(told).join(", ")}.`);
  process.exit(2);
}

const random = mulberry(Number(options.seed));
const rows = shuffled(rowsOf(options.file));
const chosen = options.articles === undefined ? rows : rows.slice(0, Number(options.articles));
const drawn = analysesOf(chosen).flatMap((analysis, at) => {
  const row = chosen[at];
  const points = Array.from(row.text);
  return told[kind](analysis, wordsOf(analysis, points)).map((one) => ({ ...one, row, points }));
});
if (options.articles === undefined) {
  for (const [at, one] of shuffled(drawn).slice(0, Number(options.count)).entries()) print(at + 1, one, AROUND);
} else {
  for (const row of chosen) {
    if (!options.json) console.log(`\n# ${row.id} (${row.date ?? "no date"})\n\n${row.text.trim()}\n`);
    for (const [at, one] of drawn.filter((other) => other.row === row).entries()) print(at + 1, one, 0);
  }
}

function print(number, { item, at: { start, end }, said, row, points }, around) {
  if (options.json) {
    console.log(JSON.stringify({ number, article: row.id, said, item }));
    return;
  }
  console.log(`${number}. ${said.join("\n   ")}`);
  if (around === 0) return;
  const before = points.slice(Math.max(0, start - around), start).join("");
  const after = points.slice(end, end + around / 2).join("");
  const context = `${before}⟦${points.slice(start, end).join("")}⟧${after}`.replace(/\s+/gu, " ");
  console.log(`   — ${row.id} (${row.date ?? "no date"}): …${context}…\n`);
}

function eventOf(event, { named, words }) {
  const parts = event.arguments.map(({ role, entity, ...span }) => {
    const whose = entity === null ? "" : ` (${named(entity)})`;
    return `${role}: ${words(span)}${whose}`;
  });
  const codes = [event.plover, event.cameo, event.context].filter(Boolean).join(" ");
  const source = event.source === null ? "" : `, says ${named(event.source)}`;
  const negated = event.negated ? ", negated" : "";
  return [
    `${event.predicate} [${event.status}${negated}${source}] ${codes}, confidence ${event.confidence}${doubt("events", event)}`,
    parts.join(" | "),
  ];
}

function quotesOf({ quotes }, { named, words }, isWanted) {
  return quotes.filter(isWanted).map((quote) => {
    const speaker = quote.speaker === null ? "nobody named" : named(quote.speaker);
    const spoken = quote.speaker_span === null ? "" : ` by “${words(quote.speaker_span)}”`;
    return {
      item: quote,
      at: quote,
      said: [`${speaker}${spoken}, ${quote.kind}, confidence ${quote.confidence}${doubt("quotes", quote)}`],
    };
  });
}

function storyOf(lede, { named, words }) {
  return PARTS.flatMap((part) => {
    const all = [lede[part] ?? []].flat();
    if (all.length === 0) return [];
    const shown = all.map((one) => {
      const whose = one.entity === null ? "" : ` (${named(one.entity)})`;
      return `${words(one)}${whose}${doubt("story", one)}`;
    });
    return [`${part}: ${shown.join("; ")}`];
  });
}

function wordsOf({ entities }, points) {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return {
    named: (id) => names.get(id) ?? String(id),
    words: ({ start, end }) => points.slice(start, end).join("").replace(/\s+/gu, " "),
  };
}

function analysesOf(articles) {
  const model = options.model ? ["--model", options.model] : [];
  const found = spawnSync(options.lede, ["analyze", ...model, "--jsonl", "--offsets", "codepoint"], {
    input: articles.map(({ id, text, date }) => `${JSON.stringify({ id, text, date })}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (found.status !== 0) throw new Error(`${options.lede} failed: ${found.error?.message ?? found.stderr}`);
  return found.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Fisher and Yates. */
function shuffled(list) {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}

/** The same numbers for the same seed on every machine (Tommy Ettinger's Mulberry32). */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
