// Faults that a copy desk should see, planted one at a time into articles that are believed to be clean.
//
// A kind makes, of a text, the places where it can be planted: each a replacement of [start, end) by `put`, and the span
// of the new text that a warning must touch. Offsets count UTF-16 units.

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];

/** Every match of `pattern` within a paragraph of prose, with where it stands in the text. */
function* within(text, pattern) {
  for (const paragraph of paragraphsOf(text)) {
    for (const match of paragraph.text.matchAll(pattern)) yield { match, at: paragraph.start + match.index, paragraph };
  }
}

/** The paragraphs of prose: of two sentences or twelve words, and ended by a stop. */
export function paragraphsOf(text) {
  const found = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trimEnd();
    const words = line.split(/\s+/).length;
    if (words >= 12 && /[.!?]["”’)]?$/.test(line) && /^\s*["“‘(]?[A-Z]/.test(line)) {
      found.push({ start: match.index, end: match.index + line.length, text: line });
    }
  }
  return found;
}

/** A replacement by `put`; a warning must touch [start + from, start + to) of the new text. */
const replace = (start, end, put, from = 0, to = put.length) => ({ start, end, put, from, to });

const insertInto = (paragraph, sentence) => replace(paragraph.end, paragraph.end, ` ${sentence}`, 1);

/** The names written in two capitalised words or more that stand more than once, by their last word. */
function* surnames(text) {
  const seen = new Map();
  for (const { match, at } of within(text, /(?<=[A-Z][a-z]+ )[A-Z][a-zà-ÿ]{5,}(?![\w-])/g)) {
    if (!seen.has(match[0])) seen.set(match[0], at);
  }
  for (const [name, first] of seen) {
    const pattern = new RegExp(
      `(?<![\\w-])${name}(?= (?:said|told|added|also|was|had|has|is|wrote|noted|stated)\\b)`,
      "g",
    );
    for (const { match, at } of within(text, pattern)) {
      if (at > first) yield { name: match[0], at };
    }
  }
}

const NOUNS = ["shops", "schools", "buses", "clinics", "farms", "members", "workers", "houses"];
const CONSONANTS = "BCDFGHJKLMNPQRTVWX";
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * The kinds: `codes` are those by which a warning tells the fault, `places(text, random)` where it can be planted.
 */
