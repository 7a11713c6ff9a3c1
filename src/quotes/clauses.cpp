// Reporting clauses, and what they report.
#include <algorithm>
#include <iterator>

#include "quotes/finder.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {

/// A noun that only looks like a verb ("the report", "claims of"), or an infinitive.
bool QuoteFinder::Prune(std::uint32_t i) const {
  if (i == begin_) return true;
  const std::uint32_t before = i - 1;
  if (At(before) == "to" || At(before) == "not" || At(before) == "n't" || At(before) == "n’t" || At(before) == "be")
    return true;
  // “little hope”, “the city's fear”
  if ((At(i) == "hope" || At(i) == "fear") && mention_[before] == kNone && words_[before] == ReportingWord::kOther &&
      !At(before).ends_with('s'))
    return true;
  if (At(before) == "’" || At(before) == "'") return pair_[before] == 0;  // “the voters’ demands”
  if (IsApostropheS(At(before)))
    return i < begin_ + 2 || words_[i - 2] < ReportingWord::kHe || words_[i - 2] > ReportingWord::kThey;
  if (At(i) == "think" && (At(before) == "I" || At(before) == "you")) return true;  // an opinion, or a question
  // “was rejected by Moss”, but “said by email”
  if (i + 1 < end_ && At(i + 1) == "by" && !(i + 2 < end_ && IsMeans(At(i + 2)))) return true;
  if (IsPassive(i) || IsPossible(i)) return true;
  // “All this made me wonder”, “a main issue discussed was”
  if (IsHearer(At(before)) && mention_[before] == kNone && before > begin_ && At(before - 1) != "of") return true;
  if (words_[i] == ReportingWord::kReport && At(i).ends_with("ed") && i + 1 < end_ && IsBe(At(i + 1))) return true;
  static constexpr std::string_view kDegrees[] = {"less", "more", "so", "too", "very"};
  if (At(i).ends_with("ed") && std::find(std::begin(kDegrees), std::end(kDegrees), At(before)) != std::end(kDegrees))
    return true;  // “more detailed plans”
  // “the published reports”
  if (i > begin_ + 1 && At(i).back() == 's' && At(before).ends_with("ed") && words_[i - 2] == ReportingWord::kDet)
    return true;
  // “Initial reports stated”, “her claims suggest”
  if ((IsNounToo(At(i)) || At(i) == "reports") && i + 1 < end_ && IsCue(i + 1)) return true;
  if (At(i) == "points" && (At(before) == "percentage" || (At(before)[0] >= '0' && At(before)[0] <= '9'))) return true;
  static constexpr std::string_view kNoSubject[] = {"a", "an", "her", "his", "its", "my", "our", "the", "their"};
  const std::string det = Fold(At(before));
  if (mention_[before] == kNone && std::find(std::begin(kNoSubject), std::end(kNoSubject), det) != std::end(kNoSubject))
    return true;
  return words_[before] == ReportingWord::kDet && (words_[i] != ReportingWord::kSay || At(i).ends_with("ed"));
}

/// “was also criticised”: what is said of its subject is somebody else's; not so “was convinced”.
bool QuoteFinder::IsPassive(std::uint32_t i) const {
  if (!At(i).ends_with("ed") && At(i) != "told" && At(i) != "found" && At(i) != "said" && At(i) != "written")
    return false;
  if (At(i) == "convinced" || At(i) == "worried") return false;
  std::uint32_t verb = i;
  while (verb > begin_ && mention_[verb - 1] == kNone &&
         (words_[verb - 1] == ReportingWord::kAux || At(verb - 1).ends_with("ly")) && !IsBe(At(verb - 1))) {
    --verb;
  }
  return verb > begin_ && IsBe(At(verb - 1));
}

bool QuoteFinder::IsBe(std::string_view t) {
  return t == "was" || t == "were" || t == "been" || t == "being" || t == "is" || t == "are";
}

