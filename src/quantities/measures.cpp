// Units behind amounts.
#include "quantities/grammar.h"

#include "values/numbers.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestName = 4;  // words and marks of a unit's name
constexpr double kOldest = 125;            // years of a person

}  // namespace

/// The longest name of a unit that begins at an atom: "square miles", "km/h", "light-years". `digits`:
/// whether it stands behind digits.
const Unit* QuantityGrammar::UnitNamed(std::uint32_t at, bool digits, std::uint32_t* last) const {
  const Unit* found = nullptr;
  std::uint64_t key = 0;
  std::uint32_t next = at;
  for (std::uint32_t word = 0; word < kLongestName && next < atoms_.end(); ++word) {
    const Atom& atom = atoms_.At(next);
    if (atom.Is(kDigits)) break;
    key = word == 0 ? atom.key : JoinKeys(key, atom.key);
    ++next;
    const Unit* unit = units_.Find(key);
    if (unit != nullptr) {
      const std::string_view name = atoms_.Text(at);
      const bool capital = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
      const bool fits = (digits || (unit->flags & kUnitShort) == 0) &&
                        ((unit->flags & kUnitJoined) == 0 || atoms_.Joined(at) || OfFollows(next, *unit)) &&
                        ((unit->flags & kUnitCapital) == 0 || capital) &&
                        ((unit->flags & kUnitLowercase) == 0 || !capital || name.size() > 2);
      if (fits) found = unit, *last = next;
    }
    if (atoms_.Hyphen(next)) ++next;
  }
  return found;
}

/// Whether "of" shows that one letter is a unit: "20 g of salt".
bool QuantityGrammar::OfFollows(std::uint32_t at, const Unit& unit) const {
  return atoms_.Is(at, "of"_key) && (unit.symbol == "g" || unit.symbol == "L" || unit.symbol == "t");
}

/// The square or the cube of a length: "km2", "m³".
const Unit* QuantityGrammar::Raised(const Unit& unit, std::uint32_t* last) const {
  if ((unit.flags & kUnitLength) == 0 || !atoms_.Joined(*last)) return &unit;
  const Atom& atom = atoms_.At(*last);
  const bool two = atoms_.Is(*last, "²"_key) || (atom.Is(kDigits) && atom.value == 1 && atom.number == 2);
  const bool three = atoms_.Is(*last, "³"_key) || (atom.Is(kDigits) && atom.value == 1 && atom.number == 3);
  if (!two && !three) return &unit;
  std::string symbol(unit.symbol);
  symbol += two ? '2' : '3';
  const Unit* raised = UnitTable::WithSymbol(symbol);
  if (raised == nullptr) return &unit;
  ++*last;
  return raised;
}

QuantityGrammar::Tail QuantityGrammar::Measure(const Amount& amount) const {
  if (const Tail marks = QuoteMarks(amount); marks.kind != Tail::kNothing) return marks;
  Tail tail;
  std::uint32_t at = amount.last;
  const bool digits = atoms_.At(at - 1).Is(kDigits | kScaleWord) || !amount.words;
  const bool bracket = atoms_.IsAny(at, "("_key, "["_key);
  if (bracket || atoms_.Hyphen(at)) ++at;
  if (!amount.known && atoms_.Is(at, "of"_key)) ++at;
  std::uint32_t last = 0;
  const Unit* unit = UnitNamed(at, digits, &last);
  if (unit == nullptr) return tail;
  if (bracket && !atoms_.IsAny(last, ")"_key, "]"_key)) return tail;
  // "5m2" is an area, "5m2x" a code, "5 m-p" none.
  unit = Raised(*unit, &last);
  if (atoms_.Joined(last) && (atoms_.IsWord(last) || atoms_.At(last).Is(kDigits)) && !atoms_.Is(last - 1, "°"_key))
    return tail;
  if (atoms_.Text(at).size() == 1 && atoms_.Hyphen(last) && atoms_.At(last + 1).Is(kDigits)) return tail;
  tail.kind = Tail::kMeasure, tail.unit = unit->symbol, tail.measure = unit;
  tail.last = bracket ? last + 1 : last;
  if (last == at + 1 && atoms_.Is(at, "deg"_key) && atoms_.Is(last, "."_key) && atoms_.Joined(last)) ++tail.last;
  if (!bracket) AddSmallerUnits(amount, &tail);
  return tail;
}

