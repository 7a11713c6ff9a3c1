// The analysis as one flat little-endian buffer, for readers in other languages; docs/buffer.md
// describes it word by word.
#pragma once

#include <cstdint>
#include <string>

#include "lede/document.h"
#include "text/offset_map.h"

namespace lede {

/// Bumped whenever a reader of the old layout would misread the new one. A new table, or a new field
/// at the end of a row, is no such change: readers skip tables they do not know and go by the stride.
inline constexpr std::uint32_t kColumnsVersion = 1;

/// Replaces `out` by the buffer for `doc`. O(text + rows).
void WriteColumns(const Document& doc, OffsetUnit unit, std::string* out);

/// The layout that WriteColumns writes, for comparing with a reader's: one line per table,
/// "name id stride field:offset:size …", the header first as table 0; then one line per enumeration,
/// "names field first second …".
std::string ColumnsLayout();

}  // namespace lede
