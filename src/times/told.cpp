// What the text has told so far: the quarter of a report, the year and day that "that year" and "the day
// before" count from.
#include "times/grammar.h"

namespace lede {

void TimeGrammar::Remember(const TimeMatch& match) {
  if (!match.value.empty() || match.kind == TimeKind::kDuration || match.kind == TimeKind::kSet) return;
  const Moment& moment = match.moment;
  if (moment.grain == Grain::kQuarter) RememberQuarter(match);
  if (moment.year != 0 && moment.grain >= Grain::kYear) told_ = moment, told_age_ = 0;
  if (moment.grain != Grain::kDay || moment.year == 0 || moment.number == 0) return;
  last_day_ = moment;
  if (anchor_.HasDay() && !IsToCome(moment)) past_day_ = moment;
  const Atom& before = atoms_[match.last - 1];
  if (match.kind == TimeKind::kDate && before.Is(kDigits) && before.value <= 2) {
    listed_day_ = moment;
    listed_end_ = match.last;
  }
}

/// Whether the day is after the anchor's.
bool TimeGrammar::IsToCome(const Moment& day) const {
  return anchor_.HasDay() && DayNumber({day.year, day.number, day.day}) > anchor_.Day();
}

/// The day told last that the clause of a time [first, last) can mean, without grain where there is none: “appears in
/// court on April 5 … The attack was at 13:40” was not on that day.
const Moment& TimeGrammar::ToldDay(std::uint32_t first, std::uint32_t last) const {
  const bool over = last_day_.grain == Grain::kDay && IsToCome(last_day_) && TenseAt(first, last) == Tense::kPast;
  return over ? past_day_ : last_day_;
}

/// A report is about one quarter, which "a year earlier" and "the latest period" compare with: the first that
/// it says is over. Earlier ones told near it are its background; a company's own quarters need not be over by
/// the calendar.
void TimeGrammar::RememberQuarter(const TimeMatch& match) {
  const Moment& quarter = match.moment;
  const bool known = last_quarter_.grain == Grain::kQuarter;
  if (known && quarter.number == last_quarter_.number) {  // that of the year before is compared with it
    quarter_age_ = 0;
    if (quarter.year <= last_quarter_.year) return;
  }
  bool fiscal = false;
  for (std::uint32_t at = match.first; at < match.last; ++at) fiscal |= Is(at, "fiscal"_w);
  long earliest = 0, latest = 0;
  if (!anchor_.HasDay() || !DaysCovered(TimexValue(quarter), &earliest, &latest)) return;
  constexpr long kLongAgo = 200;  // days; nobody reports so late
  const long today = anchor_.Day();
  const bool over = latest < today && latest > today - kLongAgo;
  const bool told_as_over = earliest <= today && TenseAt(match.first, match.last) == Tense::kPast;
  const bool earlier = known && latest < DayNumber({last_quarter_.year, 3 * last_quarter_.number, 28});
  if (!(over && !(earlier && quarter_age_ <= 2 * kQuarterReach)) && !(told_as_over && (fiscal || !known))) return;
  last_quarter_ = quarter;
  fiscal_quarter_ = fiscal;
  quarter_age_ = 0;
}

/// The quarter that a report is about, else the last that is over.
Moment TimeGrammar::ReportedQuarter() const {
  return last_quarter_.grain == Grain::kQuarter ? last_quarter_ : ShiftUnit(TimeUnit::kQuarter, -1);
}

/// Whether the date told last, not long ago, says which year, quarter, month or week.
bool TimeGrammar::IsTold(TimeUnit unit) const {
  constexpr int kReach = 2;  // sentences
  if (told_.year == 0 || told_age_ > kReach) return false;
  if (unit >= TimeUnit::kYear) return true;
  if (unit == TimeUnit::kQuarter) return told_.grain == Grain::kQuarter;
  const bool day = told_.grain == Grain::kDay && told_.number != 0;
  return unit == TimeUnit::kMonth ? day || told_.grain == Grain::kMonth : unit == TimeUnit::kWeek && day;
}

/// The unit of the calendar that is `by` units from the one told last, else from the anchor's: "that year",
/// "the following month".
Moment TimeGrammar::ShiftTold(TimeUnit unit, int by) const {
  if (unit == TimeUnit::kQuarter) return IsTold(unit) ? told_ : ReportedQuarter();  // "that quarter"
  if (!IsTold(unit)) return ShiftUnit(unit, by);
  if (unit == TimeUnit::kYear) return YearMoment(told_.year + by);
  if (unit == TimeUnit::kMonth) {
    int year = told_.year, month = told_.number;
    AddMonths(by, &year, &month);
    return MonthMoment(year, month);
  }
  if (unit == TimeUnit::kWeek) return WeekMoment(DayNumber({told_.year, told_.number, told_.day}) + 7L * by);
  return ShiftUnit(unit, by);
}

/// "the day before last Tuesday", "the year after", "the day before", "the week before last": beside what was
/// told, or what stands behind.
TimeMatch TimeGrammar::Beside(std::uint32_t i) {
  TimeMatch match{i, i};
  const std::uint32_t at = Is(i, "the"_w) ? i + 1 : i;
  if (IsAny(at, "week"_w, "month"_w, "year"_w) &&
      ((Is(at + 1, "before"_w) && Is(at + 2, "last"_w)) || (Is(at + 1, "after"_w) && Is(at + 2, "next"_w))) &&
      !At(at + 3).Is(kWeekday | kMonth | kTimeUnit)) {
    match.last = at + 3;
    match.moment = ShiftUnit(At(at).unit, Is(at + 1, "before"_w) ? -2 : 2);
    if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
    return match;
  }
  if (!IsAny(at, "day"_w, "year"_w) || !IsAny(at + 1, "before"_w, "after"_w) || depth_ > 1) return match;
  const int by = Is(at + 1, "before"_w) ? -1 : 1;
  const bool ends = at + 2 >= atoms_.size() || (At(at + 2).Is(kPunctuation) && !Is(at + 2, "-"_w));
  if (ends) {
    if (at == i) return match;
    match.last = at + 2;
    const Moment& told = ToldDay(i, match.last);
    const Moment day = told.grain == Grain::kDay ? told : ShiftUnit(TimeUnit::kDay, 0);
    if (Is(at, "year"_w))
      match.moment = ShiftTold(TimeUnit::kYear, by);
    else if (day.year != 0 && day.number != 0)
      match.moment = DayMoment(DayNumber({day.year, day.number, day.day}) + by);
    if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
    return match;
  }
  if (!Is(at, "day"_w)) return match;
  ++depth_;
  const TimeMatch day = Core(at + 2);
  --depth_;
  if (!day.found() || !day.value.empty() || day.kind != TimeKind::kDate || day.moment.grain != Grain::kDay ||
      day.moment.year == 0 || day.moment.number == 0)
    return match;
  match.last = day.last;
  match.moment = DayMoment(DayNumber({day.moment.year, day.moment.number, day.moment.day}) + by);
  return match;
}

}  // namespace lede
