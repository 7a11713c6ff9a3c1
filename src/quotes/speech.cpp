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
    const bool bracket = pair.open + 2 < pair.close && At(pair.open + 1) == "[";  // “[T]he bridge …”
    if (!whole || !IsCapitalized(At(pair.open + (bracket ? 2 : 1))) || !(pair.continues || EndsSentence(pair.close)))
      continue;
    // A heading: “All Bets Are Off.”, 'A tough choice.'
    const bool alone = pair.open == begin_ && pair.close + 1 >= end_ && At(pair.open) == "'";
    if (unit_subject_.empty() && !resumes && !pair.continues && (IsNamePair(pair) || alone)) continue;
    if (unit_subject_.empty() && SignedAfter(pair.close)) {
      SetSource({pair.close, PhraseAfter(pair.close + 2), {}});
      unit_cue_ = {};
    }
    if (unit_subject_.empty()) SetIntroduced(pair.open);
    // “A clerk wrote to the paper, arguing, “…””: the sentence has a source of its own, whoever that is.
    const bool own =
        pair.open > begin_ + 1 && (words_[pair.open - 2] == ReportingWord::kSaying || IsCue(pair.open - 2));
    if (own && unit_subject_.empty()) {
      EmitPair(p);
      continue;
    }
    if (unit_subject_.empty() && pair.open == begin_ && !told_subject_.empty() && told_paragraph_ != kNone &&
        pair.open > 0 &&
        (told_paragraph_ == paragraph_ || (told_paragraph_ + 1 == paragraph_ && At(pair.open - 1) == ":"))) {
      unit_speaker_ = told_speaker_, unit_subject_ = told_subject_, unit_attribution_ = Attribution::kInferred;
    } else if (unit_subject_.empty() && SetPersonBefore(pair.open)) {
      unit_cue_ = {};
    } else if (unit_subject_.empty() && pair.open == begin_ && last_direct_paragraph_ != kNone &&
               last_direct_paragraph_ + 1 >= paragraph_) {
      unit_speaker_ = last_speaker_, unit_subject_ = last_subject_;
      if (!unit_subject_.empty()) unit_attribution_ = Attribution::kInferred;
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
    if (!unit_subject_.empty()) {
      speech_subject_ = unit_subject_, speech_cue_ = unit_cue_, speech_speaker_ = unit_speaker_;
      speech_attribution_ = unit_attribution_;
    }
    return;
  }
  if (unit_subject_.empty() && !speech_subject_.empty()) {
    unit_subject_ = speech_subject_, unit_cue_ = speech_cue_, unit_speaker_ = speech_speaker_;
    unit_attribution_ = speech_attribution_;
  }
  // Clauses claim their marks in any order: marks before a speech that is still open are none of its.
  const bool is_before = pairs_[p].open < speech_open_;
  const RowRange rows = {is_before ? pairs_[p].open : speech_open_, pairs_[p].close + 1};
  if (ResumesSpeech(rows.first)) {
    AddPart(rows);
  } else {
    // “He said that “the bridge is old””: words fitted into the reporting sentence.
    const bool fitted = rows.first > begin_ && At(rows.first - 1) != "," && At(rows.first - 1) != ":" &&
                        At(rows.first - 1) != ";" && IsLowerFirst(rows.first + 1);
    Add(rows, (fitted || IsBehindThat(rows.first)) && !unit_cue_.empty() ? QuoteKind::kMixed : QuoteKind::kDirect);
  }
  direct_paragraph_ = paragraph_, direct_unit_ = begin_;
  if (!is_before) speech_open_ = kNone, speech_subject_ = {}, speech_cue_ = {}, speech_speaker_ = kNone;
  last_speaker_ = unit_speaker_, last_subject_ = unit_subject_, last_direct_paragraph_ = paragraph_;
}

