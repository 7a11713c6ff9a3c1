// A text with its analysis, and what programs keep asking of the two.

import { describe } from "./option-values.js";
import type { Analysis, Entity, EntityType, Mention, Quote } from "./types.js";

/**
 * An analysis together with its text. The analysis is plain data, which can be stored and sent; this is made of it
 * wherever it is needed: `new Article(text, analysis)`. Iterating gives the mentions in their order.
 */
export class Article implements Iterable<Mention> {
  readonly text: string;
  readonly analysis: Analysis;
  readonly #entities: ReadonlyMap<string, Entity>;

  /**
   * Time is linear in the analysis.
   *
   * @throws TypeError when `text` is not a string.
   * @throws RangeError when the analysis has other offsets than UTF-16 or is another text's.
   */
  constructor(text: string, analysis: Analysis) {
    if (typeof text !== "string") throw new TypeError(`The text must be a string, not ${describe(text)}.`);
    if (analysis.offset_unit !== "utf16") {
      throw new RangeError(`An article needs an analysis with "utf16" offsets, not "${analysis.offset_unit}".`);
    }
    const other = analysis.mentions.find(({ start, end, text: words }) => text.slice(start, end) !== words);
    if (other !== undefined)
      throw new RangeError(`The analysis is another text's: "${other.text}" is not in its place.`);
    this.text = text;
    this.analysis = analysis;
    this.#entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  }

  /** Whom or what a mention names, or the entity of an id; null where there is none. */
  entity(named: Mention | string): Entity | null {
    const id = typeof named === "string" ? named : named.entity;
    return id === null ? null : (this.#entities.get(id) ?? null);
  }

  /** The entities of a type, the one that the story is most about first. */
  entities(type: EntityType): Entity[] {
    return this.analysis.entities.filter((entity) => entity.type === type).sort((a, b) => b.salience - a.salience);
  }

  /** Its persons, the one that the story is most about first. */
  people(): Entity[] {
    return this.entities("PERSON");
  }

  /** Where the text names an entity. */
  mentionsOf({ id }: Entity): Mention[] {
    return this.analysis.mentions.filter((mention) => mention.entity === id);
  }

  /** Who says a quotation; null where the text does not tell. */
  speaker({ speaker }: Quote): Entity | null {
    return speaker === null ? null : this.entity(speaker);
  }

  /** What an entity says. */
  quotesOf({ id }: Entity): Quote[] {
    return this.analysis.quotes.filter(({ speaker }) => speaker === id);
  }

  /**
   * The text as HTML, escaped, each mention in a `<mark>` with its `data-type`, `data-entity`, `data-start` and
   * `data-end`. Of mentions that overlap the first is marked. Line breaks are kept as they are: show it with
   * `white-space: pre-wrap`.
   */
  html(): string {
    let html = "";
    let at = 0;
    for (const { start, end, type, entity } of this.analysis.mentions) {
      if (start < at) continue;
      const data = `data-type="${type}" data-entity="${entity ?? ""}" data-start="${start}" data-end="${end}"`;
      html += `${escaped(this.text.slice(at, start))}<mark ${data}>${escaped(this.text.slice(start, end))}</mark>`;
      at = end;
    }
    return html + escaped(this.text.slice(at));
  }

  [Symbol.iterator](): Iterator<Mention> {
    return this.analysis.mentions[Symbol.iterator]();
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
