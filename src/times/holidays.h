// Days that have a name.
#pragma once

#include <cstdint>
#include <span>

#include "values/atoms.h"

namespace lede {

/// A named day that begins at an atom.
struct HolidayMatch {
  std::uint32_t last = 0;  ///< one past its last atom; its first where there is none
  int holiday = -1;        ///< to be given to HolidayDay
};

/// The longest named day at `first`: "Christmas Eve", "Thanksgiving", "Labour Day". O(names).
HolidayMatch ReadHoliday(std::span<const Atom> atoms, std::uint32_t first);

/// The day number of a holiday in a year; false where it moves with a calendar other than the Gregorian.
bool HolidayDay(int holiday, int year, long* day);

}  // namespace lede
