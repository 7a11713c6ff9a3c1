// Where a verb of saying says nothing: what was done to something, what nobody said, what only has a name.
#include <algorithm>
#include <iterator>

#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {

/// “Insurance claims rose”, “Reports said”: a plural that a finite verb follows, spelt like a verb.
bool QuoteFinder::IsNounHere(std::uint32_t i) const {
  const std::string lower = Fold(At(i));
  if (lower == "think" && i + 1 < doc_.tokens.size() && At(i + 1).starts_with("tank")) return true;
  if ((lower != "reports" && !IsNounToo(lower)) || i + 1 >= doc_.tokens.size() || mention_[i + 1] != kNone)
    return false;
  if (i > 0 && words_[i - 1] >= ReportingWord::kHe && words_[i - 1] <= ReportingWord::kThey) return false;
  if (IsFiniteVerb(At(i + 1))) return true;
  // “helped states “unwind” the plan”: what a verb stands before is its object, and no verb.
  if (lower != "read" && i > 0 && mention_[i - 1] == kNone && IsLowerFirst(i - 1) &&
      (At(i - 1).ends_with("ed") || At(i - 1).ends_with("ing") || At(i - 1) == "let"))
    return true;
  return (i == 0 || mention_[i - 1] == kNone) && (IsCue(i + 1) || IsFinite(i + 1, i));
}

/// “No group claimed …”, “Nobody said …”, “None of them wrote …”: a subject of whom nothing can be reported.
bool QuoteFinder::IsNobody(RowRange subject) const {
  const std::string first = Fold(At(subject.first));
  return first == "no" || first == "nobody" || first == "none" || first == "neither" || first == "nor";
}

/// “sold a drink called Dawn”, “with money found in the cellar”: a participle that belongs to the noun before it, which
/// is the object of a verb or preposition.
bool QuoteFinder::IsReduced(const Clause& clause) const {
  const RowRange near = PhraseBefore(clause.cue);  // without what it hangs on
  const std::uint32_t first = near.size() > 0 ? near.first : clause.subject.first, next = clause.whole.last;
  // “In a letter posted on Monday”
  const bool placed = words_[clause.cue] == ReportingWord::kSay && next < end_ && words_[next] == ReportingWord::kPrep;
  if (words_[clause.cue] != ReportingWord::kReport && !placed) return false;
  if (clause.cue != clause.subject.last || first <= from_) return false;
  if (!At(clause.cue).ends_with("ed") && At(clause.cue) != "found") return false;
  if (mention_[first - 1] != kNone || mention_[clause.cue - 1] != kNone || pair_[first - 1] != 0) return false;
  const ReportingWord subject = words_[first];
  if (subject >= ReportingWord::kHe && subject <= ReportingWord::kThey) return false;
  if (words_[first - 1] != ReportingWord::kPrep && !IsFinite(first - 1, begin_)) return false;
  return FindThat(next, clause.cue) >= end_ && !IsClauseAt(next, false);  // “a poll of the voters showed that”
}

/// Whether the noun ends like those for people do: "drivers", "critic", "residents".
bool QuoteFinder::IsPersonNoun(std::string_view t) {
  static constexpr std::string_view kEndings[] = {"ant", "dent", "ee",   "er", "ian",    "ist",    "itic",
                                                  "man", "men",  "nent", "or", "people", "police", "woman"};
  if (t.size() > 4 && t.ends_with('s')) t.remove_suffix(1);
  return std::any_of(std::begin(kEndings), std::end(kEndings), [t](std::string_view e) { return t.ends_with(e); });
}

/// Whether the subject cannot have said what its verb tells: “the issues underscored how”, “the loss highlights that”
/// (things show what they do not say), “Turning promises into law”.
bool QuoteFinder::IsMute(const Clause& clause) const {
  static constexpr std::string_view kShowing[] = {"demand", "echo", "highlight", "signal", "underline", "underscore"};
  const RowRange head = HeadOf(clause.subject);
  const std::uint32_t first = clause.subject.first;
  if (head.size() == 0) return false;
  const bool named = mention_[head.last - 1] != kNone;
  if (head.size() == 1 && !named && At(first).ends_with("ing")) return true;
  const std::string verb = Fold(At(clause.cue));
  const bool pronoun = words_[first] >= ReportingWord::kHe && words_[first] <= ReportingWord::kThey;
  if (named || (pronoun && words_[first] != ReportingWord::kIt) || IsPersonNoun(At(head.last - 1))) return false;
  return std::any_of(std::begin(kShowing), std::end(kShowing), [&](std::string_view shows) {
    return verb.starts_with(shows.ends_with('e') ? shows.substr(0, shows.size() - 1) : shows);
  });
}

