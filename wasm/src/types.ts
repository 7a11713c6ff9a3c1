// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// The analysis, schema "lede/1".

/** What a name stands for. */
export type EntityType =
  /** People, also fictional ones. */
  | "PERSON"
  /** Companies, agencies, armed forces, parties, media, teams. */
  | "ORG"
  /** Countries, regions and cities: places with a government. */
  | "GPE"
  /** Other places: seas, mountains, continents, regions without a government. */
  | "LOC"
  /** Buildings, bases, airports, roads. */
  | "FAC"
  /** Nationalities, religious, ethnic and political groups. */
  | "NORP"
  /** Named meetings, wars, disasters, elections, games. */
  | "EVENT"
  /** Named products other than military equipment. */
  | "PRODUCT"
  /** Military equipment, by name or by kind. */
  | "WEAPON"
  /** Books, films, articles, reports. */
  | "WORK"
  /** Treaties, acts, agreements. */
  | "LAW"
  /** Languages. */
  | "LANGUAGE"
  /** Offices and honorifics held by a person. */
  | "TITLE"
  /** A name that fits none of these. */
  | "MISC";

/** How a mention names its entity. */
export type MentionKind =
  /** By a name, whole or in part. */
  | "name"
  /** By the acronym of its name: "DFA". */
  | "acronym"
  /** By a description: "the firm". */
  | "nominal"
  /** By a pronoun: "she". */
  | "pronoun";

/** Which part of the pipeline proposed a mention: the evidence behind a highlight. */
export type MentionSource =
  /** The learned tagger. */
  | "tagger"
  /** A word list. */
  | "lexicon"
  /** A rule. */
  | "rule"
  /** A reader's correction. */
  | "reader";

/** What a warning is about. */
export type WarningCode =
  /** A name that is spelt otherwise elsewhere in the text. */
  | "spelling_variant"
  /** Words that run together. */
  | "joined_words"
  /** An acronym that the text does not spell out. */
  | "undefined_acronym"
  /** A date that can mean two days. */
  | "ambiguous_date"
  /** A quotation for which nobody is named. */
  | "unattributed_quote"
  /** Numbers that contradict each other. */
  | "number_mismatch"
  /** Anything else; its message says what. */
  | "other"
  /** A word that stands twice in a row. */
  | "doubled_word"
  /** A space too many or too few. */
  | "spacing"
  /** A paragraph that ends without its full stop. */
  | "missing_stop"
  /** A quotation mark or a bracket without its partner. */
  | "unpaired_mark"
  /** A weekday that its date is not. */
  | "weekday_mismatch"
  /** An acronym that is spelt out a second time. */
  | "acronym_twice"
  /** The whole text: it is not English. */
  | "not_english";

/** What the value that a warning names is. The words of the text are as they are written there. */
export type WarningPart =
  /** The words, number or weekday that it is about. */
  | "written"
  /** What is likely meant by them. */
  | "meant"
  /** What stands for the same elsewhere in the text. */
  | "elsewhere"
  /** The acronym that it is about. */
  | "acronym"
  /** How a date is read: "5 March". */
  | "read"
  /** What else it can mean. */
  | "other"
  /** The date that a weekday stands beside: "7 December 2016". */
  | "date"
  /** The weekday that it is. */
  | "weekday"
  /** Whether the mark is an "opening" or a "closing" one. */
  | "mark"
  /**
   * Of numbers, what they do not fit: their "conversion", the "rate" of another one, the "rise" or "fall" in percent,
   * the "share" of another one, the "parts" they add up from, what is "included" in them, an "age" or a "toll" told
   * before. Of other warnings: a "number_form", whose commas or stops stand where none belong, or a "repeated_passage".
   */
  | "check"
  /** The conversion. */
  | "converted"
  /** The number that would fit. */
  | "expected"
  /** Its currency, ISO 4217. */
  | "unit"
  /** Where a rise or fall begins. */
  | "from"
  /** Where it ends. */
  | "to"
  /** The number that cannot be part of the other. */
  | "part"
  /** Whose age it is. */
  | "name"
  /** The percentage that the other number should be. */
  | "share"
  /** What it is a percentage of. */
  | "whole";

/** What kind of place a place is. */
export type PlaceFeature =
  /** A country or territory. */
  | "country"
  /** A continent. */
  | "continent"
  /** First-level division: state, province. */
  | "admin1"
  /** Second-level division: county, district. */
  | "admin2"
  /** A city, town or village. */
  | "city"
  /** A region without a government of its own. */
  | "region"
  /** A sea, lake, river or strait. */
  | "water"
  /** A mountain or a range. */
  | "mountain"
  /** A building, base, airport or road. */
  | "facility"
  /** Any other place. */
  | "other";

