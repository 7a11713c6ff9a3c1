// A point or stretch of the calendar, and how TIMEX3 writes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "times/calendar.h"
#include "values/words.h"

namespace lede {

enum class Grain : std::uint8_t {
  kNoGrain,
  kCentury,
  kDecade,
  kYear,
  kHalf,
  kQuarter,
  kSeason,
  kMonth,
  kWeek,
  kWeekend,
  kDay,
};

/// What is known of a date and a time of day. A member that is not known is 0, of the clock -1.
struct Moment {
  Grain grain = Grain::kNoGrain;
  int year = 0;     ///< of centuries and decades their first year
  int number = 0;   ///< of the half, quarter, season (0 … 3), month or week, as the grain says
  int day = 0;      ///< of the month, where the grain is kDay; then `number` is the month
  int weekday = 0;  ///< 1 … 7, where only that is known
  DayPart part = DayPart::kNoPart;
  int hour = -1, minute = -1, second = -1;

  bool HasClock() const { return hour >= 0 || part != DayPart::kNoPart; }
};

Moment DayMoment(long day_number);
Moment WeekMoment(long day_number);
Moment MonthMoment(int year, int month);
Moment YearMoment(int year);

/// The TIMEX3 value (TimeML 1.2.1): "2016-12-07", "1989-Q3", "199", "2016-12-07TEV", "XXXX-04-22",
/// "T09:00".
std::string TimexValue(const Moment& moment);

/// "P2Y", "PT5H", "PXM"; `amount` 0 stands for an unknown one.
std::string DurationValue(double amount, TimeUnit unit);

/// Appends `value` with `digits` digits at least, zeros before it.
void AppendPadded(int value, int digits, std::string* out);

/// The first and last day that a TIMEX3 date or time covers; false where the value has none (a
/// duration, a set, a part that is unknown). "2014/2018" is a stretch from the one to the other.
bool DaysCovered(std::string_view timex, long* earliest, long* latest);

/// "2016-12-07".
std::string IsoDate(long day_number);

}  // namespace lede
