#include "times/moment.h"

namespace lede {
namespace {

constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};
constexpr std::string_view kParts[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};

void AppendClock(const Moment& moment, std::string* out) {
  if (!moment.HasClock()) return;
  *out += 'T';
  if (moment.hour < 0) {
    *out += kParts[static_cast<std::size_t>(moment.part)];
    return;
  }
  AppendPadded(moment.hour, 2, out);
  *out += ':', AppendPadded(moment.minute < 0 ? 0 : moment.minute, 2, out);
  if (moment.second >= 0) *out += ':', AppendPadded(moment.second, 2, out);
}

/// Reads the digits at the front of `text`; -1 where there are none.
int TakeNumber(std::string_view* text) {
  int number = -1;
  while (!text->empty() && (*text)[0] >= '0' && (*text)[0] <= '9') {
    number = (number < 0 ? 0 : number) * 10 + ((*text)[0] - '0');
    text->remove_prefix(1);
  }
  return number;
}

void MonthDays(int year, int first, int last, long* earliest, long* latest) {
  *earliest = DayNumber({year, first, 1});
  *latest = DayNumber({year, last, DaysInMonth(year, last)});
}

/// What stands behind the year: "-W10", "-W10-WE", "-Q3", "-SU", "-12-07".
bool PartOfYear(int year, std::string_view rest, long* earliest, long* latest) {
  if (rest.empty()) return MonthDays(year, 1, 12, earliest, latest), true;
  const char kind = rest[0];
  if (kind == 'W' && rest.size() > 1 && rest[1] != 'I') {
    rest.remove_prefix(1);
    const int week = TakeNumber(&rest);
    if (week < 1 || week > 53) return false;
    *earliest = MondayOf({year, week}), *latest = *earliest + 6;
    if (rest == "-WE") *earliest += 5;
    return rest.empty() || rest == "-WE";
  }
  if (kind == 'Q' || kind == 'H') {
    const int months = kind == 'Q' ? 3 : 6;
    const int number = rest.size() == 2 ? rest[1] - '0' : 0;
    if (number < 1 || number > 12 / months) return false;
    return MonthDays(year, (number - 1) * months + 1, number * months, earliest, latest), true;
  }
  for (int season = 0; season < 4; ++season) {
    if (rest != kSeasons[season]) continue;
    if (season < 3) return MonthDays(year, 3 + 3 * season, 5 + 3 * season, earliest, latest), true;
    *earliest = DayNumber({year, 12, 1}), *latest = DayNumber({year + 1, 2, DaysInMonth(year + 1, 2)});
    return true;
  }
  const int month = TakeNumber(&rest);
  if (month < 1 || month > 12) return false;
  if (rest.empty()) return MonthDays(year, month, month, earliest, latest), true;
  rest.remove_prefix(1);
  const int day = TakeNumber(&rest);
  if (day < 1 || day > DaysInMonth(year, month) || !rest.empty()) return false;
  *earliest = *latest = DayNumber({year, month, day});
  return true;
}

}  // namespace

Moment DayMoment(long day_number) {
  const CivilDay civil = CivilOf(day_number);
  Moment moment;
  moment.grain = Grain::kDay, moment.year = civil.year, moment.number = civil.month, moment.day = civil.day;
  return moment;
}

Moment WeekMoment(long day_number) {
  const IsoWeek week = IsoWeekOf(day_number);
  Moment moment;
  moment.grain = Grain::kWeek, moment.year = week.year, moment.number = week.week;
  return moment;
}

Moment MonthMoment(int year, int month) {
  Moment moment;
  moment.grain = Grain::kMonth, moment.year = year, moment.number = month;
  return moment;
}

Moment YearMoment(int year) {
  Moment moment;
  moment.grain = Grain::kYear, moment.year = year;
  return moment;
}

void AppendPadded(int value, int digits, std::string* out) {
  std::string text = std::to_string(value < 0 ? 0 : value);
  if (text.size() < static_cast<std::size_t>(digits)) out->append(static_cast<std::size_t>(digits) - text.size(), '0');
  *out += text;
}

