// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// Reads the rows of the flat buffer and makes plain objects of them.

import { FlatBuffer, countryCode, idOrNull, knownOrNull, named, numberOrNull, objectOrNull, optionalSpan, range } from "./buffer.js";
import type { Slices } from "./slices.js";
import { ENTITY, EVENT_ACTOR, EVENT_AMOUNT, EVENT_ARGUMENT, EVENT_OBJECT, EVENT_RECIPIENT, IDLE_HINT, INDEX, LEDE, LEDE_PART, MADE_BY, MENTION, NAMES, NEWS_EVENT, PARAGRAPH, PLACE, QUANTITY, QUANTITY_PART, QUOTE, RELATION, SENTENCE, SPAN, TIME, WARNING, WARNING_ARG, TABLES } from "./tables.js";
import type { Analysis, Entity, EventArgument, Lede, LedePart, MadeBy, Mention, NewsEvent, Paragraph, Place, Quantity, Quote, Relation, Sentence, Span, Time, Warning } from "./types.js";

/**
 * The rows of an analysis, decoded when they are asked for. `text` is the text that was analysed. Where this buffer's
 * offsets are not UTF-16, `slices` is the same analysis with offsets that are, to cut `text` by.
 */
export class AnalysisRows extends FlatBuffer {
  readonly #sentences = this.table(TABLES.sentences);
  readonly #mentions = this.table(TABLES.mentions);
  readonly #entities = this.table(TABLES.entities);
  readonly #entityMentions = this.table(TABLES.entity_mentions);
  readonly #aliases = this.table(TABLES.aliases);
  readonly #titles = this.table(TABLES.titles);
  readonly #warnings = this.table(TABLES.warnings);
  readonly #places = this.table(TABLES.places);
  readonly #quotes = this.table(TABLES.quotes);
  readonly #times = this.table(TABLES.times);
  readonly #quantities = this.table(TABLES.quantities);
  readonly #relations = this.table(TABLES.relations);
  readonly #madeBy = this.table(TABLES.made_by);
  readonly #joins = this.table(TABLES.joins);
  readonly #warningArgs = this.table(TABLES.warning_args);
  readonly #quoteParts = this.table(TABLES.quote_parts);
  readonly #quantityParts = this.table(TABLES.quantity_parts);
  readonly #paragraphs = this.table(TABLES.paragraphs);
  readonly #ledeParts = this.table(TABLES.lede_parts);
  readonly #lede = this.table(TABLES.lede);
  readonly #idleHints = this.table(TABLES.idle_hints);
  readonly #events = this.table(TABLES.events);
  readonly #eventActors = this.table(TABLES.event_actors);
  readonly #eventRecipients = this.table(TABLES.event_recipients);
  readonly #eventObjects = this.table(TABLES.event_objects);
  readonly #eventAmounts = this.table(TABLES.event_amounts);
  readonly #eventArguments = this.table(TABLES.event_arguments);
  readonly #eventMentions = this.table(TABLES.event_mentions);

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

  get timeCount(): number {
    return this.#times.rows;
  }

  get quantityCount(): number {
    return this.#quantities.rows;
  }

  get quoteCount(): number {
    return this.#quotes.rows;
  }

  get relationCount(): number {
    return this.#relations.rows;
  }

  get newsEventCount(): number {
    return this.#events.rows;
  }

  get warningCount(): number {
    return this.#warnings.rows;
  }

  get paragraphCount(): number {
    return this.#paragraphs.rows;
  }

  sentence(row: number): Sentence {
    const table = this.#sentences;
    return {
      start: table.get(row, SENTENCE.start),
      end: table.get(row, SENTENCE.end),
      paragraph: table.get(row, SENTENCE.paragraph),
    };
  }

