#!/usr/bin/env node
// Measures Lede beside the libraries that a browser could use instead, on the same texts in the same
// run, and prints the table that the README shows.
//
//   node bench/bench.mjs [--articles N] [--rounds N] [--readme]
//   node bench/bench.mjs --growth [--kind WORDS]
//
// Then it measures how time grows with the length of many kinds of texts (growth.mjs), and fails where it grows faster
// than they do; --growth does that alone, --kind for the kinds with these words in their names.
// Every system takes its turn in every round, so that a busy machine slows all of them; a figure is
// the median of its rounds. --readme writes the table between the README's markers.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { createAnalyzer } from "ledekit";
import { measureGrowth } from "./growth.mjs";
import { layerCosts } from "./layers.mjs";
import { readOptions } from "./options.mjs";
import { countWords, readArticles } from "./texts.mjs";

const options = readOptions();
if (options.growth) process.exit((await measureGrowth({ filter: options.kind })) ? 0 : 1);
const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const rounds = Number(options.rounds);
const { source, articles } = readArticles(Number(options.articles));
const words = countWords(articles);
const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)];
const number = (value, digits = 0) =>
  value.toLocaleString("en-GB", { maximumFractionDigits: digits, minimumFractionDigits: digits });

function seconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

// ---- the systems; each finds all that it can find of who and where
const analyzer = await createAnalyzer();
const compromise = require("compromise");
const winkNlp = require("wink-nlp");
const wink = winkNlp(require("wink-eng-lite-web-model"));

const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
const jsonl = join(folder, "articles.jsonl");
writeFileSync(jsonl, articles.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(""));
const nativeProgram = join(root, "build", "native", "lede");

