// Reporting clauses, and what they report.
#include <algorithm>

#include "quotes/finder.h"

namespace lede {

/// A noun that only looks like a verb ("the report", "claims of"), or an infinitive.
bool QuoteFinder::Prune(std::uint32_t i) const {
  if (i == begin_) return true;
  const std::uint32_t before = i - 1;
  if (At(before) == "to" || At(before) == "not" || At(before) == "be") return true;
  if (i + 1 < end_ && At(i + 1) == "by") return true;  // “was rejected by”
  // “the published reports”
  if (i > begin_ + 1 && At(i).back() == 's' && At(before).ends_with("ed") && words_[i - 2] == ReportingWord::kDet)
    return true;
  if (At(i) == "points" && (At(before) == "percentage" || (At(before)[0] >= '0' && At(before)[0] <= '9'))) return true;
  return words_[before] == ReportingWord::kDet && (words_[i] != ReportingWord::kSay || At(i).ends_with("ed"));
}

void QuoteFinder::Report(std::uint32_t cue) {
  Clause clause;
  clause.cue = cue;
  const bool after_mark = cue > from_ && (pair_[cue - 1] != 0 || At(cue - 1) == ",");
  const bool after_speech = AfterSpeech(cue);
  clause.subject = SubjectBefore(cue);
  clause.whole = {clause.subject.size() > 0 ? clause.subject.first : cue, cue + 1};
  if (after_mark && words_[cue] != ReportingWord::kReport) {
    const RowRange phrase = PhraseAfter(cue + 1);
    if (!after_speech && clause.subject.size() == 0 && !EndsClause(phrase)) {
      clause.subject = FarSubject(cue);
      if (clause.subject.size() > 0) clause.whole.first = clause.subject.first;
    }
    if (phrase.size() > 0 && (after_speech || clause.subject.size() == 0)) {
      clause.subject = phrase, clause.whole = {cue, phrase.last};
    }
  }
  if (clause.subject.size() == 0) {
    std::uint32_t verb = cue;  // “… agreed, but also said …”
    while (verb > from_ + 1 && words_[verb - 1] == ReportingWord::kAux && mention_[verb - 1] == kNone) --verb;
    if (verb > from_ && (At(verb - 1) == "and" || At(verb - 1) == "but")) Resumed(cue);
    return;
  }
  SetSource(clause);
  const std::uint32_t next = clause.whole.last;
  const bool at_end = next >= end_ || IsPunct(At(next));
  const std::uint32_t start = clause.whole.first;
  const bool cut = start > from_ && (pair_[start - 1] != 0 || At(start - 1) == ",");
  // “In a statement, he said: …”: what stands before the clause is no speech.
  const bool speech_before = AfterSpeech(start);
  const bool opening = cut && !speech_before &&
                       (words_[from_] == ReportingWord::kPrep || At(from_).ends_with("ing") ||
                        (next < end_ && (At(next) == ":" || pair_[next] != 0)) ||
                        (next + 1 < end_ && At(next) == "," && pair_[next + 1] != 0));
  const bool follows_speech = speech_before || words_[cue] != ReportingWord::kReport;
  if (cut && !opening && follows_speech && (at_end || speech_before || AfterTail(next))) {
    const bool parenthesis = next + 2 < end_ && At(next) == "," && !speech_before && pair_[next + 1] == 0 &&
                             words_[next + 1] != ReportingWord::kSaying && words_[cue] == ReportingWord::kSay;
    if (parenthesis && !StartsAnew(next + 1)) {
      const std::uint32_t end = ClauseEnd(next, end_, false);
      Emit(from_, end);
      from_ = end;
      return;
    }
    Emit(from_, pair_[start - 1] != 0 ? start : Trim(from_, start));
    from_ = next;
    const std::uint32_t mark = MarkAfterTail(next);
    if (mark < end_) from_ = mark, EmitPair(pair_[mark] - 1);
    return;
  }
  Reported(next, cue);
}

/// The clause that follows a reporting verb.
void QuoteFinder::Reported(std::uint32_t at, std::uint32_t cue) {
  const ReportingWord kind = words_[cue];
  std::uint32_t that = at;
  const std::uint32_t far = std::min(end_, at + kLongestSubject);
  while (that < far && pair_[that] == 0 && words_[that] != ReportingWord::kThat &&
         !(IsPunct(At(that)) && At(that) != ",")) {
    ++that;
  }
  if (that < far && pair_[that] == 0 && words_[that] == ReportingWord::kThat &&
      (that == at || (kind == ReportingWord::kTell && !HasInfinitive(at, that)) || IsSetting(at) ||
       words_[at] == ReportingWord::kAux)) {
    const bool question = At(that) != "that";
    if (Takes(At(cue), question ? Complement::kQuestion : Complement::kThat)) EmitClause(that + 1, false);
    return;
  }
  if (that < far && pair_[that] == 0 && At(that) == ":") ++that;
  if (that < far && pair_[that] != 0 && that > 0 && (At(that - 1) == "," || At(that - 1) == ":" || that == at)) {
    const QuotePair pair = pairs_[pair_[that] - 1];
    if (At(that - 1) == "," || At(that - 1) == ":" || Trim(pair.close + 1, end_) <= pair.close + 1) {
      EmitPair(pair_[that] - 1), from_ = pair.close + 1;
      return;
    }
  }
  if (at >= end_ || (IsPunct(At(at)) && pair_[at] == 0)) return;
  if (kind == ReportingWord::kTell) {
    at = PhraseAfter(at).last;
    if (at >= end_ || (IsPunct(At(at)) && pair_[at] == 0)) return;
  } else if (words_[at] == ReportingWord::kBreak && !IsQuestion(at)) {
    return;
  }
  if (TakesHearer(At(cue))) {
    const RowRange hearer = PhraseAfter(at);
    if (hearer.size() > 0 && hearer.last < end_ && At(hearer.last) == "to") at = hearer.last;
  }
  if (kind == ReportingWord::kSay && mention_[at] != kNone) {  // “…, said Ada Moss, who …”
    const std::uint32_t last = PhraseAfter(at).last;
    if (last >= end_ || (pair_[last] == 0 && (IsPunct(At(last)) || At(last) == "who"))) return;
  }
  const Complement complement = At(at) == "to"                                         ? Complement::kTo
                                : words_[at] == ReportingWord::kThat || IsQuestion(at) ? Complement::kQuestion
                                : words_[at] == ReportingWord::kPrep                   ? Complement::kPrep
                                                                                       : Complement::kBare;
  if (pair_[at] == 0 && !Takes(At(cue), complement)) return;
  if (complement == Complement::kBare && kind == ReportingWord::kReport && At(at).ends_with("ly")) return;
  EmitClause(at, kind == ReportingWord::kReport && At(at) != "to");
}

/// “Moss was quoted as saying that …”
void QuoteFinder::QuotedAs(std::uint32_t cue) {
  std::uint32_t verb = cue - 2;
  while (verb > begin_ && words_[verb - 1] == ReportingWord::kAux) --verb;
  const RowRange subject = PhraseBefore(verb);
  if (subject.size() == 0) return;
  SetSource({cue, subject, {}});
  Reported(cue + 1, cue);
}

void QuoteFinder::Saying(std::uint32_t i) {
  std::uint32_t verb = i;  // “…, even suggesting that …”
  while (verb > begin_ + 1 && (words_[verb - 1] == ReportingWord::kAux || At(verb - 1) == "even")) --verb;
  if (verb > begin_ && (At(verb - 1) == "," || At(verb - 1) == "and")) Resumed(i);
}

/// A reporting verb without a subject of its own: “… met on Monday and said …”, “…, saying …”. Its subject
/// is the one that reported before in the sentence, else the first that can.
void QuoteFinder::Resumed(std::uint32_t cue) {
  if (unit_subject_.empty() && !SetFirstSource(cue)) return;
  unit_cue_ = doc_.tokens[cue].span;
  Reported(cue + 1, cue);
}

/// The first comma outside of marks among the next words, before the unit's last token; end_ where there is none.
std::uint32_t QuoteFinder::CommaFrom(std::uint32_t i) const {
  const std::uint32_t far = std::min(end_, i + kLongestSubject + 1);
  while (i + 1 < far && At(i) != "," && pair_[i] == 0) ++i;
  return i + 1 < far && At(i) == "," ? i : end_;
}

void QuoteFinder::According(std::uint32_t i) {
  const RowRange source = PhraseAfter(i + 2);
  if (source.size() == 0) return;
  SetSource({i, source, {}});
  if (i > from_) {
    Emit(from_, Trim(from_, i)), from_ = source.last;
    return;
  }
  // “According to sources in the town hall, …”, “According to Moss, who saw it, …”
  std::uint32_t comma = CommaFrom(source.last);
  while (comma < end_ && (At(comma + 1) == "who" || At(comma + 1) == "which" || At(comma + 1) == "and"))
    comma = CommaFrom(comma + 1);
  if (comma >= end_) return;
  const std::uint32_t last = according_ > comma && according_ < end_ ? Trim(comma + 1, according_) : end_;
  Emit(comma + 1, last), from_ = end_;
}

/// The reported clause from `first` on; what follows it is looked at further.
void QuoteFinder::EmitClause(std::uint32_t first, bool object) {
  // “It has expressed readiness to help, according to the ministry”: the ministry says all of it.
  if (object && according_ > first && according_ < end_) return;
  from_ = ClauseEnd(first, end_, object), Emit(first, from_);
}

/// Writes the reported words [first, last): pairs of marks alone are direct speech.
void QuoteFinder::Emit(std::uint32_t first, std::uint32_t last) {
  while (
      first < last && pair_[first] == 0 &&
      (IsPunct(At(first)) || (words_[first] == ReportingWord::kBreak && first + 1 < last && pair_[first + 1] != 0))) {
    ++first;
  }
  last = Trim(first, last);
  if (first >= last) return;
  bool marks = false, outside = false;
  for (std::uint32_t i = first; i < last; ++i) (pair_[i] != 0 ? marks : outside) = true;
  if (marks && !outside) {
    for (std::uint32_t i = first; i < last; i = pairs_[pair_[i] - 1].close + 1) EmitPair(pair_[i] - 1);
    return;
  }
  if (last - first < kFewestReported) return;
  for (std::uint32_t i = first; i < last; ++i) {
    if (pair_[i] != 0) used_[pair_[i] - 1] = true;
  }
  Add({first, last}, marks ? QuoteKind::kMixed : QuoteKind::kIndirect);
}

/// End of the reported clause that begins at `first`: where its sentence goes back to reporting, as in
/// “… that it is old, saying …”, “… and said …”, “…, though the ministry said …”. `object` says that
/// what was reported is no clause but the object of the verb, after which a comma mostly ends it.
std::uint32_t QuoteFinder::ClauseEnd(std::uint32_t first, std::uint32_t last, bool object) const {
  for (std::uint32_t i = first + (object ? 1 : kFewestReported); i + 1 < last; ++i) {
    if (pair_[i] != 0) continue;
    const std::string_view t = At(i), next = At(i + 1);
    if (t == ";") return i;
    if (t == "," && (words_[i + 1] == ReportingWord::kSaying || words_[i + 1] == ReportingWord::kSay)) return i;
    if (t == "," && next == "while") return i;
    if (t == "," && object && (next == "but" || next == "which" || next == "who" || next == "the" || next == "a")) {
      return i;
    }
    if ((t == "and" || t == "but" || t == "though" || t == "although") && (IsCue(i + 1) || ReportsAt(i + 1, last))) {
      return i;
    }
  }
  return last;
}

/// Whether the words from `i` on report anew: “he said”, “the ministry has added”.
bool QuoteFinder::ReportsAt(std::uint32_t i, std::uint32_t last) const {
  const std::uint32_t far = std::min(last, i + kLongestNewSubject);
  bool subject = false;
  for (; i < far && pair_[i] == 0 && !IsPunct(At(i)) && words_[i] != ReportingWord::kThat; ++i) {
    if (subject && (IsCue(i) || words_[i] == ReportingWord::kSaying)) return true;
    if (words_[i] == ReportingWord::kPrep) return false;
    if (words_[i] == ReportingWord::kAux) continue;
    subject = mention_[i] != kNone || (words_[i] >= ReportingWord::kHe && words_[i] <= ReportingWord::kThey);
  }
  return false;
}

/// “…,” he told them on Friday, “…”: the mark that the speech goes on with after its reporting clause,
/// whose tail begins at `next`; end_ where there is none.
std::uint32_t QuoteFinder::MarkAfterTail(std::uint32_t next) const {
  const std::uint32_t far = std::min(end_, next + kLongestTail);
  for (std::uint32_t i = next; i + 1 < far && pair_[i] == 0 && !IsCue(i); ++i) {
    if (words_[i] == ReportingWord::kSaying || (i > next && At(i - 1) == "," && At(i).ends_with("ing"))) break;
    if ((At(i) == "," || At(i) == ":" || i == next) && pair_[i + 1] != 0) return i + 1;
    if (At(i) == "." && mention_[i] == kNone) break;
  }
  return end_;
}

/// “told his advisers to find out how”: the infinitive was said, not what hangs on it.
bool QuoteFinder::HasInfinitive(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    if (At(i) == "to") return true;
  }
  return false;
}

/// End of the words of [first, last) without closing punctuation.
std::uint32_t QuoteFinder::Trim(std::uint32_t first, std::uint32_t last) const {
  while (last > first && pair_[last - 1] == 0 && IsPunct(At(last - 1)) && At(last - 1) != "%" && At(last - 1) != ")") {
    --last;
  }
  return last;
}
}  // namespace lede