/// "2 inches" behind "5 feet", "and 4 ounces" behind "7 pounds".
void QuantityGrammar::AddSmallerUnits(const Amount& amount, Tail* tail) const {
  if (!amount.known || atoms_.At(amount.first).Has(kAtomDecimal)) return;
  if (tail->measure->si != "m" && tail->measure->si != "kg") return;
  double larger = tail->measure->factor;
  for (int more = 0; more < 2; ++more) {
    std::uint32_t at = tail->last;
    if (atoms_.IsAny(at, "and"_key, ","_key) || atoms_.Hyphen(at)) ++at;
    if (!atoms_.At(at).Is(kDigits | kNumberWord)) return;
    if (more == 0 && AddBareInches(amount, tail)) return;
    const NumberMatch number = ReadNumber(atoms_.atoms(), at);
    std::uint32_t name = number.last, last = 0;
    if (atoms_.Hyphen(name)) ++name;
    const Unit* unit = nullptr;
    if (atoms_.Is(name, "in"_key) && tail->measure->symbol == "[ft_i]") {
      unit = UnitTable::WithSymbol("[in_i]"), last = name + 1;
    } else {
      unit = UnitNamed(name, atoms_.At(at).Is(kDigits), &last);
    }
    if (unit == nullptr || unit->si != tail->measure->si || unit->factor >= larger) return;
    if (number.value * unit->factor >= larger * 10 || number.scaled) return;
    // Miles and kilometres do not add up; yards and feet do.
    const bool metric = unit->flags & kUnitLength, metric_before = tail->measure->flags & kUnitLength;
    if (metric != metric_before) return;
    tail->more += number.value * unit->factor / tail->measure->factor;
    tail->last = last;
    larger = unit->factor;
  }
}

/// Inches that are not called so: "a 6-foot-4 guard", "a five-foot-two singer", "he is 6 foot 4".
bool QuantityGrammar::AddBareInches(const Amount& amount, Tail* tail) const {
  constexpr double kInchesOfFoot = 12;
  if (tail->measure->symbol != "[ft_i]" || !amount.plain) return false;
  const bool hyphen = atoms_.Hyphen(tail->last);
  const std::uint32_t at = hyphen ? tail->last + 1 : tail->last;
  if (!hyphen && !atoms_.IsAny(tail->last - 1, "foot"_key, "ft"_key)) return false;
  const NumberMatch number = ReadNumber(atoms_.atoms(), at);
  if (number.last != at + 1 || atoms_.At(at).Has(kAtomDecimal) || number.value >= kInchesOfFoot) return false;
  std::uint32_t last = 0;
  const std::uint32_t name = atoms_.Hyphen(number.last) ? number.last + 1 : number.last;
  const bool named = UnitNamed(name, atoms_.At(at).Is(kDigits), &last) != nullptr;
  if (named || (hyphen && name != number.last)) return false;
  if (!hyphen && atoms_.IsWord(number.last) && !atoms_.Is(number.last, "tall"_key)) return false;
  tail->more += number.value / kInchesOfFoot;
  tail->last = number.last;
  return true;
}

