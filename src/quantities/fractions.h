// Parts of a whole: their denominators, and what stands behind "and".
#pragma once

#include "quantities/amounts.h"
#include "values/numbers.h"

namespace lede {

/// A denominator in words, the hyphen before it included: "thirds", "-fifth", "twenty-firsts", "quarters".
struct Denominator {
  double value = 0;
  std::uint32_t last = 0;  ///< one past its last atom; 0 where there is none
};

/// Reads the denominator at `at`, behind a numerator. One in the singular needs a hyphen or the numerator one.
Denominator ReadDenominator(const AtomView& atoms, std::uint32_t at, double numerator);

/// Adds the fraction in words that follows a number: makes "three fifths" of three, "two and a half" of two,
/// "one billion and three quarters million" of one billion. `number` begins at amount->first.
void AddFraction(const AtomView& atoms, const NumberMatch& number, Amount* amount);

/// Turns a number into a part of another one that follows: "one in five", "nine out of ten", "1 over 3".
void AddRatio(const AtomView& atoms, Amount* amount);

/// A fraction in digits behind digits: "3/4" of 3, "2 1/4" of 2, "2½" of 2. False where there is none.
bool AddDigitFraction(const AtomView& atoms, Amount* amount);

}  // namespace lede
