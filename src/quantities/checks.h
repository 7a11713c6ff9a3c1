// What an editor would want to look at again among the numbers of a text.
#pragma once

#include "lede/document.h"

namespace lede {

/// Appends a warning (kNumberMismatch) to `doc->warnings` for each
///  - measure that does not multiply out to the one in brackets behind it ("5 miles (8 km)"), and each
///    amount of money that was converted at another rate elsewhere in the text;
///  - percentage that does not fit the two numbers it compares ("up 10 percent to 110 from 90");
///  - share in percent that does not come to the number beside it ("20 percent of 150 shops, or 40 shops");
///  - number whose parts, listed behind it, add up to another ("12 people: five men and six women");
///  - person with two ages, and each count of dead or injured that differs from the same count before it.
/// Approximations and rounding are allowed for; where a text leaves room for doubt, nothing is said.
/// Reads quantities, sentences, mentions. O(quantities + mentions + bytes between neighbouring quantities).
void CheckNumbers(Document* doc);

}  // namespace lede
