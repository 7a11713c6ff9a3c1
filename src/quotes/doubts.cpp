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

/// Whether nothing is reported, whoever found it: what was not said or is another's, a name, a deed, words without a
/// statement.
bool QuoteFinder::SaysNothing(const MaybeReported& one, Shape shape) const {
  if (one.cue == kNone || KindOf(one) != QuoteKind::kIndirect) return false;
  if (IsAccording(one)) return GoesOnBehind(one);
  if (IsUnspoken(one) || IsOutside(one) || IsOnlyNamed(one) || IsAnaphor(one) || IsDoneTo(one)) return true;
  if (shape == Shape::kOpen) return IsToBe(one) && IsOfThing(one);
  if (shape == Shape::kClause) return false;
  return !HasNoun(one) || IsOnlySetting(one) || IsOfAnother(one) || IsOfOrdinal(one);
}

bool QuoteFinder::IsAccording(const MaybeReported& one) const { return Fold(At(one.cue)) == "according"; }

/// “The court decided, according to the summary, that …”: half a statement.
bool QuoteFinder::GoesOnBehind(const MaybeReported& one) const {
  if (one.content.last > one.cue) return false;
  const std::uint32_t farthest = std::min(end_, one.cue + kLongestTail);
  std::uint32_t t = one.cue;
  while (t < farthest && At(t) != ",") ++t;
  const std::uint32_t far = std::min(end_, t + kFewestReported);  // a mark may stand between
  for (; t < far; ++t) {
    if (At(t) == "that") return true;
  }
  return false;
}

/// “did not say whether”: what was left unsaid, or denied to have been said; “did not deny that” says something.
bool QuoteFinder::IsUnspoken(const MaybeReported& one) const {
  static constexpr std::array<std::string_view, 3> kDenying = {"dispute", "doubt", "object"};
  const VerbForm* form = FindVerb(Fold(At(one.cue)));
  const std::string& lemma = trees_->reading.lemmas[one.cue];
  const bool denies = std::find(kDenying.begin(), kDenying.end(), lemma) != kDenying.end();
  return !denies && (form == nullptr || !form->gets) && IsNegated(one.cue);
}

bool QuoteFinder::IsNegated(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 4> kNot = {"not", "n't", "n’t", "never"};
  constexpr std::uint32_t kFarthest = 3;
  for (const std::uint32_t child : trees_->reading.Of(verb)) {
    if (child > verb) return false;
    if (child + kFarthest >= verb && std::find(kNot.begin(), kNot.end(), Fold(At(child))) != kNot.end()) return true;
  }
  return false;
}

/// “ordered his staff to wait”: a deed.
bool QuoteFinder::IsOrder(const MaybeReported& one) const {
  const VerbForm* form = FindVerb(Fold(At(one.cue)));
  if (form == nullptr || !form->acts || !form->asks || one.content.first < one.cue) return false;
  const std::uint32_t open = trees_->reading.Find(one.cue, Dep::kOpenClause);
  return open != kNone && open < one.content.last;
}

/// “the man who says little is gone, it is likely”, “insists on sleeping there, it is likely”: what stands behind the
/// relative clause of a verb, or behind its gerund.
bool QuoteFinder::IsOutside(const MaybeReported& one) const {
  if (one.content.first <= one.cue + 2 || one.cue + 2 >= end_) return false;
  const Reading& reading = trees_->reading;
  if (At(one.cue + 1) == "on" && reading[one.cue + 2].part == Upos::kVerb && At(one.cue + 2).ends_with("ing"))
    return true;
  return reading[one.cue].dep == Dep::kRelativeClause && reported_->TreeOf(one.cue).last <= one.content.first;
}

/// “a house called Dawn”, “called Moss on Monday”: whoever has or hears a name says nothing.
bool QuoteFinder::IsOnlyNamed(const MaybeReported& one) const {
  const Reading& reading = trees_->reading;
  if (reading.lemmas[one.cue] != "call" || one.content.first != one.cue + 1) return false;
  std::uint32_t last = one.content.first;
  while (last < one.content.last && reading[last].part == Upos::kPropn) ++last;
  if (last == one.content.first || last >= one.content.last) return last > one.content.first;
  const Upos next = reading[last].part;
  return next == Upos::kAdp || next == Upos::kSconj || next == Upos::kPunct || next == Upos::kAdv;
}

