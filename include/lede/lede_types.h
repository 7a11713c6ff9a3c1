// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
// What an analysis can be asked for, and what its flat buffer holds, for C.
#ifndef LEDE_LEDE_TYPES_H
#define LEDE_LEDE_TYPES_H

// NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using): it is C
#include <stddef.h>
#include <stdint.h>

/// What an analysis holds beyond mentions and entities; bits of a set.
enum {
  LEDE_LAYER_PLACES = 1 << 0,  ///< Where the entities lie.
  LEDE_LAYER_QUOTES = 1 << 1,  ///< Quotations.
  LEDE_LAYER_REFERENCES = 1 << 2,  ///< Pronouns and descriptions among the mentions.
  LEDE_LAYER_RELATIONS = 1 << 3,  ///< Relations.
  LEDE_LAYER_TIMES = 1 << 4,  ///< Times, and the document's date where the text tells it.
  LEDE_LAYER_QUANTITIES = 1 << 5,  ///< Quantities.
  LEDE_LAYER_DESK = 1 << 6,  ///< The copy desk's warnings about the text as a whole; others come with their layer.
  LEDE_LAYER_LEDE = 1 << 7,  ///< The story in short.
  LEDE_LAYER_EVENTS = 1 << 8,  ///< Who did what to whom.
  LEDE_ALL_LAYERS = (1 << 9) - 1,
};

/// What is asked of an analysis. Begin with LEDE_OPTIONS_INIT: a struct of zeros is refused.
typedef struct lede_options {
  /// Its own size, so that later versions can add to its end.
  size_t size;
  /// Called now and then, by the thread that analyses, with the share of the work that is done, in thousandths, and
  /// the name of the stage that is at work. Returning 0 stops the analysis with LEDE_CANCELLED, and so does an
  /// exception. NULL: nobody is called.
  int (*progress)(uint32_t done_thousandths, const char* stage, void* context);
  void* progress_context;
  /// ISO 8601 calendar date ("2016-12-07") on which the text was published; NULL if unknown. A time of day after it ("T13:37:00Z") is passed over. UTF-8, ended by a zero.
  const char* document_date;
  /// The layers to fill, a set of LEDE_LAYER_…, and those that they need. 0: mentions and entities alone.
  uint32_t layers;
  /// Whether sentences are left unread as trees, which takes longer than all else: quotations are found by their marks and the words around them alone, and there are no events. For text that is being written. 1 or 0.
  int quick;
  /// What the reader knows: JSON of schema "lede-hints/1" (docs/hints.md), NULL for nothing. It may hold several such objects, one behind the other; of hints that clash the later one holds. UTF-8, ended by a zero.
  const char* hints;
} lede_options;
#define LEDE_OPTIONS_INIT {sizeof(lede_options), NULL, NULL, NULL, LEDE_ALL_LAYERS, 0, NULL}

/// What a name stands for.
typedef enum lede_entity_type {
  LEDE_ENTITY_TYPE_PERSON = 0,  ///< People, also fictional ones.
  LEDE_ENTITY_TYPE_ORG = 1,  ///< Companies, agencies, armed forces, parties, media, teams.
  LEDE_ENTITY_TYPE_GPE = 2,  ///< Countries, regions and cities: places with a government.
  LEDE_ENTITY_TYPE_LOC = 3,  ///< Other places: seas, mountains, continents, regions without a government.
  LEDE_ENTITY_TYPE_FAC = 4,  ///< Buildings, bases, airports, roads.
  LEDE_ENTITY_TYPE_NORP = 5,  ///< Nationalities, religious, ethnic and political groups.
  LEDE_ENTITY_TYPE_EVENT = 6,  ///< Named meetings, wars, disasters, elections, games.
  LEDE_ENTITY_TYPE_PRODUCT = 7,  ///< Named products other than military equipment.
  LEDE_ENTITY_TYPE_WEAPON = 8,  ///< Military equipment, by name or by kind.
  LEDE_ENTITY_TYPE_WORK = 9,  ///< Books, films, articles, reports.
  LEDE_ENTITY_TYPE_LAW = 10,  ///< Treaties, acts, agreements.
  LEDE_ENTITY_TYPE_LANGUAGE = 11,  ///< Languages.
  LEDE_ENTITY_TYPE_TITLE = 12,  ///< Offices and honorifics held by a person.
  LEDE_ENTITY_TYPE_MISC = 13,  ///< A name that fits none of these.
} lede_entity_type;

/// How a mention names its entity.
typedef enum lede_mention_kind {
  LEDE_MENTION_KIND_NAME = 0,  ///< By a name, whole or in part.
  LEDE_MENTION_KIND_ACRONYM = 1,  ///< By the acronym of its name: "DFA".
  LEDE_MENTION_KIND_NOMINAL = 2,  ///< By a description: "the firm".
  LEDE_MENTION_KIND_PRONOUN = 3,  ///< By a pronoun: "she".
} lede_mention_kind;

/// Which part of the pipeline proposed a mention: the evidence behind a highlight.
typedef enum lede_producer {
  LEDE_PRODUCER_TAGGER = 0,  ///< The learned tagger.
  LEDE_PRODUCER_LEXICON = 1,  ///< A word list.
  LEDE_PRODUCER_RULE = 2,  ///< A rule.
  LEDE_PRODUCER_READER = 3,  ///< A reader's correction.
} lede_producer;

