// Reported speech off the trees: candidates, what the rules have found among them, and the choice.
#include "quotes/trees.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

#include "quotes/finder.h"
#include "quotes/verbs.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// From which weight on a candidate is told, in hundredths of log odds: by its shape, where the rules found nothing that
/// its word reports, and where they did; words with marks among them need more, the rules know marks best.
constexpr std::array<int, 3> kTold = {-20, 90, 180};
constexpr int kToldWithRules = -40;
constexpr int kMarked = 100;
/// From which weight on what the rules found stays, and by how much another reading of its verb must outweigh it.
constexpr int kStays = -300, kMarkedStays = -200;
constexpr int kTrust = 100;
constexpr int kLost = std::numeric_limits<int>::min();
constexpr double kSame = 0.8;  // of letters that two quotations share, by which they are one

double Jaccard(ByteSpan a, ByteSpan b) {
  const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  if (begin >= end) return 0;
  const double shared = end - begin;
  return shared / (a.size() + b.size() - shared);
}

constexpr std::uint16_t kUnsure = 390;  // thousandths: at most, where the words speak against a report

/// Shares of choices right to the word by shape and weight, on articles that the weights were not learnt from
/// (reported.mjs --folds), in thousandths; of phrases, which those articles' readers take for reports twice as often as
/// readers of other news do, three fifths of that, and of words with marks among them those of all shapes.
std::uint16_t ConfidenceOf(Shape shape, QuoteKind kind, int weight) {
  static constexpr std::array<int, 8> kFrom = {400, 300, 200, 150, 100, 50, 0, -100};
  static constexpr std::array<std::array<std::uint16_t, 9>, 4> kShares = {{
      {896, 865, 835, 798, 716, 682, 536, 390, 300},  // clauses
      {800, 800, 750, 647, 520, 520, 520, 273, 250},  // open ones
      {554, 390, 390, 376, 352, 314, 244, 217, 99},   // phrases
      {883, 883, 830, 739, 739, 621, 523, 390, 300},  // with marks
  }};
  std::size_t step = 0;
  while (step < kFrom.size() && weight < kFrom[step]) ++step;
  return kShares[kind == QuoteKind::kMixed ? 3 : static_cast<std::size_t>(shape)][step];
}

}  // namespace

/// The unit's quotations anew: those of the rules from `quotes_before` on, and those that its trees hold.
void QuoteFinder::ReadTrees(std::size_t quotes_before) {
  if (in_headline_) return;
  unsaid_.resize(doc_.quotes.size(), false);
  candidates_.clear();
  said_.assign(end_ - begin_, 0), cues_.clear();
  marks_before_.assign(1, 0);
  for (std::uint32_t t = begin_; t < end_; ++t) marks_before_.push_back(marks_before_.back() + (pair_[t] != 0 ? 1 : 0));
  reported_->Find({begin_, end_}, &candidates_);
  clues_->Enter({begin_, end_});
  AddRules(quotes_before);
  // Candidates of one word of reporting stand together.
  std::uint32_t cue = kNone;
  bool thought = false;
  std::erase_if(candidates_, [&](const MaybeReported& one) {
    if (one.cue != kNone && one.cue != cue) cue = one.cue, thought = IsThought(cue);
    return IsNoReport(one, thought);
  });
  trees_->cases != nullptr ? TellCases() : Choose();
}

/// The weight from which on a candidate is told.
int QuoteFinder::LeastOf(const Rated& rated) const {
  if (rated.one.rules != kNone) return KindOf(rated.one) == QuoteKind::kMixed ? kMarkedStays : kStays;
  const auto own = std::lower_bound(cues_.begin(), cues_.end(), std::pair{rated.one.cue, std::uint32_t{0}});
  const bool known = own != cues_.end() && own->first == rated.one.cue;
  if (known) return kToldWithRules;
  // “in such demand that …”: nobody's word.
  const bool nobody = rated.one.source_head == kNone && rated.one.how != Construction::kAround;
  const bool beside = nobody || rated.one.how == Construction::kOblique;  // “disagreed about who should leave”
  return kTold[static_cast<std::size_t>(beside ? Shape::kPhrase : rated.shape)];
}

