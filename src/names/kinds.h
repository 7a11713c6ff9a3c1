// Common nouns that say what a name is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lede/document.h"
#include "names/lexical.h"

namespace lede {

/// What is called by a common noun, one of many or all of them: "drug" and "drugs" are products, "strikers" persons. Nouns
/// that bodies and buildings share ("museum") say nothing. `form` in small letters.
std::optional<EntityType> KindOfNoun(std::string_view form);

/// True where the noun of a firm is one of persons too: "operator". `form` in small letters.
bool IsAlsoPersonNoun(std::string_view form);

/// True where the noun is one of vessels, which are called by persons' names. `form` in small letters.
bool IsVesselNoun(std::string_view form);

/// Head of the noun phrase that begins with an article at `article`: the last word before "of", "in", "which", a comma and
/// the like; kNone where there is none within a few words. "a [maker] of pumps", "a Spanish travel [agency],".
std::uint32_t HeadOfPhrase(const Lexical& lexical, std::uint32_t article, std::uint32_t sentence_end);

}  // namespace lede
