// The tables of the flat buffer, and the fields of their rows.
//
// A new field takes two edits: an entry under `fields` here with its name at the end of the table's `columns`, and the
// member of include/lede/document.h that a stage fills.
//
// `fields` are in the order of the JSON members, `columns` in the order of the buffer's, where fields only ever join at
// the end. A field has a `kind` (scripts/schema/kinds.mjs says how each is stored, written and read), a `doc` of whole
// sentences, and where the names differ from the field's own: `member` of the C++ struct, `column` of the buffer,
// `row_member` of the buffer's struct in C++.
// `optional` members may be missing in an analysis.

/** The header's words, 4 bytes each, which src/output/columns.cpp fills. */
export const header = {
  magic: "The bytes `LEDC`.",
  version: "Of this layout: 1.",
  size: "Of the whole buffer in bytes.",
  tables: "Number of entries in the directory.",
  offset_unit: "What offsets count, see [Names](#names).",
  text_length: "Of the analysed text, in that unit.",
  date_offset: "Where the document's date, ISO 8601, begins in `strings`.",
  date_length: "Its length; 0 where the date is unknown.",
};

/**
 * The tables of the buffer by their ids, which are the order in which they are written. `row` names the structs of
 * their rows. `letter` is the first of the ids in JSON: "m1" is row 0 of the mentions. `storage` is for what has no
 * fields of its own: "spans", "rows" (numbers of rows `of` another table), "strings".
 */
