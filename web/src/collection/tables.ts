// The tables of a collection: their rows in order and filtered, for the lists and for files.
import { tools } from "./furnished.ts";
import type { Trouble } from "./sources.ts";
import type { Article, Day, Findings, Name, Quotation } from "./summary.ts";
import { say } from "./words.ts";

/** In files, which programs read, it is the same in every language. */
const HOW = { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as const;

export type Row = Article | Name | Quotation | Day | Trouble;
export type TableName = "articles" | "names" | "quotes" | "dates" | "troubles";

export interface Table<R extends Row = Row> {
  rows(findings: Findings): readonly R[];
  /** Null where they stand in the order in which they were found. */
  readonly compare: ((a: R, b: R) => number) | null;
  /** What the filter looks at. */
  words(row: R): string;
  readonly head: readonly string[];
  /** As many as the head has; numbers stay numbers in JSON. */
  cells(row: R): readonly (string | number)[];
}

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const calledOf = ({ id, name }: Pick<Article, "id" | "name">): string => id || name;

const ARTICLES: Table<Article> = {
  rows: ({ articles }) => articles,
  compare: null,
  words: ({ title, name, day, who }) => `${title}\n${name}\n${day}\n${who}`,
  head: ["article", "title", "date", "url", "who", "names", "quotes", "dates"],
  cells: (row) => [calledOf(row), row.title, row.day, row.url, row.who, row.names, row.quotes, row.dates],
};

const NAMES: Table<Name> = {
  rows: ({ names }) => names,
  compare: (a, b) => b.places.length - a.places.length || b.mentions - a.mentions || compareWords(a.name, b.name),
  words: ({ name, type }) => `${name}\n${tools.typeWord(type)}`,
  head: ["name", "type", "articles", "mentions"],
  cells: ({ name, type, places, mentions }) => [name, type, places.length, mentions],
};

const QUOTES: Table<Quotation> = {
  rows: ({ quotes }) => quotes,
  compare: null,
  words: ({ speaker, words, article }) => `${speaker || say().nobody}\n${words}\n${article.title}`,
  head: ["article", "date", "speaker", "words", "how", "start", "end"],
  cells: ({ article, speaker, words, how, start, end }) => [
    calledOf(article),
    article.day,
    speaker || "nobody named",
    words,
    HOW[how],
    start,
    end,
  ],
};

const DATES: Table<Day> = {
  rows: ({ dates }) => dates,
  compare: (a, b) => compareWords(a.earliest, b.earliest) || compareWords(a.latest, b.latest),
  words: ({ earliest, before, words, after, article }) => `${earliest}\n${before}${words}${after}\n${article.title}`,
  head: ["earliest", "latest", "words", "sentence", "article", "start", "end"],
  cells: ({ earliest, latest, words, before, after, article, start, end }) => [
    earliest,
    latest,
    words,
    before + words + after,
    calledOf(article),
    start,
    end,
  ],
};

const TROUBLES: Table<Trouble> = {
  rows: ({ troubles }) => troubles,
  compare: null,
  words: ({ name, why }) => `${name}\n${why()}`,
  head: ["article", "why"],
  cells: ({ name, why }) => [name, why()],
};

export const TABLES = {
  articles: ARTICLES,
  names: NAMES,
  quotes: QUOTES,
  dates: DATES,
  troubles: TROUBLES,
} as const;

/** By its name; which kind its rows are of, whoever asks knows. */
export const tableOf = (name: TableName): Table => TABLES[name] as unknown as Table;

/** The rows that hold every word of the filter, in the table's order; null once `signal` is aborted. In slices. O(rows log rows). */
export async function rowsOf(
  table: Table,
  findings: Findings,
  filter: string,
  signal: AbortSignal,
): Promise<readonly Row[] | null> {
  const slices = new tools.Slices(signal);
  const wanted = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found: Row[] = [];
  for (const row of [...table.rows(findings)]) {
    const words = wanted.length === 0 ? "" : table.words(row).toLowerCase();
    if (wanted.every((word) => words.includes(word))) found.push(row);
    if (slices.due() && !(await slices.rest())) return null;
  }
  return table.compare ? sorted(found, table.compare, slices) : found;
}

const RUN = 512;

/** Merge sort from short runs upwards, so that it can rest at any row. Equal rows keep their order. */
async function sorted(
  rows: Row[],
  compare: (a: Row, b: Row) => number,
  slices: InstanceType<typeof tools.Slices>,
): Promise<Row[] | null> {
  let runs: Row[][] = [];
  for (let at = 0; at < rows.length; at += RUN) {
    runs.push(rows.slice(at, at + RUN).sort(compare));
    if (slices.due() && !(await slices.rest())) return null;
  }
  while (runs.length > 1) {
    const longer: Row[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right = []] = [runs[at]!, runs[at + 1]];
      const both: Row[] = [];
      for (let l = 0, r = 0; l < left.length || r < right.length; ) {
        const isLeft = r === right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0);
        both.push(isLeft ? left[l++]! : right[r++]!);
        if (both.length % RUN === 0 && slices.due() && !(await slices.rest())) return null;
      }
      longer.push(both);
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** RFC 4180, no cell of which a spreadsheet takes for a formula; or an object per line. In slices. O(rows). */
export async function written(
  table: Table,
  rows: readonly Row[],
  format: "csv" | "lines",
  signal: AbortSignal,
): Promise<string | null> {
  const slices = new tools.Slices(signal);
  const parts = format === "csv" ? [`${table.head.join(",")}\r\n`] : [];
  for (const row of rows) {
    const cells = table.cells(row);
    if (format === "csv") parts.push(`${cells.map(csvCell).join(",")}\r\n`);
    else parts.push(`${JSON.stringify(Object.fromEntries(table.head.map((name, i) => [name, cells[i]])))}\n`);
    if (slices.due() && !(await slices.rest())) return null;
  }
  return parts.join("");
}

function csvCell(cell: string | number): string {
  const words = String(cell);
  const harmless = typeof cell === "string" && /^[=+\-@\t\r\n＝＋－＠]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