void QuoteFinder::Report(std::uint32_t cue) {
  if (QuotesAnother(cue)) return;
  const Clause clause = ClauseOf(cue);
  if (clause.subject.size() == 0) {
    std::uint32_t verb = cue;  // “… agreed, but also said …”
    while (verb > from_ + 1 && words_[verb - 1] == ReportingWord::kAux && mention_[verb - 1] == kNone) --verb;
    if (verb > from_ && (At(verb - 1) == "and" || At(verb - 1) == "but" || At(verb - 1) == "then")) Resumed(cue);
    return;
  }
  if (IsHeadOfRelative(clause.subject.first) || IsNobody(clause.subject) || IsReduced(clause) || IsMute(clause)) return;
  SetSource(clause);
  Follows(clause) ? EmitBefore(clause) : Reported(clause.whole.last, cue);
}

/// The reporting clause around the verb at `cue`, whose subject stands before it or, after a mark, behind it.
Clause QuoteFinder::ClauseOf(std::uint32_t cue) const {
  Clause clause;
  clause.cue = cue;
  const bool after_mark = cue > from_ && (pair_[cue - 1] != 0 || IsBreakMark(cue - 1));
  const bool after_speech = AfterSpeech(cue);
  clause.subject = WithFirst(Apposed(SubjectBefore(cue), cue));
  if (clause.subject.size() > 0 && words_[cue] == ReportingWord::kSay && !IsNounToo(At(cue)) &&
      (cue + 1 >= end_ || IsPunct(At(cue + 1))))
    clause.subject.first = AtComma(clause.subject.first);
  clause.whole = {clause.subject.size() > 0 ? clause.subject.first : cue, cue + 1};
  if (!after_mark || words_[cue] == ReportingWord::kReport) {
    clause.subject = NameIn(clause.subject);
    return clause;
  }
  // Whoever stands behind “told” is the hearer.
  RowRange phrase = words_[cue] == ReportingWord::kTell ? RowRange{} : PhraseAfter(cue + 1);
  // “…, declared victory for Moss”: but for “said” and behind speech, only a name turns the clause round
  const bool turns = after_speech || Fold(At(cue)).starts_with("sa") || HasPerson(phrase) ||
                     (phrase.size() > 0 && EntityAt(HeadOf(phrase)) != kNone);
  if (!turns || (!after_speech && !Fold(At(cue)).starts_with("sa") && EntityAt(HeadOf(phrase)) == kNone)) phrase = {};
  // “…, whom Hale met, said Ada Moss, the engineer”: not Hale.
  if (!after_speech && At(cue - 1) == "," && HasPerson(phrase) && EndsClause(phrase) && !IsPhrase({from_, cue}))
    clause.subject = {};
  if (!after_speech && clause.subject.size() == 0 && (!EndsClause(phrase) || IsPhrase({from_, cue}))) {
    clause.subject = FarSubject(cue);
    if (clause.subject.size() > 0) clause.whole.first = clause.subject.first;
  }
  if (phrase.size() > 0 && (after_speech || clause.subject.size() == 0)) {
    clause.subject = WithName(phrase), clause.whole = {cue, clause.subject.last};
  }
  clause.subject = NameIn(clause.subject);
  return clause;
}

/// “…, people close to the mayor said.”: where the phrase that ends with a subject begins, when that is at a comma.
std::uint32_t QuoteFinder::AtComma(std::uint32_t subject) const {
  const std::uint32_t low = subject > from_ + kLongestSubject ? subject - kLongestSubject : from_;
  std::uint32_t i = subject;
  while (i > low && pair_[i - 1] == 0 && (!IsPunct(At(i - 1)) || mention_[i - 1] != kNone)) --i;
  if (i == subject || i == low || At(i - 1) != "," || !IsPhrase({i, subject})) return subject;
  const ReportingWord opening = words_[i];
  const bool noun = opening != ReportingWord::kPrep && opening != ReportingWord::kBreak &&
                    opening != ReportingWord::kAux && !At(i).ends_with("ing") && !At(i).ends_with("ly") &&
                    At(i) != "who" && At(i) != "rather";
  return noun ? i : subject;
}