/// “asked me all of this”, “called in sick”: words without a noun, or a quality that none stands beside.
bool QuoteFinder::HasNoun(const MaybeReported& one) const {
  const Reading& reading = trees_->reading;
  const std::uint32_t head = clues_->HeadOf(one), first = one.content.first;
  const bool bare = head == first || (head == first + 1 && reading[first].part == Upos::kAdp);
  const bool quality = bare && (reading[head].part == Upos::kAdj || reading[head].part == Upos::kAdv);
  for (std::uint32_t t = first; t < one.content.last; ++t) {
    const Upos part = reading[t].part;
    if (quality && t > head && part == Upos::kAdp && At(t) != "of") return false;
    if (part == Upos::kNoun || part == Upos::kPropn || part == Upos::kVerb || part == Upos::kAux ||
        part == Upos::kSym || part == Upos::kNum)
      return true;
  }
  return false;
}

/// “said Wednesday in Lima”: when and where it was said.
bool QuoteFinder::IsOnlySetting(const MaybeReported& one) const {
  if (one.content.first < one.cue) return false;
  const Reading& reading = trees_->reading;
  std::uint32_t top = one.content.first;
  while (reading[top].head != kNone && reading[top].head != one.cue && reading[top].head >= one.content.first &&
         reading[top].head < one.content.last)
    top = reading[top].head;
  for (std::uint32_t t = one.content.first; t < one.content.last; ++t) {
    if (reading[t].part == Upos::kVerb || reading[t].part == Upos::kAux) return false;
  }
  return reading[top].dep == Dep::kObliqueMeasure && reading[top].head == one.cue;
}

/// “rejected Moss’s view that it was old”: the words that are rejected are another's.
bool QuoteFinder::IsOfAnother(const MaybeReported& one) const {
  const VerbForm* form = FindVerb(Fold(At(one.cue)));
  if (form == nullptr || !form->gets || one.content.first < one.cue) return false;
  const Reading& reading = trees_->reading;
  const std::uint32_t head = clues_->HeadOf(one), owner = reading.Find(head, Dep::kPossessor);
  const std::uint32_t clause = reading.Find(head, Dep::kClauseOfNoun);
  return owner != kNone && reading[owner].mention != kNone && clause != kNone && reading.Has(clause, Dep::kMarker) &&
         At(reading.Find(clause, Dep::kMarker)) == "that";
}

/// “She said this while she answered questions”: the words stand elsewhere.
bool QuoteFinder::IsAnaphor(const MaybeReported& one) const {
  const std::uint32_t first = one.content.first;
  if (first != one.cue + 1 || (At(first) != "this" && At(first) != "so") || first + 1 >= one.content.last) return false;
  const Upos next = trees_->reading[first + 1].part;
  return next == Upos::kAdp || next == Upos::kSconj || next == Upos::kPunct;
}

/// “the three listed above are in use”: a participle of what was done to the noun that it belongs to.
bool QuoteFinder::IsDoneTo(const MaybeReported& one) const {
  const Reading& reading = trees_->reading;
  return reading[one.cue].dep == Dep::kClauseOfNoun && reading[one.cue].form == Inflection::kParticiple &&
         !At(one.cue).ends_with("ing") && one.source_head != kNone && reading[one.cue].head == one.source_head;
}

/// “denied that it was old”, “they believe it was old”: what somebody holds for untrue, or has not said.
bool QuoteFinder::IsHeld(std::uint32_t cue) const {
  const std::string& lemma = trees_->reading.lemmas[cue];
  return lemma == "believe" || lemma == "deny" || lemma == "dispute" || IsThought(cue);
}

/// “promises to be the best yet”: what a thing is like.
bool QuoteFinder::IsToBe(const MaybeReported& one) const {
  return trees_->reading.Has(clues_->HeadOf(one), Dep::kCopula) && one.content.first > one.cue;
}

/// “The first charged him with theft, and the second …”: one of several things.
bool QuoteFinder::IsOfOrdinal(const MaybeReported& one) const {
  if (one.source_head == kNone || trees_->reading[one.source_head].part != Upos::kAdj) return false;
  return At(one.source_head).ends_with("nd") || At(one.source_head).ends_with("th") || At(one.source_head) == "first" ||
         At(one.source_head) == "third";
}

/// “the programme adds to the rules”: few things speak that have not been seen to, and fewer of what is no clause.
bool QuoteFinder::IsMutePhrase(const MaybeReported& one, int weight) const {
  constexpr int kLeast = 50;
  if (weight >= kLeast || !IsOfThing(one)) return false;
  for (std::uint32_t t = one.content.first; t < one.content.last; ++t) {
    if (trees_->reading[t].part == Upos::kAux) return false;  // a clause, after all
  }
  return true;
}

