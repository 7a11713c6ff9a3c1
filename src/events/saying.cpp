#include <algorithm>

#include "events/roles.h"

namespace lede {

SayingWords::SayingWords(const Document& doc)
    : doc_(doc), is_cue_(doc.tokens.size(), false), quote_(doc.tokens.size(), kNone) {
  const auto first_in = [&](std::uint32_t begin) {
    return static_cast<std::uint32_t>(std::partition_point(doc.tokens.begin(), doc.tokens.end(),
                                                           [&](const Token& t) { return t.span.end <= begin; }) -
                                      doc.tokens.begin());
  };
  for (std::uint32_t q = 0; q < doc.quotes.size(); ++q) {
    const Quote& quote = doc.quotes[q];
    for (std::uint32_t t = first_in(quote.cue.begin); t < doc.tokens.size() && doc.tokens[t].span.begin < quote.cue.end;
         ++t)
      is_cue_[t] = true;
    // Quotations are in the order of the text, longer ones first: what lies within comes later.
    const auto cover = [&](ByteSpan span) {
      for (std::uint32_t t = first_in(span.begin); t < doc.tokens.size() && doc.tokens[t].span.begin < span.end; ++t)
        quote_[t] = q;
    };
    if (quote.parts.size() == 0) cover(quote.span);
    for (std::uint32_t p = quote.parts.first; p < quote.parts.last; ++p) cover(doc.quote_parts[p]);
  }
}

std::uint32_t SayingWords::SpeakerOf(std::uint32_t token) const {
  return quote_[token] == kNone ? kNone : doc_.quotes[quote_[token]].speaker;
}

ByteSpan SayingWords::SpeakerWordsOf(std::uint32_t token) const {
  return quote_[token] == kNone ? ByteSpan{} : doc_.quotes[quote_[token]].speaker_span;
}

bool SayingWords::IsDirect(std::uint32_t token) const {
  return quote_[token] != kNone && doc_.quotes[quote_[token]].kind == QuoteKind::kDirect;
}

}  // namespace lede
