// How much: numbers with their decimals, fractions, scales and suffixes.
#pragma once

#include <cstdint>

#include "quantities/atom_view.h"

namespace lede {

/// A number as it is written.
struct Amount {
  std::uint32_t first = 0, last = 0;  ///< atoms; equal where there is none
  double value = 0;
  double scale = 1;       ///< of the scale word or suffix that ends it: "3 million" has 1e6
  bool known = true;      ///< false of "hundreds", "tens of thousands"
  bool words = false;     ///< begins with a word
  bool fraction = false;  ///< "two-thirds", "3/4", "half"
  bool plain = false;     ///< digits, or one number word, and nothing else

  bool found() const { return last != first; }
};

/// The longest amount that begins at `first`: "1,200", "3.5 million", "two and a half", "2 1/4", "two-thirds",
/// "half a dozen", "tens of thousands", "10k". Behind a currency sign (`money`) "m", "b" and "t" are scales.
/// O(its length).
Amount ReadAmount(const AtomView& atoms, std::uint32_t first, bool money);

/// "Three fifths", "half", "a quarter": a fraction that begins at `first`. O(its length).
Amount ReadFraction(const AtomView& atoms, std::uint32_t first);

}  // namespace lede
