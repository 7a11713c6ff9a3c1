#include "quantities/amounts.h"

#include "quantities/fractions.h"
#include "quantities/units.h"
#include "values/numbers.h"

namespace lede {
namespace {

constexpr int kDigitsKept = 15;  // that a double holds, whatever was computed
constexpr double kLargest = 1e21;

/// Whether only one of the spaces that group digits stands before an atom.
bool GroupSpace(const AtomView& atoms, std::uint32_t at) {
  const std::string_view gap = atoms.Gap(at);
  return gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
}

/// Digits with what belongs to them, read into one amount.
class DigitReader {
 public:
  DigitReader(const AtomView& atoms, std::uint32_t first, bool money) : atoms_(atoms), money_(money) {
    amount_.first = first;
    amount_.last = first + 1;
    amount_.value = atoms.At(first).number;
    amount_.plain = true;
  }

  Amount Read() {
    Groups();
    if (Exponent() || AddDigitFraction(atoms_, &amount_)) {
      amount_.plain = false;
      return amount_;
    }
    Scales();
    Suffix();
    if (amount_.plain) AddRatio(atoms_, &amount_);
    return amount_;
  }

 private:
  /// Thin spaces between groups ("1 234 567.89"), and commas before decimals ("1.111,11", "1,3").
  void Groups() {
    constexpr std::uint32_t kMostGroups = 7;  // as many as a double tells apart
    const Atom& first = atoms_.At(amount_.first);
    while (amount_.last - amount_.first < kMostGroups && first.value <= 3 && !first.Has(kAtomDecimal) &&
           atoms_.At(amount_.last).Is(kDigits) && GroupSpace(atoms_, amount_.last) &&
           atoms_.At(amount_.last).value == 3) {
      amount_.value = amount_.value * 1000 + atoms_.At(amount_.last).number;
      ++amount_.last;
    }
    const std::uint32_t comma = amount_.last;
    if (comma != amount_.first + 1 || !atoms_.Is(comma, ","_key) || !atoms_.Joined(comma)) return;
    const Atom& decimals = atoms_.At(comma + 1);
    if (!decimals.Is(kDigits) || !atoms_.Joined(comma + 1) || decimals.value > 2 || decimals.Has(kAtomDecimal)) return;
    const auto more = [&](std::uint32_t at) { return atoms_.Is(at, ","_key) && atoms_.Joined(at); };
    if (more(comma + 2) && atoms_.Joined(comma + 3)) return;
    if (amount_.first > atoms_.begin() && more(amount_.first - 1) && atoms_.Joined(amount_.first)) return;
    const std::string_view whole = atoms_.Text(amount_.first);
    const bool thousands = first.Has(kAtomDecimal) && whole.size() > 4 && whole[whole.size() - 4] == '.';
    if (first.Has(kAtomDecimal) && !thousands) return;
    if (thousands) amount_.value *= 1000;
    amount_.value += decimals.number / PowerOfTen(decimals.value);
    amount_.last = comma + 2;
  }

  /// "1e10", "-12e-1", "1.1^23".
  bool Exponent() {
    std::uint32_t at = amount_.last;
    const bool power = atoms_.Is(at, "^"_key);
    if ((!power && !atoms_.Is(at, "e"_key)) || !atoms_.Joined(at)) return false;
    ++at;
    const bool negative = atoms_.Is(at, "-"_key);
    if (negative || atoms_.Is(at, "+"_key)) ++at;
    const Atom& exponent = atoms_.At(at);
    if (!exponent.Is(kDigits) || exponent.Has(kAtomDecimal) || exponent.value > 2 || !atoms_.Joined(at)) return false;
    double factor = 1;
    for (int i = 0; i < static_cast<int>(exponent.number); ++i) factor *= power ? amount_.value : 10;
    if (!power)
      amount_.value = negative ? amount_.value / factor : amount_.value * factor;
    else if (factor != 0)
      amount_.value = negative ? 1 / factor : factor;
    amount_.last = at + 1;
    return true;
  }

