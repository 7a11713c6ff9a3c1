// What is quoted within quotations, and what an editor would put right.
#include <algorithm>

#include "quotes/finder.h"
#include "text/warnings.h"

namespace lede {

/// Who is quoted inside of quotations: “‘It will open in May,’ Moss told us”, “Moss said that it is old”. Only
/// named speakers right before or behind their verbs count: what “they” say is the speaker's tale.
void QuoteFinder::QuoteWithin() {
  for (const QuotePair& inner : marks_.inner) {
    if (inner.close - inner.open < kFewestSpoken + 1 || pair_[inner.open] == 0) continue;
    const QuotePair& outer = pairs_[pair_[inner.open] - 1];
    if (!used_[pair_[inner.open] - 1]) continue;
    std::uint32_t before = inner.open;
    if (before > outer.open + 1 && (At(before - 1) == "," || At(before - 1) == ":")) --before;
    if (before > outer.open + 2 && IsHearer(At(before - 1)) && words_[before - 2] == ReportingWord::kTell) --before;
    if (before > outer.open + 1 && IsCue(before - 1)) {
      const RowRange name = NameBefore(before - 1, outer);
      if (name.size() > 0) AddWithin({inner.open, inner.close + 1}, name, before - 1, QuoteKind::kDirect);
    } else if (inner.close + 2 < outer.close && mention_[inner.close + 1] != kNone) {
      std::uint32_t verb = inner.close + 1;
      while (verb < outer.close && mention_[verb] == mention_[inner.close + 1]) ++verb;
      if (IsCue(verb)) AddWithin({inner.open, inner.close + 1}, {inner.close + 1, verb}, verb, QuoteKind::kDirect);
    }
  }
  for (std::uint32_t p = 0; p < pairs_.size(); ++p) {
    if (!used_[p]) continue;
    for (std::uint32_t i = pairs_[p].open + 2; i + kFewestReported + 1 < pairs_[p].close; ++i) {
      if (!IsCue(i) || At(i + 1) != "that" || !Takes(At(i), Complement::kThat)) continue;
      std::uint32_t end = i + 2;
      while (end < pairs_[p].close && !EndsStatement(end)) ++end;
      const RowRange name = NameBefore(i, pairs_[p]);
      if (name.size() > 0) AddWithin({i + 2, end}, name, i, QuoteKind::kIndirect);
      i = end;
    }
  }
}

/// The name of a person or body that ends right before the verb, auxiliaries and brackets apart: “[Moss] has said”.
RowRange QuoteFinder::NameBefore(std::uint32_t verb, const QuotePair& outer) const {
  std::uint32_t end = verb;
  while (end > outer.open + 1 && words_[end - 1] == ReportingWord::kAux && mention_[end - 1] == kNone) --end;
  const bool bracket = At(end - 1) == "]";
  if (bracket) --end;
  if (end <= outer.open + 1 || mention_[end - 1] == kNone || !IsSpeaker(doc_.mentions[mention_[end - 1]].type))
    return {};
  std::uint32_t first = end - 1;
  while (first > outer.open + 1 && mention_[first - 1] == mention_[end - 1]) --first;
  return {first, end};
}

void QuoteFinder::AddWithin(RowRange rows, RowRange subject, std::uint32_t cue, QuoteKind kind) {
  if (rows.size() < kFewestReported) return;
  Quote quote;
  quote.span = Span(rows), quote.kind = kind;
  if (subject.size() > 0) quote.speaker = SpeakerOf(subject, &quote.attribution);
  quote.speaker_span = Span(subject), quote.cue = doc_.tokens[cue].span;
  doc_.quotes.push_back(quote);
}

bool QuoteFinder::EndsStatement(std::uint32_t i) const {
  const std::string_view t = At(i);
  return t == "." || t == "?" || t == "!" || t == ";" || t == "—" ||
         (t == "," && i + 1 < pair_.size() && IsMark(At(i + 1)));
}

/// What an editor would put right: marks without a partner, speech that nobody is named for.
void QuoteFinder::Warn() {
  for (const std::uint32_t mark : marks_.unpaired) {
    const std::string_view t = At(mark);
    // 6'2" and 19" are measures.
    if (mark > 0 && !At(mark - 1).empty() && At(mark - 1).back() >= '0' && At(mark - 1).back() <= '9') continue;
    const bool before = (doc_.tokens[mark].flags & kSpaceBefore) != 0 || mark == 0;
    const bool behind = mark + 1 >= doc_.tokens.size() || (doc_.tokens[mark + 1].flags & kSpaceBefore) != 0;
    const bool closes = t == "”" || (t == "\"" && !before && behind);
    AddWarning(closes ? Remark::kClosesAlone : Remark::kOpensAlone, doc_.tokens[mark].span,
               {{WarningPart::kMark, closes ? "closing" : "opening"}}, &doc_);
  }
  for (const Quote& quote : doc_.quotes) {
    if (quote.kind != QuoteKind::kDirect || quote.speaker != kNone || !quote.speaker_span.empty()) continue;
    if (quote.by_reader) continue;  // nobody is named, and need be
    if (SomebodyNear(quote.span)) continue;
    AddWarning(Remark::kNoSpeaker, quote.span, {}, &doc_);
  }
}

/// Whether the paragraph of a quotation, or the two sentences before it, have anybody who may have said it.
bool QuoteFinder::SomebodyNear(ByteSpan span) {
  const auto after = std::upper_bound(doc_.sentences.begin(), doc_.sentences.end(), span.begin,
                                      [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
  if (after == doc_.sentences.begin()) return true;
  const auto sentence = static_cast<std::size_t>(after - doc_.sentences.begin()) - 1;
  const std::uint32_t paragraph = doc_.sentences[sentence].paragraph;
  if (near_paragraph_ != paragraph) near_paragraph_ = paragraph, somebody_near_ = SomebodyAround(sentence);
  return somebody_near_;
}

/// The same for the paragraph of a sentence.
bool QuoteFinder::SomebodyAround(std::size_t sentence) const {
  std::size_t first = sentence;
  const std::uint32_t paragraph = doc_.sentences[first].paragraph;
  std::size_t last = first + 1;
  while (last < doc_.sentences.size() && doc_.sentences[last].paragraph == paragraph) ++last;
  while (first > 0 && doc_.sentences[first - 1].paragraph == paragraph) --first;
  const std::uint32_t own = doc_.sentences[first].tokens.first;
  first = first > 2 ? first - 2 : 0;
  if (first == 0 && last == doc_.sentences.size()) return true;
  for (std::uint32_t i = doc_.sentences[first].tokens.first; i < doc_.sentences[last - 1].tokens.last; ++i) {
    if (pair_[i] != 0) continue;
    if (i < own && (words_[i] == ReportingWord::kIt || IsCue(i))) continue;
    if (i < own && mention_[i] != kNone && doc_.mentions[mention_[i]].type != EntityType::kPerson) continue;
    if (IsCue(i) || (words_[i] >= ReportingWord::kHe && words_[i] <= ReportingWord::kThey)) return true;
    if (mention_[i] != kNone && IsSpeaker(doc_.mentions[mention_[i]].type)) return true;
  }
  return false;
}
}  // namespace lede
