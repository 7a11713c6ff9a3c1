// Of which time an office or a relation is.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/document.h"

namespace lede {

/// What a word in lower case says of the time of the office or relation that it stands before or, as "elect", behind:
/// "former", "acting", "ex-minister", "president-elect". O(1).
RelationStatus StatusOf(std::string_view word);

/// "Former President", "the late chairman", "Acting Director", "president-elect", "ex-minister": the first and the last
/// word of a title, the word before it or before the body that it is held in ("the late Labour Party leader"), the one
/// that a hyphen joins to its end, and ", then the mayor," behind its holder. `row` is the title's mention, `title` its
/// tokens with "former" and the like. O(1).
RelationStatus StatusOfTitle(const Document& doc, std::uint32_t row, RowRange title, const Mention& holder);

/// "the late Zorbox founder", "former Zorbox chairman": what the word before a body says. O(1).
RelationStatus StatusBefore(const Document& doc, const Mention& body);

}  // namespace lede