  /// "3 million", "3-million", "4 thousand 3 hundred and 21".
  void Scales() {
    std::uint32_t at = amount_.last;
    if (atoms_.Hyphen(at) && atoms_.At(at + 1).Is(kScaleWord)) {
      Scale(at + 1);
      return;
    }
    if (!atoms_.At(at).Is(kScaleWord)) return;
    if (at != amount_.first + 1) {
      Scale(at);
      return;
    }
    NumberMatch number = ReadNumber(atoms_.atoms(), amount_.first);
    // "2 million and 3 others" are two numbers; "3 hundred and 21" is one.
    for (std::uint32_t i = at; i + 1 < number.last; ++i) {
      if (!atoms_.Is(i, "and"_key) || !atoms_.At(i + 1).Is(kDigits) || atoms_.At(i - 1).value < 6) continue;
      number = ReadNumber(atoms_.atoms().first(i), amount_.first);
      break;
    }
    amount_.value = number.value, amount_.last = number.last, amount_.plain = false;
    amount_.scale = number.last == at + 1 ? PowerOfTen(atoms_.At(at).value) : 1;
    if (number.last == at + 2 && atoms_.At(at + 1).Is(kScaleWord))
      amount_.scale = PowerOfTen(atoms_.At(at).value + atoms_.At(at + 1).value);
    AddFraction(atoms_, number, &amount_);
  }

  void Scale(std::uint32_t word) {
    amount_.scale = PowerOfTen(atoms_.At(word).value);
    amount_.value *= amount_.scale;
    amount_.last = word + 1, amount_.plain = false;
  }

  /// Letters joined to the digits: "10k", "£3m", "$1.2bn", "40cr".
  void Suffix() {
    const std::uint32_t at = amount_.last;
    if (!amount_.plain) return;
    if (atoms_.IsAny(at, "dozen"_key, "dozens"_key, "dz"_key, "dzs"_key)) {
      Take(12);
      return;
    }
    if (!atoms_.IsWord(at)) return;
    // Those that are no words may stand apart: "$5 bn", "Rs 40 cr".
    if (atoms_.IsAny(at, "mn"_key)) return Take(1e6);
    if (atoms_.IsAny(at, "bn"_key)) return Take(1e9);
    if (atoms_.IsAny(at, "tn"_key, "trn"_key)) return Take(1e12);
    if (atoms_.IsAny(at, "cr"_key, "crs"_key)) return Take(1e7);
    if (money_ && atoms_.Text(at) == "m") return Take(1e6);
    if (money_ && atoms_.IsAny(at, "mil"_key, "mill"_key)) return Take(1e6);
    if (money_ && atoms_.Is(at, "bil"_key)) return Take(1e9);  // a "$5 bill" is a banknote
    if (!atoms_.Joined(at)) return;
    const std::string_view letters = atoms_.Text(at);
    if (letters == "k" || letters == "K") return Take(1e3);
    if (letters == "MM") return Take(1e6);
    if (letters == "G" && amount_.value >= 10) return Take(1e9);  // below, a network's generation
    if (money_ ? atoms_.IsAny(at, "m"_key, "mm"_key, "mio"_key) : IsMillion(at)) return Take(1e6);
    if (money_ && atoms_.IsAny(at, "b"_key)) return Take(1e9);
    if (money_ && atoms_.IsAny(at, "t"_key)) return Take(1e12);
  }

  /// "1.8m people", but not "1.8m tall" or "200m hurdles".
  bool IsMillion(std::uint32_t at) const {
    const std::string_view letters = atoms_.Text(at);
    if (letters == "M") return true;
    if (letters != "m" || !atoms_.IsWord(at + 1) || atoms_.At(at + 1).Has(kAtomCapital)) return false;
    if (!atoms_.At(amount_.first).Has(kAtomDecimal) && amount_.value >= 50) return false;
    if (atoms_.IsAny(at + 1, "people"_key, "children"_key, "women"_key, "men"_key)) return true;
    return atoms_.Plural(at + 1) && atoms_.Text(at + 1).size() > 4 && !atoms_.Is(at + 1, "across"_key);
  }

  void Take(double scale) {
    amount_.scale = scale;
    amount_.value *= scale;
    ++amount_.last;
    amount_.plain = false;
  }

