// Times of day: "10:30", "5 p.m. EDT", "noon", "half past eight", "from 5 to 6pm".
#include "times/grammar.h"

namespace lede {
namespace {

/// One of the hours that a night before midnight has.
constexpr int kFirstNightHour = 6;

bool Morning(std::uint64_t key) { return key == "am"_w || key == "a"_w; }

}  // namespace

/// An hour in digits or words, 0 … 24; -1 where there is none.
int TimeGrammar::HourAt(std::uint32_t i) const {
  const Atom& atom = At(i);
  if (atom.Is(kDigits) && atom.value <= 2 && !atom.Has(kAtomDecimal) && atom.number <= 24) return Whole(atom.number);
  if (atom.Is(kNumberWord) && atom.value >= 1 && atom.value <= 12) return atom.value;
  return -1;
}

TimeMatch TimeGrammar::Clock(std::uint32_t i) const {
  TimeMatch match{i, i, TimeKind::kTime};
  Moment& moment = match.moment;
  const auto whole = [&](std::uint32_t last, int hour) {
    match.last = ZoneEnd(last), moment.hour = hour, moment.minute = 0;
    return match;
  };
  if (At(i).Is(kDigits) && At(i).number == 12) {
    if (IsAny(i + 1, "noon"_w, "midnight"_w)) return whole(i + 2, Is(i + 1, "noon"_w) ? 12 : 0);
  }
  if (IsAny(i, "noon"_w, "noonish"_w) && !(i > 0 && Is(i - 1, "high"_w))) return whole(i + 1, 12);
  if (Is(i, "midnight"_w)) return whole(i + 1, 0);
  if (Is(i, "mid"_w) && Is(i + 1, "night"_w)) return whole(i + 2, 0);
  const Atom& atom = At(i);
  // “0735 GMT”, “0930 hours”; “10:35 a.m. (0735 GMT)” is one time.
  if (!(i > 0 && Is(i - 1, "("_w)) && atom.Is(kDigits) && atom.span.size() == 4 && atom.value == 4 &&
      atom.number < 2400 && Whole(atom.number) % 100 < 60 &&
      ((At(i + 1).Is(kTimeZone) && At(i + 1).Has(kAtomCapital)) ||
       (IsAny(i + 1, "hours"_w, "hrs"_w) && Text(i)[0] == '0'))) {
    match.last = i + 2, moment.hour = Whole(atom.number) / 100, moment.minute = Whole(atom.number) % 100;
    return match;
  }
  if (i > 0 && Joined(i) && IsAny(i - 1, "$"_w, ":"_w, "/"_w, "."_w, "-"_w) && !Is(i - 1, "-"_w)) return match;
  std::uint32_t at = i + 1;
  if (atom.Is(kDigits) && atom.Has(kAtomDecimal) && atom.value <= 2) {  // "8.30am"
    const std::string_view digits = Text(i);
    if (digits[digits.size() - 3] != '.') return match;
    const int minutes = (digits[digits.size() - 2] - '0') * 10 + digits.back() - '0';
    const bool at_time = i > 0 && Is(i - 1, "at"_w) && minutes % 5 == 0 && atom.number < 24 && i + 1 < atoms_.size() &&
                         (IsAny(i + 1, "."_w, ","_w, "?"_w, "on"_w, "today"_w) || At(i + 1).Is(kTimeZone));
    if ((!IsAny(at, "am"_w, "pm"_w) && !at_time) || atom.number >= 24 || minutes > 59) return match;
    moment.hour = Whole(atom.number), moment.minute = minutes;
  } else {
    const int hour = HourAt(i);
    if (hour < 0) return SpokenClock(i);
    moment.hour = hour;
    if (atom.Is(kDigits) && Is(at, ":"_w) && Joined(at) && Joined(at + 1) && At(at + 1).Is(kDigits) &&
        At(at + 1).span.size() == 2 && At(at + 1).number < 60) {
      moment.minute = Whole(At(at + 1).number), at += 2;
      if (Is(at, ":"_w) && Joined(at) && At(at + 1).Is(kDigits) && At(at + 1).span.size() == 2 &&
          At(at + 1).number < 60)
        moment.second = Whole(At(at + 1).number), at += 2;
      if ((Is(at, ":"_w) && Joined(at)) || IsScore(i, at)) return TimeMatch{i, i};
    }
  }
  if (atom.Is(kNumberWord) && At(at).Is(kNumberWord)) {  // "ten thirty A.M."
    const NumberMatch spoken = ReadNumber(atoms_, at);
    if (spoken.value < 60 && IsAny(spoken.last, "am"_w, "pm"_w)) moment.minute = Whole(spoken.value), at = spoken.last;
  }
  const bool minutes = moment.minute >= 0;
  if (Is(at, "-"_w) && Joined(at) && IsAny(at + 1, "am"_w, "pm"_w)) ++at;
  if (IsAny(at, "am"_w, "pm"_w) ||
      (IsAny(at, "a"_w, "p"_w) && Joined(at) && atom.Is(kDigits) && (minutes || !Joined(at + 1)))) {
    // "I am 5 am" reads no "am" behind a pronoun's number; "am" as a verb stands before, not behind.
    if (moment.hour > 12 && !minutes) return TimeMatch{i, i};
    if (moment.hour <= 12) moment.hour = moment.hour % 12 + (Morning(At(at).key) ? 0 : 12);
    ++at;
  } else if (Is(at, "o"_w) && Is(at + 1, "'"_w) && Is(at + 2, "clock"_w)) {
    at += 3;
  } else if (Is(at, "oclock"_w) || (Is(at, "ish"_w) && Joined(at))) {
    ++at;
  } else if (const int hour = !minutes ? HourOfPart(i, at) : -1; hour >= 0) {
    moment.hour = hour;
  } else if (!minutes &&
             !(Is(at, "in"_w) && Is(at + 1, "the"_w) && At(at + 2).Is(kDayPart) && !At(at + 2).Is(kPlural))) {
    return SpokenClock(i);
  }
  if (moment.minute < 0) moment.minute = 0;
  if (Is(at, "in"_w) && Is(at + 1, "the"_w) && At(at + 2).Is(kDayPart) && !At(at + 2).Is(kPlural)) {
    const auto part = static_cast<DayPart>(At(at + 2).value);
    if (part != DayPart::kMorning && moment.hour < 12) moment.hour += 12;
    at += 3;
  } else if (Is(at, "at"_w) && Is(at + 1, "night"_w)) {
    if (moment.hour < 12 && moment.hour >= 6) moment.hour += 12;
    at += 2;
  }
  if (moment.hour > 24) return TimeMatch{i, i};
  match.last = ZoneEnd(at);
  return match;
}

/// Whether "21:15" from `i` to `last` is the score of a match: "won 21:15", not "won at 21:15".
bool TimeGrammar::IsScore(std::uint32_t i, std::uint32_t last) const {
  constexpr std::uint32_t kNear = 4;
  if (IsAny(last, "am"_w, "pm"_w) || At(last).Is(kTimeZone) || i == sentence_ ||
      IsAny(i - 1, "at"_w, "by"_w, "from"_w, "until"_w, "till"_w, "around"_w, "about"_w, "before"_w, "after"_w))
    return false;
  const std::uint32_t floor = i - sentence_ > kNear ? i - kNear : sentence_;
  for (std::uint32_t at = floor; at < i; ++at) {
    if (IsAny(at, "beat"_w, "won"_w, "win"_w, "wins"_w, "lost"_w, "lose"_w, "drew"_w, "defeated"_w, "victory"_w,
              "defeat"_w))
      return true;
  }
  return false;
}

/// The hour at `i`, which a part of a day at `at` says more of: "at 9 last night", "around 8 this morning". -1 where there
/// is none: "at 2 last night" may be on either day.
int TimeGrammar::HourOfPart(std::uint32_t i, std::uint32_t at) const {
  if (i == sentence_ ||
      !IsAny(i - 1, "at"_w, "around"_w, "about"_w, "by"_w, "before"_w, "after"_w, "until"_w, "from"_w))
    return -1;
  const int hour = HourAt(i);
  if (hour < 1 || hour > 12 || At(i).Has(kAtomDecimal)) return -1;
  const bool this_ = Is(at, "this"_w);
  if (IsAny(at, "tonight"_w, "tonite"_w) || (Is(at, "last"_w) && Is(at + 1, "night"_w)))
    return hour >= kFirstNightHour && hour < 12 ? hour + 12 : -1;
  if (this_ && Is(at + 1, "morning"_w)) return hour < 12 ? hour : -1;
  if (this_ && IsAny(at + 1, "afternoon"_w, "evening"_w)) return hour < 12 ? hour + 12 : 12;
  return -1;
}

/// "half past eight", "quarter to nine", "20 min past eight".
TimeMatch TimeGrammar::SpokenClock(std::uint32_t i) const {
  TimeMatch match{i, i, TimeKind::kTime};
  std::uint32_t at = i;
  double minutes = -1;
  if (Is(at, "half"_w))
    minutes = 30, ++at;
  else if (Is(at, "quarter"_w))
    minutes = 15, ++at;
  else if (const NumberMatch number = ReadNumber(atoms_, at);
           number.last != at && number.value > 0 && number.value < 60) {
    minutes = number.value, at = number.last;
    if (At(at).Is(kTimeUnit) && At(at).unit == TimeUnit::kMinute) ++at;
  }
  if (minutes < 0 || !IsAny(at, "past"_w, "to"_w)) return match;
  const bool before = Is(at, "to"_w);
  if (before && At(at - 1).classes != 0 && !At(at - 1).Is(kTimeUnit)) return match;
  const int hour = HourAt(at + 1);
  if (hour < 0 || hour > 12 || (before && At(at + 2).Is(kTimeUnit))) return match;
  match.last = at + 2;
  match.moment.hour = before ? (hour + 23) % 24 : hour;
  match.moment.minute = before ? 60 - static_cast<int>(minutes) : static_cast<int>(minutes);
  if (Is(match.last, "in"_w) && Is(match.last + 1, "the"_w) && At(match.last + 2).Is(kDayPart)) {
    if (At(match.last + 2).value > static_cast<int>(DayPart::kMorning) && match.moment.hour < 12)
      match.moment.hour += 12;
    match.last += 3;
  }
  return match;
}

/// "from 5 to 6pm", "between 10 and 11:30", "3-8pm", "10am-12am". Hours without minutes or "am" count
/// where the other side has them, or where a day stands beside.
TimeMatch TimeGrammar::ClockRange(std::uint32_t i, bool of_day) const {
  TimeMatch match{i, i, TimeKind::kTime};
  std::uint32_t at = i;
  const bool of_part = of_day && i > 0 && At(i - 1).Is(kDayPart);  // “Monday morning 6-8”
  const bool opened = IsAny(at, "from"_w, "between"_w);
  if (opened) ++at;
  TimeMatch from = Clock(at);
  const bool bare_from = !from.found();
  if (bare_from) {
    if (HourAt(at) < 0 || (At(at).Is(kDigits) && At(at).Has(kAtomDecimal))) return match;
    from.last = at + 1, from.moment.hour = HourAt(at), from.moment.minute = 0;
  }
  at = from.last;
  if (!IsAny(at, "to"_w, "-"_w, "and"_w, "till"_w, "until"_w, "through"_w)) return match;
  if (!opened && Is(at, "and"_w)) return match;
  ++at;
  TimeMatch to = Clock(at);
  const bool bare_to = !to.found();
  if (bare_to) {
    if (HourAt(at) < 0) return match;
    to.last = at + 1;
  }
  if (bare_from && bare_to) {
    // Without "from" or "between" two bare numbers are a score.
    const std::uint32_t day = IsAny(to.last, "on"_w, "of"_w) ? to.last + 1 : to.last;
    const bool next_day = IsAny(day, "next"_w, "this"_w) && At(day + 1).Is(kWeekday);
    if (!opened && !(next_day && Joined(to.last - 1) && At(i).Is(kDigits)) && !of_part) return match;
    if (day == to.last && IsDayRange(at)) return match;
    if (!(of_day || next_day || At(day).Is(kMonth | kWeekday | kTimeCore) || NumericDate(day).found())) return match;
  }
  match.last = to.last;
  match.moment = from.moment;
  // "7:00 to 8:00 pm": what the end says counts for the start.
  const bool said_once = At(from.last - 1).Is(kDigits) && !At(to.last - 1).Is(kDigits);
  if ((bare_from || said_once) && to.moment.hour >= 12 && match.moment.hour < 12 &&
      match.moment.hour + 12 <= to.moment.hour)
    match.moment.hour += 12;
  return match;
}

/// Whether the number at `i` ends a range of days rather than of hours: "from 2 to 7 April", not "from 2 to 7 April 3".
bool TimeGrammar::IsDayRange(std::uint32_t i) const {
  int day = 0;
  std::uint32_t month = i, last = i;
  if (!At(i).Is(kDigits) || !DayNumberAt(i, &day, &month) || !At(month).Is(kMonth)) return false;
  return YearShaped(month + 1) || !At(month + 1).Is(kDigits) || !DayNumberAt(month + 1, &day, &last);
}

/// One past the names of time zones that follow a clock: "EDT", "GMT", "local time", "(0900 GMT)".
std::uint32_t TimeGrammar::ZoneEnd(std::uint32_t i) const {
  if (At(i).Is(kTimeZone) && At(i).Has(kAtomCapital)) return i + 1;
  // “local time”, “Eastern Standard Time”, “Beijing time”, “mountain timezone”
  if (IsAny(i, "local"_w, "eastern"_w, "central"_w, "mountain"_w, "pacific"_w) ||
      (At(i).Has(kAtomCapital) && At(i).classes == 0)) {
    std::uint32_t at = i + 1;
    if (IsAny(at, "standard"_w, "daylight"_w, "summer"_w)) ++at;
    if (IsAny(at, "time"_w, "timezone"_w)) return at + 1;
  }
  return i;
}

/// Adds the time of day that stands behind a date: "Friday night", "today at 8:30 p.m.".
void TimeGrammar::WithClock(TimeMatch* date) const {
  std::uint32_t at = date->last;
  if (date->moment.HasClock() && date->moment.hour >= 0) return;
  const Atom& next = At(at);
  if (next.Is(kDayPart) && !next.Is(kPlural) && date->moment.part == DayPart::kNoPart) {
    date->moment.part = static_cast<DayPart>(next.value);
    date->kind = TimeKind::kTime;
    date->last = ++at;
  } else if (Is(at, "in"_w) && Is(at + 1, "the"_w) && At(at + 2).Is(kDayPart) && !At(at + 2).Is(kPlural)) {
    date->moment.part = static_cast<DayPart>(At(at + 2).value);
    date->kind = TimeKind::kTime;
    date->last = at += 3;
  }
  if (IsAny(at, "am"_w, "pm"_w)) {
    date->moment.part = Is(at, "am"_w) ? DayPart::kMorning : DayPart::kAfternoon;
    date->kind = TimeKind::kTime;
    date->last = at + 1;
    return;
  }
  if (IsAny(at, ","_w, "@"_w, "at"_w, "around"_w, "-"_w, "by"_w, "for"_w, "before"_w, "after"_w)) {
    const bool before = IsAny(at, "before"_w, "by"_w, "for"_w, "after"_w);
    if (before && !IsAny(at + 2, "am"_w, "pm"_w, ":"_w, "in"_w)) return;
    ++at;
    if (Is(at - 1, ","_w) && Is(at, "at"_w)) ++at;
    if (IsAny(at, "about"_w, "around"_w)) ++at;
  }
  TimeMatch clock = ClockRange(at, true);
  clock.KeepLonger(Clock(at));
  if (!clock.found()) return;
  const int hour = clock.moment.hour;
  const bool evening = date->moment.part >= DayPart::kAfternoon && hour < 12;
  date->moment.hour = evening ? hour + 12 : hour;
  date->moment.minute = clock.moment.minute, date->moment.second = clock.moment.second;
  date->kind = TimeKind::kTime;
  date->last = clock.last;
}

/// Adds the day that stands behind a time: "10 p.m. Wednesday", "noon on Dec. 7".
void TimeGrammar::WithDate(TimeMatch* clock) {
  std::uint32_t at = clock->last;
  // “15:30 local time (1430 UTC) on Tuesday”: the day counts, the words between stay outside.
  const bool aside = Is(at, "("_w) && At(at + 1).Is(kDigits) && At(at + 2).Is(kTimeZone) && Is(at + 3, ")"_w);
  if (aside) at += 4;
  if (Is(at, ","_w)) ++at;
  if (IsAny(at, "on"_w, "of"_w)) ++at;
  if (At(at).Is(kTimeUnit)) return;
  TimeMatch date = CalendarDate(at);
  date.KeepLonger(Deictic(at));
  if (At(at).Is(kTimeLead)) date.KeepLonger(Determined(at));
  if (!date.found() || date.moment.HasClock()) {
    if (date.found() && date.moment.hour < 0 && date.moment.part != DayPart::kNoPart &&
        date.moment.grain == Grain::kDay) {
      date.moment.part = DayPart::kNoPart;
    } else {
      return;
    }
  }
  if (date.moment.grain != Grain::kDay && date.moment.weekday == 0) return;
  Resolve(&date);
  if (!date.value.empty()) return;
  const Moment time = clock->moment;
  clock->moment = date.moment;
  clock->moment.hour = time.hour, clock->moment.minute = time.minute, clock->moment.second = time.second;
  if (aside) return;
  clock->last = date.last;
  if (At(clock->last).Is(kDayPart) && !At(clock->last).Is(kPlural)) ++clock->last;
}

}  // namespace lede
