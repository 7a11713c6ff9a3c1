// Numbers in digits and words.
#pragma once

#include <cstdint>
#include <span>

#include "values/atoms.h"

namespace lede {

/// A number that begins at an atom.
struct NumberMatch {
  double value = 0;
  std::uint32_t last = 0;  ///< one past its last atom; its first where there is none
  bool words = false;      ///< it has number words
  bool scaled = false;     ///< "hundred", "million", "lakh" took part
};

/// The longest whole number, or number with decimals, that begins at `first`: "1,200", "3.5 million",
/// "two hundred and fifty-four", "a hundred", "twenty-five", "4 thousand 3 hundred and 21". O(its length).
NumberMatch ReadNumber(std::span<const Atom> atoms, std::uint32_t first);

/// An ordinal: "21st", "third", "twenty-fifth", "one hundred and fifth".
NumberMatch ReadOrdinal(std::span<const Atom> atoms, std::uint32_t first);

/// A whole number as an `int`: those beyond a million in size, and what is no number, become a million.
constexpr int Whole(double value) {
  constexpr double kLargest = 1e6;
  return static_cast<int>(value >= -kLargest && value <= kLargest ? value : kLargest);
}

/// 10 to the power of `exponent`, 0 … 22 exactly.
double PowerOfTen(int exponent);

}  // namespace lede