/// What a warning is about.
typedef enum lede_warning_code {
  LEDE_WARNING_CODE_SPELLING_VARIANT = 0,  ///< A name that is spelt otherwise elsewhere in the text.
  LEDE_WARNING_CODE_JOINED_WORDS = 1,  ///< Words that run together.
  LEDE_WARNING_CODE_UNDEFINED_ACRONYM = 2,  ///< An acronym that the text does not spell out.
  LEDE_WARNING_CODE_AMBIGUOUS_DATE = 3,  ///< A date that can mean two days.
  LEDE_WARNING_CODE_UNATTRIBUTED_QUOTE = 4,  ///< A quotation for which nobody is named.
  LEDE_WARNING_CODE_NUMBER_MISMATCH = 5,  ///< Numbers that contradict each other.
  LEDE_WARNING_CODE_OTHER = 6,  ///< Anything else; its message says what.
  LEDE_WARNING_CODE_DOUBLED_WORD = 7,  ///< A word that stands twice in a row.
  LEDE_WARNING_CODE_SPACING = 8,  ///< A space too many or too few.
  LEDE_WARNING_CODE_MISSING_STOP = 9,  ///< A paragraph that ends without its full stop.
  LEDE_WARNING_CODE_UNPAIRED_MARK = 10,  ///< A quotation mark or a bracket without its partner.
  LEDE_WARNING_CODE_WEEKDAY_MISMATCH = 11,  ///< A weekday that its date is not.
  LEDE_WARNING_CODE_ACRONYM_TWICE = 12,  ///< An acronym that is spelt out a second time.
  LEDE_WARNING_CODE_NOT_ENGLISH = 13,  ///< The whole text: it is not English.
} lede_warning_code;

/// What the value that a warning names is. The words of the text are as they are written there.
typedef enum lede_warning_part {
  LEDE_WARNING_PART_WRITTEN = 0,  ///< The words, number or weekday that it is about.
  LEDE_WARNING_PART_MEANT = 1,  ///< What is likely meant by them.
  LEDE_WARNING_PART_ELSEWHERE = 2,  ///< What stands for the same elsewhere in the text.
  LEDE_WARNING_PART_ACRONYM = 3,  ///< The acronym that it is about.
  LEDE_WARNING_PART_READ = 4,  ///< How a date is read: "5 March".
  LEDE_WARNING_PART_OTHER = 5,  ///< What else it can mean.
  LEDE_WARNING_PART_DATE = 6,  ///< The date that a weekday stands beside: "7 December 2016".
  LEDE_WARNING_PART_WEEKDAY = 7,  ///< The weekday that it is.
  LEDE_WARNING_PART_MARK = 8,  ///< Whether the mark is an "opening" or a "closing" one.
  LEDE_WARNING_PART_CHECK = 9,  ///< Of numbers, what they do not fit: their "conversion", the "rate" of another one, the "rise" or "fall" in percent, the "share" of another one, the "parts" they add up from, what is "included" in them, an "age" or a "toll" told before. Of other warnings: a "number_form", whose commas or stops stand where none belong, or a "repeated_passage".
  LEDE_WARNING_PART_CONVERTED = 10,  ///< The conversion.
  LEDE_WARNING_PART_EXPECTED = 11,  ///< The number that would fit.
  LEDE_WARNING_PART_UNIT = 12,  ///< Its currency, ISO 4217.
  LEDE_WARNING_PART_FROM = 13,  ///< Where a rise or fall begins.
  LEDE_WARNING_PART_TO = 14,  ///< Where it ends.
  LEDE_WARNING_PART_PART = 15,  ///< The number that cannot be part of the other.
  LEDE_WARNING_PART_NAME = 16,  ///< Whose age it is.
  LEDE_WARNING_PART_SHARE = 17,  ///< The percentage that the other number should be.
  LEDE_WARNING_PART_WHOLE = 18,  ///< What it is a percentage of.
} lede_warning_part;

/// What kind of place a place is.
typedef enum lede_place_feature {
  LEDE_PLACE_FEATURE_COUNTRY = 0,  ///< A country or territory.
  LEDE_PLACE_FEATURE_CONTINENT = 1,  ///< A continent.
  LEDE_PLACE_FEATURE_ADMIN1 = 2,  ///< First-level division: state, province.
  LEDE_PLACE_FEATURE_ADMIN2 = 3,  ///< Second-level division: county, district.
  LEDE_PLACE_FEATURE_CITY = 4,  ///< A city, town or village.
  LEDE_PLACE_FEATURE_REGION = 5,  ///< A region without a government of its own.
  LEDE_PLACE_FEATURE_WATER = 6,  ///< A sea, lake, river or strait.
  LEDE_PLACE_FEATURE_MOUNTAIN = 7,  ///< A mountain or a range.
  LEDE_PLACE_FEATURE_FACILITY = 8,  ///< A building, base, airport or road.
  LEDE_PLACE_FEATURE_OTHER = 9,  ///< Any other place.
} lede_place_feature;

