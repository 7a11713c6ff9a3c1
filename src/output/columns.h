// The analysis as one flat little-endian buffer, for readers in other languages; docs/buffer.md
// describes it word by word.
#pragma once

#include <cstdint>
#include <string>

#include "lede/document.h"
#include "text/offset_map.h"

namespace lede {

/// Bumped whenever a reader of the old layout would misread the new one.
inline constexpr std::uint32_t kColumnsVersion = 1;

/// Replaces `out` by the buffer for `doc`. O(text + rows).
void WriteColumns(const Document& doc, OffsetUnit unit, std::string* out);

}  // namespace lede
