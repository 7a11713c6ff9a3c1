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
    if (IsOverAsPlanned(at, last)) return Tense::kPast;
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
  return IsPlanned(at, first) ? Tense::kFuture : Tense::kUnknown;
}

/// "Games scheduled for Wednesday were still held": whether the participle at `at` belongs to a noun whose verb, behind the
/// time that ends at `last`, tells that the plan's time is over. "Has been postponed" and "was expected to" leave it open.
bool TimeGrammar::IsOverAsPlanned(std::uint32_t at, std::uint32_t last) const {
  if (at == sentence_ || !IsAny(at, "scheduled"_w, "planned"_w, "due"_w, "set"_w, "slated"_w, "expected"_w) ||
      !IsAny(at + 1, "for"_w, "on"_w, "to"_w, "in"_w))
    return false;
  const Atom& before = At(at - 1);
  const bool aside = Is(at - 1, ","_w);
  if (!aside && (before.classes != 0 ||
                 IsAny(at - 1, "is"_w, "are"_w, "be"_w, "been"_w, "being"_w, "has"_w, "have"_w, "not"_w, "also"_w,
                       "still"_w, "now"_w, "first"_w, "they"_w, "he"_w, "she"_w, "it"_w, "who"_w, "that"_w, "which"_w)))
    return false;
  std::uint32_t verb = last;
  if (aside && !Is(verb++, ","_w)) return false;
  while (IsAny(verb, "still"_w, "also"_w, "then"_w, "later"_w, "instead"_w, "nevertheless"_w, "never"_w)) ++verb;
  if (IsAny(verb, "was"_w, "were"_w)) {
    ++verb;
    while (IsAny(verb, "still"_w, "also"_w, "then"_w, "later"_w, "not"_w, "instead"_w, "only"_w)) ++verb;
    return !At(verb).Is(kFuture) && !IsAny(verb, "to"_w, "set"_w, "slated"_w, "supposed"_w);
  }
  return IsAny(verb, "went"_w, "took"_w, "began"_w, "drew"_w, "ended"_w, "passed"_w, "started"_w, "did"_w, "failed"_w,
               "came"_w, "happened"_w, "saw"_w, "proceeded"_w);
}

/// Whether the word at `at` is a verb of what is put in the calendar, in the present, near the time that begins at `first`:
/// "the council meets Monday", "talks resume on Friday". News tell of such plans in no other way.
bool TimeGrammar::IsPlanned(std::uint32_t at, std::uint32_t first) const {
  constexpr std::uint32_t kReach = 10;
  if (at == sentence_ || (at < first ? first - at : at - first) > kReach || At(at).Has(kAtomCapital)) return false;
  // "July 25: The bridge opens" is an entry of a chronicle.
  for (std::uint32_t i = first; i < at; ++i) {
    if (Is(i, ":"_w) && !Joined(i + 1)) return false;
  }
  // "Did they meet on the 4th?"
  constexpr std::uint32_t kQuestion = 5;
  for (std::uint32_t i = at; i > sentence_ && at - i < kQuestion; --i) {
    if (Is(i - 1, "did"_w)) return false;
  }
  // "The deadline is Friday", "the matches are on Sunday"
  if (IsAny(at, "is"_w, "are"_w) && at < first) return first == at + 1 || (first == at + 2 && Is(at + 1, "on"_w));
  const Atom& before = At(at - 1);
  const bool of_one =
      IsAny(at, "meets"_w, "opens"_w, "begins"_w, "starts"_w, "resumes"_w, "ends"_w, "closes"_w, "hosts"_w, "reopens"_w,
            "convenes"_w, "reconvenes"_w, "arrives"_w, "departs"_w, "expires"_w) ||
      IsAny(at, "premieres"_w, "travels"_w, "kicks"_w, "launches"_w, "retires"_w, "airs"_w, "votes"_w, "plays"_w,
            "faces"_w, "visits"_w, "returns"_w, "heads"_w, "goes"_w, "leaves"_w);
  if (of_one) {
    // "Two starts", "their votes", "of returns" are nouns.
    return !before.Is(kDigits | kNumberWord | kOrdinalWord | kTimeLead) &&
           !IsAny(at - 1, "of"_w, "for"_w, "in"_w, "with"_w, "its"_w, "his"_w, "her"_w, "their"_w, "our"_w, "all"_w,
                  "no"_w, "more"_w, "many"_w, "a"_w, "both"_w);
  }
  const bool verb =
      IsAny(at, "meet"_w, "face"_w, "resume"_w, "begin"_w, "host"_w, "reconvene"_w, "arrive"_w, "depart"_w);
  const bool or_noun =
      IsAny(at, "open"_w, "start"_w, "end"_w, "close"_w, "vote"_w, "play"_w, "return"_w, "travel"_w, "visit"_w);
  if (!verb && !or_noun) return false;
  if (IsAny(at - 1, "they"_w, "we"_w, "you"_w)) return true;
  // Behind a noun in the plural; "Senate vote", "Wales play" may be nouns where the first is a name.
  const std::string_view noun = Text(at - 1);
  const bool plural = noun.size() > 3 && noun.back() == 's' && noun[noun.size() - 2] != 's' && before.classes == 0;
  return plural && (verb || !before.Has(kAtomCapital) || at - 1 == sentence_);
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
