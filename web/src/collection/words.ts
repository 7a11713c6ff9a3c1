// All that the collection says, in English; another language has the same.
import type { Quote } from "../analysis/types.ts";
import { type Counting, countingIn } from "../words/counting.ts";

/** A sentence in whichever language the page speaks when it is asked for. */
export type Said = () => string;

export type CollectionWords = ReturnType<typeof english>;

let own: CollectionWords | null = null;
let spoken: () => CollectionWords | null = () => null;

/** The messages, in the page's language. */
export function say(): CollectionWords {
  own ??= english(countingIn("en-GB"));
  return spoken() ?? own;
}

/** What there is in the page's language, or null for these. */
export function speak(words: () => CollectionWords | null): void {
  spoken = words;
}

export const english = ({ number, count }: Counting) => {
  const articles = (n: number): string => count(n, { one: "article", other: "articles" });
  const mentions = (n: number): string => count(n, { one: "mention", other: "mentions" });
  return {
    number,
    articles,
    mentions,
    region: "Collection of articles",
    reading: "Reading the collection",
    pause: "Pause",
    resume: "Go on",
    cancel: "Cancel",
    again: "Try again",
    back: "Back to the article",
    close: "Close the collection",
    filter: "Filter",
    views: "Across all articles",
    allNames: "All names",
    take: "Copy and save",
    csv: "CSV",
    lines: "JSON Lines",
    nothing: "Nothing yet.",
    noMatch: "Nothing matches the filter.",
    nobody: "nobody named",
    paused: "Paused.",
    cancelled: "Cancelled; what had been read by then is listed.",
    tabs: { articles: "Articles", names: "Names", quotes: "Quotations", dates: "Dates", troubles: "Not read" },
    /** Below the filter. */
    remarks: {
      articles: "",
      names:
        "Names are joined across articles where name and type are exactly the same. Different persons of one name cannot be told apart, and one person under two names counts as two.",
      quotes: "In the order of the articles.",
      dates: "Times that have a day, in the calendar’s order.",
      troubles: "",
    },
    how: { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as Readonly<Record<Quote["kind"], string>>,
    /** "37 of 200"; of more than is known yet, "37 of 200 so far". */
    progress: (done: number, total: number, isOpen: boolean) =>
      `${number(done)} of ${number(total)}${isOpen ? " so far" : ""}`,
    finished: (read: number, left: number) => `${articles(read)} read${left > 0 ? `, ${number(left)} not read` : ""}.`,
    withName: (name: string, type: string) => `Articles with ${name} (${type})`,
    inArticles: (n: number, mentioned: number) => `in ${articles(n)}, ${mentions(mentioned)}`,
    listedFirst: (shown: number, all: number) =>
      `The first ${number(shown)} of ${number(all)} are listed; the filter narrows them, and what is saved holds all.`,
    /** Each ends a sentence that begins with what it is about. */
    sentences: {
      empty: "is empty.",
      notUtf8: "is not in UTF-8.",
      notJson: "is not valid JSON.",
      noObject: "is no JSON object.",
      noText: "has no member “text” that is a text.",
      tooLong: "holds more text than the page can take.",
      dateLeft: (date: string) => `was read without its date: “${date}” is no day of the calendar.`,
      unreadable: "could not be read.",
      failed: (why: string) => `could not be read: ${why}`,
      hints: "is a list of corrections, not an article. Open it by itself.",
      cancelled: "was not read, because the reading was cancelled.",
      noRoom: (most: number) =>
        `and what comes after it was left out: a collection holds up to ${number(most)} articles, and 128 million characters.`,
    },
    lineName: (file: string, line: number) => `${file}, line ${number(line)}`,
  };
};