/// “say goodbye to the old jets”, “said a prayer”: done by words, and none of them told.
bool QuoteFinder::IsIdiom(std::uint32_t at, std::uint32_t cue) const {
  static constexpr std::string_view kDone[] = {"farewell", "goodbye", "hello",  "mass",
                                               "prayers",  "sorry",   "thanks", "yes"};
  if (at >= end_ || !Fold(At(cue)).starts_with("sa")) return false;
  const bool prayer = words_[at] == ReportingWord::kDet && at + 1 < end_ && At(at + 1) == "prayer";
  return prayer || std::find(std::begin(kDone), std::end(kDone), At(at)) != std::end(kDone);
}

/// “called “Dawn””, “a place that they call “the Saddle””: few words between marks right behind the verb are a name.
bool QuoteFinder::IsNaming(std::uint32_t at, std::uint32_t cue) const {
  const std::string verb = Fold(At(cue));
  const bool names = verb.starts_with("call") || verb.starts_with("label");
  if (!names || at >= end_) return false;
  std::uint32_t mark = at;
  if (words_[at] == ReportingWord::kDet) {  // “called their boat “Dawn””, but “called him “a fool””
    mark = PhraseAfter(at).last;
    if (mark >= end_ || pair_[mark] == 0 || !IsCapitalized(At(mark + 1)) || HasPerson({at, mark})) return false;
  }
  if (pair_[mark] == 0) return false;
  const QuotePair& pair = pairs_[pair_[mark] - 1];
  return pair.close - pair.open <= kFewestSpoken && !IsQuotedSentence(pair);
}

/// Whether the words at `at` behind a verb that also tells of deeds were said: a clause (“claimed it was old”), what
/// others said (“denied the claims”), or a judgement between marks.
bool QuoteFinder::IsSaidOf(std::uint32_t at) const {
  static constexpr std::string_view kSayings[] = {
      "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "claim",       "claims",
      "criticism",  "criticisms",  "reports",    "rumors",      "rumours",   "suggestion", "suggestions", "wrongdoing"};
  if (IsClauseAt(at, false) || IsJudgedAt(at)) return true;
  const RowRange phrase = PhraseAfter(at);
  return phrase.size() > 0 &&
         std::find(std::begin(kSayings), std::end(kSayings), At(phrase.last - 1)) != std::end(kSayings);
}

/// Whether a finite verb follows at `at` before the first break: “the bridge was old”, not “land owned by the city”;
/// where it must be sure, one that is no participle.
bool QuoteFinder::IsClauseAt(std::uint32_t at, bool sure) const {
  const std::uint32_t far = std::min(end_, at + kLongestPhrase);
  for (std::uint32_t i = at; i < far; ++i) {
    if (pair_[i] != 0) return i > at && IsFiniteVerb(At(i + 1));
    const bool joined = (At(i) == "and" || At(i) == "or") && i + 1 < far && !StartsClause(i + 1);  // “sand and gravel”
    if ((IsPunct(At(i)) && mention_[i] == kNone) || (words_[i] == ReportingWord::kBreak && !joined)) return false;
    if (words_[i] == ReportingWord::kThat || words_[i] == ReportingWord::kSaying || At(i) == "who")
      return false;  // “added the milk that was left”
    const bool finite = sure ? mention_[i] == kNone && IsFiniteVerb(At(i)) : IsFinite(i, at);
    // “land owned by the city”, “a motion called “Dawn””
    if (i == at || !finite || (i + 1 < end_ && (At(i + 1) == "by" || (pair_[i + 1] != 0 && At(i).ends_with("ed")))))
      continue;
    std::uint32_t before = i - 1;  // “the prize and later would”
    while (before > at && words_[before] == ReportingWord::kAux) --before;
    return At(before) != "and";
  }
  return false;
}