std::string TimexValue(const Moment& moment) {
  std::string value;
  if (moment.grain != Grain::kNoGrain || moment.weekday != 0) {
    if (moment.grain == Grain::kCentury) return AppendPadded(moment.year / 100, 2, &value), value;
    if (moment.grain == Grain::kDecade) return AppendPadded(moment.year / 10, 3, &value), value;
    moment.year == 0 ? void(value += "XXXX") : AppendPadded(moment.year, 4, &value);
    if (moment.weekday != 0) value += "-WXX-", value += static_cast<char>('0' + moment.weekday);
  }
  switch (moment.grain) {
    case Grain::kHalf: value += "-H", value += static_cast<char>('0' + moment.number); break;
    case Grain::kQuarter: value += "-Q", value += static_cast<char>('0' + moment.number); break;
    case Grain::kSeason: value += '-', value += kSeasons[moment.number & 3]; break;
    case Grain::kMonth: value += '-', AppendPadded(moment.number, 2, &value); break;
    case Grain::kWeek: value += "-W", AppendPadded(moment.number, 2, &value); break;
    case Grain::kWeekend: value += "-W", AppendPadded(moment.number, 2, &value), value += "-WE"; break;
    case Grain::kDay:
      value += '-';
      moment.number == 0 ? void(value += "XX") : AppendPadded(moment.number, 2, &value);
      value += '-', AppendPadded(moment.day, 2, &value);
      break;
    default: break;
  }
  AppendClock(moment, &value);
  return value;
}

std::string DurationValue(double amount, TimeUnit unit) {
  static constexpr char kLetters[] = {'S', 'M', 'H', 'D', 'D', 'W', 'D', 'W', 'M', 'Q', 'M', 'Y', 'E', 'C'};
  const bool clock = unit <= TimeUnit::kHour;
  std::string value = clock ? "PT" : "P";
  if (unit == TimeUnit::kWeekend || unit == TimeUnit::kFortnight) amount *= 2;
  if (unit == TimeUnit::kHalf) amount *= 6;
  char letter = kLetters[static_cast<std::size_t>(unit)];
  if (unit == TimeUnit::kDecade && amount != 0) amount *= 10, letter = 'Y';
  if (unit == TimeUnit::kCentury && amount != 0) amount *= 100, letter = 'Y';
  if (amount <= 0 || amount > 1e9) {
    value += 'X';
  } else {
    const auto whole = static_cast<long>(amount);
    long thousandths = static_cast<long>((amount - static_cast<double>(whole)) * 1000 + 0.5);
    if (letter == 'H' && thousandths == 500) return value + (whole > 0 ? std::to_string(whole) + "H30M" : "30M");
    value += std::to_string(whole);
    if (thousandths > 0 && thousandths < 1000) {
      value += '.';
      for (long digit = 100; thousandths != 0; digit /= 10) {
        value += static_cast<char>('0' + thousandths / digit);
        thousandths %= digit;
      }
    }
  }
  return value + letter;
}

bool DaysCovered(std::string_view timex, long* earliest, long* latest) {
  if (const std::size_t slash = timex.find('/'); slash != std::string_view::npos) {
    long ignored = 0;
    return DaysCovered(timex.substr(0, slash), earliest, &ignored) &&
           DaysCovered(timex.substr(slash + 1), &ignored, latest);
  }
  if (timex.empty() || timex[0] == 'P') return false;
  timex = timex.substr(0, timex.find('T'));
  const std::size_t length = timex.size();
  const int year = TakeNumber(&timex);
  if (year < 0 || year > 9999) return false;
  if (length == 2 && timex.empty()) {
    *earliest = DayNumber({year * 100, 1, 1}), *latest = DayNumber({year * 100 + 99, 12, 31});
    return true;
  }
  if (length == 3 && timex.empty()) {
    *earliest = DayNumber({year * 10, 1, 1}), *latest = DayNumber({year * 10 + 9, 12, 31});
    return true;
  }
  if (length < 4) return false;
  if (!timex.empty()) {
    if (timex[0] != '-') return false;
    timex.remove_prefix(1);
  }
  return PartOfYear(year, timex, earliest, latest);
}

std::string IsoDate(long day_number) {
  const CivilDay day = CivilOf(day_number);
  std::string text;
  AppendPadded(day.year, 4, &text);
  text += '-', AppendPadded(day.month, 2, &text);
  text += '-', AppendPadded(day.day, 2, &text);
  return text;
}

}  // namespace lede
