// Second names where a text says that they are: "Dario Usuga, alias “Otoniel”".
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// Two names of one thing, each by a token of it.
struct Nickname {
  std::uint32_t name = 0;
  std::uint32_t nickname = 0;
};

/// Finds second names by the words that introduce them ("alias", "aka", "also known as", "nicknamed", "nom de guerre",
/// "real name"), right behind a name. What the second name is made of is a name of the first one's type, there and
/// wherever else it stands: words between marks, a name that the tagger found, or a run of capitals. O(tokens).
std::vector<Nickname> AddNicknames(const Document& doc, const Lexical& lexical, NameSpans* names);

}  // namespace lede
