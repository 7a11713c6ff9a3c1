// The day that an article's relative times count from.
#pragma once

#include <string_view>

#include "lede/document.h"
#include "times/grammar.h"
#include "values/atoms.h"

namespace lede {

/// The given publication date, "YYYY-MM-DD"; else a date in an address or a dateline at the top, else
/// the first absolute date within the first lines, whose atoms are in `top`; else nothing is known.
/// O(first lines).
Anchor FindAnchor(std::string_view given, const Document& doc, const AtomTable& top);

}  // namespace lede
