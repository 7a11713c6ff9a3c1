// What trees know better than rules that read words: whose a verb of saying is, and where its words begin and end.
#include <algorithm>
#include <array>

#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {

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

}  // namespace lede
