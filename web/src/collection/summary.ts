// What is kept of each article's analysis, and what all of them say together.
import type { AnalysisColumns } from "ledekit/bridge";
import type { EntityType, Quote, Span } from "../analysis/types.ts";
import { tools } from "./furnished.ts";
import type { FoundArticle, Trouble } from "./sources.ts";

export interface Article extends FoundArticle {
  readonly title: string;
  /** Given, or read from the text; empty where neither. */
  readonly day: string;
  /** Who the story is about, the first few. */
  readonly who: string;
  readonly names: number;
  readonly quotes: number;
  readonly dates: number;
}

/** A passage of an article. */
export interface Place extends Span {
  readonly article: Article;
}

/** A name in one article: its first mention, and how many there are. */
export interface NamePlace extends Place {
  readonly mentions: number;
}

export interface Name {
  readonly name: string;
  readonly type: EntityType;
  mentions: number;
  readonly places: NamePlace[];
}

export interface Quotation extends Place {
  /** Empty where nobody is named. */
  readonly speaker: string;
  readonly words: string;
  readonly how: Quote["kind"];
}

export interface Day extends Place {
  readonly earliest: string;
  readonly latest: string;
  readonly words: string;
  /** The sentence around them, shortened. */
  readonly before: string;
  readonly after: string;
}

const WHO_LISTED = 3;

/** Grows with each article that is read. */
export class Findings {
  readonly articles: Article[] = [];
  readonly names: Name[] = [];
  readonly quotes: Quotation[] = [];
  readonly dates: Day[] = [];
  readonly troubles: Trouble[] = [];
  readonly #byKey = new Map<string, Name>();

  /** In slices, while the page answers. O(analysis). */
  async add(found: FoundArticle, columns: AnalysisColumns): Promise<void> {
    const analysis = await columns.toAnalysisInSlices(found.text);
    const hints = { schema: "lede-hints/1", hints: [] } as const;
    const input = { text: found.text, documentDate: found.date, hints };
    const reading = tools.createReading(input, { analysis, idleHints: [] });
    const { entities, quotes, times, sentences, mentions } = reading.analysis;
    const named = entities.filter((entity) => entity.type !== "TITLE" && reading.mentionsOf(entity.id).length > 0);
    const days = times.filter(({ earliest, latest }) => earliest && latest);
    const article: Article = {
      ...found,
      title: tools.headingOf(reading).title || found.name,
      day: found.date || (analysis.document_date ?? ""),
      who: whoIn(
        tools.ledeOf(reading).who.flatMap(({ entity }) => entity ?? []),
        named,
      ),
      names: named.length,
      quotes: quotes.length,
      dates: days.length,
    };
    this.articles.push(article);
    for (const { id, name, type } of named) {
      const rows = reading.mentionsOf(id);
      const { start, end } = mentions[rows[0]!]!;
      this.#addName(name, type, { article, start, end, mentions: rows.length });
    }
    for (const quote of quotes) {
      const speaker = tools.nameInDoubt(reading, quote);
      const words = tools.wordsSaid(quote, found.text).replace(/\s+/gu, " ");
      this.quotes.push({ article, start: quote.start, end: quote.end, speaker, words, how: quote.kind });
    }
    const sentenceAt = tools.sentenceFinder(sentences);
    for (const { start, end, text, earliest, latest } of days) {
      const around = tools.contextOf(found.text, { start, end }, sentenceAt(start));
      this.dates.push({ article, start, end, words: text, earliest: earliest!, latest: latest!, ...around });
    }
  }

  #addName(name: string, type: EntityType, place: NamePlace): void {
    const key = `${type} ${name}`;
    let known = this.#byKey.get(key);
    if (!known) {
      known = { name, type, mentions: 0, places: [] };
      this.#byKey.set(key, known);
      this.names.push(known);
    }
    known.mentions += place.mentions;
    // Two entities of one article can have one name.
    const last = known.places.at(-1);
    if (last?.article === place.article)
      known.places[known.places.length - 1] = { ...last, mentions: last.mentions + place.mentions };
    else known.places.push(place);
  }
}

function whoIn(
  who: readonly { readonly name: string }[],
  named: readonly { readonly name: string; readonly type: EntityType; readonly salience: number }[],
): string {
  const persons = named.filter(({ type }) => type === "PERSON").sort((a, b) => b.salience - a.salience);
  const first = who.length > 0 ? who : persons;
  return first
    .slice(0, WHO_LISTED)
    .map(({ name }) => name)
    .join(", ");
}