/// The rules' quotations as candidates, and where they stand.
void QuoteFinder::AddRules(std::size_t quotes_before) {
  for (std::size_t q = quotes_before; q < doc_.quotes.size(); ++q) {
    Quote& quote = doc_.quotes[q];
    MendIndirect(&quote);
    const RowRange content = TokensOf(quote.span);
    for (std::uint32_t t = std::max(content.first, begin_); t < std::min(content.last, end_); ++t)
      said_[t - begin_] = static_cast<std::uint32_t>(q + 1);
    const std::uint32_t cue = quote.cue.empty() ? kNone : TokensOf(quote.cue).first;
    cues_.emplace_back(cue, static_cast<std::uint32_t>(q));
    if (quote.kind == QuoteKind::kDirect) {
      if (trees_->cases == nullptr) MendSource(cue, &doc_.quotes[q]);
      continue;
    }
    MaybeReported one{.cue = cue, .content = content, .how = Construction::kRules};
    one.source = quote.speaker_span.empty() ? RowRange{} : TokensOf(quote.speaker_span);
    one.rules = static_cast<std::uint32_t>(q);
    // The head of the words that name the source is the one whose head lies outside.
    for (std::uint32_t t = one.source.first; t < one.source.last && one.source_head == kNone; ++t) {
      const std::uint32_t head = trees_->reading[t].head;
      if (head < one.source.first || head >= one.source.last) one.source_head = t;
    }
    candidates_.push_back(one);
  }
  std::sort(cues_.begin(), cues_.end());
  std::stable_sort(candidates_.begin(), candidates_.end(),
                   [](const MaybeReported& a, const MaybeReported& b) { return a.cue < b.cue; });
}

/// Takes from indirect speech what the tree gives to the word of reporting, “said [late on Tuesday] nobody would be sent”,
/// and gives it whom the tree has as that word's own subject: “[Moss], who owns the boat, said”.
void QuoteFinder::MendIndirect(Quote* quote) {
  if (quote->kind != QuoteKind::kIndirect || quote->cue.empty() || quote->parts.size() != 0) return;
  const Reading& reading = trees_->reading;
  const std::uint32_t cue = TokensOf(quote->cue).first;
  const RowRange content = TokensOf(quote->span);
  if (content.size() == 0 || content.first < begin_ || content.last > end_ || pair_[cue] != 0) return;
  if (content.first == cue + 1) {
    std::uint32_t top = content.first;
    while (reading[top].head != kNone && reading[top].head > cue && reading[top].head < content.last)
      top = reading[top].head;
    const Dep dep = reading[top].dep;
    const std::uint32_t rest = reported_->TreeOf(top).last;
    const bool beside = dep == Dep::kOblique || dep == Dep::kObliqueMeasure || dep == Dep::kAdverb;
    const bool clause = reading.Has(cue, Dep::kClause) && reading.Find(cue, Dep::kClause) >= rest;
    if (beside && clause && reading[top].head == cue && rest < content.last && rest - content.first < kLongestTail)
      quote->span.begin = Span({At(rest) == "," ? rest + 1 : rest, content.last}).begin;
  }
  const std::uint32_t subject = reading.Find(cue, Dep::kSubject);
  if (subject == kNone || subject > cue || reading[subject].part == Upos::kPron || pair_[subject] != 0) return;
  const RowRange phrase = reported_->PhraseOf(subject);
  const ByteSpan words = Span(phrase), before = quote->speaker_span;
  if (phrase.size() == 0 || before.empty() || (words.begin < before.end && before.begin < words.end)) return;
  const std::uint32_t told = reading.Find(subject, Dep::kRelativeClause);
  if (told == kNone) return;
  const ByteSpan within = Span(reported_->TreeOf(told));
  if (before.begin < within.begin || before.end > within.end) return;
  quote->speaker_span = words;
  quote->speaker = SpeakerOf(phrase, &quote->attribution);
}

