// Which tokens a span of the text holds.
#pragma once

#include <algorithm>
#include <cstdint>

#include "lede/document.h"

namespace lede {

/// The tokens that a span shares bytes with. O(log tokens).
inline RowRange TokensOf(const Document& doc, ByteSpan span) {
  const auto first = std::partition_point(doc.tokens.begin(), doc.tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, doc.tokens.end(), [&](const Token& t) { return t.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - doc.tokens.begin()),
          static_cast<std::uint32_t>(last - doc.tokens.begin())};
}

}  // namespace lede