/// Whether the reporting clause follows what it reports: “…, officials said.”, “…”, said Moss on Friday.
bool QuoteFinder::Follows(const Clause& clause) const {
  const std::uint32_t start = clause.whole.first, next = clause.whole.last;
  if (start <= from_ || (pair_[start - 1] == 0 && !IsBreakMark(start - 1))) return false;
  // “the “Dawn” comment reported in Lima”: marks that end no sentence are no speech of whoever follows.
  const bool ended = pair_[start - 1] == 0 || EndsSentence(pairs_[pair_[start - 1] - 1].close);
  if (AfterSpeech(start)) return words_[clause.cue] != ReportingWord::kReport || ended;
  const std::uint32_t before = clause.cue - 1;
  if (IsNounToo(At(clause.cue)) && mention_[before] == kNone && words_[before] == ReportingWord::kOther) return false;
  // “…, the report found.”, “…, doctors confirmed.”
  const bool closes = next >= end_ || (At(next) == "." && next + 1 >= end_);
  const bool states = closes && start != clause.cue && At(start - 1) == "," && ClosesSentence(At(clause.cue));
  if ((words_[clause.cue] == ReportingWord::kReport && !states) || At(start - 1).ends_with('-')) return false;
  // “In a statement, he said: …”: what stands before the clause is no speech.
  if (next < end_ && (At(next) == ":" || pair_[next] != 0)) return false;
  if (next + 1 < end_ && At(next) == "," && pair_[next + 1] != 0) return false;
  if (next >= end_ || IsPunct(At(next))) return true;
  if (!AfterTail(next) || FindThat(next, clause.cue) < end_) return false;
  if (At(clause.cue - 1) == "," && IsPhrase({from_, start})) return false;  // “A clerk, Ada Moss, commented on it”
  if (StartsClause(AfterSetting(next, clause.cue))) return false;           // “said on Friday she would leave”
  if (!IsAdverbial(from_)) return start > from_ + kFewestReported;
  std::uint32_t main = from_;  // “After the vote, Moss said on Friday”: nothing was said yet
  while (main < start && At(main) != "," && main < from_ + kLongestPhrase) ++main;
  return main + 1 < start && !IsPhrase({main, start});
}

/// Writes what stands before the reporting clause, and behind it where it interrupts.
void QuoteFinder::EmitBefore(const Clause& clause) {
  const std::uint32_t start = clause.whole.first, next = clause.whole.last;
  for (std::uint32_t i = from_; i + kFewestReported < start && pair_[i] == 0; ++i) {
    if (At(i) == ";") from_ = i + 1;  // “It burned; forty barrels, she said, were lost”: told, then reported
  }
  if (AfterSpeech(start)) {  // “They were kind: “…”, wrote Moss”: told, then said
    const std::uint32_t open = pairs_[pair_[pair_[start - 1] != 0 ? start - 1 : start - 2] - 1].open;
    if (open > from_ && At(open - 1) == ":") {
      from_ = open;
      SetIntroducedPronoun(open);
    }
  }
  const bool inverted = start == clause.cue;  // “…, said Moss, a lawyer”: what follows mostly tells who Moss is
  const bool parenthesis = next + 2 < end_ && At(next) == "," && !AfterSpeech(start) && pair_[next + 1] == 0 &&
                           words_[next + 1] != ReportingWord::kSaying && words_[clause.cue] == ReportingWord::kSay &&
                           (!inverted || IsFiniteVerb(At(next + 1)));
  // “If it is old, she said, mending it …”: what is said has only begun
  const bool begun = IsAdverbial(from_) && IsBreakMark(start - 1);
  if (parenthesis && (begun || !StartsAnew(next + 1))) {
    const std::uint32_t end = ClauseEnd(next, end_, Extent::kClause);
    const std::size_t quotes = doc_.quotes.size();
    Emit(from_, end);
    Interrupted(quotes, clause.whole);
    from_ = end;
    return;
  }
  Emit(from_, pair_[start - 1] != 0 ? start : Trim(from_, start));
  from_ = next;
  const std::uint32_t mark = MarkAfterTail(next);
  if (mark < end_) from_ = mark, EmitPair(pair_[mark] - 1);
}