/// Whether what is between the marks is a name: every word that can be one begins with a capital.
bool QuoteFinder::IsNamePair(const QuotePair& pair) const {
  bool name = false;
  for (std::uint32_t i = pair.open + 1; i < pair.close; ++i) {
    if (IsPunct(At(i)) || words_[i] == ReportingWord::kDet || words_[i] == ReportingWord::kPrep ||
        At(i).ends_with("n't") || At(i).ends_with("n’t") || At(i) == "and")
      continue;
    if (!IsCapitalized(At(i)) && !(At(i)[0] >= '0' && At(i)[0] <= '9')) return false;
    name = true;
  }
  return name;
}

/// “attacked it as “a farce””, “recalled a school “that nobody ever dared to leave””: a judgement between marks.
bool QuoteFinder::IsJudgedAt(std::uint32_t at) const {
  const std::uint32_t far = std::min(end_, at + kLongestPhrase);
  for (std::uint32_t i = at; i < far && At(i) != ";"; ++i) {
    if (pair_[i] == 0) continue;
    const std::uint32_t before = i > at && words_[i - 1] == ReportingWord::kDet ? i - 1 : i;
    if (before > at && At(before - 1) == "as") return !IsNamePair(pairs_[pair_[i] - 1]);  // not “known as “the Saddle””
    return pairs_[pair_[i] - 1].close - i > kFewestSpoken && IsLowerFirst(i + 1);
  }
  return false;
}

/// Whether quotation marks follow at `at` before the next comma or stop.
bool QuoteFinder::HasMarks(std::uint32_t at) const {
  for (std::uint32_t i = at; i < end_ && At(i) != "," && At(i) != ";" && At(i) != "."; ++i) {
    if (pair_[i] != 0) return true;
  }
  return false;
}

/// “described the plan as a farce”, “called him a clown”: before the next comma or stop.
bool QuoteFinder::IsJudged(std::uint32_t at) const {
  for (std::uint32_t i = at; i < end_ && At(i) != "," && At(i) != ";" && At(i) != "."; ++i) {
    if (i > at && mention_[i] == kNone && (At(i) == "as" || At(i) == "a" || At(i) == "an")) return true;
  }
  return false;
}

/// “one could argue”, “Moss may announce”: nobody has; “I must say” says.
bool QuoteFinder::IsPossible(std::uint32_t i) const {
  std::uint32_t verb = i;
  bool modal = false;
  while (verb > begin_ && mention_[verb - 1] == kNone &&
         (words_[verb - 1] == ReportingWord::kAux || At(verb - 1).ends_with("ly"))) {
    --verb;
    const std::string_view t = At(verb);
    modal = modal || t == "can" || t == "could" || t == "may" || t == "might" || t == "must" || t == "should";
  }
  return modal && !(verb > begin_ && At(verb - 1) == "I");
}

/// “said by phone”: what one speaks or writes by.
bool QuoteFinder::IsMeans(std::string_view t) {
  static constexpr std::string_view kMeans[] = {"e-mail", "email",     "fax",  "letter", "phone",
                                                "post",   "telephone", "text", "video"};
  return std::find(std::begin(kMeans), std::end(kMeans), t) != std::end(kMeans);
}

/// “Women, who are a sixth, according to the Herald, have served”: whether the words at `i` stand in a relative clause.
bool QuoteFinder::IsInRelative(std::uint32_t i) const {
  std::uint32_t comma = i > begin_ && At(i - 1) == "," ? i - 1 : i;
  const std::uint32_t low = comma > begin_ + 2 * kLongestSubject ? comma - 2 * kLongestSubject : begin_;
  while (comma > low && At(comma - 1) != "," && pair_[comma - 1] == 0) --comma;
  return comma > low && At(comma - 1) == "," && (At(comma) == "who" || At(comma) == "which");
}

/// “The Herald claimed that Moss left and referred to them”: whose the second verb is, that of the paper or of the person
/// within its clause, nobody can tell.
bool QuoteFinder::IsOtherClause(std::uint32_t cue) const {
  if (doc_.quotes.empty() || unit_speaker_ == kNone || doc_.entities[unit_speaker_].type == EntityType::kPerson)
    return false;
  if (words_[cue] != ReportingWord::kReport || cue < begin_ + 2 || At(cue - 1) != "and") return false;
  const Quote& last = doc_.quotes.back();
  if (last.kind != QuoteKind::kIndirect || last.span.end != doc_.tokens[cue - 2].span.end) return false;
  for (std::uint32_t i = begin_; i < cue; ++i) {
    if (doc_.tokens[i].span.begin == last.span.begin) return HasPerson({i, i + 1});
  }
  return false;
}
}  // namespace lede
