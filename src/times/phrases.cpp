// Times that count from another: "yesterday", "last week", "the year-ago quarter"; and how they resolve.
#include "times/grammar.h"
#include "times/holidays.h"

namespace lede {
void TimeGrammar::Start(Anchor anchor, bool day_first) {
  anchor_ = anchor;
  day_first_ = day_first;
  last_quarter_ = last_day_ = past_day_ = told_ = {};
  depth_ = 0;
}

void TimeGrammar::Sentence(std::span<const Atom> atoms, std::uint32_t first, std::string_view text) {
  atoms_ = atoms, sentence_ = first, text_ = text, listed_end_ = 0;
  ++quarter_age_, ++told_age_;
}

TimeMatch TimeGrammar::Read(std::uint32_t first, std::uint32_t name_end) {
  TimeMatch match = Core(first);
  if (match.found() && atoms_[match.last - 1].span.end <= name_end) return {first, first};
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
  if (Is(i, "the"_w) || Is(i, "day"_w)) date.KeepLonger(Beside(i));
  if (atom.Is(kTimeLead | kOrdinalWord) || atom.Is(kDigits)) date.KeepLonger(Determined(i));
  if (atom.Is(kTimeLead | kOrdinalWord)) date.KeepLonger(WeekOfMonth(i)), date.KeepLonger(CountedPart(i));
  if (atom.Is(kTimeLead | kTimeCore) || IsAny(i, "year"_w, "month"_w)) {
    const TimeMatch bounded = Bounded(i);
    if (bounded.last == date.last && date.value.empty() && bounded.value.empty()) date.bound = bounded.bound;
    date.KeepLonger(bounded);
  }
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
  if (IsAny(i, "from"_w, "between"_w)) best.KeepLonger(RangeToClock(i));
  if (Is(i, "the"_w)) best.KeepLonger(HoursOfDay(i));
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

/// "from 2pm till tomorrow 4:30pm", "between now and eight o'clock": a stretch that a time of day bounds.
TimeMatch TimeGrammar::RangeToClock(std::uint32_t i) {
  TimeMatch match{i, i};
  if (depth_ > 0) return match;
  ++depth_;
  const TimeMatch from = Core(i + 1);
  TimeMatch to;
  if (from.found() && IsAny(from.last, "and"_w, "to"_w, "till"_w, "until"_w, "through"_w, "-"_w))
    to = Core(from.last + 1);
  --depth_;
  const auto bounds = [](const TimeMatch& time) { return time.moment.hour >= 0 || time.value == kPresentRef; };
  if (!to.found() || !bounds(from) || !bounds(to) || (from.moment.hour < 0 && to.moment.hour < 0)) return match;
  match = from;
  match.first = i, match.last = to.last, match.kind = TimeKind::kTime;
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
  }
  if (the) return match;
  if (Is(i, "later"_w) && Is(i + 1, "in"_w) && Is(i + 2, "today"_w)) return day(0, i + 3);
  // “USA Today” is a newspaper.
  if (At(i).Has(kAtomCapital) && i > sentence_ && At(i - 1).Has(kAtomCapital) && At(i - 1).classes == 0) return match;
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
  Moment day = ToldDay(clock->first, clock->last);
  if (day.grain != Grain::kDay && anchor_.HasDay()) day = DayMoment(anchor_.Day());
  if (day.grain != Grain::kDay) return;
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
  if (IsAny(i, "early"_w, "late"_w, "later"_w) && Is(i + 1, "in"_w) && Is(i + 2, "the"_w) && Is(i + 3, "day"_w) &&
      At(i + 4).Is(kWeekday | kTimeCore)) {
    match.last = i + 4;  // “early in the day Wednesday”
    match.moment.part = Is(i, "early"_w) ? DayPart::kMorning : DayPart::kAfternoon;
    return match;
  }
  if (!part.Is(kDayPart) || part.Is(kPlural)) return match;
  if (Is(at, "night"_w) && at == i) return match;
  if (i > 0 && IsAny(i - 1, "good"_w, "a"_w, "one"_w, "of"_w, "-"_w) && !Is(i - 1, "of"_w)) return match;
  if (Is(at + 1, "-"_w) && Joined(at + 1)) return match;
  match.last = at + 1;
  match.moment.part = static_cast<DayPart>(part.value);
  if (Is(at + 1, "at"_w) && HourAt(at + 2) >= 0 && !Is(at + 3, ":"_w) && at > i) {
    const int hour = HourAt(at + 2);
    match.moment.hour = hour < 12 && match.moment.part > DayPart::kMorning ? hour + 12 : hour;
    match.last = at + 3;
  }
  return match;
}

/// "the early hours of this morning", "the late hours of Friday", "the small hours of May 3": one time, of the day that
/// stands behind.
TimeMatch TimeGrammar::HoursOfDay(std::uint32_t i) {
  TimeMatch match{i, i};
  const bool late = IsAny(i + 1, "late"_w, "final"_w, "closing"_w);
  if (!(late || IsAny(i + 1, "early"_w, "small"_w, "first"_w, "opening"_w)) || !Is(i + 2, "hours"_w) ||
      !Is(i + 3, "of"_w) || depth_ > 0)
    return match;
  ++depth_;
  TimeMatch day = Core(i + 4);
  --depth_;
  if (!day.found() || day.moment.grain != Grain::kDay || day.moment.hour >= 0 || day.kind > TimeKind::kTime)
    return match;
  if (day.moment.part == DayPart::kNoPart) day.moment.part = late ? DayPart::kNight : DayPart::kMorning;
  day.first = i, day.kind = TimeKind::kTime;
  return day;
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
  Bound part = IsAny(at, "early"_w, "beginning"_w, "start"_w) ? Bound::kStart
               : IsAny(at, "late"_w, "end"_w)                 ? Bound::kEnd
               : IsAny(at, "mid"_w, "middle"_w)               ? Bound::kMiddle
               : Is(at, "earlier"_w)                          ? Bound::kBeforeAnchor
               : Is(at, "later"_w)                            ? Bound::kAfterAnchor
                                                              : Bound::kNoBound;
  if (IsAny(at, "early"_w, "late"_w, "mid"_w, "earlier"_w, "later"_w)) {
    if (IsAny(at, "early"_w, "late"_w) && Is(at + 1, "in"_w)) ++at;
    bound = true, ++at;
    if (Is(at, "-"_w)) ++at;
    if (IsAny(at, "in"_w) && Is(at + 1, "the"_w) && !At(at + 2).Is(kDayPart)) ++at;
    if (Is(at, "on"_w)) ++at;
  } else if (IsAny(at, "beginning"_w, "end"_w, "start"_w, "middle"_w, "eve"_w) && Is(at + 1, "of"_w)) {
    bound = true, at += 2;
  } else if (const std::uint32_t end = EndOfUnit(at); end != at) {
    match.last = end;
    match.moment = ShiftUnit(At(at).unit, 0);
    match.bound = Bound::kEnd;
    if (match.moment.grain == Grain::kNoGrain) match.value = kUnresolved;
    return match;
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
  if (bound) inner.bound = part;
  return inner;
}

/// One past "year-end", "month end", "year's end".
std::uint32_t TimeGrammar::EndOfUnit(std::uint32_t i) const {
  if (!IsAny(i, "year"_w, "month"_w)) return i;
  std::uint32_t at = i + 1;
  if (Is(at, "'"_w) && Is(at + 1, "s"_w))
    at += 2;
  else if (Is(at, "-"_w))
    ++at;
  return Is(at, "end"_w) ? at + 1 : i;
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
  if (Is(i, "at"_w) && Is(i + 1, "the"_w) && Is(i + 2, "moment"_w)) return found(i + 3, kPresentRef);
  if (IsOneDayToCome(i)) return found(i + 2, kFutureRef);
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

/// "will one day", "may one day": no length of time.
bool TimeGrammar::IsOneDayToCome(std::uint32_t i) const {
  return Is(i, "one"_w) && Is(i + 1, "day"_w) && i > sentence_ &&
         IsAny(i - 1, "will"_w, "would"_w, "could"_w, "may"_w, "might"_w, "can"_w, "should"_w);
}

}  // namespace lede
