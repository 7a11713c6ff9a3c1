// The place of what a story tells.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"
#include "story/clauses.h"
#include "story/lead.h"
#include "story/names_told.h"

namespace lede {

struct ToldPlace {
  Named place;
  std::uint16_t confidence = 0;  ///< in thousandths: share of places found in this way that were right
  Named around{};                ///< the larger place that the text names behind it; none where it does not
};

/// Where the event of a row, kNone where none is known, happened; without one, where whatever the first sentences tell did.
/// In this order: a place that the tree hangs on the event, wherever the first sentences tell it; one of a clause that tells
/// the same; what words around it in the first sentence or the headline say is where; a dateline's; the place that the
/// text names most, if the headline or the first sentences name it. Nobody of `who` is where. O(mentions).
ToldPlace WhereOf(const Document& doc, const Lead& lead, const Clauses& clauses, const NamesTold& names,
                  std::uint32_t main, const std::vector<Named>& who);

}  // namespace lede
