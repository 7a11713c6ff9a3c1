# Generated from schema/analysis.mjs by `npm run generate`; do not edit.
"""The analysis, schema "lede/1": plain values with the members of the JSON."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

EntityType = Literal[
    "PERSON",  # People, also fictional ones.
    "ORG",  # Companies, agencies, armed forces, parties, media, teams.
    "GPE",  # Countries, regions and cities: places with a government.
    "LOC",  # Other places: seas, mountains, continents, regions without a government.
    "FAC",  # Buildings, bases, airports, roads.
    "NORP",  # Nationalities, religious, ethnic and political groups.
    "EVENT",  # Named meetings, wars, disasters, elections, games.
    "PRODUCT",  # Named products other than military equipment.
    "WEAPON",  # Military equipment, by name or by kind.
    "WORK",  # Books, films, articles, reports.
    "LAW",  # Treaties, acts, agreements.
    "LANGUAGE",  # Languages.
    "TITLE",  # Offices and honorifics held by a person.
    "MISC",  # A name that fits none of these.
]
"""What a name stands for."""

MentionKind = Literal[
    "name",  # By a name, whole or in part.
    "acronym",  # By the acronym of its name: "DFA".
    "nominal",  # By a description: "the firm".
    "pronoun",  # By a pronoun: "she".
]
"""How a mention names its entity."""

Producer = Literal[
    "tagger",  # The learned tagger.
    "lexicon",  # A word list.
    "rule",  # A rule.
    "reader",  # A reader's correction.
]
"""Which part of the pipeline proposed a mention: the evidence behind a highlight."""

WarningCode = Literal[
    "spelling_variant",  # A name that is spelt otherwise elsewhere in the text.
    "joined_words",  # Words that run together.
    "undefined_acronym",  # An acronym that the text does not spell out.
    "ambiguous_date",  # A date that can mean two days.
    "unattributed_quote",  # A quotation for which nobody is named.
    "number_mismatch",  # Numbers that contradict each other.
    "other",  # Anything else; its message says what.
    "doubled_word",  # A word that stands twice in a row.
    "spacing",  # A space too many or too few.
    "missing_stop",  # A paragraph that ends without its full stop.
    "unpaired_mark",  # A quotation mark or a bracket without its partner.
    "weekday_mismatch",  # A weekday that its date is not.
    "acronym_twice",  # An acronym that is spelt out a second time.
    "not_english",  # The whole text: it is not English.
]
"""What a warning is about."""

WarningPart = Literal[
    "written",  # The words, number or weekday that it is about.
    "meant",  # What is likely meant by them.
    "elsewhere",  # What stands for the same elsewhere in the text.
    "acronym",  # The acronym that it is about.
    "read",  # How a date is read: "5 March".
    "other",  # What else it can mean.
    "date",  # The date that a weekday stands beside: "7 December 2016".
    "weekday",  # The weekday that it is.
    "mark",  # Whether the mark is an "opening" or a "closing" one.
    "check",  # Of numbers, what they do not fit: their "conversion", the "rate" of another one, the "rise" or "fall" in percent, the "share" of another one, the "parts" they add up from, what is "included" in them, an "age" or a "toll" told before. Of other warnings: a "number_form", whose commas or stops stand where none belong, or a "repeated_passage".
    "converted",  # The conversion.
    "expected",  # The number that would fit.
    "unit",  # Its currency, ISO 4217.
    "from",  # Where a rise or fall begins.
    "to",  # Where it ends.
    "part",  # The number that cannot be part of the other.
    "name",  # Whose age it is.
    "share",  # The percentage that the other number should be.
    "whole",  # What it is a percentage of.
]
"""What the value that a warning names is. The words of the text are as they are written there."""

PlaceFeature = Literal[
    "country",  # A country or territory.
    "continent",  # A continent.
    "admin1",  # First-level division: state, province.
    "admin2",  # Second-level division: county, district.
    "city",  # A city, town or village.
    "region",  # A region without a government of its own.
    "water",  # A sea, lake, river or strait.
    "mountain",  # A mountain or a range.
    "facility",  # A building, base, airport or road.
    "other",  # Any other place.
]
"""What kind of place a place is."""

QuoteKind = Literal[
    "direct",  # Word for word between quotation marks, which belong to it.
    "indirect",  # Reported: the reported clause without the reporting one.
    "mixed",  # Reported, with a part between quotation marks.
]
"""How words are given back."""

Attribution = Literal[
    "none",  # It names nobody.
    "stated",  # It says who: by name, title, description or a pronoun that stands for one for sure ("Moss said").
    "inferred",  # By neighbourhood: who spoke before, or whom a pronoun likely means.
]
"""How a text gives words to their speaker."""

TimeType = Literal[
    "DATE",  # A day, week, month, season, year or longer period of the calendar.
    "TIME",  # A time of day.
    "DURATION",  # How long something lasts.
    "SET",  # Times that recur: "every Monday".
]
"""TIMEX3's types."""

