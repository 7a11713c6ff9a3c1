// What an analysis holds: the one description of its layers, fields, enumerations and codes. `npm run generate` writes
// from it the enumerations and their names, the flat buffer's rows, writer and reader, the JSON writer, the TypeScript
// types, docs/analysis.schema.json, the tables of docs/buffer.md and docs/codebook.md; scripts/generate-schema.mjs
// lists the files.
//
// It is in parts: enumerations, tables with their fields, stages with layers and checks, options, and here the analysis
// itself, whose members are in the order of the JSON.

export { enums } from "./enums.mjs";
export { options } from "./options.mjs";
export { checks, layers, stages } from "./stages.mjs";
export { header, tables } from "./tables.mjs";

/** Objects of the JSON that no stage makes as yet: types and docs have them, core and buffer do not. */
export const planned = {
  EventArgument: {
    doc: "An argument of an event with its words, whether or not it is an entity.",
    fields: {
      span: { kind: "span", doc: "Its words." },
      role: { kind: "enum", of: "ArgumentRole", doc: "What part they have in the event." },
      entity: { kind: "row", of: "entities", nullable: true, optional: true, doc: "The entity that they name." },
    },
  },
  NewsEvent: {
    doc: "Who did what to whom.",
    fields: {
      id: { kind: "id" },
      span: { kind: "span", doc: "The words that tell it." },
      predicate: { kind: "string", doc: "Lemma of the verb or noun." },
      actors: { kind: "row_list", of: "entities", doc: "The entities that act." },
      recipients: { kind: "row_list", of: "entities", doc: "The entities that are acted upon." },
      objects: { kind: "row_list", of: "entities", optional: true, doc: "Other entities that take part." },
      place: { kind: "string", nullable: true, optional: true, doc: "Id of the place where it happens." },
      time: { kind: "row", of: "times", nullable: true, optional: true, doc: "The time when it happens." },
      source: { kind: "row", of: "entities", nullable: true, optional: true, doc: "The entity that reports it." },
      cameo: { kind: "string", nullable: true, optional: true, doc: "Its CAMEO code." },
      plover: { kind: "string", nullable: true, optional: true, doc: "Its PLOVER code." },
      negated: { kind: "boolean", optional: true, doc: "Whether the text says that it is not so." },
      status: { kind: "enum", of: "EventStatus", optional: true, doc: "Whether it has happened." },
      amounts: { kind: "row_list", of: "quantities", optional: true, doc: "Its amounts." },
      arguments: { kind: "object_list", of: "EventArgument", optional: true, doc: "All of its arguments." },
      confidence: { kind: "thousandths", optional: true, doc: "Share of such events that were right." },
      mentions: { kind: "span_list", optional: true, doc: "All places where the text tells it." },
      confirmed_by: { kind: "row_list", of: "entities", optional: true, doc: "The entities that confirm it." },
      denied_by: { kind: "row_list", of: "entities", optional: true, doc: "The entities that deny it." },
      context: { kind: "string", nullable: true, optional: true, doc: "Its PLOVER context: military, economic." },
    },
  },
};

/** The analysis itself: its members in the order of the JSON. */
export const analysis = {
  doc:
    "Everything found in one text. Lists are ordered by `start`, then by longer first; a layer that found nothing is " +
    'an empty list. With "utf16" offsets `text.slice(start, end)` is exactly the `text` of the same object.',
  members: {
    schema: { kind: "constant", value: "lede/1", doc: "Name and version of this description." },
    id: {
      kind: "given",
      json: "Literal",
      types: ["string", "number"],
      doc: "Given by the caller in --jsonl, as it was written; missing where the text came another way.",
    },
    offset_unit: { kind: "unit", of: "OffsetUnit", doc: "What offsets count." },
    document_date: {
      kind: "date",
      doc:
        "ISO 8601 date that relative times were resolved against: given by the caller or found in the dateline; null " +
        "where it is unknown.",
    },
    sentences: { kind: "layer", of: "sentences", doc: "The sentences of the text." },
    joins: {
      kind: "layer",
      of: "joins",
      doc:
        "Hyphens and line breaks within words that a line's end parts: they were not read, and are not in names, " +
        "aliases and titles.",
    },
    mentions: { kind: "layer", of: "mentions", doc: "Every place where an entity is named." },
    entities: { kind: "layer", of: "entities", doc: "Who and what the text names." },
    times: { kind: "layer", of: "times", doc: "Dates, times of day, durations and recurring times." },
    quantities: { kind: "layer", of: "quantities", doc: "Money, percentages, measures and numbers." },
    quotes: { kind: "layer", of: "quotes", doc: "What is said, and by whom." },
    relations: { kind: "layer", of: "relations", doc: "What the text says outright about two entities." },
    events: {
      kind: "planned",
      of: "NewsEvent",
      doc: "Always empty as yet: no part of the program finds events.",
    },
    warnings: { kind: "layer", of: "warnings", doc: "What the copy desk may want to look at." },
    paragraphs: {
      kind: "layer",
      of: "paragraphs",
      doc: "What each paragraph is in the article; a sentence's `paragraph` counts them from 0.",
    },
    lede: { kind: "single", of: "lede" },
    file: {
      kind: "given",
      json: "String",
      types: ["string", "null"],
      doc:
        "The file's name as given, where the command line read files; what of it is not UTF-8 is U+FFFD. Missing " +
        "where the text came another way.",
    },
    made_by: { kind: "single", of: "made_by" },
  },
};
