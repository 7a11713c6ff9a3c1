// The tables of the flat buffer, and the fields of their rows.
//
// A new field takes two edits: an entry in its table here, with its name at the end of the table's row in `columns` if it
// has one, and the member of include/lede/document.h that a stage fills. Fields are in the order of the JSON members.

import * as is from "./fields.mjs";

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
 * The fields in the order of the buffer, where new ones only ever join at the end; those of tables that are not here have
 * the order of the JSON in the buffer as well.
 */
const columns = {
  mentions: "span entity confidence type kind source",
  entities: "name mentions aliases titles salience type place country",
  warnings: "span related message code args suggestion",
  places: "name geonames lat lon feature",
  quotes: "span speaker speaker_span cue kind parts confidence attribution",
  times: "span value earliest latest type",
  quantities: "value high span unit type approximate si_value si_unit bound counts sum_of event",
  relations: "span source target confidence type status",
  warning_args: "value name",
  lede: "who whom where what when how_much why source sentence",
  events:
    "span predicate actors recipients objects amounts arguments mentions place time source confidence cameo plover negated status",
};

/** The first of the ids in JSON: "m1" is row 0 of the mentions. */
const letters = { mentions: "m", entities: "e", quotes: "q", times: "t", quantities: "n", events: "v" };

// Answers to a question of the story.
const part = (doc) => is.object("lede_parts", doc);
const parts = (doc) => is.objects("lede_parts", doc);

