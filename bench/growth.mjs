// Whether the analysis grows with the text and no faster: every kind of text in generators.mjs, in parts and whole.

import { createAnalyzer } from "ledekit";
import { GENERATORS, PROSE } from "./generators.mjs";

const SHORT = 100_000;
const LONG = 3_000_000;
/** How much slower than prose, byte for byte, a long text of any kind may be. */
const MOST_OF_PROSE = 3;
/** Time grows with the length to this power at most. */
const MOST_EXPONENT = 1.1;
/** Out of bounds may be a busy machine: such a kind is measured again, that often, in turn with prose. */
const SECOND_LOOKS = 3;

/** CPU seconds of this process, which other processes disturb less than the clock. */
function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** `text` in `count` parts of about equal length. */
function partsOf(text, count) {
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length));
}

/**
 * A long text of a kind, and the fastest that it was analysed: whole, and part by part. The parts are the same words as
 * the whole, so what they differ in is length alone, and not which words the analyzer has met before.
 */
class Kind {
  constructor(name, analyzer) {
    this.name = name;
    this.analyzer = analyzer;
    this.whole = Number.POSITIVE_INFINITY;
    this.parts = Number.POSITIVE_INFINITY;
  }

  /** Makes the text anew each time, so that they are not all held at once. */
  measure() {
    const text = GENERATORS[this.name](LONG);
    this.bytes = Buffer.byteLength(text);
    const parts = partsOf(text, LONG / SHORT);
    const analyze = (texts) =>
      cpuSeconds(() => {
        for (const text of texts) this.analyzer.analyzeColumns(text);
      });
    this.parts = Math.min(this.parts, analyze(parts));
    this.whole = Math.min(this.whole, analyze([text]));
  }

  /** Nanoseconds a byte of the whole. */
  get cost() {
    return (1e9 * this.whole) / this.bytes;
  }

  get costOfParts() {
    return (1e9 * this.parts) / this.bytes;
  }

  get exponent() {
    return 1 + Math.log(this.whole / this.parts) / Math.log(LONG / SHORT);
  }

  isWithin(prose) {
    return this.cost <= MOST_OF_PROSE * prose.cost && this.exponent <= MOST_EXPONENT;
  }
}

/**
 * Measures every kind of text, or those whose names hold `filter`, and prints a table. True where all are within the
 * bounds. Takes some five minutes.
 */
export async function measureGrowth({ filter = "", print = console.log } = {}) {
  const analyzer = await createAnalyzer();
  const prose = new Kind(PROSE, analyzer);
  prose.measure(); // compiles what is used often
  prose.measure();
  const kinds = Object.keys(GENERATORS)
    .filter((name) => name !== PROSE && name.includes(filter))
    .map((name) => new Kind(name, analyzer));
  print(
    "| kind of text | ns a byte in parts of 100 KB | ns a byte, 3 MB whole | of prose | time grows as length to the | |",
  );
  print("| --- | ---: | ---: | ---: | ---: | --- |");
  const row = (kind) => {
    const verdict = kind.isWithin(prose) ? "" : "out of bounds";
    const share = (kind.cost / prose.cost).toFixed(2);
    print(
      `| ${kind.name} | ${kind.costOfParts.toFixed(0)} | ${kind.cost.toFixed(0)} | ${share} | ${kind.exponent.toFixed(2)} | ${verdict} |`,
    );
  };
  for (const kind of kinds) {
    kind.measure();
    for (let look = 0; look < SECOND_LOOKS && !kind.isWithin(prose); ++look) {
      kind.measure();
      prose.measure();
    }
    row(kind);
  }
  row(prose);
  const out = [prose, ...kinds].filter((kind) => !kind.isWithin(prose));
  const bounds = `${MOST_OF_PROSE} times prose's time a byte and length to the power of ${MOST_EXPONENT}`;
  print(
    out.length === 0
      ? `All ${kinds.length + 1} kinds are within ${bounds}.`
      : `${out.length} of ${kinds.length + 1} kinds are beyond ${bounds}: ${out.map((kind) => kind.name).join("; ")}.`,
  );
  analyzer.dispose();
  return out.length === 0;
}
