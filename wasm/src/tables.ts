// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// The rows of the flat buffer; layout.ts says what the numbers are.

import type { Field, Layout } from "./layout.js";
import type { ArgumentRole, Attribution, EntityType, EventStatus, MentionKind, MentionSource, OffsetUnit, ParagraphRole, PlaceFeature, QuantityBound, QuantityType, QuoteKind, RelationStatus, RelationType, TimeType, WarningCode, WarningPart } from "./types.js";

export const HEADER = {
  magic: [0, 4],
  version: [4, 4],
  size: [8, 4],
  tables: [12, 4],
  offset_unit: [16, 4],
  text_length: [20, 4],
  date_offset: [24, 4],
  date_length: [28, 4],
} as const satisfies Record<string, Field>;

export const SENTENCE = {
  start: [0, 4],
  end: [4, 4],
  paragraph: [8, 4],
} as const satisfies Record<string, Field>;

export const MENTION = {
  start: [0, 4],
  end: [4, 4],
  entity: [8, 4],
  confidence: [12, 2],
  type: [14, 1],
  kind: [15, 1],
  source: [16, 1],
} as const satisfies Record<string, Field>;

export const ENTITY = {
  name_start: [0, 4],
  name_end: [4, 4],
  mentions_first: [8, 4],
  mentions_last: [12, 4],
  aliases_first: [16, 4],
  aliases_last: [20, 4],
  titles_first: [24, 4],
  titles_last: [28, 4],
  salience: [32, 2],
  type: [34, 1],
  place: [36, 4],
  country: [40, 2],
} as const satisfies Record<string, Field>;

export const INDEX = {
  mention: [0, 4],
} as const satisfies Record<string, Field>;

export const SPAN = {
  start: [0, 4],
  end: [4, 4],
} as const satisfies Record<string, Field>;

export const WARNING = {
  start: [0, 4],
  end: [4, 4],
  related_start: [8, 4],
  related_end: [12, 4],
  message_offset: [16, 4],
  message_length: [20, 4],
  code: [24, 1],
  args_first: [28, 4],
  args_last: [32, 4],
  suggestion_offset: [36, 4],
  suggestion_length: [40, 4],
} as const satisfies Record<string, Field>;

export const PLACE = {
  name_offset: [0, 4],
  name_length: [4, 4],
  geonames: [8, 4],
  latitude: [12, 2],
  longitude: [14, 2],
  feature: [16, 1],
} as const satisfies Record<string, Field>;

export const QUOTE = {
  start: [0, 4],
  end: [4, 4],
  speaker: [8, 4],
  speaker_start: [12, 4],
  speaker_end: [16, 4],
  cue_start: [20, 4],
  cue_end: [24, 4],
  quote_kind: [28, 1],
  parts_first: [32, 4],
  parts_last: [36, 4],
  confidence: [40, 2],
  attribution: [42, 1],
} as const satisfies Record<string, Field>;

export const TIME = {
  start: [0, 4],
  end: [4, 4],
  value_offset: [8, 4],
  value_length: [12, 4],
  earliest_offset: [16, 4],
  earliest_length: [20, 4],
  latest_offset: [24, 4],
  latest_length: [28, 4],
  time_type: [32, 1],
} as const satisfies Record<string, Field>;

export const QUANTITY = {
  value: [0, 8],
  high: [8, 8],
  start: [16, 4],
  end: [20, 4],
  unit_offset: [24, 4],
  unit_length: [28, 4],
  quantity_type: [32, 1],
  approximate: [33, 1],
  si_value: [40, 8],
  si_unit_offset: [48, 4],
  si_unit_length: [52, 4],
  bound: [56, 1],
  counts_start: [60, 4],
  counts_end: [64, 4],
  sum_of_first: [68, 4],
  sum_of_last: [72, 4],
  event: [76, 4],
} as const satisfies Record<string, Field>;

export const RELATION = {
  start: [0, 4],
  end: [4, 4],
  source: [8, 4],
  target: [12, 4],
  confidence: [16, 2],
  relation_type: [18, 1],
  relation_status: [19, 1],
} as const satisfies Record<string, Field>;

export const MADE_BY = {
  program_offset: [0, 4],
  program_length: [4, 4],
  model_offset: [8, 4],
  model_length: [12, 4],
} as const satisfies Record<string, Field>;