/** How words are given back. */
export type QuoteKind =
  /** Word for word between quotation marks, which belong to it. */
  | "direct"
  /** Reported: the reported clause without the reporting one. */
  | "indirect"
  /** Reported, with a part between quotation marks. */
  | "mixed";

/** How a text gives words to their speaker. */
export type Attribution =
  /** It names nobody. */
  | "none"
  /** It says who: by name, title, description or a pronoun that stands for one for sure ("Moss said"). */
  | "stated"
  /** By neighbourhood: who spoke before, or whom a pronoun likely means. */
  | "inferred";

/** TIMEX3's types. */
export type TimeType =
  /** A day, week, month, season, year or longer period of the calendar. */
  | "DATE"
  /** A time of day. */
  | "TIME"
  /** How long something lasts. */
  | "DURATION"
  /** Times that recur: "every Monday". */
  | "SET";

/** What a quantity measures. */
export type QuantityType =
  /** An amount of money. */
  | "MONEY"
  /** A percentage, or percentage points. */
  | "PERCENT"
  /** A measure with a unit, an age among them. */
  | "QUANTITY"
  /** A place in an order: "third". */
  | "ORDINAL"
  /** A number that counts. */
  | "CARDINAL";

/** What the words around a number make of it. */
export type QuantityBound =
  /** Nothing: it is the number. */
  | "exact"
  /** A rough one: "about", "some", "or so". */
  | "about"
  /** It is more: "more than", "over". */
  | "more_than"
  /** It is that or more: "at least", "or more". */
  | "at_least"
  /** It is less: "less than", "under". */
  | "less_than"
  /** It is that or less: "at most", "up to", "no more than". */
  | "at_most"
  /** A little less: "nearly", "almost". */
  | "nearly";

/** What a text says outright about two entities; the source is the subject of the sentence that the name makes. */
export type RelationType =
  /** A person, a title. */
  | "holds_title"
  /** An entity and itself: where its acronym is defined. */
  | "acronym_of"
  /** A person or country, an organisation or group. */
  | "member_of"
  /** An organisation or place, the one above it. */
  | "part_of"
  /** A place or building, a place. */
  | "located_in"
  /** An organisation or person, a place. */
  | "based_in"
  /** An organisation or person, who is above it. */
  | "reports_to"
  /** A person, a people. */
  | "nationality"
  /** Two persons who are married to each other. */
  | "spouse"
  /** A person, a child of theirs. */
  | "parent_of"
  /** A person, a parent of theirs. */
  | "child_of"
  /** Two persons with a parent in common. */
  | "sibling_of"
  /** Two persons who are kin in another way. */
  | "relative"
  /** A person or organisation, an organisation. */
  | "founder_of"
  /** An organisation or building, its owner. */
  | "owned_by"
  /** A people, its country. */
  | "demonym_of"
  /** A city that may stand for a government, the country. */
  | "capital_of"
  /** A person, the body worked or spoken for. */
  | "affiliated_with";

/** Of which time a relation is, seen from the text. */
export type RelationStatus =
  /** Of now, or the text does not say otherwise. */
  | "current"
  /** Of the past: "former", "ex-", "previous". */
  | "former"
  /** For the time being: "acting", "interim". */
  | "acting"
  /** Chosen and not yet in office: "-elect", "-designate". */
  | "elect"
  /** Still to come: "future", "incoming". */
  | "future"
  /** Of somebody who has died: "the late". */
  | "late";

/** What a paragraph is in its article. */
export type ParagraphRole =
  /** Part of the story. */
  | "body"
  /** Its headline. */
  | "headline"
  /** Who wrote it. */
  | "byline"
  /** A heading within it. No rule tells it as yet. */
  | "subheading"
  /** When it was written: a line above the story that is a date. */
  | "dateline"
  /** Whose picture it is: a line that begins with “Photo:” and the like. */
  | "credit"
  /** Where it was published: a line above the story that is a link. */
  | "source"
  /** What a picture shows. No rule tells it as yet. */
  | "caption"
  /** An item of a list: a line that begins with a bullet. */
  | "list_item"
  /** A text that it gives back. No rule tells it as yet. */
  | "quoted"
  /** A row of a table: a line with tabs that ends no sentence. */
  | "table"
  /** No part of the story: notices such as “Share this”, and all behind “Sources” or “Related news” at its end. */
  | "boilerplate";

