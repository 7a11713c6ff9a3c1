// The enumerations of an analysis: what its types, kinds and codes mean.

import { untold } from "./fields.mjs";

/** Their values are in the order of their numbers in the buffer, where new ones only ever join at the end. */
export const enums = {
  EntityType: inColumn("type", "What a name stands for.", {
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
  }),
  MentionKind: inColumn("kind", "How a mention names its entity.", {
    name: "By a name, whole or in part.",
    acronym: 'By the acronym of its name: "DFA".',
    nominal: 'By a description: "the firm".',
    pronoun: 'By a pronoun: "she".',
  }),
  Producer: {
    ...inColumn("source", "Which part of the pipeline proposed a mention: the evidence behind a highlight.", {
      tagger: "The learned tagger.",
      lexicon: "A word list.",
      rule: "A rule.",
      reader: "A reader's correction.",
    }),
    typescript: "MentionSource",
  },
  WarningCode: inColumn("code", "What a warning is about.", {
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
    unpaired_mark: "A quotation mark or a bracket without its partner.",
    weekday_mismatch: "A weekday that its date is not.",
    acronym_twice: "An acronym that is spelt out a second time.",
    not_english: "The whole text: it is not English.",
  }),
  WarningPart: inColumn(
    "warning_part",
    "What the value that a warning names is. The words of the text are as they are written there.",
    {
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
        'percent, the "share" of another one, the "parts" they add up from, what is "included" in them, an "age" or a "toll" told before. ' +
        'Of other warnings: a "number_form", whose commas or stops stand where none belong, or a "repeated_passage".',
      converted: "The conversion.",
      expected: "The number that would fit.",
      unit: "Its currency, ISO 4217.",
      from: "Where a rise or fall begins.",
      to: "Where it ends.",
      part: "The number that cannot be part of the other.",
      name: "Whose age it is.",
      share: "The percentage that the other number should be.",
      whole: "What it is a percentage of.",
    },
  ),
  PlaceFeature: inColumn("feature", "What kind of place a place is.", {
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
  }),
  QuoteKind: inColumn("quote_kind", "How words are given back.", {
    direct: "Word for word between quotation marks, which belong to it.",
    indirect: "Reported: the reported clause without the reporting one.",
    mixed: "Reported, with a part between quotation marks.",
  }),
  Attribution: inColumn("attribution", "How a text gives words to their speaker.", {
    none: "It names nobody.",
    stated: 'It says who: by name, title, description or a pronoun that stands for one for sure ("Moss said").',
    inferred: "By neighbourhood: who spoke before, or whom a pronoun likely means.",
  }),
  TimeType: inColumn("time_type", "TIMEX3's types.", {
    DATE: "A day, week, month, season, year or longer period of the calendar.",
    TIME: "A time of day.",
    DURATION: "How long something lasts.",
    SET: 'Times that recur: "every Monday".',
  }),
  QuantityType: inColumn("quantity_type", "What a quantity measures.", {
    MONEY: "An amount of money.",
    PERCENT: "A percentage, or percentage points.",
    QUANTITY: "A measure with a unit, an age among them.",
    ORDINAL: 'A place in an order: "third".',
    CARDINAL: "A number that counts.",
  }),
  QuantityBound: inColumn("bound", "What the words around a number make of it.", {
    exact: "Nothing: it is the number.",
    about: 'A rough one: "about", "some", "or so".',
    more_than: 'It is more: "more than", "over".',
    at_least: 'It is that or more: "at least", "or more".',
    less_than: 'It is less: "less than", "under".',
    at_most: 'It is that or less: "at most", "up to", "no more than".',
    nearly: 'A little less: "nearly", "almost".',
  }),
  RelationType: inColumn(
    "relation_type",
    "What a text says outright about two entities; the source is the subject of the sentence that the name makes.",
    {
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
      affiliated_with: "A person, the body worked or spoken for.",
    },
  ),
  RelationStatus: inColumn("relation_status", "Of which time a relation is, seen from the text.", {
    current: "Of now, or the text does not say otherwise.",
    former: 'Of the past: "former", "ex-", "previous".',
    acting: 'For the time being: "acting", "interim".',
    elect: 'Chosen and not yet in office: "-elect", "-designate".',
    future: 'Still to come: "future", "incoming".',
    late: 'Of somebody who has died: "the late".',
  }),
  ParagraphRole: inColumn("paragraph_role", "What a paragraph is in its article.", {
    body: "Part of the story.",
    headline: "Its headline.",
    byline: "Who wrote it.",
    subheading: untold("A heading within it."),
    dateline: "When it was written: a line above the story that is a date.",
    credit: "Whose picture it is: a line that begins with “Photo:” and the like.",
    source: "Where it was published: a line above the story that is a link.",
    caption: untold("What a picture shows."),
    list_item: "An item of a list: a line that begins with a bullet.",
    quoted: untold("A text that it gives back."),
    table: "A row of a table: a line with tabs that ends no sentence.",
    boilerplate:
      "No part of the story: notices such as “Share this”, and all behind “Sources” or “Related news” at its end.",
  }),
  OffsetUnit: {
    ...inColumn("offset_unit", "What offsets count.", {
      utf16: "UTF-16 code units, as in JavaScript strings.",
      codepoint: "Unicode code points, as in Python strings.",
      byte: "Bytes of UTF-8.",
    }),
    cpp: { codepoint: "kCodePoint" },
  },
  StoryRole: inJsonAlone("What part somebody or something has in the story.", {
    acts: "Does what is told.",
    acted_upon: "Has it done to them.",
    speaks: "Is quoted.",
    official: "Speaks or acts for an authority.",
    victim: "Is hurt by it.",
    witness: "Saw it.",
  }),
  ArgumentRole: inColumn("argument_role", "What part the words of an argument have in an event.", {
    actor: "Who acts.",
    object: "What it is done with or to.",
    recipient: "Who is acted upon.",
    instrument: "By what means.",
    place: "Where.",
    time: "When.",
    amount: "How much.",
    topic: "About what, or with its preposition as what, for what or under what: “for the attacks”, “as mayor”.",
    source: "Who reports it.",
  }),
  EventStatus: inColumn("event_status", "Whether an event has happened.", {
    actual: "It has happened.",
    ongoing: "It is happening.",
    future: "It is to happen.",
    possible: "It may happen or have happened.",
    denied: "It is said not to have happened.",
    alleged: "Somebody says so, and the text does not.",
  }),
};

/** An enumeration with the name of its field in the buffer, and what each value means. */
function inColumn(column, doc, values) {
  return { column, doc, values };
}

/** An enumeration of the JSON alone, as no stage fills it. */
function inJsonAlone(doc, values) {
  return { doc, values };
}
