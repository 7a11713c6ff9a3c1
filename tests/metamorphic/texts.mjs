// The articles that the relations are held against: our own, and the shared ones where they are at hand.
import { readFileSync } from "node:fs";
import { articles } from "../golden/articles.mjs";
import { readCorpus } from "../module/support.mjs";

/** @typedef {{ name: string, text: string, date?: string }} Article */

/** @returns {Article[]} the sample articles of tests/golden and of the page */
export function ownArticles() {
  const golden = articles().map(({ name, text, date }) => ({ name, text, date }));
  return [...golden, pageSample()];
}

/** @returns {Article[] | null} some two hundred news articles; null where the shared data is not here */
export function newsArticles() {
  const files = ["dev", "wikinews", "paste"].map((name) => readCorpus("articles", `${name}.jsonl`));
  if (files.some((articles) => articles === null)) return null;
  return files.flat().map(({ id, text, date }) => ({ name: String(id), text, date: date ?? undefined }));
}

function pageSample() {
  const source = readFileSync(new URL("../../web/src/sample.ts", import.meta.url), "utf8");
  const parts = /SAMPLE_DATE = "(?<date>[^"]+)".*SAMPLE_ARTICLE = `(?<text>[^`]+)`/s.exec(source)?.groups;
  if (!parts) throw new Error("web/src/sample.ts has no SAMPLE_DATE and SAMPLE_ARTICLE");
  return { name: "sample.ts", ...parts };
}
