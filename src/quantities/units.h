// Units of measure: what they are called, their UCUM symbols and what they are in SI units.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lede {

/// How a name of a unit may be used; bits of a set.
enum UnitFlag : std::uint8_t {
  kUnitShort = 1,      ///< an abbreviation: digits stand before it
  kUnitJoined = 2,     ///< only joined to its digits: "5C", "20t"
  kUnitCapital = 4,    ///< begins with a capital: "MB", "W"
  kUnitLength = 8,     ///< has a square and a cube: "km2"
  kUnitArticle = 16,   ///< "a mile" is one mile
  kUnitScale = 32,     ///< of temperatures
  kUnitLowercase = 64  ///< begins with a small letter: "mm", not "MM"
};

struct Unit {
  std::string_view names;   ///< in lower case, separated by '|'
  std::string_view symbol;  ///< UCUM
  std::string_view si;      ///< UCUM symbol of the SI unit; ages are in years, data in bytes
  double factor = 1;        ///< value in SI units = (value + before) * factor
  double before = 0;
  std::uint8_t flags = 0;
};

std::span<const Unit> AllUnits();
/// Years, months, weeks, days and hours of age, in the order of that sentence.
std::span<const Unit> AgeUnits();

/// Finds units by PhraseKey. Building it is O(names).
class UnitTable {
 public:
  UnitTable();
  /// Null where no unit is called so. O(1).
  const Unit* Find(std::uint64_t key) const;
  /// The unit with a UCUM symbol; null where there is none. O(units).
  static const Unit* WithSymbol(std::string_view symbol);

 private:
  struct Slot {
    std::uint64_t key = 0;
    const Unit* unit = nullptr;
  };
  std::vector<Slot> slots_;
};

/// A value in a unit's SI unit, to twelve significant digits.
double InSi(double value, const Unit& unit);

/// A number rounded to so many significant digits, 1 … 17, in additions, multiplications and divisions
/// alone, so that all builds agree. Those of more digits than a double tells apart stay as they are.
double RoundToDigits(double value, int digits);

}  // namespace lede