export const KINDS = {
  doubled_word: {
    codes: ["doubled_word"],
    *places(text) {
      for (const { match, at } of within(
        text,
        /(?<= )(?!(?:that|had|her|it|so|very|more|much|no|now|who|many|far)\b)[a-z]{2,}(?= )/g,
      ))
        yield replace(at, at + match[0].length, `${match[0]} ${match[0]}`);
    },
  },
  missing_space: {
    codes: ["spacing", "joined_words"],
    *places(text) {
      for (const { match, at } of within(text, /[a-z]{3,}[,;.] (?=[A-Za-z]{2,})/g))
        yield replace(at, at + match[0].length, match[0].trimEnd());
    },
  },
  extra_space: {
    codes: ["spacing"],
    *places(text) {
      for (const { match, at } of within(text, /(?<=[a-z]) (?=[a-z])/g)) yield replace(at, at + match[0].length, "  ");
      for (const { at } of within(text, /(?<=[a-z]), (?=[a-z])/g)) yield replace(at, at + 2, " , ");
    },
  },
  joined_words: {
    codes: ["joined_words"],
    *places(text) {
      for (const { match, at } of within(text, /[A-Za-z][a-z]{2,} (?=[A-Za-z][a-z]{2,}(?![\w-]))/g)) {
        if (match.index > 0 && /[\w-]/.test(text[at - 1])) continue;
        yield replace(at, at + match[0].length, match[0].trimEnd());
      }
    },
  },
  missing_stop: {
    codes: ["missing_stop"],
    *places(text) {
      for (const { text: line, end } of paragraphsOf(text)) {
        const word = line.match(/\w+(?=\.$)/)?.[0];
        if (word) yield replace(end - 1 - word.length, end, word);
      }
    },
  },
  number_form: {
    codes: ["other"],
    *places(text, random) {
      for (const { match, at } of within(text, /(?<![\w.,$£€])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g)) {
        const forms = [match[0].replace(",", ", "), match[0].slice(0, -1), match[0].replace(",", ".,")];
        yield replace(at, at + match[0].length, pick(forms, random));
      }
      for (const { match, at } of within(text, /(?<![\w.,])\d+\.\d(?= (?:percent|per cent|million|billion)|%)/g)) {
        const forms = [match[0].replace(".", ". "), match[0].replace(".", ".."), match[0].replace(".", " .")];
        yield replace(at, at + match[0].length, pick(forms, random));
      }
    },
  },
  name_variant: {
    codes: ["spelling_variant"],
    *places(text, random) {
      for (const { name, at } of surnames(text)) {
        const i = 2 + Math.floor(random() * (name.length - 4));
        const forms = [
          name.slice(0, i) + name.slice(i + 1),
          name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2),
          name.slice(0, i) + name[i] + name.slice(i),
        ];
        const put = pick(
          forms.filter((form) => form !== name),
          random,
        );
        yield replace(at, at + name.length, put);
      }
    },
  },
  sum: {
    codes: ["number_mismatch"],
    *places(text, random) {
      for (const paragraph of paragraphsOf(text)) {
        const noun = pick(NOUNS, random);
        const percent = pick([10, 20, 25, 40, 50], random);
        const whole = 20 * (2 + Math.floor(random() * 20));
        const share = (whole * percent) / 100;
        const [a, b] = [3 + Math.floor(random() * 9), 13 + Math.floor(random() * 9)];
        const forms = [
          `That is ${percent} percent of its ${whole} ${noun}, or ${share + 3 + Math.floor(share / 2)} ${noun}.`,
          `There are ${a + b + 3} of them: ${a} in the north and ${b} in the south.`,
          `The number of ${noun} rose ${percent} percent, from ${whole} to ${whole * 2} in a year.`,
          `It lists ${a + b + 2} ${noun}: ${a} old ones and ${b} new ones.`,
        ];
        yield insertInto(paragraph, pick(forms, random));
      }
    },
  },
  acronym: {
    codes: ["undefined_acronym"],
    *places(text, random) {
      for (const paragraph of paragraphsOf(text)) {
        let letters = "";
        while (letters.length < 4) letters += pick(CONSONANTS, random);
        const forms = [
          `The ${letters} declined to comment.`,
          `It was told of it by the ${letters} in a letter.`,
          `A spokesman for the ${letters} said that nothing was decided.`,
        ];
        yield insertInto(paragraph, pick(forms, random));
      }
    },
  },
  bracket: {
    codes: ["unpaired_mark"],
    *places(text, random) {
      for (const { match, at } of within(text, /(?<= )\([^()\n]{2,60}\)/g)) {
        const opening = random() < 0.5;
        const put = opening ? match[0].slice(1) : match[0].slice(0, -1);
        yield replace(at, at + match[0].length, put);
      }
    },
  },
  quotation_mark: {
    codes: ["unpaired_mark"],
    *places(text, random) {
      for (const { match, at, paragraph } of within(text, /(?<= )(?:"[^"\n]{8,200}"|“[^“”\n]{8,200}”)(?=[ .,])/g)) {
        if (paragraph.text.split('"').length % 2 === 0) continue;
        const put = random() < 0.5 ? match[0].slice(1) : match[0].slice(0, -1);
        // A mark that is left alone takes its partner where one is: anywhere in the paragraph will do.
        yield { ...replace(at, at + match[0].length, put), from: paragraph.start - at, to: paragraph.end - at };
      }
    },
  },
  repeated: {
    codes: ["other"],
    *places(text) {
      const paragraphs = paragraphsOf(text);
      for (const [i, { text: line, start }] of paragraphs.entries()) {
        for (const later of paragraphs.slice(i + 1)) yield replace(later.end, later.end, `\n\n${line}`, 2);
        const sentence = line.match(/^[A-Z][^.?!"“”]{60,}\.(?= )/)?.[0];
        if (sentence && paragraphs[i + 1]) yield insertInto(paragraphs[i + 1], sentence);
        if (sentence) yield replace(start, start, `${sentence} `, 0, 2 * sentence.length);
      }
    },
  },
  weekday: {
    codes: ["weekday_mismatch"],
    *places(text, random) {
      const pattern = new RegExp(`(${DAYS.join("|")}), (?:${MONTHS}) \\d{1,2}, \\d{4}`, "g");
      for (const match of text.matchAll(pattern)) {
        const other = pick(
          DAYS.filter((day) => day !== match[1]),
          random,
        );
        yield replace(match.index, match.index + match[0].length, match[0].replace(match[1], other));
      }
    },
  },
  told_twice: {
    codes: ["number_mismatch"],
    *places(text, random) {
      const [first, , later] = paragraphsOf(text);
      if (!first || !later) return;
      const age = 31 + Math.floor(random() * 40);
      const lead = `Ada Torvald, ${age}, saw it. `;
      const between = text.slice(first.start, later.end);
      const put = `${lead + between} Ada Torvald, ${age + 1 + Math.floor(random() * 9)}, lives there.`;
      yield replace(first.start, later.end, put, lead.length + between.length);
    },
  },
};

/**
 * Plants `count` faults, of each kind as many as of the others, into articles drawn by the seed.
 * @param {{ id: string, text: string }[]} articles
 * @returns {{ kind: string, id: string, clean: number, text: string, start: number, end: number }[]} the texts with one
 * fault each: `clean` is the row of the article, [start, end) where a warning must be
 */
export function plant(articles, { seed, count }) {
  const random = seeded(seed);
  const kinds = Object.keys(KINDS);
  const planted = [];
  for (let n = 0; n < count; ++n) {
    const kind = kinds[n % kinds.length];
    // Most articles have a place for each kind; after so many without one there is none.
    for (let tries = 0; tries < 40 * articles.length; ++tries) {
      const clean = Math.floor(random() * articles.length);
      const { id, text } = articles[clean];
      const places = [...KINDS[kind].places(text, random)];
      if (places.length === 0) continue;
      const { start, end, put, from, to } = pick(places, random);
      const faulty = text.slice(0, start) + put + text.slice(end);
      planted.push({ kind, id, clean, text: faulty, start: start + from, end: start + Math.max(to, from + 1) });
      break;
    }
  }
  return planted;
}

/**
 * Whether a fault is told: by a warning of one of its codes that touches its place and that the clean text does not have.
 * @param {{ kind: string, start: number, end: number }} fault
 * @param {{ code: string, start: number, end: number, text: string }[]} warnings of the planted text
 * @param {{ code: string, text: string }[]} before those of the clean one
 */
export function isTold({ kind, start, end }, warnings, before) {
  const known = new Map();
  const key = ({ code, text }) => `${code} ${text}`;
  for (const warning of before) known.set(key(warning), (known.get(key(warning)) ?? 0) + 1);
  return warnings.some((warning) => {
    const left = known.get(key(warning)) ?? 0;
    known.set(key(warning), left - 1);
    return left <= 0 && KINDS[kind].codes.includes(warning.code) && warning.start <= end && warning.end >= start;
  });
}
