import { say } from "./words/words.ts";
// The articles that are open side by side, of which one stands in the box.

export interface Article {
  readonly id: number;
  /** The file that it came from; empty where it came otherwise. */
  readonly name: string;
  /** As it was when another one took its place in the box. */
  readonly text: string;
  /** ISO 8601 calendar date, or empty. */
  readonly date: string;
}

export interface Row {
  readonly articles: readonly Article[];
  /** The id of the one in the box. */
  readonly current: number;
}

export const NO_ROW: Row = { articles: [], current: 0 };

/** What the box holds belongs to the present article. The same row where nothing changed. */
export function withPresent(row: Row, text: string, date: string): Row {
  const now = row.articles.find(({ id }) => id === row.current);
  if (!now || (now.text === text && now.date === date)) return row;
  return mapped(row, (article) => (article === now ? { ...article, text, date } : article));
}

/** The present article is no longer what came under its name. */
export function renamed(row: Row, name: string): Row {
  return mapped(row, (article) => (article.id === row.current ? { ...article, name } : article));
}

/** One of them was published that day. */
export function dated(row: Row, id: number, date: string): Row {
  return mapped(row, (article) => (article.id === id ? { ...article, date } : article));
}

/** `row` as it was, but with what was written in its other articles since. */
export function merged(row: Row, since: Row): Row {
  const later = new Map(since.articles.map((article) => [article.id, article]));
  return mapped(row, (article) => (article.id === row.current ? article : (later.get(article.id) ?? article)));
}

/** With these behind the others, and the first of them in the box. Ids are given here. */
export function added(row: Row, articles: readonly Omit<Article, "id">[]): Row {
  const first = Math.max(0, ...row.articles.map(({ id }) => id), row.current) + 1;
  const fresh = articles.map((article, index) => ({ ...article, id: first + index }));
  return { articles: [...row.articles, ...fresh], current: first };
}

/** Without one of them; where that was in the box, the next one is, or the last. */
export function without(row: Row, closed: number): Row {
  const place = row.articles.findIndex(({ id }) => id === closed);
  const articles = row.articles.filter(({ id }) => id !== closed);
  const next = articles[Math.min(place, articles.length - 1)];
  return { articles, current: row.current === closed ? (next?.id ?? 0) : row.current };
}

export function presentOf(row: Row): { readonly text: string; readonly date: string } {
  return row.articles.find(({ id }) => id === row.current) ?? { text: "", date: "" };
}

/** What an article is called: its file, else its first words. O(1). */
export function nameOf({ name, text }: Pick<Article, "name" | "text">): string {
  if (name !== "") return name;
  const words = text.slice(0, 400).trim().split("\n", 1)[0]!.replace(/\s+/g, " ");
  if (words === "") return say().said.emptyArticle;
  return words.length <= 40 ? words : `${words.slice(0, 40).replace(/\s\S*$/, "")} …`;
}

function mapped(row: Row, change: (article: Article) => Article): Row {
  return { ...row, articles: row.articles.map(change) };
}
