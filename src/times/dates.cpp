// Dates of the calendar: days of months, months, weekdays, and the years behind them.
#include "times/grammar.h"

namespace lede {
namespace {

constexpr int kLeapYear = 2000;

}  // namespace

TimeMatch TimeGrammar::CalendarDate(std::uint32_t i) const {
  TimeMatch best{i, i};
  const Atom& atom = At(i);
  if (atom.Is(kMonth)) best.KeepLonger(MonthFirst(i));
  if (atom.Is(kWeekday)) best.KeepLonger(WeekdayDate(i));
  if (atom.Is(kDigits)) best.KeepLonger(NumericDate(i)), best.KeepLonger(Year(i)), best.KeepLonger(DayOfList(i));
  if (atom.Is(kDigits | kOrdinalWord | kNumberWord) || Is(i, "the"_w)) best.KeepLonger(DayFirst(i));
  if (atom.Is(kNumberWord)) best.KeepLonger(SpelledYear(i));
  best.KeepLonger(DecadeOrCentury(i));
  best.KeepLonger(PartOfYear(i));
  if (atom.Is(kTimeCore) || IsAny(i, "may"_w, "all"_w, "twelfth"_w)) best.KeepLonger(Holiday(i));
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
  // “January this year”, “June of last year”
  const std::uint32_t relative = Is(i, "of"_w) ? i + 1 : i;
  if (IsAny(relative, "this"_w, "last"_w, "next"_w) && Is(relative + 1, "year"_w) && !Is(relative + 2, "'"_w)) {
    if (anchor_.year != 0) *year = anchor_.year + (Is(relative, "last"_w) ? -1 : Is(relative, "next"_w) ? 1 : 0);
    return relative + 2;
  }
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
  if (at == i || of || Is(i, ","_w)) {
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
  int day = 0, year = 0;
  std::uint32_t last = at;
  const bool year_next = YearShaped(at);
  if (!year_next && DayNumberAt(at, &day, &last) && !(At(last).Is(kTimeUnit) && !Is(last, "second"_w)) &&
      !(Is(last, ":"_w) && Joined(last) && Joined(last + 1) && Clock(at).found()) && !(Is(last, "%"_w)) &&
      (!At(at).Is(kNumberWord) || At(i).Has(kAtomCapital) || last > at)) {
    if (day > 31 || (IsAny(last, "am"_w, "pm"_w))) day = 0;
  } else {
    day = 0;
  }
  match.moment.year = 0;
  if (day > DaysInMonth(kLeapYear, month)) {  // "April 31" is no day; "in April 31 homes burnt" a month
    if (!IsCountedNoun(last) && !Is(last, "people"_w)) return match;
    day = 0;
  }
  if (day != 0) {
    if (!MonthAt(i, true) || (At(i).Is(kAmbiguous) && !At(i).Has(kAtomCapital) && At(at).Is(kNumberWord))) return match;
    match.moment.grain = Grain::kDay, match.moment.number = month, match.moment.day = day;
    match.last = YearAfter(last, &year);
    // "Nov. 3 in 2016" is rare, "Nov. 3 in 1,200 homes" is not read as a year by its shape.
    match.moment.year = year;
    if (year == 0) DayRange(&match), year = match.moment.year;
    if (year == 0 && match.until.grain == Grain::kNoGrain) year = YearOfRange(match.last, month);
    match.moment.year = year;
  } else {
    if (i > sentence_ && At(i - 1).Is(kDigits) && At(i - 1).number == 31 && DaysInMonth(kLeapYear, month) < 31)
      return match;  // "31 June" is no month either
    std::uint32_t end = YearAfter(i + 1, &year);
    if (!MonthAt(i, year != 0)) return match;
    if (year == 0) year = YearOfRange(end, month);
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

/// Reads on where a day is the first of several in a row: "November 18-19", "April 9th through 17th, 2016".
void TimeGrammar::DayRange(TimeMatch* match) const {
  std::uint32_t at = match->last;
  const bool joined = Is(at, "-"_w) && Joined(at) && Joined(at + 1);
  const bool from = match->first > 0 && Is(match->first - 1, "from"_w);
  if (!joined && !IsAny(at, "through"_w, "thru"_w) && !(from && IsAny(at, "to"_w, "until"_w, "till"_w))) return;
  int day = 0;
  std::uint32_t last = at;
  if (!DayNumberAt(at + 1, &day, &last) || day <= match->moment.day) return;
  if (At(last).Is(kTimeUnit | kMonth | kScaleWord) || IsAny(last, "of"_w, "%"_w, "am"_w, "pm"_w)) return;
  if (IsAny(last, "-"_w, "/"_w, ":"_w, "."_w) && Joined(last) && Joined(last + 1) && At(last + 1).Is(kDigits)) return;
  match->until = match->moment;
  match->until.day = day;
  match->last = YearAfter(last, &match->moment.year);
}

/// The year of a month that begins a range whose end tells it: "Nov-Feb 2017" begins in 2016. Else 0.
int TimeGrammar::YearOfRange(std::uint32_t i, int month) const {
  if (!IsAny(i, "-"_w, "to"_w, "through"_w, "until"_w, "till"_w, "and"_w)) return 0;
  std::uint32_t at = i + 1;
  int day = 0, year = 0;
  if (DayNumberAt(at, &day, &at) && Is(at, "of"_w)) ++at;
  if (!At(at).Is(kMonth)) return 0;
  const int later = At(at++).value;
  if (day == 0 && !YearShaped(at)) DayNumberAt(at, &day, &at);
  YearAfter(at, &year);
  return year == 0 || later >= month ? year : year - 1;
}

/// A day that shares the month of the one before it: "25" of "April 24 and 25", or of the one behind it:
/// "18" of "18 and 19 June".
TimeMatch TimeGrammar::DayOfList(std::uint32_t i) const {
  TimeMatch match{i, i};
  int day = 0;
  std::uint32_t last = i;
  if (!At(i).Is(kDigits) || !DayNumberAt(i, &day, &last)) return match;
  const bool and_before = i > 0 && IsAny(i - 1, "and"_w, "or"_w, ","_w);
  if (and_before && listed_end_ != 0 && listed_end_ + 1 == i && !Joined(i) && day > listed_day_.day) {
    const bool ends = last >= atoms_.size() || (At(last).Is(kPunctuation) && !Joined(last + 1)) || Is(last, "and"_w);
    if (!ends || IsAny(last, "%"_w, "$"_w)) return match;
    match.last = last;
    match.moment = listed_day_;
    match.moment.day = day;
    return match;
  }
  int second = 0;
  std::uint32_t end = last;
  if (!IsAny(last, "and"_w, "or"_w, "/"_w) || !DayNumberAt(last + 1, &second, &end) || second <= day) return match;
  if (Is(end, "of"_w)) ++end;
  if (!At(end).Is(kMonth) || (At(end).Is(kAmbiguous) && !At(end).Has(kAtomCapital))) return match;
  match.last = last;
  match.moment.grain = Grain::kDay, match.moment.number = At(end).value, match.moment.day = day;
  YearAfter(end + 1, &match.moment.year);
  match.yearless = match.moment.year == 0;
  return match;
}

/// "7 December 2016", "the 2nd of June", "23rd day of September", "18-19 June".
TimeMatch TimeGrammar::DayFirst(std::uint32_t i) const {
  TimeMatch match{i, i};
  int day = 0;
  std::uint32_t at = i;
  if (At(i).Is(kDigits) && At(i).value > 2) return match;
  if (!DayNumberAt(i, &day, &at)) return match;
  const bool spelled = !At(i).Is(kDigits);
  // "on the 18th" of the month that the article is of
  const bool with_suffix = Is(i, "the"_w) ? At(i + 1).Is(kDigits) && at == i + 3 : At(i).Is(kDigits) && at == i + 2;
  const bool clock_behind =
      Is(i, "the"_w) && At(i + 1).Is(kDigits) && IsAny(at, "between"_w, "from"_w) && ClockRange(at, true).found();
  if (i > 0 && Is(i - 1, "on"_w) &&
      (clock_behind || (with_suffix && (at >= atoms_.size() || IsAny(at, "."_w, ","_w, "?"_w, "!"_w, ";"_w, "-"_w))))) {
    match.last = at;
    match.moment.grain = Grain::kDay, match.moment.day = day;
    match.yearless = true;
    return match;
  }
  int until = 0;
  if (IsAny(at, "-"_w, "to"_w, "through"_w) && At(i).Is(kDigits) && At(at + 1).Is(kDigits)) {
    std::uint32_t last = at;
    if (!DayNumberAt(at + 1, &until, &last) || until <= day || !At(last).Is(kMonth)) return match;
    at = last;
  }
  if (Is(at, "day"_w)) ++at;
  if (IsAny(at, "of"_w, "-"_w, "/"_w)) ++at;
  // "the 15th day of next month"
  if (Is(at - 1, "of"_w) && IsAny(at, "this"_w, "last"_w, "next"_w) && Is(at + 1, "month"_w)) {
    const Moment month = ShiftUnit(TimeUnit::kMonth, Is(at, "last"_w) ? -1 : Is(at, "next"_w) ? 1 : 0);
    match.last = at + 2;
    if (month.grain == Grain::kMonth && day <= DaysInMonth(month.year, month.number))
      match.moment = DayMoment(DayNumber({month.year, month.number, day}));
    else
      match.value = kUnresolved;
    return match;
  }
  if (!At(at).Is(kMonth)) return match;
  if (spelled && At(at).Is(kAmbiguous) && !At(at).Has(kAtomCapital)) return match;
  if (At(at).Is(kAmbiguous) && !At(at).Has(kAtomCapital) && !Is(at - 1, "of"_w)) return match;
  // "$ 12 December 27": the day stands behind the month.
  int other = 0, year = 0;
  std::uint32_t end = at + 1;
  if (DayNumberAt(at + 1, &other, &end) && !Is(at + 1, "the"_w) && At(at + 1).Is(kDigits) && i > 0 && Is(i - 1, "$"_w))
    return match;
  if (day > DaysInMonth(kLeapYear, At(at).value)) return match;
  match.moment.grain = Grain::kDay, match.moment.number = At(at).value, match.moment.day = day;
  match.last = YearAfter(at + 1, &year);
  if (year == 0) year = YearOfRange(match.last, match.moment.number);
  match.moment.year = year;
  match.yearless = year == 0;
  if (until != 0) match.until = match.moment, match.until.day = until;
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
    match.weekday = atom.value;
    match.year_said = !date.yearless;
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
      DayNumberAt(at, &day, &last) && !IsAny(last, "am"_w, "pm"_w, "-"_w) && !(Is(last, ":"_w) && Joined(last + 1)) &&
      !At(last).Is(kTimeUnit)) {
    match.last = last;
    match.moment.grain = Grain::kDay, match.moment.day = day;
    match.weekday = atom.value;
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
    if (atom.Is(kAmbiguous) && !atom.Has(kAtomDotted)) return match;
    if (!atom.Has(kAtomCapital) && i != sentence_ && !At(i + 1).Is(kDigits)) return match;
  }
  match.last = i + 1;
  // "Tuesday before last" lies a week before the last one.
  if (Is(i + 1, "before"_w) && Is(i + 2, "last"_w) && anchor_.HasDay() &&
      !At(i + 3).Is(kTimeUnit | kMonth | kWeekday)) {
    const long today = anchor_.Day();
    const int back = (WeekdayOf(today) - atom.value + 6) % 7 + 1;
    match.last = i + 3;
    match.moment = DayMoment(today - back - 7);
    return match;
  }
  match.moment.weekday = atom.value;
  match.yearless = true;
  return match;
}

}  // namespace lede