export const tables = {
  sentences: {
    id: 1,
    row: "Sentence",
    doc: "A sentence, from its first token to its last.",
    fields: {
      span: { kind: "span", doc: "The sentence." },
      paragraph: { kind: "number", doc: "Which paragraph it belongs to, counted from 0." },
    },
    columns: ["span", "paragraph"],
  },
  mentions: {
    id: 2,
    row: "Mention",
    letter: "m",
    doc: "A place in the text where an entity is named.",
    fields: {
      id: { kind: "id" },
      span: { kind: "span", doc: "The words that name it." },
      text: { kind: "slice" },
      type: { kind: "enum", of: "EntityType", doc: "What the name stands for." },
      kind: { kind: "enum", of: "MentionKind", doc: "How it names its entity." },
      entity: { kind: "row", of: "entities", nullable: true, doc: "Its entity." },
      confidence: { kind: "thousandths", doc: "Calibrated probability that span and type are right." },
      source: {
        kind: "enum",
        of: "Producer",
        member: "producer",
        doc: "Which part of the pipeline proposed it: the learned tagger, a word list, or a rule.",
      },
    },
    columns: ["span", "entity", "confidence", "type", "kind", "source"],
  },
  entities: {
    id: 3,
    row: "Entity",
    letter: "e",
    doc: "Someone or something that the text names, with every mention of it.",
    fields: {
      id: { kind: "id" },
      type: { kind: "enum", of: "EntityType", doc: "What its names stand for." },
      name: {
        kind: "written",
        doc: "Fullest form found in the text; of a place with a government, the form used most.",
      },
      aliases: { kind: "written_list", of: "aliases", doc: "Other forms found in the text." },
      titles: { kind: "written_list", of: "titles", doc: "Titles that it is given in the text." },
      mentions: { kind: "row_list", of: "entity_mentions", doc: "Its mentions." },
      salience: { kind: "thousandths", doc: "How much the story is about it: its protagonists have the most." },
      country: { kind: "country", nullable: true, doc: "The country that it is, lies in or belongs to." },
      place: { kind: "object", of: "places", nullable: true, doc: "Where it lies on the map." },
      role: { kind: "enum", of: "StoryRole", nullable: true, planned: true, doc: "Its part in this story." },
    },
    columns: ["name", "mentions", "aliases", "titles", "salience", "type", "place", "country"],
  },
  entity_mentions: {
    id: 4,
    row: "Index",
    storage: "rows",
    of: "mentions",
    column: "mention",
    doc: "The mentions, grouped by entity.",
  },
  aliases: {
    id: 5,
    row: "Span",
    storage: "spans",
    member: "alias_spans",
    doc: "Other forms of names, grouped by entity.",
  },
  titles: { id: 6, row: "Span", storage: "spans", member: "title_spans", doc: "Titles, grouped by entity." },
  warnings: {
    id: 7,
    row: "Warning",
    doc: "Something that the copy desk may want to look at.",
    fields: {
      code: { kind: "enum", of: "WarningCode", doc: "What it is about." },
      span: { kind: "span", doc: "Where to look." },
      message: { kind: "string", doc: "A sentence for the person at the copy desk." },
      related: { kind: "optional_span", doc: "The other place that it is about." },
      args: {
        kind: "named_strings",
        of: "warning_args",
        doc: "What the message names, so that an interface can word it itself.",
      },
      suggestion: {
        kind: "string",
        nullable: true,
        doc: "What to put in place of the words, where there is one answer; null where there is none.",
      },
    },
    columns: ["span", "related", "message", "code", "args", "suggestion"],
  },
  strings: { id: 8, storage: "strings", doc: "UTF-8, one string after the other, without separators." },
  places: {
    id: 9,
    row: "Place",
    doc: "A place on the globe.",
    fields: {
      name: { kind: "string", pool: "place_names", doc: "The gazetteer's name." },
      lat: {
        kind: "hundredths",
        origin: 9000,
        range: [-90, 90],
        member: "latitude",
        column: "latitude",
        doc: "Degrees north of the equator, WGS 84.",
      },
      lon: {
        kind: "hundredths",
        origin: 18000,
        range: [-180, 180],
        member: "longitude",
        column: "longitude",
        doc: "Degrees east of Greenwich, WGS 84.",
      },
      geonames: { kind: "number", nullable: true, doc: "GeoNames id." },
      feature: { kind: "enum", of: "PlaceFeature", doc: "What kind of place it is." },
    },
    columns: ["name", "geonames", "lat", "lon", "feature"],
  },
  quotes: {
    id: 10,
    row: "Quote",
    letter: "q",
    doc: "Something said.",
    fields: {
      id: { kind: "id" },
      span: { kind: "span", doc: "What is said." },
      text: { kind: "slice" },
      kind: { kind: "enum", of: "QuoteKind", doc: "How the words are given back." },
      speaker: { kind: "row", of: "entities", nullable: true, doc: "The entity that speaks." },
      speaker_span: { kind: "optional_span", column: "speaker", doc: "The words that name the speaker." },
      cue: { kind: "optional_span", doc: 'The reporting verb or "according to".' },
      parts: {
        kind: "span_list",
        of: "quote_parts",
        doc: "Of a quotation that its attribution interrupts, what is said, in order; empty where it is one stretch.",
      },
      confidence: {
        kind: "thousandths",
        doc: "Share of quotations of this kind, attributed in this way, whose words and speaker were right.",
      },
      attribution: { kind: "enum", of: "Attribution", doc: "How the text gives the words to their speaker." },
    },
    columns: ["span", "speaker", "speaker_span", "cue", "kind", "parts", "confidence", "attribution"],
  },
  times: {
    id: 11,
    row: "Time",
    letter: "t",
    doc: "A date, time of day, duration or recurring time.",
    fields: {
      id: { kind: "id" },
      span: { kind: "span", doc: "The words that tell it." },
      text: { kind: "slice" },
      type: { kind: "enum", of: "TimeType", doc: "TIMEX3 type." },
      value: { kind: "string", nullable: true, doc: "TIMEX3 value; null where it cannot be resolved." },
      earliest: { kind: "string", nullable: true, doc: "First day that it can mean, ISO 8601." },
      latest: { kind: "string", nullable: true, doc: "Last day that it can mean, ISO 8601." },
    },
    columns: ["span", "value", "earliest", "latest", "type"],
  },
  quantities: {
    id: 12,
    row: "Quantity",
    letter: "n",
    doc: "An amount of money, a percentage, a measure, an ordinal, or a number that counts.",
    fields: {
      id: { kind: "id" },
      span: { kind: "span", doc: "The words that tell it." },
      text: { kind: "slice" },
      type: { kind: "enum", of: "QuantityType", doc: "What it measures." },
      value: { kind: "double", known: "has_value", doc: 'How much, in `unit`; words such as "hundreds" do not tell.' },
      high: { kind: "double", known: "has_high", doc: "Upper end of a range." },
      unit: {
        kind: "string",
        nullable: true,
        doc: 'ISO 4217 code for MONEY, "%" or "pp" (percentage points) for PERCENT, UCUM symbol for QUANTITY.',
      },
      approximate: { kind: "boolean", doc: "Whether `bound` is about or nearly." },
      bound: { kind: "enum", of: "QuantityBound", doc: "What the words around it make of it." },
      counts: {
        kind: "optional_span",
        doc: "The words for what is counted or measured. No stage tells them as yet.",
      },
      event: { kind: "string", nullable: true, planned: true, doc: "Id of the event that it belongs to." },
      sum_of: {
        kind: "row_list",
        of: "quantity_parts",
        doc: "The quantities that the text says add up to it, and do.",
      },
      si_value: {
        kind: "double",
        known_with: "si_unit",
        member: "value_in_si",
        row_member: "value_in_si", // signal.h has a macro of the other name
        doc: "Of a measure: its value in `si_unit`.",
      },
      si_unit: {
        kind: "string",
        nullable: true,
        doc: 'UCUM symbol of the SI unit; "a" (years) for ages, "By" (bytes) for data.',
      },
    },
    columns: [
      "value",
      "high",
      "span",
      "unit",
      "type",
      "approximate",
      "si_value",
      "si_unit",
      "bound",
      "counts",
      "sum_of",
    ],
  },
  relations: {
    id: 13,
    row: "Relation",
    doc: "Something the text states outright about two entities; the span is the evidence.",
    fields: {
      span: { kind: "span", doc: "The shortest stretch of text that says so." },
      type: { kind: "enum", of: "RelationType", doc: "What it says." },
      source: { kind: "row", of: "entities", doc: "The subject of the sentence that the type makes." },
      target: { kind: "row", of: "entities", doc: "Whom or what the source is related to." },
      confidence: { kind: "thousandths", doc: "Share of relations found in this way that were right." },
      status: { kind: "enum", of: "RelationStatus", doc: "Of which time it is." },
    },
    columns: ["span", "source", "target", "confidence", "type", "status"],
  },
  made_by: {
    id: 14,
    row: "MadeBy",
    storage: "single",
    doc: "What made an analysis: the same text gives the same analysis with the same versions.",
    fields: {
      program: { kind: "string", constant: "LEDE_VERSION", doc: 'Version of the program: "0.1.0".' },
      model: { kind: "string", document: "model_version", doc: 'Version of the model: "2026.11.6".' },
    },
    columns: ["program", "model"],
  },
  joins: {
    id: 15,
    row: "Span",
    storage: "spans",
    doc: 'A hyphen and line break within a word that a line\'s end parts: "Organi-", "zation" below it.',
  },
  warning_args: {
    id: 16,
    row: "WarningArg",
    storage: "named",
    doc: "What the warnings' messages name, grouped by warning.",
    fields: {
      name: { kind: "enum", of: "WarningPart", doc: "What the value is." },
      value: { kind: "string", doc: "The value." },
    },
    columns: ["value", "name"],
  },
  quote_parts: {
    id: 17,
    row: "Span",
    storage: "spans",
    doc: "What is said between attributions, grouped by quotation.",
  },
  quantity_parts: {
    id: 18,
    row: "QuantityPart",
    storage: "rows",
    of: "quantities",
    column: "quantity",
    doc: "The quantities that add up to others, grouped by sum.",
  },
  paragraphs: {
    id: 19,
    row: "Paragraph",
    doc: "A paragraph, from its first sentence to its last.",
    fields: {
      span: { kind: "span", doc: "The paragraph." },
      role: { kind: "enum", of: "ParagraphRole", doc: "What it is in the article." },
    },
    columns: ["span", "role"],
  },
  lede_parts: {
    id: 20,
    row: "LedePart",
    doc: "An answer to one of the questions that a story's first sentences answer.",
    fields: {
      span: { kind: "span", doc: "The words that tell it." },
      entity: { kind: "row", of: "entities", nullable: true, doc: "The entity that they name." },
      time: { kind: "row", of: "times", nullable: true, doc: "The time that they tell." },
      quantity: { kind: "row", of: "quantities", nullable: true, doc: "The quantity that they tell." },
      event: { kind: "string", nullable: true, planned: true, doc: "Id of the event that they tell." },
      confidence: { kind: "thousandths", doc: "Probability that the words are what they are taken for." },
    },
    columns: ["span", "entity", "time", "quantity", "confidence"],
  },
  lede: {
    id: 21,
    row: "Lede",
    storage: "single",
    nullable: true,
    doc: "The story in short, each part with its words; null of a text without sentences.",
    fields: {
      who: {
        kind: "object_list",
        of: "lede_parts",
        doc: "The two most prominent persons of the story's first three sentences, in the order of the text; organisations where there are none, or where the first sentence tells of one that is more prominent and of no person.",
      },
      what: { kind: "object", of: "lede_parts", doc: "What happened; no stage tells it as yet." },
      whom: { kind: "object_list", of: "lede_parts", doc: "Whom it happened to; no stage tells it as yet." },
      when: {
        kind: "object",
        of: "lede_parts",
        doc: "The first day that these sentences tell, else the first time of the first one that is no longer than a month.",
      },
      where: {
        kind: "object_list",
        of: "lede_parts",
        doc: "The place, at most one, of which these sentences or the headline say that it is where.",
      },
      how_much: { kind: "object", of: "lede_parts", doc: "How much of it; no stage tells it as yet." },
      why: { kind: "object", of: "lede_parts", doc: "Why it happened; no stage tells it as yet." },
      source: { kind: "object", of: "lede_parts", doc: "Who reports it; no stage tells it as yet." },
      sentence: { kind: "optional_span", doc: "The first sentence of the story's body." },
    },
    columns: ["who", "whom", "where", "what", "when", "how_much", "why", "source", "sentence"],
  },
};
