#include "quantities/units.h"

#include <cmath>

#include "quantities/phrase_key.h"
#include "values/numbers.h"

namespace lede {

UnitTable::UnitTable() {
  std::size_t names = 0;
  for (const Unit& unit : AllUnits()) {
    names += 1;
    for (const char c : unit.names) names += c == '|' ? 1 : 0;
  }
  std::size_t size = 64;
  while (size < names * 2) size *= 2;
  slots_.resize(size);
  for (const Unit& unit : AllUnits()) {
    for (std::size_t from = 0; from < unit.names.size();) {
      const std::size_t bar = unit.names.find('|', from);
      const std::size_t to = bar == std::string_view::npos ? unit.names.size() : bar;
      const std::uint64_t key = PhraseKey(unit.names.substr(from, to - from));
      std::size_t slot = key & (size - 1);
      while (slots_[slot].unit != nullptr) slot = (slot + 1) & (size - 1);
      slots_[slot] = {key, &unit};
      from = to + 1;
    }
  }
}

const Unit* UnitTable::Find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = key & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot].unit == nullptr || slots_[slot].key == key) return slots_[slot].unit;
  }
}

const Unit* UnitTable::WithSymbol(std::string_view symbol) {
  for (const Unit& unit : AllUnits()) {
    if (unit.symbol == symbol) return &unit;
  }
  return nullptr;
}

double InSi(double value, const Unit& unit) { return RoundToDigits((value + unit.before) * unit.factor, 12); }

double RoundToDigits(double value, int digits) {
  const double size = value < 0 ? -value : value;
  if (!(size > 0) || size >= 1e17 || size < 1e-9) return value;
  int exponent = 0;  // size < 10^exponent
  while (exponent < 18 && size >= PowerOfTen(exponent)) ++exponent;
  double below = 1;
  if (exponent == 0) {
    while (size * below * 10 < 1) below *= 10, --exponent;
  }
  const int shift = digits - exponent;
  if (shift > 22 || shift < -22) return value;
  if (shift >= 0) return std::floor(value * PowerOfTen(shift) + 0.5) / PowerOfTen(shift);
  return std::floor(value / PowerOfTen(-shift) + 0.5) * PowerOfTen(-shift);
}

}  // namespace lede
