// From a phrase to a day: tense, the nearest weekday, the year that is meant.
#include "times/grammar.h"
#include "times/holidays.h"

namespace lede {

/// What the clause says about past and future: the nearest cue before the time, else the first behind it.
TimeGrammar::Tense TimeGrammar::TenseAt(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kReach = 25;
  const auto cue = [&](std::uint32_t at) {
    const Atom& atom = atoms_[at];
    if (atom.Is(kFuture)) return Tense::kFuture;
    if (Is(at, "planning"_w)) return Tense::kFuture;
    if (IsAny(at, "soon"_w, "early"_w) && at > sentence_ && Is(at - 1, "as"_w) && Is(at + 1, "as"_w) && at < first)
      return Tense::kFuture;
    if (Is(at, "to"_w) && at > sentence_ && IsAny(at - 1, "is"_w, "are"_w) && at + 1 < first) return Tense::kFuture;
    if (Is(at, "ll"_w)) return Tense::kFuture;
    if (atom.Is(kPast)) {
      const bool infinitive = Is(at, "have"_w) && at > sentence_ && IsAny(at - 1, "will"_w, "to"_w, "would"_w, "may"_w);
      return infinitive ? Tense::kUnknown : Tense::kPast;
    }
    if (atom.classes == 0 && !atom.Has(kAtomCapital) && atom.span.size() >= 5) {
      const std::string_view word = Text(at);
      const bool passive = at > sentence_ && IsAny(at - 1, "be"_w, "is"_w, "are"_w);
      if (word.substr(word.size() - 2) == "ed" && word[word.size() - 3] != 'e' && !passive) return Tense::kPast;
    }
    return Tense::kUnknown;
  };
  const std::uint32_t floor = first - sentence_ > kReach ? first - kReach : sentence_;
  for (std::uint32_t at = first; at-- > floor;) {
    if (Is(at, ";"_w)) break;
    if (const Tense tense = cue(at); tense != Tense::kUnknown) return tense;
  }
  for (std::uint32_t at = last; at < atoms_.size() && at < last + kReach; ++at) {
    if (const Tense tense = cue(at); tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
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
  if (moment.grain == Grain::kDay && moment.number == 0 && moment.day != 0) {  // "the 21st", "Friday the 13th"
    if (!anchor_.HasDay()) return;
    moment.year = anchor_.year, moment.number = anchor_.month;
    const int by = tense == Tense::kFuture && moment.day < anchor_.day   ? 1
                   : tense != Tense::kFuture && moment.day > anchor_.day ? -1
                                                                         : 0;
    AddMonths(by, &moment.year, &moment.number);
    return;
  }
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
    // Quarters and seasons are told of around their end.
    const bool whole =
        moment.grain == Grain::kQuarter || moment.grain == Grain::kHalf || moment.grain == Grain::kSeason;
    const bool against = (tense == Tense::kFuture && latest < today) || (tense == Tense::kPast && earliest > today);
    if (strict && ((tense == Tense::kFuture && earliest <= today) || (tense == Tense::kPast && latest >= today)))
      continue;
    const long middle = (earliest + latest) / 2;
    long distance = middle > today ? middle - today : today - middle;
    if (against && !whole) distance = distance * 3;
    if (chosen == 0 || distance < best) best = distance, chosen = year, kept = candidate;
  }
  if (chosen != 0)
    moment = kept;
  else
    moment.year = anchor_.year;
}

void TimeGrammar::Remember(const TimeMatch& match) {
  if (!match.value.empty() || match.kind == TimeKind::kDuration || match.kind == TimeKind::kSet) return;
  // Reports compare with quarters that are over, not with the one they look forward to.
  if (match.moment.grain == Grain::kQuarter && match.moment.year == anchor_.year && anchor_.month != 0 &&
      match.moment.number <= (anchor_.month - 1) / 3) {
    last_quarter_ = match.moment;
    quarter_age_ = 0;
  }
  if (match.moment.grain == Grain::kDay && match.moment.year != 0 && match.moment.number != 0) {
    last_day_ = match.moment;
    const Atom& before = atoms_[match.last - 1];
    if (match.kind == TimeKind::kDate && before.Is(kDigits) && before.value <= 2) {
      listed_day_ = match.moment;
      listed_end_ = match.last;
    }
  }
}

}  // namespace lede