/// Who says a direct quotation, where a verb of reporting stands right before its mark that the rules passed by, or their
/// verb has a subject of its own that they did: “Moss said it was old; Hale boasted, “…””.
void QuoteFinder::MendSource(std::uint32_t cue, Quote* quote) {
  const std::uint32_t verb = VerbBefore(TokensOf(quote->span).first);
  if (verb == kNone && cue == kNone) return;
  const std::uint32_t now = verb != kNone ? verb : cue;
  const std::uint32_t subject = reported_->SubjectOf(now);
  if (subject == kNone || pair_[subject] != 0) return;
  const RowRange phrase = reported_->PhraseOf(subject);
  const ByteSpan words = Span(phrase), before = quote->speaker_span;
  const bool overlaps = words.begin < before.end && before.begin < words.end;
  std::uint32_t top = now;
  while (trees_->reading[top].dep == Dep::kConjunct) top = trees_->reading[top].head;
  const bool own = trees_->reading[subject].head == top;
  if (phrase.size() == 0 || overlaps || !(own || before.empty() || now != cue)) return;
  quote->speaker_span = words, quote->cue = doc_.tokens[now].span;
  quote->speaker = SpeakerOf(phrase, &quote->attribution);
}

/// The verb of reporting that leads up to the mark at `open`, “asking her, “…””, or kNone.
std::uint32_t QuoteFinder::VerbBefore(std::uint32_t open) const {
  if (open < begin_ + 3 || At(open - 1) != ",") return kNone;
  std::uint32_t verb = open - 2;
  const Reading& reading = trees_->reading;
  if (reading[verb].part == Upos::kPron && reading[verb].head == verb - 1) --verb;
  if (reading[verb].part != Upos::kVerb || pair_[verb] != 0) return kNone;
  return trees_->weights.OftenReports(reading.lemmas[verb]) ? verb : kNone;
}

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
    if (first == last || Jaccard(doc_.quotes[row - 1].span, Span(one.content)) >= 0.5) return true;
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

