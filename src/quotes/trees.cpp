// Reported speech off the trees: candidates, what the rules have found among them, and the choice.
#include "quotes/trees.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

#include "quotes/finder.h"

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
      if (at->how != Construction::kRules && SharedOf(words, Span(at->content)) >= kSame) setting.trees = true;
    }
    return setting;
  }
  const auto own = std::lower_bound(cues_.begin(), cues_.end(), std::pair{one.cue, std::uint32_t{0}});
  if (own != cues_.end() && own->first == one.cue) {
    setting.rules = SharedOf(words, doc_.quotes[own->second].span) >= kSame ? RulesSay::kSame : RulesSay::kOther;
  } else if (said_[first - begin_] != 0 || said_[last - begin_] != 0) {
    const std::uint32_t row = std::max(said_[first - begin_], said_[last - begin_]) - 1;
    setting.rules = RulesSay::kWithin;
    setting.trees = SharedOf(words, doc_.quotes[row].span) >= kSame;
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
    if (SaysNothing(one, rated.shape)) continue;
    rated.weight = clues_->Weigh(one, SettingOf(one), trees_->weights);
    if (rated.shape == Shape::kPhrase && IsMutePhrase(one, rated.weight)) continue;
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
      MendEnds(rated.one, &quote);
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
          outer.one.content.last >= content.last && SharedOf(Span(outer.one.content), Span(content)) < kSame;
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
  one.source = WithNameBehind(one.cue, NearSource(one.cue, one.source));
  // “said that it was old”: the word that opens the clause is not the source's.
  const bool opened = At(one.content.first) == "that" && trees_->reading[one.content.first].dep == Dep::kMarker;
  one.content = WithoutHearer(WithoutRemark(one));
  if (const std::uint32_t outer = OuterSource(one.cue); outer != kNone) one.source = reported_->PhraseOf(outer);
  // “Called it unlikely that they would pay”: what it was called turns the sense.
  const bool is_judged = opened && one.content.first >= begin_ + 2 && At(one.content.first - 2) == "it" &&
                         trees_->reading[one.content.first - 1].part == Upos::kAdj;
  if (is_judged) --one.content.first;
  if (opened && !is_judged && one.content.size() > 1) ++one.content.first;
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

}  // namespace lede
