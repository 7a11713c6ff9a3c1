// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
// What the layers' numbers stand for. Order and spelling are part of the output format.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/export.h"

namespace lede {

/// What a name stands for.
enum class EntityType : std::uint8_t {
  kPerson,  ///< People, also fictional ones.
  kOrg,  ///< Companies, agencies, armed forces, parties, media, teams.
  kGpe,  ///< Countries, regions and cities: places with a government.
  kLoc,  ///< Other places: seas, mountains, continents, regions without a government.
  kFac,  ///< Buildings, bases, airports, roads.
  kNorp,  ///< Nationalities, religious, ethnic and political groups.
  kEvent,  ///< Named meetings, wars, disasters, elections, games.
  kProduct,  ///< Named products other than military equipment.
  kWeapon,  ///< Military equipment, by name or by kind.
  kWork,  ///< Books, films, articles, reports.
  kLaw,  ///< Treaties, acts, agreements.
  kLanguage,  ///< Languages.
  kTitle,  ///< Offices and honorifics held by a person.
  kMisc,  ///< A name that fits none of these.
};
inline constexpr int kEntityTypeCount = 14;
LEDE_API std::string_view EntityTypeName(EntityType value);  ///< "PERSON", "ORG", …

/// How a mention names its entity.
enum class MentionKind : std::uint8_t {
  kName,  ///< By a name, whole or in part.
  kAcronym,  ///< By the acronym of its name: "DFA".
  kNominal,  ///< By a description: "the firm".
  kPronoun,  ///< By a pronoun: "she".
};
inline constexpr int kMentionKindCount = 4;
LEDE_API std::string_view MentionKindName(MentionKind value);  ///< "name", "acronym", …

/// Which part of the pipeline proposed a mention: the evidence behind a highlight.
enum class Producer : std::uint8_t {
  kTagger,  ///< The learned tagger.
  kLexicon,  ///< A word list.
  kRule,  ///< A rule.
  kReader,  ///< A reader's correction.
};
inline constexpr int kProducerCount = 4;
LEDE_API std::string_view ProducerName(Producer value);  ///< "tagger", "lexicon", …

/// What a warning is about.
enum class WarningCode : std::uint8_t {
  kSpellingVariant,  ///< A name that is spelt otherwise elsewhere in the text.
  kJoinedWords,  ///< Words that run together.
  kUndefinedAcronym,  ///< An acronym that the text does not spell out.
  kAmbiguousDate,  ///< A date that can mean two days.
  kUnattributedQuote,  ///< A quotation for which nobody is named.
  kNumberMismatch,  ///< Numbers that contradict each other.
  kOther,  ///< Anything else; its message says what.
  kDoubledWord,  ///< A word that stands twice in a row.
  kSpacing,  ///< A space too many or too few.
  kMissingStop,  ///< A paragraph that ends without its full stop.
  kUnpairedMark,  ///< A quotation mark or a bracket without its partner.
  kWeekdayMismatch,  ///< A weekday that its date is not.
  kAcronymTwice,  ///< An acronym that is spelt out a second time.
  kNotEnglish,  ///< The whole text: it is not English.
};
inline constexpr int kWarningCodeCount = 14;
LEDE_API std::string_view WarningCodeName(WarningCode value);  ///< "spelling_variant", "joined_words", …

/// What the value that a warning names is. The words of the text are as they are written there.
enum class WarningPart : std::uint8_t {
  kWritten,  ///< The words, number or weekday that it is about.
  kMeant,  ///< What is likely meant by them.
  kElsewhere,  ///< What stands for the same elsewhere in the text.
  kAcronym,  ///< The acronym that it is about.
  kRead,  ///< How a date is read: "5 March".
  kOther,  ///< What else it can mean.
  kDate,  ///< The date that a weekday stands beside: "7 December 2016".
  kWeekday,  ///< The weekday that it is.
  kMark,  ///< Whether the mark is an "opening" or a "closing" one.
  kCheck,  ///< Of numbers, what they do not fit: their "conversion", the "rate" of another one, the "rise" or "fall" in percent, the "share" of another one, the "parts" they add up from, what is "included" in them, an "age" or a "toll" told before. Of other warnings: a "number_form", whose commas or stops stand where none belong, or a "repeated_passage".
  kConverted,  ///< The conversion.
  kExpected,  ///< The number that would fit.
  kUnit,  ///< Its currency, ISO 4217.
  kFrom,  ///< Where a rise or fall begins.
  kTo,  ///< Where it ends.
  kPart,  ///< The number that cannot be part of the other.
  kName,  ///< Whose age it is.
  kShare,  ///< The percentage that the other number should be.
  kWhole,  ///< What it is a percentage of.
};
inline constexpr int kWarningPartCount = 19;
LEDE_API std::string_view WarningPartName(WarningPart value);  ///< "written", "meant", …

/// What kind of place a place is.
enum class PlaceFeature : std::uint8_t {
  kCountry,  ///< A country or territory.
  kContinent,  ///< A continent.
  kAdmin1,  ///< First-level division: state, province.
  kAdmin2,  ///< Second-level division: county, district.
  kCity,  ///< A city, town or village.
  kRegion,  ///< A region without a government of its own.
  kWater,  ///< A sea, lake, river or strait.
  kMountain,  ///< A mountain or a range.
  kFacility,  ///< A building, base, airport or road.
  kOther,  ///< Any other place.
};
inline constexpr int kPlaceFeatureCount = 10;
LEDE_API std::string_view PlaceFeatureName(PlaceFeature value);  ///< "country", "continent", …

/// How words are given back.
enum class QuoteKind : std::uint8_t {
  kDirect,  ///< Word for word between quotation marks, which belong to it.
  kIndirect,  ///< Reported: the reported clause without the reporting one.
  kMixed,  ///< Reported, with a part between quotation marks.
};
inline constexpr int kQuoteKindCount = 3;
LEDE_API std::string_view QuoteKindName(QuoteKind value);  ///< "direct", "indirect", …

/// How a text gives words to their speaker.
enum class Attribution : std::uint8_t {
  kNone,  ///< It names nobody.
  kStated,  ///< It says who: by name, title, description or a pronoun that stands for one for sure ("Moss said").
  kInferred,  ///< By neighbourhood: who spoke before, or whom a pronoun likely means.
};
inline constexpr int kAttributionCount = 3;
LEDE_API std::string_view AttributionName(Attribution value);  ///< "none", "stated", …

/// TIMEX3's types.
enum class TimeType : std::uint8_t {
  kDate,  ///< A day, week, month, season, year or longer period of the calendar.
  kTime,  ///< A time of day.
  kDuration,  ///< How long something lasts.
  kSet,  ///< Times that recur: "every Monday".
};
inline constexpr int kTimeTypeCount = 4;
LEDE_API std::string_view TimeTypeName(TimeType value);  ///< "DATE", "TIME", …

/// What a quantity measures.
enum class QuantityType : std::uint8_t {
  kMoney,  ///< An amount of money.
  kPercent,  ///< A percentage, or percentage points.
  kQuantity,  ///< A measure with a unit, an age among them.
  kOrdinal,  ///< A place in an order: "third".
  kCardinal,  ///< A number that counts.
};
inline constexpr int kQuantityTypeCount = 5;
LEDE_API std::string_view QuantityTypeName(QuantityType value);  ///< "MONEY", "PERCENT", …

/// What the words around a number make of it.
enum class QuantityBound : std::uint8_t {
  kExact,  ///< Nothing: it is the number.
  kAbout,  ///< A rough one: "about", "some", "or so".
  kMoreThan,  ///< It is more: "more than", "over".
  kAtLeast,  ///< It is that or more: "at least", "or more".
  kLessThan,  ///< It is less: "less than", "under".
  kAtMost,  ///< It is that or less: "at most", "up to", "no more than".
  kNearly,  ///< A little less: "nearly", "almost".
};
inline constexpr int kQuantityBoundCount = 7;
LEDE_API std::string_view QuantityBoundName(QuantityBound value);  ///< "exact", "about", …

/// What a text says outright about two entities; the source is the subject of the sentence that the name makes.
enum class RelationType : std::uint8_t {
  kHoldsTitle,  ///< A person, a title.
  kAcronymOf,  ///< An entity and itself: where its acronym is defined.
  kMemberOf,  ///< A person or country, an organisation or group.
  kPartOf,  ///< An organisation or place, the one above it.
  kLocatedIn,  ///< A place or building, a place.
  kBasedIn,  ///< An organisation or person, a place.
  kReportsTo,  ///< An organisation or person, who is above it.
  kNationality,  ///< A person, a people.
  kSpouse,  ///< Two persons who are married to each other.
  kParentOf,  ///< A person, a child of theirs.
  kChildOf,  ///< A person, a parent of theirs.
  kSiblingOf,  ///< Two persons with a parent in common.
  kRelative,  ///< Two persons who are kin in another way.
  kFounderOf,  ///< A person or organisation, an organisation.
  kOwnedBy,  ///< An organisation or building, its owner.
  kDemonymOf,  ///< A people, its country.
  kCapitalOf,  ///< A city that may stand for a government, the country.
  kAffiliatedWith,  ///< A person, the body worked or spoken for.
};
inline constexpr int kRelationTypeCount = 18;
LEDE_API std::string_view RelationTypeName(RelationType value);  ///< "holds_title", "acronym_of", …

/// Of which time a relation is, seen from the text.
enum class RelationStatus : std::uint8_t {
  kCurrent,  ///< Of now, or the text does not say otherwise.
  kFormer,  ///< Of the past: "former", "ex-", "previous".
  kActing,  ///< For the time being: "acting", "interim".
  kElect,  ///< Chosen and not yet in office: "-elect", "-designate".
  kFuture,  ///< Still to come: "future", "incoming".
  kLate,  ///< Of somebody who has died: "the late".
};
inline constexpr int kRelationStatusCount = 6;
LEDE_API std::string_view RelationStatusName(RelationStatus value);  ///< "current", "former", …

/// What a paragraph is in its article.
enum class ParagraphRole : std::uint8_t {
  kBody,  ///< Part of the story.
  kHeadline,  ///< Its headline.
  kByline,  ///< Who wrote it.
  kSubheading,  ///< A heading within it. No rule tells it as yet.
  kDateline,  ///< When it was written: a line above the story that is a date.
  kCredit,  ///< Whose picture it is: a line that begins with “Photo:” and the like.
  kSource,  ///< Where it was published: a line above the story that is a link.
  kCaption,  ///< What a picture shows. No rule tells it as yet.
  kListItem,  ///< An item of a list: a line that begins with a bullet.
  kQuoted,  ///< A text that it gives back. No rule tells it as yet.
  kTable,  ///< A row of a table: a line with tabs that ends no sentence.
  kBoilerplate,  ///< No part of the story: notices such as “Share this”, and all behind “Sources” or “Related news” at its end.
};
inline constexpr int kParagraphRoleCount = 12;
LEDE_API std::string_view ParagraphRoleName(ParagraphRole value);  ///< "body", "headline", …

/// What offsets count.
enum class OffsetUnit : std::uint8_t {
  kUtf16,  ///< UTF-16 code units, as in JavaScript strings.
  kCodePoint,  ///< Unicode code points, as in Python strings.
  kByte,  ///< Bytes of UTF-8.
};
inline constexpr int kOffsetUnitCount = 3;
LEDE_API std::string_view OffsetUnitName(OffsetUnit value);  ///< "utf16", "codepoint", …

/// What part the words of an argument have in an event.
enum class ArgumentRole : std::uint8_t {
  kActor,  ///< Who acts.
  kObject,  ///< What it is done with or to.
  kRecipient,  ///< Who is acted upon.
  kInstrument,  ///< By what means.
  kPlace,  ///< Where.
  kTime,  ///< When.
  kAmount,  ///< How much.
  kTopic,  ///< About what, or with its preposition as what, for what or under what: “for the attacks”, “as mayor”.
  kSource,  ///< Who reports it.
};
inline constexpr int kArgumentRoleCount = 9;
LEDE_API std::string_view ArgumentRoleName(ArgumentRole value);  ///< "actor", "object", …

/// Whether an event has happened.
enum class EventStatus : std::uint8_t {
  kActual,  ///< It has happened.
  kOngoing,  ///< It is happening.
  kFuture,  ///< It is to happen.
  kPossible,  ///< It may happen or have happened.
  kDenied,  ///< It is said not to have happened.
  kAlleged,  ///< Somebody says so, and the text does not.
};
inline constexpr int kEventStatusCount = 6;
LEDE_API std::string_view EventStatusName(EventStatus value);  ///< "actual", "ongoing", …

}  // namespace lede
