// Whether 03/04/2016 is the third of April or the fourth of March.
#pragma once

#include "lede/document.h"
#include "values/atoms.h"

namespace lede {

/// Whether an article writes the day before the month. The first of these that says anything decides: its
/// numeric dates that leave no choice (25/12/2016); the outlet's country, by the domain of an address in its
/// first lines or the place of its dateline; the order of its written dates (7 December, December 7). Else the
/// month stands first. Reads `tokens`, `mentions` and `entities`; `top` has the atoms of the first sentences.
/// O(bytes).
bool WritesDayFirst(const Document& doc, const AtomTable& top);

}  // namespace lede
