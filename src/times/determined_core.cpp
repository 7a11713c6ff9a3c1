// The cores behind determiners: units of the calendar, and months, weekdays, seasons, parts of day and holidays.
#include "times/grammar.h"

namespace lede {

/// "this week", "last year", "the following month", "the quarter".
TimeMatch TimeGrammar::OfUnit(std::uint32_t i, const Determiners& d) {
  TimeMatch match{i, i};
  const std::uint32_t at = d.core;
  const Atom& core = At(at);
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
    if (!d.past && !d.next && !d.this_) return TimeMatch{i, i};
    match.kind = TimeKind::kTime;
    match.moment = ShiftUnit(TimeUnit::kNight, d.by);
  } else if (core.unit == TimeUnit::kDay && (d.past || d.next || d.that || d.same || (!d.this_ && !d.now))) {
    return OfDay(i, d);
  } else if (d.the && d.past && IsAny(at - 1, "past"_w, "last"_w) && !IsAny(at + 1, "of"_w, "'"_w)) {
    match.kind = TimeKind::kDuration, match.amount = 1, match.unit = core.unit;
    match.value = DurationValue(1, core.unit);
    return match;
  } else if (core.unit == TimeUnit::kQuarter && d.the && !d.adjective) {
    if (Is(at + 1, "of"_w)) return TimeMatch{i, i};
    match.moment = QuarterEnding(at + 1);
  } else if (core.unit == TimeUnit::kQuarter && d.this_ && Is(at + 1, "'"_w) && quarter_age_ <= kQuarterReach) {
    match.moment = ReportedQuarter();  // "this quarter's loss includes …"
  } else if (d.recent || (d.early && !d.this_ && !d.past && !d.next)) {
    return TimeMatch{i, i};
  } else if (d.the && !d.adjective && core.unit == TimeUnit::kWeek && IsAny(at + 1, "of"_w, "ended"_w, "ending"_w)) {
    return WeekOfDay(i, at);
  } else if (d.the && !d.adjective &&
             (core.unit == TimeUnit::kHour || core.unit == TimeUnit::kDecade || core.unit == TimeUnit::kCentury ||
              core.unit == TimeUnit::kFortnight)) {
    return TimeMatch{i, i};
  } else if (d.the && !d.adjective && Is(at + 1, "of"_w)) {
    return TimeMatch{i, i};
  } else if (core.unit == TimeUnit::kHour) {
    match.moment = anchor_.HasDay() ? DayMoment(anchor_.Day()) : Moment{};
  } else {
    const bool over = core.unit == TimeUnit::kWeekend && d.the && !d.adjective && anchor_.HasDay() &&
                      WeekdayOf(anchor_.Day()) <= 4 && TenseAt(i, at + 1) != Tense::kFuture;
    const bool told =
        d.that || d.same ||
        (d.the && core.unit != TimeUnit::kQuarter && IsAny(at - 1, "following"_w, "previous"_w, "preceding"_w));
    // What will be "this week" is, told on a Sunday, in the week that begins.
    const bool begins = core.unit == TimeUnit::kWeek && d.this_ && !d.adjective && anchor_.HasDay() &&
                        WeekdayOf(anchor_.Day()) == 7 && TenseAt(i, at + 1) == Tense::kFuture;
    match.moment = told ? ShiftTold(core.unit, d.by) : ShiftUnit(core.unit, d.latest || over ? -1 : begins ? 1 : d.by);
  }
  WithPart(core.unit, &match);
  if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
  return match;
}

/// "the previous day", "that day", "in the day".
TimeMatch TimeGrammar::OfDay(std::uint32_t i, const Determiners& d) const {
  TimeMatch match{i, i};
  const std::uint32_t at = d.core;
  match.last = Is(at + 1, "-"_w) && Joined(at + 1) ? at + 3 : at + 1;            // "day-end"
  if (At(at + 1).Is(kWeekday) || Is(at + 1, "today"_w)) return TimeMatch{i, i};  // “during the day Friday”
  if (d.past && !Is(at - 1, "previous"_w)) return TimeMatch{i, i};
  if (d.the && !d.adjective &&
      (IsAny(at + 1, "of"_w, "when"_w, "that"_w, "he"_w, "she"_w, "after"_w, "before"_w, "care"_w, "'"_w) || d.early ||
       At(at + 1).Is(kTimeLead)))
    return TimeMatch{i, i};
  if (d.the && !d.adjective && !(i > 0 && IsAny(i - 1, "in"_w, "during"_w, "of"_w, "for"_w, "on"_w)))
    return TimeMatch{i, i};
  const Moment& told = ToldDay(i, match.last);
  if (told.grain == Grain::kDay)
    match.moment = DayMoment(DayNumber({told.year, told.number, told.day}) + d.by);
  else
    match.moment = ShiftUnit(TimeUnit::kDay, d.by);
  if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
  return match;
}