/// How words are given back.
typedef enum lede_quote_kind {
  LEDE_QUOTE_KIND_DIRECT = 0,  ///< Word for word between quotation marks, which belong to it.
  LEDE_QUOTE_KIND_INDIRECT = 1,  ///< Reported: the reported clause without the reporting one.
  LEDE_QUOTE_KIND_MIXED = 2,  ///< Reported, with a part between quotation marks.
} lede_quote_kind;

/// How a text gives words to their speaker.
typedef enum lede_attribution {
  LEDE_ATTRIBUTION_NONE = 0,  ///< It names nobody.
  LEDE_ATTRIBUTION_STATED = 1,  ///< It says who: by name, title, description or a pronoun that stands for one for sure ("Moss said").
  LEDE_ATTRIBUTION_INFERRED = 2,  ///< By neighbourhood: who spoke before, or whom a pronoun likely means.
} lede_attribution;

/// TIMEX3's types.
typedef enum lede_time_type {
  LEDE_TIME_TYPE_DATE = 0,  ///< A day, week, month, season, year or longer period of the calendar.
  LEDE_TIME_TYPE_TIME = 1,  ///< A time of day.
  LEDE_TIME_TYPE_DURATION = 2,  ///< How long something lasts.
  LEDE_TIME_TYPE_SET = 3,  ///< Times that recur: "every Monday".
} lede_time_type;

/// What a quantity measures.
typedef enum lede_quantity_type {
  LEDE_QUANTITY_TYPE_MONEY = 0,  ///< An amount of money.
  LEDE_QUANTITY_TYPE_PERCENT = 1,  ///< A percentage, or percentage points.
  LEDE_QUANTITY_TYPE_QUANTITY = 2,  ///< A measure with a unit, an age among them.
  LEDE_QUANTITY_TYPE_ORDINAL = 3,  ///< A place in an order: "third".
  LEDE_QUANTITY_TYPE_CARDINAL = 4,  ///< A number that counts.
} lede_quantity_type;

/// What the words around a number make of it.
typedef enum lede_quantity_bound {
  LEDE_QUANTITY_BOUND_EXACT = 0,  ///< Nothing: it is the number.
  LEDE_QUANTITY_BOUND_ABOUT = 1,  ///< A rough one: "about", "some", "or so".
  LEDE_QUANTITY_BOUND_MORE_THAN = 2,  ///< It is more: "more than", "over".
  LEDE_QUANTITY_BOUND_AT_LEAST = 3,  ///< It is that or more: "at least", "or more".
  LEDE_QUANTITY_BOUND_LESS_THAN = 4,  ///< It is less: "less than", "under".
  LEDE_QUANTITY_BOUND_AT_MOST = 5,  ///< It is that or less: "at most", "up to", "no more than".
  LEDE_QUANTITY_BOUND_NEARLY = 6,  ///< A little less: "nearly", "almost".
} lede_quantity_bound;

/// What a text says outright about two entities; the source is the subject of the sentence that the name makes.
typedef enum lede_relation_type {
  LEDE_RELATION_TYPE_HOLDS_TITLE = 0,  ///< A person, a title.
  LEDE_RELATION_TYPE_ACRONYM_OF = 1,  ///< An entity and itself: where its acronym is defined.
  LEDE_RELATION_TYPE_MEMBER_OF = 2,  ///< A person or country, an organisation or group.
  LEDE_RELATION_TYPE_PART_OF = 3,  ///< An organisation or place, the one above it.
  LEDE_RELATION_TYPE_LOCATED_IN = 4,  ///< A place or building, a place.
  LEDE_RELATION_TYPE_BASED_IN = 5,  ///< An organisation or person, a place.
  LEDE_RELATION_TYPE_REPORTS_TO = 6,  ///< An organisation or person, who is above it.
  LEDE_RELATION_TYPE_NATIONALITY = 7,  ///< A person, a people.
  LEDE_RELATION_TYPE_SPOUSE = 8,  ///< Two persons who are married to each other.
  LEDE_RELATION_TYPE_PARENT_OF = 9,  ///< A person, a child of theirs.
  LEDE_RELATION_TYPE_CHILD_OF = 10,  ///< A person, a parent of theirs.
  LEDE_RELATION_TYPE_SIBLING_OF = 11,  ///< Two persons with a parent in common.
  LEDE_RELATION_TYPE_RELATIVE = 12,  ///< Two persons who are kin in another way.
  LEDE_RELATION_TYPE_FOUNDER_OF = 13,  ///< A person or organisation, an organisation.
  LEDE_RELATION_TYPE_OWNED_BY = 14,  ///< An organisation or building, its owner.
  LEDE_RELATION_TYPE_DEMONYM_OF = 15,  ///< A people, its country.
  LEDE_RELATION_TYPE_CAPITAL_OF = 16,  ///< A city that may stand for a government, the country.
  LEDE_RELATION_TYPE_AFFILIATED_WITH = 17,  ///< A person, the body worked or spoken for.
} lede_relation_type;

