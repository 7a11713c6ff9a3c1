// The grammar of times: what may stand at an atom, and what it means on a given day.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "times/moment.h"
#include "values/atoms.h"
#include "values/numbers.h"

namespace lede {

enum class TimeKind : std::uint8_t { kDate, kTime, kDuration, kSet };

constexpr std::uint64_t operator""_w(const char* text, std::size_t size) { return WordKey({text, size}); }

// Values of times that say no more than past, present or future, or whose anchor is not known.
inline constexpr std::string_view kPastRef = "PAST_REF", kPresentRef = "PRESENT_REF", kFutureRef = "FUTURE_REF";
inline constexpr std::string_view kUnresolved = "?";

/// The year that two digits stand for: 1950 … 2049.
constexpr int FullYear(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

/// The day that relative times count from. A month or day of 0 is not known.
struct Anchor {
  int year = 0, month = 0, day = 0;

  bool HasDay() const { return day != 0; }
  long Day() const { return DayNumber({year, month, day}); }
};

/// Which part of a stretch of the calendar is meant: "early March", "the end of 2015", "later this year".
enum class Bound : std::uint8_t { kNoBound, kStart, kMiddle, kEnd, kBeforeAnchor, kAfterAnchor };

/// A time that begins at an atom.
struct TimeMatch {
  std::uint32_t first = 0, last = 0;  ///< atoms; equal where there is none
  TimeKind kind{};
  Moment moment{};         ///< of dates and times
  std::string value{};     ///< where it is not the moment's
  bool yearless = false;   ///< the moment's year follows from the tense and the anchor
  bool strict = false;     ///< "last" or "next" says on which side of the anchor it is
  bool ambiguous = false;  ///< day and month could be the other way about
  Bound bound = Bound::kNoBound;
  int weekday = 0;         ///< 1 … 7 where a weekday stands beside a full date
  bool year_said = false;  ///< the text gives the year of a date that a weekday stands beside
  Moment until{};          ///< of "November 18-19" the last day, where the grain is kDay
  int holiday = -1;        ///< a named day whose year follows, as in HolidayDay
  // Of durations, which "ago" turns into dates.
  double amount = 0;
  TimeUnit unit{};

  bool found() const { return last != first; }
  void KeepLonger(const TimeMatch& other) {
    if (other.last > last) *this = other;
  }
};

/// Reads the times of one document, sentence by sentence.
class TimeGrammar {
 public:
  /// Starts a document. Day comes first in 03/04/2016 where `day_first`.
  void Start(Anchor anchor, bool day_first);
  /// `atoms` ends with the sentence; earlier sentences are part of it. `first` is where the sentence begins.
  void Sentence(std::span<const Atom> atoms, std::uint32_t first, std::string_view text);
  /// The longest time that begins at `first`, resolved; none where it ends within the name around `first`, which ends at
  /// the byte `name_end`.
  TimeMatch Read(std::uint32_t first, std::uint32_t name_end = 0);
  /// The same of words that were said between two days: what counts from the day of speech has a value only where it is the
  /// same from both.
  TimeMatch ReadSaid(std::uint32_t first, std::uint32_t name_end, const Anchor& earliest, const Anchor& latest);

 private:
  enum class Tense : std::uint8_t { kUnknown, kPast, kFuture };

  /// What stands before the core of a time: "the past", "this", "the same fiscal".
  struct Determiners {
    std::uint32_t first = 0;  ///< past "about" and the like
    std::uint32_t core = 0;   ///< what they determine
    bool the = false, this_ = false, that = false, possessive = false;
    bool adjective = false;  ///< one of those below
    bool past = false, next = false, now = false, latest = false, ago = false, recent = false, same = false,
         early = false;
    int by = 0;    ///< -1 of "last", 1 of "next"
    int year = 0;  ///< of "the 1988 period"
  };

  // Atoms (phrases.cpp, resolve.cpp).
  const Atom& At(std::uint32_t i) const { return i < atoms_.size() ? atoms_[i] : end_; }
  bool Is(std::uint32_t i, std::uint64_t key) const { return At(i).key == key && i < atoms_.size(); }
  template <class... Keys>
  bool IsAny(std::uint32_t i, Keys... keys) const {
    const std::uint64_t key = i < atoms_.size() ? atoms_[i].key : 0;
    return ((key == keys) || ...);
  }
  bool Joined(std::uint32_t i) const { return i < atoms_.size() && !atoms_[i].Has(kAtomSpace); }
  std::string_view Text(std::uint32_t i) const { return text_.substr(At(i).span.begin, At(i).span.size()); }
  Tense TenseAt(std::uint32_t first, std::uint32_t last) const;
  Tense Cue(std::uint32_t at, std::uint32_t first) const;
  bool IsPlanned(std::uint32_t at, std::uint32_t first) const;
  bool IsOverAsPlanned(std::uint32_t at, std::uint32_t last) const;
  bool IsAskedFor(std::uint32_t at) const;

  // Dates of the calendar (dates.cpp, numeric_dates.cpp, periods.cpp).
  TimeMatch CalendarDate(std::uint32_t i) const;
  TimeMatch MonthFirst(std::uint32_t i) const;
  TimeMatch DayFirst(std::uint32_t i) const;
  TimeMatch WeekdayDate(std::uint32_t i) const;
  TimeMatch WeekdayAlone(std::uint32_t i) const;
  TimeMatch NumericDate(std::uint32_t i) const;
  TimeMatch Year(std::uint32_t i) const;
  TimeMatch SpelledYear(std::uint32_t i) const;
  TimeMatch DecadeOrCentury(std::uint32_t i) const;
  TimeMatch PartOfYear(std::uint32_t i) const;
  TimeMatch Holiday(std::uint32_t i) const;
  TimeMatch DayOfList(std::uint32_t i) const;
  std::uint32_t YearAfter(std::uint32_t i, int* year) const;
  int YearOfRange(std::uint32_t i, int month) const;
  void DayRange(TimeMatch* match) const;
  bool DayNumberAt(std::uint32_t i, int* day, std::uint32_t* last) const;
  bool MonthAt(std::uint32_t i, bool with_number) const;
  bool YearShaped(std::uint32_t i) const;
  bool IsCountedNoun(std::uint32_t i) const;

  // Times of day (clock.cpp).
  TimeMatch Clock(std::uint32_t i) const;
  TimeMatch SpokenClock(std::uint32_t i) const;
  TimeMatch ClockRange(std::uint32_t i, bool of_day) const;
  int HourAt(std::uint32_t i) const;
  bool IsScore(std::uint32_t i, std::uint32_t last) const;
  int HourOfPart(std::uint32_t i, std::uint32_t at) const;
  bool IsDayRange(std::uint32_t i) const;
  void WithClock(TimeMatch* date) const;
  void WithDate(TimeMatch* clock);
  void OnDay(TimeMatch* clock) const;
  std::uint32_t ZoneEnd(std::uint32_t i) const;

  // Durations and sets (spans.cpp).
  TimeMatch Duration(std::uint32_t i) const;
  TimeMatch Amount(std::uint32_t i, bool after_determiner) const;
  TimeMatch Shifted(const TimeMatch& duration);
  TimeMatch Set(std::uint32_t i) const;
  TimeMatch ShiftedFrom(const TimeMatch& duration, const Moment& from, int sign) const;
  std::uint32_t Approximation(std::uint32_t i) const;

  // Relative times (phrases.cpp, determined.cpp, determined_core.cpp, parts.cpp).
  TimeMatch Deictic(std::uint32_t i) const;
  TimeMatch PartOfDay(std::uint32_t i) const;
  TimeMatch HoursOfDay(std::uint32_t i);
  TimeMatch InDuration(std::uint32_t i) const;
  TimeMatch RangeToClock(std::uint32_t i);
  TimeMatch Determined(std::uint32_t i);
  Determiners ReadDeterminers(std::uint32_t i) const;
  TimeMatch OfReport(std::uint32_t i, const Determiners& d) const;
  TimeMatch OfAmount(std::uint32_t i, const Determiners& d, const TimeMatch& amount) const;
  TimeMatch OfUnit(std::uint32_t i, const Determiners& d);
  TimeMatch OfDay(std::uint32_t i, const Determiners& d) const;
  TimeMatch WeekOfDay(std::uint32_t i, std::uint32_t at);
  void WithPart(TimeUnit unit, TimeMatch* match) const;
  TimeMatch OfNamed(std::uint32_t i, const Determiners& d);
  Moment QuarterEnding(std::uint32_t i);
  TimeMatch WeekOfMonth(std::uint32_t i);
  TimeMatch CountedPart(std::uint32_t i);
  TimeMatch WholeOf(std::uint32_t i);
  TimeMatch Vague(std::uint32_t i) const;
  bool IsOneDayToCome(std::uint32_t i) const;
  std::uint32_t EndOfUnit(std::uint32_t i) const;
  TimeMatch Bounded(std::uint32_t i);
  TimeMatch Core(std::uint32_t i);
  Moment ShiftUnit(TimeUnit unit, int by) const;
  void Resolve(TimeMatch* match);
  void ResolveWeekday(TimeMatch* match, Tense tense) const;
  void ResolveYear(TimeMatch* match, Tense tense) const;
  void ResolveMonth(TimeMatch* match, Tense tense) const;

  // What was told before (told.cpp).
  void Remember(const TimeMatch& match);
  bool IsToCome(const Moment& day) const;
  void RememberQuarter(const TimeMatch& match);
  Moment ReportedQuarter() const;
  bool IsTold(TimeUnit unit) const;
  Moment ShiftTold(TimeUnit unit, int by) const;
  const Moment& ToldDay(std::uint32_t first, std::uint32_t last) const;
  TimeMatch Beside(std::uint32_t i);

  std::span<const Atom> atoms_;
  std::string_view text_;
  std::uint32_t sentence_ = 0;
  Atom end_;
  Anchor anchor_;
  bool day_first_ = false;
  Moment last_quarter_;          // what "a year earlier" and "the latest period" compare with
  int quarter_age_ = 0;          // sentences since it was told
  bool fiscal_quarter_ = false;  // the company counts its quarters its own way
  static constexpr int kQuarterReach = 2;
  Moment told_;        // the last date with a year, which "that year" counts from
  int told_age_ = 0;   // sentences since it was told
  Moment last_day_;    // what "the day before" counts from
  Moment past_day_;    // the last of those that were over by the anchor
  Moment listed_day_;  // of "April 24 and 25" the first day, which ends at atom `listed_end_`
  std::uint32_t listed_end_ = 0;
  int depth_ = 0;  // of expressions within expressions, which is limited
};

}  // namespace lede
