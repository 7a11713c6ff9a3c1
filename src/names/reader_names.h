// Names as the reader has them.
#pragma once

#include <cstdint>
#include <vector>

#include "hints/corrections.h"
#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// The names that hints make, change and take away. They are placed before the rules, so that what rules make of names is
/// made of these, and settled behind them, so that none is lost. Of hints that clash the later one holds; but what is said
/// of words everywhere is not said of longer names that have them.
class ReaderNames {
 public:
  /// Puts the names of the hints among those of the tagger. O(places of the hints).
  void Place(Corrections* corrections, const Document& doc, NameSpans* names);
  /// Puts them there again, and gives names that mean the same one type. O(places of the hints).
  void Settle(const Lexical& lexical, NameSpans* names);

 private:
  void Decide(std::uint32_t tokens);
  void DecideType(const Corrections::Place& place, EntityType type);
  void DecideExtent(const Corrections::Place& place);
  void Apply(NameSpans* names);
  void JoinTypes(const Lexical& lexical, NameSpans* names);

  /// A name that a hint makes; `known` where the hint says of which type, else it is that of the name at `was`.
  struct Decision {
    NameSpan name;
    RowRange was;
    bool known = true;
  };

  Corrections* corrections_ = nullptr;
  const Document* doc_ = nullptr;
  std::vector<Decision> decisions_;
  std::vector<std::uint32_t> decided_;  // by token: row of `decisions_`
  std::vector<RowRange> no_names_;
};

}  // namespace lede