/// “the edition”, “the programme”: no person, and nothing that has been seen to speak.
bool QuoteFinder::IsOfThing(const MaybeReported& one) const {
  if (one.source_head == kNone) return false;
  const Reading& reading = trees_->reading;
  const ReadToken& head = reading[one.source_head];
  if (head.mention != kNone || head.part != Upos::kNoun || IsPersonNoun(At(one.source_head))) return false;
  if (mention_[one.source.last - 1] != kNone && !reading.Has(one.source_head, Dep::kNominal)) return false;
  return trees_->weights.Of("source=" + reading.lemmas[one.source_head]) <= 0;
}

/// “I would say it was old”, “we conclude that”: who speaks in the first person says so himself, and nobody reports it.
bool QuoteFinder::IsOwnWord(const MaybeReported& one) const {
  if (!IsFirstPerson(one) || one.cue == kNone || pair_[one.cue] != 0) return false;
  const Reading& reading = trees_->reading;
  bool past = reading[one.cue].form == Inflection::kPast;
  for (const std::uint32_t child : reading.Of(one.cue)) {
    if (reading[child].dep == Dep::kAuxiliary &&
        (At(child) == "had" || At(child) == "have" || At(child) == "did" || At(child).ends_with("ve")))
      past = true;
  }
  return !past;
}

/// “I”, “like I”, “led us to believe”; not “the US”.
bool QuoteFinder::IsFirstPerson(const MaybeReported& one) const {
  static constexpr std::array<std::string_view, 5> kOwn = {"I", "We", "me", "us", "we"};
  if (one.source.size() == 0) return false;
  const auto own = [](std::string_view t) { return std::find(kOwn.begin(), kOwn.end(), t) != kOwn.end(); };
  return own(At(one.source.last - 1)) || (one.source_head != kNone && own(At(one.source_head)));
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
  if (EndsInOther(one) || IsOfAnotherNoun(one) || IsOfFronted(one) || EndsInNumber(one)) return true;
  if (IsOrder(one) || IsOfInnerVerb(one) || (shape == Shape::kClause && IsHeld(one.cue))) return true;
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

/// “read from a report by Moss, saying that”, “met Moss, claiming to be old, and Hale”: whether a participle may belong
/// to a noun before its comma, rather than to the subject.
bool QuoteFinder::IsOfAnotherNoun(const MaybeReported& one) const {
  const Reading& reading = trees_->reading;
  if (one.cue < begin_ + 2 || IsAccording(one) || one.content.first < one.cue || !At(one.cue).ends_with("ing") ||
      At(one.cue - 1) != ",")
    return false;
  std::uint32_t noun = one.cue - 2;
  if (noun >= one.source.first && noun < one.source.last) return false;
  for (std::uint32_t steps = 0; steps < kLongestSubject && reading[noun].head != kNone; ++steps) {
    if (reading[noun].dep == Dep::kAgent && reading[reading[noun].head].dep == Dep::kClauseOfNoun) return true;
    if (reading[noun].part == Upos::kVerb || reading[noun].head > one.cue) break;
    noun = reading[noun].head;
  }
  if (mention_[one.cue - 2] == kNone || doc_.mentions[mention_[one.cue - 2]].type != EntityType::kPerson) return false;
  for (std::uint32_t t = one.content.first + 1; t + 1 < one.content.last; ++t) {
    const std::uint32_t named = At(t) == "and" && At(t - 1) == "," ? mention_[t + 1] : kNone;
    if (named != kNone && doc_.mentions[named].type == EntityType::kPerson) return true;
  }
  return false;
}

/// “called on Moss to demand that it close”: words that hang on a verb between the word of reporting and them.
bool QuoteFinder::IsOfInnerVerb(const MaybeReported& one) const {
  const Reading& reading = trees_->reading;
  const std::uint32_t head = clues_->HeadOf(one), inner = reading[head].head;
  if (inner == kNone || inner <= one.cue || inner >= one.content.first) return false;
  const std::uint32_t marker = reading.Find(inner, Dep::kMarker);
  return reading[head].dep == Dep::kClause && marker != kNone && marker > one.cue && At(marker) == "to";
}

/// “With prices near their peak, according to Moss, …”: whether the source stands in a part of its own, and what follows
/// may be the reporter's.
bool QuoteFinder::IsOfFronted(const MaybeReported& one) const {
  return IsAccording(one) && one.content.first < one.cue && one.content.last > one.cue &&
         Fold(At(one.content.first)) == "with";
}

/// “measuring about 1. 5 metres”: a stop within a number.
bool QuoteFinder::EndsInNumber(const MaybeReported& one) const {
  constexpr std::size_t kYear = 4;  // “in 2016. 859 of them …”
  const std::uint32_t last = one.content.last;
  const auto number = [&](std::uint32_t t) { return At(t)[0] >= '0' && At(t)[0] <= '9' && At(t).size() < kYear; };
  return last + 1 < doc_.tokens.size() && number(last - 1) && At(last) == "." && number(last + 1);
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
