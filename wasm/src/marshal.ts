// The one place that reads the flat buffer, by the layout of layout.ts.

import {
  COLUMNS_VERSION,
  DIRECTORY_ENTRY,
  ENTITY,
  type Field,
  HEADER,
  INDEX,
  type Layout,
  MADE_BY,
  MAGIC,
  MENTION,
  NAMES,
  NONE,
  PLACE,
  QUANTITY,
  QUOTE,
  RELATION,
  SENTENCE,
  SPAN,
  TABLES,
  TIME,
  WARNING,
} from "./layout.js";
import { Slices } from "./slices.js";
import type {
  Analysis,
  Entity,
  MadeBy,
  Mention,
  OffsetUnit,
  Place,
  Quantity,
  Quote,
  Relation,
  Sentence,
  Span,
  Time,
  Warning,
} from "./types.js";

/**
 * An analysis as the core wrote it: one buffer, read where it lies. Rows are decoded when they are
 * asked for; `toAnalysis` decodes them all. Names are not in the buffer: they are slices of the text,
 * which the caller has kept.
 */
export class AnalysisColumns {
  /** The flat buffer. Transferable; a new AnalysisColumns can be made of it on the other side. */
  readonly buffer: ArrayBuffer;
  readonly offsetUnit: OffsetUnit;
  /** Length of the text that was analysed, in offset units. */
  readonly textLength: number;
  /** ISO 8601 date that relative times were resolved against. */
  readonly documentDate: string | null;
  /** Versions of the program and of the model that the analysis was made by. */
  readonly madeBy: MadeBy;

  readonly #sentences: Table;
  readonly #mentions: Table;
  readonly #entities: Table;
  readonly #entityMentions: Table;
  readonly #aliases: Table;
  readonly #titles: Table;
  readonly #warnings: Table;
  readonly #times: Table;
  readonly #quantities: Table;
  readonly #strings: Table;
  readonly #places: Table;
  readonly #quotes: Table;
  readonly #relations: Table;
  readonly #joins: Table;

  /** @throws Error when the buffer is not one, or of another version than this package reads. */
  constructor(buffer: ArrayBuffer) {
    const view = new DataView(buffer);
    const header = new Table(view, 0, buffer.byteLength < TABLES.header.stride ? 0 : 1, TABLES.header.stride);
    if (
      header.rows === 0 ||
      header.get(0, HEADER.magic) !== MAGIC ||
      header.get(0, HEADER.size) !== buffer.byteLength
    ) {
      throw new Error("This is not an analysis by Lede, or part of it is missing.");
    }
    const version = header.get(0, HEADER.version);
    if (version !== COLUMNS_VERSION) {
      throw new Error(`The analysis has layout ${version}, but this package reads layout ${COLUMNS_VERSION}.`);
    }
    const tables = readDirectory(view, header.get(0, HEADER.tables));
    const table = ({ id, stride }: Layout) => tables.get(id) ?? new Table(view, 0, 0, stride);
    this.buffer = buffer;
    this.#sentences = table(TABLES.sentences);
    this.#mentions = table(TABLES.mentions);
    this.#entities = table(TABLES.entities);
    this.#entityMentions = table(TABLES.entity_mentions);
    this.#aliases = table(TABLES.aliases);
    this.#titles = table(TABLES.titles);
    this.#warnings = table(TABLES.warnings);
    this.#times = table(TABLES.times);
    this.#quantities = table(TABLES.quantities);
    this.#strings = table(TABLES.strings);
    this.#places = table(TABLES.places);
    this.#quotes = table(TABLES.quotes);
    this.#relations = table(TABLES.relations);
    this.#joins = table(TABLES.joins);
    this.offsetUnit = named(NAMES.offset_unit, header.get(0, HEADER.offset_unit));
    this.textLength = header.get(0, HEADER.text_length);
    const dateLength = header.get(0, HEADER.date_length);
    this.documentDate = dateLength === 0 ? null : this.#string(header.get(0, HEADER.date_offset), dateLength);
    this.madeBy = this.#madeBy(table(TABLES.made_by));
  }

  get sentenceCount(): number {
    return this.#sentences.rows;
  }
  get joinCount(): number {
    return this.#joins.rows;
  }
  get mentionCount(): number {
    return this.#mentions.rows;
  }
  get entityCount(): number {
    return this.#entities.rows;
  }
  get quoteCount(): number {
    return this.#quotes.rows;
  }
  get timeCount(): number {
    return this.#times.rows;
  }
  get quantityCount(): number {
    return this.#quantities.rows;
  }
  get relationCount(): number {
    return this.#relations.rows;
  }
  get warningCount(): number {
    return this.#warnings.rows;
  }