const systems = [
  {
    name: "Lede, WebAssembly, typed arrays",
    run: () => articles.forEach((text) => analyzer.analyzeColumns(text)),
  },
  {
    name: "Lede, WebAssembly, names only, typed arrays",
    run: () => articles.forEach((text) => analyzer.analyzeColumns(text, { namesOnly: true })),
  },
  {
    name: "Lede, WebAssembly, JavaScript objects",
    run: () => articles.forEach((text) => analyzer.analyze(text)),
  },
  {
    name: "wink-nlp (no people, places or organisations)",
    run: () => articles.forEach((text) => wink.readDoc(text).entities().out()),
  },
  {
    name: "compromise 14",
    // A tenth of the articles: it is slow, and words a second do not depend on how many.
    share: 0.1,
    run: () => articles.slice(0, Math.ceil(articles.length / 10)).forEach((text) => compromise(text).topics().json()),
  },
];
if (existsSync(nativeProgram)) {
  systems.unshift({
    name: "Lede, native command, JSON lines, one thread",
    run: () => {
      const { status } = spawnSync(nativeProgram, ["analyze", "--jsonl", "--threads", "1", jsonl], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      if (status !== 0) throw new Error("The native command failed.");
    },
  });
}

for (const system of systems) {
  system.words = system.share ? countWords(articles.slice(0, Math.ceil(articles.length * system.share))) : words;
  system.rates = [];
}
for (let round = -1; round < rounds; ++round) {
  for (const system of systems) {
    const rate = system.words / seconds(system.run);
    if (round >= 0) system.rates.push(rate); // the first round warms up
  }
}
rmSync(folder, { recursive: true });

const rate = Object.fromEntries(systems.map((system) => [system.name, median(system.rates)]));
const lede = rate["Lede, WebAssembly, typed arrays"];
const lines = [
  `${number(articles.length)} articles, ${number(words)} words (${source}); medians of ${rounds} rounds on ${cpus()[0].model.trim()}, Node.js ${process.versions.node}.`,
  "",
  "| system | words a second | MB a second | of Lede in WebAssembly |",
  "| --- | ---: | ---: | ---: |",
  ...systems.map(
    ({ name }) =>
      `| ${name} | ${number(rate[name])} | ${number((rate[name] * bytes) / words / 1e6, 1)} | ${number(rate[name] / lede, 2)} × |`,
  ),
  "",
];

// ---- layers
const costs = layerCosts(analyzer, articles, 2 * rounds, seconds);
/** What everything costs beside the names: a ratio of times of the same run, which machines and their load change least. */
const whole = 1 + costs.all;
const percent = (share) => `${number(100 * share, 1)} %`;
lines.push(
  "| layer, WebAssembly: its time as a share of the time of names alone | added to names, with what it needs | taken from all, with what needs it |",
  "| --- | ---: | ---: |",
  ...costs.layers.map(({ layer, added, taken }) => `| ${layer} | ${percent(added)} | ${percent(taken)} |`),
  `| all of them | ${percent(costs.all)} | |`,
  `| names and all layers, beside names alone | ${number(whole, 2)} × | |`,
  "",
);

// ---- latency and start-up
const middling = articles.toSorted((a, b) => a.length - b.length)[Math.floor(articles.length / 2)];
const latencies = Array.from({ length: 300 }, () => 1000 * seconds(() => analyzer.analyze(middling)));
/** What a program prints in a Node.js of its own, nine times: nothing is warm that is not warm for a user. */
const afresh = (code) =>
  Array.from({ length: 9 }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" }).stdout),
  );
const startups = afresh(`const t = performance.now();
  const { createAnalyzer } = await import("ledekit");
  const analyzer = await createAnalyzer();
  analyzer.analyze("Maria Santos met Ahmed Khan in Lima.");
  console.log(performance.now() - t);`);
const loadings = afresh(`import { readFileSync } from "node:fs";
  import { createAnalyzer } from "ledekit";
  const wasm = await WebAssembly.compile(readFileSync("wasm/dist/lede-core.wasm"));
  const model = readFileSync("wasm/dist/lede-en.model");
  const t = performance.now();
  await createAnalyzer({ wasm, model });
  console.log(performance.now() - t);`);
// Linear in the text: the same articles once, and 64 times as many; one article once, and 200 times.
const page = articles.slice(0, 60).join("\n\n");
const once = median(Array.from({ length: 9 }, () => seconds(() => analyzer.analyzeColumns(page))));
const often = seconds(() => analyzer.analyzeColumns(page.repeat(64)));
const one = median(Array.from({ length: 99 }, () => seconds(() => analyzer.analyzeColumns(middling))));
const repeated = median(
  Array.from({ length: 9 }, () => seconds(() => analyzer.analyzeColumns(`${middling}\n\n`.repeat(200)))),
);
lines.push(
  "| one article | |",
  "| --- | ---: |",
  `| latency, median article of ${number(countWords([middling]))} words (median, 95th percentile) | ${number(median(latencies), 2)} ms, ${number(quantile(latencies, 0.95), 2)} ms |`,
  `| ${number(page.length / 1024)} KiB of text 64 times over: time against once | ${number(often / once, 1)} × |`,
  `| this article 200 times over: time against once | ${number(repeated / one, 1)} × |`,
  `| loading: an analyzer of the compiled module and the bytes of the model | ${number(median(loadings))} ms |`,
  `| start-up in Node.js: import, load module and model, first analysis | ${number(median(startups))} ms |`,
  "",
);

// ---- sizes
function sizes(files) {
  const contents = files.map((file) => readFileSync(file));
  const brotli = (content) =>
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
  const total = (f) => contents.reduce((sum, content) => sum + f(content), 0) / 1024;
  return [total((c) => c.length), total((c) => gzipSync(c, { level: 9 }).length), total((c) => brotli(c).length)];
}
function filesUnder(path) {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesUnder(join(path, name))) : [path];
}
const dist = join(root, "wasm", "dist");
const site = join(root, "web", "dist");
const parts = [
  ["WebAssembly module", [join(dist, "lede-core.wasm")]],
  ["model", [join(dist, "lede-en.model")]],
];
if (existsSync(site)) {
  const all = filesUnder(site).filter((file) => !/\.(br|gz|map)$/.test(file));
  parts.push(
    ["page's own script, style and HTML", all.filter((file) => /\.(m?js|css|html)$/.test(file))],
    ["whole page, module and model included", all],
  );
}
lines.push(
  "| download | raw KiB | gzip KiB | brotli KiB |",
  "| --- | ---: | ---: | ---: |",
  ...parts.map(
    ([name, files]) =>
      `| ${name} | ${sizes(files)
        .map((size) => number(size))
        .join(" | ")} |`,
  ),
);

const table = lines.join("\n");
console.log(table);
if (options.readme) {
  const readme = join(root, "README.md");
  const text = readFileSync(readme, "utf8");
  const [begin, end] = ["<!-- bench:start -->", "<!-- bench:end -->"];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}.`);
  writeFileSync(readme, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`);
}
analyzer.dispose();

// ---- growth
console.log();
if (!(await measureGrowth())) process.exitCode = 1;
