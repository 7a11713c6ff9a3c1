// The same article about a person of another name.
import { analysesOf } from "./facts.mjs";

/**
 * @typedef {import("./texts.mjs").Article} Article
 * @typedef {import("./facts.mjs").Variant} Variant
 */

// Coined names by their length, so that whatever stands behind them keeps its place.
const SURNAMES = ["Oy", "Voe", "Hask", "Tolde", "Mordell", "Brenner", "Harwicke", "Thornvale", "Brandmoore"];
const GIVEN_NAMES = ["Bo", "Ulm", "Jorn", "Delka", "Marwin", "Torvald", "Hendrika", "Wilbertus", "Archimbald"];

/**
 * A function that gives an article the form in which the surname of its first person of two names is another, and with
 * `given` the given name too; null where there is no such person, or none coined of the length.
 * @param {Article[]} articles
 * @param {{ given: boolean }} which
 * @returns {(article: Article) => Variant | null}
 */
export function renamer(articles, { given }) {
  const analyses = analysesOf(articles.map(({ text, date }) => ({ variant: { text }, date })));
  const persons = new Map(articles.map((article, i) => [article, analyses[i].entities.find(hasTwoNames)]));
  return (article) => {
    const person = persons.get(article);
    if (!person) return null;
    const [first, last] = person.name.split(" ");
    const others = new Map([[last, coined(SURNAMES, last)]]);
    if (given) others.set(first, coined(GIVEN_NAMES, first));
    if ([...others.values()].includes(undefined)) return null;
    return { text: article.text.replace(/\p{L}+/gu, (word) => others.get(word) ?? word) };
  };
}

const hasTwoNames = ({ type, name }) => type === "PERSON" && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name);
const coined = (names, { length }) => names.find((name) => name.length === length);
