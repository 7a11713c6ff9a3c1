#include "quantities/fractions.h"

#include "quantities/units.h"

namespace lede {
namespace {

constexpr double kMillion = 1e6;

/// The value of a fraction in one character, "½": its word has the numerator in tens, the denominator in ones.
double OneCharacter(const Atom& atom) {
  const int numerator = atom.value / 10, denominator = atom.value % 10;
  return static_cast<double>(numerator) / denominator;
}

bool IsHalf(const AtomView& atoms, std::uint32_t at) { return atoms.IsAny(at, "half"_key, "halves"_key); }
bool IsQuarter(const AtomView& atoms, std::uint32_t at) { return atoms.IsAny(at, "quarter"_key, "quarters"_key); }

/// Where the last "and" of a number stands, or its first atom.
std::uint32_t LastAnd(const AtomView& atoms, std::uint32_t first, std::uint32_t last) {
  std::uint32_t found = first;
  for (std::uint32_t at = first + 1; at < last; ++at) {
    if (atoms.Is(at, "and"_key)) found = at;
  }
  return found;
}

/// Where a denominator of its own begins within a number: "one hundred | one-thousandths", "one thousand fifths".
/// 0 where none does.
std::uint32_t OwnDenominator(const AtomView& atoms, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first + 1; at < last; ++at) {
    if (atoms.Is(at, "one"_key) && atoms.At(at - 1).Is(kScaleWord) &&
        (at + 1 == last || atoms.At(at + 1).Is(kScaleWord)))
      return at;
  }
  return 0;
}

/// The power of ten that ends a number: "six million" has 1e6.
double EndScale(const AtomView& atoms, std::uint32_t last) {
  const Atom& atom = atoms.At(last - 1);
  return atom.Is(kScaleWord) ? PowerOfTen(atom.value) : 1;
}

/// A scale behind a fraction: "half a million", "three quarters million", "and a half million".
double ScaleAfter(const AtomView& atoms, std::uint32_t* at) {
  std::uint32_t next = *at;
  if (atoms.Is(next, "of"_key) && atoms.Is(next + 1, "a"_key)) ++next;
  if (atoms.IsAny(next, "a"_key, "an"_key)) ++next;
  if (!atoms.At(next).Is(kScaleWord) || atoms.Plural(next)) return 1;
  *at = next + 1;
  return PowerOfTen(atoms.At(next).value);
}

/// Makes a fraction of a number with the denominator behind it: "three fifths", "six million and two thirds".
bool DivideByWord(const AtomView& atoms, const NumberMatch& number, Amount* amount) {
  const Denominator part = ReadDenominator(atoms, number.last, number.value);
  if (part.last == 0) return false;
  const std::uint32_t both = LastAnd(atoms, amount->first, number.last);
  const Atom& tens = atoms.At(number.last - 1);
  if (tens.Is(kTens) && !atoms.Plural(part.last - 1)) return false;  // "one hundred twenty-fifth"
  const std::uint32_t own = OwnDenominator(atoms, amount->first, number.last);
  if (own != 0 && (own + 1 < number.last || atoms.At(part.last - 1).Is(kScaleOrdinal))) {
    const double numerator = ReadNumber(atoms.atoms().first(own), amount->first).value;
    const double ones = ReadNumber(atoms.atoms().first(number.last), own).value;
    amount->value = numerator / (atoms.At(part.last - 1).Is(kScaleOrdinal) ? ones * part.value : ones + part.value);
  } else if (both != amount->first) {
    // "Two hundred and fifty-four hundredths", "six million and two thirds".
    const NumberMatch whole = ReadNumber(atoms.atoms().first(both), amount->first);
    const NumberMatch numerator = ReadNumber(atoms.atoms().first(number.last), both + 1);
    const double before = EndScale(atoms, both);
    std::uint32_t last = part.last;
    const double after = ScaleAfter(atoms, &last);
    amount->value = whole.value + numerator.value / part.value * (after > 1 ? after : before >= kMillion ? before : 1);
    amount->last = last;
  } else if (tens.Is(kTens) && number.last - amount->first > 1 && part.value < 10) {
    // "One hundred thirty-fifths" are hundred thirty-fifths.
    const NumberMatch numerator = ReadNumber(atoms.atoms().first(number.last - 1), amount->first);
    amount->value = numerator.value / (tens.value + part.value);
  } else {
    // "Three quarters of a million" is one number.
    std::uint32_t last = part.last;
    const double scale = atoms.Is(last, "of"_key) ? ScaleAfter(atoms, &last) : 1;
    amount->value = number.value / part.value * scale;
    if (scale > 1) {
      amount->last = last, amount->fraction = false, amount->scale = scale;
      return true;
    }
  }
  if (amount->last < part.last) amount->last = part.last;
  amount->fraction = true, amount->scale = 1;
  return true;
}

/// Adds the part behind "and": "two and a half", "five billion and three quarters", "two-and-a-half".
void AddPart(const AtomView& atoms, const NumberMatch& number, Amount* amount) {
  std::uint32_t at = number.last;
  const bool hyphens = atoms.Hyphen(at) && atoms.Is(at + 1, "and"_key) && atoms.Hyphen(at + 2);
  if (hyphens) at += 1;  // "two-and-a-half"
  if (!atoms.Is(at, "and"_key)) return;
  ++at;
  if (hyphens) ++at;
  double part = 0;
  std::uint32_t last = 0;
  const auto skip = [&](std::uint32_t from) { return hyphens && atoms.Hyphen(from) ? from + 1 : from; };
  if (IsHalf(atoms, at) && !atoms.Is(at, "halves"_key)) {
    part = 0.5, last = at + 1;
  } else if (atoms.IsAny(at, "a"_key, "one"_key)) {
    const Denominator one = ReadDenominator(atoms, skip(at + 1), 1);
    if (one.last != 0) part = 1 / one.value, last = one.last;
  } else if (atoms.At(at).Is(kNumberWord)) {
    const NumberMatch numerator = ReadNumber(atoms.atoms(), at);
    const Denominator many = ReadDenominator(atoms, numerator.last, numerator.value);
    if (many.last != 0) part = numerator.value / many.value, last = many.last;
  }
  if (last == 0) return;
  const double scale = ScaleAfter(atoms, &last), before = EndScale(atoms, number.last);
  if (scale == 1) {
    amount->value = number.value + part * (before >= kMillion ? before : 1);  // "five billion and three quarters"
  } else if (before == 1) {
    amount->value = (number.value + part) * scale;  // "five and a half million"
    amount->scale = scale;
  } else {
    amount->value = number.value + part * scale;
  }
  amount->last = last;
}

}  // namespace