QuantityType = Literal[
    "MONEY",  # An amount of money.
    "PERCENT",  # A percentage, or percentage points.
    "QUANTITY",  # A measure with a unit, an age among them.
    "ORDINAL",  # A place in an order: "third".
    "CARDINAL",  # A number that counts.
]
"""What a quantity measures."""

QuantityBound = Literal[
    "exact",  # Nothing: it is the number.
    "about",  # A rough one: "about", "some", "or so".
    "more_than",  # It is more: "more than", "over".
    "at_least",  # It is that or more: "at least", "or more".
    "less_than",  # It is less: "less than", "under".
    "at_most",  # It is that or less: "at most", "up to", "no more than".
    "nearly",  # A little less: "nearly", "almost".
]
"""What the words around a number make of it."""

RelationType = Literal[
    "holds_title",  # A person, a title.
    "acronym_of",  # An entity and itself: where its acronym is defined.
    "member_of",  # A person or country, an organisation or group.
    "part_of",  # An organisation or place, the one above it.
    "located_in",  # A place or building, a place.
    "based_in",  # An organisation or person, a place.
    "reports_to",  # An organisation or person, who is above it.
    "nationality",  # A person, a people.
    "spouse",  # Two persons who are married to each other.
    "parent_of",  # A person, a child of theirs.
    "child_of",  # A person, a parent of theirs.
    "sibling_of",  # Two persons with a parent in common.
    "relative",  # Two persons who are kin in another way.
    "founder_of",  # A person or organisation, an organisation.
    "owned_by",  # An organisation or building, its owner.
    "demonym_of",  # A people, its country.
    "capital_of",  # A city that may stand for a government, the country.
    "affiliated_with",  # A person, the body worked or spoken for.
]
"""What a text says outright about two entities; the source is the subject of the sentence that the name makes."""

RelationStatus = Literal[
    "current",  # Of now, or the text does not say otherwise.
    "former",  # Of the past: "former", "ex-", "previous".
    "acting",  # For the time being: "acting", "interim".
    "elect",  # Chosen and not yet in office: "-elect", "-designate".
    "future",  # Still to come: "future", "incoming".
    "late",  # Of somebody who has died: "the late".
]
"""Of which time a relation is, seen from the text."""

ParagraphRole = Literal[
    "body",  # Part of the story.
    "headline",  # Its headline.
    "byline",  # Who wrote it.
    "subheading",  # A heading within it. No rule tells it as yet.
    "dateline",  # When it was written: a line above the story that is a date.
    "credit",  # Whose picture it is: a line that begins with “Photo:” and the like.
    "source",  # Where it was published: a line above the story that is a link.
    "caption",  # What a picture shows. No rule tells it as yet.
    "list_item",  # An item of a list: a line that begins with a bullet.
    "quoted",  # A text that it gives back. No rule tells it as yet.
    "table",  # A row of a table: a line with tabs that ends no sentence.
    "boilerplate",  # No part of the story: notices such as “Share this”, and all behind “Sources” or “Related news” at its end.
]
"""What a paragraph is in its article."""

OffsetUnit = Literal[
    "utf16",  # UTF-16 code units, as in JavaScript strings.
    "codepoint",  # Unicode code points, as in Python strings.
    "byte",  # Bytes of UTF-8.
]
"""What offsets count."""

