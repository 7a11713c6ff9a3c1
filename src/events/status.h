// Whether what a predicate tells has happened.
#pragma once

#include "events/predicates.h"
#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

struct Standing {
  EventStatus status{};
  bool is_negated = false;
  bool is_question = false;  ///< asked, not told
  bool is_rule = false;      ///< it can or must be, whoever does it: "can only be settled by courts"
  bool is_purpose = false;   ///< what something else is done for: "flew to Lima to meet Putin"
};

/// Reads auxiliaries, negations, conditions, purposes and what stands above the predicate up to the sentence's root.
/// O(depth of the tree).
Standing StandingOf(const Document& doc, const Reading& reading, const EventCodes& codes, const Predicate& predicate);

}  // namespace lede
