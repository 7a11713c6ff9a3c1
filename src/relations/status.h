// Of which time an office or a relation is.
#pragma once

#include <string_view>

#include "lede/enums.h"

namespace lede {

/// What a word in lower case says of the time of the office or relation that it stands before or, as "elect", behind:
/// "former", "acting", "ex-minister", "president-elect". O(1).
RelationStatus StatusOf(std::string_view word);

}  // namespace lede