/// Feet and inches by their marks: 6'2", 10" long.
QuantityGrammar::Tail QuantityGrammar::QuoteMarks(const Amount& amount) const {
  Tail tail;
  std::uint32_t at = amount.last;
  const auto inches = [&](std::uint32_t i) { return atoms_.IsAny(i, "\""_key, "″"_key, "”"_key, "''"_key); };
  if (amount.words) return tail;
  if (atoms_.Is(at, "'"_key) && atoms_.Joined(at) && atoms_.At(at + 1).Is(kDigits) && inches(at + 2)) {
    tail.kind = Tail::kMeasure, tail.last = at + 3;
    tail.measure = UnitTable::WithSymbol("[ft_i]"), tail.unit = tail.measure->symbol;
    tail.more = atoms_.At(at + 1).number / 12;
  } else if (inches(at) &&
             atoms_.IsAny(at + 1, "long"_key, "wide"_key, "tall"_key, "high"_key, "deep"_key, "thick"_key)) {
    tail.kind = Tail::kMeasure, tail.last = at + 1;
    tail.measure = UnitTable::WithSymbol("[in_i]"), tail.unit = tail.measure->symbol;
  }
  return tail;
}

/// "Five years old", "29-year-old", "6 weeks of age", "87 yo", "aged 34".
QuantityGrammar::Tail QuantityGrammar::Age(const Amount& amount) const {
  Tail tail;
  std::uint32_t at = amount.last;
  if (atoms_.Hyphen(at)) ++at;
  int row = -1;
  const Atom& unit = atoms_.At(at);
  if (unit.Is(kTimeUnit)) {
    switch (unit.unit) {
      case TimeUnit::kYear: row = 0; break;
      case TimeUnit::kMonth: row = 1; break;
      case TimeUnit::kWeek: row = 2; break;
      case TimeUnit::kDay: row = 3; break;
      case TimeUnit::kHour: row = 4; break;
      default: break;
    }
    std::uint32_t old = at + 1;
    if (atoms_.Hyphen(old)) ++old;
    if (atoms_.IsAny(old, "old"_key, "olds"_key)) {
      tail.last = old + 1;
    } else if (atoms_.Is(old, "of"_key) && atoms_.Is(old + 1, "age"_key)) {
      tail.last = old + 2;
    }
  } else if (atoms_.IsAny(at, "yo"_key, "y.o"_key, "yos"_key)) {
    row = 0, tail.last = at + 1;
  } else if (atoms_.Is(at, "y"_key) && atoms_.IsAny(at + 1, "/"_key) && atoms_.Is(at + 2, "o"_key)) {
    row = 0, tail.last = at + 3;
  } else if (amount.value < kOldest && amount.plain && IsListedAge(amount)) {
    row = 0, tail.last = amount.last;
  }
  if (row < 0 || tail.last == 0) return {};
  tail.kind = Tail::kMeasure;
  tail.measure = &AgeUnits()[static_cast<std::size_t>(row)];
  tail.unit = tail.measure->symbol;
  return tail;
}

/// Whether a number is the age behind "aged", or one of several: "aged nine, ten, 13 and 49", "ages 5 and 7".
bool QuantityGrammar::IsListedAge(const Amount& amount) const {
  constexpr std::uint32_t kLongestList = 64;  // atoms
  std::uint32_t at = amount.first;
  bool listed = false;
  while (at > atoms_.begin() && amount.first - at < kLongestList) {
    if (atoms_.Is(at - 1, "aged"_key)) break;
    if (IsAges(at)) break;
    listed = true;
    std::uint32_t before = at - 1;  // of the marks and words between two numbers
    if (atoms_.IsAny(before, "and"_key, "or"_key) && before > atoms_.begin() && atoms_.Is(before - 1, ","_key))
      --before;
    if (!atoms_.IsAny(before, ","_key, "and"_key, "or"_key, "to"_key, "between"_key)) return false;
    if (before > atoms_.begin() && atoms_.At(before - 1).Is(kDigits | kNumberWord) && !atoms_.Is(before, "between"_key))
      --before;
    else if (!atoms_.Is(before, "between"_key))
      return false;
    at = before;
  }
  if (at == atoms_.begin() || !(atoms_.Is(at - 1, "aged"_key) || IsAges(at))) return false;
  if (!listed || !atoms_.IsWord(amount.last)) return true;
  // "Boys aged 9 and 12 girls": what the last number counts is in the plural.
  return !atoms_.Plural(amount.last) &&
         !atoms_.IsAny(amount.last, "people"_key, "men"_key, "women"_key, "children"_key);
}