/** What offsets count. */
export type OffsetUnit =
  /** UTF-16 code units, as in JavaScript strings. */
  | "utf16"
  /** Unicode code points, as in Python strings. */
  | "codepoint"
  /** Bytes of UTF-8. */
  | "byte";

/** What part somebody or something has in the story. */
export type StoryRole =
  /** Does what is told. */
  | "acts"
  /** Has it done to them. */
  | "acted_upon"
  /** Is quoted. */
  | "speaks"
  /** Speaks or acts for an authority. */
  | "official"
  /** Is hurt by it. */
  | "victim"
  /** Saw it. */
  | "witness";

/** What part the words of an argument have in an event. */
export type ArgumentRole =
  /** Who acts. */
  | "actor"
  /** What it is done with or to. */
  | "object"
  /** Who is acted upon. */
  | "recipient"
  /** By what means. */
  | "instrument"
  /** Where. */
  | "place"
  /** When. */
  | "time"
  /** How much. */
  | "amount"
  /** About what, or with its preposition as what, for what or under what: “for the attacks”, “as mayor”. */
  | "topic"
  /** Who reports it. */
  | "source";

/** Whether an event has happened. */
export type EventStatus =
  /** It has happened. */
  | "actual"
  /** It is happening. */
  | "ongoing"
  /** It is to happen. */
  | "future"
  /** It may happen or have happened. */
  | "possible"
  /** It is said not to have happened. */
  | "denied"
  /** Somebody says so, and the text does not. */
  | "alleged";

/** Half-open range [start, end) of the text that was analysed, in the analysis's offset unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the slice of the text that it stands for. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** A sentence, from its first token to its last. */
export interface Sentence extends Span {
  /** Which paragraph it belongs to, counted from 0. */
  readonly paragraph: number;
}

/** A place in the text where an entity is named. */
export interface Mention extends TextSpan {
  /** Letter of its list and number in it, counted from 1. */
  readonly id: string;
  /** What the name stands for. */
  readonly type: EntityType;
  /** How it names its entity. */
  readonly kind: MentionKind;
  /** Its entity. An id. */
  readonly entity: string | null;
  /** Calibrated probability that span and type are right. 0 to 1. */
  readonly confidence: number;
  /** Which part of the pipeline proposed it: the learned tagger, a word list, or a rule. */
  readonly source: MentionSource;
}

/** Someone or something that the text names, with every mention of it. */
export interface Entity {
  /** Letter of its list and number in it, counted from 1. */
  readonly id: string;
  /** What its names stand for. */
  readonly type: EntityType;
  /** Fullest form found in the text; of a place with a government, the form used most. */
  readonly name: string;
  /** Other forms found in the text. */
  readonly aliases: readonly string[];
  /** Titles that it is given in the text. */
  readonly titles: readonly string[];
  /** Its mentions. Ids. */
  readonly mentions: readonly string[];
  /** How much the story is about it: its protagonists have the most. 0 to 1. */
  readonly salience: number;
  /** The country that it is, lies in or belongs to. ISO 3166-1 alpha-2 code, null where there is none. */
  readonly country: string | null;
  /** Where it lies on the map. Null where there is none. */
  readonly place: Place | null;
  /** Its part in this story. No stage tells it as yet. */
  readonly role: StoryRole | null;
}

/** Something that the copy desk may want to look at. */
export interface Warning extends Span {
  /** What it is about. */
  readonly code: WarningCode;
  /** A sentence for the person at the copy desk. */
  readonly message: string;
  /** The other place that it is about. Null where there is none. */
  readonly related: Span | null;
  /** What the message names, so that an interface can word it itself. */
  readonly args: Readonly<Partial<Record<WarningPart, string>>>;
  /** What to put in place of the words, where there is one answer; null where there is none. */
  readonly suggestion: string | null;
}

/** A place on the globe. */
export interface Place {
  /** The gazetteer's name. */
  readonly name: string;
  /** Degrees north of the equator, WGS 84. */
  readonly lat: number;
  /** Degrees east of Greenwich, WGS 84. */
  readonly lon: number;
  /** GeoNames id. */
  readonly geonames: number | null;
  /** What kind of place it is. */
  readonly feature: PlaceFeature;
}

/** Something said. */
export interface Quote extends TextSpan {
  /** Letter of its list and number in it, counted from 1. */
  readonly id: string;
  /** How the words are given back. */
  readonly kind: QuoteKind;
  /** The entity that speaks. An id. */
  readonly speaker: string | null;
  /** The words that name the speaker. Null where there is none. */
  readonly speaker_span: Span | null;
  /** The reporting verb or "according to". Null where there is none. */
  readonly cue: Span | null;
  /** Of a quotation that its attribution interrupts, what is said, in order; empty where it is one stretch. */
  readonly parts: readonly Span[];
  /** Share of quotations of this kind, attributed in this way, whose words and speaker were right. 0 to 1. */
  readonly confidence: number;
  /** How the text gives the words to their speaker. */
  readonly attribution: Attribution;
}

