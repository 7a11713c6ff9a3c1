// Names that stand in lists, and lists that stand in names.
#pragma once

#include "lede/document.h"
#include "names/calibration.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// "Ministry of Agriculture, Livestock and Fisheries" is one body, "the University of Lima and Moss Technical College"
/// are two. O(tokens).
void MendBodies(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "Moss, Ada; Lind, Bo": persons by surname and given name, where semicolons or lines part at least two of them and
/// what stands behind the commas are given names. O(tokens).
void AddSurnamesFirst(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Names of a list ("Karsu, Tomiro and Bel Amran") share the type that all of them together make the likeliest, where
/// the tagger was not sure of one; capitals between them that are no name yet are one. What stands before the list
/// ("the villages of") counts. O(tokens).
void HeedLists(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names);

}  // namespace lede
