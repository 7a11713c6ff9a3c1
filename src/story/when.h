// The day of what a story tells.
#pragma once

#include <cstdint>

#include "lede/document.h"
#include "story/clauses.h"
#include "story/lead.h"

namespace lede {

struct ToldTime {
  std::uint32_t time = kNone;    ///< row in Document::times
  std::uint16_t confidence = 0;  ///< in thousandths: share of days found in this way that were right
};

/// When the event of a row, kNone where none is known, happened; without one, when whatever the first sentences tell did.
/// In this order: a day that the tree hangs on the event, wherever the first sentences tell it; one of a clause that tells
/// the same, or of whoever says what the event is; the only day that the first sentences have, if it is near to that of the
/// report. A day that is another event's is none. O(times and events in these sentences, depth of their trees).
ToldTime WhenOf(const Document& doc, const Lead& lead, const Clauses& clauses, std::uint32_t main);

}  // namespace lede