/** A date, time of day, duration or recurring time. */
export interface Time extends TextSpan {
  /** Letter of its list and number in it, counted from 1. */
  readonly id: string;
  /** TIMEX3 type. */
  readonly type: TimeType;
  /** TIMEX3 value; null where it cannot be resolved. */
  readonly value: string | null;
  /** First day that it can mean, ISO 8601. */
  readonly earliest: string | null;
  /** Last day that it can mean, ISO 8601. */
  readonly latest: string | null;
}

/** An amount of money, a percentage, a measure, an ordinal, or a number that counts. */
export interface Quantity extends TextSpan {
  /** Letter of its list and number in it, counted from 1. */
  readonly id: string;
  /** What it measures. */
  readonly type: QuantityType;
  /** How much, in `unit`; words such as "hundreds" do not tell. Null where there is none. */
  readonly value: number | null;
  /** Upper end of a range. Null where there is none. */
  readonly high: number | null;
  /** ISO 4217 code for MONEY, "%" or "pp" (percentage points) for PERCENT, UCUM symbol for QUANTITY. */
  readonly unit: string | null;
  /** Whether `bound` is about or nearly. */
  readonly approximate: boolean;
  /** What the words around it make of it. */
  readonly bound: QuantityBound;
  /** The words for what is counted or measured. No stage tells them as yet. Null where there is none. */
  readonly counts: Span | null;
  /** The event that it belongs to. An id. */
  readonly event: string | null;
  /** The quantities that the text says add up to it, and do. Ids. */
  readonly sum_of: readonly string[];
  /** Of a measure: its value in `si_unit`. Null where there is none. */
  readonly si_value: number | null;
  /** UCUM symbol of the SI unit; "a" (years) for ages, "By" (bytes) for data. */
  readonly si_unit: string | null;
}

/** Something the text states outright about two entities; the span is the evidence. */
export interface Relation extends Span {
  /** What it says. */
  readonly type: RelationType;
  /** The subject of the sentence that the type makes. An id. */
  readonly source: string;
  /** Whom or what the source is related to. An id. */
  readonly target: string;
  /** Share of relations found in this way that were right. 0 to 1. */
  readonly confidence: number;
  /** Of which time it is. */
  readonly status: RelationStatus;
}

/** What made an analysis: the same text gives the same analysis with the same versions. */
export interface MadeBy {
  /** Version of the program: "0.1.0". */
  readonly program: string;
  /** Version of the model: "2026.11.6". */
  readonly model: string;
}

/** A paragraph, from its first sentence to its last. */
export interface Paragraph extends Span {
  /** What it is in the article. */
  readonly role: ParagraphRole;
}

/** An answer to one of the questions that a story's first sentences answer. */
export interface LedePart extends Span {
  /** The entity that they name. An id. */
  readonly entity: string | null;
  /** The time that they tell. An id. */
  readonly time: string | null;
  /** The quantity that they tell. An id. */
  readonly quantity: string | null;
  /** The event that they tell. An id. */
  readonly event: string | null;
  /** Probability that the words are what they are taken for. 0 to 1. */
  readonly confidence: number;
}

/** The story in short, each part with its words; null of a text without sentences. */
export interface Lede {
  /**
   * Who acts in the event of `what`, at most two, in the order of the text; where no event is known, the subject of
   * what the headline says, else of the first sentence; where neither has one, the two most prominent persons of the
   * story's first three sentences, and organisations where there are none, or where the first sentence tells of one
   * that is more prominent and of no person.
   */
  readonly who: readonly LedePart[];
  /**
   * What happened: the words of the surest event of the headline and of the first sentence, with all that belongs to
   * them where there is nobody to whom it happened; where no event is known, all that the headline says of its subject,
   * else the first sentence; none where none is sure. Null where there is none.
   */
  readonly what: LedePart | null;
  /** Whom or what it happened to, at most two. */
  readonly whom: readonly LedePart[];
  /**
   * The day that the sentence's tree hangs on the event, wherever the first sentences tell it; else a day of a clause
   * that tells the same or reports it, or the only one that they have; else the month of the first one. The confidence
   * tells which. Null where there is none.
   */
  readonly when: LedePart | null;
  /**
   * The place that the sentence's tree hangs on the event, or of which the first sentence, the headline or a dateline
   * say that it is where, and the larger one in which they say that it lies; else the place that the text names most,
   * if nothing tells against it. The confidence tells which.
   */
  readonly where: readonly LedePart[];
  /** The first quantity that the event tells. Null where there is none. */
  readonly how_much: LedePart | null;
  /**
   * Why it happened, or to what end, with the word that says so (“because of the strike”): where a headline or the
   * first sentences tell it outright, and their tree hangs it on what happened. Null where there is none.
   */
  readonly why: LedePart | null;
  /** Who reports the event, where the text does not tell it as its own. Null where there is none. */
  readonly source: LedePart | null;
  /** The first sentence of the story's body. Null where there is none. */
  readonly sentence: Span | null;
}

