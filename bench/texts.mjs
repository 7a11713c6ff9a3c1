// The texts that the benchmarks read: real news where the shared data is at hand, the project's own
// samples otherwise.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "..", "shared", "data");

/** Files of whole news articles, one JSON object with `text` a line. */
const COLLECTIONS = [
  "articles/wikinews.jsonl",
  "geo/geowebnews/dev.jsonl",
  "geo/tr-news/dev.jsonl",
  "geo/lgl/dev.jsonl",
  "geo/geovirus/dev.jsonl",
  "time/tempeval3/dev.jsonl",
  "quotes/polnear/dev.jsonl",
  "events/fivew1h/dev.jsonl",
  "quotes/polnear/train.jsonl",
];

/** Own samples: the input part of every golden test. */
function ownSamples() {
  const folder = join(root, "tests", "golden");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").split(/^=+$/m)[0].trim())
    .filter((text) => text !== "");
}

/** `count` articles, the same ones every time; fewer distinct ones repeat. */
export function readArticles(count) {
  const found = COLLECTIONS.map((name) => join(data, name))
    .filter(existsSync)
    .flatMap((path) => readFileSync(path, "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line).text);
  const texts = found.length > 0 ? found : ownSamples();
  if (texts.length === 0) throw new Error("There is no text to measure with: tests/golden is empty.");
  return {
    source: found.length > 0 ? "news articles of the shared data" : "the project's own samples, repeated",
    articles: Array.from({ length: count }, (_, i) => texts[i % texts.length]),
  };
}

/** Words as white space separates them: the one count that is the same for every system. */
export function countWords(texts) {
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
