#include "story/main_event.h"

#include <algorithm>

#include "story/acting.h"

namespace lede {
namespace {

// In thousandths. An event below it has been wrong too often to be what a story is told by.
constexpr int kLeastConfidence = 700;
constexpr int kForCode = 60, kForRecipient = 50, kForLaterSentence = -260, kForWhatMayBe = -100,
              kForClauseWithin = -200;
constexpr int kForHeadline = 120;  // it tells what the story is about

/// How salient the most salient of those who take part is, in thousandths.
int SalienceOf(const Document& doc, const NewsEvent& event) {
  std::uint16_t most = 0;
  for (std::uint32_t i = event.actors.first; i < event.actors.last; ++i)
    most = std::max(most, doc.entities[doc.event_actors[i]].salience);
  for (std::uint32_t i = event.recipients.first; i < event.recipients.last; ++i)
    most = std::max(most, doc.entities[doc.event_recipients[i]].salience);
  return most;
}

/// Which sentence tells it: 0 for the first one and the headline, then 1 and 2; -1 for none of them.
int SentenceOf(const Document& doc, const std::vector<Sentence>& told, ByteSpan span) {
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (Within(span, told[i].span)) return static_cast<int>(i);
  }
  if (told.empty() || span.begin >= told[0].span.begin) return -1;
  const auto paragraph = std::partition_point(doc.paragraphs.begin(), doc.paragraphs.end(),
                                              [&](const Paragraph& p) { return p.span.end <= span.begin; });
  return paragraph != doc.paragraphs.end() && paragraph->role == ParagraphRole::kHeadline ? 0 : -1;
}

}  // namespace

std::uint32_t MainEventOf(const Document& doc, const std::vector<Sentence>& told) {
  std::uint32_t best = kNone;
  int most = 0;
  for (std::uint32_t e = 0; e < doc.events.size(); ++e) {
    const NewsEvent& event = doc.events[e];
    if (!told.empty() && event.span.begin >= told.back().span.end) break;
    const int sentence = SentenceOf(doc, told, event.span);
    if (sentence < 0 || event.confidence < kLeastConfidence || event.negated) continue;
    int score = event.confidence + SalienceOf(doc, event) / 10 + sentence * kForLaterSentence;
    if (!event.cameo.empty()) score += kForCode;
    if (event.recipients.size() > 0) score += kForRecipient;
    if (!event.is_main) score += kForClauseWithin;
    if (event.status == EventStatus::kPossible || event.status == EventStatus::kAlleged) score += kForWhatMayBe;
    if (!told.empty() && event.span.begin < told[0].span.begin) score += kForHeadline;
    if (best == kNone || score > most) best = e, most = score;
  }
  return best;
}

std::vector<EventArgument> ArgumentsOf(const Document& doc, const NewsEvent& event, ArgumentRole role,
                                       std::size_t most) {
  std::vector<EventArgument> found;
  for (std::uint32_t i = event.arguments.first; i < event.arguments.last && found.size() < most; ++i) {
    if (doc.event_arguments[i].role == role) found.push_back(doc.event_arguments[i]);
  }
  return found;
}

}  // namespace lede