/// "the week of March 6", "the week ended Oct. 20", where "week" stands at `at`.
TimeMatch TimeGrammar::WeekOfDay(std::uint32_t i, std::uint32_t at) {
  TimeMatch match{i, at + 1};
  const TimeMatch day = CalendarDate(at + 2);
  const bool of = Is(at + 1, "of"_w);  // else the day is a time of its own
  if (of && (!day.found() || day.moment.grain != Grain::kDay)) return TimeMatch{i, i};
  TimeMatch resolved = day;
  Resolve(&resolved);
  if (of) match.last = day.last;
  if (!day.found() || day.moment.grain != Grain::kDay)
    match.moment = ShiftUnit(TimeUnit::kWeek, 0);
  else if (resolved.moment.year != 0)
    match.moment = WeekMoment(DayNumber({resolved.moment.year, resolved.moment.number, resolved.moment.day}));
  else
    match.value = kUnresolved;
  return match;
}

/// Adds what a unit owns: "next week Wednesday", "last year's third quarter".
void TimeGrammar::WithPart(TimeUnit unit, TimeMatch* match) const {
  std::uint32_t after = match->last;
  if (Is(after, "-"_w)) ++after;
  if (unit == TimeUnit::kWeek && At(after).Is(kWeekday) && !At(after).Is(kPlural) &&
      match->moment.grain == Grain::kWeek) {
    match->moment = DayMoment(MondayOf({match->moment.year, match->moment.number}) + At(after).value - 1);
    match->last = after + 1;
  } else if (unit == TimeUnit::kYear && Is(match->last, "'"_w)) {
    const std::uint32_t owned = Is(match->last + 1, "s"_w) ? match->last + 2 : match->last + 1;
    const TimeMatch part = PartOfYear(owned);
    if (IsAny(owned, "quarter"_w, "period"_w) && match->moment.year != 0) {  // that of the report
      const int of_year = match->moment.year;
      match->last = owned + 1, match->moment = ReportedQuarter(), match->moment.year = of_year;
    } else if (part.found() && part.yearless) {
      const int of_year = match->moment.year;
      match->last = part.last, match->moment = part.moment, match->moment.year = of_year;
    }
  }
}

/// "last April", "this Sunday", "next summer", "this morning", "last Easter"
TimeMatch TimeGrammar::OfNamed(std::uint32_t i, const Determiners& d) {
  TimeMatch match{i, i};
  const std::uint32_t at = d.core;
  const Atom& core = At(at);
  TimeMatch inner{at, at};
  if (core.Is(kWeekday))
    inner = WeekdayDate(at);
  else if (core.Is(kMonth))
    inner = MonthFirst(at);
  else if (core.Is(kDigits) && d.this_)
    inner = NumericDate(at);
  else if (core.Is(kDayPart) && !core.Is(kPlural)) {
    if (!(d.this_ || (d.past && !d.the) || d.next || (d.the && (d.next || d.early)) || (d.that && d.adjective)))
      return match;
    match.last = at + 1, match.kind = TimeKind::kTime;
    match.moment = ShiftUnit(TimeUnit::kDay, d.by);
    if (const Moment& told = ToldDay(i, match.last); d.the && d.next && told.grain == Grain::kDay)
      match.moment = DayMoment(DayNumber({told.year, told.number, told.day}) + 1);
    match.moment.part = static_cast<DayPart>(core.value);
    return match;
  } else if (core.Is(kSeason)) {
    if (core.Is(kPlural)) return match;
    if (core.Is(kAmbiguous) && !d.past && !d.next && !d.this_ && !d.early) return match;
    inner.last = at + 1, inner.moment.grain = Grain::kSeason, inner.moment.number = core.value, inner.yearless = true;
  } else if (core.Is(kTimeCore)) {
    inner = Holiday(at);
  } else if (core.Is(kOrdinalWord) && (d.next || d.past || d.this_)) {
    inner = PartOfYear(at);
  }
  if (!inner.found()) return match;
  if (d.the && !d.adjective && !core.Is(kSeason | kTimeCore)) return match;
  if (d.that && !d.adjective && !core.Is(kWeekday)) return match;
  match = inner;
  match.first = d.the && inner.holiday >= 0 ? i + 1 : i;
  if (inner.yearless && (d.past || d.next)) {
    match.strict = true;
    ResolveWeekday(&match, d.next ? Tense::kFuture : Tense::kPast);
    ResolveYear(&match, d.next ? Tense::kFuture : Tense::kPast);
    // On a Friday "last Friday" is a week ago.
    if (anchor_.HasDay() && match.moment.grain == Grain::kDay && core.Is(kWeekday) && match.moment.day == anchor_.day &&
        match.moment.number == anchor_.month)
      match.moment = DayMoment(anchor_.Day() + (d.past ? -7 : 7));
    match.yearless = match.moment.year == 0;
  } else if (inner.yearless && d.this_ && (core.Is(kMonth | kSeason))) {
    match.moment.year = anchor_.year;
    match.yearless = anchor_.year == 0;
  }
  return match;
}

}  // namespace lede
