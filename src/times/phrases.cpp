// Times that count from another: "yesterday", "last week", "the year-ago quarter"; and how they resolve.
#include "times/grammar.h"
#include "times/holidays.h"

namespace lede {
namespace {

constexpr std::string_view kPastRef = "PAST_REF", kPresentRef = "PRESENT_REF", kFutureRef = "FUTURE_REF";
constexpr std::string_view kUnresolved = "?";  // a time whose anchor is not known

}  // namespace

void TimeGrammar::Start(Anchor anchor, bool day_first) {
  anchor_ = anchor;
  day_first_ = day_first;
  last_quarter_ = last_day_ = {};
  depth_ = 0;
}

void TimeGrammar::Sentence(std::span<const Atom> atoms, std::uint32_t first, std::string_view text) {
  atoms_ = atoms, sentence_ = first, text_ = text;
}

TimeMatch TimeGrammar::Read(std::uint32_t first) {
  TimeMatch match = Core(first);
  if (match.found()) Remember(match);
  return match;
}

/// The longest time at an atom, resolved.
TimeMatch TimeGrammar::Core(std::uint32_t i) {
  TimeMatch best{i, i};
  const Atom& atom = At(i);
  if (i > sentence_ && Is(i - 1, "-"_w) && Joined(i) && Joined(i - 1) && atom.Is(kTimeLead)) return best;
  TimeMatch date = CalendarDate(i);
  date.KeepLonger(Deictic(i));
  if (atom.Is(kTimeLead | kOrdinalWord) || atom.Is(kDigits)) date.KeepLonger(Determined(i));
  if (atom.Is(kTimeLead | kTimeCore) || IsAny(i, "year"_w, "month"_w)) date.KeepLonger(Bounded(i));
  if (date.found() && date.kind != TimeKind::kDuration) {
    Resolve(&date);
    if (date.value.empty() &&
        (date.moment.grain == Grain::kDay || date.moment.weekday != 0 || date.moment.grain == Grain::kNoGrain))
      WithClock(&date);
  }
  best.KeepLonger(date);
  TimeMatch clock = ClockRange(i, false);
  clock.KeepLonger(Clock(i));
  if (!clock.found() && IsAny(i, "around"_w, "about"_w)) clock = Clock(i + 1);
  if (clock.found()) clock.first = i;
  if (atom.Is(kDayPart | kTimeLead) && !clock.found()) clock = PartOfDay(i);
  if (clock.found()) {
    WithDate(&clock);
    if (clock.moment.grain == Grain::kNoGrain) OnDay(&clock);
  }
  if (clock.last > best.last) best = clock;
  const TimeMatch duration = Duration(i);
  if (duration.found()) {
    best.KeepLonger(duration);
    best.KeepLonger(Shifted(duration));
  }
  if (IsAny(i, "in"_w, "within"_w)) best.KeepLonger(InDuration(i));
  best.KeepLonger(Set(i));
  best.KeepLonger(Vague(i));
  return best;
}

/// "in two weeks" of the future is a date, of the past a duration, which "in" is no part of.
TimeMatch TimeGrammar::InDuration(std::uint32_t i) const {
  TimeMatch match{i, i};
  const TimeMatch duration = Duration(i + 1);
  if (Is(i, "within"_w) && duration.unit > TimeUnit::kHour) return match;
  if (!duration.found() || duration.amount == 0 || !At(i + 1).Is(kDigits | kNumberWord | kTimeLead)) return match;
  if (IsAny(duration.last, "ago"_w, "before"_w, "after"_w, "earlier"_w, "later"_w, "of"_w, "'"_w, "-"_w)) return match;
  if (TenseAt(i, duration.last) != Tense::kFuture) return match;
  Moment today;
  if (anchor_.HasDay()) today = DayMoment(anchor_.Day());
  match = ShiftedFrom(duration, today, 1);
  match.first = i, match.last = duration.last;
  return match;
}

/// "today", "yesterday morning", "tonight", "the day before yesterday".
TimeMatch TimeGrammar::Deictic(std::uint32_t i) const {
  TimeMatch match{i, i};
  const auto day = [&](int by, std::uint32_t last) {
    match.last = last;
    if (anchor_.HasDay())
      match.moment = DayMoment(anchor_.Day() + by);
    else
      match.value = kUnresolved;
    return match;
  };
  const bool the = Is(i, "the"_w);
  const std::uint32_t at = the ? i + 1 : i;
  if (Is(at, "day"_w) && IsAny(at + 1, "before"_w, "after"_w)) {
    if (Is(at + 2, "yesterday"_w)) return day(-2, at + 3);
    if (Is(at + 2, "tomorrow"_w)) return day(2, at + 3);
    if (the && (At(at + 2).Is(kPunctuation) || at + 2 >= atoms_.size())) {
      match.last = at + 2;
      if (last_day_.grain != Grain::kDay || last_day_.year == 0) return match.value = kUnresolved, match;
      const long base = DayNumber({last_day_.year, last_day_.number, last_day_.day});
      match.moment = DayMoment(base + (Is(at + 1, "after"_w) ? 1 : -1));
      return match;
    }
  }
  if (the) return match;
  if (Is(i, "today"_w)) return day(0, i + 1);
  if (Is(i, "yesterday"_w)) return day(-1, i + 1);
  if (Is(i, "tomorrow"_w)) return day(1, i + 1);
  if (IsAny(i, "tonight"_w, "tonite"_w)) {
    day(0, i + 1);
    match.kind = TimeKind::kTime;
    match.moment.part = DayPart::kNight;
    return match;
  }
  return match;
}

/// Gives a time of day the day that was told last, else the anchor's.
void TimeGrammar::OnDay(TimeMatch* clock) const {
  Moment day = last_day_;
  if ((day.grain != Grain::kDay || day.year == 0 || day.number == 0) && anchor_.HasDay())
    day = DayMoment(anchor_.Day());
  if (day.grain != Grain::kDay || day.year == 0 || day.number == 0) return;
  clock->moment.grain = Grain::kDay, clock->moment.year = day.year;
  clock->moment.number = day.number, clock->moment.day = day.day;
}

/// "the morning", "in the afternoon", "morning", with the day that stands behind.
TimeMatch TimeGrammar::PartOfDay(std::uint32_t i) const {
  TimeMatch match{i, i, TimeKind::kTime};
  std::uint32_t at = i;
  if (Is(at, "in"_w) && Is(at + 1, "the"_w))
    at += 2;
  else if (IsAny(at, "early"_w, "late"_w, "mid"_w))
    at += Is(at + 1, "-"_w) ? 2 : 1;
  const Atom& part = At(at);
  if (!part.Is(kDayPart) || part.Is(kPlural)) return match;
  if (Is(at, "night"_w) && at == i) return match;
  if (i > 0 && IsAny(i - 1, "good"_w, "a"_w, "one"_w, "of"_w, "-"_w) && !Is(i - 1, "of"_w)) return match;
  if (Is(at + 1, "-"_w) && Joined(at + 1)) return match;
  match.last = at + 1;
  match.moment.part = static_cast<DayPart>(part.value);
  if (Is(at + 1, "at"_w) && HourAt(at + 2) >= 0 && !Is(at + 3, ":"_w) && at > i) {
    const int hour = HourAt(at + 2);
    match.moment.hour = hour < 12 && match.moment.part > DayPart::kMorning ? hour + 12 : hour;
    match.moment.minute = 0;
    match.last = at + 3;
  }
  return match;
}

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
    if (that && bare) return TimeMatch{i, i};
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

/// "early 1990", "the end of November", "mid-2015", "earlier this year", "late yesterday".
TimeMatch TimeGrammar::Bounded(std::uint32_t i) {
  TimeMatch match{i, i};
  if (depth_ > 2) return match;
  std::uint32_t at = Approximation(i);
  if (IsAny(at, "on"_w, "in"_w)) return match;
  const std::uint32_t start = at;
  const bool the = Is(at, "the"_w);
  if (the) ++at;
  bool bound = false;
  if (IsAny(at, "early"_w, "late"_w, "mid"_w, "earlier"_w, "later"_w)) {
    if (IsAny(at, "early"_w, "late"_w) && Is(at + 1, "in"_w)) ++at;
    bound = true, ++at;
    if (Is(at, "-"_w)) ++at;
    if (IsAny(at, "in"_w) && Is(at + 1, "the"_w) && !At(at + 2).Is(kDayPart)) ++at;
    if (Is(at, "on"_w)) ++at;
  } else if (IsAny(at, "beginning"_w, "end"_w, "start"_w, "middle"_w, "eve"_w) && Is(at + 1, "of"_w)) {
    bound = true, at += 2;
  } else if ((Is(at, "year"_w) || Is(at, "month"_w)) &&
             (Is(at + 1, "end"_w) || (Is(at + 1, "-"_w) && Is(at + 2, "end"_w)))) {
    match.last = Is(at + 1, "end"_w) ? at + 2 : at + 3;
    match.moment = anchor_.year == 0 ? Moment{} : YearMoment(anchor_.year);
    if (anchor_.year == 0) match.value = kUnresolved;
    return match;
  } else if (IsAny(at, "rest"_w, "remainder"_w) && Is(at + 1, "of"_w)) {
    bound = false;
  } else if (Is(at, "year"_w) && Is(at + 1, "-"_w) && IsAny(at + 2, "earlier"_w, "ago"_w)) {
    match.last = at + 3;
    match.moment = last_quarter_.grain == Grain::kQuarter ? last_quarter_ : ShiftUnit(TimeUnit::kYear, 0);
    if (match.moment.year != 0)
      --match.moment.year;
    else
      match.value = kUnresolved;
    return match;
  }
  if (!bound && start == i) return match;
  if (!bound && the) at = start;
  ++depth_;
  TimeMatch inner{at, at};
  if (bound || At(at).Is(kMonth | kDigits | kTimeCore | kWeekday | kTimeLead)) {
    inner = CalendarDate(at);
    inner.KeepLonger(Deictic(at));
    if (At(at).Is(kTimeLead)) inner.KeepLonger(Determined(at));
  }
  --depth_;
  if (!inner.found()) return match;
  if (!bound && inner.moment.grain < Grain::kMonth) return match;
  if (inner.kind == TimeKind::kDuration && !(bound && At(at).Is(kTimeLead))) return match;
  // "early trading Friday": the word belongs to what stands between.
  inner.first = i;
  return inner;
}

/// Times that say no more than past, present or future.
TimeMatch TimeGrammar::Vague(std::uint32_t i) const {
  TimeMatch match{i, i};
  const auto found = [&](std::uint32_t last, std::string_view value) {
    match.last = last, match.value = value;
    return match;
  };
  if (Is(i, "now"_w)) {
    if (Is(i + 1, "-"_w) && Joined(i + 1)) return match;
    return found(i + 1, kPresentRef);
  }
  if (Is(i, "right"_w) && Is(i + 1, "now"_w)) return found(i + 2, kPresentRef);
  if (Is(i, "at"_w) && Is(i + 1, "the"_w) && Is(i + 2, "moment"_w)) return found(i + 3, kPresentRef);
  if (IsAny(i, "currently"_w, "nowadays"_w, "presently"_w)) return found(i + 1, kPresentRef);
  if (Is(i, "recently"_w)) return found(i + 1, kPastRef);
  if (Is(i, "more"_w) && Is(i + 1, "recently"_w)) return found(i + 2, kPastRef);
  if (Is(i, "lately"_w)) return found(i + 1, kPastRef);
  if (Is(i, "soon"_w)) {
    if (i > 0 && IsAny(i - 1, "as"_w, "too"_w, "how"_w)) return match;
    if (IsAny(i + 1, "after"_w, "as"_w, "-"_w, "became"_w, "afterwards"_w)) return match;
    return found(i + 1, kFutureRef);
  }
  const std::uint32_t at = Is(i, "the"_w) ? i + 1 : i;
  if (at > i && IsAny(at, "near"_w, "foreseeable"_w, "distant"_w) && Is(at + 1, "future"_w))
    return found(at + 2, kFutureRef);
  if (at > i && Is(at, "future"_w) && !IsAny(at + 1, "of"_w, "for"_w)) return found(at + 1, kFutureRef);
  if (at > i && Is(at, "recent"_w) && Is(at + 1, "past"_w)) return found(at + 2, kPastRef);
  if (at > i && Is(at, "past"_w) && (At(at + 1).Is(kPunctuation) || at + 1 >= atoms_.size()) && i > 0 &&
      Is(i - 1, "in"_w))
    return found(at + 1, kPastRef);
  return match;
}

/// What the clause says about past and future: the nearest cue before the time, else the first behind it.
TimeGrammar::Tense TimeGrammar::TenseAt(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kReach = 25;
  const auto cue = [&](std::uint32_t at) {
    const Atom& atom = atoms_[at];
    if (atom.Is(kFuture)) return Tense::kFuture;
    if (Is(at, "to"_w) && at > sentence_ && IsAny(at - 1, "is"_w, "are"_w) && at + 1 < first) return Tense::kFuture;
    if (Is(at, "ll"_w)) return Tense::kFuture;
    if (atom.Is(kPast)) {
      const bool infinitive = Is(at, "have"_w) && at > sentence_ && IsAny(at - 1, "will"_w, "to"_w, "would"_w, "may"_w);
      return infinitive ? Tense::kUnknown : Tense::kPast;
    }
    if (atom.classes == 0 && !atom.Has(kAtomCapital) && atom.span.size() >= 5) {
      const std::string_view word = Text(at);
      const bool passive = at > sentence_ && IsAny(at - 1, "be"_w, "is"_w, "are"_w);
      if (word.substr(word.size() - 2) == "ed" && word[word.size() - 3] != 'e' && !passive) return Tense::kPast;
    }
    return Tense::kUnknown;
  };
  const std::uint32_t floor = first - sentence_ > kReach ? first - kReach : sentence_;
  for (std::uint32_t at = first; at-- > floor;) {
    if (Is(at, ";"_w)) break;
    if (const Tense tense = cue(at); tense != Tense::kUnknown) return tense;
  }
  for (std::uint32_t at = last; at < atoms_.size() && at < last + kReach; ++at) {
    if (const Tense tense = cue(at); tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

void TimeGrammar::Resolve(TimeMatch* match) {
  if (!match->found() || !match->yearless || !match->value.empty()) return;
  const Tense tense = TenseAt(match->first, match->last);
  ResolveWeekday(match, tense);
  ResolveYear(match, tense);
  match->yearless = false;
}

/// The nearest such weekday on the tense's side; the anchor's own day counts.
void TimeGrammar::ResolveWeekday(TimeMatch* match, Tense tense) const {
  if (match->moment.weekday == 0) return;
  if (!anchor_.HasDay()) {
    match->value = kUnresolved;
    return;
  }
  const long today = anchor_.Day();
  const int back = (WeekdayOf(today) - match->moment.weekday + 7) % 7;
  const long day = tense == Tense::kFuture && back != 0 ? today + 7 - back : today - back;
  match->moment = DayMoment(day);
}

/// The year of "April 8", "March", "the third quarter", "summer", "Easter": on the tense's side of the
/// anchor, else the nearest.
void TimeGrammar::ResolveYear(TimeMatch* match, Tense tense) const {
  Moment& moment = match->moment;
  if (moment.year != 0 || moment.grain == Grain::kNoGrain) return;
  if (anchor_.year == 0) {
    if (match->holiday >= 0) match->value = kUnresolved;
    if (moment.grain == Grain::kSeason || moment.grain == Grain::kQuarter || moment.grain == Grain::kHalf)
      match->value = kUnresolved;
    return;
  }
  if (moment.grain == Grain::kDay && moment.number == 0 && moment.day != 0) {  // "the 21st", "Friday the 13th"
    if (!anchor_.HasDay()) return;
    moment.year = anchor_.year, moment.number = anchor_.month;
    const int by = tense == Tense::kFuture && moment.day < anchor_.day   ? 1
                   : tense != Tense::kFuture && moment.day > anchor_.day ? -1
                                                                         : 0;
    AddMonths(by, &moment.year, &moment.number);
    return;
  }
  const bool strict = match->strict;
  const long today =
      DayNumber({anchor_.year, anchor_.month == 0 ? 7 : anchor_.month, anchor_.day == 0 ? 15 : anchor_.day});
  long best = 0;
  int chosen = 0;
  Moment kept = moment;
  for (int year = anchor_.year - 1; year <= anchor_.year + 1; ++year) {
    Moment candidate = moment;
    candidate.year = year;
    long earliest = 0, latest = 0;
    if (match->holiday >= 0) {
      if (!HolidayDay(match->holiday, year, &earliest)) {
        match->value = kUnresolved;
        return;
      }
      candidate = DayMoment(earliest);
      latest = earliest;
    } else if (!DaysCovered(TimexValue(candidate), &earliest, &latest)) {
      continue;
    }
    // "last" and "next" leave no choice, the tense does: clauses about the past name coming days.
    // Quarters and seasons are told of around their end.
    const bool whole =
        moment.grain == Grain::kQuarter || moment.grain == Grain::kHalf || moment.grain == Grain::kSeason;
    const bool against = (tense == Tense::kFuture && latest < today) || (tense == Tense::kPast && earliest > today);
    if (strict && ((tense == Tense::kFuture && earliest <= today) || (tense == Tense::kPast && latest >= today)))
      continue;
    const long middle = (earliest + latest) / 2;
    long distance = middle > today ? middle - today : today - middle;
    if (against && !whole) distance = distance * 3;
    if (chosen == 0 || distance < best) best = distance, chosen = year, kept = candidate;
  }
  if (chosen != 0)
    moment = kept;
  else
    moment.year = anchor_.year;
}

void TimeGrammar::Remember(const TimeMatch& match) {
  if (!match.value.empty() || match.kind == TimeKind::kDuration || match.kind == TimeKind::kSet) return;
  // Reports compare with quarters that are over, not with the one they look forward to.
  if (match.moment.grain == Grain::kQuarter && match.moment.year == anchor_.year && anchor_.month != 0 &&
      match.moment.number <= (anchor_.month - 1) / 3)
    last_quarter_ = match.moment;
  if (match.moment.grain == Grain::kDay && match.moment.year != 0 && match.moment.number != 0) last_day_ = match.moment;
}

}  // namespace lede