  sentence(row: number): Sentence {
    return { ...this.#span(this.#sentences, row), paragraph: this.#sentences.get(row, SENTENCE.paragraph) };
  }

  join(row: number): Span {
    return this.#span(this.#joins, row);
  }

  /** `text` is the text that was analysed. */
  mention(row: number, text: string): Mention {
    return this.#mention(row, this.#slice(this.#mentions, row, SPAN.start, SPAN.end, text));
  }

  /** `text` is the text that was analysed. */
  entity(row: number, text: string): Entity {
    const table = this.#entities;
    const written = (spans: Table, first: Field, last: Field) =>
      range(table.get(row, first), table.get(row, last), (i) => this.#written(spans, i, SPAN.start, SPAN.end, text));
    return {
      id: `e${row + 1}`,
      type: named(NAMES.type, table.get(row, ENTITY.type)),
      name: this.#written(table, row, ENTITY.name_start, ENTITY.name_end, text),
      aliases: written(this.#aliases, ENTITY.aliases_first, ENTITY.aliases_last),
      titles: written(this.#titles, ENTITY.titles_first, ENTITY.titles_last),
      mentions: range(
        table.get(row, ENTITY.mentions_first),
        table.get(row, ENTITY.mentions_last),
        (i) => `m${this.#entityMentions.get(i, INDEX.mention) + 1}`,
      ),
      salience: table.get(row, ENTITY.salience) / 1000,
      country: countryCode(table.get(row, ENTITY.country)),
      place: this.#place(table.get(row, ENTITY.place)),
    };
  }

  /** `text` is the text that was analysed. */
  quote(row: number, text: string): Quote {
    return this.#quote(row, this.#slice(this.#quotes, row, SPAN.start, SPAN.end, text));
  }

  relation(row: number): Relation {
    const table = this.#relations;
    return {
      ...this.#span(table, row),
      type: named(NAMES.relation_type, table.get(row, RELATION.relation_type)),
      source: `e${table.get(row, RELATION.source) + 1}`,
      target: `e${table.get(row, RELATION.target) + 1}`,
      confidence: table.get(row, RELATION.confidence) / 1000,
    };
  }

  /** `text` is the text that was analysed. */
  time(row: number, text: string): Time {
    return this.#time(row, this.#slice(this.#times, row, TIME.start, TIME.end, text));
  }

  /** `text` is the text that was analysed. */
  quantity(row: number, text: string): Quantity {
    return this.#quantity(row, this.#slice(this.#quantities, row, QUANTITY.start, QUANTITY.end, text));
  }

  warning(row: number): Warning {
    const table = this.#warnings;
    return {
      code: named(NAMES.code, table.get(row, WARNING.code)),
      ...this.#span(table, row),
      message: this.#string(table.get(row, WARNING.message_offset), table.get(row, WARNING.message_length)),
      related: optionalSpan(table, row, WARNING.related_start, WARNING.related_end),
    };
  }

  /**
   * The whole analysis as plain objects. `text` is the text that was analysed. Where this buffer's
   * offsets are not UTF-16, `slices` is the same analysis with offsets that are, to cut `text` by.
   */
  toAnalysis(text: string, slices: AnalysisColumns = this): Analysis {
    slices.#checkText(text);
    return this.#assemble(
      range(0, this.sentenceCount, (row) => this.sentence(row)),
      range(0, this.joinCount, (row) => this.join(row)),
      range(0, this.mentionCount, (row) =>
        this.#mention(row, slices.#slice(slices.#mentions, row, SPAN.start, SPAN.end, text)),
      ),
      range(0, this.entityCount, (row) => slices.entity(row, text)),
      range(0, this.timeCount, (row) => this.#time(row, slices.#slice(slices.#times, row, TIME.start, TIME.end, text))),
      range(0, this.quantityCount, (row) =>
        this.#quantity(row, slices.#slice(slices.#quantities, row, QUANTITY.start, QUANTITY.end, text)),
      ),
      range(0, this.quoteCount, (row) =>
        this.#quote(row, slices.#slice(slices.#quotes, row, SPAN.start, SPAN.end, text)),
      ),
      range(0, this.relationCount, (row) => this.relation(row)),
      range(0, this.warningCount, (row) => this.warning(row)),
    );
  }

  /**
   * As `toAnalysis`, but gives way to other work every few milliseconds, so that a page can decode an
   * analysis of a million words without a stutter. What `check` throws ends the decoding.
   */
  async toAnalysisInSlices(text: string, check: () => void = () => {}): Promise<Analysis> {
    this.#checkText(text);
    const slices = new Slices(check);
    return this.#assemble(
      await slices.range(this.sentenceCount, (row) => this.sentence(row)),
      await slices.range(this.joinCount, (row) => this.join(row)),
      await slices.range(this.mentionCount, (row) => this.mention(row, text)),
      await slices.range(this.entityCount, (row) => this.entity(row, text)),
      await slices.range(this.timeCount, (row) => this.time(row, text)),
      await slices.range(this.quantityCount, (row) => this.quantity(row, text)),
      await slices.range(this.quoteCount, (row) => this.quote(row, text)),
      await slices.range(this.relationCount, (row) => this.relation(row)),
      await slices.range(this.warningCount, (row) => this.warning(row)),
    );
  }

  /** The order of the members is part of the format: JSON.stringify prints what the command line does. */
  #assemble(
    sentences: Sentence[],
    joins: Span[],
    mentions: Mention[],
    entities: Entity[],
    times: Time[],
    quantities: Quantity[],
    quotes: Quote[],
    relations: Relation[],
    warnings: Warning[],
  ): Analysis {
    return {
      schema: "lede/1",
      offset_unit: this.offsetUnit,
      document_date: this.documentDate,
      sentences,
      joins,
      mentions,
      entities,
      times,
      quantities,
      quotes,
      relations,
      events: [], // no stage finds them yet
      warnings,
      made_by: this.madeBy,
    };
  }

  /** A core that did not write the table has left its versions untold. */
  #madeBy(table: Table): MadeBy {
    const string = (offset: Field, length: Field) =>
      table.rows === 0 ? "" : this.#string(table.get(0, offset), table.get(0, length));
    return {
      program: string(MADE_BY.program_offset, MADE_BY.program_length),
      model: string(MADE_BY.model_offset, MADE_BY.model_length),
    };
  }

  #mention(row: number, text: string): Mention {
    const table = this.#mentions;
    const entity = table.get(row, MENTION.entity);
    return {
      id: `m${row + 1}`,
      start: table.get(row, MENTION.start),
      end: table.get(row, MENTION.end),
      text,
      type: named(NAMES.type, table.get(row, MENTION.type)),
      kind: named(NAMES.kind, table.get(row, MENTION.kind)),
      entity: entity === NONE ? null : `e${entity + 1}`,
      confidence: table.get(row, MENTION.confidence) / 1000,
      source: named(NAMES.source, table.get(row, MENTION.source)),
    };
  }

