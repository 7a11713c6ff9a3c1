// Times behind determiners and adjectives: "the past two years", "last April", "the year-ago quarter".
#include "times/grammar.h"

namespace lede {

/// The unit of the calendar that is `by` units from the anchor's.
Moment TimeGrammar::ShiftUnit(TimeUnit unit, int by) const {
  Moment moment;
  if (anchor_.year == 0) return moment;
  switch (unit) {
    case TimeUnit::kYear: return YearMoment(anchor_.year + by);
    case TimeUnit::kDecade: moment.grain = Grain::kDecade, moment.year = (anchor_.year / 10 + by) * 10; return moment;
    case TimeUnit::kCentury:
      moment.grain = Grain::kCentury, moment.year = (anchor_.year / 100 + by) * 100;
      return moment;
    case TimeUnit::kMonth: {
      if (anchor_.month == 0) return moment;
      int year = anchor_.year, month = anchor_.month;
      AddMonths(by, &year, &month);
      return MonthMoment(year, month);
    }
    case TimeUnit::kQuarter: {
      if (anchor_.month == 0) return moment;
      const int quarter = anchor_.year * 4 + (anchor_.month - 1) / 3 + by;
      moment.grain = Grain::kQuarter, moment.year = quarter / 4, moment.number = quarter % 4 + 1;
      return moment;
    }
    default: break;
  }
  if (!anchor_.HasDay()) return moment;
  const long day = anchor_.Day();
  if (unit == TimeUnit::kDay || unit == TimeUnit::kNight) {
    moment = DayMoment(day + by);
    if (unit == TimeUnit::kNight) moment.part = DayPart::kNight;
  } else if (unit == TimeUnit::kWeek || unit == TimeUnit::kFortnight) {
    moment = WeekMoment(day + 7L * by);
  } else if (unit == TimeUnit::kWeekend) {
    // On Saturday and Sunday "this weekend" is the one that is on; before, news mean the coming one.
    moment = WeekMoment(day + 7L * by);
    moment.grain = Grain::kWeekend;
  }
  return moment;
}

/// Determiners and adjectives before a unit, month, weekday, season, part of day or amount: "the past
/// two years", "last April", "this week", "the year-ago quarter", "recent months", "the quarter".
TimeMatch TimeGrammar::Determined(std::uint32_t i) {
  TimeMatch match{i, i};
  std::uint32_t at = Approximation(i);
  const std::uint32_t start = at;
  const bool the = Is(at, "the"_w);
  if (the || IsAny(at, "its"_w, "their"_w, "his"_w, "her"_w, "our"_w)) ++at;
  const bool possessive = at > start && !the;
  const bool this_ = IsAny(at, "this"_w, "these"_w), that = IsAny(at, "that"_w, "those"_w);
  const bool every = Is(at, "each"_w) && Is(at + 1, "of"_w) && Is(at + 2, "the"_w);
  if (every) at += 3;
  if (this_ || that) ++at;
  int by = 0;
  bool past = false, next = false, now = false, latest = false, ago = false, recent = false, same = false,
       early = false;
  std::uint32_t adjectives = at;
  int year = 0;
  for (;; ++at) {
    if (IsAny(at, "last"_w, "past"_w, "previous"_w, "preceding"_w))
      past = true, by = -1;
    else if (IsAny(at, "next"_w, "coming"_w, "following"_w, "upcoming"_w))
      next = true, by = 1;
    else if (Is(at, "current"_w))
      now = true;
    else if (Is(at, "latest"_w))
      latest = true;
    else if (Is(at, "recent"_w))
      recent = true;
    else if (Is(at, "same"_w))
      same = true;
    else if (IsAny(at, "comparable"_w, "corresponding"_w))
      ago = true;
    else if (IsAny(at, "early"_w, "late"_w, "earlier"_w, "later"_w, "closing"_w, "opening"_w))
      early = true;
    else if (Is(at, "year"_w) && Is(at + 1, "-"_w) && IsAny(at + 2, "ago"_w, "earlier"_w))
      ago = true, at += 2;
    else if (IsAny(at, "fiscal"_w, "calendar"_w, "financial"_w, "entire"_w, "whole"_w, "full"_w, "most"_w, "first"_w)) {
      if (Is(at, "first"_w) && !Amount(at + 1, true).found()) break;
    } else if (YearShaped(at) && year == 0 && (the || Is(at + 1, "period"_w)) &&
               (Is(at + 1, "quarter"_w) || Is(at + 1, "period"_w))) {
      year = Whole(At(at).number);
    } else {
      break;
    }
  }
  if (year != 0 && the && Is(at, "quarter"_w)) ago = true;
  // "the same period last year", "the same quarter a year earlier"
  if (same && IsAny(at, "period"_w, "quarter"_w) &&
      ((Is(at + 1, "last"_w) && Is(at + 2, "year"_w)) ||
       (IsAny(at + 1, "a"_w, "one"_w) && Is(at + 2, "year"_w) && IsAny(at + 3, "earlier"_w, "ago"_w, "before"_w))))
    ago = true;
  const bool adjective = at > adjectives;
  const bool any = adjective || this_ || that || the || possessive;
  if (!any && start == i && !every) return match;
  if (possessive && !adjective && !At(at).Is(kOrdinalWord)) return match;
  const Atom& core = At(at);
  // “This Week” is a programme.
  if (this_ && at == i + 1 && i > sentence_ && At(i).Has(kAtomCapital) && core.Is(kTimeUnit) && core.Has(kAtomCapital))
    return match;
  // "the latest period", "the year-ago quarter", "the 1988 period"
  if (IsAny(at, "period"_w, "quarter"_w) && (latest || ago || year != 0)) {
    match.last = at + 1;
    if (IsAny(match.last, "last"_w) && Is(match.last + 1, "year"_w)) match.last += 2;
    if (same && IsAny(match.last, "a"_w, "one"_w)) match.last += 3;
    match.moment = ReportedQuarter();
    if (year != 0 && last_quarter_.grain != Grain::kQuarter && Is(at, "period"_w))
      match.moment = YearMoment(year);  // half a year or more, who knows
    else if (year != 0)
      match.moment.year = year;
    else if (ago && match.moment.year != 0)
      --match.moment.year;
    if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
    return match;
  }
  if (Is(at, "period"_w)) return match;
  // An amount: "the past two years", "the next few days", "the nine months", "recent years".
  const TimeMatch amount = Amount(at, true);
  if (amount.found() && (amount.amount != 1 || At(amount.last - 1).Is(kPlural))) {
    const bool bare = amount.last == at + 1;
    if (this_ && bare && amount.unit == TimeUnit::kDay) {
      match.last = amount.last, match.value = kPresentRef;
      return match;
    }
    match = amount;
    match.first = i;
    if (IsAny(match.last, "ahead"_w) && bare) ++match.last;
    if (that && bare) {
      if (amount.unit < TimeUnit::kDay) return TimeMatch{i, i};
      match.kind = TimeKind::kDate, match.value = kUnresolved;
      return match;
    }
    if (!bare && IsAny(match.last, "ago"_w, "earlier"_w, "later"_w)) return TimeMatch{i, i};
    // "the first ten days of last year"
    return match;
  }
  if (core.Is(kTimeUnit) && !core.Is(kPlural)) {
    if (core.unit == TimeUnit::kSecond || core.unit == TimeUnit::kMinute || core.unit == TimeUnit::kHalf) return match;
    match.last = at + 1;
    if (Is(at + 1, "-"_w) && Joined(at + 1)) {
      if (Is(at + 2, "end"_w)) {
        match.last = at + 3;
      } else {
        return TimeMatch{i, i};
      }
    }
    if (core.unit == TimeUnit::kNight) {
      if (!past && !next && !this_) return TimeMatch{i, i};
      match.kind = TimeKind::kTime;
      match.moment = ShiftUnit(TimeUnit::kNight, by);
    } else if (core.unit == TimeUnit::kDay && (past || next || that || same || (!this_ && !now))) {
      if (At(at + 1).Is(kWeekday) || Is(at + 1, "today"_w)) return TimeMatch{i, i};  // “during the day Friday”
      if (past && !Is(at - 1, "previous"_w)) return TimeMatch{i, i};
      if (the && !adjective &&
          (IsAny(at + 1, "of"_w, "when"_w, "that"_w, "he"_w, "she"_w, "after"_w, "before"_w, "care"_w, "'"_w) ||
           early || At(at + 1).Is(kTimeLead)))
        return TimeMatch{i, i};
      if (the && !adjective && !(i > 0 && IsAny(i - 1, "in"_w, "during"_w, "of"_w, "for"_w, "on"_w)))
        return TimeMatch{i, i};
      const bool known = last_day_.grain == Grain::kDay && last_day_.year != 0 && last_day_.number != 0;
      if (known)
        match.moment = DayMoment(DayNumber({last_day_.year, last_day_.number, last_day_.day}) + by);
      else
        match.moment = ShiftUnit(TimeUnit::kDay, by);
    } else if (the && past && IsAny(at - 1, "past"_w, "last"_w) && !IsAny(at + 1, "of"_w, "'"_w)) {
      match.kind = TimeKind::kDuration, match.amount = 1, match.unit = core.unit;
      match.value = DurationValue(1, core.unit);
      return match;
    } else if (core.unit == TimeUnit::kQuarter && the && !adjective) {
      if (Is(at + 1, "of"_w)) return TimeMatch{i, i};
      match.moment = QuarterEnding(at + 1);
    } else if (core.unit == TimeUnit::kQuarter && this_ && Is(at + 1, "'"_w) && quarter_age_ <= kQuarterReach) {
      match.moment = ReportedQuarter();  // "this quarter's loss includes …"
    } else if (recent || (early && !this_ && !past && !next)) {
      return TimeMatch{i, i};
    } else if (the && !adjective && core.unit == TimeUnit::kWeek && IsAny(at + 1, "of"_w, "ended"_w, "ending"_w)) {
      const TimeMatch day = CalendarDate(at + 2);
      const bool of = Is(at + 1, "of"_w);  // else the day is a time of its own
      if (of && (!day.found() || day.moment.grain != Grain::kDay)) return TimeMatch{i, i};
      TimeMatch resolved = day;
      Resolve(&resolved);
      if (of) match.last = day.last;
      if (!day.found() || day.moment.grain != Grain::kDay)
        match.moment = ShiftUnit(core.unit, 0);
      else if (resolved.moment.year != 0)
        match.moment = WeekMoment(DayNumber({resolved.moment.year, resolved.moment.number, resolved.moment.day}));
      else
        match.value = kUnresolved;
      return match;
    } else if (the && !adjective &&
               (core.unit == TimeUnit::kHour || core.unit == TimeUnit::kDecade || core.unit == TimeUnit::kCentury ||
                core.unit == TimeUnit::kFortnight)) {
      return TimeMatch{i, i};
    } else if (the && !adjective && Is(at + 1, "of"_w)) {
      return TimeMatch{i, i};
    } else if (core.unit == TimeUnit::kHour) {
      match.moment = anchor_.HasDay() ? DayMoment(anchor_.Day()) : Moment{};
    } else {
      const bool over = core.unit == TimeUnit::kWeekend && the && !adjective && anchor_.HasDay() &&
                        WeekdayOf(anchor_.Day()) <= 4 && TenseAt(i, at + 1) != Tense::kFuture;
      const bool told =
          that || same ||
          (the && core.unit != TimeUnit::kQuarter && IsAny(at - 1, "following"_w, "previous"_w, "preceding"_w));
      match.moment = told ? ShiftTold(core.unit, by) : ShiftUnit(core.unit, latest || over ? -1 : by);
    }
    // "next week Wednesday", "last year's third quarter"
    std::uint32_t after = match.last;
    if (Is(after, "-"_w)) ++after;
    if (core.unit == TimeUnit::kWeek && At(after).Is(kWeekday) && !At(after).Is(kPlural) &&
        match.moment.grain == Grain::kWeek) {
      match.moment = DayMoment(MondayOf({match.moment.year, match.moment.number}) + At(after).value - 1);
      match.last = after + 1;
    } else if (core.unit == TimeUnit::kYear && Is(match.last, "'"_w)) {
      const std::uint32_t owned = Is(match.last + 1, "s"_w) ? match.last + 2 : match.last + 1;
      const TimeMatch part = PartOfYear(owned);
      if (IsAny(owned, "quarter"_w, "period"_w) && match.moment.year != 0) {  // that of the report
        const int of_year = match.moment.year;
        match.last = owned + 1, match.moment = ReportedQuarter(), match.moment.year = of_year;
      } else if (part.found() && part.yearless) {
        const int of_year = match.moment.year;
        match.last = part.last, match.moment = part.moment, match.moment.year = of_year;
      }
    }
    if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
    return match;
  }
  if (!adjective && !this_ && !that && !the) return match;
  // "last April", "this Sunday", "next summer", "this morning", "last Easter"
  TimeMatch inner{at, at};
  if (core.Is(kWeekday))
    inner = WeekdayDate(at);
  else if (core.Is(kMonth))
    inner = MonthFirst(at);
  else if (core.Is(kDigits) && this_)
    inner = NumericDate(at);
  else if (core.Is(kDayPart) && !core.Is(kPlural)) {
    if (!(this_ || (past && !the) || next || (the && (next || early)) || (that && adjective))) return match;
    match.last = at + 1, match.kind = TimeKind::kTime;
    match.moment = ShiftUnit(TimeUnit::kDay, by);
    if ((the && next) && last_day_.grain == Grain::kDay && last_day_.year != 0 && last_day_.number != 0)
      match.moment = DayMoment(DayNumber({last_day_.year, last_day_.number, last_day_.day}) + 1);
    match.moment.part = static_cast<DayPart>(core.value);
    return match;
  } else if (core.Is(kSeason)) {
    if (core.Is(kPlural)) return match;
    if (core.Is(kAmbiguous) && !past && !next && !this_ && !early) return match;
    inner.last = at + 1, inner.moment.grain = Grain::kSeason, inner.moment.number = core.value, inner.yearless = true;
  } else if (core.Is(kTimeCore)) {
    inner = Holiday(at);
  } else if (core.Is(kOrdinalWord) && (next || past || this_)) {
    inner = PartOfYear(at);
  }
  if (!inner.found()) return match;
  if (the && !adjective && !core.Is(kSeason | kTimeCore)) return match;
  if (that && !adjective && !core.Is(kWeekday)) return match;
  match = inner;
  match.first = the && inner.holiday >= 0 ? i + 1 : i;
  if (inner.yearless && (past || next)) {
    match.strict = true;
    ResolveWeekday(&match, next ? Tense::kFuture : Tense::kPast);
    ResolveYear(&match, next ? Tense::kFuture : Tense::kPast);
    // On a Friday "last Friday" is a week ago.
    if (anchor_.HasDay() && match.moment.grain == Grain::kDay && core.Is(kWeekday) && match.moment.day == anchor_.day &&
        match.moment.number == anchor_.month)
      match.moment = DayMoment(anchor_.Day() + (past ? -7 : 7));
    match.yearless = match.moment.year == 0;
  } else if (inner.yearless && this_ && (core.Is(kMonth | kSeason))) {
    match.moment.year = anchor_.year;
    match.yearless = anchor_.year == 0;
  }
  return match;
}

/// The quarter that the report is about, or that of "the quarter ended Sept. 30", where `i` stands behind it. A
/// company that counts its own way has said which one that is.
Moment TimeGrammar::QuarterEnding(std::uint32_t i) {
  const Moment reported = ReportedQuarter();
  if (!IsAny(i, "ended"_w, "ending"_w) || !At(i + 1).Is(kMonth)) return reported;
  if (fiscal_quarter_ && quarter_age_ <= kQuarterReach) return reported;
  TimeMatch end = MonthFirst(i + 1);
  Resolve(&end);
  if (!end.found() || end.moment.year == 0 || end.moment.number == 0) return reported;
  Moment quarter;
  quarter.grain = Grain::kQuarter, quarter.year = end.moment.year, quarter.number = end.moment.number;
  AddMonths(-1, &quarter.year, &quarter.number);  // where most of its months are
  quarter.number = (quarter.number - 1) / 3 + 1;
  return quarter;
}

/// "the first week of March", "the last week of October": the week around the middle of those seven days.
TimeMatch TimeGrammar::WeekOfMonth(std::uint32_t i) {
  TimeMatch match{i, i};
  const std::uint32_t at = Is(i, "the"_w) ? i + 1 : i;
  const bool ends_month = IsAny(at, "last"_w, "final"_w);
  const NumberMatch nth = ReadOrdinal(atoms_, at);
  const std::uint32_t week = ends_month ? at + 1 : nth.last;
  if (week == at || !Is(week, "week"_w) || !IsAny(week + 1, "of"_w, "in"_w) || !At(week + 2).Is(kMonth)) return match;
  if (!ends_month && (nth.value < 1 || nth.value > 4)) return match;
  TimeMatch month = MonthFirst(week + 2);
  Resolve(&month);
  if (!month.found() || month.moment.grain != Grain::kMonth) return match;
  match.last = month.last;
  const int year = month.moment.year, number = month.moment.number;
  if (year == 0)
    match.value = kUnresolved;
  else
    match.moment =
        WeekMoment(DayNumber({year, number, ends_month ? DaysInMonth(year, number) - 3 : 7 * Whole(nth.value) - 3}));
  return match;
}

}  // namespace lede
