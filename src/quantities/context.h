// What the words around a number say about it.
#pragma once

#include "lede/document.h"
#include "quantities/atom_view.h"
#include "quantities/grammar.h"

namespace lede {

/// Whether "about", "more than", "nearly" or the like make a number a rough one. O(1).
bool IsApproximate(const AtomView& atoms, const QuantityMatch& match);

/// Whether a number without unit counts or measures nothing: part of a code, a clock or a telephone
/// number, the pronoun "one", "first" in "first lady". O(1).
bool IsNoQuantity(const AtomView& atoms, const QuantityMatch& match);

}  // namespace lede