  const AtomView& atoms_;
  bool money_;
  Amount amount_;
};

/// Decimals in words: "point zero three", "point seventy-one".
void AddPoint(const AtomView& atoms, Amount* amount) {
  if (!atoms.Is(amount->last, "point"_key) || !atoms.At(amount->last + 1).Is(kNumberWord)) return;
  std::uint32_t at = amount->last + 1;
  double unit = 1, decimals = 0;
  for (; atoms.At(at).Is(kNumberWord) && unit < 1e12; ++at) {
    const int value = atoms.At(at).value;
    if (value >= 10 && unit > 1) break;
    const double step = value >= 10 ? 100 : 10;
    decimals = decimals * step + value;
    unit *= step;
    if (!atoms.At(at).Is(kTens)) continue;
    std::uint32_t ones = at + 1;
    if (atoms.Is(ones, "-"_key)) ++ones;
    if (atoms.At(ones).Is(kNumberWord) && atoms.At(ones).value < 10) decimals += atoms.At(ones).value, at = ones;
  }
  amount->value += decimals / unit;
  amount->last = at;
  if (atoms.At(at).Is(kScaleWord)) {
    amount->scale = PowerOfTen(atoms.At(at).value);
    amount->value *= amount->scale, ++amount->last;
  }
}

Amount ReadWords(const AtomView& atoms, std::uint32_t first) {
  Amount amount{first, first};
  amount.words = true;
  const NumberMatch number = ReadNumber(atoms.atoms(), first);
  if (number.last == first) return amount;
  amount.value = number.value, amount.last = number.last, amount.plain = !number.scaled;
  const Atom& end = atoms.At(number.last - 1);
  if (end.Is(kScaleWord)) amount.scale = PowerOfTen(end.value);
  AddFraction(atoms, number, &amount);
  if (amount.last != number.last) {
    amount.plain = false;
    return amount;
  }
  AddPoint(atoms, &amount);
  if (amount.last != number.last) {
    amount.plain = false;
    return amount;
  }
  if (atoms.IsAny(amount.last, "dozen"_key, "dozens"_key)) {
    // "Three hundred and two dozens": the part behind "and" is counted in dozens.
    double dozens = amount.value;
    for (std::uint32_t at = first + 1; at + 1 < amount.last; ++at) {
      if (atoms.Is(at, "and"_key)) dozens = ReadNumber(atoms.atoms(), at + 1).value;
    }
    amount.value += dozens * 11;
    ++amount.last, amount.plain = false, amount.scale = 1;
  } else if (amount.plain || amount.value < 1000) {
    AddRatio(atoms, &amount);
  }
  return amount;
}

/// "Hundreds", "tens of thousands", "dozens", "several hundred", "a few thousand".
Amount ReadVague(const AtomView& atoms, std::uint32_t first) {
  Amount amount{first, first};
  amount.words = true, amount.known = false;
  std::uint32_t at = first;
  const auto scale = [&](std::uint32_t i, bool plural) {
    return atoms.At(i).Is(kScaleWord) && atoms.Plural(i) == plural;
  };
  if (atoms.IsAny(at, "several"_key, "few"_key) || (atoms.Is(at, "a"_key) && atoms.Is(at + 1, "few"_key))) {
    at += atoms.Is(at, "a"_key) ? 2 : 1;
    if (!scale(at, false) && !atoms.Is(at, "dozen"_key)) return amount;
    ++at;
    if (scale(at, false)) ++at;
  } else if (scale(at, true) || atoms.IsAny(at, "tens"_key, "dozens"_key)) {
    ++at;
    if (atoms.Is(at - 1, "tens"_key) && !(atoms.Is(at, "of"_key) && scale(at + 1, true))) return amount;
    for (int more = 0; more < 3 && atoms.Is(at, "of"_key) && scale(at + 1, true); ++more) at += 2;
  } else if (atoms.Is(at, "scores"_key) && atoms.Is(at + 1, "of"_key)) {
    ++at;
  } else {
    return amount;
  }
  amount.last = at;
  return amount;
}

}  // namespace

Amount ReadAmount(const AtomView& atoms, std::uint32_t first, bool money) {
  const Atom& atom = atoms.At(first);
  Amount amount{first, first};
  if (atom.Is(kDigits)) {
    amount = DigitReader(atoms, first, money).Read();
  } else if (atom.Is(kNumberWord)) {
    amount = ReadWords(atoms, first);
  } else if (atoms.IsAny(first, "a"_key, "an"_key)) {
    if (atoms.At(first + 1).Is(kScaleWord) && !atoms.Plural(first + 1)) {
      amount = ReadWords(atoms, first);
    } else if (atoms.Is(first + 1, "dozen"_key)) {
      amount.value = 12, amount.last = first + 2, amount.words = true;
    } else if (atoms.Is(first + 1, "few"_key)) {
      amount = ReadVague(atoms, first);
    } else {
      amount = ReadFraction(atoms, first);
    }
  } else if (atom.Is(kScaleWord) && !atoms.Plural(first)) {
    // Without an article only where a hyphen ties it to its unit: "million-dollar".
    if (atoms.Hyphen(first + 1)) {
      amount.scale = PowerOfTen(atom.value);
      amount.last = first + 1, amount.words = true, amount.known = false;
    }
  } else if (atoms.Is(first, "dozen"_key)) {
    return amount;
  } else {
    amount = ReadFraction(atoms, first);
    if (!amount.found()) amount = ReadVague(atoms, first);
  }
  if (!(amount.value < kLargest)) amount.known = false;
  if (amount.known) amount.value = RoundToDigits(amount.value, kDigitsKept);
  return amount;
}

}  // namespace lede
