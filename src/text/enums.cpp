// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#include "lede/enums.h"

#include <array>
#include <cstddef>

namespace lede {

std::string_view EntityTypeName(EntityType value) {
  static constexpr std::array<std::string_view, kEntityTypeCount> kNames = {
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
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view MentionKindName(MentionKind value) {
  static constexpr std::array<std::string_view, kMentionKindCount> kNames = {
      "name",
      "acronym",
      "nominal",
      "pronoun",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view ProducerName(Producer value) {
  static constexpr std::array<std::string_view, kProducerCount> kNames = {
      "tagger",
      "lexicon",
      "rule",
      "reader",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view WarningCodeName(WarningCode value) {
  static constexpr std::array<std::string_view, kWarningCodeCount> kNames = {
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
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view WarningPartName(WarningPart value) {
  static constexpr std::array<std::string_view, kWarningPartCount> kNames = {
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
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view PlaceFeatureName(PlaceFeature value) {
  static constexpr std::array<std::string_view, kPlaceFeatureCount> kNames = {
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
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view QuoteKindName(QuoteKind value) {
  static constexpr std::array<std::string_view, kQuoteKindCount> kNames = {
      "direct",
      "indirect",
      "mixed",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view AttributionName(Attribution value) {
  static constexpr std::array<std::string_view, kAttributionCount> kNames = {
      "none",
      "stated",
      "inferred",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view TimeTypeName(TimeType value) {
  static constexpr std::array<std::string_view, kTimeTypeCount> kNames = {
      "DATE",
      "TIME",
      "DURATION",
      "SET",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view QuantityTypeName(QuantityType value) {
  static constexpr std::array<std::string_view, kQuantityTypeCount> kNames = {
      "MONEY",
      "PERCENT",
      "QUANTITY",
      "ORDINAL",
      "CARDINAL",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view QuantityBoundName(QuantityBound value) {
  static constexpr std::array<std::string_view, kQuantityBoundCount> kNames = {
      "exact",
      "about",
      "more_than",
      "at_least",
      "less_than",
      "at_most",
      "nearly",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view RelationTypeName(RelationType value) {
  static constexpr std::array<std::string_view, kRelationTypeCount> kNames = {
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
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view RelationStatusName(RelationStatus value) {
  static constexpr std::array<std::string_view, kRelationStatusCount> kNames = {
      "current",
      "former",
      "acting",
      "elect",
      "future",
      "late",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view ParagraphRoleName(ParagraphRole value) {
  static constexpr std::array<std::string_view, kParagraphRoleCount> kNames = {
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
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view OffsetUnitName(OffsetUnit value) {
  static constexpr std::array<std::string_view, kOffsetUnitCount> kNames = {
      "utf16",
      "codepoint",
      "byte",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view ArgumentRoleName(ArgumentRole value) {
  static constexpr std::array<std::string_view, kArgumentRoleCount> kNames = {
      "actor",
      "object",
      "recipient",
      "instrument",
      "place",
      "time",
      "amount",
      "topic",
      "source",
  };
  return kNames[static_cast<std::size_t>(value)];
}

std::string_view EventStatusName(EventStatus value) {
  static constexpr std::array<std::string_view, kEventStatusCount> kNames = {
      "actual",
      "ongoing",
      "future",
      "possible",
      "denied",
      "alleged",
  };
  return kNames[static_cast<std::size_t>(value)];
}

}  // namespace lede
