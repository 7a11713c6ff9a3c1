// Whether the analysis grows with the text and no faster: every kind of text in generators.mjs, short and long.

import { createAnalyzer } from "lede";
import { GENERATORS, PROSE } from "./generators.mjs";

const SHORT = 100_000;
const LONG = 3_000_000;
/** How much slower than prose, byte for byte, a long text of any kind may be. */
const MOST_OF_PROSE = 3;
/** Time grows with the length to this power at most. */
const MOST_EXPONENT = 1.1;
const ROUNDS_SHORT = 3;
/** Out of bounds may be a busy machine: such a kind is measured again, that often, in turn with prose. */
const SECOND_LOOKS = 3;

/** CPU seconds of this process, which other processes disturb less than the clock. */
function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The two texts of a kind and the fastest that each was analysed. */
class Kind {
  constructor(name, analyzer) {
    this.name = name;
    this.analyzer = analyzer;
    this.short = { bytes: 0, seconds: Number.POSITIVE_INFINITY };
    this.long = { bytes: 0, seconds: Number.POSITIVE_INFINITY };
  }

  /** Analyses the kind's text of about `bytes`; texts are made anew, so that they are not all held at once. */
  measure(size, bytes, rounds) {
    const text = GENERATORS[this.name](bytes);
    size.bytes = Buffer.byteLength(text);
    for (let round = 0; round < rounds; ++round) {
      size.seconds = Math.min(
        size.seconds,
        cpuSeconds(() => this.analyzer.analyzeColumns(text)),
      );
    }
  }

  measureBoth() {
    this.measure(this.short, SHORT, ROUNDS_SHORT);
    this.measure(this.long, LONG, 1);
  }

  /** Nanoseconds a byte of the long text. */
  get cost() {
    return (1e9 * this.long.seconds) / this.long.bytes;
  }

  get exponent() {
    return Math.log(this.long.seconds / this.short.seconds) / Math.log(this.long.bytes / this.short.bytes);
  }

  isWithin(prose) {
    return this.cost <= MOST_OF_PROSE * prose.cost && this.exponent <= MOST_EXPONENT;
  }
}

/**
 * Measures every kind of text, or those whose names hold `filter`, and prints a table. True where all are within the
 * bounds. Takes about two minutes.
 */
export async function measureGrowth({ filter = "", print = console.log } = {}) {
  const analyzer = await createAnalyzer();
  const prose = new Kind(PROSE, analyzer);
  prose.measure(prose.short, SHORT, 5); // compiles what is used often
  prose.measureBoth();
  const kinds = Object.keys(GENERATORS)
    .filter((name) => name !== PROSE && name.includes(filter))
    .map((name) => new Kind(name, analyzer));
  print("| kind of text | ns a byte, 100 KB | ns a byte, 3 MB | of prose | time grows as length to the | |");
  print("| --- | ---: | ---: | ---: | ---: | --- |");
  const row = (kind) => {
    const shortCost = (1e9 * kind.short.seconds) / kind.short.bytes;
    const verdict = kind.isWithin(prose) ? "" : "out of bounds";
    const share = (kind.cost / prose.cost).toFixed(2);
    print(
      `| ${kind.name} | ${shortCost.toFixed(0)} | ${kind.cost.toFixed(0)} | ${share} | ${kind.exponent.toFixed(2)} | ${verdict} |`,
    );
  };
  for (const kind of kinds) {
    kind.measureBoth();
    for (let look = 0; look < SECOND_LOOKS && !kind.isWithin(prose); ++look) {
      kind.measureBoth();
      prose.measureBoth();
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