/// The clause that follows a reporting verb.
void QuoteFinder::Reported(std::uint32_t at, std::uint32_t cue) {
  const ReportingWord kind = words_[cue];
  // “the Old Guard, as its members call it, met”
  if (at + 1 < end_ && At(at + 1) == "," && (At(at) == "it" || IsHearer(At(at))) && !Tells(cue)) return;
  if (IsIdiom(at, cue) || (at < end_ && At(at).ends_with("self"))) return;                  // “promised herself”
  if (IsNaming(at, cue) || (TakesHearer(At(cue)) && at < end_ && At(at) == "not")) return;  // “asked not to be named”
  if (ReportedThat(at, cue) || ReportedSpeech(at, cue)) return;
  if (at >= end_ || (IsPunct(At(at)) && pair_[at] == 0)) return;
  const std::uint32_t first = at;
  at = AfterSetting(at, cue);
  if (at >= end_ || (IsPunct(At(at)) && pair_[at] == 0)) return;
  if (words_[at] == ReportingWord::kBreak && !IsQuestion(at)) return;
  if (TakesHearer(At(cue)) && !IsDeed(At(cue))) {
    // “urged the city to mend it”: who is to act is part of what is urged, as two thirds of the gold have it.
    const RowRange hearer = PhraseAfter(at);
    if (hearer.size() > 0 && hearer.last < end_ && At(hearer.last) == "to") {
      EmitClause(at, cue, Extent::kInfinitive);
      return;
    }
  }
  // “…, and said Ada Moss, who …”
  if (kind == ReportingWord::kSay && mention_[at] != kNone && unit_subject_.begin >= Span({cue, cue + 1}).end) {
    const std::uint32_t last = PhraseAfter(at).last;
    if (last >= end_ || (pair_[last] == 0 && (IsPunct(At(last)) || At(last) == "who"))) return;
  }
  const Complement complement = At(at) == "to"                                         ? Complement::kTo
                                : words_[at] == ReportingWord::kThat || IsQuestion(at) ? Complement::kQuestion
                                : words_[at] == ReportingWord::kPrep                   ? Complement::kPrep
                                                                                       : Complement::kBare;
  const bool heard = Tells(cue) && ((complement == Complement::kTo && at != first) ||
                                    (complement == Complement::kBare && StartsClause(at)));
  // “added the bridge was old”: a clause is said behind any verb of saying
  const bool clause =
      kind == ReportingWord::kSay && complement == Complement::kBare && !IsNounToo(At(cue)) && IsClauseAt(at, true);
  if (pair_[at] == 0 && !heard && !clause && !Takes(At(cue), complement)) return;
  if (pair_[at] == 0 && !TakesPhrase(At(cue))) {
    if (complement == Complement::kBare && !IsSaidOf(at)) return;
    if (complement == Complement::kPrep && !IsJudgedAt(at)) return;
  }
  if (complement == Complement::kBare && kind == ReportingWord::kReport && At(at).ends_with("ly")) return;
  // “described the plan”: of what, and not what; between marks it is a judgement
  const bool clauses = complement == Complement::kQuestion || IsClauseAt(at, true);
  const bool calls_for = complement == Complement::kPrep && Fold(At(cue)).starts_with("call");
  if (TakesTopic(At(cue)) && !calls_for && complement != Complement::kTo && !clauses && !HasMarks(at) && !IsJudged(at))
    return;
  const bool object = (kind == ReportingWord::kReport && complement != Complement::kQuestion) ||
                      (kind == ReportingWord::kSaying && !StartsClause(at) && !Takes(At(cue), Complement::kThat));
  EmitClause(at, cue, complement == Complement::kTo ? Extent::kInfinitive : object ? Extent::kObject : Extent::kClause);
}

