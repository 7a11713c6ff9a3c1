// What hangs on a verb of saying and is no report, and what speaks against one.
#include <algorithm>
#include <array>

#include "quotes/finder.h"
#include "quotes/verbs.h"
#include "text/unicode.h"

namespace lede {

/// Whether the words are none that may be reported: those of a direct quotation, or of a part of it, which are the rules'
/// alone, and thoughts.
bool QuoteFinder::IsNoReport(const MaybeReported& one, bool thought) const {
  if (one.how == Construction::kRules) return false;
  // “denied the charges”: what was done by words, and none of the words.
  if (trees_->cases == nullptr && (thought || one.content.size() < kFewestReported)) return true;
  if (trees_->cases == nullptr && (HasAddedClause(one) || !MayReport(one))) return true;
  if (trees_->cases == nullptr && IsToldOf(one.content)) return true;
  // What stands between marks from end to end, or crosses them, is no reported speech.
  const std::uint32_t opening = pair_[one.content.first], closing = pair_[one.content.last - 1];
  if (opening != 0 && opening == closing && (one.cue >= end_ || pair_[one.cue] != opening)) return true;
  if (opening != 0 && opening != closing && pairs_[opening - 1].close >= one.content.last) return true;
  if (opening != closing && closing != 0 && pairs_[closing - 1].close >= one.content.last) return true;
  const std::uint32_t first = said_[one.content.first - begin_], last = said_[one.content.last - 1 - begin_];
  for (const std::uint32_t row : {first, last}) {
    if (row == 0 || doc_.quotes[row - 1].kind != QuoteKind::kDirect) continue;
    if (first == last || SharedOf(doc_.quotes[row - 1].span, Span(one.content)) >= 0.5) return true;
  }
  return false;
}

/// Whether the word has been seen to report: of one that seldom or never did, what hangs on it tells what was done.
bool QuoteFinder::MayReport(const MaybeReported& one) const {
  if (one.how == Construction::kAccording || one.cue == kNone) return true;
  const std::string& lemma = trees_->reading.lemmas[one.cue];
  const std::string word = lemma.empty() ? Fold(At(one.cue)) : lemma;
  const bool clause =
      one.how == Construction::kClause || one.how == Construction::kOpenClause || one.how == Construction::kAround;
  return clause ? trees_->weights.SometimesReports(word) : trees_->weights.OftenReports(word);
}

/// “refused to mend it”: whether the infinitive tells what was done or left, rather than said.
bool QuoteFinder::IsDone(const MaybeReported& one, Shape shape) const {
  if (one.cue == kNone || shape != Shape::kOpen || one.content.first <= one.cue) return false;
  const VerbForm* form = FindVerb(Fold(At(one.cue)));
  const std::string& lemma = trees_->reading.lemmas[one.cue];
  return lemma == "agree" || lemma == "refuse" || (form != nullptr && form->acts);
}

/// “I would say it was old”, “we conclude that”: who speaks in the first person says so himself, and nobody reports it.
bool QuoteFinder::IsOwnWord(const MaybeReported& one) const {
  if (!IsFirstPerson(one) || one.cue == kNone || pair_[one.cue] != 0) return false;
  const Reading& reading = trees_->reading;
  bool past = reading[one.cue].form == Inflection::kPast;
  for (const std::uint32_t child : reading.Of(one.cue)) {
    if (reading[child].dep == Dep::kAuxiliary && (At(child) == "had" || At(child) == "have" || At(child) == "did"))
      past = true;
  }
  return !past;
}

/// “I”, “like I”.
bool QuoteFinder::IsFirstPerson(const MaybeReported& one) const {
  if (one.source.size() == 0) return false;
  const std::string_view last = At(one.source.last - 1);
  return last == "I" || last == "we" || last == "We";
}

/// “went on to say”: whether what a verb is followed by was done.
bool QuoteFinder::GoesOn(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 5> kOn = {"begin", "continue", "go", "proceed", "use"};
  return verb != kNone && std::find(kOn.begin(), kOn.end(), trees_->reading.lemmas[verb]) != kOn.end();
}

/// Whether the words speak against a report: “did not say whether”, “might say”, “sought to determine”, “it shows that”,
/// “theories suggest”, “how did you confirm”, what was done rather than said, and what somebody tells of himself.
bool QuoteFinder::IsDoubtful(const MaybeReported& one, Shape shape, std::uint32_t speaker) const {
  static constexpr std::array<std::string_view, 10> kMaybe = {"not",   "n't",    "n’t", "never", "might",
                                                              "would", "should", "may", "could", "cannot"};
  if (one.cue == kNone) return false;
  const Reading& reading = trees_->reading;
  if (IsFirstPerson(one)) return true;
  const std::string who = one.source_head == kNone ? "" : Fold(At(one.source_head));
  if (who == "you" || who == "one") return true;
  if (EndsInOther(one)) return true;
  if (IsDone(one, shape)) return true;
  for (const std::uint32_t child : reading.Of(one.cue)) {
    if (child > one.cue) break;
    if (reading[child].dep == Dep::kMarker && At(child) == "to" && !GoesOn(reading[one.cue].head)) return true;
    if (std::find(kMaybe.begin(), kMaybe.end(), Fold(At(child))) != kMaybe.end()) return true;
  }
  if (one.source_head == kNone || speaker != kNone || reading[one.source_head].mention != kNone) return false;
  return IsThing(one) || IsShownByThing(one);
}

/// “should be opened up, and his critics, who …, blame him”: a noun joined to another behind a comma, and to no list, opens
/// a clause of its own more often than not.
bool QuoteFinder::EndsInOther(const MaybeReported& one) const {
  const Reading& reading = trees_->reading;
  for (std::uint32_t t = one.content.last; t-- > one.content.first;) {
    if (At(t) != "," || t + 2 >= one.content.last || (At(t + 1) != "and" && At(t + 1) != "or")) continue;
    const std::uint32_t coordinated = reading[t + 1].head;
    if (coordinated == kNone || reading[coordinated].dep != Dep::kConjunct || coordinated < t) return false;
    const std::uint32_t head = reading[coordinated].head;
    const bool nouns = reading[coordinated].part == Upos::kNoun || reading[coordinated].part == Upos::kPropn;
    return nouns && head != kNone && reading.Find(head, Dep::kConjunct) == coordinated &&
           reading[head].part != Upos::kVerb && reported_->TreeOf(coordinated).last >= one.content.last;
  }
  return false;
}

/// “in which Moss left”: what is told of a thing, and not what was said.
bool QuoteFinder::IsToldOf(RowRange content) const {
  for (std::uint32_t t = content.first; t < std::min(content.last, content.first + 2); ++t) {
    const std::string_view word = At(t);
    if (word == "which" || word == "whom" || word == "whose") return t > content.first || word == "which";
  }
  return false;
}

/// “it”, “this”: what stands for no person.
bool QuoteFinder::IsThing(const MaybeReported& one) const {
  static constexpr std::array<std::string_view, 5> kThings = {"it", "that", "this", "what", "which"};
  return trees_->reading[one.source_head].part == Upos::kPron &&
         std::find(kThings.begin(), kThings.end(), Fold(At(one.source_head))) != kThings.end();
}

/// “the debacle illustrates how”, “this shows that”, “it tells me that”: things show what nobody has said. What can speak,
/// as a study can, has spoken in the articles that were learnt from.
bool QuoteFinder::IsShownByThing(const MaybeReported& one) const {
  static constexpr std::array<std::string_view, 12> kShowing = {"demonstrate", "highlight", "illustrate", "imply",
                                                                "indicate",    "mean",      "prove",      "reflect",
                                                                "reveal",      "show",      "suggest",    "tell"};
  if (one.source_head == kNone || one.cue == kNone) return false;
  const Reading& reading = trees_->reading;
  if (reading[one.source_head].mention != kNone) return false;
  if (std::find(kShowing.begin(), kShowing.end(), reading.lemmas[one.cue]) == kShowing.end()) return false;
  if (IsThing(one)) return true;
  return reading[one.source_head].part == Upos::kNoun && !IsPersonNoun(At(one.source_head)) &&
         trees_->weights.Of("source=" + reading.lemmas[one.source_head]) <= 0;
}

/// “ordered a new trial, where he was found guilty again”: whether the phrase ends in what the reporter adds.
bool QuoteFinder::HasAddedClause(const MaybeReported& one) const {
  const std::uint32_t clause = trees_->reading.Find(one.head, Dep::kRelativeClause);
  if (clause == kNone || reported_->TreeOf(clause).last > one.content.last) return false;
  const std::uint32_t first = reported_->TreeOf(clause).first;
  return first > one.content.first && IsAddedClause(At(first) == "," ? first + 1 : first);
}

/// Whether the word tells what somebody thinks or wants: “knew”, as “knows”.
bool QuoteFinder::IsThought(std::uint32_t word) const {
  static constexpr std::array<std::string_view, 4> kMinds = {"intend", "plan", "realise", "realize"};
  const std::string& lemma = trees_->reading.lemmas[word];
  if (std::find(kMinds.begin(), kMinds.end(), lemma) != kMinds.end()) return true;
  return IsInner(At(word)) || IsInner(lemma) || IsInner(lemma + "s");
}

}  // namespace lede