Denominator ReadDenominator(const AtomView& atoms, std::uint32_t at, double numerator) {
  Denominator none;
  const bool hyphen = atoms.Hyphen(at);
  if (hyphen) ++at;
  const auto fits = [&](std::uint32_t last) {
    return atoms.At(last).Is(kPlural) || atoms.Plural(last) || numerator == 1 || hyphen;
  };
  if (IsHalf(atoms, at)) return fits(at) ? Denominator{2, at + 1} : none;
  if (IsQuarter(atoms, at)) return fits(at) ? Denominator{4, at + 1} : none;
  double value = 0;
  if (atoms.At(at).Is(kTens) && atoms.At(at).Is(kNumberWord)) {
    std::uint32_t next = at + 1;
    if (atoms.Is(next, "-"_key)) ++next;
    if (!atoms.At(next).Is(kOrdinalWord) || atoms.At(next).Is(kTens)) return none;
    value = atoms.At(at).value, at = next;
    if (numerator != 1 && !atoms.Plural(at)) return none;
  } else if (numerator == 1) {
    const NumberMatch ordinal = ReadOrdinal(atoms.atoms(), at);
    if (ordinal.last > at + 1 && ordinal.scaled) return {ordinal.value, ordinal.last};
  }
  const Atom& atom = atoms.At(at);
  if (atom.Is(kScaleOrdinal)) return fits(at) ? Denominator{PowerOfTen(atom.value), at + 1} : none;
  if (!atom.Is(kOrdinalWord) || !fits(at)) return none;
  value += atom.value;
  // "Second" is a time, "first" no part.
  if (value < 3) return none;
  return {value, at + 1};
}

void AddFraction(const AtomView& atoms, const NumberMatch& number, Amount* amount) {
  if (!DivideByWord(atoms, number, amount)) AddPart(atoms, number, amount);
}

