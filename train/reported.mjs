// reported.mjs: learns which words report, what, and whose words it is, from articles in which people have marked all that
// (PolNeAR), and writes the weights of the clues (src/quotes/reported_clues.h).
//
// usage: node train/reported.mjs --gold FILE.jsonl --cases FILE --out FILE.tsv [--test-gold FILE.jsonl --test-cases FILE]
//   --cases are what lede-reported-cases makes of the same articles.
//
// A log-linear model chooses for each word of reporting one of its candidates or none of them, whose score is nothing;
// what it maximises is the probability of all that are right together, or of none where none is. Right is a candidate
// that shares four fifths of its letters with words marked, and a letter with those marked as their source, or none
// where no source is marked. It learns by AdaGrad with a pull to nothing, in the order of the articles, so that the same
// data gives the same bytes. How often the choice proves right, by its score, is counted on articles that it has not
// learnt from, in five folds.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const PASSES = 8;
const RATE = 0.15;
const PULL = 0.01;
const FEWEST = 40; // candidates in which a clue must stand
const FOLDS = 5;
const SAME = 0.8;
const UNIT = 100; // weights are written in hundredths
const LEAST = 2; // of those that are written

const text = { type: "string" };
const HEAD = `# What tells for and against words being reported: a clue (src/quotes/reported_clues.h), its weight in hundredths, and
# of a word of reporting how often it reported and how often it might have, in the articles of PolNeAR. Made by
# train/reported.mjs; not to be edited by hand.
`;

/** Clues by name, numbered as they come. */
const numbers = new Map();
const words = new Set(); // numbers of those that are a word of reporting

const { values: options } = parseArgs({
  options: { gold: text, cases: text, out: text, folds: { type: "boolean" }, "test-gold": text, "test-cases": text },
});

main();

function main() {
  const articles = readArticles(options.gold, options.cases);
  if (options.folds) {
    const chosen = articles.map(() => []);
    for (let fold = 0; fold < FOLDS; ++fold) {
      const weights = learn(articles.filter((_, i) => i % FOLDS !== fold));
      articles.forEach((article, i) => {
        if (i % FOLDS === fold) chosen[i] = choose(article, weights);
      });
    }
    report("folds", articles, chosen);
  }
  const weights = learn(articles);
  if (options.out) write(articles, weights);
  if (options["test-gold"]) {
    const tests = readArticles(options["test-gold"], options["test-cases"]);
    report(
      "test",
      tests,
      tests.map((article) => choose(article, weights)),
    );
  }
}

/** Articles with their candidates, those of one word of reporting together, and what is right among them. */
function readArticles(goldFile, casesFile) {
  const gold = new Map(
    readFileSync(goldFile, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const article = JSON.parse(line);
        return [String(article.id), goldOf(article)];
      }),
  );
  const articles = [];
  let groups;
  let marked;
  for (const line of readFileSync(casesFile, "utf8").split("\n")) {
    if (line.startsWith("{")) {
      const { id } = JSON.parse(line);
      marked = gold.get(String(id));
      groups = new Map();
      articles.push({ id, marked, groups });
    } else if (line !== "") {
      const [begin, end, from, to, kind, cue, byRules, ...clues] = line.split("\t");
      const one = {
        begin: +begin,
        end: +end,
        from: +from,
        to: +to,
        kind,
        byRules: byRules === "1",
        clues: Int32Array.from(
          clues.filter((clue) => clue !== ""),
          numberOf,
        ),
      };
      one.right = marked.some((quote) => isRight(one, quote));
      const key = cue === "4294967295" ? `none${groups.size}` : cue;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(one);
    }
  }
  return articles;
}

function numberOf(clue) {
  const known = numbers.get(clue);
  if (known !== undefined) return known;
  if (clue.startsWith("word=")) words.add(numbers.size);
  numbers.set(clue, numbers.size);
  return numbers.size - 1;
}

function goldOf({ text, quotes }) {
  const bytes = bytesOf(text);
  return quotes
    .filter(({ kind, content }) => kind && content.length > 0)
    .map(({ kind, content, source }) => ({
      kind: isBetweenMarks(content) ? "direct" : kind,
      begin: bytes[content[0].start],
      end: bytes[content.at(-1).end],
      source: source.map(({ start, end }) => [bytes[start], bytes[end]]),
    }));
}

/** ''It is old,'' she said: the articles' own marking takes these for no marks. */
function isBetweenMarks(content) {
  return /^(''|``)/u.test(content[0].text) && /''$/u.test(content.at(-1).text);
}

/** Offsets in bytes of UTF-8 by those in code points. */
function bytesOf(text) {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1) + Buffer.byteLength(character));
  return offsets;
}

function shared(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.begin, b.begin);
  return both <= 0 ? 0 : both / (a.end - a.begin + b.end - b.begin - both);
}

function isRight(one, quote) {
  if (quote.kind === "direct" || shared(one, quote) < SAME) return false;
  return hasSource(one, quote);
}

function hasSource(one, quote) {
  if (one.from < 0) return quote.source.length === 0;
  return quote.source.some(([from, to]) => from < one.to && one.from < to);
}

