// From a phrase to a day: tense, the nearest weekday, the year that is meant.
#include "times/grammar.h"
#include "times/holidays.h"

namespace lede {

/// What the clause says about past and future: the nearest cue before the time, else the first behind it.
TimeGrammar::Tense TimeGrammar::TenseAt(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kReach = 25;
  const std::uint32_t floor = first - sentence_ > kReach ? first - kReach : sentence_;
  for (std::uint32_t at = first; at-- > floor;) {
    if (Is(at, ";"_w)) break;
    if (const Tense tense = Cue(at, first); tense != Tense::kUnknown) return tense;
  }
  for (std::uint32_t at = last; at < atoms_.size() && at < last + kReach; ++at) {
    if (const Tense tense = Cue(at, first); tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

/// What one word says about past and future in the clause of a time that begins at `first`.
TimeGrammar::Tense TimeGrammar::Cue(std::uint32_t at, std::uint32_t first) const {
  const Atom& atom = atoms_[at];
  const auto before = [&](auto... keys) { return at > sentence_ && IsAny(at - 1, keys...); };
  if (atom.Is(kFuture)) {
    // "as planned", "as previously scheduled" tell of what came about; "until" says where a time ends.
    if (before("as"_w, "previously"_w, "originally"_w)) return Tense::kUnknown;
    if (Is(at, "until"_w) && at > first) return Tense::kUnknown;
    // "On Friday, they planned to pay": the planning was on Friday.
    if (Is(at, "planned"_w) && at > first && !before("is"_w, "are"_w, "be"_w)) return Tense::kPast;
    return Tense::kFuture;
  }
  if (Is(at, "planning"_w)) return Tense::kFuture;
  if (IsAny(at, "soon"_w, "early"_w) && before("as"_w) && Is(at + 1, "as"_w) && at < first) return Tense::kFuture;
  if (Is(at, "to"_w) && before("is"_w, "are"_w) && at + 1 != first) return Tense::kFuture;
  if (Is(at, "to"_w) && at + 1 < first && IsAskedFor(at)) return Tense::kFuture;
  // "is to be held", "are paid" have the participle alone.
  const bool passive = before("be"_w, "is"_w, "are"_w, "being"_w);
  if (atom.Is(kPast)) {
    const bool infinitive = Is(at, "have"_w) && before("will"_w, "to"_w, "would"_w, "may"_w);
    return infinitive || passive ? Tense::kUnknown : Tense::kPast;
  }
  if (atom.classes == 0 && !atom.Has(kAtomCapital) && atom.span.size() >= 5) {
    const std::string_view word = Text(at);
    if (word.substr(word.size() - 2) == "ed" && word[word.size() - 3] != 'e' && !passive) return Tense::kPast;
  }
  return Tense::kUnknown;
}

/// “instructed the office to report on Monday”, “agreed to meet on Monday”: whether what follows the “to” at `at` is yet
/// to be done.
bool TimeGrammar::IsAskedFor(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 14;
  if (At(at + 1).Has(kAtomCapital) || At(at + 1).Is(kDigits)) return false;
  const std::uint32_t floor = at - sentence_ > kReach ? at - kReach : sentence_;
  for (std::uint32_t i = at; i-- > floor && !Is(i, ","_w);) {
    if (IsAny(i, "agreed"_w, "asked"_w, "decided"_w, "instructed"_w, "ordered"_w, "pledged"_w, "promised"_w, "told"_w,
              "urged"_w, "vowed"_w))
      return true;
  }
  return false;
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

/// The month of "the 21st", "Friday the 13th": the nearest on the tense's side that has such a day.
void TimeGrammar::ResolveMonth(TimeMatch* match, Tense tense) const {
  if (!anchor_.HasDay()) return;
  constexpr int kMonths = 7;  // any day of the month falls on any weekday within about so many
  const int side = tense == Tense::kFuture ? 1 : -1;
  Moment& moment = match->moment;
  // The tense's side first, the other where its months have no such weekday, then without the weekday.
  for (const bool with_weekday : {true, false}) {
    for (int step = 0; step <= 2 * kMonths; ++step) {
      const int by = step <= kMonths ? side * step : -side * (step - kMonths);
      int year = anchor_.year, month = anchor_.month;
      AddMonths(by, &year, &month);
      if (moment.day > DaysInMonth(year, month)) continue;
      const long day = DayNumber({year, month, moment.day});
      if (step <= kMonths && (day - anchor_.Day()) * side < 0) continue;
      if (with_weekday && match->weekday != 0 && WeekdayOf(day) != match->weekday) continue;
      if (!with_weekday) match->weekday = 0;
      moment.year = year, moment.number = month;
      return;
    }
  }
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
  if (moment.grain == Grain::kDay && moment.number == 0 && moment.day != 0) {
    ResolveMonth(match, tense);
    return;
  }
  constexpr long kAgainstFuture = 8, kAgainstPast = 3;  // so many times farther the other side counts
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
    // Quarters and seasons are told of around their end, so what is to come may be about one that is over.
    const bool whole =
        moment.grain == Grain::kQuarter || moment.grain == Grain::kHalf || moment.grain == Grain::kSeason;
    const bool of_weekday = match->weekday != 0 && moment.grain == Grain::kDay && WeekdayOf(earliest) == match->weekday;
    const bool against =
        !of_weekday && ((tense == Tense::kFuture && latest < today) || (tense == Tense::kPast && earliest > today));
    if (strict && ((tense == Tense::kFuture && earliest <= today) || (tense == Tense::kPast && latest >= today)))
      continue;
    const long middle = (earliest + latest) / 2;
    long distance = middle > today ? middle - today : today - middle;
    if (against && !(whole && tense == Tense::kFuture))
      distance *= tense == Tense::kFuture ? kAgainstFuture : kAgainstPast;
    if (chosen == 0 || distance < best) best = distance, chosen = year, kept = candidate;
  }
  if (chosen != 0)
    moment = kept;
  else
    moment.year = anchor_.year;
}

}  // namespace lede
