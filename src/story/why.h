// The reason that a story's own words give for what it tells.
#pragma once

#include <cstdint>

#include "lede/document.h"
#include "story/clauses.h"
#include "story/lead.h"

namespace lede {

struct ToldReason {
  ByteSpan words;                ///< with the word that tells what it is to the deed: "because of the strike"; or empty
  std::uint16_t confidence = 0;  ///< in thousandths: share of reasons told in this way that were right
};

/// Why the event of a row, kNone where none is known, happened, or why whoever does what hangs on `verb` does it: a reason
/// ("because of", "over", "for failing to") or an end ("in order to") that the tree hangs on a verb that tells it in a
/// headline or in the first sentences, where a word says outright that it is one. What came before ("after") and what a
/// bare infinitive tells is none. O(tokens of these sentences).
ToldReason WhyOf(const Document& doc, const Lead& lead, const Clauses& clauses, std::uint32_t main, std::uint32_t verb);

}  // namespace lede