/// “She wrote that, “We are sorry””: a clause of the reporter's, whatever the letter that its words begin with. Of 86 such in
/// PolNeAR's training articles one is told as direct speech.
bool QuoteFinder::IsBehindThat(std::uint32_t open) const {
  if (open <= begin_) return false;
  const bool is_behind_comma = At(open - 1) == ",";
  return open - is_behind_comma > begin_ && At(open - 1 - is_behind_comma) == "that";
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
  // Thoughts and wishes are no speech, and a headline sums up what the text says by whom.
  if (kind == QuoteKind::kIndirect && (in_headline_ || IsInner(doc_.slice(unit_cue_)) || IsAddedClause(rows.first)))
    return;
  Quote quote;
  quote.span = Span(rows), quote.kind = kind;
  quote.speaker = unit_speaker_, quote.speaker_span = unit_subject_, quote.cue = unit_cue_;
  const bool named = quote.speaker != kNone || !quote.speaker_span.empty();
  quote.attribution = named ? unit_attribution_ : Attribution::kNone;
  doc_.quotes.push_back(quote);
}

/// “ordered a new trial, where he was found guilty again”: what a relative clause behind a comma tells is the reporter's.
bool QuoteFinder::IsAddedClause(std::uint32_t first) const {
  if (first <= begin_ || At(first - 1) != ",") return false;
  const std::string_view t = At(first);
  return t == "which" || t == "who" || t == "whose" || t == "where";
}

/// The last quotation goes on with these rows.
void QuoteFinder::AddPart(RowRange rows) {
  Quote& quote = doc_.quotes.back();
  const auto size = [&] { return static_cast<std::uint32_t>(doc_.quote_parts.size()); };
  if (quote.parts.size() == 0) {
    quote.parts.first = size();
    doc_.quote_parts.push_back(quote.span);
  }
  doc_.quote_parts.push_back(Span(rows));
  quote.parts.last = size();
  quote.span.end = Span(rows).end;
}

/// “It is old, he said, and will be mended”: the parts of what was reported around the clause within it, where that
/// is the one quotation that joined the `quotes_before`.
void QuoteFinder::Interrupted(std::size_t quotes_before, RowRange clause) {
  if (doc_.quotes.size() != quotes_before + 1) return;
  Quote& quote = doc_.quotes.back();
  while (clause.first > begin_ && IsPunct(At(clause.first - 1)) && pair_[clause.first - 1] == 0) --clause.first;
  while (clause.last < end_ && IsPunct(At(clause.last)) && pair_[clause.last] == 0) ++clause.last;
  if (clause.first <= begin_ || clause.last >= end_) return;
  const ByteSpan before = {quote.span.begin, doc_.tokens[clause.first - 1].span.end};
  const ByteSpan after = {doc_.tokens[clause.last].span.begin, quote.span.end};
  if (before.begin >= before.end || after.begin >= after.end) return;
  quote.parts.first = static_cast<std::uint32_t>(doc_.quote_parts.size());
  doc_.quote_parts.push_back(before), doc_.quote_parts.push_back(after);
  quote.parts.last = static_cast<std::uint32_t>(doc_.quote_parts.size());
}

/// “…” — Ada Moss
bool QuoteFinder::SignedAfter(std::uint32_t close) const {
  if (close + 2 >= end_ || pair_[close + 1] != 0 || mention_[close + 2] == kNone) return false;
  const std::string_view dash = At(close + 1);
  return dash == "—" || dash == "―" || dash == "–" || dash == "--";
}

/// “…,” said Ada Moss; “…,” Moss said: whether the speech that ends at `close` names another speaker behind it.
bool QuoteFinder::IsAttributedAfter(std::uint32_t close) const {
  std::uint32_t i = close + 1;
  if (i + 1 >= end_ || pair_[i] != 0) return false;
  if (IsCue(i)) return words_[i] == ReportingWord::kSay && HasPerson(PhraseAfter(i + 1));
  if (!HasPerson({i, i + 1})) return false;
  return MentionEnd(i) < end_ && IsCue(MentionEnd(i));
}
}  // namespace lede
