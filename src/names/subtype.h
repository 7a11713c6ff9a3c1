// Which entity type a tagged name is, by its words.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/document.h"
#include "names/lexical.h"
#include "tag/tagger.h"

namespace lede {

/// The tagger tells eight types apart; the words of a name decide the rest: GPE or LOC, PRODUCT or
/// WEAPON, EVENT, LAW, WORK, LANGUAGE, NORP or MISC.
EntityType SubtypeOf(TagType tagged, std::uint32_t first, std::uint32_t last, const Lexical& lexical);

/// True for "Province", "Republic", "City" and the like: last words of places that have a government.
bool IsGovernedWord(std::string_view form);

}  // namespace lede
