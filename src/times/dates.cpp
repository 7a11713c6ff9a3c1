// Dates of the calendar: days, months, quarters, seasons, years, decades, centuries, holidays.
#include "times/grammar.h"
#include "times/holidays.h"

namespace lede {
namespace {

int FullYear(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

}  // namespace

TimeMatch TimeGrammar::CalendarDate(std::uint32_t i) const {
  TimeMatch best{i, i};
  const Atom& atom = At(i);
  if (atom.Is(kMonth)) best.KeepLonger(MonthFirst(i));
  if (atom.Is(kWeekday)) best.KeepLonger(WeekdayDate(i));
  if (atom.Is(kDigits)) best.KeepLonger(NumericDate(i)), best.KeepLonger(Year(i));
  if (atom.Is(kDigits | kOrdinalWord | kNumberWord) || Is(i, "the"_w)) best.KeepLonger(DayFirst(i));
  if (atom.Is(kNumberWord)) best.KeepLonger(SpelledYear(i));
  best.KeepLonger(DecadeOrCentury(i));
  best.KeepLonger(PartOfYear(i));
  if (atom.Is(kTimeCore)) best.KeepLonger(Holiday(i));
  return best;
}

bool TimeGrammar::YearShaped(std::uint32_t i) const {
  const Atom& atom = At(i);
  if (!atom.Is(kDigits) || atom.value != 4 || atom.Has(kAtomDecimal) || atom.Has(kAtomGrouped)) return false;
  if (atom.span.size() != 4) return false;
  if (Is(i + 1, "-"_w) && Joined(i + 1) && At(i + 2).Is(kDigits) && Joined(i + 2) && At(i + 2).value > 4) return false;
  return atom.number >= 1000 && atom.number < 2200;
}

/// Reads a year behind a date: "2016", ", 2016", "of 2016", "'87", "87" after "of". Returns the end.
std::uint32_t TimeGrammar::YearAfter(std::uint32_t i, int* year) const {
  std::uint32_t at = i;
  if (IsAny(at, ","_w, "-"_w, "/"_w)) ++at;
  const bool of = IsAny(at, "of"_w, "in"_w);
  if (of) ++at;
  if (YearShaped(at)) {
    *year = Whole(At(at).number);
    return at + 1;
  }
  if (Is(at, "'"_w) && At(at + 1).Is(kDigits) && Joined(at + 1) && At(at + 1).value == 2) {
    *year = FullYear(Whole(At(at + 1).number));
    return at + 2;
  }
  if (of && Is(at - 1, "of"_w) && At(at).Is(kDigits) && At(at).value == 2 && !Joined(at)) {
    *year = FullYear(Whole(At(at).number));
    return at + 1;
  }
  if (at == i || of) {
    const TimeMatch spelled = SpelledYear(at);
    if (spelled.found() && spelled.moment.year >= 1900) {
      *year = spelled.moment.year;
      return spelled.last;
    }
  }
  return i;
}

/// A day of the month: "7", "7th", "the 7th", "seventh", "twenty second".
bool TimeGrammar::DayNumberAt(std::uint32_t i, int* day, std::uint32_t* last) const {
  if (Is(i, "the"_w)) ++i;
  NumberMatch number = ReadOrdinal(atoms_, i);
  if (number.last == i) {
    const Atom& atom = At(i);
    if (atom.Is(kDigits) && atom.value <= 2 && !atom.Has(kAtomDecimal)) {
      number = {atom.number, i + 1, false, false};
    } else if (atom.Is(kNumberWord)) {
      number = ReadNumber(atoms_, i);
    }
  }
  if (number.last == i || number.scaled || number.value < 1 || number.value > 31) return false;
  *day = Whole(number.value);
  *last = number.last;
  return true;
}

/// Whether the word is a month and not the verb: "may" and "march" need a capital or a number beside them.
bool TimeGrammar::MonthAt(std::uint32_t i, bool with_number) const {
  const Atom& atom = At(i);
  if (!atom.Is(kMonth)) return false;
  if (with_number) return true;
  // "Jan Kavan" is a person.
  if (!atom.Is(kAmbiguous)) return !atom.Is(kShort) || atom.Has(kAtomDotted) || !At(i + 1).Has(kAtomCapital);
  if (!atom.Has(kAtomCapital) || i == sentence_) return false;
  return i > 0 &&
         (IsAny(i - 1, "in"_w, "of"_w, "last"_w, "next"_w, "this"_w, "since"_w, "until"_w, "by"_w, "from"_w, "to"_w,
                "early"_w, "late"_w, "mid"_w, "through"_w, "and"_w, "between"_w, "for"_w, "during"_w) ||
          Is(i - 1, "-"_w));
}

TimeMatch TimeGrammar::MonthFirst(std::uint32_t i) const {
  TimeMatch match{i, i};
  const int month = At(i).value;
  std::uint32_t at = i + 1;
  if ((IsAny(at, "-"_w, "/"_w)) && Joined(at) && Joined(at + 1)) ++at;
  if (Is(at, ","_w) && YearShaped(at + 1)) --at, ++at;
  int day = 0, year = 0;
  std::uint32_t last = at;
  const bool year_next = YearShaped(at);
  if (!year_next && DayNumberAt(at, &day, &last) && !(At(last).Is(kTimeUnit) && !Is(last, "second"_w)) &&
      !Is(last, ":"_w) && !(Is(last, "%"_w)) && (!At(at).Is(kNumberWord) || At(i).Has(kAtomCapital) || last > at)) {
    if (day > 31 || (IsAny(last, "am"_w, "pm"_w))) day = 0;
  } else {
    day = 0;
  }
  match.moment.year = 0;
  if (day != 0) {
    if (!MonthAt(i, true) || (At(i).Is(kAmbiguous) && !At(i).Has(kAtomCapital) && At(at).Is(kNumberWord))) return match;
    match.moment.grain = Grain::kDay, match.moment.number = month, match.moment.day = day;
    match.last = YearAfter(last, &year);
    // "Nov. 3 in 2016" is rare, "Nov. 3 in 1,200 homes" is not read as a year by its shape.
    match.moment.year = year;
  } else {
    const std::uint32_t end = YearAfter(i + 1, &year);
    if (!MonthAt(i, year != 0)) return match;
    if (At(i).Is(kAmbiguous) && !At(i).Has(kAtomCapital) && year == 0) return match;
    match.moment = MonthMoment(year, month);
    match.last = end;
    if (year != 0 && Is(end, "-"_w) && Joined(end) && At(end + 1).Is(kDigits) && At(end + 1).value <= 2 &&
        IsAny(i + 1, "-"_w)) {
      match.moment.grain = Grain::kDay, match.moment.day = Whole(At(end + 1).number);
      match.last = end + 2;
    }
  }
  match.yearless = year == 0;
  return match;
}

/// "7 December 2016", "the 2nd of June", "23rd day of September".
TimeMatch TimeGrammar::DayFirst(std::uint32_t i) const {
  TimeMatch match{i, i};
  int day = 0;
  std::uint32_t at = i;
  if (At(i).Is(kDigits) && At(i).value > 2) return match;
  if (!DayNumberAt(i, &day, &at)) return match;
  const bool spelled = !At(i).Is(kDigits);
  // "on the 18th" of the month that the article is of
  if (Is(i, "the"_w) && At(i + 1).Is(kDigits) && at == i + 3 && i > 0 && Is(i - 1, "on"_w) &&
      (at >= atoms_.size() || IsAny(at, "."_w, ","_w, "?"_w, "!"_w, ";"_w))) {
    match.last = at;
    match.moment.grain = Grain::kDay, match.moment.day = day;
    match.yearless = true;
    return match;
  }
  if (Is(at, "day"_w)) ++at;
  if (IsAny(at, "of"_w, "-"_w, "/"_w)) ++at;
  if (!At(at).Is(kMonth)) return match;
  if (spelled && At(at).Is(kAmbiguous) && !At(at).Has(kAtomCapital)) return match;
  if (At(at).Is(kAmbiguous) && !At(at).Has(kAtomCapital) && !Is(at - 1, "of"_w)) return match;
  // "$ 12 December 27": the day stands behind the month.
  int other = 0, year = 0;
  std::uint32_t end = at + 1;
  if (DayNumberAt(at + 1, &other, &end) && !Is(at + 1, "the"_w) && At(at + 1).Is(kDigits) && i > 0 && Is(i - 1, "$"_w))
    return match;
  match.moment.grain = Grain::kDay, match.moment.number = At(at).value, match.moment.day = day;
  match.last = YearAfter(at + 1, &year);
  match.moment.year = year;
  match.yearless = year == 0;
  return match;
}

/// "Wednesday", "Wednesday, Dec. 7", "Friday the 13th", "Mon 13th".
TimeMatch TimeGrammar::WeekdayDate(std::uint32_t i) const {
  TimeMatch match{i, i};
  const Atom& atom = At(i);
  if (atom.Is(kPlural)) return match;
  std::uint32_t at = i + 1;
  if (Is(at, "("_w)) ++at;
  if (IsAny(at, ","_w, "-"_w)) ++at;
  TimeMatch date = At(at).Is(kMonth) ? MonthFirst(at) : DayFirst(at);
  if (!date.found() && At(at).Is(kDigits)) date = NumericDate(at);
  if (date.found() && date.moment.grain == Grain::kDay) {
    match = date;
    match.first = i;
    if (Is(i + 1, "("_w)) {
      if (!Is(match.last, ")"_w)) return WeekdayAlone(i);
      ++match.last;
    }
    return match;
  }
  int day = 0;
  std::uint32_t last = at;
  const bool ordinal = ReadOrdinal(atoms_, Is(i + 1, "the"_w) ? i + 2 : i + 1).last > i + 2 ||
                       (Is(i + 1, "the"_w) && At(i + 2).Is(kOrdinalWord | kTens));
  if (at == i + 1 && (ordinal || (atom.Has(kAtomCapital) && At(at).Is(kDigits) && At(at).value == 2)) &&
      DayNumberAt(at, &day, &last) && !IsAny(last, ":"_w, "am"_w, "pm"_w, "-"_w) && !At(last).Is(kTimeUnit)) {
    match.last = last;
    match.moment.grain = Grain::kDay, match.moment.day = day;
    match.yearless = true;
    return match;
  }
  return WeekdayAlone(i);
}

TimeMatch TimeGrammar::WeekdayAlone(std::uint32_t i) const {
  TimeMatch match{i, i};
  const Atom& atom = At(i);
  if (atom.Is(kShort)) {
    // "Sun" and "Sat" are words, "Fri" and "Mon" names unless something says otherwise.
    const bool dotted = atom.Has(kAtomDotted) && atom.Has(kAtomCapital);
    if (atom.Is(kAmbiguous) && !dotted) return match;
    if (!atom.Has(kAtomCapital) && i != sentence_ && !At(i + 1).Is(kDigits)) return match;
  }
  match.last = i + 1;
  match.moment.weekday = atom.value;
  match.yearless = true;
  return match;
}

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
    if (one > 31 || two > 31 || one < 1 || two < 1 || (one > 12 && two > 12)) return match;
    if (one < 10 && two < 10 && a.span.size() == 1 &&
        !(i > 0 && (IsAny(i - 1, "on"_w, "by"_w, "since"_w, "until"_w, "for"_w, "this"_w) || At(i - 1).Is(kWeekday))))
      return match;
    const bool european = one > 12 || (two <= 12 && day_first_);
    match.last = i + 3;
    match.moment.grain = Grain::kDay;
    match.moment.number = european ? two : one, match.moment.day = european ? one : two;
    match.ambiguous = one <= 12 && two <= 12 && one != two;
    match.yearless = true;
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

/// "1990s", "the '80s", "the nineties", "the 20th century".
TimeMatch TimeGrammar::DecadeOrCentury(std::uint32_t i) const {
  TimeMatch match{i, i};
  std::uint32_t at = i;
  if (Is(at, "the"_w)) ++at;
  if (Is(at, "early"_w) || Is(at, "late"_w) || Is(at, "mid"_w)) {
    ++at;
    if (Is(at, "-"_w)) ++at;
  }
  if (At(at).Is(kDecadeWord) && (at > i || (i > 0 && IsAny(i - 1, "early"_w, "late"_w)))) {
    match.last = at + 1;
    match.moment.grain = Grain::kDecade, match.moment.year = 1900 + At(at).value;
    return match;
  }
  std::uint32_t digits = at;
  const bool apostrophe = Is(digits, "'"_w);
  if (apostrophe) ++digits;
  if (At(digits).Is(kDigits) && !At(digits).Has(kAtomDecimal)) {
    const int number = Whole(At(digits).number);
    std::uint32_t s = digits + 1;
    if (Is(s, "'"_w) && Joined(s)) ++s;
    const bool plural = Is(s, "s"_w) && Joined(s);
    if (plural && At(digits).value == 4 && number % 10 == 0 && number >= 1000 && number < 2200) {
      match.last = s + 1;
      match.moment.grain = Grain::kDecade, match.moment.year = number;
      return match;
    }
    if (plural && At(digits).value == 2 && number % 10 == 0 && (apostrophe || at > i) && number >= 10) {
      match.last = s + 1;
      match.moment.grain = Grain::kDecade, match.moment.year = number < 20 ? 2000 + number : 1900 + number;
      return match;
    }
  }
  const NumberMatch ordinal = ReadOrdinal(atoms_, at);
  if (ordinal.last == at || ordinal.value < 1 || ordinal.value > 30) return match;
  std::uint32_t word = ordinal.last;
  if (Is(word, "-"_w)) ++word;
  if (!Is(word, "century"_w)) return match;
  match.last = word + 1;
  match.moment.grain = Grain::kCentury, match.moment.year = (Whole(ordinal.value) - 1) * 100;
  if (IsAny(word + 1, "bc"_w, "bce"_w)) match.last = word + 2, match.value = "BC";
  return match;
}

/// Quarters, halves, seasons and fiscal years, with their year before or behind them.
TimeMatch TimeGrammar::PartOfYear(std::uint32_t i) const {
  TimeMatch match{i, i};
  std::uint32_t at = i;
  int year = 0;
  const bool determined = IsAny(at, "the"_w, "its"_w, "their"_w, "this"_w);
  if (determined) ++at;
  if (YearShaped(at)) {
    year = Whole(At(at).number), ++at;
    if (IsAny(at, "-"_w, "'"_w)) ++at;
    if (Is(at, "s"_w)) ++at;
  }
  if (IsAny(at, "full"_w, "entire"_w, "whole"_w, "seasonally"_w)) ++at;
  bool fiscal = false;
  if (IsAny(at, "fiscal"_w, "financial"_w, "calendar"_w)) fiscal = true, ++at;
  // "FY2017", "fiscal 2017", "fiscal year 2017", "the year 2000"
  const bool fy = IsAny(at, "fy"_w, "cy"_w, "sy"_w);
  if (fy || fiscal || Is(at, "year"_w)) {
    std::uint32_t digits = at;
    if (fy || Is(at, "year"_w)) ++digits;
    if (YearShaped(digits) || (fy && At(digits).Is(kDigits) && At(digits).value == 2)) {
      const int number = Whole(At(digits).number);
      match.last = digits + 1;
      match.moment = YearMoment(number < 100 ? FullYear(number) : number);
      return match;
    }
    if (Is(at, "year"_w)) {
      const TimeMatch spelled = SpelledYear(digits);
      if (spelled.found()) return match = spelled, match.first = i, match;
      if (Is(digits, "two"_w) && Is(digits + 1, "thousand"_w)) {
        match.last = digits + 2, match.moment = YearMoment(2000);
        return match;
      }
    }
  }
  std::uint32_t last = 0;
  Grain grain = Grain::kNoGrain;
  int number = 0;
  const Atom& atom = At(at);
  if (IsAny(at, "q"_w, "h"_w) && At(at + 1).Is(kDigits) && Joined(at + 1) && At(at + 1).value == 1) {
    number = Whole(At(at + 1).number), last = at + 2;
    grain = Is(at, "q"_w) ? Grain::kQuarter : Grain::kHalf;
    if (!atom.Has(kAtomCapital) && year == 0 && !YearShaped(last)) return match;
  } else if (atom.Is(kSeason) && (year != 0 || !atom.Is(kAmbiguous) || determined)) {
    if (year == 0 && atom.Is(kPlural)) return match;
    grain = Grain::kSeason, number = atom.value, last = at + 1;
  } else if (atom.Is(kSeason) && YearShaped(at + 1 + (Is(at + 1, "of"_w) ? 1 : 0))) {
    grain = Grain::kSeason, number = atom.value, last = at + 1;
  } else {
    const NumberMatch ordinal = ReadOrdinal(atoms_, at);
    std::uint32_t word = ordinal.last;
    const bool is_last = IsAny(at, "last"_w, "final"_w);
    if (ordinal.last == at && is_last) word = at + 1;
    if (word == at) return match;
    if (Is(word, "-"_w)) ++word;
    if (IsAny(word, "fiscal"_w)) ++word;
    if (Is(word, "quarter"_w) && !is_last) {
      grain = Grain::kQuarter, number = Whole(ordinal.value);
    } else if (Is(word, "half"_w) && (determined || year != 0)) {
      grain = Grain::kHalf, number = is_last ? 2 : Whole(ordinal.value);
      if (!Is(word + 1, "of"_w) && year == 0) return match;
    } else {
      return match;
    }
    last = word + 1;
  }
  if (grain == Grain::kQuarter && (number < 1 || number > 4)) return match;
  if (grain == Grain::kHalf && (number < 1 || number > 2)) return match;
  std::uint32_t end = last;
  if (year == 0) {
    std::uint32_t of = last;
    if (Is(of, "of"_w) && Is(of + 1, "fiscal"_w))
      ++of, ++of;
    else if (IsAny(of, "of"_w, "in"_w) && Is(of + 1, "the"_w) && Is(of + 2, "year"_w))
      end = of + 3;
    else if (Is(of, "of"_w) && IsAny(of + 1, "this"_w, "last"_w, "next"_w) && Is(of + 2, "year"_w)) {
      end = of + 3;
      if (anchor_.year != 0) year = anchor_.year + (Is(of + 1, "last"_w) ? -1 : Is(of + 1, "next"_w) ? 1 : 0);
    }
    if (end == last) {
      end = YearAfter(of, &year);
      if (year == 0) end = last;
    }
  }
  // "the first half of the game" is no time.
  if (grain == Grain::kHalf && year == 0 && end == last) {
    const TimeMatch inner = DecadeOrCentury(last + 1);
    if (!inner.found()) return match;
    match.last = inner.last, match.moment = inner.moment;
    return match;
  }
  match.last = end;
  match.moment.grain = grain, match.moment.number = number, match.moment.year = year;
  match.yearless = year == 0;
  return match;
}

TimeMatch TimeGrammar::Holiday(std::uint32_t i) const {
  TimeMatch match{i, i};
  const HolidayMatch holiday = ReadHoliday(atoms_, i);
  if (holiday.holiday < 0) return match;
  if (!At(i).Has(kAtomCapital) && holiday.last < i + 3 &&
      !IsAny(i, "easter"_w, "christmas"_w, "thanksgiving"_w, "juneteenth"_w, "halloween"_w, "labor"_w, "black"_w,
             "eid"_w, "freedom"_w, "jubilee"_w))
    return match;
  int year = 0;
  match.last = YearAfter(holiday.last, &year);
  if (year == 0) match.last = holiday.last;
  match.moment.year = year;
  long day = 0;
  if (year != 0 && HolidayDay(holiday.holiday, year, &day)) {
    match.moment = DayMoment(day);
  } else if (year != 0) {
    match.moment = YearMoment(year);
  } else {
    match.holiday = holiday.holiday;
    match.yearless = true;
    match.moment.grain = Grain::kDay;
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
