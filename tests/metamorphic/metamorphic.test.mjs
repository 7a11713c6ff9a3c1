// Relations between the analyses of an article and of another form of it that says the same. Ours must agree to the last
// fact; of the news articles, which nobody has proofread, a stated share may differ: each is what was measured, rounded up.
import { test } from "node:test";
import { assertWithin, compare } from "./compare.mjs";
import { renamer } from "./persons.mjs";
import { newsArticles, ownArticles } from "./texts.mjs";
import { curled, straightened, withBlankLinesDoubled, withCrlf, withTrailingBlanks } from "./variants.mjs";
import { wrap } from "./wrapping.mjs";

const own = ownArticles();
const news = newsArticles();

/** A relation that holds but for these shares of a layer's facts. */
function relation(name, variantOf, { shares = {}, ownShares = {}, keep } = {}) {
  test(`own articles: ${name}`, () => assertWithin(compare(own, variantOf, { keep }), ownShares));
  test(`news articles: ${name}`, (t) => {
    if (news === null) return t.skip("the articles of the shared data are not here");
    assertWithin(compare(news, variantOf, { keep }), shares);
  });
}

relation("straight marks for typographic ones", ({ text }) => straightened(text));

// A straight single mark is an apostrophe or one of a pair of quotation marks: where the words leave it open nothing is
// quoted. Of a mark without its other half is told only where it can be seen to be an opening or a closing one.
relation("typographic marks for straight ones", ({ text }) => curled(text), {
  shares: { quotes: 0.008, warnings: 0.1 },
});

relation("CRLF for LF", ({ text }) => withCrlf(text));
relation("blanks at the ends of lines", ({ text }) => withTrailingBlanks(text));
relation("blank lines doubled", ({ text }) => withBlankLinesDoubled(text));

/** What the copy desk makes of a paragraph's end and of blanks depends on what the whole text does with them. */
const isOfLayout = ({ layer, key }) => layer === "warnings" && /\b(?:missing_stop|spacing)\b/.test(key);

// A headline without a full stop above a text without blank lines reads on in it where it fills its line.
for (const { options, shares } of [
  { options: {}, shares: { mentions: 0.001, entities: 0.001, quotes: 0.003, times: 0.002 } },
  { options: { hyphenate: true }, shares: { mentions: 0.001, entities: 0.001, quotes: 0.003, times: 0.002 } },
  {
    options: { blankLines: false },
    shares: { mentions: 0.003, entities: 0.004, quotes: 0.02, relations: 0.005, times: 0.01, quantities: 0.005 },
  },
]) {
  const how = Object.entries(options).map(([option, on]) => `, ${option}: ${on}`);
  for (const width of [60, 72, 80]) {
    relation(`lines wrapped at ${width} columns${how}`, ({ text }) => wrap(text, width, options), {
      shares,
      keep: (fact) => !isOfLayout(fact),
    });
  }
}

// How a word was tagged at its other places is evidence, and so is whom pronouns nearby stand for; with a second copy there
// is more of it; a quotation's speaker may be such a pronoun. Entities have twice
// the mentions, so that only what begins in the first copy can be held against the article.
relation("the article twice, its first copy", ({ text }) => twice(text), {
  keep: (fact, { text }) => fact.layer !== "entities" && fact.start < text.length && !isOfLayout(fact),
  shares: { mentions: 0.016, quotes: 0.007, relations: 0.012 },
  ownShares: { mentions: 0.031 },
});
relation("the article twice, no entity that is not in its first copy", ({ text }) => twice(text), {
  keep: ({ layer, start }, { text }) => layer === "entities" && start >= text.length,
});

// The tagger knows many a name, and a coined one by its spelling and by what stands around it: where it has less to go by,
// the name's type may be another. The name that begins every other paragraph of one long interview is half of these.
for (const { name, given } of [
  { name: "another surname for a person", given: false },
  { name: "another given name and surname for a person", given: true },
]) {
  relation(name, renamer([...own, ...(news ?? [])], { given }), {
    shares: { mentions: 0.035, entities: 0.03, quotes: 0.03, relations: 0.012, times: 0.001, warnings: 0.2 },
  });
}

function twice(text) {
  return { text: `${text}\n\n${text}` };
}
