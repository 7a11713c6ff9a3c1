#include "story/when.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "story/acting.h"
#include "story/main_event.h"
#include "story/predicate.h"
#include "story/times_told.h"
#include "text/unicode.h"
#include "times/calendar.h"

namespace lede {
namespace {

/// What tells that a time is the story's; a later one says more.
enum class Sign : std::uint8_t { kNothing, kOnly, kNear, kReport, kPart, kOwn };
// In thousandths, by Sign.
constexpr std::array<std::uint16_t, 6> kConfidences = {0, 550, 550, 600, 750, 850};
constexpr long kLongestAgo = 7, kFurthestAhead = 3;  // days, of a report that is not sure to be about them

struct Candidate {
  std::uint32_t time = kNone;
  Sign sign{};
};

class Dater {
 public:
  Dater(const Document& doc, const Lead& lead, const Clauses& clauses, std::uint32_t main)
      : doc_(doc), lead_(lead), clauses_(clauses), main_(main) {
    if (main != kNone) tellings_ = TellingsOf(doc, lead, main), words_ = WordsOf(doc, tellings_);
  }

  ToldTime Find() {
    for (const Sentence& headline : lead_.headlines) Collect(headline);
    for (const Sentence& sentence : lead_.told) Collect(sentence);
    for (const Sentence& sentence : lead_.further) Collect(sentence);
    const Candidate* best = nullptr;
    // "At 15:30 on Tuesday": which day is told surer by its name.
    const auto says = [&](const Candidate& c) { return std::pair(c.sign, IsNamedDay(doc_, doc_.times[c.time])); };
    for (const Candidate& one : found_) {
      if (best == nullptr || says(one) > says(*best)) best = &one;
    }
    if (best == nullptr || best->sign == Sign::kNothing) return Month();
    if (best->sign <= Sign::kNear && !IsUnrivalled(*best)) return {};
    return {ByName(best->time), kConfidences[static_cast<std::size_t>(best->sign)]};
  }

 private:
  void Collect(const Sentence& sentence);
  Sign SignOf(const Sentence& sentence, std::uint32_t time) const;
  Sign SignByTree(const Sentence& sentence, const Time& time) const;
  bool IsSaidThen(const Sentence& sentence, ByteSpan time) const {
    return main_ != kNone && IsOfSpeech(doc_, clauses_, sentence, time, doc_.events[main_]);
  }
  bool IsOfParty(std::uint32_t verb) const;
  bool HasOtherSubject(std::uint32_t verb) const;
  bool IsOfObject(const Time& time) const;
  bool IsUnderWay(const Sentence& sentence) const;
  bool IsStillSo() const;
  bool IsOccurring(std::uint32_t verb) const;
  std::uint32_t ByName(std::uint32_t row) const;
  bool IsRecent(const Time& time) const;
  bool IsUnrivalled(const Candidate& one) const;
  ToldTime Month() const;

