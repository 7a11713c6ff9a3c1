// Names of bodies that a preposition or a place at their head tears apart.
#pragma once

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// "United States District Court" + "for the Western District of Virginia": one court. O(tokens).
void JoinCourts(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "London Underground", "Moscow" + "Metro": the body that runs the trains, no place. O(names).
void JoinRailways(const Document& doc, const Lexical& lexical, NameSpans* names);

}  // namespace lede
