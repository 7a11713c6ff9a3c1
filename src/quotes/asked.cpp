// What is reported otherwise than by a clause with its subject before or behind the verb.
#include <algorithm>

#include "quotes/finder.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {

/// “Asked whether …, Moss said”, “when asked why …”, “he was asked if …”: whoever stands before the verb did not ask.
bool QuoteFinder::IsAsked(std::uint32_t i) const {
  if (At(i) != "asked" && At(i) != "Asked") return false;
  if (i == begin_) return true;
  const std::string_view before = At(i - 1);
  if (before == ",") return i + 1 < end_ && (At(i + 1) == "by" || At(i + 1) == "whether" || IsQuestion(i + 1));
  return before == "when" || before == "When" || before == "once" || before == "if" || before == "If" ||
         before == "was" || before == "were" || before == "being" || before == "been";
}

/// The question behind “asked”, and behind “by …” who asked it.
void QuoteFinder::Asked(std::uint32_t cue) {
  const bool fronted = cue <= begin_ + 1 || At(cue - 1) == ",";
  std::uint32_t at = cue + 1;
  RowRange source;
  if (at < end_ && At(at) == "by") source = PhraseAfter(at + 1), at = source.last;
  const std::uint32_t far = std::min(end_, at + kLongestTail);
  while (at < far && pair_[at] == 0 && At(at) != "," && words_[at] != ReportingWord::kThat && !IsQuestion(at)) ++at;
  if (at >= far || pair_[at] != 0 || At(at) == "," || At(at) == "that") return;
  const std::uint32_t end = ClauseEnd(at, end_, fronted ? Extent::kFronted : Extent::kClause);
  for (std::uint32_t i = at; i < end; ++i) {
    if (pair_[i] != 0) return;
  }
  AddWithin({at, Trim(at, end)}, source, cue, QuoteKind::kIndirect);
  from_ = end;
}

/// “As Moss said, it is old.”, “As reported by the Herald, it is old.”: whether the unit begins so.
bool QuoteFinder::AsSaid() {
  if (begin_ + 6 >= end_ || At(begin_) != "As" || pair_[begin_] != 0) return false;
  std::uint32_t cue = begin_ + 1;
  const std::uint32_t far = std::min(end_ - 1, begin_ + kLongestSubject);
  while (cue < far && pair_[cue] == 0 && !IsCue(cue) && At(cue) != ",") ++cue;
  if (cue >= far || !IsCue(cue)) return false;
  const bool passive = cue == begin_ + 1 && At(cue + 1) == "by";
  const RowRange source = passive ? PhraseAfter(cue + 2) : RowRange{begin_ + 1, cue};
  const std::uint32_t comma = passive ? source.last : cue + 1;
  if (source.size() == 0 || comma + kFewestReported >= end_ || At(comma) != "," || !IsPhrase({begin_ + 1, cue}))
    return false;
  for (std::uint32_t i = comma; i < end_; ++i) {
    if (pair_[i] != 0) return false;
  }
  SetSource({cue, source, {}});
  from_ = ClauseEnd(comma + 1, end_, Extent::kClause), Emit(comma + 1, from_);
  return true;
}

/// “In Moss's view, it is old.”, “In their opinion, it is old.”: whether the unit begins so.
bool QuoteFinder::InTheView() {
  if (begin_ + 5 >= end_ || At(begin_) != "In") return false;
  std::uint32_t view = begin_ + 2;
  const std::uint32_t far = std::min(end_ - kFewestReported, begin_ + kLongestSubject);
  while (view < far && pair_[view] == 0 && At(view) != "view" && At(view) != "opinion" && At(view) != ",") ++view;
  if (view >= far || pair_[view] != 0 || At(view) == "," || At(view + 1) != ",") return false;
  const bool owned = IsPossessive(At(view - 1));
  const std::string_view whose = At(begin_ + 1);
  const bool pronoun = view == begin_ + 2 && (whose == "his" || whose == "her" || whose == "their");
  if (!owned && !pronoun) return false;
  SetSource({view, {begin_ + 1, owned ? view - 1 : view}, {}});
  from_ = ClauseEnd(view + 2, end_, Extent::kClause), Emit(view + 2, from_);
  return true;
}

/// “made (it) clear that it is old”: the statement of whoever made it clear.
bool QuoteFinder::MadeClear(std::uint32_t i) {
  if (At(i) != "clear" || i < begin_ + 2 || i + 1 >= end_ || At(i + 1) != "that") return false;
  std::uint32_t verb = i - 1;
  if (At(verb) == "it" || words_[verb] == ReportingWord::kAux) --verb;
  if (verb <= begin_ || (At(verb) != "made" && At(verb) != "makes" && At(verb) != "make")) return false;
  const RowRange subject = SubjectBefore(verb);
  if (subject.size() == 0) return false;
  SetSource({i, subject, {}});
  EmitClause(i + 2, i, Extent::kClause);
  return true;
}

