// Operations, storms and teams: names that look like somebody's or a town's.
#pragma once

#include <vector>

#include "lede/document.h"
#include "names/calibration.h"
#include "names/lexical.h"
#include "names/nicknames.h"
#include "names/spans.h"

namespace lede {

/// "Operation Silver Fox" is an event, however many words it has. O(tokens).
void AddOperations(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Finds storms again by their last word: "Ada weakened" after "Hurricane Ada", where nobody of the text is called so.
/// O(tokens).
void AddStormsByName(const Document& doc, const Lexical& lexical, NameSpans* names, std::vector<Nickname>* second);

/// "Lima beat Quito 2-1": towns that play are their teams. O(tokens).
void HeedScores(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names);

}  // namespace lede