export const WARNING_ARG = {
  value_offset: [0, 4],
  value_length: [4, 4],
  warning_part: [8, 1],
} as const satisfies Record<string, Field>;

export const QUANTITY_PART = {
  quantity: [0, 4],
} as const satisfies Record<string, Field>;

export const PARAGRAPH = {
  start: [0, 4],
  end: [4, 4],
  paragraph_role: [8, 1],
} as const satisfies Record<string, Field>;

export const LEDE_PART = {
  start: [0, 4],
  end: [4, 4],
  entity: [8, 4],
  time: [12, 4],
  quantity: [16, 4],
  event: [20, 4],
  confidence: [24, 2],
} as const satisfies Record<string, Field>;

export const LEDE = {
  who_first: [0, 4],
  who_last: [4, 4],
  whom_first: [8, 4],
  whom_last: [12, 4],
  where_first: [16, 4],
  where_last: [20, 4],
  what: [24, 4],
  when: [28, 4],
  how_much: [32, 4],
  why: [36, 4],
  source: [40, 4],
  sentence_start: [44, 4],
  sentence_end: [48, 4],
} as const satisfies Record<string, Field>;

export const IDLE_HINT = {
  hint: [0, 4],
} as const satisfies Record<string, Field>;

export const NEWS_EVENT = {
  start: [0, 4],
  end: [4, 4],
  predicate_offset: [8, 4],
  predicate_length: [12, 4],
  actors_first: [16, 4],
  actors_last: [20, 4],
  recipients_first: [24, 4],
  recipients_last: [28, 4],
  objects_first: [32, 4],
  objects_last: [36, 4],
  amounts_first: [40, 4],
  amounts_last: [44, 4],
  arguments_first: [48, 4],
  arguments_last: [52, 4],
  mentions_first: [56, 4],
  mentions_last: [60, 4],
  place: [64, 4],
  time: [68, 4],
  source: [72, 4],
  confidence: [76, 2],
  cameo_offset: [80, 4],
  cameo_length: [84, 4],
  plover_offset: [88, 4],
  plover_length: [92, 4],
  negated: [96, 1],
  event_status: [97, 1],
} as const satisfies Record<string, Field>;

export const EVENT_ACTOR = {
  entity: [0, 4],
} as const satisfies Record<string, Field>;

export const EVENT_RECIPIENT = {
  entity: [0, 4],
} as const satisfies Record<string, Field>;

export const EVENT_OBJECT = {
  entity: [0, 4],
} as const satisfies Record<string, Field>;

export const EVENT_AMOUNT = {
  quantity: [0, 4],
} as const satisfies Record<string, Field>;

export const EVENT_ARGUMENT = {
  start: [0, 4],
  end: [4, 4],
  argument_role: [8, 1],
  entity: [12, 4],
} as const satisfies Record<string, Field>;

export const TABLES = {
  header: { id: 0, stride: 32, fields: HEADER },
  sentences: { id: 1, stride: 12, fields: SENTENCE },
  mentions: { id: 2, stride: 20, fields: MENTION },
  entities: { id: 3, stride: 44, fields: ENTITY },
  entity_mentions: { id: 4, stride: 4, fields: INDEX },
  aliases: { id: 5, stride: 8, fields: SPAN },
  titles: { id: 6, stride: 8, fields: SPAN },
  warnings: { id: 7, stride: 44, fields: WARNING },
  strings: { id: 8, stride: 1, fields: {} },
  places: { id: 9, stride: 20, fields: PLACE },
  quotes: { id: 10, stride: 44, fields: QUOTE },
  times: { id: 11, stride: 36, fields: TIME },
  quantities: { id: 12, stride: 80, fields: QUANTITY },
  relations: { id: 13, stride: 20, fields: RELATION },
  made_by: { id: 14, stride: 16, fields: MADE_BY },
  joins: { id: 15, stride: 8, fields: SPAN },
  warning_args: { id: 16, stride: 12, fields: WARNING_ARG },
  quote_parts: { id: 17, stride: 8, fields: SPAN },
  quantity_parts: { id: 18, stride: 4, fields: QUANTITY_PART },
  paragraphs: { id: 19, stride: 12, fields: PARAGRAPH },
  lede_parts: { id: 20, stride: 28, fields: LEDE_PART },
  lede: { id: 21, stride: 52, fields: LEDE },
  idle_hints: { id: 22, stride: 4, fields: IDLE_HINT },
  events: { id: 23, stride: 100, fields: NEWS_EVENT },
  event_actors: { id: 24, stride: 4, fields: EVENT_ACTOR },
  event_recipients: { id: 25, stride: 4, fields: EVENT_RECIPIENT },
  event_objects: { id: 26, stride: 4, fields: EVENT_OBJECT },
  event_amounts: { id: 27, stride: 4, fields: EVENT_AMOUNT },
  event_arguments: { id: 28, stride: 16, fields: EVENT_ARGUMENT },
  event_mentions: { id: 29, stride: 8, fields: SPAN },
} as const satisfies Record<string, Layout>;

