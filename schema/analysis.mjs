// What an analysis holds: the one description of its layers, fields, enumerations and codes. `npm run generate` writes
// from it the enumerations and their names, the flat buffer's rows, writer and reader, the JSON writer, the TypeScript
// types, docs/analysis.schema.json, the tables of docs/buffer.md and docs/codebook.md; scripts/generate-schema.mjs
// lists the files.
//
// A new field takes two edits: an entry under `fields` here with its name at the end of the table's `columns`, and the
// member of include/lede/document.h that a stage fills.
//
// `fields` are in the order of the JSON members, `columns` in the order of the buffer's, where fields only ever join at
// the end. A field has a `kind` (scripts/schema/kinds.mjs says how each is stored, written and read), a `doc` of whole
// sentences, and where the names differ from the field's own: `member` of the C++ struct, `column` of the buffer,
// `row_member` of the buffer's struct in C++.
// `optional` members may be missing in an analysis.

/** In the order of their numbers in the buffer: values only ever join at the end. `column` names the buffer's field. */
export const enums = {
  EntityType: {
    column: "type",
    doc: "What a name stands for.",
    values: {
      PERSON: "People, also fictional ones.",
      ORG: "Companies, agencies, armed forces, parties, media, teams.",
      GPE: "Countries, regions and cities: places with a government.",
      LOC: "Other places: seas, mountains, continents, regions without a government.",
      FAC: "Buildings, bases, airports, roads.",
      NORP: "Nationalities, religious, ethnic and political groups.",
      EVENT: "Named meetings, wars, disasters, elections, games.",
      PRODUCT: "Named products other than military equipment.",
      WEAPON: "Military equipment, by name or by kind.",
      WORK: "Books, films, articles, reports.",
      LAW: "Treaties, acts, agreements.",
      LANGUAGE: "Languages.",
      TITLE: "Offices and honorifics held by a person.",
      MISC: "A name that fits none of these.",
    },
  },
  MentionKind: {
    column: "kind",
    doc: "How a mention names its entity.",
    values: {
      name: "By a name, whole or in part.",
      acronym: 'By the acronym of its name: "DFA".',
      nominal: 'By a description: "the firm".',
      pronoun: 'By a pronoun: "she".',
    },
  },
  Producer: {
    column: "source",
    typescript: "MentionSource",
    doc: "Which part of the pipeline proposed a mention: the evidence behind a highlight.",
    values: {
      tagger: "The learned tagger.",
      lexicon: "A word list.",
      rule: "A rule.",
      reader: "A reader's correction. None are read as yet.",
    },
  },
  WarningCode: {
    column: "code",
    doc: "What a warning is about.",
    values: {
      spelling_variant: "A name that is spelt otherwise elsewhere in the text.",
      joined_words: "Words that run together.",
      undefined_acronym: "An acronym that the text does not spell out.",
      ambiguous_date: "A date that can mean two days.",
      unattributed_quote: "A quotation for which nobody is named.",
      number_mismatch: "Numbers that contradict each other.",
      other: "Anything else; its message says what.",
      doubled_word: "A word that stands twice in a row.",
      spacing: "A space too many or too few.",
      missing_stop: "A paragraph that ends without its full stop.",
      unpaired_mark: "A quotation mark without its partner.",
      weekday_mismatch: "A weekday that its date is not.",
      acronym_twice: "An acronym that is spelt out a second time.",
      not_english: "The whole text: it is not English.",
    },
  },
  WarningPart: {
    column: "warning_part",
    doc: "What the value that a warning names is. The words of the text are as they are written there.",
    values: {
      written: "The words, number or weekday that it is about.",
      meant: "What is likely meant by them.",
      elsewhere: "What stands for the same elsewhere in the text.",
      acronym: "The acronym that it is about.",
      read: 'How a date is read: "5 March".',
      other: "What else it can mean.",
      date: 'The date that a weekday stands beside: "7 December 2016".',
      weekday: "The weekday that it is.",
      mark: 'Whether the mark is an "opening" or a "closing" one.',
      check:
        'Of numbers, what they do not fit: their "conversion", the "rate" of another one, the "rise" or "fall" in ' +
        'percent, the "parts" they add up from, what is "included" in them, an "age" or a "toll" told before.',
      converted: "The conversion.",
      expected: "The number that would fit.",
      unit: "Its currency, ISO 4217.",
      from: "Where a rise or fall begins.",
      to: "Where it ends.",
      part: "The number that cannot be part of the other.",
      name: "Whose age it is.",
    },
  },
  PlaceFeature: {
    column: "feature",
    doc: "What kind of place a place is.",
    values: {
      country: "A country or territory.",
      continent: "A continent.",
      admin1: "First-level division: state, province.",
      admin2: "Second-level division: county, district.",
      city: "A city, town or village.",
      region: "A region without a government of its own.",
      water: "A sea, lake, river or strait.",
      mountain: "A mountain or a range.",
      facility: "A building, base, airport or road.",
      other: "Any other place.",
    },
  },
  QuoteKind: {
    column: "quote_kind",
    doc: "How words are given back.",
    values: {
      direct: "Word for word between quotation marks, which belong to it.",
      indirect: "Reported: the reported clause without the reporting one.",
      mixed: "Reported, with a part between quotation marks.",
    },
  },
  Attribution: {
    column: "attribution",
    doc: "How a text gives words to their speaker.",
    values: {
      none: "It names nobody.",
      stated: 'It says who: by name, title, description or a pronoun that stands for one for sure ("Moss said").',
      inferred: "By neighbourhood: who spoke before, or whom a pronoun likely means.",
    },
  },
  TimeType: {
    column: "time_type",
    doc: "TIMEX3's types.",
    values: {
      DATE: "A day, week, month, season, year or longer period of the calendar.",
      TIME: "A time of day.",
      DURATION: "How long something lasts.",
      SET: 'Times that recur: "every Monday".',
    },
  },
  QuantityType: {
    column: "quantity_type",
    doc: "What a quantity measures.",
    values: {
      MONEY: "An amount of money.",
      PERCENT: "A percentage, or percentage points.",
      QUANTITY: "A measure with a unit, an age among them.",
      ORDINAL: 'A place in an order: "third".',
      CARDINAL: "A number that counts.",
    },
  },
  QuantityBound: {
    column: "bound",
    doc: "What the words around a number make of it.",
    values: {
      exact: "Nothing: it is the number.",
      about: 'A rough one: "about", "some", "or so".',
      more_than: 'It is more: "more than", "over".',
      at_least: 'It is that or more: "at least", "or more".',
      less_than: 'It is less: "less than", "under".',
      at_most: 'It is that or less: "at most", "up to", "no more than".',
      nearly: 'A little less: "nearly", "almost".',
    },
  },
  RelationType: {
    column: "relation_type",
    doc: "What a text says outright about two entities; the source is the subject of the sentence that the name makes.",
    values: {
      holds_title: "A person, a title.",
      acronym_of: "An entity and itself: where its acronym is defined.",
      member_of: "A person or country, an organisation or group.",
      part_of: "An organisation or place, the one above it.",
      located_in: "A place or building, a place.",
      based_in: "An organisation or person, a place.",
      reports_to: "An organisation or person, who is above it.",
      nationality: "A person, a people.",
      spouse: "Two persons who are married to each other.",
      parent_of: "A person, a child of theirs.",
      child_of: "A person, a parent of theirs.",
      sibling_of: "Two persons with a parent in common.",
      relative: "Two persons who are kin in another way.",
      founder_of: "A person or organisation, an organisation.",
      owned_by: "An organisation or building, its owner.",
      demonym_of: "A people, its country.",
      capital_of: "A city that may stand for a government, the country.",
      affiliated_with: "A person, the body worked or spoken for. No pattern tells it as yet.",
    },
  },
  RelationStatus: {
    column: "relation_status",
    doc: "Of which time a relation is, seen from the text.",
    values: {
      current: "Of now, or the text does not say otherwise.",
      former: 'Of the past: "former", "ex-", "previous".',
      acting: 'For the time being: "acting", "interim".',
      elect: 'Chosen and not yet in office: "-elect", "-designate".',
      future: 'Still to come: "future", "incoming".',
      late: 'Of somebody who has died: "the late".',
    },
  },
  ParagraphRole: {
    column: "paragraph_role",
    doc: "What a paragraph is in its article.",
    values: {
      body: "Part of the story.",
      headline: "Its headline.",
      byline: "Who wrote it.",
      subheading: "A heading within it. No rule tells it as yet.",
      dateline: "When it was written: a line above the story that is a date.",
      credit: "Whose picture or text it is. No rule tells it as yet.",
      source: "Where it was published: a line above the story that is a link.",
      caption: "What a picture shows. No rule tells it as yet.",
      list_item: "An item of a list. No rule tells it as yet.",
      quoted: "A text that it gives back. No rule tells it as yet.",
      table: "Part of a table. No rule tells it as yet.",
      boilerplate: "No part of the story: links, notices. No rule tells it as yet.",
    },
  },
  OffsetUnit: {
    column: "offset_unit",
    doc: "What offsets count.",
    cpp: { codepoint: "kCodePoint" },
    values: {
      utf16: "UTF-16 code units, as in JavaScript strings.",
      codepoint: "Unicode code points, as in Python strings.",
      byte: "Bytes of UTF-8.",
    },
  },
  // Without a column: part of the JSON alone, as no stage fills them.
  StoryRole: {
    doc: "What part somebody or something has in the story.",
    values: {
      acts: "Does what is told.",
      acted_upon: "Has it done to them.",
      speaks: "Is quoted.",
      official: "Speaks or acts for an authority.",
      victim: "Is hurt by it.",
      witness: "Saw it.",
    },
  },
  ArgumentRole: {
    doc: "What part the words of an argument have in an event.",
    values: {
      actor: "Who acts.",
      object: "What it is done with or to.",
      recipient: "Who is acted upon.",
      instrument: "By what means.",
      place: "Where.",
      time: "When.",
      amount: "How much.",
      topic: "About what.",
      source: "Who reports it.",
    },
  },
  EventStatus: {
    doc: "Whether an event has happened.",
    values: {
      actual: "It has happened.",
      ongoing: "It is happening.",
      future: "It is to happen.",
      possible: "It may happen or have happened.",
      denied: "It is said not to have happened.",
      alleged: "Somebody says so, and the text does not.",
    },
  },
};

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

