// The proleptic Gregorian calendar.
#pragma once

namespace lede {

struct CivilDay {
  int year = 0;
  int month = 0;  ///< 1 … 12
  int day = 0;    ///< 1 … 31
};

struct IsoWeek {
  int year = 0;  ///< of the week's Thursday
  int week = 0;  ///< 1 … 53
};

/// Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
long DayNumber(CivilDay day);
CivilDay CivilOf(long day_number);
/// 1 Monday … 7 Sunday.
int WeekdayOf(long day_number);
IsoWeek IsoWeekOf(long day_number);
/// The Monday of an ISO 8601 week.
long MondayOf(IsoWeek week);
int DaysInMonth(int year, int month);
/// Easter Sunday in the Western churches (J. Meeus, "Astronomical Algorithms", the anonymous Gregorian
/// algorithm).
long EasterOf(int year);
/// The `nth` (1 … 5, or -1 for the last) `weekday` of a month.
long NthWeekday(int year, int month, int weekday, int nth);
/// The month that is `months` after one (year and 1 … 12); both are changed.
void AddMonths(int months, int* year, int* month);

}  // namespace lede
