#include "quantities/grammar.h"

#include "values/numbers.h"

namespace lede {

void QuantityGrammar::Start(const Document& doc) { countries_.Count(doc); }

QuantityMatch QuantityGrammar::Read(std::uint32_t at, std::uint32_t from) const {
  if (const QuantityMatch special = Special(at); special.found()) return special;
  const bool minus = atoms_.IsAny(at, "minus"_key, "negative"_key);
  const std::uint32_t first = minus ? at + 1 : at;
  std::uint32_t number = first;
  const Opening open = minus ? CurrencyAt(first, &number) : CurrencyBefore(first, from);
  Amount amount = ReadAmount(atoms_, number, open.found);
  const QuantityMatch ordinal = open.found || minus ? QuantityMatch{} : Ordinal(at);
  if (ordinal.found() && ordinal.last >= amount.last) return ordinal;
  if (!amount.found()) return atoms_.IsAny(at, "a"_key, "an"_key) ? OneOf(at, from) : QuantityMatch{};
  if (amount.plain) BareDecimals(from, &amount);
  Tail tail = ReadTail(open, amount);
  QuantityMatch match = WithTail(open, amount, tail);
  if (amount.known && !minus && Range(open, amount, &tail, &match)) return match;
  if (minus || Negative(match.first, from)) {
    if (match.type == QuantityType::kOrdinal || !amount.known) return match;
    match.value = -match.value;
    match.first = minus ? at : match.first - 1;
  }
  return match;
}

/// What begins with a word that is no number.
QuantityMatch QuantityGrammar::Special(std::uint32_t at) const {
  QuantityMatch match;
  if (atoms_.IsAny(at, "percent"_key, "per"_key)) {
    // "Percent of 10": a number of percent, said the other way about.
    std::uint32_t next = at + 1;
    if (atoms_.Is(at, "per"_key)) {
      if (!atoms_.Is(next, "cent"_key)) return match;
      ++next;
    }
    if (at != atoms_.begin() || !atoms_.Is(next, "of"_key)) return match;
    const Amount amount = ReadAmount(atoms_, next + 1, false);
    if (!amount.found() || !amount.known || atoms_.IsWord(amount.last)) return match;
    match = {at, amount.last, QuantityType::kPercent, true};
    match.value = amount.value, match.unit = "%";
    return match;
  }
  if (atoms_.IsAny(at, "multi"_key, "multimillion"_key, "multibillion"_key)) return MultiMillion(at);
  if (atoms_.IsAny(at, "celsius"_key, "fahrenheit"_key)) return BareScale(at);
  return match;
}

QuantityMatch QuantityGrammar::Ordinal(std::uint32_t at) const {
  const NumberMatch ordinal = ReadOrdinal(atoms_.atoms(), at);
  QuantityMatch match;
  if (ordinal.last == at || (ordinal.words && atoms_.Plural(ordinal.last - 1))) return match;
  // "A hundredth of a second": a part, and too small for anybody's table of numbers.
  if (ordinal.last == at + 1 && atoms_.At(at).Is(kScaleOrdinal) && at > atoms_.begin() &&
      atoms_.IsAny(at - 1, "a"_key, "an"_key, "one"_key))
    return match;
  match = {at, ordinal.last, QuantityType::kOrdinal, true};
  match.value = ordinal.value;
  // "Second to last" counts from the end, which a number cannot say.
  std::uint32_t next = match.last;
  if (atoms_.Hyphen(next)) ++next;
  if (atoms_.Is(next, "to"_key)) {
    next += atoms_.Hyphen(next + 1) ? 2 : 1;
    if (atoms_.Is(next, "last"_key) && !atoms_.At(next).Has(kAtomCapital))
      match.last = next + 1, match.has_value = false;
  }
  return match;
}

QuantityMatch QuantityGrammar::WithTail(const Opening& open, const Amount& amount, const Tail& tail) const {
  QuantityMatch match;
  match.first = open.found ? open.first : amount.first;
  match.last = tail.kind == Tail::kNothing ? amount.last : tail.last;
  match.has_value = amount.known;
  match.value = amount.known ? RoundToDigits(amount.value * tail.factor + tail.more, 15) : 0;
  if (tail.more != 0) match.value = amount.value * tail.factor + tail.more;
  match.unit = tail.unit;
  switch (tail.kind) {
    case Tail::kMoney: match.type = QuantityType::kMoney; break;
    case Tail::kPercent: match.type = QuantityType::kPercent; break;
    case Tail::kMeasure: match.type = QuantityType::kQuantity, match.measure = tail.measure; break;
    case Tail::kNothing: match.plain = true, match.ratio = amount.fraction; break;
  }
  return match;
}

/// "5-10 percent", "$5 million to $10 million", "between 20 and 30", "two or three": extends `match`, which
/// has the lower end, to the upper one. Behind "from", only gives the lower end the scale and unit of the upper one.
bool QuantityGrammar::Range(const Opening& open, const Amount& low, Tail* tail, QuantityMatch* match) const {
  std::uint32_t at = 0;
  if (!RangeMark(match->last, match->first, low, &at)) return false;
  std::uint32_t number = at;
  Opening second = CurrencyAt(at, &number);
  if (second.found && tail->kind == Tail::kNothing) return false;
  if (!atoms_.At(number).Is(kDigits | kNumberWord)) return false;
  if (!second.found && open.found) second = {true, number, open.code};
  Amount high = ReadAmount(atoms_, number, second.found);
  if (!high.found() || !high.known) return false;
  const bool hyphen = atoms_.Is(at - 1, "-"_key);
  if (hyphen && atoms_.Hyphen(high.last) && atoms_.At(high.last + 1).Is(kDigits)) return false;
  if (!low.words && high.words && hyphen) return false;
  Tail end = ReadTail(second, high);
  if (end.kind == Tail::kNothing && hyphen && atoms_.Joined(high.last) && atoms_.IsWord(high.last)) return false;
  if (tail->kind == Tail::kNothing && end.kind == Tail::kMeasure && !end.measure) return false;
  if (tail->kind != Tail::kNothing && (tail->kind != end.kind || tail->unit != end.unit)) return false;
  // "5 to 10 million": the scale is that of both.
  double value = low.value;
  if (SharesScale(match->first, low, high)) value *= high.scale;
  const std::uint32_t last = end.kind == Tail::kNothing ? high.last : end.last;
  const bool score = hyphen && low.plain && high.plain && end.kind == Tail::kNothing && tail->kind == Tail::kNothing;
  if (high.value <= low.value && high.value <= value) {
    if (!score || !atoms_.Joined(at - 1)) return false;
    *match = {match->first, last};  // the score of a match, the votes for and against
    match->plain = true;
    return true;
  }
  const bool from = match->first > atoms_.begin() && atoms_.IsAny(match->first - 1, "from"_key);
  if (from && !hyphen) {
    if (end.more != 0 || (tail->kind == end.kind && value == low.value)) return false;
    const std::uint32_t kept = match->last;
    if (tail->kind == Tail::kNothing)
      tail->kind = end.kind, tail->unit = end.unit, tail->measure = end.measure, tail->factor = end.factor;
    Amount scaled = low;
    scaled.value = value;
    *match = WithTail(open, scaled, *tail);
    match->last = kept;
    return true;
  }
  // Each end has its own factor: "50 cents to $2".
  const Tail low_tail = tail->kind != Tail::kNothing ? *tail : end;
  Amount scaled = low;
  scaled.value = value;
  QuantityMatch range = WithTail(open, scaled, low_tail);
  range.first = match->first, range.last = last;
  range.has_high = true;
  range.high = RoundToDigits(high.value * end.factor + end.more, 15);
  range.plain = end.kind == Tail::kNothing;
  if (!(range.high > range.value)) return false;
  *match = range;
  return true;
}

/// Whether the scale behind the upper end is that of both: "5 to 10 million". One end above the other says so; where the
/// first is the greater one, the words before it must tell of a fall, "fell from 12 to 9 billion".
bool QuantityGrammar::SharesScale(std::uint32_t first, const Amount& low, const Amount& high) const {
  constexpr double kMost = 1000;      // nobody writes so many millions
  constexpr double kFarthest = 10;    // a fall to less than a tenth says its scales
  constexpr std::uint32_t kNear = 5;  // words between "fell" and "from"
  if (low.scale != 1 || high.scale <= 1 || low.value >= kMost) return false;
  const double upper = high.value / high.scale;
  if (low.value < upper) return true;
  if (low.value >= upper * kFarthest || first <= atoms_.begin() || !atoms_.Is(first - 1, "from"_key)) return false;
  const std::uint32_t floor = first > atoms_.begin() + kNear ? first - kNear : atoms_.begin();
  for (std::uint32_t at = floor; at < first; ++at) {
    if (atoms_.IsAny(at, "fell"_key, "fall"_key, "falls"_key, "fallen"_key, "falling"_key, "dropped"_key, "drop"_key,
                     "drops"_key, "declined"_key, "decline"_key, "down"_key, "cut"_key, "cuts"_key, "reduced"_key) ||
        atoms_.IsAny(at, "shrank"_key, "shrunk"_key, "slid"_key, "sank"_key, "slumped"_key, "plunged"_key,
                     "tumbled"_key, "decreased"_key, "lowered"_key, "trimmed"_key, "slashed"_key, "halved"_key))
      return true;
  }
  return false;
}

/// Whether a range goes on at `at`, and where its upper end begins.
bool QuantityGrammar::RangeMark(std::uint32_t at, std::uint32_t first, const Amount& low, std::uint32_t* next) const {
  *next = at + 1;
  if (atoms_.Is(at, "-"_key)) {
    if (low.words) return false;
    // "10 - 20", "10-20", but not "75 -300" or "10- 20".
    if (atoms_.Joined(at) != atoms_.Joined(at + 1)) return false;
    if (atoms_.Joined(first) && first > atoms_.begin() && atoms_.IsAny(first - 1, "-"_key, "/"_key, ":"_key, "."_key))
      return false;
    return true;
  }
  if (atoms_.Is(at, "to"_key)) return true;
  std::uint32_t before = first > atoms_.begin() ? first - 1 : first;
  if (atoms_.Is(at, "and"_key)) {
    // "Between 5 and 7", "between the ages of 14 and 18".
    if (first >= atoms_.begin() + 4 && atoms_.Is(before, "of"_key) && atoms_.Is(before - 1, "ages"_key))
      before -= atoms_.Is(before - 2, "the"_key) ? 3 : 2;
    return before != first && atoms_.Is(before, "between"_key);
  }
  if (!atoms_.Is(at, "or"_key)) return false;
  // "Two or three", "10 or 12", not "6,000 or 200 of them".
  const Atom& upper = atoms_.At(at + 1);
  const double high = upper.Is(kDigits) ? upper.number : upper.Is(kNumberWord) ? upper.value : 0;
  return low.plain && high > low.value && high <= low.value + 2 && (low.value < 20 || high == low.value + 1);
}

QuantityGrammar::Tail QuantityGrammar::ReadTail(const Opening& open, const Amount& amount) const {
  if (open.found) return CurrencyAfter(open, amount);
  if (const Tail percent = Percent(amount); percent.kind != Tail::kNothing) return percent;
  if (const Tail money = CurrencyAfter(open, amount); money.kind != Tail::kNothing) return money;
  if (const Tail age = Age(amount); age.kind != Tail::kNothing) return age;
  return Measure(amount);
}

/// "%", "per cent", "percentage points", "basis points".
QuantityGrammar::Tail QuantityGrammar::Percent(const Amount& amount) const {
  Tail tail;
  std::uint32_t at = amount.last;
  if (atoms_.Hyphen(at)) ++at;
  if (amount.fraction && amount.words) {
    // "Half a percent", "a quarter of a percentage point".
    if (atoms_.Is(at, "of"_key) && atoms_.IsAny(at + 1, "a"_key, "one"_key))
      at += 2;
    else if (atoms_.Is(at, "a"_key))
      ++at;
  }
  const auto found = [&](std::uint32_t last, std::string_view unit, double factor) {
    tail.kind = Tail::kPercent, tail.last = last, tail.unit = unit, tail.factor = factor;
    return tail;
  };
  // "60 PCs" are computers, so a capital makes no percentage.
  const bool pc = atoms_.Is(at, "pc"_key) && !atoms_.At(at).Has(kAtomCapital) && !amount.words;
  if (pc || atoms_.IsAny(at, "%"_key, "percent"_key, "percents"_key, "pct"_key)) {
    if (atoms_.IsAny(at + 1, "point"_key, "points"_key)) return found(at + 2, "pp", 1);
    return found(at + 1, "%", 1);
  }
  if (atoms_.Text(at) == "pp" && IsPoints(amount)) return found(at + 1, "pp", 1);
  if (atoms_.Is(at, "per"_key)) {
    const std::uint32_t cent = atoms_.Hyphen(at + 1) ? at + 2 : at + 1;
    if (atoms_.Is(cent, "cent"_key)) return found(cent + 1, "%", 1);
  }
  if (atoms_.Is(at, "percentage"_key)) {
    const std::uint32_t point = atoms_.Hyphen(at + 1) ? at + 2 : at + 1;
    if (atoms_.IsAny(point, "point"_key, "points"_key)) return found(point + 1, "pp", 1);
  }
  if (atoms_.Is(at, "basis"_key) && atoms_.IsAny(at + 1, "point"_key, "points"_key)) return found(at + 2, "pp", 0.01);
  return tail;
}

/// Whether "pp" behind an amount is percentage points and not a book's pages: "0.5pp", "3 pp", not "320pp".
bool QuantityGrammar::IsPoints(const Amount& amount) const {
  constexpr double kFewestPages = 20;
  return !amount.words && amount.known && (atoms_.At(amount.last - 1).Has(kAtomDecimal) || amount.value < kFewestPages);
}

/// Puts the point before ".25" into an amount that was read from its digits.
void QuantityGrammar::BareDecimals(std::uint32_t from, Amount* amount) const {
  const std::uint32_t point = amount->first - 1;
  if (amount->first <= from || !atoms_.Is(point, "."_key) || !atoms_.Joined(amount->first) || atoms_.Joined(point))
    return;
  const Atom& digits = atoms_.At(amount->first);
  if (!digits.Is(kDigits) || digits.Has(kAtomDecimal) || digits.Has(kAtomGrouped) || digits.value > 15) return;
  amount->value = digits.number / PowerOfTen(digits.value) * amount->scale;
  amount->first = point;
}

/// Whether a minus sign stands before an amount, and no dash or hyphen.
bool QuantityGrammar::Negative(std::uint32_t first, std::uint32_t from) const {
  if (first <= from || !atoms_.Is(first - 1, "-"_key) || !atoms_.Joined(first)) return false;
  if (!atoms_.At(first).Is(kDigits | kPunctuation)) return false;
  if (first >= atoms_.begin() + 2 && atoms_.At(first - 2).Is(kDigits)) return false;
  return !atoms_.Joined(first - 1) || atoms_.IsAny(first - 2, "("_key, "["_key);
}

}  // namespace lede