/** What the numbers of an enumeration stand for, by the name of its column. */
export const NAMES = {
  type: [
    "PERSON",
    "ORG",
    "GPE",
    "LOC",
    "FAC",
    "NORP",
    "EVENT",
    "PRODUCT",
    "WEAPON",
    "WORK",
    "LAW",
    "LANGUAGE",
    "TITLE",
    "MISC",
  ] satisfies EntityType[],
  kind: [
    "name",
    "acronym",
    "nominal",
    "pronoun",
  ] satisfies MentionKind[],
  source: [
    "tagger",
    "lexicon",
    "rule",
    "reader",
  ] satisfies MentionSource[],
  code: [
    "spelling_variant",
    "joined_words",
    "undefined_acronym",
    "ambiguous_date",
    "unattributed_quote",
    "number_mismatch",
    "other",
    "doubled_word",
    "spacing",
    "missing_stop",
    "unpaired_mark",
    "weekday_mismatch",
    "acronym_twice",
    "not_english",
  ] satisfies WarningCode[],
  warning_part: [
    "written",
    "meant",
    "elsewhere",
    "acronym",
    "read",
    "other",
    "date",
    "weekday",
    "mark",
    "check",
    "converted",
    "expected",
    "unit",
    "from",
    "to",
    "part",
    "name",
    "share",
    "whole",
  ] satisfies WarningPart[],
  feature: [
    "country",
    "continent",
    "admin1",
    "admin2",
    "city",
    "region",
    "water",
    "mountain",
    "facility",
    "other",
  ] satisfies PlaceFeature[],
  quote_kind: [
    "direct",
    "indirect",
    "mixed",
  ] satisfies QuoteKind[],
  attribution: [
    "none",
    "stated",
    "inferred",
  ] satisfies Attribution[],
  time_type: [
    "DATE",
    "TIME",
    "DURATION",
    "SET",
  ] satisfies TimeType[],
  quantity_type: [
    "MONEY",
    "PERCENT",
    "QUANTITY",
    "ORDINAL",
    "CARDINAL",
  ] satisfies QuantityType[],
  bound: [
    "exact",
    "about",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "nearly",
  ] satisfies QuantityBound[],
  relation_type: [
    "holds_title",
    "acronym_of",
    "member_of",
    "part_of",
    "located_in",
    "based_in",
    "reports_to",
    "nationality",
    "spouse",
    "parent_of",
    "child_of",
    "sibling_of",
    "relative",
    "founder_of",
    "owned_by",
    "demonym_of",
    "capital_of",
    "affiliated_with",
  ] satisfies RelationType[],
  relation_status: [
    "current",
    "former",
    "acting",
    "elect",
    "future",
    "late",
  ] satisfies RelationStatus[],
  paragraph_role: [
    "body",
    "headline",
    "byline",
    "subheading",
    "dateline",
    "credit",
    "source",
    "caption",
    "list_item",
    "quoted",
    "table",
    "boilerplate",
  ] satisfies ParagraphRole[],
  offset_unit: [
    "utf16",
    "codepoint",
    "byte",
  ] satisfies OffsetUnit[],
  argument_role: [
    "actor",
    "object",
    "recipient",
    "instrument",
    "place",
    "time",
    "amount",
    "topic",
    "source",
  ] satisfies ArgumentRole[],
  event_status: [
    "actual",
    "ongoing",
    "future",
    "possible",
    "denied",
    "alleged",
  ] satisfies EventStatus[],
} as const;