/// The word that opens the reported clause: “said that …”, “told the council why …”, “said in a statement that …”;
/// end_ where none does.
std::uint32_t QuoteFinder::FindThat(std::uint32_t at, std::uint32_t cue) const {
  const bool asks = TakesHearer(At(cue));
  std::uint32_t that = at;
  const std::uint32_t far = std::min(end_, at + kLongestSubject);
  while (
      that < far && pair_[that] == 0 && words_[that] != ReportingWord::kThat && !(asks && IsQuestion(that)) &&
      !(IsPunct(At(that)) && (At(that) != "," || words_[that + 1 < far ? that + 1 : that] == ReportingWord::kSaying))) {
    ++that;
  }
  if (that < far && At(that) == ",") {  // “reported on Monday, citing two sources, that”
    const std::uint32_t comma = CommaFrom(that + 1);
    if (comma < end_ && At(comma + 1) == "that" && IsPhrase({that + 1, comma})) return comma + 1;
  }
  if (that >= far || pair_[that] != 0 || IsPunct(At(that))) return end_;
  if (that > at && At(that - 1) == "so") return end_;  // “asked, so that it is told”
  const bool hears =
      (Tells(cue) && !HasWord(at, that, "to")) || (asks && !HasWord(at, that, "to") && !HasWord(at, that, "of"));
  // “found, in general, that”
  const bool aside = At(at) == "," && At(that - 1) == "," && that > at + 1;
  bool when = that > at;  // “said last week that”
  for (std::uint32_t i = at; i < that; ++i)
    when = when && (IsTimeNoun(At(i)) || At(i) == "last" || At(i) == "this" || At(i) == "earlier" || At(i) == "late" ||
                    words_[i] == ReportingWord::kAux);
  return that == at || hears || aside || when || IsSetting(at) ||
                 (words_[at] == ReportingWord::kAux && (At(at) != "out" || that == at + 1))
             ? that
             : end_;  // “ruled out the plan that …”
}

/// Writes the clause that FindThat finds, where the verb takes it; whether there is one.
bool QuoteFinder::ReportedThat(std::uint32_t at, std::uint32_t cue) {
  const std::uint32_t that = FindThat(at, cue);
  if (that >= end_) return false;
  const bool question = At(that) != "that";
  if (Takes(At(cue), question ? Complement::kQuestion : Complement::kThat))
    EmitClause(question ? that : that + 1, cue, Extent::kClause);
  return true;
}

/// Whether what is between the marks is a sentence, and no title of a work: “We are ready.”, not “Daily News of Lima.”
bool QuoteFinder::IsQuotedSentence(const QuotePair& pair) const {
  constexpr int kFewestInLowerCase = 2;
  if (!IsCapitalized(At(pair.open + 1)) || !EndsSentence(pair.close)) return false;
  int lower = 0;
  for (std::uint32_t i = pair.open + 2; i < pair.close; ++i) lower += IsLowerFirst(i);
  return lower >= kFewestInLowerCase;
}

/// “said: “…””, “told the council, “…””, “said on Friday in a letter, “…””
bool QuoteFinder::ReportedSpeech(std::uint32_t at, std::uint32_t cue) {
  std::uint32_t mark = at;
  const std::uint32_t far = std::min(end_, at + kLongestSubject);
  while (mark < far && pair_[mark] == 0 && !(IsPunct(At(mark)) && At(mark) != ",")) {
    // “said it was old and added, “…””: the marks are the second verb's.
    const bool again = words_[mark] == ReportingWord::kSaying ||
                       (IsCue(mark) && mark > at && (At(mark - 1) == "and" || At(mark - 1) == "but"));
    if (again && mark > at) return false;
    ++mark;
  }
  if (mark < far && pair_[mark] == 0 && At(mark) == ":") ++mark;
  if (mark >= far || pair_[mark] == 0 || mark == 0) return false;
  const QuotePair pair = pairs_[pair_[mark] - 1];
  const bool stopped = At(mark - 1) == "," || At(mark - 1) == ":";
  // “said on Friday “We are ready.””, “told the council “We are ready.””
  const bool leads = IsQuotedSentence(pair) && (IsSetting(at) || words_[at] == ReportingWord::kPrep || Tells(cue)) &&
                     IsPhrase({at, mark});
  if (!stopped && mark != at && !leads) return false;
  // “said it was old: “…””
  if (words_[cue] == ReportingWord::kSay && (StartsClause(at) || mention_[at] != kNone) && !IsPhrase({at, mark - 1}))
    return false;
  if (!stopped && Trim(pair.close + 1, end_) > pair.close + 1) return false;
  if (IsAttributedAfter(pair.close)) return false;
  EmitPair(pair_[mark] - 1), from_ = pair.close + 1;
  return true;
}

