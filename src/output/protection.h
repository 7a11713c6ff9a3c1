// A protected text as JSON, and the words in which callers of other languages say what is to be protected.
#pragma once

#include <string>
#include <string_view>

#include "lede/document.h"
#include "protect/protect.h"
#include "text/offset_map.h"

namespace lede {

/// Reads a choice: a line for each thing that it says, its parts between tabs.
///
///   name   Ada Moss
///   type   PERSON
///   beside file   moss.txt
///   replace 0     12      16
///
/// `replace` has the number of a text, 0 for the article, and where what is left begins and ends in it as it was given,
/// in `unit`. What is no such line is passed over. O(choice + text).
ProtectChoice ReadProtectChoice(const Document& doc, std::string_view choice, OffsetUnit unit);

/// Appends the result as one line of JSON, schema "lede-protection/1" (docs/protect.md), without a line end. Offsets are
/// in `unit`. O(text + rows).
void AppendProtection(const Document& doc, const ProtectChoice& choice, const Protection& protection, OffsetUnit unit,
                      std::string* out);

}  // namespace lede