  #place(row: number): Place | null {
    if (row === NONE) return null;
    const table = this.#places;
    const geonames = table.get(row, PLACE.geonames);
    return {
      name: this.#string(table.get(row, PLACE.name_offset), table.get(row, PLACE.name_length)),
      lat: (table.get(row, PLACE.latitude) - 9000) / 100,
      lon: (table.get(row, PLACE.longitude) - 18000) / 100,
      geonames: geonames === 0 ? null : geonames,
      feature: named(NAMES.feature, table.get(row, PLACE.feature)),
    };
  }

  #quote(row: number, text: string): Quote {
    const table = this.#quotes;
    const speaker = table.get(row, QUOTE.speaker);
    return {
      id: `q${row + 1}`,
      start: table.get(row, QUOTE.start),
      end: table.get(row, QUOTE.end),
      text,
      kind: named(NAMES.quote_kind, table.get(row, QUOTE.quote_kind)),
      speaker: speaker === NONE ? null : `e${speaker + 1}`,
      speaker_span: optionalSpan(table, row, QUOTE.speaker_start, QUOTE.speaker_end),
      cue: optionalSpan(table, row, QUOTE.cue_start, QUOTE.cue_end),
    };
  }

  #time(row: number, text: string): Time {
    const table = this.#times;
    const string = (offset: Field, length: Field) => this.#stringOrNull(table.get(row, offset), table.get(row, length));
    return {
      id: `t${row + 1}`,
      start: table.get(row, TIME.start),
      end: table.get(row, TIME.end),
      text,
      type: named(NAMES.time_type, table.get(row, TIME.time_type)),
      value: string(TIME.value_offset, TIME.value_length),
      earliest: string(TIME.earliest_offset, TIME.earliest_length),
      latest: string(TIME.latest_offset, TIME.latest_length),
    };
  }

  #quantity(row: number, text: string): Quantity {
    const table = this.#quantities;
    const number = (value: number) => (Number.isNaN(value) ? null : value);
    return {
      id: `n${row + 1}`,
      start: table.get(row, QUANTITY.start),
      end: table.get(row, QUANTITY.end),
      text,
      type: named(NAMES.quantity_type, table.get(row, QUANTITY.quantity_type)),
      value: number(table.get(row, QUANTITY.value)),
      high: number(table.get(row, QUANTITY.high)),
      unit: this.#stringOrNull(table.get(row, QUANTITY.unit_offset), table.get(row, QUANTITY.unit_length)),
      approximate: table.get(row, QUANTITY.approximate) !== 0,
      si_value: number(table.get(row, QUANTITY.si_value)),
      si_unit: this.#stringOrNull(table.get(row, QUANTITY.si_unit_offset), table.get(row, QUANTITY.si_unit_length)),
    };
  }

  #span(table: Table, row: number): Span {
    return { start: table.get(row, SPAN.start), end: table.get(row, SPAN.end) };
  }

  /** The slice without what lies in a join, each run of ASCII white space as one space: the core's Document::Written. */
  #written(table: Table, row: number, start: Field, end: Field, text: string): string {
    const last = table.get(row, end);
    let at = table.get(row, start);
    let written = "";
    for (let join = this.#firstJoinAfter(at); join < this.joinCount; join++) {
      const from = this.#joins.get(join, SPAN.start);
      if (from >= last) break;
      written += text.slice(at, from);
      at = this.#joins.get(join, SPAN.end);
    }
    return (written + text.slice(at, last)).replace(/[\t-\r ]+/g, " ");
  }

  /** Row of the first join that ends after `offset`. O(log joins). */
  #firstJoinAfter(offset: number): number {
    let low = 0;
    let high = this.joinCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#joins.get(middle, SPAN.end) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #slice(table: Table, row: number, start: Field, end: Field, text: string): string {
    return text.slice(table.get(row, start), table.get(row, end));
  }

  #string(offset: number, length: number): string {
    return new TextDecoder().decode(new Uint8Array(this.buffer, this.#strings.at(offset), length));
  }

  /** A string of the buffer, or null where it is empty. */
  #stringOrNull(offset: number, length: number): string | null {
    return length === 0 ? null : this.#string(offset, length);
  }

  #checkText(text: string): void {
    if (this.offsetUnit !== "utf16" || text.length !== this.textLength) {
      throw new RangeError("This is not the text that was analysed, or its offsets are not in UTF-16.");
    }
  }
}

