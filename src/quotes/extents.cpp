// Where what is reported ends, and what a run of words is: a clause, a noun phrase, a setting.
#include <algorithm>

#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {
namespace {

template <std::size_t N>
bool IsOneOf(std::string_view t, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), t) != std::end(words);
}

// Words that, behind a comma, mostly go on with the sentence and not with what was reported; counted in the
// training part of PolNeAR, as all of these are.
constexpr std::string_view kAfterClause[] = {"which", "while", "compared", "despite", "who", "a", "an"};
constexpr std::string_view kAfterInfinitive[] = {"and", "but", "which", "the", "a", "while", "who", "although"};
constexpr std::string_view kAfterObject[] = {
    "and",      "but",    "which", "the",   "he",   "a",     "while", "she",  "who",     "it",
    "they",     "an",     "was",   "is",    "are",  "have",  "had",   "has",  "when",    "where",
    "although", "though", "even",  "just",  "some", "there", "so",    "that", "despite", "his",
    "because",  "after",  "then",  "whose", "if",   "what",  "i",     "we",   "her",     "their"};

}  // namespace

/// End of the reported words that begin at `first`: where their sentence goes back to reporting, as in
/// “… that it is old, saying …”, “… and said …”, “…, though the ministry said …”, or to telling.
std::uint32_t QuoteFinder::ClauseEnd(std::uint32_t first, std::uint32_t last, Extent extent) const {
  const bool object = extent == Extent::kObject;
  // “that, even if it rained, it was shut”
  bool fronted = extent == Extent::kClause && first < last && IsAdverbial(first);
  bool aside = false;   // between dashes
  bool listed = false;  // “voters, lawmakers, and thinkers”
  for (std::uint32_t i = first + (object ? 1 : kFewestReported); i + 1 < last; ++i) {
    if (pair_[i] != 0) continue;
    const std::string_view t = At(i), next = At(i + 1);
    if (t == ";" || (t == "," && extent == Extent::kFronted)) return i;
    if (object && IsDash(i)) {
      if (!aside && !DashAfter(i, last)) return i;
      aside = !aside;
    }
    if (t == ":" && pair_[i + 1] != 0 && IsCapitalized(At(std::min(i + 2, last - 1)))) return i;
    if (t == "but" && object) return i;
    // “expressed sadness and extended her thanks”
    const bool deed = mention_[i + 1] == kNone && next.ends_with("ed") && IsLowerFirst(i + 1);
    if (t == "and" && object && deed && IsPhrase({first, i})) return i;
    // “officials, after a search, stated it was found”: of what has no verb yet the word of saying is the verb
    if (t == "," && words_[i + 1] == ReportingWord::kSaying) return i;
    if (t == "," && words_[i + 1] == ReportingWord::kSay && !IsPhrase({first, i})) return i;
    // “announced he would stay, before leaving the next day”
    if (t == "," && (next == "before" || next == "after" || next == "without") && i + 2 < last &&
        At(i + 2).ends_with("ing"))
      return i;
    if (t == "," && !fronted && EndsAtComma(i, extent) && !GoesOn(i + 1, last) && !(next == "and" && listed)) return i;
    if (t == "," && !fronted && ReportsAt(i + 1, last)) return i;
    listed = listed || t == ",", fronted = fronted && t != ",";
    // “that if anyone came and asked”: what stands before its comma goes on; “approached and attacked her”: was done
    const bool anew =
        IsCue(i + 1) && (words_[i + 1] != ReportingWord::kReport || TakesPhrase(At(i + 1)) || At(i + 2) == "that");
    if (Joins(i) && !fronted && (anew || ReportsAt(i + 1, last))) return i;
  }
  return last;
}

/// Whether the word behind the comma at `i` mostly goes on with the sentence, and not with what was reported.
bool QuoteFinder::EndsAtComma(std::uint32_t i, Extent extent) const {
  const std::string_view next = At(i + 1);
  if (extent == Extent::kObject) {
    // “a plan for the Gulf, the Strait of Hormuz and Oman”: one list
    const bool list = next == "the" && i + 2 < end_ && mention_[i + 2] != kNone && i > begin_ &&
                      mention_[i - 1] != kNone &&
                      doc_.mentions[mention_[i + 2]].type == doc_.mentions[mention_[i - 1]].type;
    return !list && IsOneOf(next, kAfterObject);
  }
  return extent == Extent::kInfinitive ? IsOneOf(next, kAfterInfinitive) : IsOneOf(next, kAfterClause);
}

/// Whether the dash at `i` opens a parenthesis that another one closes.
bool QuoteFinder::DashAfter(std::uint32_t i, std::uint32_t last) const {
  const std::uint32_t far = std::min(last, i + kLongestSubject);
  for (std::uint32_t k = i + 1; k + 1 < far; ++k) {
    if (IsDash(k)) return true;
  }
  return false;
}

