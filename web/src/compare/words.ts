// All words of the comparison, in English; another language has the same.
import type { Quote } from "../analysis/types.ts";
import { type Counting, countingIn } from "../words/counting.ts";
import type { Row } from "./alignment.ts";
import type { Kind, What } from "./changes.ts";

export type CompareWords = ReturnType<typeof english>;

let own: CompareWords | null = null;
let spoken: () => CompareWords | null = () => null;

/** The messages, in the page's language. */
export function say(): CompareWords {
  own ??= english(countingIn("en-GB"));
  return spoken() ?? own;
}

/** What there is in the page's language, or null for these. */
export function speak(words: () => CompareWords | null): void {
  spoken = words;
}

/** How many facts of a kind, or paragraphs, changed. */
type Counted<Key extends string> = readonly (readonly [key: Key, n: number])[];
export type ParagraphChange = "reworded" | "added" | "gone" | "moved";

type Kinds<Key extends string> = Readonly<Record<Key, string>>;

export const english = ({ number, count, list }: Counting) => {
  const counts: Readonly<Record<Kind, (n: number) => string>> = {
    attribution: (n) => count(n, { one: "attribution", other: "attributions" }),
    quotation: (n) => count(n, { one: "quotation", other: "quotations" }),
    number: (n) => count(n, { one: "number", other: "numbers" }),
    name: (n) => count(n, { one: "name", other: "names" }),
    paragraph: (n) => count(n, { one: "paragraph", other: "paragraphs" }),
  };
  const paragraphs: Kinds<ParagraphChange> = { reworded: "reworded", added: "new", gone: "gone", moved: "moved" };
  return {
    counted: number,
    title: "Two versions",
    before: "Before",
    after: "After",
    swap: "Swap",
    another: "Another version",
    copy: "Copy changes",
    close: "Close",
    changes: "Changes",
    sides: "Side by side",
    previous: "Previous change",
    next: "Next change",
    keys: "Keys: . next, , previous",
    form: {
      heading: "The other version",
      invitation:
        "Paste the other version here, or open it as a file. It stands beside your article and takes no one’s place.",
      open: "Open file",
      file: "File of the other version",
      compare: "Compare",
      back: "Back to the comparison",
      empty: "There is nothing to compare yet: paste the other version, or open its file.",
    },
    reading: "Reading both versions …",
    published: "of",
    dates: { before: "Publication date before", after: "Publication date after" },
    tooLong: "One of the two is longer than the page compares (a million characters).",
    oneArticle: "These are one article. Choose another one for one of the sides.",
    undated: {
      before:
        "Nobody knows when the version before was published, so days such as “Monday” are compared as words there.",
      after: "Nobody knows when the version after was published, so days such as “Monday” are compared as words there.",
    },
    headings: {
      attribution: "Attributions",
      quotation: "Quotations",
      number: "Numbers and dates",
      name: "Names",
      paragraph: "Paragraphs",
    } as Kinds<Kind>,
    whats: {
      speaker: "another speaker",
      "speaker-gone": "speaker no longer named",
      "speaker-new": "speaker named now",
      unquoted: "now the text’s own words",
      quoted: "now somebody’s words",
      words: "other words",
      mode: "given in another way",
      value: "changed",
      spelling: "spelt otherwise",
      replaced: "another name in its place",
      title: "another title",
      anonymised: "no longer named",
      named: "named now",
      moved: "moved",
      added: "new",
      gone: "gone",
    } as Kinds<What>,
    how: { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as Kinds<Quote["kind"]>,
    missing: { text: "the text itself", nobody: "nobody named", title: "no title" },
    /** "2 attributions, 3 numbers and 1 name changed. Paragraphs: 1 new, 2 moved, 4 reworded." */
    summary: (facts: Counted<Kind>, changed: Counted<ParagraphChange>) => {
      if (facts.length === 0 && changed.length === 0) return "Nothing changed: word for word the same text.";
      const told =
        facts.length > 0
          ? `${list(facts.map(([kind, n]) => counts[kind](n)))} changed.`
          : "No quotation, number, name or attribution changed.";
      if (changed.length === 0) return `${told} The words are the same.`;
      return `${told} Paragraphs: ${list(changed.map(([key, n]) => `${number(n)} ${paragraphs[key]}`))}.`;
    },
    more: (n: number) => `Show ${count(n, { one: "more row", other: "more rows" })}`,
    changedPassages: (n: number) => `${count(n, { one: "passage", other: "passages" })} changed`,
    position: (at: number, of: number) => `${number(at)} of ${number(of)}`,
    movedTo: (isDown: boolean): string => (isDown ? "Moved further down" : "Moved further up"),
    movedFrom: (wasBelow: boolean): string => (wasBelow ? "Moved here from below" : "Moved here from above"),
    removed: "Only before",
    added: "Only after",
    there: "Where it stood before",
    head: ["Kind", "Change", "About", "Before", "After"] as readonly string[],
    rows: {
      same: "Same words",
      changed: "Reworded",
      removed: "Only before",
      added: "Only after",
      moved: "Moved",
    } as Kinds<Row["status"]>,
  };
};
