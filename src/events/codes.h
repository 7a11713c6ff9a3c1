// The lexicon of events: which words tell them, and their codes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/word_rows.h"

namespace lede {

/// What a governing verb makes of the verb in the infinitive behind it.
enum class Governs : std::uint8_t {
  kNothing,
  kDone,      ///< the governing verb is the event: "offered to supply", "refused to sell"
  kAhead,     ///< the event is ahead: "plans to visit"
  kPossible,  ///< it may come: "wants to buy", "tried to sell"
  kMissed,    ///< it did not come: "failed to reach"
  kEnded,     ///< it is over: "stopped selling"
  kAlleged,   ///< "is accused of killing"
  kDenied,    ///< "denied killing"
  kPhase,     ///< it is under way or was: "began to fire"
  kLight,     ///< its object is the event: "held talks", "launched an attack"
};

/// A row of model/events.tsv.
struct EventCode {
  /// Lemmas of what the predicate needs beside it, parted by '|', a set's among them as "@name"; empty: nothing. Of a
  /// noun also kOfActor or kWithVerb alone.
  std::string_view objects;
  std::string_view code;  ///< CAMEO, two to four digits; empty: an event without one
  bool is_none = false;   ///< it tells a state, and no event

  static constexpr std::string_view kOfActor = "of-actor";    ///< what "of" names behind it acts
  static constexpr std::string_view kWithVerb = "with-verb";  ///< it tells an event only as a light verb's object

  std::uint32_t first_word = 0, last_word = 0;  ///< rows of the words in the lexicon's own list, none of a plain row

  bool HasCondition() const { return first_word != last_word; }
};

/// The lexicon as the model's section has it: the text of model/events.tsv, which its first lines describe.
class EventCodes {
 public:
  EventCodes() = default;
  /// `section` must outlive this. Lines that are not sound are passed over. O(size of the section).
  explicit EventCodes(std::span<const std::byte> section);

  bool empty() const { return rows_.empty(); }
  /// The rows of a verb ("call for", "visit") or noun: those with a condition first, else in the order of the file. O(1).
  std::span<const EventCode> OfVerb(std::string_view lemma) const;
  std::span<const EventCode> OfVerb(std::string_view lemma, std::string_view preposition) const;
  std::span<const EventCode> OfNoun(std::string_view lemma) const { return RowsOf(nouns_.Find(lemma)); }
  /// The number of a lemma that some row needs beside its predicate, or kNoWord. O(1).
  std::uint32_t WordOf(std::string_view lemma) const;
  static constexpr std::uint32_t kNoWord = ~std::uint32_t{0};
  /// Whether a word of that number is one of those that a row needs. O(log words of the row).
  bool Needs(const EventCode& row, std::uint32_t word) const;
  Governs GovernedBy(std::string_view lemma) const;
  /// Whether a verb is never without an object, so that "injured" behind "children" tells what was done to them.
  bool NeedsObject(std::string_view verb) const { return transitive_.Has(verb); }
  /// Whether a preposition belongs to a verb, so that without its phrase the verb says something else or nothing: "call
  /// for", "elect … as". Verbs with an object (the subject of passives) have others than those without.
  bool IsOwn(std::string_view verb, std::string_view preposition, bool has_object) const;
  /// Whether a verb says nothing without an object, a clause or a preposition of its own: "assure".
  bool WantsObject(std::string_view verb) const { return wanting_.Has(verb); }
  /// Whether a verb has somebody and something behind it: "granted Moss a pardon".
  bool WantsTwo(std::string_view verb) const { return giving_.Has(verb); }
  /// A verb as the lexicon writes it, where its lemma was read with a letter too few or too many: "rule" for "rul".
  std::string VerbAsListed(std::string_view lemma) const;
  /// Whether the noun is one that stands for a country or a body when a name stands before it: "Kenyan troops".
  bool IsAgent(std::string_view noun) const { return agents_.Has(noun); }

 private:
  void AddWords(std::string_view words, const WordRows& sets, const std::vector<std::string_view>& set_words);
  template <class... Behind>
  std::span<const EventCode> FindVerb(std::string_view lemma, Behind... behind) const;
  std::span<const EventCode> RowsOf(std::uint32_t range) const;
  bool IsListed(std::string_view verb) const;

  std::vector<EventCode> rows_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;  // of rows_
  WordRows verbs_, nouns_;                                       // rows of ranges_
  std::vector<std::uint32_t> words_;                             // sorted within each row's range
  WordRows word_of_;
  WordRows governs_;  // what, as a number
  WordRows agents_, transitive_, wanting_, giving_, own_, own_beside_object_;
};

/// The PLOVER class of a CAMEO code, after the conversion table of PLOVER's manual; empty where there is none.
std::string_view PloverOf(std::string_view cameo);

}  // namespace lede