/// Of which time a relation is, seen from the text.
typedef enum lede_relation_status {
  LEDE_RELATION_STATUS_CURRENT = 0,  ///< Of now, or the text does not say otherwise.
  LEDE_RELATION_STATUS_FORMER = 1,  ///< Of the past: "former", "ex-", "previous".
  LEDE_RELATION_STATUS_ACTING = 2,  ///< For the time being: "acting", "interim".
  LEDE_RELATION_STATUS_ELECT = 3,  ///< Chosen and not yet in office: "-elect", "-designate".
  LEDE_RELATION_STATUS_FUTURE = 4,  ///< Still to come: "future", "incoming".
  LEDE_RELATION_STATUS_LATE = 5,  ///< Of somebody who has died: "the late".
} lede_relation_status;

/// What a paragraph is in its article.
typedef enum lede_paragraph_role {
  LEDE_PARAGRAPH_ROLE_BODY = 0,  ///< Part of the story.
  LEDE_PARAGRAPH_ROLE_HEADLINE = 1,  ///< Its headline.
  LEDE_PARAGRAPH_ROLE_BYLINE = 2,  ///< Who wrote it.
  LEDE_PARAGRAPH_ROLE_SUBHEADING = 3,  ///< A heading within it. No rule tells it as yet.
  LEDE_PARAGRAPH_ROLE_DATELINE = 4,  ///< When it was written: a line above the story that is a date.
  LEDE_PARAGRAPH_ROLE_CREDIT = 5,  ///< Whose picture it is: a line that begins with “Photo:” and the like.
  LEDE_PARAGRAPH_ROLE_SOURCE = 6,  ///< Where it was published: a line above the story that is a link.
  LEDE_PARAGRAPH_ROLE_CAPTION = 7,  ///< What a picture shows. No rule tells it as yet.
  LEDE_PARAGRAPH_ROLE_LIST_ITEM = 8,  ///< An item of a list: a line that begins with a bullet.
  LEDE_PARAGRAPH_ROLE_QUOTED = 9,  ///< A text that it gives back. No rule tells it as yet.
  LEDE_PARAGRAPH_ROLE_TABLE = 10,  ///< A row of a table: a line with tabs that ends no sentence.
  LEDE_PARAGRAPH_ROLE_BOILERPLATE = 11,  ///< No part of the story: notices such as “Share this”, and all behind “Sources” or “Related news” at its end.
} lede_paragraph_role;

/// What offsets count.
typedef enum lede_offset_unit {
  LEDE_OFFSET_UNIT_UTF16 = 0,  ///< UTF-16 code units, as in JavaScript strings.
  LEDE_OFFSET_UNIT_CODE_POINT = 1,  ///< Unicode code points, as in Python strings.
  LEDE_OFFSET_UNIT_BYTE = 2,  ///< Bytes of UTF-8.
} lede_offset_unit;

/// What part the words of an argument have in an event.
typedef enum lede_argument_role {
  LEDE_ARGUMENT_ROLE_ACTOR = 0,  ///< Who acts.
  LEDE_ARGUMENT_ROLE_OBJECT = 1,  ///< What it is done with or to.
  LEDE_ARGUMENT_ROLE_RECIPIENT = 2,  ///< Who is acted upon.
  LEDE_ARGUMENT_ROLE_INSTRUMENT = 3,  ///< By what means.
  LEDE_ARGUMENT_ROLE_PLACE = 4,  ///< Where.
  LEDE_ARGUMENT_ROLE_TIME = 5,  ///< When.
  LEDE_ARGUMENT_ROLE_AMOUNT = 6,  ///< How much.
  LEDE_ARGUMENT_ROLE_TOPIC = 7,  ///< About what, or with its preposition as what, for what or under what: “for the attacks”, “as mayor”.
  LEDE_ARGUMENT_ROLE_SOURCE = 8,  ///< Who reports it.
} lede_argument_role;

/// Whether an event has happened.
typedef enum lede_event_status {
  LEDE_EVENT_STATUS_ACTUAL = 0,  ///< It has happened.
  LEDE_EVENT_STATUS_ONGOING = 1,  ///< It is happening.
  LEDE_EVENT_STATUS_FUTURE = 2,  ///< It is to happen.
  LEDE_EVENT_STATUS_POSSIBLE = 3,  ///< It may happen or have happened.
  LEDE_EVENT_STATUS_DENIED = 4,  ///< It is said not to have happened.
  LEDE_EVENT_STATUS_ALLEGED = 5,  ///< Somebody says so, and the text does not.
} lede_event_status;

/// The enumerations, for lede_name.
typedef enum lede_enumeration {
  LEDE_ENTITY_TYPE = 0,  ///< What a name stands for.
  LEDE_MENTION_KIND = 1,  ///< How a mention names its entity.
  LEDE_PRODUCER = 2,  ///< Which part of the pipeline proposed a mention: the evidence behind a highlight.
  LEDE_WARNING_CODE = 3,  ///< What a warning is about.
  LEDE_WARNING_PART = 4,  ///< What the value that a warning names is. The words of the text are as they are written there.
  LEDE_PLACE_FEATURE = 5,  ///< What kind of place a place is.
  LEDE_QUOTE_KIND = 6,  ///< How words are given back.
  LEDE_ATTRIBUTION = 7,  ///< How a text gives words to their speaker.
  LEDE_TIME_TYPE = 8,  ///< TIMEX3's types.
  LEDE_QUANTITY_TYPE = 9,  ///< What a quantity measures.
  LEDE_QUANTITY_BOUND = 10,  ///< What the words around a number make of it.
  LEDE_RELATION_TYPE = 11,  ///< What a text says outright about two entities; the source is the subject of the sentence that the name makes.
  LEDE_RELATION_STATUS = 12,  ///< Of which time a relation is, seen from the text.
  LEDE_PARAGRAPH_ROLE = 13,  ///< What a paragraph is in its article.
  LEDE_OFFSET_UNIT = 14,  ///< What offsets count.
  LEDE_ARGUMENT_ROLE = 15,  ///< What part the words of an argument have in an event.
  LEDE_EVENT_STATUS = 16,  ///< Whether an event has happened.
} lede_enumeration;

