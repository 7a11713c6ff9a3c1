#!/usr/bin/env node
// How the job of docs/cluster.md scales: news articles for bench/spark.py, which measures it.
//
//   node bench/spark.mjs --spark [--articles N] [--rounds N] [--executors N] [--minutes N]
//
// `npm run bench -- --spark` installs and builds what it needs first.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sparkPython } from "../scripts/lib/python.mjs";
import { readOptions } from "./options.mjs";
import { countWords, readArticles } from "./texts.mjs";

const options = readOptions();
const { source, articles } = readArticles(Number(options.articles));
console.log(
  `${articles.length.toLocaleString("en-GB")} articles, ${countWords(articles).toLocaleString("en-GB")} words (${source}).`,
);
const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
const file = join(folder, "articles.jsonl");
writeFileSync(file, articles.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(""));
const script = fileURLToPath(new URL("spark.py", import.meta.url));
const numbers = ["rounds", "executors", "minutes"].flatMap((name) => [`--${name}`, options[name]]);
const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONPATH: undefined };
const { status } = spawnSync(sparkPython, [script, file, ...numbers], { stdio: "inherit", env });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
