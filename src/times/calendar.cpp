#include "times/calendar.h"

namespace lede {

long DayNumber(CivilDay day) {
  const long y = day.month <= 2 ? day.year - 1 : day.year;
  const long era = (y >= 0 ? y : y - 399) / 400;
  const long year_of_era = y - era * 400;
  const long day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDay CivilOf(long day_number) {
  const long z = day_number + 719468;
  const long era = (z >= 0 ? z : z - 146096) / 146097;
  const long day_of_era = z - era * 146097;
  const long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long shifted = (5 * day_of_year + 2) / 153;
  const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  const int year = static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0);
  return {year, month, static_cast<int>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

int WeekdayOf(long day_number) {
  const long since_monday = (day_number + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

IsoWeek IsoWeekOf(long day_number) {
  const long thursday = day_number + 4 - WeekdayOf(day_number);
  const int year = CivilOf(thursday).year;
  return {year, static_cast<int>((thursday - DayNumber({year, 1, 1})) / 7) + 1};
}

long MondayOf(IsoWeek week) {
  const long fourth = DayNumber({week.year, 1, 4});
  return fourth - (WeekdayOf(fourth) - 1) + 7L * (week.week - 1);
}

int DaysInMonth(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

long EasterOf(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return DayNumber({year, n / 31, n % 31 + 1});
}

long NthWeekday(int year, int month, int weekday, int nth) {
  if (nth < 0) {
    const long last = DayNumber({year, month, DaysInMonth(year, month)});
    return last - (WeekdayOf(last) - weekday + 7) % 7;
  }
  const long first = DayNumber({year, month, 1});
  return first + (weekday - WeekdayOf(first) + 7) % 7 + 7L * (nth - 1);
}

void AddMonths(int months, int* year, int* month) {
  const int total = *year * 12 + (*month - 1) + months;
  *year = (total >= 0 ? total : total - 11) / 12;
  *month = total - *year * 12 + 1;
}

}  // namespace lede
