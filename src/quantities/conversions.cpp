// Measures and money with their conversions in brackets.
#include <algorithm>
#include <string>
#include <vector>

#include "quantities/between.h"
#include "quantities/units.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// Whether the second of two quantities stands in brackets behind the first, or behind "or" between commas.
bool IsConversion(const Document& doc, const Quantity& first, const Quantity& second) {
  const Between gap = ReadBetween(doc.text(), first.span.end, second.span.begin);
  if (gap.more || gap.size == 0 || gap.size > 5) return false;
  std::size_t at = 0;
  const bool comma = gap.Is(at, ","_key);
  const bool bracket = gap.IsAny(at, "("_key, "["_key);
  if (comma && !gap.Is(1, "or"_key)) return false;
  if (!comma && !bracket) return false;
  for (++at; at < gap.size; ++at) {
    if (!IsHedge(gap.keys[at])) return false;
  }
  const Between after =
      ReadBetween(doc.text(), second.span.end,
                  std::min<std::uint32_t>(second.span.end + 4, static_cast<std::uint32_t>(doc.text().size())));
  return bracket ? after.IsAny(0, ")"_key, "]"_key, ","_key, ";"_key) : after.IsAny(0, ","_key, "."_key, ";"_key);
}

/// By how much a value may be off because it was rounded, as a part of it: half of its last digit that is
/// not 0, so that 3,700 is 3,650 … 3,750.
double Rounding(double value) {
  double size = value < 0 ? -value : value;
  if (size == 0) return 1;
  for (int digits = 1; digits < 15; ++digits) {
    const double rounded = RoundToDigits(size, digits);
    const double off = rounded > size ? rounded - size : size - rounded;
    if (off > size * 1e-9) continue;
    double unit = 1;  // of the last of `digits` digits
    while (unit * 10 <= size) unit *= 10;
    while (unit > size) unit /= 10;
    for (int i = 1; i < digits; ++i) unit /= 10;
    return unit / 2 / size;
  }
  return 0;
}

/// What a unit may stand for beside what the table says: tons of three kinds, gallons of two.
double UnitSlack(std::string_view unit) {
  if (unit == "[ston_av]" || unit == "t" || unit == "[lton_av]") return 0.13;
  if (unit == "[gal_us]" || unit == "[pt_us]" || unit == "[qt_us]") return 0.22;
  return 0;
}

bool Fits(double first, double second, double rounding, double slack) {
  if (first == 0 || second == 0) return first == second;
  if ((first < 0) != (second < 0)) return false;
  const double ratio = first / second;
  const double allowed = 1 + rounding + slack;
  return ratio <= allowed && ratio >= 1 / allowed;
}

bool IsTemperature(const Quantity& quantity) { return quantity.si_unit == "K"; }

/// As temperatures, and as differences between temperatures ("2 °C (3.6 °F) warmer").
bool TemperaturesFit(double first, std::string_view first_unit, double second, std::string_view second_unit) {
  const Unit* a = UnitTable::WithSymbol(first_unit);
  const Unit* b = UnitTable::WithSymbol(second_unit);
  if (a == nullptr || b == nullptr) return true;
  const auto close = [&](double x, double y) {
    const double off = x > y ? x - y : y - x;
    // A degree for the rounding of either, and more where both are rounded to tens.
    const bool tens = first == RoundToDigits(first, 1) && second == RoundToDigits(second, 1);
    return off <= (tens ? 6 : 1.2);
  };
  return close(InSi(first, *a), InSi(second, *b)) || close(first * a->factor, second * b->factor);
}

/// The first value, written in the unit of the second.
double InUnitOf(const Quantity& first, const Quantity& second) {
  const Unit* unit = UnitTable::WithSymbol(second.unit);
  if (unit == nullptr) return 0;
  return first.value_in_si / unit->factor - unit->before;
}

void CheckMeasures(const Quantity& first, const Quantity& second, Document* doc) {
  if (first.si_unit.empty() || first.si_unit != second.si_unit || first.unit == second.unit) return;
  if (first.has_high != second.has_high) return;
  bool fits = false;
  if (IsTemperature(first)) {
    fits = TemperaturesFit(first.value, first.unit, second.value, second.unit);
  } else {
    const double slack =
        0.03 + std::max(UnitSlack(first.unit), UnitSlack(second.unit)) + (IsRough(first) || IsRough(second) ? 0.1 : 0);
    // One of the two was written first and the other made of it and rounded.
    const double rounding = std::max(Rounding(first.value), Rounding(second.value));
    fits = Fits(first.value_in_si, second.value_in_si, rounding, slack);
    if (fits && first.has_high && first.value != 0 && second.value != 0) {
      fits = Fits(first.high / first.value, second.high / second.value,
                  rounding + Rounding(first.high) + Rounding(second.high), slack);
    }
  }
  if (fits) return;
  AddWarning(Remark::kConversion, {first.span.begin, second.span.end},
             {{WarningPart::kWritten, std::string(doc->slice(first.span))},
              {WarningPart::kConverted, std::string(doc->slice(second.span))},
              {WarningPart::kExpected, ReadableNumber(InUnitOf(first, second))}},
             doc);
}

/// A conversion of money, and how many of one currency it takes for one of the other.
struct Rate {
  std::string_view from, to;
  double rate;
  std::size_t first;  // row of quantities
};

}  // namespace

void CheckConversions(Document* doc) {
  constexpr double kOtherRate = 1.6;  // no rate moves that far within what one story tells of
  constexpr std::size_t kNear = 8;    // quantities: further on, another country's pesos may be meant
  constexpr std::size_t kMostRates = 16;
  std::vector<Rate> rates;
  for (std::size_t row = 0; row + 1 < doc->quantities.size(); ++row) {
    const Quantity &first = doc->quantities[row], &second = doc->quantities[row + 1];
    if (first.type != second.type || !first.has_value || !second.has_value) continue;
    if (first.type != QuantityType::kMoney && first.type != QuantityType::kQuantity) continue;
    if (!IsConversion(*doc, first, second)) continue;
    if (first.type == QuantityType::kQuantity) {
      CheckMeasures(first, second, doc);
      continue;
    }
    if (first.unit.empty() || second.unit.empty() || first.unit == second.unit || first.value <= 0 || second.value <= 0)
      continue;
    const double rate = second.value / first.value;
    Rate* known = nullptr;
    for (Rate& other : rates) {
      if (other.from == first.unit && other.to == second.unit) known = &other;
    }
    if (known == nullptr) {
      if (rates.size() < kMostRates) rates.push_back({first.unit, second.unit, rate, row});
      continue;
    }
    const double apart = rate / known->rate;
    if (row - known->first > kNear || (apart < kOtherRate && apart > 1 / kOtherRate)) {
      *known = {known->from, known->to, rate, row};
      continue;
    }
    const Quantity& elsewhere = doc->quantities[known->first];
    AddWarning(Remark::kConversionRate, {first.span.begin, second.span.end},
               {{WarningPart::kWritten, std::string(doc->slice(first.span))},
                {WarningPart::kElsewhere, std::string(doc->slice(elsewhere.span))},
                {WarningPart::kExpected, ReadableNumber(first.value * known->rate)},
                {WarningPart::kUnit, second.unit}},
               doc)
        .related = {elsewhere.span.begin, doc->quantities[known->first + 1].span.end};
  }
}

}  // namespace lede
