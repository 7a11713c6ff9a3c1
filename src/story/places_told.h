// Where the words around a place say that something happens, and where they only name it.
#pragma once

#include <cstdint>

#include "lede/document.h"

namespace lede {

/// What the words around a place say of it; a later one says more.
enum class Locating : std::uint8_t {
  kNothing,   ///< it is named: "a senator from Vermont"
  kOwner,     ///< the sentence begins with what is there: "Kenya's farmers …"
  kInArea,    ///< it is where: "in Kenya"
  kDateline,  ///< the report was written there: "MOMBASA — …"
  kAtSpot,    ///< it is where, and a town or a building: "near Mombasa"
};

/// Of a mention of a place in a sentence; a continent is where next to nothing. O(1), but for long words.
Locating LocatingOf(const Document& doc, std::uint32_t mention, const Sentence& sentence);

/// The first token behind the dateline that this place begins, its date among it: "MOMBASA, July 25 (Wire) — …"; the
/// sentence's first token where it begins none. O(1).
std::uint32_t DatelineEnd(const Document& doc, std::uint32_t mention, const Sentence& sentence);

}  // namespace lede
