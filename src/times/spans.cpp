// Durations ("nearly two years", "25-year"), what counts from them ("two weeks ago") and sets ("daily").
#include <cmath>

#include "times/grammar.h"

namespace lede {

/// One past "about", "more than", "at least", and the like.
std::uint32_t TimeGrammar::Approximation(std::uint32_t i) const {
  if (IsAny(i, "about"_w, "around"_w, "nearly"_w, "almost"_w, "roughly"_w, "approximately"_w)) return i + 1;
  if (IsAny(i, "more"_w, "less"_w, "fewer"_w) && Is(i + 1, "than"_w)) return i + 2;
  if (Is(i, "at"_w) && IsAny(i + 1, "least"_w, "most"_w)) return i + 2;
  if (Is(i, "up"_w) && Is(i + 1, "to"_w)) return i + 2;
  if (Is(i, "no"_w) && IsAny(i + 1, "more"_w, "less"_w, "fewer"_w) && Is(i + 2, "than"_w)) return i + 3;
  return i;
}

/// An amount of time: "two years", "25-year", "a month or two", "several weeks", "5 1/2 hours", "years".
/// Behind a determiner ("the nine months") no article begins it.
TimeMatch TimeGrammar::Amount(std::uint32_t i, bool after_determiner) const {
  TimeMatch match{i, i, TimeKind::kDuration};
  if (IsOneDayToCome(i)) return match;
  std::uint32_t at = i;
  double amount = 0;
  bool known = true, article = false;
  if (!after_determiner && IsAny(at, "a"_w, "an"_w) && !IsAny(at + 1, "few"_w, "couple"_w)) {
    amount = 1, article = true, ++at;
    if (IsAny(at, "full"_w, "whole"_w, "further"_w, "additional"_w)) ++at;
    if (Is(at, "half"_w)) amount = 0.5, ++at;
  } else if (IsAny(at, "an"_w, "another"_w)) {
    amount = 1, ++at;
    if (Is(at, "additional"_w)) ++at;
  } else if (Is(at, "half"_w) && IsAny(at + 1, "a"_w, "an"_w)) {
    amount = 0.5, at += 2;
  } else if (Is(at, "½"_w)) {
    amount = 0.5, ++at;
  } else if (IsAny(at, "several"_w, "few"_w, "many"_w, "some"_w)) {
    known = false, ++at;
  } else if (Is(at, "a"_w) && Is(at + 1, "few"_w)) {
    known = false, at += 2;
  } else if (Is(at, "couple"_w) || (Is(at, "a"_w) && Is(at + 1, "couple"_w))) {
    amount = 2, at += Is(at, "a"_w) ? 2 : 1;
    if (Is(at, "of"_w)) ++at;
  } else if (At(at).Is(kDigits | kNumberWord)) {
    const Atom& digits = At(at);
    if (i > 0 && Joined(i) && (At(i - 1).classes & kPunctuation) == 0) return match;
    if (i > 0 && Joined(i) && IsAny(i - 1, "$"_w, "."_w, "/"_w, "£"_w, "€"_w)) return match;
    const NumberMatch number = ReadNumber(atoms_, at);
    amount = number.value, at = number.last;
    if (digits.Is(kDigits) && At(at).Is(kDigits) && Is(at + 1, "/"_w) && At(at + 2).Is(kDigits) &&
        At(at + 2).number > 0) {
      amount += At(at).number / At(at + 2).number, at += 3;
    } else if (Is(at, "½"_w)) {
      amount += 0.5, ++at;
    } else if (Is(at, "and"_w) && (Is(at + 1, "half"_w) || (Is(at + 1, "a"_w) && Is(at + 2, "half"_w)))) {
      amount += 0.5, at += Is(at + 1, "half"_w) ? 2 : 3;
    } else if (IsAny(at, "to"_w, "or"_w, "-"_w)) {
      const NumberMatch upper = ReadNumber(atoms_, at + 1);
      if (upper.last != at + 1 && upper.value > amount) at = upper.last;
    }
  } else if (!At(at).Is(kTimeUnit) || !At(at).Is(kPlural)) {
    return match;
  } else {
    known = false;
  }
  if (Is(at, "-"_w) && Joined(at) && Joined(at + 1)) ++at;
  if ((!article && IsAny(at, "more"_w, "additional"_w, "straight"_w, "consecutive"_w, "business"_w, "trading"_w,
                         "full"_w, "working"_w, "whole"_w, "successive"_w, "calendar"_w, "other"_w)) ||
      (!article && amount > 0 && amount < 100 && IsAny(at, "last"_w, "next"_w) && At(at + 1).Is(kPlural)))
    ++at;
  if (!article && amount > 0 && Is(at, "earth"_w) && At(at + 1).Is(kTimeUnit)) ++at;
  const Atom& unit = At(at);
  if (Is(at, "h"_w) && Joined(at) && At(at - 1).Is(kDigits)) {
    match.unit = TimeUnit::kHour;
  } else if (!unit.Is(kTimeUnit) || unit.unit == TimeUnit::kHalf) {
    return match;
  } else {
    match.unit = unit.unit;
  }
  if (YearShaped(i) && at == i + 1 && !unit.Is(kPlural | kShort)) return match;  // "in the 2018 week of fashion"
  const bool bare = at == i;
  if (bare && (unit.unit == TimeUnit::kSecond || (unit.unit == TimeUnit::kQuarter && !after_determiner) ||
               unit.unit == TimeUnit::kNight || unit.unit == TimeUnit::kWeekend || unit.unit == TimeUnit::kMinute))
    return match;
  // "for weeks", "after decades", "months later"; not "days when prices fall", "a matter of days".
  if (bare && !after_determiner && i > sentence_ &&
      !IsAny(i - 1, "for"_w, "after"_w, "in"_w, "over"_w, "within"_w, "throughout"_w, "lasted"_w, "takes"_w, "took"_w,
             "take"_w, "lasting"_w, "spent"_w, "about"_w, "just"_w, "or"_w) &&
      !IsAny(at + 1, "ago"_w, "later"_w, "before"_w, "after"_w, "earlier"_w, "-"_w, "into"_w, "or"_w, "and"_w))
    return match;
  if (unit.Is(kTimeUnit) && unit.unit == TimeUnit::kSecond && !unit.Is(kPlural | kShort)) return match;
  if (article && (unit.unit == TimeUnit::kQuarter || unit.unit == TimeUnit::kSecond || unit.unit == TimeUnit::kNight ||
                  unit.unit == TimeUnit::kWeekend || unit.Is(kPlural)))
    return match;
  if (unit.unit == TimeUnit::kQuarter && (!unit.Is(kPlural) || amount >= 100)) return match;
  // "three-quarters" are a fraction.
  if (unit.unit == TimeUnit::kQuarter && amount == 3 && (Is(at + 1, "of"_w) || Is(at - 1, "-"_w))) return match;
  if (unit.Is(kShort) && !At(at - 1).Is(kDigits) && !Is(at - 1, "-"_w)) return match;
  // "A year on that planet", "a day on Mars": not of our calendar.
  if (article && Is(at + 1, "on"_w) && !unit.Is(kPlural) &&
      (IsAny(at + 2, "venus"_w, "mercury"_w, "mars"_w, "jupiter"_w, "saturn"_w, "uranus"_w, "neptune"_w, "pluto"_w) ||
       (IsAny(at + 2, "the"_w, "that"_w, "this"_w, "a"_w, "another"_w) &&
        IsAny(at + 3, "planet"_w, "moon"_w, "exoplanet"_w, "asteroid"_w))))
    return TimeMatch{i, i};
  match.last = at + 1;
  match.amount = known ? amount : 0;
  // Ages are quantities: "6-month-old", "52 years old", "six weeks of age".
  std::uint32_t after = match.last;
  if (Is(after, "-"_w) && Joined(after)) ++after;
  if (Is(after, "old"_w) || (Is(after, "of"_w) && Is(after + 1, "age"_w))) return TimeMatch{i, i};
  if (Is(match.last, "-"_w) && Joined(match.last)) {
    if (Is(after, "long"_w))
      match.last = after + 1;
    else if (IsAny(after, "earlier"_w, "ago"_w))
      match.last = after - 1;
    else if (article || bare)
      return TimeMatch{i, i};  // "a year-round effort", "days-old bread"
  }
  std::string smaller;
  if (IsAny(match.last, "or"_w) && IsAny(match.last + 1, "so"_w, "two"_w)) {
    match.last += 2;
    if (!Is(match.last - 1, "so"_w)) match.amount = 0;
  } else if (IsAny(match.last, "or"_w, "and"_w) && !known && At(match.last + 1).Is(kTimeUnit) &&
             At(match.last + 1).Is(kPlural) && At(match.last + 1).unit != TimeUnit::kSecond) {
    match.last += 2;
  } else if (Is(match.last, "and"_w) && Is(match.last + 1, "a"_w) && Is(match.last + 2, "half"_w) && known) {
    match.amount += 0.5, match.last += 3;
  } else if (Is(match.last, "and"_w) && At(match.last + 1).Is(kDigits | kNumberWord) && known) {
    const NumberMatch less = ReadNumber(atoms_, match.last + 1);
    if (less.last != match.last + 1 && At(less.last).Is(kTimeUnit) && At(less.last).unit < match.unit &&
        !Is(less.last + 1, "ago"_w) && !At(less.last).Is(kAmbiguous)) {
      match.last = less.last + 1;
      smaller = DurationValue(less.value, At(less.last).unit);
    }
  }
  match.value = DurationValue(match.amount, match.unit);
  // "PT1H" and "PT30M" make "PT1H30M", "P2D" and "PT3H" "P2DT3H"
  if (!smaller.empty()) match.value += std::string_view(smaller).substr(match.unit <= TimeUnit::kHour ? 2 : 1);
  // "1 hour 59 minutes 40.2 seconds"
  for (TimeUnit last_unit = match.unit; known && match.unit <= TimeUnit::kHour && At(match.last).Is(kDigits);) {
    const Atom& part = At(match.last + 1);
    if (!part.Is(kTimeUnit) || part.unit >= last_unit) break;
    match.value += std::string_view(DurationValue(At(match.last).number, part.unit)).substr(2);
    last_unit = part.unit;
    match.last += 2;
  }
  return match;
}

TimeMatch TimeGrammar::Duration(std::uint32_t i) const {
  if (Is(i, "all"_w) && IsAny(i + 1, "day"_w, "night"_w, "week"_w, "year"_w) && !Is(i + 2, "-"_w)) {
    TimeMatch all{i, i + 2, TimeKind::kDuration};
    all.amount = 1, all.unit = At(i + 1).unit, all.value = DurationValue(1, all.unit);
    return all;
  }
  const std::uint32_t core = Approximation(i);
  TimeMatch match = Amount(core, false);
  if (!match.found()) return {i, i};
  if (match.last == core + 1 && core != i) return {i, i};
  match.first = i;
  if (Is(core, "all"_w)) return {i, i};
  return match;
}

/// A duration with what makes a date of it: "ago", "earlier", "later", "before Christmas", "from now".
TimeMatch TimeGrammar::Shifted(const TimeMatch& duration) {
  TimeMatch match{duration.first, duration.first};
  std::uint32_t at = duration.last;
  if (Is(at, "'"_w) && Is(at + 1, "time"_w)) ++at;
  if (Is(at, "-"_w) && Joined(at)) ++at;
  Moment today;
  if (anchor_.HasDay())
    today = DayMoment(anchor_.Day());
  else if (anchor_.year != 0)
    today = anchor_.month != 0 ? MonthMoment(anchor_.year, anchor_.month) : YearMoment(anchor_.year);
  const bool ago = Is(at, "ago"_w), earlier = IsAny(at, "earlier"_w, "previously"_w),
             later = IsAny(at, "later"_w, "hence"_w);
  if (ago || earlier || later) {
    const bool days = duration.unit < TimeUnit::kMonth;
    const Moment& told = ToldDay(match.first, at + 1);
    Moment from = !ago && days && told.grain == Grain::kDay ? told : today;
    if (later && !days && IsTold(duration.unit)) from = told_;
    match = ShiftedFrom(duration, from, later ? 1 : -1);
    match.last = at + 1;
    if (!later && duration.amount == 1 && duration.unit == TimeUnit::kYear && last_quarter_.grain == Grain::kQuarter &&
        quarter_age_ <= kQuarterReach) {
      match.moment = last_quarter_;
      match.moment.year -= last_quarter_.year != 0 ? 1 : 0;
      match.value.clear();
    }
    return match;
  }
  if (Is(at, "from"_w) && Is(at + 1, "now"_w)) {
    match = ShiftedFrom(duration, today, 1);
    match.last = at + 2;
    return match;
  }
  if (!IsAny(at, "before"_w, "after"_w, "from"_w) || duration.amount == 0 || depth_ > 1) return match;
  ++depth_;
  TimeMatch base = Core(at + 1);
  --depth_;
  if (!base.found() || base.kind != TimeKind::kDate || !base.value.empty()) return match;
  match = ShiftedFrom(duration, base.moment, Is(at, "before"_w) ? -1 : 1);
  match.last = base.last;
  if (Is(base.last, "on"_w) && At(base.last + 1).Is(kWeekday)) match.last = base.last + 2;
  return match;
}

/// The date that is a duration before or after a moment, as exactly as the unit goes.
TimeMatch TimeGrammar::ShiftedFrom(const TimeMatch& duration, const Moment& from, int sign) const {
  TimeMatch match{duration.first, duration.last, TimeKind::kDate};
  if (duration.amount == 0 || duration.amount > 100000) {
    match.value = duration.amount == 0 ? (sign < 0 ? "PAST_REF" : "FUTURE_REF") : "";
    if (match.value.empty()) match.value = "PAST_REF";
    return match;
  }
  const int by = sign * static_cast<int>(duration.amount);
  if (from.grain == Grain::kNoGrain) {
    match.value = "?";
    return match;
  }
  if (duration.unit == TimeUnit::kYear && duration.amount < 10 && duration.amount - std::floor(duration.amount) > 0) {
    TimeMatch months = duration;  // "a year and a half ago"
    months.unit = TimeUnit::kMonth, months.amount = std::floor(duration.amount * 12);
    return ShiftedFrom(months, from, sign);
  }
  switch (duration.unit) {
    case TimeUnit::kYear:
    case TimeUnit::kDecade:
    case TimeUnit::kCentury: {
      const int each = duration.unit == TimeUnit::kYear ? 1 : duration.unit == TimeUnit::kDecade ? 10 : 100;
      const int year = from.year + sign * static_cast<int>(duration.amount * each);
      if (from.year == 0) break;
      if (year < 1) return match.value = kPastRef, match;  // "10,000 years ago"
      match.moment = YearMoment(year);
      break;
    }
    case TimeUnit::kQuarter: {
      if (from.year == 0 || (from.grain != Grain::kDay && from.grain != Grain::kMonth) || from.number == 0) break;
      const int quarter = from.year * 4 + (from.number - 1) / 3 + by;
      match.moment.grain = Grain::kQuarter, match.moment.year = quarter / 4, match.moment.number = quarter % 4 + 1;
      break;
    }
    case TimeUnit::kMonth: {
      int year = from.year, month = from.number;
      if ((from.grain != Grain::kDay && from.grain != Grain::kMonth) || month == 0) break;
      AddMonths(by, &year, &month);
      match.moment = MonthMoment(year, month);
      break;
    }
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight:
    case TimeUnit::kWeekend:
    case TimeUnit::kDay:
    case TimeUnit::kNight: {
      if (from.grain != Grain::kDay || from.year == 0 || from.number == 0) break;
      const bool weeks = duration.unit != TimeUnit::kDay && duration.unit != TimeUnit::kNight;
      const long days = (weeks ? 7L : 1L) * (duration.unit == TimeUnit::kFortnight ? 2 : 1) * by;
      const long day = DayNumber({from.year, from.number, from.day}) + days;
      match.moment = weeks && sign < 0 ? WeekMoment(day) : DayMoment(day);
      break;
    }
    default: match.moment = from; break;
  }
  if (match.moment.grain == Grain::kNoGrain) match.value = "?";
  return match;
}

/// "every day", "each Thursday", "daily", "Tuesdays", "Friday mornings", "once a year".
TimeMatch TimeGrammar::Set(std::uint32_t i) const {
  TimeMatch match{i, i, TimeKind::kSet};
  const auto adverb = [&](std::string_view value) {
    match.last = i + 1, match.value = value;
    return match;
  };
  // “10,000 units annually” and “the average daily volume” are rates.
  const bool rate = i > sentence_ &&
                    (At(i - 1).Is(kScaleWord) || IsAny(i - 1, "%"_w, "percent"_w, "average"_w) || IsCountedNoun(i - 1));
  if (rate && IsAny(i, "daily"_w, "annually"_w, "monthly"_w, "weekly"_w, "yearly"_w, "hourly"_w)) return match;
  if (Is(i, "daily"_w) && IsCountedNoun(i + 1) && !Is(i + 1, "basis"_w)) return match;  // “daily flights”
  if (IsAny(i, "daily"_w, "everyday"_w)) return adverb("P1D");
  if (Is(i, "nightly"_w)) return adverb("XXXX-XX-XXTNI");
  if (Is(i, "weekly"_w)) return adverb("P1W");
  if (Is(i, "hourly"_w)) return adverb("PT1H");
  if (Is(i, "monthly"_w)) return adverb("P1M");
  if (IsAny(i, "yearly"_w, "annually"_w)) return adverb("P1Y");
  if (Is(i, "weekends"_w)) return adverb("XXXX-WXX-WE");
  const Atom& atom = At(i);
  const auto weekday = [&](std::uint32_t at) {
    match.value = "XXXX-WXX-";
    match.value += static_cast<char>('0' + At(at).value);
    match.last = at + 1;
    if (At(at + 1).Is(kDayPart)) {
      Moment part;
      part.part = static_cast<DayPart>(At(at + 1).value);
      match.value += TimexValue(part);
      ++match.last;
    }
    return match;
  };
  if (atom.Is(kWeekday) && (atom.Is(kPlural) || (At(i + 1).Is(kDayPart) && At(i + 1).Is(kPlural)))) return weekday(i);
  if (IsAny(i, "mornings"_w, "afternoons"_w, "evenings"_w)) {
    Moment part;
    part.part = static_cast<DayPart>(atom.value);
    match.last = i + 1, match.value = "XXXX-XX-XX" + TimexValue(part);
    return match;
  }
  if ((IsAny(i, "once"_w, "twice"_w)) && IsAny(i + 1, "a"_w, "every"_w) && At(i + 2).Is(kTimeUnit)) {
    match.last = i + 3, match.value = DurationValue(1, At(i + 2).unit);
    return match;
  }
  if (At(i).Is(kNumberWord | kDigits) && Is(i + 1, "times"_w) && IsAny(i + 2, "a"_w, "every"_w) &&
      At(i + 3).Is(kTimeUnit) && !At(i + 3).Is(kPlural)) {
    match.last = i + 4, match.value = DurationValue(1, At(i + 3).unit);
    return match;
  }
  if (!IsAny(i, "every"_w, "each"_w)) return match;
  if (At(i + 1).Is(kWeekday)) return weekday(i + 1);
  if (Is(i + 1, "other"_w) && At(i + 2).Is(kTimeUnit)) {
    match.last = i + 3, match.value = DurationValue(2, At(i + 2).unit);
  } else if (At(i + 1).Is(kTimeUnit) && !At(i + 1).Is(kAmbiguous | kPlural)) {
    match.last = i + 2, match.value = DurationValue(1, At(i + 1).unit);
    if (At(i + 1).unit == TimeUnit::kQuarter && Is(i + 2, "of"_w)) match.last = i;
  } else if (At(i + 1).Is(kDayPart | kSeason) && !At(i + 1).Is(kAmbiguous)) {
    Moment part;
    if (At(i + 1).Is(kDayPart))
      part.part = static_cast<DayPart>(At(i + 1).value);
    else
      part.grain = Grain::kSeason, part.number = At(i + 1).value;
    match.last = i + 2, match.value = (At(i + 1).Is(kDayPart) ? "XXXX-XX-XX" : "") + TimexValue(part);
  } else if (At(i + 1).Is(kMonth) && !At(i + 1).Is(kAmbiguous)) {
    match.last = i + 2, match.value = TimexValue(MonthMoment(0, At(i + 1).value));
  } else if (const TimeMatch amount = Amount(i + 1, true); amount.found() && amount.amount > 0) {
    match.last = amount.last, match.value = amount.value;
  }
  return match;
}

}  // namespace lede
