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
  TimeMatch none{i, i};
  const Determiners d = ReadDeterminers(i);
  const std::uint32_t at = d.core;
  if (d.first == i && at == i) return none;
  if (d.possessive && !d.adjective && !At(at).Is(kOrdinalWord)) return none;
  const Atom& core = At(at);
  // “This Week” is a programme.
  if (d.this_ && at == i + 1 && i > sentence_ && At(i).Has(kAtomCapital) && core.Is(kTimeUnit) &&
      core.Has(kAtomCapital))
    return none;
  if (IsAny(at, "period"_w, "quarter"_w) && (d.latest || d.ago || d.year != 0)) return OfReport(i, d);
  if (Is(at, "period"_w)) return none;
  const TimeMatch amount = Amount(at, true);
  if (amount.found() && (amount.amount != 1 || At(amount.last - 1).Is(kPlural))) return OfAmount(i, d, amount);
  if (core.Is(kTimeUnit) && !core.Is(kPlural)) return OfUnit(i, d);
  if (!d.adjective && !d.this_ && !d.that && !d.the) return none;
  return OfNamed(i, d);
}

/// What stands before the core of a time, and where the core is.
TimeGrammar::Determiners TimeGrammar::ReadDeterminers(std::uint32_t i) const {
  Determiners d;
  std::uint32_t at = d.first = Approximation(i);
  d.the = Is(at, "the"_w);
  if (d.the || IsAny(at, "its"_w, "their"_w, "his"_w, "her"_w, "our"_w)) ++at;
  d.possessive = at > d.first && !d.the;
  d.this_ = IsAny(at, "this"_w, "these"_w), d.that = IsAny(at, "that"_w, "those"_w);
  const bool every = Is(at, "each"_w) && Is(at + 1, "of"_w) && Is(at + 2, "the"_w);
  if (every) at += 3;
  if (d.this_ || d.that) ++at;
  const std::uint32_t adjectives = at;
  for (;; ++at) {
    if (IsAny(at, "last"_w, "past"_w, "previous"_w, "preceding"_w))
      d.past = true, d.by = -1;
    else if (IsAny(at, "next"_w, "coming"_w, "following"_w, "upcoming"_w))
      d.next = true, d.by = 1;
    else if (Is(at, "current"_w))
      d.now = true;
    else if (Is(at, "latest"_w))
      d.latest = true;
    else if (Is(at, "recent"_w))
      d.recent = true;
    else if (Is(at, "same"_w))
      d.same = true;
    else if (IsAny(at, "comparable"_w, "corresponding"_w))
      d.ago = true;
    else if (IsAny(at, "early"_w, "late"_w, "earlier"_w, "later"_w, "closing"_w, "opening"_w))
      d.early = true;
    else if (Is(at, "year"_w) && Is(at + 1, "-"_w) && IsAny(at + 2, "ago"_w, "earlier"_w))
      d.ago = true, at += 2;
    else if (IsAny(at, "fiscal"_w, "calendar"_w, "financial"_w, "entire"_w, "whole"_w, "full"_w, "most"_w, "first"_w)) {
      if (Is(at, "first"_w) && !Amount(at + 1, true).found()) break;
    } else if (YearShaped(at) && d.year == 0 && (d.the || Is(at + 1, "period"_w)) &&
               (Is(at + 1, "quarter"_w) || Is(at + 1, "period"_w))) {
      d.year = Whole(At(at).number);
    } else {
      break;
    }
  }
  if (d.year != 0 && d.the && Is(at, "quarter"_w)) d.ago = true;
  // "the same period last year", "the same quarter a year earlier"
  if (d.same && IsAny(at, "period"_w, "quarter"_w) &&
      ((Is(at + 1, "last"_w) && Is(at + 2, "year"_w)) ||
       (IsAny(at + 1, "a"_w, "one"_w) && Is(at + 2, "year"_w) && IsAny(at + 3, "earlier"_w, "ago"_w, "before"_w))))
    d.ago = true;
  d.adjective = at > adjectives;
  d.core = at;
  return d;
}

/// "the latest period", "the year-ago quarter", "the 1988 period"
TimeMatch TimeGrammar::OfReport(std::uint32_t i, const Determiners& d) const {
  TimeMatch match{i, i};
  const std::uint32_t at = d.core;
  match.last = at + 1;
  if (IsAny(match.last, "last"_w) && Is(match.last + 1, "year"_w)) match.last += 2;
  if (d.same && IsAny(match.last, "a"_w, "one"_w)) match.last += 3;
  match.moment = ReportedQuarter();
  if (d.year != 0 && last_quarter_.grain != Grain::kQuarter && Is(at, "period"_w))
    match.moment = YearMoment(d.year);  // half a year or more, who knows
  else if (d.year != 0)
    match.moment.year = d.year;
  else if (d.ago && match.moment.year != 0)
    --match.moment.year;
  if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
  return match;
}

/// An amount: "the past two years", "the next few days", "the nine months", "recent years".
TimeMatch TimeGrammar::OfAmount(std::uint32_t i, const Determiners& d, const TimeMatch& amount) const {
  TimeMatch match{i, i};
  const std::uint32_t at = d.core;
  const bool bare = amount.last == at + 1;
  if (d.this_ && bare && amount.unit == TimeUnit::kDay) {
    match.last = amount.last, match.value = kPresentRef;
    return match;
  }
  match = amount;
  match.first = i;
  if (IsAny(match.last, "ahead"_w) && bare) ++match.last;
  if (d.that && bare) {
    if (amount.unit < TimeUnit::kDay) return TimeMatch{i, i};
    match.kind = TimeKind::kDate, match.value = kUnresolved;
    return match;
  }
  if (!bare && IsAny(match.last, "ago"_w, "earlier"_w, "later"_w)) return TimeMatch{i, i};
  // "the first ten days of last year"
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

}  // namespace lede
