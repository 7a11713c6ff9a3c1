// Decades, centuries, quarters, halves, seasons, fiscal years and holidays.
#include "times/grammar.h"
#include "times/holidays.h"

namespace lede {

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
  // "the nineteen eighties"
  if (At(at).Is(kNumberWord) && At(at).value >= 18 && At(at).value <= 20 && At(at + 1).Is(kDecadeWord)) {
    match.last = at + 2;
    match.moment.grain = Grain::kDecade, match.moment.year = At(at).value * 100 + At(at + 1).value;
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
      if (number % 100 == 0 && number < 1900) match.moment.grain = Grain::kCentury;  // "the 1600s"
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
  if (fiscal && Is(at, "-"_w) && Joined(at) && At(at + 1).Is(kOrdinalWord)) ++at;
  // "FY2017", "fiscal 2017", "fiscal year 2017", "the year 2000"
  const bool fy = IsAny(at, "fy"_w, "cy"_w, "sy"_w);
  if (fy || fiscal || Is(at, "year"_w)) {
    std::uint32_t digits = at;
    if (fy || Is(at, "year"_w)) ++digits;
    if (YearShaped(digits) || (fy && At(digits).Is(kDigits) && At(digits).value == 2)) {
      const int number = Whole(At(digits).number);
      // "fiscal 1990's first quarter", "the fiscal 1989 fourth quarter"
      std::uint32_t part = digits + 1;
      if (Is(part, "'"_w)) part += Is(part + 1, "s"_w) ? 2 : 1;
      const bool has_part = fiscal && (At(part).Is(kOrdinalWord) || Is(part, "q"_w));
      if (TimeMatch quarter{part, part}; has_part && (quarter = PartOfYear(part)).yearless) {
        quarter.first = i, quarter.moment.year = number, quarter.yearless = false;
        return quarter;
      }
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

}  // namespace lede
