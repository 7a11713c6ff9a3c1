// Acronyms where a text defines them: "Department of Foreign Affairs (DFA)".
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

struct AcronymDefinition {
  RowRange long_form;         ///< tokens
  std::uint32_t acronym = 0;  ///< token
  bool common = false;        ///< the long form is no name: "gross domestic product (GDP)"
};

/// The definitions of a document in either order, "long form (ACRONYM)" and "ACRONYM (long form)". The long form
/// ends at the bracket and its words' initials spell the acronym, "of", "and", "the" in or out; or its letters do as
/// Schwartz and Hearst (2003) have it, but none from a word whose initial is not one of them. Where they do not
/// ("Law and Justice (PiS)"), an organisation that ends at the bracket is the long form of an acronym that stands for
/// nothing else. O(tokens).
std::vector<AcronymDefinition> FindDefinitions(const Document& doc, const Lexical& lexical, const NameSpans& names);

/// Makes names of the long forms and their acronyms, there and wherever the acronym stands, both of one type.
/// O(tokens).
void AddDefinedNames(const std::vector<AcronymDefinition>& definitions, const Document& doc, const Lexical& lexical,
                     NameSpans* names);

}  // namespace lede