void QuoteFinder::Saying(std::uint32_t i) {
  if (Fronted(i)) return;
  std::uint32_t verb = i;  // “…, even suggesting that …”
  while (verb > begin_ + 1 && (words_[verb - 1] == ReportingWord::kAux || At(verb - 1) == "even")) --verb;
  if (verb == begin_) return;
  const std::string_view before = At(verb - 1);
  if (before == "," || before == "and" || before == "but" || before == "by" || before == "while") {
    Resumed(i);
    return;
  }
  // “with half of the voters saying …”
  const RowRange subject = PhraseBefore(verb);
  if (subject.size() == 0 || subject.first == begin_ || At(subject.first - 1) != "with") return;
  SetSource({i, subject, {}});
  Reported(i + 1, i);
}

/// A reporting verb without a subject of its own: “… met on Monday and said …”, “…, saying …”. Its subject
/// is the one that reported before in the sentence, else the first that can.
void QuoteFinder::Resumed(std::uint32_t cue) {
  // “was elected a fellow and admitted to the society”: done to its subject, as the verb before
  const std::uint32_t low = cue > begin_ + kLongestTail ? cue - kLongestTail : begin_;
  const bool to = cue + 1 < end_ && words_[cue + 1] == ReportingWord::kPrep && At(cue).ends_with("ed");
  for (std::uint32_t i = cue; to && i-- > low + 1 && At(i) != ",";) {
    if (IsBe(At(i - 1)) && At(i).ends_with("ed")) return;
  }
  if (IsOtherClause(cue) || (unit_subject_.empty() && !SetFirstSource(cue))) return;
  unit_cue_ = doc_.tokens[cue].span;
  Reported(cue + 1, cue);
}

/// The first comma outside of marks among the next words, before the unit's last token; end_ where there is none.
std::uint32_t QuoteFinder::CommaFrom(std::uint32_t i) const {
  const std::uint32_t far = std::min(end_, i + kLongestSubject + 1);
  while (i + 1 < far && (At(i) != "," || IsDateComma(i)) && pair_[i] == 0) ++i;  // “of March 14, 2019,”
  return i + 1 < far && At(i) == "," ? i : end_;
}

/// The reported clause from `first` on; what follows it is looked at further.
void QuoteFinder::EmitClause(std::uint32_t first, std::uint32_t cue, Extent extent) {
  // “It has expressed readiness to help, according to the ministry”: the ministry says all of it.
  if (extent != Extent::kClause && according_ > first && according_ < end_) return;
  if (IsFronted(cue)) extent = Extent::kFronted;
  from_ = ClauseEnd(first, end_, extent), Emit(first, from_);
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
  // “They said she could.”
  if (last - first < kFewestReported - (words_[first] >= ReportingWord::kHe && words_[first] <= ReportingWord::kThey))
    return;
  for (std::uint32_t i = first; i < last; ++i) {
    if (pair_[i] != 0) used_[pair_[i] - 1] = true;
  }
  Add({first, last}, marks ? QuoteKind::kMixed : QuoteKind::kIndirect);
}

/// “…,” he told them on Friday, “…”: the mark that the speech goes on with after its reporting clause,
/// whose tail begins at `next`; end_ where there is none.
std::uint32_t QuoteFinder::MarkAfterTail(std::uint32_t next) const {
  const std::uint32_t far = std::min(end_, next + kLongestTail);
  for (std::uint32_t i = next; i + 1 < far && pair_[i] == 0 && !IsCue(i); ++i) {
    if (words_[i] == ReportingWord::kSaying || (i > next && At(i - 1) == "," && At(i).ends_with("ing"))) break;
    // “told the “Daily News””, “said in “The Critic””: what the reporting clause itself has between marks is a name.
    const bool named = words_[i] == ReportingWord::kDet || words_[i] == ReportingWord::kPrep;
    if ((At(i) == "," || At(i) == ":" || (i == next && !named)) && pair_[i + 1] != 0) return i + 1;
    if (At(i) == "." && mention_[i] == kNone) break;
  }
  return end_;
}

/// “told his advisers to find out how”, “warned him of people that”: the infinitive was said, not what hangs on it.
bool QuoteFinder::HasWord(std::uint32_t from, std::uint32_t to, std::string_view word) const {
  for (std::uint32_t i = from; i < to; ++i) {
    if (At(i) == word) return true;
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