/// The tables of the flat buffer.
typedef enum lede_table {
  LEDE_SENTENCES = 1,  ///< Rows are lede_sentence_row. A sentence, from its first token to its last.
  LEDE_MENTIONS = 2,  ///< Rows are lede_mention_row. A place in the text where an entity is named.
  LEDE_ENTITIES = 3,  ///< Rows are lede_entity_row. Someone or something that the text names, with every mention of it.
  LEDE_ENTITY_MENTIONS = 4,  ///< Rows are lede_index_row. The mentions, grouped by entity.
  LEDE_ALIASES = 5,  ///< Rows are lede_span_row. Other forms of names, grouped by entity.
  LEDE_TITLES = 6,  ///< Rows are lede_span_row. Titles, grouped by entity.
  LEDE_WARNINGS = 7,  ///< Rows are lede_warning_row. Something that the copy desk may want to look at.
  LEDE_STRINGS = 8,  ///< UTF-8, one string after the other, without separators.
  LEDE_PLACES = 9,  ///< Rows are lede_place_row. A place on the globe.
  LEDE_QUOTES = 10,  ///< Rows are lede_quote_row. Something said.
  LEDE_TIMES = 11,  ///< Rows are lede_time_row. A date, time of day, duration or recurring time.
  LEDE_QUANTITIES = 12,  ///< Rows are lede_quantity_row. An amount of money, a percentage, a measure, an ordinal, or a number that counts.
  LEDE_RELATIONS = 13,  ///< Rows are lede_relation_row. Something the text states outright about two entities; the span is the evidence.
  LEDE_MADE_BY = 14,  ///< Rows are lede_made_by_row. What made an analysis: the same text gives the same analysis with the same versions.
  LEDE_JOINS = 15,  ///< Rows are lede_span_row. A hyphen and line break within a word that a line's end parts: "Organi-", "zation" below it.
  LEDE_WARNING_ARGS = 16,  ///< Rows are lede_warning_arg_row. What the warnings' messages name, grouped by warning.
  LEDE_QUOTE_PARTS = 17,  ///< Rows are lede_span_row. What is said between attributions, grouped by quotation.
  LEDE_QUANTITY_PARTS = 18,  ///< Rows are lede_quantity_part_row. The quantities that add up to others, grouped by sum.
  LEDE_PARAGRAPHS = 19,  ///< Rows are lede_paragraph_row. A paragraph, from its first sentence to its last.
  LEDE_LEDE_PARTS = 20,  ///< Rows are lede_lede_part_row. An answer to one of the questions that a story's first sentences answer.
  LEDE_LEDE = 21,  ///< Rows are lede_lede_row. The story in short, each part with its words; null of a text without sentences.
  LEDE_IDLE_HINTS = 22,  ///< Rows are lede_idle_hint_row. The hints that found nothing in the text, by their numbers in the order in which they were given, from 0.
  LEDE_EVENTS = 23,  ///< Rows are lede_news_event_row. Who did what to whom.
  LEDE_EVENT_ACTORS = 24,  ///< Rows are lede_event_actor_row. The entities that act, grouped by event.
  LEDE_EVENT_RECIPIENTS = 25,  ///< Rows are lede_event_recipient_row. The entities that are acted upon, grouped by event.
  LEDE_EVENT_OBJECTS = 26,  ///< Rows are lede_event_object_row. Other entities that take part, grouped by event.
  LEDE_EVENT_AMOUNTS = 27,  ///< Rows are lede_event_amount_row. The quantities that events tell, grouped by event.
  LEDE_EVENT_ARGUMENTS = 28,  ///< Rows are lede_event_argument_row. What has a part in an event, grouped by event.
  LEDE_EVENT_MENTIONS = 29,  ///< Rows are lede_span_row. The words that tell an event, grouped by event.
} lede_table;

/// A row's number in a table where there is no such row.
#define LEDE_NONE UINT32_MAX

// Members are called as in docs/buffer.md; in_si_… is si_… there.

/// What the buffer begins with.
typedef struct lede_buffer_header {
  uint32_t magic;  ///< The bytes LEDC.
  uint32_t version;  ///< Of this layout: 1.
  uint32_t size;  ///< Of the whole buffer in bytes.
  uint32_t tables;  ///< Number of entries in the directory.
  uint32_t offset_unit;  ///< What offsets count.
  uint32_t text_length;  ///< Of the analysed text, in that unit.
  uint32_t date_offset;  ///< Where the document's date, ISO 8601, begins in strings.
  uint32_t date_length;  ///< Its length; 0 where the date is unknown.
} lede_buffer_header;