/**
 * What an analysis may leave out, in the order of the bits that stand for it in the core. `needs` are the layers without
 * which this one would say less, or something else: whoever asks for it gets them too.
 */
export const layers = {
  places: { cpp: "kPlaceLayer", needs: [], doc: "Where the entities lie." },
  quotes: { cpp: "kQuoteLayer", needs: ["references"], doc: "Quotations." },
  references: {
    cpp: "kReferenceLayer",
    needs: ["places", "quotes"],
    doc: "Pronouns and descriptions among the mentions.",
  },
  relations: { cpp: "kRelationLayer", needs: ["references"], doc: "Relations." },
  times: { cpp: "kTimeLayer", needs: ["quantities"], doc: "Times, and the document's date where the text tells it." },
  quantities: { cpp: "kQuantityLayer", needs: ["places", "times"], doc: "Quantities." },
  desk: {
    cpp: "kDeskLayer",
    needs: [],
    doc: "The copy desk's warnings about the text as a whole; others come with their layer.",
  },
  lede: { cpp: "kLedeLayer", needs: ["references", "times"], doc: "The story in short." },
};

/**
 * The stages in the order in which they run. `function` is a function of the document, `class` a class that is made from
 * the model, or from nothing, and has such a function `Run` (src/pipeline/stage.h); `header` declares it. `layers` are those that it fills: it runs
 * where one of them is asked for, and always where it has none. `reads` and `fills` are parts of the document; `share` is
 * its part of the whole time, in thousandths, for telling progress.
 */