  join(row: number): Span {
    return this.span(this.#joins, row);
  }

  mention(row: number, text: string, slices: AnalysisRows = this): Mention {
    const table = this.#mentions;
    return {
      id: `m${row + 1}`,
      start: table.get(row, MENTION.start),
      end: table.get(row, MENTION.end),
      text: slices.slice(slices.#mentions, row, MENTION, text),
      type: named(NAMES.type, table.get(row, MENTION.type)),
      kind: named(NAMES.kind, table.get(row, MENTION.kind)),
      entity: idOrNull("e", table.get(row, MENTION.entity)),
      confidence: table.get(row, MENTION.confidence) / 1000,
      source: named(NAMES.source, table.get(row, MENTION.source)),
    };
  }

  entity(row: number, text: string, slices: AnalysisRows = this): Entity {
    const table = this.#entities;
    return {
      id: `e${row + 1}`,
      type: named(NAMES.type, table.get(row, ENTITY.type)),
      name: slices.written(slices.#entities, row, ENTITY.name_start, ENTITY.name_end, text),
      aliases: range(table.get(row, ENTITY.aliases_first), table.get(row, ENTITY.aliases_last), (i) => slices.written(slices.#aliases, i, SPAN.start, SPAN.end, text)),
      titles: range(table.get(row, ENTITY.titles_first), table.get(row, ENTITY.titles_last), (i) => slices.written(slices.#titles, i, SPAN.start, SPAN.end, text)),
      mentions: range(table.get(row, ENTITY.mentions_first), table.get(row, ENTITY.mentions_last), (i) => `m${this.#entityMentions.get(i, INDEX.mention) + 1}`),
      salience: table.get(row, ENTITY.salience) / 1000,
      country: countryCode(table.get(row, ENTITY.country)),
      place: objectOrNull(table.get(row, ENTITY.place), (i) => this.#place(i)),
      role: null,
    };
  }

  time(row: number, text: string, slices: AnalysisRows = this): Time {
    const table = this.#times;
    return {
      id: `t${row + 1}`,
      start: table.get(row, TIME.start),
      end: table.get(row, TIME.end),
      text: slices.slice(slices.#times, row, TIME, text),
      type: named(NAMES.time_type, table.get(row, TIME.time_type)),
      value: this.stringOrNull(table, row, TIME.value_offset, TIME.value_length),
      earliest: this.stringOrNull(table, row, TIME.earliest_offset, TIME.earliest_length),
      latest: this.stringOrNull(table, row, TIME.latest_offset, TIME.latest_length),
    };
  }

  quantity(row: number, text: string, slices: AnalysisRows = this): Quantity {
    const table = this.#quantities;
    return {
      id: `n${row + 1}`,
      start: table.get(row, QUANTITY.start),
      end: table.get(row, QUANTITY.end),
      text: slices.slice(slices.#quantities, row, QUANTITY, text),
      type: named(NAMES.quantity_type, table.get(row, QUANTITY.quantity_type)),
      value: knownOrNull(table.get(row, QUANTITY.value)),
      high: knownOrNull(table.get(row, QUANTITY.high)),
      unit: this.stringOrNull(table, row, QUANTITY.unit_offset, QUANTITY.unit_length),
      approximate: table.get(row, QUANTITY.approximate) !== 0,
      bound: named(NAMES.bound, table.get(row, QUANTITY.bound)),
      counts: optionalSpan(table, row, QUANTITY.counts_start, QUANTITY.counts_end),
      event: idOrNull("v", table.get(row, QUANTITY.event)),
      sum_of: range(table.get(row, QUANTITY.sum_of_first), table.get(row, QUANTITY.sum_of_last), (i) => `n${this.#quantityParts.get(i, QUANTITY_PART.quantity) + 1}`),
      si_value: knownOrNull(table.get(row, QUANTITY.si_value)),
      si_unit: this.stringOrNull(table, row, QUANTITY.si_unit_offset, QUANTITY.si_unit_length),
    };
  }

  quote(row: number, text: string, slices: AnalysisRows = this): Quote {
    const table = this.#quotes;
    return {
      id: `q${row + 1}`,
      start: table.get(row, QUOTE.start),
      end: table.get(row, QUOTE.end),
      text: slices.slice(slices.#quotes, row, QUOTE, text),
      kind: named(NAMES.quote_kind, table.get(row, QUOTE.quote_kind)),
      speaker: idOrNull("e", table.get(row, QUOTE.speaker)),
      speaker_span: optionalSpan(table, row, QUOTE.speaker_start, QUOTE.speaker_end),
      cue: optionalSpan(table, row, QUOTE.cue_start, QUOTE.cue_end),
      parts: range(table.get(row, QUOTE.parts_first), table.get(row, QUOTE.parts_last), (i) => this.span(this.#quoteParts, i)),
      confidence: table.get(row, QUOTE.confidence) / 1000,
      attribution: named(NAMES.attribution, table.get(row, QUOTE.attribution)),
    };
  }

  relation(row: number): Relation {
    const table = this.#relations;
    return {
      start: table.get(row, RELATION.start),
      end: table.get(row, RELATION.end),
      type: named(NAMES.relation_type, table.get(row, RELATION.relation_type)),
      source: `e${table.get(row, RELATION.source) + 1}`,
      target: `e${table.get(row, RELATION.target) + 1}`,
      confidence: table.get(row, RELATION.confidence) / 1000,
      status: named(NAMES.relation_status, table.get(row, RELATION.relation_status)),
    };
  }

  newsEvent(row: number, text: string, slices: AnalysisRows = this): NewsEvent {
    const table = this.#events;
    return {
      id: `v${row + 1}`,
      start: table.get(row, NEWS_EVENT.start),
      end: table.get(row, NEWS_EVENT.end),
      text: slices.slice(slices.#events, row, NEWS_EVENT, text),
      predicate: this.string(table, row, NEWS_EVENT.predicate_offset, NEWS_EVENT.predicate_length),
      actors: range(table.get(row, NEWS_EVENT.actors_first), table.get(row, NEWS_EVENT.actors_last), (i) => `e${this.#eventActors.get(i, EVENT_ACTOR.entity) + 1}`),
      recipients: range(table.get(row, NEWS_EVENT.recipients_first), table.get(row, NEWS_EVENT.recipients_last), (i) => `e${this.#eventRecipients.get(i, EVENT_RECIPIENT.entity) + 1}`),
      objects: range(table.get(row, NEWS_EVENT.objects_first), table.get(row, NEWS_EVENT.objects_last), (i) => `e${this.#eventObjects.get(i, EVENT_OBJECT.entity) + 1}`),
      place: idOrNull("e", table.get(row, NEWS_EVENT.place)),
      time: idOrNull("t", table.get(row, NEWS_EVENT.time)),
      source: idOrNull("e", table.get(row, NEWS_EVENT.source)),
      cameo: this.stringOrNull(table, row, NEWS_EVENT.cameo_offset, NEWS_EVENT.cameo_length),
      plover: this.stringOrNull(table, row, NEWS_EVENT.plover_offset, NEWS_EVENT.plover_length),
      negated: table.get(row, NEWS_EVENT.negated) !== 0,
      status: named(NAMES.event_status, table.get(row, NEWS_EVENT.event_status)),
      amounts: range(table.get(row, NEWS_EVENT.amounts_first), table.get(row, NEWS_EVENT.amounts_last), (i) => `n${this.#eventAmounts.get(i, EVENT_AMOUNT.quantity) + 1}`),
      arguments: range(table.get(row, NEWS_EVENT.arguments_first), table.get(row, NEWS_EVENT.arguments_last), (i) => this.#eventArgument(i)),
      confidence: table.get(row, NEWS_EVENT.confidence) / 1000,
      mentions: range(table.get(row, NEWS_EVENT.mentions_first), table.get(row, NEWS_EVENT.mentions_last), (i) => this.span(this.#eventMentions, i)),
      confirmed_by: [],
      denied_by: [],
      context: null,
    };
  }

  warning(row: number): Warning {
    const table = this.#warnings;
    return {
      code: named(NAMES.code, table.get(row, WARNING.code)),
      start: table.get(row, WARNING.start),
      end: table.get(row, WARNING.end),
      message: this.string(table, row, WARNING.message_offset, WARNING.message_length),
      related: optionalSpan(table, row, WARNING.related_start, WARNING.related_end),
      args: Object.fromEntries(range(table.get(row, WARNING.args_first), table.get(row, WARNING.args_last), (i) => [named(NAMES.warning_part, this.#warningArgs.get(i, WARNING_ARG.warning_part)), this.string(this.#warningArgs, i, WARNING_ARG.value_offset, WARNING_ARG.value_length)])),
      suggestion: this.stringOrNull(table, row, WARNING.suggestion_offset, WARNING.suggestion_length),
    };
  }

  paragraph(row: number): Paragraph {
    const table = this.#paragraphs;
    return {
      start: table.get(row, PARAGRAPH.start),
      end: table.get(row, PARAGRAPH.end),
      role: named(NAMES.paragraph_role, table.get(row, PARAGRAPH.paragraph_role)),
    };
  }

  #place(row: number): Place {
    const table = this.#places;
    return {
      name: this.string(table, row, PLACE.name_offset, PLACE.name_length),
      lat: (table.get(row, PLACE.latitude) - 9000) / 100,
      lon: (table.get(row, PLACE.longitude) - 18000) / 100,
      geonames: numberOrNull(table.get(row, PLACE.geonames)),
      feature: named(NAMES.feature, table.get(row, PLACE.feature)),
    };
  }

  #ledePart(row: number): LedePart {
    const table = this.#ledeParts;
    return {
      start: table.get(row, LEDE_PART.start),
      end: table.get(row, LEDE_PART.end),
      entity: idOrNull("e", table.get(row, LEDE_PART.entity)),
      time: idOrNull("t", table.get(row, LEDE_PART.time)),
      quantity: idOrNull("n", table.get(row, LEDE_PART.quantity)),
      event: idOrNull("v", table.get(row, LEDE_PART.event)),
      confidence: table.get(row, LEDE_PART.confidence) / 1000,
    };
  }

  #eventArgument(row: number): EventArgument {
    const table = this.#eventArguments;
    return {
      start: table.get(row, EVENT_ARGUMENT.start),
      end: table.get(row, EVENT_ARGUMENT.end),
      role: named(NAMES.argument_role, table.get(row, EVENT_ARGUMENT.argument_role)),
      entity: idOrNull("e", table.get(row, EVENT_ARGUMENT.entity)),
    };
  }

  /** The story in short, each part with its words; null of a text without sentences. */
  get lede(): Lede | null {
    const table = this.#lede;
    const row = 0;
    if (table.rows === 0) return null;
    return {
      who: range(table.get(row, LEDE.who_first), table.get(row, LEDE.who_last), (i) => this.#ledePart(i)),
      what: objectOrNull(table.get(row, LEDE.what), (i) => this.#ledePart(i)),
      whom: range(table.get(row, LEDE.whom_first), table.get(row, LEDE.whom_last), (i) => this.#ledePart(i)),
      when: objectOrNull(table.get(row, LEDE.when), (i) => this.#ledePart(i)),
      where: range(table.get(row, LEDE.where_first), table.get(row, LEDE.where_last), (i) => this.#ledePart(i)),
      how_much: objectOrNull(table.get(row, LEDE.how_much), (i) => this.#ledePart(i)),
      why: objectOrNull(table.get(row, LEDE.why), (i) => this.#ledePart(i)),
      source: objectOrNull(table.get(row, LEDE.source), (i) => this.#ledePart(i)),
      sentence: optionalSpan(table, row, LEDE.sentence_start, LEDE.sentence_end),
    };
  }

  /** What made an analysis: the same text gives the same analysis with the same versions. */
  get madeBy(): MadeBy {
    const table = this.#madeBy;
    const row = 0;
    return {
      program: this.told(table, row, MADE_BY.program_offset, MADE_BY.program_length),
      model: this.told(table, row, MADE_BY.model_offset, MADE_BY.model_length),
    };
  }

  /** The hints that found nothing in the text, by their numbers in the order in which they were given, from 0. */
  get idleHints(): number[] {
    return range(0, this.#idleHints.rows, (row) => this.#idleHints.get(row, IDLE_HINT.hint));
  }

  /** All of it. The order of the members is part of the format: JSON.stringify prints what the command line does. */
  protected readAll(text: string, slices: AnalysisRows): Analysis {
    return {
      schema: "lede/1",
      offset_unit: this.offsetUnit,
      document_date: this.documentDate,
      sentences: range(0, this.sentenceCount, (row) => this.sentence(row)),
      joins: range(0, this.joinCount, (row) => this.join(row)),
      mentions: range(0, this.mentionCount, (row) => this.mention(row, text, slices)),
      entities: range(0, this.entityCount, (row) => this.entity(row, text, slices)),
      times: range(0, this.timeCount, (row) => this.time(row, text, slices)),
      quantities: range(0, this.quantityCount, (row) => this.quantity(row, text, slices)),
      quotes: range(0, this.quoteCount, (row) => this.quote(row, text, slices)),
      relations: range(0, this.relationCount, (row) => this.relation(row)),
      events: range(0, this.newsEventCount, (row) => this.newsEvent(row, text, slices)),
      warnings: range(0, this.warningCount, (row) => this.warning(row)),
      paragraphs: range(0, this.paragraphCount, (row) => this.paragraph(row)),
      lede: this.lede,
      made_by: this.madeBy,
    };
  }

  /** As `readAll`, in pieces that leave time for other work. */
  protected async readAllInSlices(text: string, slices: AnalysisRows, work: Slices): Promise<Analysis> {
    return {
      schema: "lede/1",
      offset_unit: this.offsetUnit,
      document_date: this.documentDate,
      sentences: await work.range(this.sentenceCount, (row) => this.sentence(row)),
      joins: await work.range(this.joinCount, (row) => this.join(row)),
      mentions: await work.range(this.mentionCount, (row) => this.mention(row, text, slices)),
      entities: await work.range(this.entityCount, (row) => this.entity(row, text, slices)),
      times: await work.range(this.timeCount, (row) => this.time(row, text, slices)),
      quantities: await work.range(this.quantityCount, (row) => this.quantity(row, text, slices)),
      quotes: await work.range(this.quoteCount, (row) => this.quote(row, text, slices)),
      relations: await work.range(this.relationCount, (row) => this.relation(row)),
      events: await work.range(this.newsEventCount, (row) => this.newsEvent(row, text, slices)),
      warnings: await work.range(this.warningCount, (row) => this.warning(row)),
      paragraphs: await work.range(this.paragraphCount, (row) => this.paragraph(row)),
      lede: this.lede,
      made_by: this.madeBy,
    };
  }
}