/// A row of LEDE_SENTENCES.
typedef struct lede_sentence_row {
  uint32_t start;  ///< The sentence.
  uint32_t end;
  uint32_t paragraph;  ///< Which paragraph it belongs to, counted from 0.
} lede_sentence_row;

/// A row of LEDE_MENTIONS.
typedef struct lede_mention_row {
  uint32_t start;  ///< The words that name it.
  uint32_t end;
  uint32_t entity;  ///< Its entity. Row in entities, LEDE_NONE for none.
  uint16_t confidence;  ///< Calibrated probability that span and type are right. In thousandths, 0 to 1000.
  uint8_t type;  ///< What the name stands for.
  uint8_t kind;  ///< How it names its entity.
  uint8_t source;  ///< Which part of the pipeline proposed it: the learned tagger, a word list, or a rule.
  uint8_t unused1[3];
} lede_mention_row;

/// A row of LEDE_ENTITIES.
typedef struct lede_entity_row {
  uint32_t name_start;  ///< Fullest form found in the text; of a place with a government, the form used most.
  uint32_t name_end;
  uint32_t mentions_first;  ///< Its mentions. Rows of entity_mentions,
  uint32_t mentions_last;  ///< up to this one, exclusive.
  uint32_t aliases_first;  ///< Other forms found in the text. Rows of aliases,
  uint32_t aliases_last;  ///< up to this one, exclusive.
  uint32_t titles_first;  ///< Titles that it is given in the text. Rows of titles,
  uint32_t titles_last;  ///< up to this one, exclusive.
  uint16_t salience;  ///< How much the story is about it: its protagonists have the most. In thousandths, 0 to 1000.
  uint8_t type;  ///< What its names stand for.
  uint8_t unused1[1];
  uint32_t place;  ///< Where it lies on the map. Row in places, LEDE_NONE for none.
  uint16_t country;  ///< The country that it is, lies in or belongs to. ISO 3166-1 alpha-2: the first letter in the low byte, the second in the high one; 0 for none.
  uint8_t unused2[2];
} lede_entity_row;

/// A row of LEDE_ENTITY_MENTIONS.
typedef struct lede_index_row {
  uint32_t mention;  ///< Row in mentions.
} lede_index_row;

/// A row of LEDE_ALIASES, LEDE_TITLES, LEDE_JOINS, LEDE_QUOTE_PARTS, LEDE_EVENT_MENTIONS.
typedef struct lede_span_row {
  uint32_t start;
  uint32_t end;
} lede_span_row;

/// A row of LEDE_WARNINGS.
typedef struct lede_warning_row {
  uint32_t start;  ///< Where to look.
  uint32_t end;
  uint32_t related_start;  ///< The other place that it is about.
  uint32_t related_end;  ///< None where it equals related_start.
  uint32_t message_offset;  ///< A sentence for the person at the copy desk. In strings.
  uint32_t message_length;  ///< Its length.
  uint8_t code;  ///< What it is about.
  uint8_t unused1[3];
  uint32_t args_first;  ///< What the message names, so that an interface can word it itself. Rows of warning_args,
  uint32_t args_last;  ///< up to this one, exclusive.
  uint32_t suggestion_offset;  ///< What to put in place of the words, where there is one answer; null where there is none. In strings.
  uint32_t suggestion_length;  ///< Its length, 0 for none.
} lede_warning_row;

/// A row of LEDE_PLACES.
typedef struct lede_place_row {
  uint32_t name_offset;  ///< The gazetteer's name. In strings.
  uint32_t name_length;  ///< Its length.
  uint32_t geonames;  ///< GeoNames id. 0 for none.
  uint16_t latitude;  ///< Degrees north of the equator, WGS 84. In hundredths, counted from -90: 9000 is 0.
  uint16_t longitude;  ///< Degrees east of Greenwich, WGS 84. In hundredths, counted from -180: 18000 is 0.
  uint8_t feature;  ///< What kind of place it is.
  uint8_t unused1[3];
} lede_place_row;

/// A row of LEDE_QUOTES.
typedef struct lede_quote_row {
  uint32_t start;  ///< What is said.
  uint32_t end;
  uint32_t speaker;  ///< The entity that speaks. Row in entities, LEDE_NONE for none.
  uint32_t speaker_start;  ///< The words that name the speaker.
  uint32_t speaker_end;  ///< None where it equals speaker_start.
  uint32_t cue_start;  ///< The reporting verb or "according to".
  uint32_t cue_end;  ///< None where it equals cue_start.
  uint8_t quote_kind;  ///< How the words are given back.
  uint8_t unused1[3];
  uint32_t parts_first;  ///< Of a quotation that its attribution interrupts, what is said, in order; empty where it is one stretch. Rows of quote_parts,
  uint32_t parts_last;  ///< up to this one, exclusive.
  uint16_t confidence;  ///< Share of quotations of this kind, attributed in this way, whose words and speaker were right. In thousandths, 0 to 1000.
  uint8_t attribution;  ///< How the text gives the words to their speaker.
  uint8_t unused2[1];
} lede_quote_row;

