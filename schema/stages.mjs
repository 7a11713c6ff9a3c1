// The stages that make an analysis, the layers that callers may leave out, the copy desk's checks.

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
  brackets: { function: "FindLoneBrackets", codes: ["unpaired_bracket"], doc: "Brackets without a partner." },
  number_forms: {
    function: "FindNumberForms",
    codes: ["number_form"],
    doc: "Numbers whose commas and stops stand where none belong.",
  },
  repeats: { function: "FindRepeats", codes: ["repeated_passage"], doc: "Sentences and paragraphs that stand twice." },
};
