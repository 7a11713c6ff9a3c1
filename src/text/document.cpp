#include "lede/document.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace lede {
namespace {

bool IsAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

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
  events.clear();
  event_actors.clear();
  event_recipients.clear();
  event_objects.clear();
  event_amounts.clear();
  event_arguments.clear();
  event_mentions.clear();
  warnings.clear();
  warning_args.clear();
  paragraphs.clear();
  quote_parts.clear();
  quantity_parts.clear();
  lede_parts.clear();
  lede.reset();
  idle_hints.clear();
}

}  // namespace lede