/// “Moss: The bridge is old”, as headlines have it: whether the unit is one, of a person and a clause.
bool QuoteFinder::Headline() {
  if (begin_ + 4 >= end_ || mention_[begin_] == kNone) return false;
  std::uint32_t colon = begin_;
  while (colon < end_ && mention_[colon] == mention_[begin_]) ++colon;
  if (colon + kFewestReported >= end_ || At(colon) != ":" || !HasPerson({begin_, colon})) return false;
  if (pair_[colon + 1] != 0 || IsPhrase({colon + 1, end_})) return false;
  SetSource({colon, {begin_, colon}, {}});
  Emit(colon + 1, end_), from_ = end_;
  return true;
}

/// “Moss’s claim that it is old”: what stands behind “that” is whose the claim is.
bool QuoteFinder::Claim(std::uint32_t that) {
  static constexpr std::string_view kClaims[] = {"accusation", "allegation", "allegations", "argument",   "assertion",
                                                 "belief",     "claim",      "claims",      "conclusion", "contention",
                                                 "fear",       "promise",    "statement",   "suggestion", "warning"};
  if (that < begin_ + 3 || that + kFewestReported >= end_) return false;
  if (std::find(std::begin(kClaims), std::end(kClaims), At(that - 1)) == std::end(kClaims)) return false;
  std::uint32_t owner = that - 1;
  const std::uint32_t low = std::max(begin_, that > 4 ? that - 4 : 0);
  while (owner > low && !IsPossessive(At(owner - 1)) && At(owner - 1) != "his" && At(owner - 1) != "her" &&
         At(owner - 1) != "their") {
    --owner;
  }
  if (owner <= low) return false;
  const bool pronoun = !IsPossessive(At(owner - 1));
  const std::uint32_t name = pronoun ? owner - 1 : owner - 2;
  if (owner < begin_ + 2 || (!pronoun && mention_[name] == kNone)) return false;
  const RowRange source = pronoun ? RowRange{name, name + 1} : RowRange{MentionStart(name), name + 1};
  const std::uint32_t far = std::min(end_, that + kLongestPhrase);
  const std::uint32_t end = ClauseEnd(that + 1, far, Extent::kFronted);
  if (end == far && far < end_) return false;
  for (std::uint32_t i = that + 1; i < end; ++i) {
    if (pair_[i] != 0) return false;
  }
  AddWithin({that + 1, Trim(that + 1, end)}, source, that - 1, QuoteKind::kIndirect);
  return true;
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

/// “…,” the Herald quoted Moss as saying; “the Herald quoted Moss as saying that …”: what Moss said.
bool QuoteFinder::QuotesAnother(std::uint32_t cue) {
  if (At(cue) != "quoted" && At(cue) != "quotes" && At(cue) != "cited") return false;
  const RowRange source = PhraseAfter(cue + 1);
  std::uint32_t verb = source.last + 1;
  if (source.last < end_ && At(source.last) == ",") {  // “quoted Moss, head of the trust, as saying”
    const std::uint32_t far = std::min(end_, source.last + kLongestSubject);
    while (verb + 1 < far && !(At(verb) == "as" && At(verb - 1) == ",")) ++verb;
    ++verb;
  }
  if (source.size() == 0 || verb >= end_ || At(verb - 1) != "as" || words_[verb] != ReportingWord::kSaying)
    return false;
  const RowRange quoter = SubjectBefore(cue);
  const std::uint32_t first = quoter.size() > 0 ? quoter.first : cue;
  SetSource({verb, source, {}});
  const bool follows = AfterSpeech(first) || (first > from_ && IsBreakMark(first - 1) && !IsPhrase({from_, first}));
  if (follows) {
    Emit(from_, pair_[first - 1] != 0 ? first : Trim(from_, first));
    from_ = verb + 1;
    return true;
  }
  Reported(verb + 1, verb);
  from_ = std::max(from_, verb + 1);
  return true;
}

/// “Stating that the road was unsafe, Moss closed it.”: the sentence's subject says so.
bool QuoteFinder::Fronted(std::uint32_t cue) {
  if (cue != begin_ || cue + 1 + kFewestReported >= end_ || At(cue + 1) != "that") return false;
  const std::uint32_t comma = ClauseEnd(cue + 2, end_, Extent::kFronted);
  if (comma >= end_ || At(comma) != ",") return false;
  const RowRange subject = PhraseAfter(comma + 1);
  if (subject.size() == 0) return false;
  for (std::uint32_t i = cue; i < subject.last; ++i) {
    if (pair_[i] != 0) return false;
  }
  RowRange named = subject;  // “the engineer Ada Moss closed it”: up to the name
  if (HasPerson(subject)) {
    while (!HasPerson({named.last - 1, named.last})) --named.last;
  } else if (mention_[subject.first] != kNone || words_[subject.first] != ReportingWord::kDet) {
    while (named.last > named.first + 1 && mention_[named.last - 1] != mention_[named.first]) --named.last;
  } else {
    return false;
  }
  SetSource({cue, named, {}});
  Emit(cue + 2, comma), from_ = comma;
  return true;
}

/// “according to size”, “according to plan”: what things go by, and nobody's words. Of single nouns without an article
/// only these and plurals were sources in the news that was counted.
bool QuoteFinder::IsMeasure(RowRange source) const {
  static constexpr std::string_view kSources[] = {"data",   "evidence", "information", "intelligence",
                                                  "legend", "media",    "news",        "police",
                                                  "press",  "research", "testimony",   "tradition"};
  static constexpr std::string_view kMeasures[] = {"abilities", "circumstances", "demands", "needs", "plans", "terms"};
  if (source.size() != 1 || mention_[source.first] != kNone || words_[source.first] != ReportingWord::kOther)
    return false;
  const std::string_view t = At(source.first);
  if (!IsLowerFirst(source.first) || t == "him" || t == "them") return false;
  const auto is = [t](std::string_view word) { return word == t; };
  if (t.ends_with('s') && t != "news") return std::any_of(std::begin(kMeasures), std::end(kMeasures), is);
  return std::none_of(std::begin(kSources), std::end(kSources), is);
}

void QuoteFinder::According(std::uint32_t i) {
  RowRange source = WithName(PhraseAfter(i + 2));
  if (IsDateComma(source.last)) source.last = PhraseAfter(source.last + 1).last;  // “a March 14, 2019 report”
  if (source.size() == 0 || IsMeasure(source) || IsInRelative(i)) return;
  if (i > begin_ + 1 && At(i - 1) == "," && At(i - 2) == "including") return;
  if (source.last < end_ && At(source.last) == "and") {  // “according to witnesses and the police, …”
    const RowRange second = PhraseAfter(source.last + 1);
    const bool ends = second.size() > 0 && (second.last >= end_ || At(second.last) == "," || At(second.last) == ".");
    if (ends && !StartsClause(source.last + 1)) source.last = second.last;
  }
  SetSource({i, NameIn(source), {}});
  unit_cue_ = Span({i, i + 2});  // “according to”
  // “The bridge, according to Moss, is old.”, “Now, according to Moss, it is old.”
  const bool interrupts = i > from_ + 1 && At(i - 1) == "," && source.last + 2 < end_ && At(source.last) == "," &&
                          IsPhrase({from_, i}) && !IsPhrase({source.last, end_});
  // “…; according to Moss, it is old”, “… and according to Moss it is old”: what was told before is not hers
  const bool anew = i > from_ + 1 && (At(i - 1) == ";" || At(i - 1) == "and" || At(i - 1) == "but");
  if (i > from_ + 1 && !anew) {
    const std::uint32_t end = interrupts ? ClauseEnd(source.last + 1, end_, Extent::kClause) : source.last;
    const std::size_t quotes = doc_.quotes.size();
    Emit(from_, interrupts ? end : Trim(from_, i)), from_ = end;
    if (interrupts) Interrupted(quotes, {i, source.last});
    return;
  }
  // “According to sources in the town hall, …”, “According to Moss, who saw it, …”
  if (source.last < end_ && At(source.last) != "," && StartsClause(source.last)) {
    from_ = ClauseEnd(source.last, end_, Extent::kClause), Emit(source.last, from_);
    return;
  }
  std::uint32_t comma = CommaFrom(source.last);
  // “According to the Herald, a paper of Lima, it is old.”
  if (comma + 2 < end_) {
    const std::uint32_t next = CommaFrom(comma + 1);
    bool apposed = At(comma + 1) == "a" || At(comma + 1) == "an";
    for (std::uint32_t k = comma + 1; HasPerson(source) && k < next && next < end_; ++k)
      apposed = apposed || (k == comma + 1 && words_[k] == ReportingWord::kDet) || IsPossessive(At(k));
    if (apposed && next < end_ && IsPhrase({comma + 1, next}) && !IsPhrase({next + 1, end_})) comma = next;
  }
  int left = 8;  // of a list no more is looked at
  while (left > 0 && comma < end_ && (At(comma + 1) == "who" || At(comma + 1) == "which" || At(comma + 1) == "and"))
    comma = --left > 0 ? CommaFrom(comma + 1) : end_;
  if (comma >= end_) return;
  const std::uint32_t last = according_ > comma && according_ < end_ ? Trim(comma + 1, according_) : end_;
  Emit(comma + 1, last), from_ = end_;
}
}  // namespace lede