/// A row of LEDE_TIMES.
typedef struct lede_time_row {
  uint32_t start;  ///< The words that tell it.
  uint32_t end;
  uint32_t value_offset;  ///< TIMEX3 value; null where it cannot be resolved. In strings.
  uint32_t value_length;  ///< Its length, 0 for none.
  uint32_t earliest_offset;  ///< First day that it can mean, ISO 8601. In strings.
  uint32_t earliest_length;  ///< Its length, 0 for none.
  uint32_t latest_offset;  ///< Last day that it can mean, ISO 8601. In strings.
  uint32_t latest_length;  ///< Its length, 0 for none.
  uint8_t time_type;  ///< TIMEX3 type.
  uint8_t unused1[3];
} lede_time_row;

/// A row of LEDE_QUANTITIES.
typedef struct lede_quantity_row {
  double value;  ///< How much, in unit; words such as "hundreds" do not tell. NaN for none.
  double high;  ///< Upper end of a range. NaN for none.
  uint32_t start;  ///< The words that tell it.
  uint32_t end;
  uint32_t unit_offset;  ///< ISO 4217 code for MONEY, "%" or "pp" (percentage points) for PERCENT, UCUM symbol for QUANTITY. In strings.
  uint32_t unit_length;  ///< Its length, 0 for none.
  uint8_t quantity_type;  ///< What it measures.
  uint8_t approximate;  ///< Whether bound is about or nearly. 1 or 0.
  uint8_t unused1[6];
  double in_si_value;  ///< Of a measure: its value in si_unit. NaN for none.
  uint32_t in_si_unit_offset;  ///< UCUM symbol of the SI unit; "a" (years) for ages, "By" (bytes) for data. In strings.
  uint32_t in_si_unit_length;  ///< Its length, 0 for none.
  uint8_t bound;  ///< What the words around it make of it.
  uint8_t unused2[3];
  uint32_t counts_start;  ///< The words for what is counted or measured. No stage tells them as yet.
  uint32_t counts_end;  ///< None where it equals counts_start.
  uint32_t sum_of_first;  ///< The quantities that the text says add up to it, and do. Rows of quantity_parts,
  uint32_t sum_of_last;  ///< up to this one, exclusive.
  uint32_t event;  ///< The event that it belongs to. Row in events, LEDE_NONE for none.
} lede_quantity_row;

/// A row of LEDE_RELATIONS.
typedef struct lede_relation_row {
  uint32_t start;  ///< The shortest stretch of text that says so.
  uint32_t end;
  uint32_t source;  ///< The subject of the sentence that the type makes. Row in entities.
  uint32_t target;  ///< Whom or what the source is related to. Row in entities.
  uint16_t confidence;  ///< Share of relations found in this way that were right. In thousandths, 0 to 1000.
  uint8_t relation_type;  ///< What it says.
  uint8_t relation_status;  ///< Of which time it is.
} lede_relation_row;

/// A row of LEDE_MADE_BY.
typedef struct lede_made_by_row {
  uint32_t program_offset;  ///< Version of the program: "0.1.0". In strings.
  uint32_t program_length;  ///< Its length.
  uint32_t model_offset;  ///< Version of the model: "2026.11.6". In strings.
  uint32_t model_length;  ///< Its length.
} lede_made_by_row;

/// A row of LEDE_WARNING_ARGS.
typedef struct lede_warning_arg_row {
  uint32_t value_offset;  ///< The value. In strings.
  uint32_t value_length;  ///< Its length.
  uint8_t warning_part;  ///< What the value is.
  uint8_t unused1[3];
} lede_warning_arg_row;

/// A row of LEDE_QUANTITY_PARTS.
typedef struct lede_quantity_part_row {
  uint32_t quantity;  ///< Row in quantities.
} lede_quantity_part_row;

/// A row of LEDE_PARAGRAPHS.
typedef struct lede_paragraph_row {
  uint32_t start;  ///< The paragraph.
  uint32_t end;
  uint8_t paragraph_role;  ///< What it is in the article.
  uint8_t unused1[3];
} lede_paragraph_row;

/// A row of LEDE_LEDE_PARTS.
typedef struct lede_lede_part_row {
  uint32_t start;  ///< The words that tell it.
  uint32_t end;
  uint32_t entity;  ///< The entity that they name. Row in entities, LEDE_NONE for none.
  uint32_t time;  ///< The time that they tell. Row in times, LEDE_NONE for none.
  uint32_t quantity;  ///< The quantity that they tell. Row in quantities, LEDE_NONE for none.
  uint32_t event;  ///< The event that they tell. Row in events, LEDE_NONE for none.
  uint16_t confidence;  ///< Probability that the words are what they are taken for. In thousandths, 0 to 1000.
  uint8_t unused1[2];
} lede_lede_part_row;

