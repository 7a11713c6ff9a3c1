// The lexicon of events: which words tell them, and their codes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lede {

/// What a governing verb makes of the verb in the infinitive behind it.
enum class Governs : std::uint8_t {
  kNothing,
  kDone,      ///< the governing verb is the event: "offered to supply", "refused to sell"
  kAhead,     ///< the event is ahead: "plans to visit"
  kPossible,  ///< it may come: "wants to buy", "tried to sell"
  kAlleged,   ///< "is accused of killing"
  kDenied,    ///< "denied killing"
  kPhase,     ///< it is under way or was: "began to fire"
  kLight,     ///< its object is the event: "held talks", "launched an attack"
};

/// A row of model/events.tsv.
struct EventCode {
  std::string_view objects;  ///< lemmas of what the predicate needs beside it, parted by '|'; empty: nothing
  std::string_view code;     ///< CAMEO, two to four digits; empty: an event without one
  bool is_none = false;      ///< it tells a state, and no event
};

/// The lexicon as the model's section has it: the text of model/events.tsv, which its first lines describe.
class EventCodes {
 public:
  EventCodes() = default;
  /// `section` must outlive this. Lines that are not sound are passed over. O(size of the section).
  explicit EventCodes(std::span<const std::byte> section);

  bool empty() const { return rows_.empty(); }
  /// The rows of a verb ("call for", "visit") or noun, in the order of the file. O(1).
  std::span<const EventCode> OfVerb(std::string_view lemma) const { return Of(lemma, 'v'); }
  std::span<const EventCode> OfNoun(std::string_view lemma) const { return Of(lemma, 'n'); }
  Governs GovernedBy(std::string_view lemma) const;
  /// Whether a verb is never without an object, so that "injured" behind "children" tells what was done to them.
  bool NeedsObject(std::string_view verb) const { return transitive_.contains(std::string(verb)); }
  /// Whether the noun is one that stands for a country or a body when a name stands before it: "Kenyan troops".
  bool IsAgent(std::string_view noun) const;

 private:
  std::span<const EventCode> Of(std::string_view lemma, char kind) const;

  std::vector<EventCode> rows_;
  std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>> range_of_;  // of rows_, by kind and lemma
  std::unordered_map<std::string, Governs> governs_;
  std::unordered_set<std::string> agents_, transitive_;
};

/// The PLOVER class of a CAMEO code, after the conversion table of PLOVER's manual; empty where there is none.
std::string_view PloverOf(std::string_view cameo);

}  // namespace lede
