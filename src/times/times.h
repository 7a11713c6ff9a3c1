// Dates, times of day, durations and sets, with their values.
#pragma once

#include "lede/document.h"
#include "times/grammar.h"
#include "values/atoms.h"

namespace lede {

/// Fills `doc->times` block by block, and `doc->warnings` where a numeric date can be
/// read two ways or a weekday does not fit its date. Values are TIMEX3
/// (TimeML 1.2.1), relative ones counted from `doc->document_date`; where that is empty, it becomes the
/// date found at the top of the text, if there is one to the day. Nothing is taken from the clock.
///
/// The grammar is written by hand over atoms (values/atoms.h); direction ("on Monday": the last or the
/// next) follows from the nearest cue of tense, as in HeidelTime (Strötgen and Gertz 2010) and SUTime
/// (Chang and Manning 2012).
class TimeFinder {
 public:
  /// Begins a document; `top` has the atoms of its first sentences. O(bytes).
  void Start(const AtomTable& top, Document* doc);
  /// Reads the next sentences. O(atoms).
  void Run(const AtomTable& table, Document* doc);

 private:
  std::uint32_t NameAround(ByteSpan span, const Document& doc);
  bool IsGivenName(const TimeMatch& match, std::span<const Atom> atoms, const Document& doc) const;

  TimeGrammar grammar_;
  Anchor anchor_;
  bool day_first_ = false;
  std::uint32_t next_sentence_ = 0;
  std::uint32_t next_mention_ = 0;
};

}  // namespace lede
