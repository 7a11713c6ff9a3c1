#include "lede/document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace lede {
namespace {

bool IsAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

std::string_view EntityTypeName(EntityType type) {
  static constexpr std::array<std::string_view, kEntityTypeCount> kNames = {
      "PERSON",  "ORG",    "GPE",  "LOC", "FAC",      "NORP",  "EVENT",
      "PRODUCT", "WEAPON", "WORK", "LAW", "LANGUAGE", "TITLE", "MISC"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view MentionKindName(MentionKind kind) {
  static constexpr std::array<std::string_view, 4> kNames = {"name", "acronym", "nominal", "pronoun"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view ProducerName(Producer producer) {
  static constexpr std::array<std::string_view, 3> kNames = {"tagger", "lexicon", "rule"};
  return kNames[static_cast<std::size_t>(producer)];
}

std::string_view PlaceFeatureName(PlaceFeature feature) {
  static constexpr std::array<std::string_view, 10> kNames = {"country", "continent", "admin1",   "admin2",   "city",
                                                              "region",  "water",     "mountain", "facility", "other"};
  return kNames[static_cast<std::size_t>(feature)];
}

std::string_view TimeTypeName(TimeType type) {
  static constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view QuantityTypeName(QuantityType type) {
  static constexpr std::array<std::string_view, 5> kNames = {"MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view WarningCodeName(WarningCode code) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "spelling_variant", "joined_words", "undefined_acronym", "ambiguous_date", "unattributed_quote",
      "number_mismatch",  "other"};
  return kNames[static_cast<std::size_t>(code)];
}

std::string_view RelationTypeName(RelationType type) {
  static constexpr std::array<std::string_view, 17> kNames = {
      "holds_title", "acronym_of",  "member_of", "part_of",    "located_in", "based_in",
      "reports_to",  "nationality", "spouse",    "parent_of",  "child_of",   "sibling_of",
      "relative",    "founder_of",  "owned_by",  "demonym_of", "capital_of"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view QuoteKindName(QuoteKind kind) {
  static constexpr std::array<std::string_view, 3> kNames = {"direct", "indirect", "mixed"};
  return kNames[static_cast<std::size_t>(kind)];
}

Status Document::SetText(std::string utf8) {
  ClearLayers();
  text_ = std::move(utf8);
  return SetTextFromBuffer(text_.size());
}

char* Document::TextBuffer(std::size_t bytes) {
  ClearLayers();
  if (text_.size() < bytes) text_.resize(bytes);
  return text_.data();
}

Status Document::SetTextFromBuffer(std::size_t bytes) {
  text_.resize(bytes);
  if (bytes > kMaxBytes) {
    text_.clear();
    return {ErrorCode::kTextTooLong, kMaxBytes,
            "The text is longer than " + std::to_string(kMaxBytes >> 20) + " MiB; split it and analyse the parts."};
  }
  const std::size_t bad = FindInvalidUtf8(text_);
  if (bad != std::string_view::npos) {
    text_.clear();
    return {ErrorCode::kInvalidUtf8, static_cast<std::uint32_t>(bad),
            "The text is not valid UTF-8 at byte " + std::to_string(bad) + "."};
  }
  return Status::Ok();
}

std::string Document::Written(ByteSpan span) const {
  std::string written;
  written.reserve(span.size());
  auto join = std::partition_point(joins.begin(), joins.end(), [&](const ByteSpan& j) { return j.end <= span.begin; });
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (join != joins.end() && join->begin <= at) {
      at = join->end - 1;
      ++join;
      continue;
    }
    const bool space = IsAsciiSpace(text_[at]);
    if (!space || written.empty() || written.back() != ' ') written.push_back(space ? ' ' : text_[at]);
  }
  return written;
}

void Document::ClearLayers() {
  document_date.clear();
  joins.clear();
  model_version.clear();
  tokens.clear();
  sentences.clear();
  mentions.clear();
  entities.clear();
  entity_mentions.clear();
  alias_spans.clear();
  title_spans.clear();
  places.clear();
  place_names.clear();
  quotes.clear();
  relations.clear();
  times.clear();
  quantities.clear();
  warnings.clear();
}

}  // namespace lede
