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
    match.moment = last_quarter_.grain == Grain::kQuarter ? last_quarter_ : ShiftUnit(TimeUnit::kQuarter, -1);
    if (year != 0)
      match.moment.year = year;
    else if (ago && match.moment.year != 0)
      match.moment.year -= last_quarter_.grain == Grain::kQuarter && last_quarter_.year < anchor_.year ? 0 : 1;
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
    } else if (the && past && Is(at - 1, "past"_w)) {
      match.kind = TimeKind::kDuration, match.amount = 1, match.unit = core.unit;
      match.value = DurationValue(1, core.unit);
      return match;
    } else if (core.unit == TimeUnit::kQuarter && the && !adjective) {
      if (Is(at + 1, "of"_w)) return TimeMatch{i, i};
      match.moment = last_quarter_.grain == Grain::kQuarter ? last_quarter_ : ShiftUnit(TimeUnit::kQuarter, -1);
      if (IsAny(at + 1, "ended"_w, "ending"_w) && At(at + 2).Is(kMonth)) {  // most of its months, not the last
        TimeMatch end = MonthFirst(at + 2);
        Resolve(&end);
        if (end.found() && end.moment.year != 0 && end.moment.number != 0) {
          match.moment.grain = Grain::kQuarter, match.moment.year = end.moment.year,
          match.moment.number = end.moment.number;
          AddMonths(-1, &match.moment.year, &match.moment.number);
          match.moment.number = (match.moment.number - 1) / 3 + 1;
        }
      }
    } else if (recent || (early && !this_ && !past && !next)) {
      return TimeMatch{i, i};
    } else if (the && !adjective && core.unit == TimeUnit::kWeek && Is(at + 1, "of"_w)) {
      const TimeMatch day = CalendarDate(at + 2);
      if (!day.found() || day.moment.grain != Grain::kDay) return TimeMatch{i, i};
      TimeMatch resolved = day;
      Resolve(&resolved);
      match.last = day.last;
      if (resolved.moment.year != 0)
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
      match.moment = ShiftUnit(core.unit, latest || over ? -1 : by);
      // "the following week" counts from what was told last.
    }
    // "next week Wednesday", "last year's third quarter"
    std::uint32_t after = match.last;
    if (Is(after, "-"_w)) ++after;
    if (core.unit == TimeUnit::kWeek && At(after).Is(kWeekday) && !At(after).Is(kPlural) &&
        match.moment.grain == Grain::kWeek) {
      match.moment = DayMoment(MondayOf({match.moment.year, match.moment.number}) + At(after).value - 1);
      match.last = after + 1;
    } else if (core.unit == TimeUnit::kYear && Is(match.last, "'"_w)) {
      const TimeMatch part = PartOfYear(Is(match.last + 1, "s"_w) ? match.last + 2 : match.last + 1);
      if (part.found() && part.yearless) {
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

}  // namespace lede
