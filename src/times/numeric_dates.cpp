// Dates and years in digits, and years in words.
#include "times/grammar.h"

namespace lede {

/// "2016-12-07", "12/7/2016", "7.12.2016", "2016/12", "20161207".
TimeMatch TimeGrammar::NumericDate(std::uint32_t i) const {
  TimeMatch match{i, i};
  const Atom& a = At(i);
  if (a.Has(kAtomGrouped) ||
      (i > 0 && IsAny(i - 1, "-"_w, "/"_w, "."_w) && Joined(i) && At(i - 2).Is(kDigits) && Joined(i - 1)))
    return match;
  if (i > 0 && Joined(i) && !IsAny(i - 1, "("_w, "="_w, ":"_w, "\""_w) && (At(i - 1).classes & kPunctuation) == 0)
    return match;
  if (a.value == 8 && a.number >= 19000101 && a.number < 22000000) {
    const int all = Whole(a.number);
    const int month = all / 100 % 100, day = all % 100;
    if (month < 1 || month > 12 || day < 1 || day > DaysInMonth(all / 10000, month)) return match;
    match.last = i + 1;
    match.moment = DayMoment(DayNumber({all / 10000, month, day}));
    return match;
  }
  const Atom &mark = At(i + 1), &b = At(i + 2);
  if (!IsAny(i + 1, "-"_w, "/"_w, "."_w) || !Joined(i + 1) || !Joined(i + 2) || mark.Has(kAtomSpace)) return match;
  if (a.Has(kAtomDecimal) || b.Has(kAtomDecimal)) return match;
  const bool dash = Is(i + 1, "-"_w);
  const bool third = At(i + 3).key == mark.key && Joined(i + 3) && Joined(i + 4) && At(i + 4).Is(kDigits);
  int year = 0, month = 0, day = 0;
  std::uint32_t last = 0;
  const auto number = [&](std::uint32_t at) { return Whole(At(at).number); };
  if (b.Is(kMonth)) {  // "2020-Sep-23", "05-Aug-2016"
    if (!At(i + 4).Is(kDigits) || !third) return match;
    month = b.value, last = i + 5;
    YearShaped(i) ? void((year = number(i), day = number(i + 4))) : void((day = number(i), year = number(i + 4)));
    if (year < 100) year = FullYear(year);
  } else if (!b.Is(kDigits)) {
    return match;
  } else if (YearShaped(i)) {
    if (third) {
      year = number(i), month = number(i + 2), day = number(i + 4), last = i + 5;
    } else {
      if (b.value > 2 || !(dash || Is(i + 1, "/"_w)) || number(i + 2) < 1 || number(i + 2) > 12 ||
          (Is(i + 3, "-"_w) && Joined(i + 3)))
        return match;
      match.last = i + 3;
      match.moment = MonthMoment(number(i), number(i + 2));
      return match;
    }
  } else if (third && a.value <= 2 && b.value <= 2 && (At(i + 4).value == 4 || At(i + 4).value == 2)) {
    year = At(i + 4).value == 4 ? number(i + 4) : FullYear(number(i + 4));
    const int one = number(i), two = number(i + 2);
    const bool european = one > 12 || (two <= 12 && (day_first_ || Is(i + 1, "."_w)));
    month = european ? two : one, day = european ? one : two, last = i + 5;
    match.ambiguous = one <= 12 && two <= 12 && one != two && !Is(i + 1, "."_w);
  } else if (!third && YearShaped(i + 2) && a.value <= 2 && number(i) >= 1 && number(i) <= 12) {
    match.last = i + 3;
    match.moment = MonthMoment(number(i + 2), number(i));
    return match;
  } else if (!third && Is(i + 1, "/"_w) && a.value <= 2 && b.value <= 2 && !b.Has(kAtomDecimal)) {
    // "9/11" and fractions: a day only where one of the two is too great for a month or is written out.
    const int one = number(i), two = number(i + 2);
    const bool round_the_clock = one == 24 && two == 7;  // all day, all week
    if (round_the_clock && !(i > 0 && IsAny(i - 1, "on"_w, "by"_w, "since"_w, "until"_w))) return match;
    if (At(i + 3).Is(kMonth)) return match;  // “9/10 June”
    if (one > 31 || two > 31 || one < 1 || two < 1 || (one > 12 && two > 12)) return match;
    if (one < 10 && two < 10 && a.span.size() == 1 &&
        !(i > 0 && (IsAny(i - 1, "on"_w, "by"_w, "since"_w, "until"_w, "for"_w, "this"_w) || At(i - 1).Is(kWeekday))))
      return match;
    const bool european = one > 12 || (two <= 12 && day_first_);
    match.last = i + 3;
    match.moment.grain = Grain::kDay;
    match.moment.number = european ? two : one, match.moment.day = european ? one : two;
    match.yearless = true;
    if (one == 9 && two == 11 && (anchor_.year == 0 || anchor_.year > 2001)) {  // everybody knows which day that is
      match.moment = DayMoment(DayNumber({2001, 9, 11}));
      match.yearless = false;
      return match;
    }
    match.ambiguous = one <= 12 && two <= 12 && one != two;
    return match;
  } else {
    return match;
  }
  if (month < 1 || month > 12 || day < 1 || year < 1000 || year > 2200 || day > DaysInMonth(year, month)) {
    match.ambiguous = false;
    return match;
  }
  if (Is(last, mark.key == 0 ? 0 : mark.key) && Joined(last) && Joined(last + 1) && At(last + 1).Is(kDigits) &&
      At(last + 1).value <= 2)
    return TimeMatch{i, i};
  match.last = last;
  match.moment = DayMoment(DayNumber({year, month, day}));
  return match;
}

/// A year in digits. Four digits are a year unless what stands beside them counts or names something.
TimeMatch TimeGrammar::Year(std::uint32_t i) const {
  TimeMatch match{i, i};
  // "776 BC", "394 AD"
  const bool before_christ = IsAny(i + 1, "bc"_w, "bce"_w);
  if ((before_christ || IsAny(i + 1, "ad"_w, "ce"_w)) && At(i + 1).Has(kAtomCapital) && At(i).number >= 1 &&
      At(i).number < 10000 && !At(i).Has(kAtomDecimal) && !Joined(i + 1)) {
    match.last = i + 2;
    match.value = before_christ ? "BC" : "";
    AppendPadded(Whole(At(i).number), 4, &match.value);
    return match;
  }
  if (!YearShaped(i)) return match;
  const int year = Whole(At(i).number);
  const Atom& next = At(i + 1);
  if (i > 0) {
    if (IsAny(i - 1, "$"_w, "#"_w, "£"_w, "€"_w, "."_w, "no"_w, "/"_w, "&"_w, "+"_w, "rs"_w)) return match;
    if (Is(i - 1, "-"_w) && Joined(i) &&
        !(At(i - 2).Is(kTimeLead | kDigits | kMonth | kSeason) || IsAny(i - 2, "post"_w, "pre"_w)))
      return match;
    if (Is(i - 1, ":"_w) && Joined(i)) return match;
    if (Joined(i) && (At(i - 1).classes & kPunctuation) == 0) return match;
  }
  if (next.Is(kTimeZone) && next.Has(kAtomCapital)) return match;  // “2100 UTC”
  if (next.Is(kScaleWord) || Is(i + 1, "%"_w) || Is(i + 1, "percent"_w)) return match;
  if (Joined(i + 1) && (next.classes & kPunctuation) == 0 && !Is(i + 1, "s"_w)) return match;
  if (IsAny(i + 1, ":"_w, "/"_w) && Joined(i + 1) && Joined(i + 2) && At(i + 2).Is(kDigits)) return match;
  const bool cued = i > 0 && IsAny(i - 1, "in"_w, "since"_w, "by"_w, "from"_w, "of"_w, "until"_w, "till"_w, "during"_w,
                                   "before"_w, "after"_w, "early"_w, "late"_w, "mid"_w, "year"_w, "through"_w, "to"_w,
                                   "between"_w, "and"_w, "fiscal"_w, "("_w, "for"_w, "-"_w, "the"_w);
  if (year < 1800 && !(i > 0 && IsAny(i - 1, "in"_w, "since"_w, "circa"_w, "around"_w, "year"_w, "of"_w))) return match;
  if (year > 2060 && !cued) return match;
  // "1,989 people" is written so; "1989 people" too: a lower-case plural that is counted.
  if (!cued && IsCountedNoun(i + 1)) return match;
  if (IsAny(i + 1, "people"_w, "feet"_w, "ft"_w, "km"_w, "kilometers"_w, "kilometres"_w, "miles"_w, "meters"_w,
            "metres"_w, "points"_w, "yen"_w, "dollars"_w, "votes"_w, "troops"_w, "tons"_w, "tonnes"_w, "shares"_w,
            "gmt"_w, "hours"_w, "hrs"_w, "kg"_w, "cases"_w, "acres"_w))
    return match;
  match.last = i + 1;
  match.moment = YearMoment(year);
  return match;
}

/// "nineteen ninety-one", "two thousand and twenty".
TimeMatch TimeGrammar::SpelledYear(std::uint32_t i) const {
  TimeMatch match{i, i};
  const Atom& atom = At(i);
  if (!atom.Is(kNumberWord)) return match;
  if (atom.value >= 18 && atom.value <= 20) {
    NumberMatch rest = ReadNumber(atoms_, i + 1);
    if (rest.last != i + 1 && rest.words && !rest.scaled && rest.value >= 10 && rest.value < 100 &&
        At(i + 1).Is(kNumberWord)) {
      match.last = rest.last;
      match.moment = YearMoment(atom.value * 100 + Whole(rest.value));
      return match;
    }
  }
  if (atom.value == 2 && Is(i + 1, "thousand"_w)) {
    const NumberMatch number = ReadNumber(atoms_, i);
    if (number.value > 2000 && number.value < 2100) {
      match.last = number.last;
      match.moment = YearMoment(Whole(number.value));
    }
  }
  return match;
}

/// A lower-case plural without a meaning in time, which a number before it counts.
bool TimeGrammar::IsCountedNoun(std::uint32_t i) const {
  const Atom& atom = At(i);
  if (i >= atoms_.size() || atom.classes != 0 || atom.Has(kAtomCapital) || atom.span.size() < 4) return false;
  const std::string_view word = Text(i);
  return word.back() == 's' && word[word.size() - 2] != 's' && word != "was" && word != "its" && word != "sales" &&
         word != "results" && word != "earnings" && word != "elections";
}

}  // namespace lede
