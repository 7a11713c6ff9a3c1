// All that the collection says.
import { tools } from "./furnished.ts";

const { format } = new Intl.NumberFormat("en");
export const number = (n: number): string => format(n);

export const WORDS = {
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
  joined:
    "Names are joined across articles where name and type are exactly the same. Different persons of one name cannot be told apart, and one person under two names counts as two.",
  dates: "Times that have a day, in the calendar’s order.",
  quotes: "In the order of the articles.",
  nobody: "nobody named",
  paused: "Paused.",
  cancelled: "Cancelled; what had been read by then is listed.",
} as const;

export const TAB_WORDS = {
  articles: "Articles",
  names: "Names",
  quotes: "Quotations",
  dates: "Dates",
  troubles: "Not read",
} as const;

export const HOW = { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as const;

/** "37 of 200"; of more than is known yet, "37 of 200 so far". */
export const progressOf = (done: number, total: number, isOpen: boolean): string =>
  `${number(done)} of ${number(total)}${isOpen ? " so far" : ""}`;

export const finishedWords = (read: number, left: number): string =>
  `${tools.counted(read, "article")} read${left > 0 ? `, ${number(left)} not read` : ""}.`;

export const withName = (name: string, type: string): string => `Articles with ${name} (${type})`;

export const inArticles = (articles: number, mentions: number): string =>
  `in ${tools.counted(articles, "article")}, ${tools.counted(mentions, "mention")}`;

export const listedFirst = (shown: number, all: number): string =>
  `The first ${number(shown)} of ${number(all)} are listed; the filter narrows them, and what is saved holds all.`;

export const SENTENCES = {
  empty: "is empty.",
  notUtf8: "is not in UTF-8.",
  notJson: "is not valid JSON.",
  noObject: "is no JSON object.",
  noText: "has no member “text” that is a text.",
  tooLong: "holds more text than the page can take.",
  dateLeft: (date: string): string => `was read without its date: “${date}” is no day of the calendar.`,
  unreadable: "could not be read.",
  hints: "is a list of corrections, not an article. Open it by itself.",
  cancelled: "was not read, because the reading was cancelled.",
  noRoom: (articles: number): string =>
    `and what comes after it was left out: a collection holds up to ${number(articles)} articles, and 128 million characters.`,
  noFiles: "There is no file in the folder that could be an article.",
} as const;

export const lineName = (file: string, line: number): string => `${file}, line ${number(line)}`;