void AddRatio(const AtomView& atoms, Amount* amount) {
  std::uint32_t at = amount->last;
  const bool out_of = atoms.Is(at, "out"_key) && atoms.Is(at + 1, "of"_key);
  const bool over = atoms.Is(at, "over"_key), in = atoms.Is(at, "in"_key);
  if (!out_of && !over && !in) return;
  at += out_of ? 2 : 1;
  if (in && atoms.IsAny(at, "every"_key)) ++at;
  if (!atoms.At(at).Is(kDigits | kNumberWord) || atoms.At(at).Has(kAtomDecimal)) return;
  const NumberMatch whole = ReadNumber(atoms.atoms(), at);
  if (whole.value < 2 || (!over && amount->value >= whole.value)) return;
  const Atom& after = atoms.At(whole.last);
  if (over && whole.last < atoms.end() && !after.Is(kPunctuation)) return;
  if (in) {
    // "One in five", "nine in 10"; not "two in 2016", "one in 3 days", "three in 40 attempts".
    const bool round = whole.value == 10 || whole.value == 100 || whole.value == 1000;
    if (amount->value != 1 && !round && !(whole.value < 10 && whole.words)) return;
    if (after.Is(kTimeUnit | kMonth) || (whole.value > 1900 && whole.value < 2100)) return;
    if (atoms.Joined(whole.last) && !after.Is(kPunctuation)) return;
  }
  amount->value /= whole.value;
  amount->last = whole.last, amount->fraction = true, amount->plain = false;
}

bool AddDigitFraction(const AtomView& atoms, Amount* amount) {
  std::uint32_t at = amount->last;
  const Atom& mark = atoms.At(at);
  if (mark.Is(kAmountWord) && mark.Is(kPunctuation)) {
    amount->value += OneCharacter(mark);
    amount->last = at + 1;
    return true;
  }
  const bool mixed = mark.Is(kDigits) && mark.Has(kAtomSpace) && amount->value < 1000;
  const std::uint32_t numerator = mixed ? at : amount->first;
  if (mixed) ++at;
  if (!atoms.Is(at, "/"_key) || !atoms.At(at + 1).Is(kDigits) || atoms.Joined(at) != atoms.Joined(at + 1)) return false;
  const Atom &above = atoms.At(numerator), &below = atoms.At(at + 1);
  if (above.Has(kAtomDecimal) || below.Has(kAtomDecimal) || above.number < 1 || above.number >= below.number)
    return false;
  const int parts = below.number <= 100 ? static_cast<int>(below.number) : 0;
  const bool usual = (parts >= 2 && parts <= 10 && parts != 7 && parts != 9) || parts == 12 || parts == 16 ||
                     parts == 20 || parts == 32 || parts == 64 || parts == 100;
  if (!usual || (atoms.Joined(at + 2) && (atoms.IsAny(at + 2, "/"_key) || atoms.At(at + 2).Is(kDigits)))) return false;
  amount->value = (mixed ? amount->value : 0) + above.number / below.number;
  amount->last = at + 2, amount->fraction = !mixed;
  return true;
}

Amount ReadFraction(const AtomView& atoms, std::uint32_t first) {
  Amount amount{first, first};
  amount.words = true;
  const Atom& atom = atoms.At(first);
  if (atom.Is(kAmountWord) && atom.Is(kPunctuation)) {
    amount.value = OneCharacter(atom);
    amount.last = first + 1;
  } else {
    std::uint32_t at = first;
    const bool article = atoms.IsAny(at, "a"_key, "an"_key);
    if (article) ++at;
    if (article && atoms.At(at).Is(kOrdinalWord) && atoms.At(at).value >= 3 && !atoms.At(at).Is(kPlural)) {
      // "A third of", "a fifth"; "a third chamber" is an ordinal.
      const std::uint32_t next = at + 1;
      const bool part =
          next >= atoms.end() || atoms.IsAny(next, "of"_key, "the"_key, "more"_key, "less"_key, "fewer"_key, "."_key);
      if (part) amount.value = 1.0 / atoms.At(at).value, amount.last = next;
    } else if (atoms.Is(at, "half"_key) || (IsQuarter(atoms, at) && !atoms.Plural(at))) {
      const bool half = IsHalf(atoms, at);
      const std::uint32_t of = atoms.Hyphen(at + 1) ? at + 2 : at + 1;
      if (!half && !article && !atoms.At(of).Is(kScaleWord) && !atoms.IsAny(of, "mile"_key, "inch"_key, "pound"_key))
        return amount;
      amount.value = half ? 0.5 : 0.25;
      amount.last = at + 1;
      amount.scale = ScaleAfter(atoms, &amount.last);
      amount.value *= amount.scale;
      std::uint32_t dozen = amount.last;
      if (atoms.Is(dozen, "a"_key)) ++dozen;
      if (atoms.Hyphen(dozen)) ++dozen;
      if (half && atoms.Is(dozen, "dozen"_key)) amount.value = 6, amount.last = dozen + 1, amount.scale = 12;
    }
  }
  amount.fraction = amount.scale == 1;
  return amount;
}

}  // namespace lede