/** Who did what to whom. */
export interface NewsEvent extends TextSpan {
  /** Letter of its list and number in it, counted from 1. */
  readonly id: string;
  /** Lemma of the verb, with its particle, or of the noun. */
  readonly predicate: string;
  /** The entities that act. Ids. */
  readonly actors: readonly string[];
  /** The entities that are acted upon, or with which something is done. Ids. */
  readonly recipients: readonly string[];
  /** Other entities that take part. Ids. */
  readonly objects: readonly string[];
  /** The entity where it happens. An id. */
  readonly place: string | null;
  /** The time when it happens. An id. */
  readonly time: string | null;
  /** The entity that reports it; not the text itself. An id. */
  readonly source: string | null;
  /** Its CAMEO code, of two to four digits. */
  readonly cameo: string | null;
  /** Its PLOVER class. */
  readonly plover: string | null;
  /** Whether the text says that it is not so. */
  readonly negated: boolean;
  /** Whether it has happened. */
  readonly status: EventStatus;
  /** The quantities that it tells. Ids. */
  readonly amounts: readonly string[];
  /** Everything that has a part in it, with its words, whether or not it is an entity. */
  readonly arguments: readonly EventArgument[];
  /** Share of events told in this way of which actor, object and status were right. 0 to 1. */
  readonly confidence: number;
  /** All places where the text tells it, this one among them. */
  readonly mentions: readonly Span[];
  /** The entities that confirm it. Ids. No stage tells it as yet. */
  readonly confirmed_by: readonly string[];
  /** The entities that deny it. Ids. No stage tells it as yet. */
  readonly denied_by: readonly string[];
  /** Its PLOVER context: military, economic. No stage tells it as yet. */
  readonly context: string | null;
}

/** What has a part in an event, grouped by event. */
export interface EventArgument extends Span {
  /** What part it has. */
  readonly role: ArgumentRole;
  /** The entity that the words name. An id. */
  readonly entity: string | null;
}

/**
 * Everything found in one text. Lists are ordered by `start`, then by longer first; a layer that found nothing is an
 * empty list. With "utf16" offsets `text.slice(start, end)` is exactly the `text` of the same object.
 */
export interface Analysis {
  /** Name and version of this description. */
  readonly schema: "lede/1";
  /** What offsets count. */
  readonly offset_unit: OffsetUnit;
  /**
   * ISO 8601 date that relative times were resolved against: given by the caller or found in the dateline; null where
   * it is unknown.
   */
  readonly document_date: string | null;
  /** The sentences of the text. */
  readonly sentences: readonly Sentence[];
  /**
   * Hyphens and line breaks within words that a line's end parts: they were not read, and are not in names, aliases and
   * titles.
   */
  readonly joins: readonly Span[];
  /** Every place where an entity is named. */
  readonly mentions: readonly Mention[];
  /** Who and what the text names. */
  readonly entities: readonly Entity[];
  /** Dates, times of day, durations and recurring times. */
  readonly times: readonly Time[];
  /** Money, percentages, measures and numbers. */
  readonly quantities: readonly Quantity[];
  /** What is said, and by whom. */
  readonly quotes: readonly Quote[];
  /** What the text says outright about two entities. */
  readonly relations: readonly Relation[];
  /** Who did what to whom, where, when, and who says so. */
  readonly events: readonly NewsEvent[];
  /** What the copy desk may want to look at. */
  readonly warnings: readonly Warning[];
  /** What each paragraph is in the article; a sentence's `paragraph` counts them from 0. */
  readonly paragraphs: readonly Paragraph[];
  /** The story in short, each part with its words; null of a text without sentences. */
  readonly lede: Lede | null;
  /** What made an analysis: the same text gives the same analysis with the same versions. */
  readonly made_by: MadeBy;
}