export const stages = {
  tokens: {
    header: "segment/segment.h",
    function: "Tokenize",
    reads: [],
    fills: ["tokens"],
    share: 40,
    doc: "Words, numbers and marks.",
  },
  sentences: {
    header: "segment/segment.h",
    function: "SplitSentences",
    reads: ["tokens"],
    fills: ["sentences"],
    share: 20,
    doc: "Paragraphs and sentences.",
  },
  paragraphs: {
    header: "segment/segment.h",
    function: "FindParagraphs",
    reads: ["sentences"],
    fills: ["paragraphs"],
    share: 5,
    doc: "What each paragraph is: source, headline, byline, dateline, body.",
  },
  language: {
    header: "language/language.h",
    function: "CheckLanguage",
    reads: ["tokens"],
    fills: ["warnings"],
    share: 20,
    doc: "Whether the text is English.",
  },
  names: {
    header: "pipeline/name_stage.h",
    class: "NameStage",
    reads: ["tokens", "sentences"],
    fills: ["mentions", "entities", "warnings"],
    share: 520,
    doc: "Names, titles and weapons, and which of them are one entity.",
  },
  places: {
    header: "places/places.h",
    class: "PlaceFinder",
    layers: ["places"],
    reads: ["mentions", "entities"],
    fills: ["places", "entities"],
    share: 60,
    doc: "Which place of the gazetteer an entity is.",
  },
  quotes: {
    header: "quotes/quotes.h",
    function: "FindQuotes",
    layers: ["quotes"],
    reads: ["sentences", "mentions", "entities"],
    fills: ["quotes", "warnings"],
    share: 60,
    doc: "What is said, and by whom.",
  },
  references: {
    header: "coref/coref.h",
    class: "ReferenceFinder",
    layers: ["references"],
    reads: ["sentences", "mentions", "entities", "quotes"],
    fills: ["mentions", "entities", "quotes"],
    share: 60,
    doc: "Whom pronouns and descriptions mean.",
  },
  attribution: {
    header: "quotes/quotes.h",
    function: "RateQuotes",
    layers: ["quotes"],
    reads: ["quotes"],
    fills: ["quotes"],
    share: 5,
    doc: "How sure it is who says a quotation, once pronouns have their persons.",
  },
  relations: {
    header: "relations/relations.h",
    class: "RelationFinder",
    layers: ["relations"],
    reads: ["sentences", "mentions", "entities", "places"],
    fills: ["relations", "entities"],
    share: 60,
    doc: "What the text says outright about two entities.",
  },
  values: {
    header: "pipeline/value_stage.h",
    class: "ValueStage",
    layers: ["times", "quantities"],
    reads: ["sentences", "mentions", "entities", "places"],
    fills: ["times", "quantities", "document_date", "warnings"],
    share: 130,
    doc: "Times and quantities, which are read from the same atoms.",
  },
  desk: {
    header: "desk/desk.h",
    class: "CopyDesk",
    layers: ["desk"],
    reads: ["tokens", "sentences", "paragraphs", "mentions", "entities"],
    fills: ["warnings"],
    share: 30,
    doc: "What an editor would query beside what the stages noticed themselves.",
  },
  lede: {
    header: "story/story.h",
    function: "TellInShort",
    layers: ["lede"],
    reads: ["tokens", "sentences", "paragraphs", "mentions", "entities", "places", "times"],
    fills: ["lede"],
    share: 5,
    doc: "The story in short: who, where, when, and the sentence that tells it.",
  },
};

