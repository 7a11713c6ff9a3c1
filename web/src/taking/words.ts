// All that copying, saving and keeping say, in English; another language has the same.
import type { CsvTable, Quote } from "../analysis/types.ts";
import { type Counting, countingIn } from "../words/counting.ts";
import type { ItemName } from "./items.ts";
import type { TabName } from "./tables.ts";

export type TakingWords = ReturnType<typeof english>;

let own: TakingWords | null = null;
let spoken: () => TakingWords | null = () => null;

/** The messages, in the page's language. */
export function say(): TakingWords {
  own ??= english(countingIn("en-GB"));
  return spoken() ?? own;
}

/** What there is in the page's language, or null for these. */
export function speak(words: () => TakingWords | null): void {
  spoken = words;
}

/** As many heads as the table has columns. */
type TableWords = Readonly<Record<TabName, readonly [caption: string, ...head: string[]]>>;

export const english = ({ number }: Counting) => ({
  /** Items of the menu: the name of what one gets where it is no format's own, and what that is in a few words. */
  items: {
    sheet: ["Story sheet", "copied, to paste into a document or an e-mail"],
    markdown: ["Markdown", "the story sheet as a file"],
    html: ["HTML", "the marked article, a page of its own"],
    csv: ["CSV", "tables for a spreadsheet"],
    json: ["JSON", "the whole analysis"],
    jsonld: ["JSON-LD", "schema.org"],
    annotations: ["Web Annotations", "W3C, for annotation tools"],
    geojson: ["GeoJSON", "places for a map"],
    ical: ["iCalendar", "days for a calendar"],
    ftm: ["FollowTheMoney", "people and companies for Aleph"],
    brat: ["brat", "annotations, and the text beside them"],
    conll: ["CoNLL", "a word per line"],
  } as Readonly<Record<ItemName, readonly [name: string, hint: string]>>,
  csv: {
    entities: "Names",
    mentions: "Mentions",
    quotes: "Quotes",
    times: "Dates",
    quantities: "Numbers",
    places: "Places",
    relations: "Relations",
    events: "Events",
  } as Readonly<Record<CsvTable, string>>,
  tables: {
    Quotes: ["Quotes", "Speaker", "Words", "How"],
    "People and names": ["People and names", "Name", "Kind", "Titles", "Also", "Mentions"],
    Events: ["Events", "Who", "What", "Whom or what", "When", "Where", "How much", "Says who", "Status"],
    Numbers: ["Numbers", "In the text", "Value", "Kind"],
    Dates: ["Dates", "From", "To", "In the text"],
    Map: ["Places", "Place", "What", "Latitude", "Longitude", "Mentions"],
  } as TableWords,
  how: { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as Readonly<Record<Quote["kind"], string>>,
  nobody: "nobody named",
  notSaid: "not said",
  link: {
    tooLong: (share: number) =>
      `the text is about ${number(share)} times too long for one. Save a file, and send that.`,
    damaged: "The link that you opened should hold a text, but it is damaged or cut off. Ask for the text itself.",
    opened: "This text came in the link that you opened. It was sent to no server, and has left the address.",
  },
  memory: {
    keeping: "Settings and open texts, up to 5 MB, stay in this browser now. Whoever uses it can read them.",
    keepsNothing: "This browser lets the page keep nothing.",
    tooLong: "Your texts are not kept in this browser: together they are too long.",
    recalled: "Your last texts are here again.",
    forget: "Forget",
  },
});
