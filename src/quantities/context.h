// What the words around a number say about it.
#pragma once

#include "lede/document.h"
#include "quantities/atom_view.h"
#include "quantities/grammar.h"

namespace lede {

/// What "about", "more than", "or more" and the like around a number make of it. O(1).
QuantityBound BoundOf(const AtomView& atoms, const QuantityMatch& match);

/// Whether a number without unit counts or measures nothing: part of a code, a clock or a telephone
/// number, the pronoun "one", "first" in "first lady". O(1).
bool IsNoQuantity(const AtomView& atoms, const QuantityMatch& match);

}  // namespace lede
