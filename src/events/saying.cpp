#include <algorithm>

#include "events/roles.h"

namespace lede {

SayingWords::SayingWords(const Document& doc, const Reading& reading)
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
  ReadHeadlines(reading);
}

void SayingWords::ReadHeadlines(const Reading& reading) {
  for (const Paragraph& paragraph : doc_.paragraphs) {
    if (paragraph.role != ParagraphRole::kHeadline) continue;
    const auto line = std::partition_point(doc_.sentences.begin(), doc_.sentences.end(),
                                           [&](const Sentence& s) { return s.span.begin < paragraph.span.begin; });
    for (auto one = line; one != doc_.sentences.end() && one->span.begin < paragraph.span.end; ++one) {
      const std::optional<HeadlineReport> report = ReportBehind(doc_, reading, *one);
      if (!report.has_value()) continue;
      headlines_.push_back(*report);
      is_cue_[report->cue] = true;
    }
  }
}

const HeadlineReport* SayingWords::HeadlineOf(std::uint32_t token) const {
  const auto found = std::find_if(headlines_.begin(), headlines_.end(), [&](const HeadlineReport& one) {
    return one.told.first <= token && token < one.told.last;
  });
  return found == headlines_.end() ? nullptr : &*found;
}

std::uint32_t SayingWords::SpeakerOf(std::uint32_t token) const {
  if (quote_[token] != kNone) return doc_.quotes[quote_[token]].speaker;
  const HeadlineReport* const headline = HeadlineOf(token);
  return headline == nullptr ? kNone : headline->entity;
}

ByteSpan SayingWords::SpeakerWordsOf(std::uint32_t token) const {
  if (quote_[token] != kNone) return doc_.quotes[quote_[token]].speaker_span;
  const HeadlineReport* const headline = HeadlineOf(token);
  if (headline == nullptr) return {};
  return {doc_.tokens[headline->speaker.first].span.begin, doc_.tokens[headline->speaker.last - 1].span.end};
}

bool SayingWords::IsDirect(std::uint32_t token) const {
  return quote_[token] != kNone && doc_.quotes[quote_[token]].kind == QuoteKind::kDirect;
}

}  // namespace lede