/// A row of LEDE_LEDE.
typedef struct lede_lede_row {
  uint32_t who_first;  ///< Who acts in the event of what, at most two, in the order of the text; where no event is known, the subject of what the headline says, else of the first sentence; where neither has one, the two most prominent persons of the story's first three sentences, and organisations where there are none, or where the first sentence tells of one that is more prominent and of no person. Rows of lede_parts,
  uint32_t who_last;  ///< up to this one, exclusive.
  uint32_t whom_first;  ///< Whom or what it happened to, at most two. Rows of lede_parts,
  uint32_t whom_last;  ///< up to this one, exclusive.
  uint32_t where_first;  ///< The place that the sentence's tree hangs on the event, or of which the first sentence, the headline or a dateline say that it is where, and the larger one in which they say that it lies; else the place that the text names most, if nothing tells against it. The confidence tells which. Rows of lede_parts,
  uint32_t where_last;  ///< up to this one, exclusive.
  uint32_t what;  ///< What happened: the words of the surest event of the headline and of the first sentence, with all that belongs to them where there is nobody to whom it happened; where no event is known, all that the headline says of its subject, else the first sentence; none where none is sure. Row in lede_parts, LEDE_NONE for none.
  uint32_t when;  ///< The day that the sentence's tree hangs on the event, wherever the first sentences tell it; else a day of a clause that tells the same or reports it, or the only one that they have; else the month of the first one. The confidence tells which. Row in lede_parts, LEDE_NONE for none.
  uint32_t how_much;  ///< The first quantity that the event tells. Row in lede_parts, LEDE_NONE for none.
  uint32_t why;  ///< Why it happened, or to what end, with the word that says so (“because of the strike”): where a headline or the first sentences tell it outright, and their tree hangs it on what happened. Row in lede_parts, LEDE_NONE for none.
  uint32_t source;  ///< Who reports the event, where the text does not tell it as its own. Row in lede_parts, LEDE_NONE for none.
  uint32_t sentence_start;  ///< The first sentence of the story's body.
  uint32_t sentence_end;  ///< None where it equals sentence_start.
} lede_lede_row;

/// A row of LEDE_IDLE_HINTS.
typedef struct lede_idle_hint_row {
  uint32_t hint;  ///< Counted from 0.
} lede_idle_hint_row;

/// A row of LEDE_EVENTS.
typedef struct lede_news_event_row {
  uint32_t start;  ///< The words that tell it: a verb with what belongs to it, or a noun.
  uint32_t end;
  uint32_t predicate_offset;  ///< Lemma of the verb, with its particle, or of the noun. In strings.
  uint32_t predicate_length;  ///< Its length.
  uint32_t actors_first;  ///< The entities that act. Rows of event_actors,
  uint32_t actors_last;  ///< up to this one, exclusive.
  uint32_t recipients_first;  ///< The entities that are acted upon, or with which something is done. Rows of event_recipients,
  uint32_t recipients_last;  ///< up to this one, exclusive.
  uint32_t objects_first;  ///< Other entities that take part. Rows of event_objects,
  uint32_t objects_last;  ///< up to this one, exclusive.
  uint32_t amounts_first;  ///< The quantities that it tells. Rows of event_amounts,
  uint32_t amounts_last;  ///< up to this one, exclusive.
  uint32_t arguments_first;  ///< Everything that has a part in it, with its words, whether or not it is an entity. Rows of event_arguments,
  uint32_t arguments_last;  ///< up to this one, exclusive.
  uint32_t mentions_first;  ///< All places where the text tells it, this one among them. Rows of event_mentions,
  uint32_t mentions_last;  ///< up to this one, exclusive.
  uint32_t place;  ///< The entity where it happens. Row in entities, LEDE_NONE for none.
  uint32_t time;  ///< The time when it happens. Row in times, LEDE_NONE for none.
  uint32_t source;  ///< The entity that reports it; not the text itself. Row in entities, LEDE_NONE for none.
  uint16_t confidence;  ///< Share of events told in this way of which actor, object and status were right. In thousandths, 0 to 1000.
  uint8_t unused1[2];
  uint32_t cameo_offset;  ///< Its CAMEO code, of two to four digits. In strings.
  uint32_t cameo_length;  ///< Its length, 0 for none.
  uint32_t plover_offset;  ///< Its PLOVER class. In strings.
  uint32_t plover_length;  ///< Its length, 0 for none.
  uint8_t negated;  ///< Whether the text says that it is not so. 1 or 0.
  uint8_t event_status;  ///< Whether it has happened.
  uint8_t unused2[2];
} lede_news_event_row;

/// A row of LEDE_EVENT_ACTORS.
typedef struct lede_event_actor_row {
  uint32_t entity;  ///< Row in entities.
} lede_event_actor_row;

/// A row of LEDE_EVENT_RECIPIENTS.
typedef struct lede_event_recipient_row {
  uint32_t entity;  ///< Row in entities.
} lede_event_recipient_row;

/// A row of LEDE_EVENT_OBJECTS.
typedef struct lede_event_object_row {
  uint32_t entity;  ///< Row in entities.
} lede_event_object_row;

/// A row of LEDE_EVENT_AMOUNTS.
typedef struct lede_event_amount_row {
  uint32_t quantity;  ///< Row in quantities.
} lede_event_amount_row;

/// A row of LEDE_EVENT_ARGUMENTS.
typedef struct lede_event_argument_row {
  uint32_t start;  ///< Its words.
  uint32_t end;
  uint8_t argument_role;  ///< What part it has.
  uint8_t unused1[3];
  uint32_t entity;  ///< The entity that the words name. Row in entities, LEDE_NONE for none.
} lede_event_argument_row;

// NOLINTEND(modernize-deprecated-headers,modernize-use-using)
#endif