/**
 * The copy desk's own checks, in the order in which they run: a function of src/desk/, the codes of what it warns of, and
 * what it looks for.
 */
export const checks = {
  joined_words: { function: "FindJoinedWords", codes: ["joined_words"], doc: "Words that run together." },
  missing_spaces: {
    function: "FindMissingSpaces",
    codes: ["joined_words"],
    doc: "A sentence that begins right behind the stop of the one before it.",
  },
  acronyms: {
    function: "FindAcronyms",
    codes: ["undefined_acronym", "acronym_twice"],
    doc: "Acronyms that are never spelt out, spelt out twice, or used before they are spelt out.",
  },
  accents: {
    function: "FindAccents",
    codes: ["spelling_variant"],
    doc: "A name with its accents here and without them there.",
  },
  doubled_words: { function: "FindDoubledWords", codes: ["doubled_word"], doc: "A word written twice." },
  spacing: { function: "FindSpacing", codes: ["spacing"], doc: "Blanks that are missing or one too many." },
  missing_stops: {
    function: "FindMissingStops",
    codes: ["missing_stop"],
    doc: "A paragraph that ends without a stop where the others have one.",
  },
};

/**
 * What a caller in JavaScript may ask for. Options of `TextOptions` are plain values and go to a worker as they are;
 * those of the other two stay with the caller. An option with a `member` is one of the core's too, a member of
 * lede::Options: `kind` says what it is there and how it gets there (scripts/schema/option-kinds.mjs), `core` what it
 * means to a caller in C++.
 */
export const options = {
  TextOptions: {
    doc: "What is asked of an analysis.",
    options: {
      documentDate: {
        kind: "date",
        member: "document_date",
        core:
          'ISO 8601 calendar date ("2016-12-07") on which the text was published; empty if unknown. A time of day ' +
          'after it ("T13:37:00Z") is passed over.',
        doc: 'Day on which the text was published, as ISO 8601 calendar date ("2016-12-07"). Default: none.',
      },
      namesOnly: {
        kind: "flag",
        doc:
          "Names alone, mentions and their entities: the other layers stay empty. Takes half the time. " +
          "Default: false.",
      },
      layers: {
        kind: "layers",
        member: "layers",
        core: "The layers to fill, a set of Layer, and those that they need. 0: mentions and entities alone.",
        doc:
          "The layers to fill beside names, and those that they need: quotations bring references, which " +
          "bring places; times and quantities come together. The others stay empty and cost no time. Default: all.",
      },
      offsets: {
        kind: "offsets",
        doc: 'Unit of the offsets in the result. Default: "utf16", JavaScript\'s own.',
      },
    },
  },
  AnalyzeOptions: {
    extends: "TextOptions",
    doc: "What `Analyzer` takes beside a text.",
    options: {
      onProgress: {
        type: "(share: number, stage: Stage) => void",
        doc:
          "Called now and then with the share of the work that is done, 0 to 1, and the stage that is at work. What it " +
          "throws stops the analysis and comes out of it.",
      },
    },
  },
  WorkerAnalyzeOptions: {
    extends: "TextOptions",
    doc: "What `WorkerAnalyzer` takes beside a text.",
    options: {
      onProgress: {
        type: "(share: number, stage: Stage) => void",
        doc: "Called now and then with the share of the work that is done, 0 to 1, and the stage that is at work.",
      },
      signal: {
        type: "AbortSignal",
        doc: "Stops the analysis: its promise rejects with an AbortError at once.",
      },
    },
  },
};
