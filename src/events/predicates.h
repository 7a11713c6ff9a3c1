// The words that tell an event, and what the verbs around them make of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "events/codes.h"
#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

/// A verb with what governs it, or a noun.
struct Predicate {
  std::uint32_t verb = kNone;     ///< token that has the subject and the auxiliaries
  std::uint32_t content = kNone;  ///< token that has objects and obliques: `verb` unless that governs it
  std::uint32_t noun = kNone;     ///< the object that tells the event of a light verb: "talks" of "held talks"
  bool is_noun = false;
  bool is_passive = false;               ///< of `content`: its subject is acted upon
  Governs governor = Governs::kNothing;  ///< what the verbs above `content` make of it
};

/// The predicates of a document in the order of the text: verbs that are no auxiliaries, no adjectives and no
/// prepositions ("including"), and nouns that the codes have. A verb that only says what becomes of the one in the
/// infinitive behind it ("plans to visit", "began to fire") is one predicate with it. O(tokens).
std::vector<Predicate> FindPredicates(const Document& doc, const Reading& reading, const EventCodes& codes);

/// Whether a verb is in the passive voice, a participle behind its noun included ("the men arrested by police").
bool IsPassive(const Reading& reading, std::uint32_t verb);

/// The lemma of a verb with its particle, and of a predicate: "hand over", "offer to supply", "hold talk".
std::string VerbOf(const Reading& reading, const EventCodes& codes, std::uint32_t verb);
std::string NameOf(const Document& doc, const Reading& reading, const EventCodes& codes, const Predicate& predicate);

}  // namespace lede
