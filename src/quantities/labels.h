// Numbers that name and do not count: of houses, rooms, flights, telephones, items of a list.
#pragma once

#include "quantities/atom_view.h"
#include "quantities/grammar.h"

namespace lede {

/// Digits that name and do not count: a footnote's, those of a list "(1) …, (2) …", of a house, a flight or a page. O(1).
bool IsLabel(const AtomView& atoms, const QuantityMatch& match);

/// Digits of a telephone number: "555-0142" behind "call", "020 7946 0018", "+44 20 7946 0018". O(1).
bool IsTelephone(const AtomView& atoms, const QuantityMatch& match);

/// Whether the words and ordinals from an atom on are the name of a street: "Broad Street", "SW 68th Parkway". O(1).
bool IsStreetName(const AtomView& atoms, std::uint32_t first);

}  // namespace lede