/// “in Lima’s hall, Moss said”: whether the words that name the source are not those right before the verb, where a comma
/// parts a name from them.
RowRange QuoteFinder::NearSource(std::uint32_t cue, RowRange source) const {
  if (cue <= begin_ || cue >= end_ || source.size() == 0 || source.last >= cue) return source;
  const std::uint32_t m = mention_[cue - 1];
  if (m == kNone || pair_[cue - 1] != 0) return source;
  const Mention& mention = doc_.mentions[m];
  if (mention.type != EntityType::kPerson || mention.tokens.last != cue) return source;
  const bool parted = mention.tokens.first > begin_ && At(mention.tokens.first - 1) == ",";
  return parted && source.last + 1 == mention.tokens.first ? mention.tokens : source;
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

/// “asked [me] to prove it”: the words without the hearer before them.
RowRange QuoteFinder::WithoutHearer(RowRange content) const {
  static constexpr std::array<std::string_view, 6> kHearers = {"me", "us", "him", "her", "them", "you"};
  static constexpr std::array<std::string_view, 9> kOpen = {"to",  "that", "if",   "whether", "how",
                                                            "why", "what", "when", "where"};
  if (content.size() < 3) return content;
  const bool hears = std::find(kHearers.begin(), kHearers.end(), At(content.first)) != kHearers.end();
  const bool opens = std::find(kOpen.begin(), kOpen.end(), At(content.first + 1)) != kOpen.end();
  return hears && opens ? RowRange{content.first + 1, content.last} : content;
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

ReportedSetting QuoteFinder::SettingOf(const MaybeReported& one) const {
  ReportedSetting setting;
  const std::uint32_t first = one.content.first, last = one.content.last - 1;
  setting.cue_in_marks = one.cue != kNone && pair_[one.cue] != 0;
  setting.inner_cue = one.cue != kNone && IsInner(At(one.cue));
  setting.all_in_marks = pair_[first] != 0 && pair_[first] == pair_[last];
  for (std::uint32_t t = first; t <= last && !setting.has_marks; ++t) {
    setting.has_marks = pair_[t] != 0;
    if (t - first > kLongestPhrase) break;
  }
  const ByteSpan words = Span(one.content);
  if (one.how == Construction::kRules) {
    setting.kind = doc_.quotes[one.rules].kind, setting.attribution = doc_.quotes[one.rules].attribution;
    const auto range = std::equal_range(candidates_.begin(), candidates_.end(), one,
                                        [](const MaybeReported& a, const MaybeReported& b) { return a.cue < b.cue; });
    setting.rules = range.second - range.first > 1 ? RulesSay::kOther : RulesSay::kNothing;
    for (auto at = range.first; at != range.second; ++at) {
      if (at->how != Construction::kRules && Jaccard(words, Span(at->content)) >= kSame) setting.trees = true;
    }
    return setting;
  }
  const auto own = std::lower_bound(cues_.begin(), cues_.end(), std::pair{one.cue, std::uint32_t{0}});
  if (own != cues_.end() && own->first == one.cue) {
    setting.rules = Jaccard(words, doc_.quotes[own->second].span) >= kSame ? RulesSay::kSame : RulesSay::kOther;
  } else if (said_[first - begin_] != 0 || said_[last - begin_] != 0) {
    const std::uint32_t row = std::max(said_[first - begin_], said_[last - begin_]) - 1;
    setting.rules = RulesSay::kWithin;
    setting.trees = Jaccard(words, doc_.quotes[row].span) >= kSame;
  }
  return setting;
}

QuoteKind QuoteFinder::KindOf(const MaybeReported& one) const {
  if (one.rules != kNone) return doc_.quotes[one.rules].kind;
  const bool marks = marks_before_[one.content.last - begin_] != marks_before_[one.content.first - begin_];
  return marks ? QuoteKind::kMixed : QuoteKind::kIndirect;
}

void QuoteFinder::TellCases() {
  for (const MaybeReported& one : candidates_) {
    ReportedCase told{Span(one.content), Span(one.source), KindOf(one), one.cue, one.how == Construction::kRules, {}};
    clues_->Tell(one, SettingOf(one), [&](std::string_view clue) { told.clues.append(clue).push_back('\t'); });
    trees_->cases->push_back(told);
  }
}

/// Of each word of reporting its best candidate, where that is likely enough; of two that cross or are one, the better.
void QuoteFinder::Choose() {
  std::vector<Rated> best;  // one a word of reporting
  for (const MaybeReported& one : candidates_) {
    Rated rated{one};
    if (IsOwnWord(one)) continue;
    rated.shape = clues_->ShapeOf(one);
    if (one.rules == kNone && (IsDone(one, rated.shape) || IsShownByThing(one))) continue;
    rated.weight = clues_->Weigh(one, SettingOf(one), trees_->weights);
    rated.score = rated.weight + LeadOf(one);
    const bool same = !best.empty() && one.cue != kNone && best.back().one.cue == one.cue;
    if (!same) {
      best.push_back(rated);
    } else if (rated.score > best.back().score) {
      best.back() = rated;
    }
  }
  std::erase_if(best, [this](const Rated& rated) { return std::min(rated.weight, rated.score) < LeastOf(rated); });
  KeepApart(&best);
  for (const MaybeReported& one : candidates_) {
    if (one.rules != kNone) unsaid_[one.rules] = true;
  }
  for (const Rated& rated : best) {
    if (rated.one.rules != kNone) {
      Quote& quote = doc_.quotes[rated.one.rules];
      unsaid_[rated.one.rules] = false;
      quote.confidence = ConfidenceOf(rated.shape, quote.kind, rated.weight);
      if (IsDoubtful(rated.one, rated.shape, quote.speaker)) quote.confidence = std::min(quote.confidence, kUnsure);
      if (quote.parts.size() == 0) quote.span.begin = Span(WithoutHearer(rated.one.content)).begin;
    } else {
      AddRead(rated);
    }
  }
}

/// What is added to a candidate's weight where it competes with others.
int QuoteFinder::LeadOf(const MaybeReported& one) const {
  if (one.rules != kNone) return kTrust;
  return KindOf(one) == QuoteKind::kMixed ? -kMarked : 0;
}

/// Of two that cross or share most of their words the one that is surer: sorted by where they begin, what is open at any
/// place lies one in the other. O(n log n).
void QuoteFinder::KeepApart(std::vector<Rated>* rated) const {
  std::sort(rated->begin(), rated->end(), [](const Rated& a, const Rated& b) {
    const RowRange x = a.one.content, y = b.one.content;
    return std::tuple{x.first, y.last, a.one.cue} < std::tuple{y.first, x.last, b.one.cue};
  });
  std::vector<Rated> kept;
  std::vector<std::size_t> open;  // rows of kept, each within the one before
  for (const Rated& next : *rated) {
    const RowRange content = next.one.content;
    while (!open.empty() && kept[open.back()].one.content.last <= content.first) open.pop_back();
    bool wins = true;
    while (!open.empty()) {
      Rated& outer = kept[open.back()];
      const bool apart =
          outer.one.content.last >= content.last && Jaccard(Span(outer.one.content), Span(content)) < kSame;
      if (apart) break;
      if (outer.score >= next.score) {
        wins = false;
        break;
      }
      outer.score = kLost;
      open.pop_back();
    }
    if (!wins) continue;
    open.push_back(kept.size());
    kept.push_back(next);
  }
  std::erase_if(kept, [](const Rated& one) { return one.score == kLost; });
  *rated = std::move(kept);
}

void QuoteFinder::AddRead(const Rated& rated) {
  MaybeReported one = rated.one;
  one.source = NearSource(one.cue, one.source);
  // “said that it was old”: the word that opens the clause is not the source's.
  const bool opened = At(one.content.first) == "that" && trees_->reading[one.content.first].dep == Dep::kMarker;
  one.content = WithoutHearer(one.content);
  if (opened && one.content.size() > 1) ++one.content.first;
  Quote quote;
  quote.span = Span(one.content), quote.kind = KindOf(one);
  quote.confidence = ConfidenceOf(rated.shape, quote.kind, rated.weight);
  const bool according = one.how == Construction::kAccording && one.cue + 1 < end_;
  quote.cue = Span({one.cue, one.cue + (according ? 2 : 1)});
  quote.speaker_span = Span(one.source);
  if (one.source.size() != 0) quote.speaker = SpeakerOf(one.source, &quote.attribution);
  if (IsDoubtful(one, rated.shape, quote.speaker)) quote.confidence = std::min(quote.confidence, kUnsure);
  if (one.inserted.size() != 0) {
    RowRange clause = one.inserted;
    while (clause.first > one.content.first && IsPunct(At(clause.first - 1)) && pair_[clause.first - 1] == 0)
      --clause.first;
    while (clause.last < one.content.last && IsPunct(At(clause.last)) && pair_[clause.last] == 0) ++clause.last;
    if (clause.first > one.content.first && clause.last < one.content.last) {
      quote.parts.first = static_cast<std::uint32_t>(doc_.quote_parts.size());
      doc_.quote_parts.push_back(Span({one.content.first, clause.first}));
      doc_.quote_parts.push_back(Span({clause.last, one.content.last}));
      quote.parts.last = static_cast<std::uint32_t>(doc_.quote_parts.size());
    }
  }
  for (std::uint32_t t = one.content.first; t < one.content.last && quote.kind == QuoteKind::kMixed; ++t) {
    if (pair_[t] != 0) used_[pair_[t] - 1] = true;
  }
  read_.push_back(quote);
}

void QuoteFinder::JoinRead() {
  if (!reported_) return;
  unsaid_.resize(doc_.quotes.size(), false);
  std::size_t row = 0;
  std::erase_if(doc_.quotes, [&](const Quote&) { return unsaid_[row++]; });
  doc_.quotes.insert(doc_.quotes.end(), read_.begin(), read_.end());
}

RowRange QuoteFinder::TokensOf(ByteSpan span) const {
  const auto first = std::partition_point(doc_.tokens.begin(), doc_.tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, doc_.tokens.end(), [&](const Token& t) { return t.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - doc_.tokens.begin()),
          static_cast<std::uint32_t>(last - doc_.tokens.begin())};
}

}  // namespace lede
