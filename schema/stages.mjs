// The stages that make an analysis, the layers that callers may leave out, the copy desk's checks.

/**
 * What an analysis may leave out, in the order of the bits that stand for it in the core. `needs` are the layers without
 * which this one would say less, or something else: whoever asks for it gets them too.
 */
export const layers = {
  places: layer("kPlaceLayer", [], "Where the entities lie."),
  quotes: layer("kQuoteLayer", ["references"], "Quotations."),
  references: layer("kReferenceLayer", ["places", "quotes"], "Pronouns and descriptions among the mentions."),
  relations: layer("kRelationLayer", ["references"], "Relations."),
  times: layer("kTimeLayer", ["quantities"], "Times, and the document's date where the text tells it."),
  quantities: layer("kQuantityLayer", ["places", "times"], "Quantities."),
  desk: layer("kDeskLayer", [], "The copy desk's warnings about the text as a whole; others come with their layer."),
  lede: layer("kLedeLayer", ["references", "times", "events"], "The story in short."),
  events: layer("kEventLayer", ["places", "quotes", "references", "times", "quantities"], "Who did what to whom."),
};

/**
 * The stages in the order in which they run, each with the header that declares it. `layers` are those that it fills: it
 * runs where one of them is asked for, and always where it has none. `flow` names the parts of the document that it reads
 * and, behind the arrow, those that it fills; `share` is its part of the whole time, in thousandths, for telling progress.
 */
export const stages = {
  tokens: calling("Tokenize", "segment/segment.h", {
    flow: "-> tokens",
    share: 40,
    doc: "Words, numbers and marks.",
  }),
  sentences: calling("SplitSentences", "segment/segment.h", {
    flow: "tokens -> sentences",
    share: 20,
    doc: "Paragraphs and sentences.",
  }),
  paragraphs: calling("FindParagraphs", "segment/segment.h", {
    flow: "sentences -> paragraphs",
    share: 5,
    doc: "What each paragraph is: source, headline, byline, dateline, body.",
  }),
  language: calling("CheckLanguage", "language/language.h", {
    flow: "tokens -> warnings",
    share: 20,
    doc: "Whether the text is English.",
  }),
  names: keeping("NameStage", "pipeline/name_stage.h", {
    flow: "tokens sentences paragraphs -> mentions entities warnings",
    share: 520,
    doc: "Names, titles and weapons, and which of them are one entity.",
  }),
  places: keeping("PlaceFinder", "places/places.h", {
    layers: ["places"],
    flow: "mentions entities -> places entities",
    share: 60,
    doc: "Which place of the gazetteer an entity is.",
  }),
  syntax: keeping("SentenceParser", "reading/sentence_parser.h", {
    layers: ["quotes", "references", "events"],
    flow: "tokens sentences -> reading",
    share: 400,
    doc: "Parts of speech, and which word depends on which.",
  }),
  quotes: keeping("QuoteStage", "pipeline/quote_stage.h", {
    layers: ["quotes"],
    flow: "reading sentences paragraphs mentions entities -> quotes warnings",
    share: 60,
    doc: "What is said, and by whom.",
  }),
  references: keeping("ReferenceFinder", "coref/coref.h", {
    layers: ["references"],
    flow: "reading sentences mentions entities quotes -> mentions entities quotes",
    share: 60,
    doc: "Whom pronouns and descriptions mean.",
  }),
  attribution: calling("RateQuotes", "quotes/quotes.h", {
    layers: ["quotes"],
    flow: "quotes -> quotes",
    share: 5,
    doc: "How sure it is who says a quotation, once pronouns have their persons.",
  }),
  relations: keeping("RelationFinder", "relations/relations.h", {
    layers: ["relations"],
    flow: "sentences mentions entities places -> relations entities",
    share: 60,
    doc: "What the text says outright about two entities.",
  }),
  values: keeping("ValueStage", "pipeline/value_stage.h", {
    layers: ["times", "quantities"],
    flow: "sentences mentions entities places -> times quantities document_date warnings",
    share: 130,
    doc: "Times and quantities, which are read from the same atoms.",
  }),
  events: keeping("EventFinder", "events/events.h", {
    layers: ["events"],
    flow: "reading sentences paragraphs mentions entities places quotes times quantities -> events quantities",
    share: 60,
    doc: "Who did what to whom.",
  }),
  desk: keeping("CopyDesk", "desk/desk.h", {
    layers: ["desk"],
    flow: "tokens sentences paragraphs mentions entities -> warnings",
    share: 30,
    doc: "What an editor would query beside what the stages noticed themselves.",
  }),
  lede: keeping("StoryTeller", "story/story.h", {
    layers: ["lede"],
    flow: "reading tokens sentences paragraphs mentions entities places quotes times quantities events -> lede",
    share: 5,
    doc: "The story in short: who did what, where, when, and the sentence that tells it.",
  }),
};

/**
 * The copy desk's own checks, in the order in which they run: a function of src/desk/, the codes of what it warns of, and
 * what it looks for.
 */
export const checks = {
  joined_words: check("FindJoinedWords", ["joined_words"], "Words that run together."),
  missing_spaces: check(
    "FindMissingSpaces",
    ["joined_words"],
    "A sentence that begins right behind the stop of the one before it.",
  ),
  acronyms: check(
    "FindAcronyms",
    ["undefined_acronym", "acronym_twice"],
    "Acronyms that are never spelt out, spelt out twice, or used before they are spelt out.",
  ),
  accents: check("FindAccents", ["spelling_variant"], "A name with its accents here and without them there."),
  doubled_words: check("FindDoubledWords", ["doubled_word"], "A word written twice."),
  spacing: check("FindSpacing", ["spacing"], "Blanks that are missing or one too many."),
  missing_stops: check(
    "FindMissingStops",
    ["missing_stop"],
    "A paragraph that ends without a stop where the others have one.",
  ),
  brackets: check("FindLoneBrackets", ["unpaired_mark"], "Brackets without a partner."),
  number_forms: check("FindNumberForms", ["other"], "Numbers whose commas and stops stand where none belong."),
  repeats: check("FindRepeats", ["other"], "Sentences and paragraphs that stand twice."),
};

function layer(cpp, needs, doc) {
  return { cpp, needs, doc };
}

/** A stage that is a function of the document. */
function calling(name, header, { flow, ...more }) {
  return { header, function: name, ...parted(flow), ...more };
}

/** A stage that is a class, made from the model or from nothing, with such a function `Run` (src/pipeline/stage.h). */
function keeping(name, header, { flow, ...more }) {
  return { header, class: name, ...parted(flow), ...more };
}

/** What a stage reads and what it fills, which stands behind an arrow. */
function parted(flow) {
  const [reads, fills] = flow.split("->").map((parts) => parts.split(" ").filter(Boolean));
  if (fills === undefined) throw new Error(`The flow "${flow}" has no arrow.`);
  return { reads, fills };
}

function check(name, codes, doc) {
  return { function: name, codes, doc };
}
