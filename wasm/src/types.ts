// The analysis, schema "lede/1".

/** What offsets count: UTF-16 code units as in JavaScript strings, Unicode code points, UTF-8 bytes. */
export type OffsetUnit = "utf16" | "codepoint" | "byte";

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
  | "LANGUAGE"
  /** Offices and honorifics held by a person. */
  | "TITLE"
  /** A name that fits none of these. */
  | "MISC";

export type MentionKind = "name" | "acronym" | "nominal" | "pronoun";

/** Which part of the pipeline proposed a mention: the learned tagger, a word list, or a rule. */
export type MentionSource = "tagger" | "lexicon" | "rule";

/** Half-open range [start, end) of the text that was analysed, in the analysis's offset unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the slice of the text that it stands for. */
export interface TextSpan extends Span {
  readonly text: string;
}

export interface Sentence extends Span {
  /** Which paragraph it belongs to, counted from 0. */
  readonly paragraph: number;
}

/** A place in the text where an entity is named. */
export interface Mention extends TextSpan {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Id of its entity. */
  readonly entity: string | null;
  /** Calibrated probability, 0 to 1, that span and type are right. */
  readonly confidence: number;
  readonly source: MentionSource;
}

/** What kind of place a place is. */
export type PlaceFeature =
  | "country"
  | "continent"
  /** First-level division: state, province. */
  | "admin1"
  /** Second-level division: county, district. */
  | "admin2"
  | "city"
  | "region"
  | "water"
  | "mountain"
  /** A building, base, airport or road. */
  | "facility"
  | "other";

/** A place on the globe. */
export interface Place {
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number;
  /** Degrees, WGS 84. */
  readonly lon: number;
  /** GeoNames id. */
  readonly geonames: number | null;
  readonly feature: PlaceFeature;
}

/** Someone or something that the text names, with every mention of it. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** Fullest form found in the text. */
  readonly name: string;
  /** Other forms found in the text. */
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  /** Ids of its mentions. */
  readonly mentions: readonly string[];
  /** 0 to 1; the story's protagonists have the most. */
  readonly salience: number;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string | null;
  readonly place: Place | null;
}

/** A date, time of day, duration or recurring time. */
export interface Time extends TextSpan {
  readonly id: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value; null where it cannot be resolved. */
  readonly value: string | null;
  /** First day it can mean, ISO 8601. */
  readonly earliest?: string | null;
  /** Last day it can mean, ISO 8601. */
  readonly latest?: string | null;
}

/** An amount of money, a percentage, a measure, an ordinal, or a number that counts. */
export interface Quantity extends TextSpan {
  readonly id: string;
  readonly type: "MONEY" | "PERCENT" | "QUANTITY" | "ORDINAL" | "CARDINAL";
  /** In `unit`; null where the words give none ("hundreds"). */
  readonly value: number | null;
  /** Upper end of a range. */
  readonly high?: number | null;
  /** ISO 4217 code for MONEY, "%" or "pp" (percentage points) for PERCENT, UCUM symbol for QUANTITY. */
  readonly unit?: string | null;
  /** Whether "about", "more than" or the like precede it. */
  readonly approximate?: boolean;
  /** Of a measure: its value in `si_unit`. */
  readonly si_value?: number | null;
  /** UCUM symbol of the SI unit; "a" (years) for ages, "By" (bytes) for data. */
  readonly si_unit?: string | null;
}

export interface Quote extends TextSpan {
  readonly id: string;
  readonly kind: "direct" | "indirect" | "mixed";
  /** Id of the entity that speaks. */
  readonly speaker: string | null;
  readonly speaker_span?: Span | null;
  /** The reporting verb or "according to". */
  readonly cue?: Span | null;
}

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
  | "spouse"
  | "parent_of"
  | "child_of"
  | "sibling_of"
  /** Two persons who are kin in another way. */
  | "relative"
  | "founder_of"
  /** An organisation or building, its owner. */
  | "owned_by"
  /** A people, its country. */
  | "demonym_of"
  /** A city that may stand for a government, the country. */
  | "capital_of";

/** Something the text states outright about two entities; the span is the evidence. */
export interface Relation extends Span {
  readonly type: RelationType;
  /** Entity id: the subject of the sentence that the type makes. */
  readonly source: string;
  /** Entity id. */
  readonly target: string;
  /** 0 to 1: share of relations found in this way that were right. */
  readonly confidence: number;
}

/** Who did what to whom. */
export interface NewsEvent extends Span {
  readonly id: string;
  /** Lemma of the verb or noun. */
  readonly predicate: string;
  /** Entity ids. */
  readonly actors: readonly string[];
  /** Entity ids. */
  readonly recipients: readonly string[];
  /** Entity ids. */
  readonly objects?: readonly string[];
  readonly place?: string | null;
  readonly time?: string | null;
  /** Id of the entity that reports it. */
  readonly source?: string | null;
  readonly cameo?: string | null;
  readonly plover?: string | null;
  readonly negated?: boolean;
  readonly status?: "actual" | "future" | "possible" | "denied";
}

export type WarningCode =
  | "spelling_variant"
  | "joined_words"
  | "undefined_acronym"
  | "ambiguous_date"
  | "unattributed_quote"
  | "number_mismatch"
  | "other";

/** Something that the copy desk may want to look at. */
export interface Warning extends Span {
  readonly code: WarningCode;
  /** A sentence for the person at the copy desk. */
  readonly message: string;
  /** The other place that it is about. */
  readonly related: Span | null;
}

/** What made an analysis: the same text gives the same analysis with the same versions. */
export interface MadeBy {
  /** Version of the program: "0.1.0". */
  readonly program: string;
  /** Version of the model: "2026.11.6". */
  readonly model: string;
}

/**
 * Everything found in one text. Lists are ordered by `start`, then by longer first; a layer that
 * found nothing is an empty list. With "utf16" offsets `text.slice(start, end)` is exactly the `text`
 * of the same object.
 */
export interface Analysis {
  readonly schema: "lede/1";
  readonly offset_unit: OffsetUnit;
  /** ISO 8601 date that relative times were resolved against. */
  readonly document_date: string | null;
  readonly sentences: readonly Sentence[];
  /**
   * Hyphens and line breaks within words that a line's end parts ("Organi-", "zation" below it): they were not read,
   * and are not in names, aliases and titles.
   */
  readonly joins: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
  readonly quotes: readonly Quote[];
  readonly relations: readonly Relation[];
  /** Always empty as yet: no part of the program finds events. */
  readonly events: readonly NewsEvent[];
  readonly warnings: readonly Warning[];
  readonly made_by: MadeBy;
}
