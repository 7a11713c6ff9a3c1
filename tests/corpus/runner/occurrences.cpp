#include "occurrences.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::corpus {
namespace {

bool IsOfWord(char32_t c) { return IsLetter(c) || IsDigit(c); }

}  // namespace

bool StandsWhole(std::string_view text, ByteSpan span) {
  return (span.begin == 0 || !IsOfWord(DecodeUtf8Before(text, span.begin).code_point)) &&
         (span.end == text.size() || !IsOfWord(DecodeUtf8(text, span.end).code_point));
}

std::size_t OccurrenceOf(std::string_view text, ByteSpan span) {
  const std::string_view words = text.substr(span.begin, span.size());
  std::size_t count = 1;
  for (std::size_t at = 0; (at = text.find(words, at)) < span.begin; ++at) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (StandsWhole(text, {begin, begin + span.size()})) ++count;
  }
  return count;
}

}  // namespace lede::corpus