/// Whether what begins at `i` behind a comma is put between the subject and its verb: “China, which is large, would”.
bool QuoteFinder::GoesOn(std::uint32_t i, std::uint32_t last) const {
  const std::string_view t = At(i);
  if (t != "which" && t != "who" && t != "a" && t != "an") return false;
  const std::uint32_t far = std::min(last, i + 2 * kLongestSubject);
  for (; i + 1 < far && pair_[i] == 0; ++i) {
    const bool past = At(i + 1).ends_with("ed") && mention_[i + 1] == kNone;
    // “…, renders the work useless”
    const bool present = i + 2 < far && mention_[i + 1] == kNone && IsLowerFirst(i + 1) && At(i + 1).size() > 3 &&
                         At(i + 1).ends_with('s') && !At(i + 1).ends_with("ss") &&
                         (words_[i + 2] == ReportingWord::kDet || mention_[i + 2] != kNone);
    if (At(i) == "," && (past || present || IsFinite(i + 1, i) || words_[i + 1] == ReportingWord::kAux)) return true;
  }
  return false;
}

/// Whether the verb at `cue` stands in a clause that the main one follows behind a comma: “While Moss said …, …”,
/// “Hale, who praised …, left”.
bool QuoteFinder::IsFronted(std::uint32_t cue) const {
  static constexpr std::string_view kOpening[] = {"after",  "although", "as",  "because", "before", "if",   "since",
                                                  "though", "when",     "who", "whose",   "which",  "while"};
  const std::uint32_t low = cue > begin_ + kLongestSubject ? cue - kLongestSubject : begin_;
  for (std::uint32_t i = cue; i-- > low && pair_[i] == 0 && At(i) != ",";) {
    if (!IsOneOf(Fold(At(i)), kOpening)) continue;
    const bool relative = At(i).front() == 'w' && At(i) != "when" && At(i) != "while";
    if (relative && i > begin_ + 1 && words_[i - 1] == ReportingWord::kPrep) return At(i - 2) == ",";  // “, in which”
    return i == begin_ ? !relative : At(i - 1) == "," || (i == begin_ + 1 && Fold(At(begin_)) == "even");
  }
  return false;
}

/// A word that a further clause of the sentence begins with.
bool QuoteFinder::Joins(std::uint32_t i) const {
  static constexpr std::string_view kJoins[] = {"and", "but", "though", "although", "while", "whereas"};
  return IsOneOf(At(i), kJoins);
}

/// Whether the words from `i` on report anew: “he said”, “the ministry has added”, “one in four said”.
bool QuoteFinder::ReportsAt(std::uint32_t i, std::uint32_t last) const {
  if (i < last && Joins(i)) ++i;
  const std::uint32_t far = std::min(last, i + kLongestNewSubject), first = i;
  bool subject = false;
  for (; i < far && pair_[i] == 0 && !IsPunct(At(i)) && words_[i] != ReportingWord::kThat; ++i) {
    if (words_[i] == ReportingWord::kBreak && i > first) return false;  // “and Peru, in which it was agreed”
    if (subject && (IsCue(i) || words_[i] == ReportingWord::kSaying)) return true;
    const bool says = IsCue(i) && words_[i] != ReportingWord::kReport && !IsNounToo(At(i));
    if (says && i > first && At(i - 1) != "to" && words_[i - 1] != ReportingWord::kPrep) return true;
    if (words_[i] == ReportingWord::kPrep && At(i) != "of" && At(i) != "in") return false;
    if (words_[i] == ReportingWord::kAux) continue;
    subject = mention_[i] != kNone || (words_[i] >= ReportingWord::kHe && words_[i] <= ReportingWord::kThey);
  }
  return false;
}

/// “claims”, “notes”: what a noun can be as well.
bool QuoteFinder::IsNounToo(std::string_view t) {
  static constexpr std::string_view kNouns[] = {"answers", "claims", "comments", "hopes", "jokes",
                                                "notes",   "quips",  "read",     "reads", "states"};
  return IsOneOf(t, kNouns);
}

/// “not everything Moss says is true”: whether the phrase at `i` is one that a clause without “that” hangs on.
bool QuoteFinder::IsHeadOfRelative(std::uint32_t i) const {
  static constexpr std::string_view kHeads[] = {"anything", "everything", "nothing", "something", "what"};
  return IsOneOf(At(i), kHeads) || (i > begin_ && IsOneOf(At(i - 1), kHeads));
}