/** The tables in the order of the buffer, where new ones only ever join at the end. */
export const tables = stored({
  sentences: table("Sentence", "A sentence, from its first token to its last.", {
    span: is.span("The sentence."),
    paragraph: is.number("Which paragraph it belongs to, counted from 0."),
  }),
  mentions: table("Mention", "A place in the text where an entity is named.", {
    ...is.words("The words that name it."),
    type: is.oneOf("EntityType", "What the name stands for."),
    kind: is.oneOf("MentionKind", "How it names its entity."),
    entity: is.nullable(is.row("entities", "Its entity.")),
    confidence: is.thousandths("Calibrated probability that span and type are right."),
    source: {
      ...is.oneOf("Producer", "Which part of the pipeline proposed it: the learned tagger, a word list, or a rule."),
      member: "producer",
    },
  }),
  entities: table("Entity", "Someone or something that the text names, with every mention of it.", {
    id: is.id,
    type: is.oneOf("EntityType", "What its names stand for."),
    name: is.written("Fullest form found in the text; of a place with a government, the form used most."),
    aliases: is.writtenList("aliases", "Other forms found in the text."),
    titles: is.writtenList("titles", "Titles that it is given in the text."),
    mentions: is.rows("entity_mentions", "Its mentions."),
    salience: is.thousandths("How much the story is about it: its protagonists have the most."),
    country: is.nullable(is.country("The country that it is, lies in or belongs to.")),
    place: is.nullable(is.object("places", "Where it lies on the map.")),
    role: is.planned(is.nullable(is.oneOf("StoryRole", "Its part in this story."))),
  }),
  entity_mentions: rowNumbers("Index", "mentions", "mention", "The mentions, grouped by entity."),
  aliases: spanRows("Other forms of names, grouped by entity.", { member: "alias_spans" }),
  titles: spanRows("Titles, grouped by entity.", { member: "title_spans" }),
  warnings: table("Warning", "Something that the copy desk may want to look at.", {
    code: is.oneOf("WarningCode", "What it is about."),
    span: is.span("Where to look."),
    message: is.string("A sentence for the person at the copy desk."),
    related: is.optionalSpan("The other place that it is about."),
    args: is.namedStrings("warning_args", "What the message names, so that an interface can word it itself."),
    suggestion: is.nullable(
      is.string("What to put in place of the words, where there is one answer; null where there is none."),
    ),
  }),
  strings: { storage: "strings", doc: "UTF-8, one string after the other, without separators." },
  places: table("Place", "A place on the globe.", {
    name: is.string("The gazetteer's name.", { pool: "place_names" }),
    lat: is.degrees("latitude", 90, "Degrees north of the equator, WGS 84."),
    lon: is.degrees("longitude", 180, "Degrees east of Greenwich, WGS 84."),
    geonames: is.nullable(is.number("GeoNames id.")),
    feature: is.oneOf("PlaceFeature", "What kind of place it is."),
  }),
  quotes: table("Quote", "Something said.", {
    ...is.words("What is said."),
    kind: is.oneOf("QuoteKind", "How the words are given back."),
    speaker: is.nullable(is.row("entities", "The entity that speaks.")),
    speaker_span: is.optionalSpan("The words that name the speaker.", { column: "speaker" }),
    cue: is.optionalSpan('The reporting verb or "according to".'),
    parts: is.spans(
      "quote_parts",
      "Of a quotation that its attribution interrupts, what is said, in order; empty where it is one stretch.",
    ),
    confidence: is.thousandths(
      "Share of quotations of this kind, attributed in this way, whose words and speaker were right.",
    ),
    attribution: is.oneOf("Attribution", "How the text gives the words to their speaker."),
  }),
  times: table("Time", "A date, time of day, duration or recurring time.", {
    ...is.words("The words that tell it."),
    type: is.oneOf("TimeType", "TIMEX3 type."),
    value: is.nullable(is.string("TIMEX3 value; null where it cannot be resolved.")),
    earliest: is.nullable(is.string("First day that it can mean, ISO 8601.")),
    latest: is.nullable(is.string("Last day that it can mean, ISO 8601.")),
  }),
  quantities: table("Quantity", "An amount of money, a percentage, a measure, an ordinal, or a number that counts.", {
    ...is.words("The words that tell it."),
    type: is.oneOf("QuantityType", "What it measures."),
    value: is.double('How much, in `unit`; words such as "hundreds" do not tell.', { known: "has_value" }),
    high: is.double("Upper end of a range.", { known: "has_high" }),
    unit: is.nullable(
      is.string('ISO 4217 code for MONEY, "%" or "pp" (percentage points) for PERCENT, UCUM symbol for QUANTITY.'),
    ),
    approximate: is.boolean("Whether `bound` is about or nearly."),
    bound: is.oneOf("QuantityBound", "What the words around it make of it."),
    counts: is.optionalSpan("The words for what is counted or measured. No stage tells them as yet."),
    event: is.nullable(is.row("events", "The event that it belongs to.")),
    sum_of: is.rows("quantity_parts", "The quantities that the text says add up to it, and do."),
    si_value: is.double("Of a measure: its value in `si_unit`.", {
      known_with: "si_unit",
      member: "value_in_si",
      row_member: "value_in_si", // signal.h has a macro of the other name
    }),
    si_unit: is.nullable(is.string('UCUM symbol of the SI unit; "a" (years) for ages, "By" (bytes) for data.')),
  }),
  relations: table("Relation", "Something the text states outright about two entities; the span is the evidence.", {
    span: is.span("The shortest stretch of text that says so."),
    type: is.oneOf("RelationType", "What it says."),
    source: is.row("entities", "The subject of the sentence that the type makes."),
    target: is.row("entities", "Whom or what the source is related to."),
    confidence: is.thousandths("Share of relations found in this way that were right."),
    status: is.oneOf("RelationStatus", "Of which time it is."),
  }),
  made_by: single("MadeBy", "What made an analysis: the same text gives the same analysis with the same versions.", {
    program: is.string('Version of the program: "0.1.0".', { constant: "LEDE_VERSION" }),
    model: is.string('Version of the model: "2026.11.6".', { document: "model_version" }),
  }),
  joins: spanRows('A hyphen and line break within a word that a line\'s end parts: "Organi-", "zation" below it.'),
  warning_args: named("WarningArg", "What the warnings' messages name, grouped by warning.", {
    name: is.oneOf("WarningPart", "What the value is."),
    value: is.string("The value."),
  }),
  quote_parts: spanRows("What is said between attributions, grouped by quotation."),
  quantity_parts: rowNumbers(
    "QuantityPart",
    "quantities",
    "quantity",
    "The quantities that add up to others, grouped by sum.",
  ),
  paragraphs: table("Paragraph", "A paragraph, from its first sentence to its last.", {
    span: is.span("The paragraph."),
    role: is.oneOf("ParagraphRole", "What it is in the article."),
  }),
  lede_parts: table("LedePart", "An answer to one of the questions that a story's first sentences answer.", {
    span: is.span("The words that tell it."),
    entity: is.nullable(is.row("entities", "The entity that they name.")),
    time: is.nullable(is.row("times", "The time that they tell.")),
    quantity: is.nullable(is.row("quantities", "The quantity that they tell.")),
    event: is.nullable(is.row("events", "The event that they tell.")),
    confidence: is.thousandths("Probability that the words are what they are taken for."),
  }),
  lede: {
    ...single("Lede", "The story in short, each part with its words; null of a text without sentences.", {
      who: parts(
        "Who acts in the event of `what`, at most two, in the order of the text; where no event is known, the subject of what the headline says, else of the first sentence; where neither has one, the two most prominent persons of the story's first three sentences, and organisations where there are none, or where the first sentence tells of one that is more prominent and of no person.",
      ),
      what: part(
        "What happened: the words of the surest event of the headline and of the first sentence, with all that belongs to them where there is nobody to whom it happened; where no event is known, all that the headline says of its subject, else the first sentence; none where none is sure.",
      ),
      whom: parts("Whom or what it happened to, at most two."),
      when: part(
        "The day that the sentence's tree hangs on the event, wherever the first sentences tell it; else a day of a clause that tells the same or reports it, or the only one that they have; else the month of the first one. The confidence tells which.",
      ),
      where: parts(
        "The place that the sentence's tree hangs on the event, or of which the first sentence, the headline or a dateline say that it is where, and the larger one in which they say that it lies; else the place that the text names most, if nothing tells against it. The confidence tells which.",
      ),
      how_much: part("The first quantity that the event tells."),
      why: part(
        "Why it happened, or to what end, with the word that says so (“because of the strike”): where a headline or the first sentences tell it outright, and their tree hangs it on what happened.",
      ),
      source: part("Who reports the event, where the text does not tell it as its own."),
      sentence: is.optionalSpan("The first sentence of the story's body."),
    }),
    nullable: true,
  },
  idle_hints: {
    row: "IdleHint",
    storage: "numbers",
    column: "hint",
    doc: "The hints that found nothing in the text, by their numbers in the order in which they were given, from 0.",
  },
  events: table("NewsEvent", "Who did what to whom.", {
    ...is.words("The words that tell it: a verb with what belongs to it, or a noun."),
    predicate: is.string("Lemma of the verb, with its particle, or of the noun."),
    actors: is.rows("event_actors", "The entities that act."),
    recipients: is.rows("event_recipients", "The entities that are acted upon, or with which something is done."),
    objects: is.rows("event_objects", "Other entities that take part."),
    place: is.nullable(is.row("entities", "The entity where it happens.")),
    time: is.nullable(is.row("times", "The time when it happens.")),
    source: is.nullable(is.row("entities", "The entity that reports it; not the text itself.")),
    cameo: is.nullable(is.string("Its CAMEO code, of two to four digits.")),
    plover: is.nullable(is.string("Its PLOVER class.")),
    negated: is.boolean("Whether the text says that it is not so."),
    status: is.oneOf("EventStatus", "Whether it has happened."),
    amounts: is.rows("event_amounts", "The quantities that it tells."),
    arguments: is.objects(
      "event_arguments",
      "Everything that has a part in it, with its words, whether or not it is an entity.",
    ),
    confidence: is.thousandths("Share of events told in this way of which actor, object and status were right."),
    mentions: is.spans("event_mentions", "All places where the text tells it, this one among them."),
    confirmed_by: is.planned(is.rows("event_actors", "The entities that confirm it.")),
    denied_by: is.planned(is.rows("event_actors", "The entities that deny it.")),
    context: is.planned(is.nullable(is.string("Its PLOVER context: military, economic."))),
  }),
  event_actors: rowNumbers("EventActor", "entities", "entity", "The entities that act, grouped by event."),
  event_recipients: rowNumbers(
    "EventRecipient",
    "entities",
    "entity",
    "The entities that are acted upon, grouped by event.",
  ),
  event_objects: rowNumbers("EventObject", "entities", "entity", "Other entities that take part, grouped by event."),
  event_amounts: rowNumbers(
    "EventAmount",
    "quantities",
    "quantity",
    "The quantities that events tell, grouped by event.",
  ),
  event_arguments: table("EventArgument", "What has a part in an event, grouped by event.", {
    span: is.span("Its words."),
    role: is.oneOf("ArgumentRole", "What part it has."),
    entity: is.nullable(is.row("entities", "The entity that the words name.")),
  }),
  event_mentions: spanRows("The words that tell an event, grouped by event."),
});

/** The tables with their ids, which are their places in the list, their letters and the order of their columns. */
function stored(list) {
  const place = (name, i) => ({ id: i + 1, letter: letters[name], columns: columns[name]?.split(" ") });
  return Object.fromEntries(Object.entries(list).map(([name, one], i) => [name, { ...place(name, i), ...one }]));
}

/** A table whose rows are structs of the name `row` in C++. */
function table(row, doc, fields) {
  return { row, doc, fields };
}

/** What there is one of. */
function single(row, doc, fields) {
  return { ...table(row, doc, fields), storage: "single" };
}

/** Strings, and what each of them is. */
function named(row, doc, fields) {
  return { ...table(row, doc, fields), storage: "named" };
}

/** Spans of the text. */
function spanRows(doc, more) {
  return { row: "Span", storage: "spans", ...more, doc };
}

/** Numbers of rows `of` another table. */
function rowNumbers(row, of, column, doc) {
  return { row, storage: "rows", of, column, doc };
}