/** The weights by clue's number; nothing for those that stand in too few candidates. */
function learn(articles) {
  const groups = articles.flatMap((article) => [...article.groups.values()]);
  const counts = new Int32Array(numbers.size);
  for (const group of groups) for (const one of group) for (const clue of one.clues) ++counts[clue];
  const learnt = groups.map((group) =>
    group.map(({ right, clues }) => ({ right, rows: clues.filter((clue) => counts[clue] >= FEWEST) })),
  );
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(1);
  for (let pass = 0; pass < PASSES; ++pass) for (const group of learnt) step(group, weights, squares);
  return weights;
}

function step(group, weights, squares) {
  const scores = group.map(({ rows }) => rows.reduce((sum, at) => sum + weights[at], 0));
  const most = Math.max(0, ...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const none = Math.exp(-most);
  const all = odds.reduce((sum, x) => sum + x, none);
  let right = 0;
  group.forEach((one, i) => {
    if (one.right) right += odds[i];
  });
  group.forEach((one, i) => {
    const wanted = right > 0 && one.right ? odds[i] / right : 0;
    const slope = wanted - odds[i] / all;
    if (Math.abs(slope) < 1e-4) return;
    for (const at of one.rows) {
      const gradient = slope - PULL * weights[at];
      squares[at] += gradient * gradient;
      weights[at] += (RATE * gradient) / Math.sqrt(squares[at]);
    }
  });
}

/** The best candidate of each word of reporting, with its score. */
function choose({ groups }, weights) {
  return [...groups.values()].map((group) => {
    const rated = group.map((one) => ({
      ...one,
      score: one.clues.reduce((sum, clue) => sum + (weights[clue] ?? 0), 0),
    }));
    return rated.reduce((best, one) => (one.score > best.score ? one : best));
  });
}

/** How often choices of a score prove right, and how well all from some score on do; both without what rules lead by. */
function report(name, articles, chosen) {
  for (const [from, to] of [
    [-1, -0.5],
    [-0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 2],
    [2, 3],
    [3, 99],
  ]) {
    const some = chosen.flat().filter((one) => one.score >= from && one.score < to);
    const right = some.filter((one) => one.right).length;
    console.log(`${name} from ${from} to ${to}: ${((100 * right) / some.length).toFixed(1)} % of ${some.length} right`);
  }
  for (const least of [-0.75, -0.25, 0.25, 1]) {
    const figures = ["mixed", "indirect"].map((kind) => `${kind} ${figuresOf(articles, chosen, kind, least)}`);
    console.log(`${name} from ${least}: ${figures.join(", ")}`);
  }
}

function figuresOf(articles, chosen, kind, least) {
  let right = 0;
  let found = 0;
  let there = 0;
  articles.forEach(({ marked }, i) => {
    const golden = marked.filter((quote) => quote.kind === kind);
    const told = withoutTwins(chosen[i].filter((one) => one.score >= least)).filter((one) => one.kind === kind);
    there += golden.length;
    found += told.length;
    const used = new Set();
    for (const quote of golden) {
      const best = told
        .filter((one) => !used.has(one) && shared(one, quote) >= SAME)
        .sort((a, b) => shared(b, quote) - shared(a, quote))[0];
      if (!best) continue;
      used.add(best);
      right += hasSource(best, quote) ? 1 : 0;
    }
  });
  const [precision, recall] = [(100 * right) / found, (100 * right) / there];
  const both = (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${both.toFixed(1)}`;
}

/** Of two that cross or are one, the better. */
function withoutTwins(told) {
  const kept = [];
  for (const one of [...told].sort((a, b) => b.score - a.score)) {
    const clashes = kept.some((other) => {
      const crosses =
        (one.begin < other.begin && other.begin < one.end && one.end < other.end) ||
        (other.begin < one.begin && one.begin < other.end && other.end < one.end);
      return crosses || shared(one, other) >= SAME;
    });
    if (!clashes) kept.push(one);
  }
  return kept;
}

/** The words of reporting, how often they were candidates and how often they reported, and the weights of the clues. */
function write(articles, weights) {
  const counts = new Map();
  for (const { groups } of articles) {
    for (const group of groups.values()) {
      const [word] = group.flatMap(({ clues }) => [...clues]).filter((clue) => words.has(clue));
      if (word === undefined) continue;
      const count = counts.get(word) ?? { seen: 0, reports: 0 };
      counts.set(word, { seen: count.seen + 1, reports: count.reports + (group.some(({ right }) => right) ? 1 : 0) });
    }
  }
  const lines = [...numbers]
    .map(([clue, number]) => [clue, number, Math.round(UNIT * weights[number])])
    .filter(([, number, weight]) => Math.abs(weight) >= LEAST || counts.get(number)?.reports > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([clue, number, weight]) => {
      const count = counts.get(number);
      return [clue, weight, ...(count ? [count.reports, count.seen] : [])].join("\t");
    });
  writeFileSync(options.out, `${HEAD}${lines.join("\n")}\n`);
  console.log(`${lines.length} clues of ${numbers.size}`);
}