/// Whether "ages" or "the ages of" stands right before the number at `at`: "ages 5 and 7", "between the ages of 14 and 18".
bool QuantityGrammar::IsAges(std::uint32_t at) const {
  if (!atoms_.At(at).Is(kDigits | kNumberWord) || at <= atoms_.begin()) return false;
  if (atoms_.Is(at - 1, "ages"_key)) return atoms_.At(at).Is(kDigits);
  return at > atoms_.begin() + 1 && atoms_.Is(at - 1, "of"_key) && atoms_.IsAny(at - 2, "ages"_key, "age"_key);
}

/// "A dollar", "a mile": one of them, where no noun follows ("a dollar bill") and no price stands before
/// ("$3 a gallon").
QuantityMatch QuantityGrammar::OneOf(std::uint32_t at, std::uint32_t from) const {
  if (at == from && at > atoms_.begin()) return {};
  std::uint32_t last = 0;
  QuantityMatch match{at, at};
  if (atoms_.At(at + 1).Is(kTimeUnit)) {
    // "A year old", "a month-old baby".
    Amount one{at, at + 1};
    one.value = 1, one.words = true;
    const Tail age = Age(one);
    if (age.kind == Tail::kNothing) return {};
    match = {at, age.last, QuantityType::kQuantity, true};
    match.value = 1, match.unit = age.unit, match.measure = age.measure;
    return match;
  }
  if (const CurrencyNames* names = CurrencyNamed(at + 1, &last); names != nullptr) {
    const bool sign = atoms_.At(last - 1).Is(kPunctuation);
    if (sign || (names->flags & kAfterAmount) == 0 || (names->flags & (kHundredth | kNeedsMoney)) != 0) return {};
    match.type = QuantityType::kMoney, match.unit = Code(*names);
  } else if (const Unit* unit = UnitNamed(at + 1, false, &last); unit != nullptr) {
    if ((unit->flags & kUnitArticle) == 0) return {};
    match.type = QuantityType::kQuantity, match.unit = unit->symbol, match.measure = unit;
  } else {
    return {};
  }
  const bool ends =
      last >= atoms_.end() || (atoms_.At(last).Is(kPunctuation) && !atoms_.Is(last, "-"_key)) ||
      atoms_.IsAny(last, "a"_key, "per"_key, "for"_key, "in"_key, "to"_key, "from"_key, "on"_key, "of"_key, "and"_key,
                   "or"_key, "away"_key, "long"_key, "off"_key, "deep"_key, "wide"_key);
  if (!ends) return {};
  match.last = last, match.has_value = true, match.value = 1;
  if (match.type == QuantityType::kMoney) {
    Tail tail;
    tail.last = last;
    tail = WithSubunit(tail);
    match.last = tail.last, match.value += tail.more;
  }
  return match;
}

/// A scale of temperature without a number, where it is converted to: "to Celsius", "to degrees Fahrenheit".
QuantityMatch QuantityGrammar::BareScale(std::uint32_t at) const {
  std::uint32_t first = at;
  if (first > atoms_.begin() && atoms_.IsAny(first - 1, "degrees"_key, "degree"_key)) --first;
  if (first == atoms_.begin() || !atoms_.IsAny(first - 1, "to"_key, "in"_key, "into"_key)) return {};
  std::uint32_t last = 0;
  const Unit* unit = UnitNamed(first, false, &last);
  if (unit == nullptr || (unit->flags & kUnitScale) == 0) return {};
  QuantityMatch match{first, last, QuantityType::kQuantity};
  match.unit = unit->symbol, match.measure = unit;
  return match;
}

}  // namespace lede
