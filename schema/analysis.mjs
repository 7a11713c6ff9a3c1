// What an analysis holds: the one description of its layers, fields, enumerations and codes. `npm run generate` writes
// from it the enumerations and their names, the flat buffer's rows, writer and reader, the JSON writer, the TypeScript
// types, docs/analysis.schema.json, the tables of docs/buffer.md and docs/codebook.md; scripts/generate-schema.mjs
// lists the files. Its parts are the enumerations, the tables with their fields, the stages with layers and checks, the
// options, and here the analysis itself, all in the words of fields.mjs.

export { enums } from "./enums.mjs";
export { options } from "./options.mjs";
export { checks, layers, stages } from "./stages.mjs";
export { header, tables } from "./tables.mjs";

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
    sentences: layer("sentences", "The sentences of the text."),
    joins: layer(
      "joins",
      "Hyphens and line breaks within words that a line's end parts: they were not read, and are not in names, " +
        "aliases and titles.",
    ),
    mentions: layer("mentions", "Every place where an entity is named."),
    entities: layer("entities", "Who and what the text names."),
    times: layer("times", "Dates, times of day, durations and recurring times."),
    quantities: layer("quantities", "Money, percentages, measures and numbers."),
    quotes: layer("quotes", "What is said, and by whom."),
    relations: layer("relations", "What the text says outright about two entities."),
    events: layer("events", "Who did what to whom, where, when, and who says so."),
    warnings: layer("warnings", "What the copy desk may want to look at."),
    paragraphs: layer(
      "paragraphs",
      "What each paragraph is in the article; a sentence's `paragraph` counts them from 0.",
    ),
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

function layer(of, doc) {
  return { kind: "layer", of, doc };
}
