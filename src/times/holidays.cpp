#include "times/holidays.h"

#include "times/calendar.h"

namespace lede {
namespace {

enum class Rule : std::uint8_t { kFixed, kNth, kEaster, kThanksgiving, kElection, kMovable };

/// `a` is the month or the days after Easter or the American Thanksgiving, `b` the day or weekday, `c` the n-th.
struct Holiday {
  std::uint64_t words[3];
  Rule rule;
  int a, b, c;
};

constexpr std::uint64_t W(std::string_view word) { return word.empty() ? 0 : WordKey(word); }

constexpr Holiday H(std::string_view one, std::string_view two, std::string_view three, Rule rule, int a = 0, int b = 0,
                    int c = 0) {
  return {{W(one), W(two), W(three)}, rule, a, b, c};
}

// Longer names stand before those that they begin with.
constexpr Holiday kHolidays[] = {
    H("christmas", "eve", "", Rule::kFixed, 12, 24),
    H("christmas", "day", "", Rule::kFixed, 12, 25),
    H("christmas", "", "", Rule::kFixed, 12, 25),
    H("xmas", "", "", Rule::kFixed, 12, 25),
    H("boxing", "day", "", Rule::kFixed, 12, 26),
    H("new", "year", "eve", Rule::kFixed, 12, 31),
    H("new", "year", "day", Rule::kFixed, 1, 1),
    H("lunar", "new", "year", Rule::kMovable),
    H("valentine", "day", "", Rule::kFixed, 2, 14),
    H("halloween", "", "", Rule::kFixed, 10, 31),
    H("juneteenth", "", "", Rule::kFixed, 6, 19),
    H("freedom", "day", "", Rule::kFixed, 6, 19),
    H("jubilee", "day", "", Rule::kFixed, 6, 19),
    H("independence", "day", "", Rule::kMovable),
    H("bastille", "day", "", Rule::kFixed, 7, 14),
    H("anzac", "day", "", Rule::kFixed, 4, 25),
    H("veterans", "day", "", Rule::kFixed, 11, 11),
    H("remembrance", "day", "", Rule::kFixed, 11, 11),
    H("armistice", "day", "", Rule::kFixed, 11, 11),
    H("earth", "day", "", Rule::kFixed, 4, 22),
    H("groundhog", "day", "", Rule::kFixed, 2, 2),
    H("st", "patrick", "day", Rule::kFixed, 3, 17),
    H("saint", "patrick", "day", Rule::kFixed, 3, 17),
    H("may", "day", "", Rule::kFixed, 5, 1),
    H("cinco", "de", "mayo", Rule::kFixed, 5, 5),
    H("bonfire", "night", "", Rule::kFixed, 11, 5),
    H("guy", "fawkes", "night", Rule::kFixed, 11, 5),
    H("australia", "day", "", Rule::kFixed, 1, 26),
    H("waitangi", "day", "", Rule::kFixed, 2, 6),
    H("canada", "day", "", Rule::kFixed, 7, 1),
    H("human", "rights", "day", Rule::kFixed, 12, 10),
    H("international", "women", "day", Rule::kFixed, 3, 8),
    H("all", "saints", "day", Rule::kFixed, 11, 1),
    H("all", "souls", "day", Rule::kFixed, 11, 2),
    H("twelfth", "night", "", Rule::kFixed, 1, 5),
    H("presidents", "day", "", Rule::kNth, 2, 1, 3),
    H("president", "day", "", Rule::kNth, 2, 1, 3),
    H("cyber", "monday", "", Rule::kThanksgiving, 4),
    H("columbus", "day", "", Rule::kNth, 10, 1, 2),
    H("memorial", "day", "", Rule::kNth, 5, 1, -1),
    H("labor", "day", "", Rule::kNth, 9, 1, 1),
    H("labour", "day", "", Rule::kFixed, 5, 1),
    H("black", "friday", "", Rule::kThanksgiving, 1),
    H("thanksgiving", "day", "", Rule::kThanksgiving, 0),
    H("thanksgiving", "", "", Rule::kThanksgiving, 0),
    H("election", "day", "", Rule::kElection),
    H("mother", "day", "", Rule::kNth, 5, 7, 2),
    H("father", "day", "", Rule::kNth, 6, 7, 3),
    H("easter", "monday", "", Rule::kEaster, 1),
    H("easter", "sunday", "", Rule::kEaster, 0),
    H("easter", "", "", Rule::kEaster, 0),
    H("good", "friday", "", Rule::kEaster, -2),
    H("maundy", "thursday", "", Rule::kEaster, -3),
    H("holy", "saturday", "", Rule::kEaster, -1),
    H("shrove", "tuesday", "", Rule::kEaster, -47),
    H("mardi", "gras", "", Rule::kEaster, -47),
    H("ascension", "day", "", Rule::kEaster, 39),
    H("whit", "sunday", "", Rule::kEaster, 49),
    H("whit", "monday", "", Rule::kEaster, 50),
    H("holy", "thursday", "", Rule::kEaster, -3),
    H("palm", "sunday", "", Rule::kEaster, -7),
    H("ash", "wednesday", "", Rule::kEaster, -46),
    H("pentecost", "", "", Rule::kEaster, 49),
    H("holy", "week", "", Rule::kMovable),
    H("semana", "santa", "", Rule::kMovable),
    H("eid", "al", "fitr", Rule::kMovable),
    H("eid", "al", "adha", Rule::kMovable),
    H("ramadan", "", "", Rule::kMovable),
    H("passover", "", "", Rule::kMovable),
    H("hanukkah", "", "", Rule::kMovable),
    H("diwali", "", "", Rule::kMovable),
    H("yom", "kippur", "", Rule::kMovable),
    H("rosh", "hashanah", "", Rule::kMovable),
    H("chinese", "new", "year", Rule::kMovable),
};

/// Past 's and hyphens, which names are written with and without.
std::uint32_t SkipMarks(std::span<const Atom> atoms, std::uint32_t at) {
  if (at < atoms.size() && (atoms[at].key == WordKey("'") || atoms[at].key == WordKey("-")) &&
      !atoms[at].Has(kAtomSpace)) {
    ++at;
    if (at < atoms.size() && atoms[at].key == WordKey("s") && !atoms[at].Has(kAtomSpace)) ++at;
  }
  return at;
}

}  // namespace

HolidayMatch ReadHoliday(std::span<const Atom> atoms, std::uint32_t first) {
  int row = -1;
  for (const Holiday& holiday : kHolidays) {
    ++row;
    if (atoms[first].key != holiday.words[0]) continue;
    std::uint32_t at = first + 1;
    bool fits = true;
    for (int i = 1; i < 3 && fits && holiday.words[i] != 0; ++i) {
      at = SkipMarks(atoms, at);
      fits = at < atoms.size() && atoms[at].key == holiday.words[i];
      ++at;
    }
    if (fits) return {at, row};
  }
  return {first, -1};
}

bool HolidayDay(int holiday, int year, long* day) {
  const Holiday& rule = kHolidays[holiday];
  switch (rule.rule) {
    case Rule::kFixed: *day = DayNumber({year, rule.a, rule.b}); return true;
    case Rule::kNth: *day = NthWeekday(year, rule.a, rule.b, rule.c); return true;
    case Rule::kEaster: *day = EasterOf(year) + rule.a; return true;
    case Rule::kThanksgiving: *day = NthWeekday(year, 11, 4, 4) + rule.a; return true;
    case Rule::kElection: *day = NthWeekday(year, 11, 1, 1) + 1; return true;
    case Rule::kMovable: break;
  }
  return false;
}

}  // namespace lede
