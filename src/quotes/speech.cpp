// Speech between marks.
#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {

/// Pairs that no clause claimed: speech where they read like sentences, else names or scare quotes.
void QuoteFinder::Speech() {
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (pair_[i] == 0) continue;
    const std::uint32_t p = pair_[i] - 1;
    const QuotePair pair = pairs_[p];
    i = pair.close;
    if (!used_[p] && speech_open_ != kNone) {
      EmitPair(p);
      continue;
    }
    const bool resumes = pair.open == begin_ && ResumesSpeech(pair.open);
    if (used_[p] || (!pair.continues && !resumes && pair.close - pair.open < kFewestSpoken + 2)) continue;
    const bool whole = pair.open == begin_ || (pair.open > 0 && (At(pair.open - 1) == ":" || At(pair.open - 1) == ","));
    if (!whole || !IsCapitalized(At(pair.open + 1)) || !(pair.continues || EndsSentence(pair.close))) continue;
    if (unit_subject_.empty() && SignedAfter(pair.close)) {
      SetSource({pair.close, PhraseAfter(pair.close + 2), {}});
      unit_cue_ = {};
    }
    if (unit_subject_.empty() && !told_subject_.empty() && told_paragraph_ != kNone && pair.open > 0 &&
        (told_paragraph_ == paragraph_ || (told_paragraph_ + 1 == paragraph_ && At(pair.open - 1) == ":"))) {
      unit_speaker_ = told_speaker_, unit_subject_ = told_subject_;
    } else if (unit_subject_.empty() && SetPersonBefore(pair.open)) {
      unit_cue_ = {};
    } else if (unit_subject_.empty() && last_direct_paragraph_ != kNone && last_direct_paragraph_ + 1 >= paragraph_) {
      unit_speaker_ = last_speaker_, unit_subject_ = last_subject_;
    }
    EmitPair(p);
  }
}

void QuoteFinder::EmitPair(std::uint32_t p) {
  if (used_[p]) return;
  used_[p] = true;
  const bool goes_on = pairs_[p].continues && p + 1 < pairs_.size() && pairs_[p + 1].open == pairs_[p].close + 1;
  if (speech_open_ == kNone) speech_open_ = pairs_[p].open;
  if (goes_on) {  // one speech over several paragraphs; what names its speaker may stand at its start
    if (!unit_subject_.empty())
      speech_subject_ = unit_subject_, speech_cue_ = unit_cue_, speech_speaker_ = unit_speaker_;
    return;
  }
  if (unit_subject_.empty() && !speech_subject_.empty()) {
    unit_subject_ = speech_subject_, unit_cue_ = speech_cue_, unit_speaker_ = speech_speaker_;
  }
  // Clauses claim their marks in any order: marks before a speech that is still open are none of its.
  const bool is_before = pairs_[p].open < speech_open_;
  const RowRange rows = {is_before ? pairs_[p].open : speech_open_, pairs_[p].close + 1};
  if (ResumesSpeech(rows.first)) {
    doc_.quotes.back().span.end = Span(rows).end;
  } else {
    // “He said that “the bridge is old””: words fitted into the reporting sentence.
    const bool fitted = rows.first > begin_ && At(rows.first - 1) != "," && At(rows.first - 1) != ":" &&
                        At(rows.first - 1) != ";" && IsLowerFirst(rows.first + 1);
    Add(rows, fitted && !unit_cue_.empty() ? QuoteKind::kMixed : QuoteKind::kDirect);
  }
  direct_paragraph_ = paragraph_, direct_unit_ = begin_;
  if (!is_before) speech_open_ = kNone, speech_subject_ = {}, speech_cue_ = {}, speech_speaker_ = kNone;
  last_speaker_ = unit_speaker_, last_subject_ = unit_subject_, last_direct_paragraph_ = paragraph_;
}

/// Whether the speech opening at `open` goes on with the last one, which its attribution interrupts:
/// “The bridge,” he said, “is old. …” or “It is old,” he said. “It will be mended.”
bool QuoteFinder::ResumesSpeech(std::uint32_t open) const {
  if (doc_.quotes.empty() || doc_.quotes.back().kind != QuoteKind::kDirect || direct_paragraph_ != paragraph_) {
    return false;
  }
  // Clauses claim their marks in any order; what lies before the last speech does not go on with it.
  if (doc_.tokens[open].span.begin < doc_.quotes.back().span.end) return false;
  if (direct_unit_ == begin_) return doc_.quotes.back().cue == unit_cue_ && !unit_cue_.empty();
  return open == begin_ && unit_cue_.empty() && !doc_.quotes.back().cue.empty();
}

void QuoteFinder::Add(RowRange rows, QuoteKind kind) {
  Quote quote;
  quote.span = Span(rows), quote.kind = kind;
  quote.speaker = unit_speaker_, quote.speaker_span = unit_subject_, quote.cue = unit_cue_;
  doc_.quotes.push_back(quote);
}

/// “…” — Ada Moss
bool QuoteFinder::SignedAfter(std::uint32_t close) const {
  if (close + 2 >= end_ || pair_[close + 1] != 0 || mention_[close + 2] == kNone) return false;
  const std::string_view dash = At(close + 1);
  return dash == "—" || dash == "―" || dash == "–" || dash == "--";
}
}  // namespace lede
