// Numbers with what they count or measure: money, percentages, measures, ordinals and cardinals.
#pragma once

#include "lede/document.h"
#include "quantities/grammar.h"
#include "values/atoms.h"

namespace lede {

/// Fills `doc->quantities` block by block. A number inside a time or a name is none; "about" and "more
/// than" are outside the span and set `bound`. Money has an ISO 4217 code: that of the country the
/// story is about where several call theirs so (dollars, pesos, rupees), else the best known. Measures
/// keep their own unit and have their value in SI units beside it.
///
/// The grammar is written by hand; the span of an expression follows Recognizers-Text (Microsoft 2017).
class QuantityFinder {
 public:
  /// Begins a document. Reads its entities. O(entities).
  void Start(const Document& doc);
  /// Reads the next sentences, whose times and mentions are known. O(atoms).
  void Run(const AtomTable& table, Document* doc);

 private:
  bool InTime(ByteSpan span, bool sure, Document* doc);
  bool EndsTime(ByteSpan span, const Document& doc) const;
  bool InMention(ByteSpan span, const Document& doc);
  void CloseTimes(std::vector<Time>* times);
  bool IsAgeOfPerson(const QuantityMatch& match, const AtomView& atoms, const Document& doc) const;

  QuantityGrammar grammar_;
  std::size_t next_time_ = 0, next_mention_ = 0;  // the first that may reach beyond the quantity before
  std::size_t kept_times_ = 0;                    // of those before next_time_, those that are times after all
};

}  // namespace lede
