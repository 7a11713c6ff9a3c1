// reported.mjs: learns which words report, what, and whose words it is, from articles in which people have marked all that
// (PolNeAR), and writes the weights of the clues (src/quotes/reported_clues.h).
//
// usage: node train/reported.mjs --gold FILE.jsonl --cases FILE --out FILE.tsv [--test-gold FILE.jsonl --test-cases FILE]
//   --cases are what lede-reported-cases makes of the same articles.
//
// A log-linear model chooses for each word of reporting one of its candidates or none of them, whose score is nothing;
// what it maximises is the probability of all that are right together, or of none where none is. Right is a candidate
// that shares four fifths of its letters with words marked, and a letter with those marked as their source, or none
// where no source is marked; the more letters it shares, the more it counts, so that the ends are learnt to the word. It
// learns by AdaGrad with a pull to nothing, in the order of the articles, so that the same data gives the same bytes. How
// often the choice proves right, by its score, is counted on articles that it has not learnt from, in five folds.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const PASSES = 8;
const RATE = 0.15;
const PULL = 0.01;
const FEWEST = 40; // candidates in which a clue must stand
const FOLDS = 5;
const SAME = 0.8;
const EXACT = 0.95;
const FALL = 15; // how fast what is right counts less with each letter that is not shared: exp(-FALL * share)
// As src/quotes/trees.cpp has them: from which weight on candidates are told, and what they must outweigh.
const TOLD = { clause: -0.2, open: 0.9, phrase: 1.8 };
const TOLD_WITH_RULES = -0.4;
const STAYS = { indirect: -3, mixed: -2 };
const TRUST = 1;
const MARKED = 1;
const CLAUSES = new Set(["clause", "around", "according"]);
const OFTEN = 1 / 4; // of the places of a word from which share on phrases are told, and clauses
const SOMETIMES = 1 / 10;
const STEPS = [-9, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 99];
const UNIT = 100; // weights are written in hundredths
const LEAST = 12; // of those that are written

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
  const rates = ratesOf(articles);
  if (options.folds) {
    const chosen = articles.map(() => []);
    for (let fold = 0; fold < FOLDS; ++fold) {
      const weights = learn(articles.filter((_, i) => i % FOLDS !== fold));
      articles.forEach((article, i) => {
        if (i % FOLDS === fold) chosen[i] = choose(article, weights, rates);
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
      tests.map((article) => choose(article, weights, rates)),
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
        return [String(article.id), { bytes: Buffer.from(article.text), quotes: goldOf(article) }];
      }),
  );
  const articles = [];
  const unclear = new Set(); // groups from which nothing is to be learnt
  let groups;
  let marked;
  let bytes;
  for (const line of linesOf(casesFile)) {
    if (line.startsWith('{"id"')) {
      const { id } = JSON.parse(line);
      ({ bytes, quotes: marked } = gold.get(String(id)));
      for (const quote of marked) quote.bare = bareOf(quote, bytes);
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
        how: clueOf("how", clues),
        shape: clueOf("shape", clues),
        word: clueOf("word", clues),
        inner: clues.some((clue) => clue.startsWith("inner=")),
        clues: Int32Array.from(
          clues.filter((clue) => clue !== ""),
          numberOf,
        ),
      };
      one.bare = bareOf(one, bytes);
      one.share = Math.max(0, ...marked.map((quote) => shareOf(one, quote)));
      one.worth = one.share < SAME ? 0 : Math.exp(FALL * (one.share - 1));
      const key = cue === "4294967295" ? `none${groups.size}` : cue;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(one);
      if (hasOtherMarks(one, bytes)) unclear.add(groups.get(key));
    }
  }
  for (const article of articles) {
    for (const [cue, group] of article.groups) if (unclear.has(group)) article.groups.delete(cue);
  }
  return articles;
}

/** “''It is old,'' she said”: between marks that neither the articles' marking nor the rules take for any. */
function hasOtherMarks({ begin, end }, bytes) {
  const near = bytes.toString("latin1", Math.max(0, begin - 3), end + 3);
  return near.includes("''") || near.includes("``");
}