StoryRole = Literal[
    "acts",  # Does what is told.
    "acted_upon",  # Has it done to them.
    "speaks",  # Is quoted.
    "official",  # Speaks or acts for an authority.
    "victim",  # Is hurt by it.
    "witness",  # Saw it.
]
"""What part somebody or something has in the story."""

ArgumentRole = Literal[
    "actor",  # Who acts.
    "object",  # What it is done with or to.
    "recipient",  # Who is acted upon.
    "instrument",  # By what means.
    "place",  # Where.
    "time",  # When.
    "amount",  # How much.
    "topic",  # About what, or with its preposition as what, for what or under what: “for the attacks”, “as mayor”.
    "source",  # Who reports it.
]
"""What part the words of an argument have in an event."""

EventStatus = Literal[
    "actual",  # It has happened.
    "ongoing",  # It is happening.
    "future",  # It is to happen.
    "possible",  # It may happen or have happened.
    "denied",  # It is said not to have happened.
    "alleged",  # Somebody says so, and the text does not.
]
"""Whether an event has happened."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of the text that was analysed, in the analysis's offset unit."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends: the offset behind it."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Span:
        return cls(row["start"], row["end"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, from its first token to its last."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    paragraph: int
    """Which paragraph it belongs to, counted from 0."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Sentence:
        return cls(
            row["start"],
            row["end"],
            row["paragraph"],
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the globe."""

    name: str
    """The gazetteer's name."""
    lat: float
    """Degrees north of the equator, WGS 84."""
    lon: float
    """Degrees east of Greenwich, WGS 84."""
    geonames: int | None
    """GeoNames id."""
    feature: PlaceFeature
    """What kind of place it is."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Place:
        return cls(
            row["name"],
            row["lat"],
            row["lon"],
            row["geonames"],
            row["feature"],
        )


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that the text names, with every mention of it."""

    id: str
    """Letter of its list and number in it, counted from 1."""
    type: EntityType
    """What its names stand for."""
    name: str
    """Fullest form found in the text; of a place with a government, the form used most."""
    aliases: tuple[str, ...]
    """Other forms found in the text."""
    titles: tuple[str, ...]
    """Titles that it is given in the text."""
    mentions: tuple[str, ...]
    """Its mentions. Ids."""
    salience: float
    """How much the story is about it: its protagonists have the most. 0 to 1."""
    country: str | None
    """The country that it is, lies in or belongs to. ISO 3166-1 alpha-2 code, null where there is none."""
    place: Place | None
    """Where it lies on the map. Null where there is none."""
    role: StoryRole | None
    """Its part in this story. No stage tells it as yet."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Entity:
        return cls(
            row["id"],
            row["type"],
            row["name"],
            tuple(row["aliases"]),
            tuple(row["titles"]),
            tuple(row["mentions"]),
            row["salience"],
            row["country"],
            None if row["place"] is None else Place.of(row["place"]),
            row["role"],
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where an entity is named."""

    id: str
    """Letter of its list and number in it, counted from 1."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    text: str
    """The text from `start` to `end`."""
    type: EntityType
    """What the name stands for."""
    kind: MentionKind
    """How it names its entity."""
    entity: str | None
    """Its entity. An id."""
    confidence: float
    """Calibrated probability that span and type are right. 0 to 1."""
    source: Producer
    """Which part of the pipeline proposed it: the learned tagger, a word list, or a rule."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Mention:
        return cls(
            row["id"],
            row["start"],
            row["end"],
            row["text"],
            row["type"],
            row["kind"],
            row["entity"],
            row["confidence"],
            row["source"],
        )


@dataclass(frozen=True, slots=True)
class Warning:
    """Something that the copy desk may want to look at."""

    code: WarningCode
    """What it is about."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    message: str
    """A sentence for the person at the copy desk."""
    related: Span | None
    """The other place that it is about. Null where there is none."""
    args: dict[WarningPart, str]
    """What the message names, so that an interface can word it itself."""
    suggestion: str | None
    """What to put in place of the words, where there is one answer; null where there is none."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Warning:
        return cls(
            row["code"],
            row["start"],
            row["end"],
            row["message"],
            None if row["related"] is None else Span.of(row["related"]),
            row["args"],
            row["suggestion"],
        )


@dataclass(frozen=True, slots=True)
class Quote:
    """Something said."""

    id: str
    """Letter of its list and number in it, counted from 1."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    text: str
    """The text from `start` to `end`."""
    kind: QuoteKind
    """How the words are given back."""
    speaker: str | None
    """The entity that speaks. An id."""
    speaker_span: Span | None
    """The words that name the speaker. Null where there is none."""
    cue: Span | None
    """The reporting verb or "according to". Null where there is none."""
    parts: tuple[Span, ...]
    """Of a quotation that its attribution interrupts, what is said, in order; empty where it is one stretch."""
    confidence: float
    """Share of quotations of this kind, attributed in this way, whose words and speaker were right. 0 to 1."""
    attribution: Attribution
    """How the text gives the words to their speaker."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Quote:
        return cls(
            row["id"],
            row["start"],
            row["end"],
            row["text"],
            row["kind"],
            row["speaker"],
            None if row["speaker_span"] is None else Span.of(row["speaker_span"]),
            None if row["cue"] is None else Span.of(row["cue"]),
            tuple(Span.of(one) for one in row["parts"]),
            row["confidence"],
            row["attribution"],
        )


@dataclass(frozen=True, slots=True)
class Time:
    """A date, time of day, duration or recurring time."""

    id: str
    """Letter of its list and number in it, counted from 1."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    text: str
    """The text from `start` to `end`."""
    type: TimeType
    """TIMEX3 type."""
    value: str | None
    """TIMEX3 value; null where it cannot be resolved."""
    earliest: str | None
    """First day that it can mean, ISO 8601."""
    latest: str | None
    """Last day that it can mean, ISO 8601."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Time:
        return cls(
            row["id"],
            row["start"],
            row["end"],
            row["text"],
            row["type"],
            row["value"],
            row["earliest"],
            row["latest"],
        )


@dataclass(frozen=True, slots=True)
class EventArgument:
    """What has a part in an event, grouped by event."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    role: ArgumentRole
    """What part it has."""
    entity: str | None
    """The entity that the words name. An id."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> EventArgument:
        return cls(
            row["start"],
            row["end"],
            row["role"],
            row["entity"],
        )


@dataclass(frozen=True, slots=True)
class NewsEvent:
    """Who did what to whom."""

    id: str
    """Letter of its list and number in it, counted from 1."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    text: str
    """The text from `start` to `end`."""
    predicate: str
    """Lemma of the verb, with its particle, or of the noun."""
    actors: tuple[str, ...]
    """The entities that act. Ids."""
    recipients: tuple[str, ...]
    """The entities that are acted upon, or with which something is done. Ids."""
    objects: tuple[str, ...]
    """Other entities that take part. Ids."""
    place: str | None
    """The entity where it happens. An id."""
    time: str | None
    """The time when it happens. An id."""
    source: str | None
    """The entity that reports it; not the text itself. An id."""
    cameo: str | None
    """Its CAMEO code, of two to four digits."""
    plover: str | None
    """Its PLOVER class."""
    negated: bool
    """Whether the text says that it is not so."""
    status: EventStatus
    """Whether it has happened."""
    amounts: tuple[str, ...]
    """The quantities that it tells. Ids."""
    arguments: tuple[EventArgument, ...]
    """Everything that has a part in it, with its words, whether or not it is an entity."""
    confidence: float
    """Share of events told in this way of which actor, object and status were right. 0 to 1."""
    mentions: tuple[Span, ...]
    """All places where the text tells it, this one among them."""
    confirmed_by: tuple[str, ...]
    """The entities that confirm it. Ids. No stage tells it as yet."""
    denied_by: tuple[str, ...]
    """The entities that deny it. Ids. No stage tells it as yet."""
    context: str | None
    """Its PLOVER context: military, economic. No stage tells it as yet."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> NewsEvent:
        return cls(
            row["id"],
            row["start"],
            row["end"],
            row["text"],
            row["predicate"],
            tuple(row["actors"]),
            tuple(row["recipients"]),
            tuple(row["objects"]),
            row["place"],
            row["time"],
            row["source"],
            row["cameo"],
            row["plover"],
            row["negated"],
            row["status"],
            tuple(row["amounts"]),
            tuple(EventArgument.of(one) for one in row["arguments"]),
            row["confidence"],
            tuple(Span.of(one) for one in row["mentions"]),
            tuple(row["confirmed_by"]),
            tuple(row["denied_by"]),
            row["context"],
        )


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount of money, a percentage, a measure, an ordinal, or a number that counts."""

    id: str
    """Letter of its list and number in it, counted from 1."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    text: str
    """The text from `start` to `end`."""
    type: QuantityType
    """What it measures."""
    value: float | None
    """How much, in `unit`; words such as "hundreds" do not tell. Null where there is none."""
    high: float | None
    """Upper end of a range. Null where there is none."""
    unit: str | None
    """ISO 4217 code for MONEY, "%" or "pp" (percentage points) for PERCENT, UCUM symbol for QUANTITY."""
    approximate: bool
    """Whether `bound` is about or nearly."""
    bound: QuantityBound
    """What the words around it make of it."""
    counts: Span | None
    """The words for what is counted or measured. No stage tells them as yet. Null where there is none."""
    event: str | None
    """The event that it belongs to. An id."""
    sum_of: tuple[str, ...]
    """The quantities that the text says add up to it, and do. Ids."""
    si_value: float | None
    """Of a measure: its value in `si_unit`. Null where there is none."""
    si_unit: str | None
    """UCUM symbol of the SI unit; "a" (years) for ages, "By" (bytes) for data."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Quantity:
        return cls(
            row["id"],
            row["start"],
            row["end"],
            row["text"],
            row["type"],
            row["value"],
            row["high"],
            row["unit"],
            row["approximate"],
            row["bound"],
            None if row["counts"] is None else Span.of(row["counts"]),
            row["event"],
            tuple(row["sum_of"]),
            row["si_value"],
            row["si_unit"],
        )


@dataclass(frozen=True, slots=True)
class Relation:
    """Something the text states outright about two entities; the span is the evidence."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    type: RelationType
    """What it says."""
    source: str
    """The subject of the sentence that the type makes. An id."""
    target: str
    """Whom or what the source is related to. An id."""
    confidence: float
    """Share of relations found in this way that were right. 0 to 1."""
    status: RelationStatus
    """Of which time it is."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Relation:
        return cls(
            row["start"],
            row["end"],
            row["type"],
            row["source"],
            row["target"],
            row["confidence"],
            row["status"],
        )


@dataclass(frozen=True, slots=True)
class MadeBy:
    """What made an analysis: the same text gives the same analysis with the same versions."""

    program: str
    """Version of the program: "0.1.0"."""
    model: str
    """Version of the model: "2026.11.6"."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> MadeBy:
        return cls(
            row["program"],
            row["model"],
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, from its first sentence to its last."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    role: ParagraphRole
    """What it is in the article."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Paragraph:
        return cls(
            row["start"],
            row["end"],
            row["role"],
        )


@dataclass(frozen=True, slots=True)
class LedePart:
    """An answer to one of the questions that a story's first sentences answer."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the offset behind it."""
    entity: str | None
    """The entity that they name. An id."""
    time: str | None
    """The time that they tell. An id."""
    quantity: str | None
    """The quantity that they tell. An id."""
    event: str | None
    """The event that they tell. An id."""
    confidence: float
    """Probability that the words are what they are taken for. 0 to 1."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> LedePart:
        return cls(
            row["start"],
            row["end"],
            row["entity"],
            row["time"],
            row["quantity"],
            row["event"],
            row["confidence"],
        )


@dataclass(frozen=True, slots=True)
class Lede:
    """The story in short, each part with its words; null of a text without sentences."""

    who: tuple[LedePart, ...]
    """Who acts in the event of `what`, at most two, in the order of the text; where no event is known, the subject of
    what the headline says, else of the first sentence; where neither has one, the two most prominent persons of the
    story's first three sentences, and organisations where there are none, or where the first sentence tells of one that
    is more prominent and of no person.
    """
    what: LedePart | None
    """What happened: the words of the surest event of the headline and of the first sentence, with all that belongs to
    them where there is nobody to whom it happened; where no event is known, all that the headline says of its subject,
    else the first sentence; none where none is sure. Null where there is none.
    """
    whom: tuple[LedePart, ...]
    """Whom or what it happened to, at most two."""
    when: LedePart | None
    """The day that the sentence's tree hangs on the event, wherever the first sentences tell it; else a day of a clause
    that tells the same or reports it, or the only one that they have; else the month of the first one. The confidence
    tells which. Null where there is none.
    """
    where: tuple[LedePart, ...]
    """The place that the sentence's tree hangs on the event, or of which the first sentence, the headline or a dateline
    say that it is where, and the larger one in which they say that it lies; else the place that the text names most, if
    nothing tells against it. The confidence tells which.
    """
    how_much: LedePart | None
    """The first quantity that the event tells. Null where there is none."""
    why: LedePart | None
    """Why it happened, or to what end, with the word that says so (“because of the strike”): where a headline or the
    first sentences tell it outright, and their tree hangs it on what happened. Null where there is none.
    """
    source: LedePart | None
    """Who reports the event, where the text does not tell it as its own. Null where there is none."""
    sentence: Span | None
    """The first sentence of the story's body. Null where there is none."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Lede:
        return cls(
            tuple(LedePart.of(one) for one in row["who"]),
            None if row["what"] is None else LedePart.of(row["what"]),
            tuple(LedePart.of(one) for one in row["whom"]),
            None if row["when"] is None else LedePart.of(row["when"]),
            tuple(LedePart.of(one) for one in row["where"]),
            None if row["how_much"] is None else LedePart.of(row["how_much"]),
            None if row["why"] is None else LedePart.of(row["why"]),
            None if row["source"] is None else LedePart.of(row["source"]),
            None if row["sentence"] is None else Span.of(row["sentence"]),
        )


class AnalysisRows:
    """Everything found in one text. Lists are ordered by `start`, then by longer first; a layer that found nothing is
    an empty list. With "codepoint" offsets `text[start:end]` is exactly the `text` of the same object.
    """

    _data: dict[str, Any]

    @cached_property
    def schema(self) -> Literal["lede/1"]:
        """Name and version of this description."""
        return "lede/1"

    @cached_property
    def offset_unit(self) -> OffsetUnit:
        """What offsets count."""
        value: OffsetUnit = self._data["offset_unit"]
        return value

    @cached_property
    def document_date(self) -> str | None:
        """ISO 8601 date that relative times were resolved against: given by the caller or found in the dateline; null
        where it is unknown.
        """
        value: str | None = self._data["document_date"]
        return value

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the text."""
        return tuple(Sentence.of(row) for row in self._data["sentences"])

    @cached_property
    def joins(self) -> tuple[Span, ...]:
        """Hyphens and line breaks within words that a line's end parts: they were not read, and are not in names,
        aliases and titles.
        """
        return tuple(Span.of(row) for row in self._data["joins"])

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every place where an entity is named."""
        return tuple(Mention.of(row) for row in self._data["mentions"])

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Who and what the text names."""
        return tuple(Entity.of(row) for row in self._data["entities"])

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """Dates, times of day, durations and recurring times."""
        return tuple(Time.of(row) for row in self._data["times"])

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Money, percentages, measures and numbers."""
        return tuple(Quantity.of(row) for row in self._data["quantities"])

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """What is said, and by whom."""
        return tuple(Quote.of(row) for row in self._data["quotes"])

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """What the text says outright about two entities."""
        return tuple(Relation.of(row) for row in self._data["relations"])

    @cached_property
    def events(self) -> tuple[NewsEvent, ...]:
        """Who did what to whom, where, when, and who says so."""
        return tuple(NewsEvent.of(row) for row in self._data["events"])

    @cached_property
    def warnings(self) -> tuple[Warning, ...]:
        """What the copy desk may want to look at."""
        return tuple(Warning.of(row) for row in self._data["warnings"])

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What each paragraph is in the article; a sentence's `paragraph` counts them from 0."""
        return tuple(Paragraph.of(row) for row in self._data["paragraphs"])

    @cached_property
    def lede(self) -> Lede | None:
        """The story in short, each part with its words; null of a text without sentences."""
        return None if self._data["lede"] is None else Lede.of(self._data["lede"])

    @cached_property
    def made_by(self) -> MadeBy:
        """What made an analysis: the same text gives the same analysis with the same versions."""
        return MadeBy.of(self._data["made_by"])