/// A dash with space around it.
bool QuoteFinder::IsDash(std::uint32_t i) const {
  const std::string_view t = At(i);
  if (t == "-") return (doc_.tokens[i].flags & kSpaceBefore) != 0;
  return t == "—" || t == "–" || t == "--";
}

/// Whether a further part of the sentence may follow the token at `i`: a comma, or a dash or mark that does the same.
bool QuoteFinder::IsBreakMark(std::uint32_t i) const { return At(i) == "," || At(i) == "''"; }

/// Whether no clause stands in [first, last): no finite verb, but for those behind “who” or “which”.
bool QuoteFinder::IsPhrase(RowRange rows) const {
  if (rows.size() > kLongestPhrase) return false;
  bool relative = false;
  for (std::uint32_t i = rows.first; i < rows.last; ++i) {
    if (pair_[i] != 0) return false;
    if (mention_[i] != kNone) continue;
    const std::string_view t = At(i);
    if (t == "," || IsDash(i)) relative = false;
    if (t == "who" || t == "which" || t == "whose" || t == "that" || t == "where" || t == "when") relative = true;
    if (!relative && IsFinite(i, rows.first)) return false;
  }
  return true;
}

/// Whether the word at `i`, of a run that begins at `first`, looks like a finite verb.
bool QuoteFinder::IsFinite(std::uint32_t i, std::uint32_t first) const {
  if (mention_[i] != kNone) return false;
  const std::string_view t = At(i);
  if (IsFiniteVerb(t)) return true;
  if (i == first || !t.ends_with("ed") || !IsLowerFirst(i) || IsPunct(At(i - 1))) return false;
  const ReportingWord before = words_[i - 1];
  return before != ReportingWord::kDet && before != ReportingWord::kPrep && before != ReportingWord::kBreak &&
         !At(i - 1).ends_with("ly");
}

/// Whether the sentence's part at `i` tells when, where or why: “In a letter, …”, “Asked about it, …”.
bool QuoteFinder::IsAdverbial(std::uint32_t i) const {
  const std::string_view t = At(i);
  if (words_[i] == ReportingWord::kBreak) return t != "But" && t != "And" && t != "So" && t != "What";
  return words_[i] == ReportingWord::kPrep || (mention_[i] == kNone && t.size() > 4 && t.ends_with("ing")) ||
         t == "even" || t == "Asked" || t == "Pressed" || t == "Following" || t == "Despite";
}

/// Whether a clause may begin at `i`, by its first word: a pronoun, an article, “there”.
bool QuoteFinder::StartsClause(std::uint32_t i) const {
  if (i >= end_) return false;
  if (words_[i] >= ReportingWord::kHe && words_[i] <= ReportingWord::kThey) return true;
  const std::string_view t = At(i);
  return words_[i] == ReportingWord::kDet || t == "I" || t == "we" || t == "you" || t == "there";
}

/// Where a clause without “that” begins behind a verb: after the hearer of “told”, after “on Friday” and “last week”.
std::uint32_t QuoteFinder::AfterSetting(std::uint32_t at, std::uint32_t cue) const {
  if (Tells(cue)) return AfterHearer(at);
  std::uint32_t i = at;
  // “announced on Lumagram on Friday it was shut”
  const bool medium = At(i) == "on" && i + 2 < end_ && mention_[i + 1] != kNone &&
                      doc_.mentions[mention_[i + 1]].tokens == RowRange{i + 1, i + 2} &&
                      (At(i + 2) == "on" || StartsClause(i + 2));
  if (medium) i += 2;
  if (words_[cue] != ReportingWord::kSay && !medium) return at;
  if ((At(i) == "on" || At(i) == "late" || At(i) == "early") && i + 1 < end_ && words_[i + 1] == ReportingWord::kAux)
    ++i;
  if (words_[i] == ReportingWord::kAux && !IsFiniteVerb(At(i)) && At(i) != "not") ++i;
  return i < end_ && (i == at || StartsClause(i) || mention_[i] != kNone) ? i : at;
}

/// Behind the one who is told, where a clause begins; the end of the phrase where none does.
std::uint32_t QuoteFinder::AfterHearer(std::uint32_t at) const {
  if (IsHearer(At(at))) return at + 1;
  const std::uint32_t far = std::min(end_, at + kLongestSubject);
  for (std::uint32_t i = at + 1; i < far && pair_[i] == 0 && !IsPunct(At(i)); ++i) {
    const ReportingWord before = words_[i - 1];
    if (words_[i] == ReportingWord::kAux && IsFiniteVerb(At(i))) break;
    if (mention_[i] != kNone || !StartsClause(i)) continue;
    if (before != ReportingWord::kPrep && before != ReportingWord::kDet && before != ReportingWord::kBreak) return i;
  }
  return PhraseAfter(at).last;
}
}  // namespace lede