  const Document& doc_;
  const Lead& lead_;
  const Clauses& clauses_;
  const std::uint32_t main_;
  std::vector<std::uint32_t> tellings_;  ///< the main event and those that tell it again
  std::vector<ByteSpan> words_;          ///< that tell them
  std::vector<Candidate> found_;
};

void Dater::Collect(const Sentence& sentence) {
  for (const std::uint32_t time : DaysIn(doc_, sentence)) found_.push_back({time, SignOf(sentence, time)});
}

Sign Dater::SignOf(const Sentence& sentence, std::uint32_t row) const {
  const Time& time = doc_.times[row];
  const bool is_first = sentence.span == lead_.first().span;
  // "After Tuesday's vote": not the day of what came after it.
  const bool is_owner = IsOwner(doc_, sentence, time.span);
  if (is_first && IsInDateline(doc_, sentence, time.span)) return Sign::kOnly;
  if (is_owner && IsOfObject(time)) return Sign::kNothing;
  for (const std::uint32_t event : tellings_) {
    if (!is_owner && HasArgument(doc_, doc_.events[event], ArgumentRole::kTime, time.span)) return Sign::kOwn;
  }
  const bool is_of_report = IsOfReport(doc_, time);
  const bool is_said = main_ != kNone && IsSaying(doc_, doc_.events[main_]);
  if (!clauses_.IsKnown()) {
    const bool is_beside = main_ == kNone || is_first || Within(doc_.events[main_].span, sentence.span);
    const bool is_told =
        sentence.span.begin >= lead_.first().span.begin && sentence.span.begin < lead_.told.back().span.end;
    if (!is_beside || !is_told || (main_ != kNone && IsOfAnother(doc_, time.span, doc_.events[main_])))
      return Sign::kNothing;
    return is_of_report ? Sign::kReport : is_first ? Sign::kOwn : Sign::kNear;
  }
  const Sign sign = is_owner ? (is_first ? Sign::kNear : Sign::kOnly) : SignByTree(sentence, time);
  if (sign == Sign::kReport && !is_said && IsUnderWay(sentence)) return Sign::kNothing;
  if (sign >= Sign::kReport) {
    if (is_said && sign == Sign::kReport) return Sign::kPart;
    return is_of_report && !is_said ? std::min(sign, Sign::kReport) : sign;
  }
  if (is_of_report && !is_said) return Sign::kNothing;
  return IsRecent(time) ? sign : Sign::kNothing;
}

Sign Dater::SignByTree(const Sentence& sentence, const Time& time) const {
  const bool is_first = sentence.span == lead_.first().span;
  Tie tie = Tie::kNothing;
  bool is_told = false;
  for (const ByteSpan words : words_) {
    if (!Within(words, sentence.span)) continue;
    is_told = true;
    tie = std::max(tie, clauses_.TieOf(time.span, clauses_.HeadOf(words)));
  }
  // The first sentence tells what the headline does, in other words.
  if (!is_told && is_first) {
    const bool is_said = main_ != kNone && IsSaying(doc_, doc_.events[main_]);
    const std::uint32_t root = is_said ? clauses_.RootOf(sentence) : clauses_.ToldRootOf(sentence);
    tie = clauses_.TieOf(time.span, root);
    // But not where somebody else is said to do it: "Moss quits the race": "On Tuesday the party held its primaries".
    if (tie >= Tie::kPart && HasOtherSubject(root)) return Sign::kReport;
  }
  if (tie == Tie::kOwn) return is_told ? Sign::kOwn : Sign::kPart;
  if (tie == Tie::kPhrase || tie == Tie::kPart || IsSaidThen(sentence, time.span)) return Sign::kPart;
  if (tie == Tie::kReport || tie == Tie::kCause) return Sign::kReport;
  if (is_told && is_first && clauses_.TieOf(time.span, clauses_.RootOf(sentence)) >= Tie::kPart) return Sign::kReport;
  // Where nothing tells the event, what the other first sentences tell is as good a guess as what follows on it.
  const bool is_near = sentence.span.begin < lead_.told.back().span.end;
  if (!is_first && !is_told && IsStillSo() && !IsOccurring(clauses_.VerbOver(clauses_.HeadOf(time.span))))
    return Sign::kNothing;
  if (main_ == kNone && is_near && clauses_.TieOf(time.span, clauses_.RootOf(sentence)) >= Tie::kPart)
    return Sign::kNear;
  const bool is_of_another = main_ != kNone && IsOfAnother(doc_, time.span, doc_.events[main_]);
  const std::uint32_t verb = clauses_.VerbOver(clauses_.HeadOf(time.span));
  if (verb != kNone && clauses_.IsBefore(verb)) return Sign::kNothing;
  return is_of_another || !(is_first || (is_near && IsOfParty(verb))) ? Sign::kOnly : Sign::kNear;
}

/// Whether somebody named does what a verb tells who has no part in the main event.
bool Dater::HasOtherSubject(std::uint32_t verb) const {
  const std::uint32_t subject = verb == kNone || main_ == kNone ? kNone : SubjectOf(clauses_.reading(), verb);
  if (subject == kNone || PartiesOf(doc_, doc_.events[main_]).empty()) return false;
  const std::uint32_t m = clauses_.reading()[subject].mention;
  return m != kNone && doc_.mentions[m].entity != kNone && !IsOfParty(verb);
}

/// "Extended Wednesday's losses": the day of what it is done to, which came before.
bool Dater::IsOfObject(const Time& time) const {
  if (!clauses_.IsKnown()) return false;
  const std::uint32_t head = clauses_.HeadOf(time.span);
  const std::uint32_t owned = head == kNone ? kNone : clauses_.reading()[head].head;
  if (owned == kNone || clauses_.reading()[head].dep != Dep::kPossessor) return false;
  // "Won Sunday's race", "attended Sunday's meeting": they were there.
  constexpr std::array<std::string_view, 12> kTakingPart = {"win",  "lose",  "attend", "join", "host",    "hold",
                                                            "open", "close", "watch",  "miss", "boycott", "lead"};
  const std::uint32_t verb = clauses_.VerbOver(owned);
  const bool takes_part =
      verb != kNone && std::find(kTakingPart.begin(), kTakingPart.end(), clauses_.LemmaOf(verb)) != kTakingPart.end();
  return clauses_.reading()[owned].dep == Dep::kObject && !takes_part;
}

/// "Is cutting its staff, the board said on Monday": that day it said so.
bool Dater::IsUnderWay(const Sentence& sentence) const {
  return std::any_of(words_.begin(), words_.end(), [&](ByteSpan words) {
    const std::uint32_t verb = clauses_.HeadOf(words);
    return Within(words, sentence.span) && verb != kNone && clauses_.reading()[verb].form == Inflection::kIng &&
           clauses_.reading().Has(verb, Dep::kAuxiliary);
  });
}

/// "Moss is held", "has been charged": what the sentences behind it tell of a day is what came before.
bool Dater::IsStillSo() const {
  if (main_ != kNone && doc_.events[main_].span.begin < lead_.first().span.begin) return false;
  const std::uint32_t verb = main_ == kNone ? clauses_.RootOf(lead_.first()) : clauses_.HeadOf(doc_.events[main_].span);
  if (verb == kNone) return false;
  if (main_ == kNone && clauses_.reading()[verb].form == Inflection::kPresent) return true;
  constexpr std::array<std::string_view, 4> kNow = {"is", "are", "has", "have"};
  for (const std::uint32_t child : clauses_.reading().Of(verb)) {
    const Dep dep = clauses_.reading()[child].dep;
    if (dep != Dep::kAuxiliary && dep != Dep::kPassiveAuxiliary && dep != Dep::kCopula) continue;
    const std::string word = Lower(doc_.slice(doc_.tokens[child]));
    const bool is_done = word.starts_with("ha");
    if (std::find(kNow.begin(), kNow.end(), word) != kNow.end() && !(is_done && main_ == kNone)) return true;
  }
  return false;
}

/// "The fire broke out on Monday": the sentence tells when what the first one tells of was.
bool Dater::IsOccurring(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 5> kOccurring = {"occur", "happen", "take", "come", "begin"};
  const std::string_view lemma = verb == kNone ? std::string_view() : clauses_.LemmaOf(verb);
  return std::find(kOccurring.begin(), kOccurring.end(), lemma) != kOccurring.end();
}

/// Whether one of those who take part in the event is who does something else: "Moss met Reed. They spoke on Sunday".
bool Dater::IsOfParty(std::uint32_t verb) const {
  const std::uint32_t subject = verb == kNone || main_ == kNone ? kNone : SubjectOf(clauses_.reading(), verb);
  if (subject == kNone) return false;
  const std::vector<std::uint32_t> parties = PartiesOf(doc_, doc_.events[main_]);
  return std::any_of(doc_.mentions.begin(), doc_.mentions.end(), [&](const Mention& m) {
    const auto is_called = [&](std::uint32_t row) { return IsCalledAlike(doc_, row, m.entity); };
    return m.entity != kNone && m.tokens.first <= subject && subject < m.tokens.last &&
           std::any_of(parties.begin(), parties.end(), is_called);
  });
}

/// "This morning" where the first sentences call the same day "Thursday", too.
std::uint32_t Dater::ByName(std::uint32_t row) const {
  const Time& time = doc_.times[row];
  if (time.earliest.empty() || IsNamedDay(doc_, time)) return row;
  for (const Candidate& other : found_) {
    const Time& named = doc_.times[other.time];
    const bool is_told = named.span.begin < lead_.told.back().span.end;
    if (is_told && named.earliest == time.earliest && IsNamedDay(doc_, named)) return other.time;
  }
  return row;
}

bool Dater::IsRecent(const Time& time) const {
  long day = 0, today = 0;
  if (!ReadDay(doc_.document_date, &today) || !ReadDay(time.earliest, &day)) return IsNamedDay(doc_, time);
  return day >= today - kLongestAgo && day <= today + kFurthestAhead;
}

/// Whether no other day stands beside it: in its sentence, where it is likely the story's, else in all first sentences.
bool Dater::IsUnrivalled(const Candidate& one) const {
  const Time& time = doc_.times[one.time];
  if (one.sign == Sign::kOnly && !IsNamedDay(doc_, time)) return false;
  return std::all_of(found_.begin(), found_.end(), [&](const Candidate& other) {
    const bool is_weaker = one.sign == Sign::kNear && other.sign < Sign::kNear;
    const Time& theirs = doc_.times[other.time];
    // Without a day of the report nothing tells which days these are.
    const bool is_same = time.earliest.empty() ? Fold(doc_.slice(theirs.span)) == Fold(doc_.slice(time.span))
                                               : theirs.earliest == time.earliest;
    return is_weaker || is_same;
  });
}

/// The month of the first sentence, where that is all it says.
ToldTime Dater::Month() const {
  const std::uint32_t time = MonthIn(doc_, lead_.first().span);
  if (time == kNone || !found_.empty()) return {};
  const auto tells = [&](std::uint32_t event) { return Within(doc_.events[event].span, lead_.first().span); };
  if (main_ != kNone && clauses_.IsKnown() && std::none_of(tellings_.begin(), tellings_.end(), tells)) return {};
  if (main_ != kNone && IsOfAnother(doc_, doc_.times[time].span, doc_.events[main_])) return {};
  return {time, kConfidences[static_cast<std::size_t>(Sign::kReport)]};
}

}  // namespace

ToldTime WhenOf(const Document& doc, const Lead& lead, const Clauses& clauses, std::uint32_t main) {
  return Dater(doc, lead, clauses, main).Find();
}

}  // namespace lede
