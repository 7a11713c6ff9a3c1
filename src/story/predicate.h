// What a headline or a first sentence says, where no event that is known tells it.
#pragma once

#include <cstdint>
#include <optional>

#include "lede/document.h"
#include "story/clauses.h"
#include "story/lead.h"

namespace lede {

/// A subject and all that is said of it, in the text's own words.
struct ToldPredicate {
  std::uint32_t subject = kNone;  ///< the token on which its words hang
  std::uint32_t verb = kNone;     ///< the token on which all hang
  ByteSpan subject_words;
  ByteSpan words;              ///< the verb with what belongs to it: "name the last three victims of the crash"
  bool is_done_to = false;     ///< the subject did nothing: "Moss found guilty"
  std::uint16_t confidence{};  ///< in thousandths: share of those told in this way that were right
};

/// The word on which the subject of a verb hangs; kNone where it has none. O(its dependents).
std::uint32_t SubjectOf(const Reading& reading, std::uint32_t verb);

/// That of the headline, whose words stand in the order in which they are told and begin with the subject; else that of the
/// first sentence. Nothing where the tree has no subject, or one that is named elsewhere ("she"). O(their tokens).
std::optional<ToldPredicate> PredicateOf(const Document& doc, const Lead& lead, const Clauses& clauses);

}  // namespace lede
