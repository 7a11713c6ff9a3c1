// The keys under which the gazetteer holds the names of places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lede {

/// What a form is looked up as: one word may name a city, abbreviate a state and mean a people.
enum class PlaceForm : std::uint8_t { kName, kAbbreviation, kPeople };

/// A name as the gazetteer compares names: folded (Fold), without stops and apostrophes, hyphens as
/// spaces, "St", "Mt" and "Ft" written out at the start of a word, no leading "the". O(bytes).
std::string NormalizePlaceName(std::string_view name);

/// Hash of a normalised name in the space of its form.
std::uint64_t PlaceKey(std::string_view normalized, PlaceForm form);

}  // namespace lede