function clueOf(name, clues) {
  return clues.find((clue) => clue.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The lines of a file that may be longer than a string. */
function* linesOf(file) {
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.toString("utf8", from, to);
    from = to + 1;
  }
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

/** The share of letters that a candidate has in common with words marked whose source it names; 0 where it names another. */
function shareOf(one, quote) {
  return quote.kind === "direct" || !hasSource(one, quote) ? 0 : shared(one.bare, quote.bare);
}

/** Without stops at the ends and without “that” before: candidates and marks have these or not, as it comes. */
function bareOf({ begin, end }, bytes) {
  const isStop = (at) => " \n,.:;-".includes(String.fromCharCode(bytes[at]));
  while (begin < end && isStop(begin)) ++begin;
  while (end > begin && isStop(end - 1)) --end;
  const that = "that ";
  return { begin: bytes.toString("latin1", begin, begin + that.length) === that ? begin + that.length : begin, end };
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
    group.map(({ worth, clues }) => ({ worth, rows: clues.filter((clue) => counts[clue] >= FEWEST) })),
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
    right += one.worth * odds[i];
  });
  group.forEach((one, i) => {
    const wanted = right > 0 ? (one.worth * odds[i]) / right : 0;
    const slope = wanted - odds[i] / all;
    if (Math.abs(slope) < 1e-3) return;
    for (const at of one.rows) {
      const gradient = slope - PULL * weights[at];
      squares[at] += gradient * gradient;
      weights[at] += (RATE * gradient) / Math.sqrt(squares[at]);
    }
  });
}

/** What src/quotes/trees.cpp would tell: the best candidate of each word of reporting that is likely enough. */
function choose({ groups }, weights, counts) {
  const best = [];
  for (const group of groups.values()) {
    const rated = group
      .filter((one) => one.byRules || (!one.inner && (counts.get(one.word) ?? 1) >= leastRate(one)))
      .map((one) => {
        const weight = one.clues.reduce((sum, clue) => sum + (weights[clue] ?? 0), 0);
        return { ...one, weight, score: weight + leadOf(one) };
      });
    if (rated.length === 0) continue;
    const chosen = rated.reduce((most, one) => (one.score > most.score ? one : most));
    if (Math.min(chosen.weight, chosen.score) >= leastOf(chosen, group)) best.push(chosen);
  }
  return withoutTwins(best);
}

function leastRate({ how }) {
  if (how === "according") return 0;
  return CLAUSES.has(how) || how === "open" ? SOMETIMES : OFTEN;
}

/** The share of the places of each word of reporting in which it reported. */
function ratesOf(articles) {
  const counts = new Map();
  for (const group of articles.flatMap((article) => [...article.groups.values()])) {
    const count = counts.get(group[0].word) ?? { seen: 0, reports: 0 };
    ++count.seen;
    if (group.some(({ worth }) => worth > 0)) ++count.reports;
    counts.set(group[0].word, count);
  }
  return new Map([...counts].map(([word, { seen, reports }]) => [word, reports / seen]));
}

function leastOf({ byRules, kind, shape, how, from }, group) {
  if (byRules) return STAYS[kind] ?? STAYS.mixed;
  if (group.some((one) => one.byRules)) return TOLD_WITH_RULES;
  const beside = how === "oblique" || (from < 0 && how !== "around");
  return TOLD[beside ? "phrase" : shape];
}

function leadOf({ byRules, kind }) {
  if (byRules) return TRUST;
  return kind === "mixed" ? -MARKED : 0;
}

/** How often choices of a weight prove right, and how well all do. */
function report(name, articles, chosen) {
  const told = chosen.flat().filter(({ kind }) => kind === "indirect");
  for (const [which, some] of [
    ...["clause", "open", "phrase"].map((shape) => [shape, told.filter((one) => one.shape === shape)]),
  ]) {
    for (let at = 0; at + 1 < STEPS.length; ++at) {
      const these = some.filter(({ weight }) => weight >= STEPS[at] && weight < STEPS[at + 1]);
      const share = (least) => ((100 * these.filter((one) => one.share >= least).length) / these.length).toFixed(1);
      if (these.length > 0)
        console.log(
          `${name}, ${which} from ${STEPS[at]}: ${share(EXACT)} % to the word, ${share(SAME)} % of ${these.length}`,
        );
    }
  }
  for (const kind of ["mixed", "indirect"]) {
    for (const least of [SAME, EXACT]) console.log(`${name}, ${kind}: ${figuresOf(articles, chosen, kind, least)}`);
  }
}

function figuresOf(articles, chosen, kind, least) {
  const told = chosen.flat().filter((one) => one.kind === kind);
  const right = told.filter(({ share }) => share >= least).length;
  const there = articles.flatMap(({ marked }) => marked).filter((quote) => quote.kind === kind).length;
  const [precision, recall] = [(100 * right) / told.length, (100 * right) / there];
  const both = (2 * precision * recall) / (precision + recall);
  return `share ${least}: P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${both.toFixed(1)} of ${told.length}`;
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
      counts.set(word, {
        seen: count.seen + 1,
        reports: count.reports + (group.some(({ worth }) => worth > 0) ? 1 : 0),
      });
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
