// Offices and honorifics, next to a person or standing for one.
#pragma once

#include <cstdint>

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// End of the run of titles that the tokens [first, last) begin with; `first` where there is none,
/// never past `last`. "President Rodrigo Duterte" gives the end of "President".
std::uint32_t LeadingTitleEnd(const Lexical& lexical, std::uint32_t first, std::uint32_t last);

/// Adds titles before a person ("Defense Secretary Delfin Lorenzana", "Mr Khan"), in apposition after
/// one (", director of the agency,"), and alone where capitals or "the president" make them stand for
/// a person. O(tokens).
void AddTitles(const Document& doc, const Lexical& lexical, NameSpans* names);

}  // namespace lede
