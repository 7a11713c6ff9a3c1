// Counted parts of months and years: "the last week of this month", "the first nine months of 2023".
#include "times/grammar.h"

namespace lede {

/// "the first week of March", "the last week of this month": the week around the middle of those seven days.
TimeMatch TimeGrammar::WeekOfMonth(std::uint32_t i) {
  TimeMatch match{i, i};
  const std::uint32_t at = Is(i, "the"_w) ? i + 1 : i;
  const bool from_end = IsAny(at, "last"_w, "final"_w);
  const NumberMatch nth = ReadOrdinal(atoms_, at);
  const std::uint32_t week = from_end ? at + 1 : nth.last;
  if (week == at || !Is(week, "week"_w) || !IsAny(week + 1, "of"_w, "in"_w)) return match;
  if (!from_end && (nth.value < 1 || nth.value > 4)) return match;
  const TimeMatch month = WholeOf(week + 2);
  if (!month.found() || month.moment.grain != Grain::kMonth) return match;
  match.last = month.last;
  const int year = month.moment.year, number = month.moment.number;
  if (year == 0)
    match.value = kUnresolved;
  else
    match.moment =
        WeekMoment(DayNumber({year, number, from_end ? DaysInMonth(year, number) - 3 : 7 * Whole(nth.value) - 3}));
  return match;
}

/// "the first nine months of 2023", "the last ten days of this month": from their first month or day to their last.
TimeMatch TimeGrammar::CountedPart(std::uint32_t i) {
  TimeMatch match{i, i};
  std::uint32_t at = Is(i, "the"_w) ? i + 1 : i;
  const bool from_end = IsAny(at, "last"_w, "final"_w, "closing"_w);
  if (!from_end && !IsAny(at, "first"_w, "opening"_w)) return match;
  const NumberMatch number = ReadNumber(atoms_, ++at);
  const Atom& unit = At(number.last);
  if (number.last == at || number.value < 2 || !unit.Is(kTimeUnit) || !unit.Is(kPlural)) return match;
  if (!IsAny(number.last + 1, "of"_w, "in"_w)) return match;
  const TimeMatch whole = WholeOf(number.last + 2);
  if (!whole.found()) return match;
  const bool of_year = whole.moment.grain == Grain::kYear;
  const bool months = unit.unit == TimeUnit::kMonth || unit.unit == TimeUnit::kQuarter;
  if (!months && unit.unit != TimeUnit::kWeek && unit.unit != TimeUnit::kDay) return match;
  const double count = number.value * (unit.unit == TimeUnit::kQuarter ? 3 : unit.unit == TimeUnit::kWeek ? 7 : 1);
  int year = whole.moment.year;
  const int month = whole.moment.number;
  const int most = months ? (of_year ? 12 : 0) : of_year ? 365 : DaysInMonth(year == 0 ? 2000 : year, month);
  if (count >= most) return match;
  match.last = whole.last;
  if (year == 0) return match.value = kUnresolved, match;
  const int length = Whole(count);
  // "in the last three months of the year" tells of the year before until that has ended.
  const int last_month = from_end ? 12 : length;
  const bool the_year = of_year && months && Is(number.last + 2, "the"_w) && year == anchor_.year;
  if (the_year && last_month > anchor_.month && TenseAt(i, match.last) == Tense::kPast) --year;
  if (months) {
    match.value = TimexValue(MonthMoment(year, from_end ? 13 - length : 1)) + '/' +
                  TimexValue(MonthMoment(year, from_end ? 12 : length));
    return match;
  }
  const long start = DayNumber({year, of_year ? 1 : month, 1});
  const long end = of_year ? DayNumber({year, 12, 31}) : DayNumber({year, month, DaysInMonth(year, month)});
  match.value = IsoDate(from_end ? end - length + 1 : start) + '/' + IsoDate(from_end ? end : start + length - 1);
  return match;
}

/// The month or year that a part is of: "March", "2023", "this month", "the year". Its year is 0 where the day of
/// publication is not known.
TimeMatch TimeGrammar::WholeOf(std::uint32_t i) {
  TimeMatch match{i, i};
  if (At(i).Is(kMonth)) {
    match = MonthFirst(i);
    Resolve(&match);
    return match.moment.grain == Grain::kMonth ? match : TimeMatch{i, i};
  }
  if (YearShaped(i)) {
    match.last = i + 1, match.moment = YearMoment(Whole(At(i).number));
    return match;
  }
  const int by = Is(i, "last"_w) ? -1 : Is(i, "next"_w) ? 1 : 0;
  if (by == 0 && !IsAny(i, "the"_w, "this"_w, "that"_w)) return match;
  if (!IsAny(i + 1, "month"_w, "year"_w) || Is(i + 2, "'"_w) || (Is(i + 2, "-"_w) && Joined(i + 2))) return match;
  const TimeUnit unit = At(i + 1).unit;
  const bool told = Is(i, "that"_w) || (Is(i, "the"_w) && told_age_ == 0 && told_.grain == Grain::kYear);
  match.last = i + 2;
  match.moment = told ? ShiftTold(unit, 0) : ShiftUnit(unit, by);
  if (match.moment.grain == Grain::kNoGrain)
    match.moment.grain = unit == TimeUnit::kYear ? Grain::kYear : Grain::kMonth, match.moment.number = 1;
  return match;
}

}  // namespace lede