/** Rows of fixed width somewhere in the buffer. */
class Table {
  constructor(
    readonly view: DataView,
    readonly offset: number,
    readonly rows: number,
    readonly stride: number,
  ) {}

  get(row: number, field: Field): number {
    if (row < 0 || row >= this.rows) throw new RangeError(`There is no row ${row}; the table has ${this.rows}.`);
    const at = this.offset + row * this.stride + field[0];
    switch (field[1]) {
      case 8:
        return this.view.getFloat64(at, true);
      case 4:
        return this.view.getUint32(at, true);
      case 2:
        return this.view.getUint16(at, true);
      case 1:
        return this.view.getUint8(at);
    }
  }

  /** Offset of a row in the buffer. */
  at(row: number): number {
    return this.offset + row * this.stride;
  }
}

/** Null where the span is empty. */
function optionalSpan(table: Table, row: number, start: Field, end: Field): Span | null {
  const span = { start: table.get(row, start), end: table.get(row, end) };
  return span.start === span.end ? null : span;
}

/** The tables by id. Strides are taken as written: a newer core may have added fields to a row's end. */
function readDirectory(view: DataView, count: number): Map<number, Table> {
  const tables = new Map<number, Table>();
  for (let i = 0; i < count; ++i) {
    const at = TABLES.header.stride + i * DIRECTORY_ENTRY;
    const [id, rows, stride, offset] = [0, 4, 8, 12].map((word) => view.getUint32(at + word, true)) as [
      number,
      number,
      number,
      number,
    ];
    if (offset + rows * stride > view.byteLength) throw new Error("The analysis is damaged: a table lies outside it.");
    tables.set(id, new Table(view, offset, rows, stride));
  }
  return tables;
}

function countryCode(letters: number): string | null {
  return letters === 0 ? null : String.fromCharCode(letters & 0xff, letters >> 8);
}

function named<Name>(names: readonly Name[], value: number): Name {
  const name = names[value];
  if (name === undefined) throw new RangeError(`The analysis has a value, ${value}, that this package does not know.`);
  return name;
}

function range<Item>(first: number, last: number, item: (i: number) => Item): Item[] {
  const items: Item[] = [];
  for (let i = first; i < last; ++i) items.push(item(i));
  return items;
}
