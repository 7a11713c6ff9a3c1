#include "quotes/quotes.h"

#include <algorithm>

#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {

void QuoteFinder::Run() {
  PairMarks(doc_, &marks_);
  MarkTokens();
  CollectTitles();
  CollectCited();
  if (trees_ != nullptr) {
    reported_.emplace(doc_, trees_->reading);
    clues_.emplace(doc_, trees_->reading, *reported_);
  }
  for (std::size_t s = 0; s < doc_.sentences.size();) {
    const std::size_t first = s++;
    while (s < doc_.sentences.size() && Continues(s)) ++s;
    const std::uint32_t paragraph = doc_.sentences[first].paragraph;
    paragraph_ = paragraph;
    in_headline_ = paragraph < doc_.paragraphs.size() && doc_.paragraphs[paragraph].role == ParagraphRole::kHeadline;
    const RowRange unit = {doc_.sentences[first].tokens.first, doc_.sentences[s - 1].tokens.last};
    Unit(AfterOpening(unit.first, unit.last), unit.last);
  }
  JoinRead();
  QuoteWithin();
  HeedReader();
  Warn();
  std::stable_sort(doc_.quotes.begin(), doc_.quotes.end(), [](const Quote& a, const Quote& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

void QuoteFinder::MarkTokens() {
  const std::size_t n = doc_.tokens.size();
  words_.resize(n), pair_.assign(n, 0), mention_.assign(n, kNone);
  for (std::uint32_t i = 0; i < n; ++i) words_[i] = WordOf(At(i));
  for (std::uint32_t p = 0; p < pairs_.size(); ++p) {
    for (std::uint32_t i = pairs_[p].open; i <= pairs_[p].close; ++i) pair_[i] = p + 1;
  }
  for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    const RowRange rows = doc_.mentions[m].tokens;
    for (std::uint32_t i = rows.first; i < rows.last && i < n; ++i) mention_[i] = m;
  }
  used_.assign(pairs_.size(), false);
  for (std::uint32_t i = 0; i < n; ++i) {
    if (IsCue(i) && (!StandsAsVerb(i) || IsNounHere(i) || IsCapitalizedWithin(i))) words_[i] = ReportingWord::kOther;
  }
}

/// “drivers say”, but “a talk show”: whether the plain form of a verb at `i` stands behind what can be its subject.
bool QuoteFinder::AgreesBefore(std::uint32_t i) const {
  static constexpr std::string_view kPlurals[] = {"children", "data",   "few",  "majority", "many",
                                                  "media",    "men",    "most", "others",   "people",
                                                  "police",   "public", "some", "women"};
  if (i == 0) return true;
  const std::string_view before = At(i - 1);
  if (mention_[i - 1] != kNone || words_[i - 1] != ReportingWord::kOther || !IsLowerFirst(i - 1)) return true;
  return before.ends_with('s') || before.ends_with("ly") || before.size() < 3 ||
         std::find(std::begin(kPlurals), std::end(kPlurals), before) != std::end(kPlurals);
}

/// “Credible Fear Interview”, “Trump Demands Talks”: within a name or a headline, where nobody is reported. Text that is
/// all in capitals tells no names from verbs.
bool QuoteFinder::IsCapitalizedWithin(std::uint32_t i) const {
  const std::string_view t = At(i);
  if (!IsCapitalized(t) || IsAllCaps(t) || i == 0 || pair_[i] != 0) return false;
  const bool opens = (doc_.tokens[i].flags & kParagraphStart) != 0 || (IsPunct(At(i - 1)) && pair_[i - 1] == 0);
  return !opens;
}

/// “officials claim”, “did Moss claim”, but “the claim”; “Moss attacks”, but “the attacks”; “has written”.
bool QuoteFinder::StandsAsVerb(std::uint32_t i) const {
  const VerbPlace place = PlaceOf(At(i));
  if (place == VerbPlace::kAnywhere) return !IsPlainForm(At(i)) || AgreesBefore(i);
  std::uint32_t verb = i;
  while (verb > 0 && mention_[verb - 1] == kNone &&
         (words_[verb - 1] == ReportingWord::kAux || At(verb - 1).ends_with("ly"))) {
    --verb;
    if (IsBe(At(verb))) return false;
    const bool have = At(verb) == "have" || At(verb) == "has" || At(verb) == "had";
    if (have) return place == VerbPlace::kAfterHave;
    if (At(verb) == "did" || At(verb) == "do") return place == VerbPlace::kAfterPlural;
    if (IsFiniteVerb(At(verb))) return false;  // “might call”: nobody has, as yet
  }
  if (verb == 0) return false;
  const std::string_view before = At(verb - 1);
  const ReportingWord word = words_[verb - 1];
  if (place == VerbPlace::kAfterHave) return before == "'ve" || before == "’ve";
  const bool named = mention_[verb - 1] != kNone;
  // “Moss, head of the trust, estimates that …”
  if (place == VerbPlace::kAfterSingular && before == "," && i + 1 < doc_.tokens.size() && At(i + 1) == "that")
    return true;
  if (place == VerbPlace::kAfterSingular)
    return named || before == "who" || (word >= ReportingWord::kHe && word <= ReportingWord::kIt);
  if (word == ReportingWord::kThey || before == "people" || before == "police") return true;
  const bool plural = before.size() > 3 && before.ends_with('s') && !before.ends_with("ss") && before != "news";
  // “Democrats claim”, but “the Times report”
  return plural &&
         (named ? doc_.mentions[mention_[verb - 1]].type == EntityType::kNorp : word == ReportingWord::kOther);
}

/// Whether sentence `s` belongs with the one before: speech goes on in it, or its attribution does.
bool QuoteFinder::Continues(std::size_t s) const {
  const std::uint32_t first = doc_.sentences[s].tokens.first;
  if (doc_.sentences[s].paragraph != doc_.sentences[s - 1].paragraph || first == 0) return false;
  if (pair_[first] != 0) return pair_[first] == pair_[first - 1];
  if (pair_[first - 1] == 0) return false;
  if (IsLower(static_cast<unsigned char>(At(first)[0])) || IsPunct(At(first))) return true;
  // “…?” Smith asked.
  const std::uint32_t end = std::min(doc_.sentences[s].tokens.last, first + 5);
  for (std::uint32_t i = first + 1; i < end; ++i) {
    if (!IsCue(i)) continue;
    const bool next_speech = i + 2 < doc_.tokens.size() && pair_[i + 2] != 0;  // She added: “…”
    return i + 1 >= doc_.sentences[s].tokens.last || (IsPunct(At(i + 1)) && !next_speech);
  }
  return false;
}

void QuoteFinder::Unit(std::uint32_t begin, std::uint32_t end) {
  begin_ = begin, end_ = end, from_ = begin, no_source_before_ = begin;
  if (!unit_subject_.empty()) told_subject_ = unit_subject_, told_speaker_ = unit_speaker_, told_paragraph_ = told_in_;
  unit_speaker_ = kNone, unit_subject_ = {}, unit_cue_ = {}, unit_attribution_ = Attribution::kNone;
  told_in_ = paragraph_;
  according_ = FindAccording();
  const std::size_t quotes_before = doc_.quotes.size();
  if (!AsSaid() && !InTheView()) Headline();
  for (std::uint32_t i = begin; i < end && from_ < end; ++i) {
    if (i < from_ || pair_[i] != 0) continue;
    if (IsAsked(i)) {
      Asked(i);
    } else if ((At(i) == "that" && Claim(i)) || MadeClear(i)) {
      continue;
    } else if (IsCue(i)) {
      if (!Prune(i)) Report(i);
    } else if (words_[i] == ReportingWord::kSaying) {
      const bool finite = i > begin_ && words_[i - 1] == ReportingWord::kAux;
      const bool quoted = i > begin_ + 2 && At(i - 1) == "as" && At(i - 2) == "quoted";
      quoted ? QuotedAs(i) : finite ? Report(i) : Saying(i);
    } else if (i + 1 < end && words_[i + 1] == ReportingWord::kPrep && At(i + 1) == "to" &&
               (At(i) == "according" || At(i) == "According")) {
      According(i);
    }
  }
  Speech();
  NoteSubject();
  if (reported_) ReadTrees(quotes_before);
}

/// The first “according to” of the unit outside of quotation marks; end_ where there is none.
std::uint32_t QuoteFinder::FindAccording() const {
  for (std::uint32_t i = begin_; i + 1 < end_; ++i) {
    if (pair_[i] == 0 && At(i) == "according" && At(i + 1) == "to") return i;
  }
  return end_;
}

/// The first person or body of a unit is what a later "he" or "it" most likely means.
void QuoteFinder::NoteSubject() {
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (pair_[i] != 0 || mention_[i] == kNone) continue;
    const Mention& mention = doc_.mentions[mention_[i]];
    if (mention.entity == kNone || !IsSpeaker(mention.type)) continue;
    if (unit_speaker_ != kNone) return;
    if (mention.type == EntityType::kPerson) {
      last_person_ = mention.entity;
    } else if (mention.type == EntityType::kOrg) {
      last_body_ = mention.entity;
    }
    return;
  }
}
void FindQuotes(Document* doc, Corrections* corrections, const QuoteTrees* trees) {
  QuoteFinder(doc, corrections, trees).Run();
}

}  // namespace lede
