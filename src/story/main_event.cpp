#include "story/main_event.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "story/acting.h"

namespace lede {
namespace {

// In thousandths. An event below it has been wrong too often to be what a story is told by.
constexpr int kLeastConfidence = 670;
constexpr int kForCode = 60, kForRecipient = 50, kForWhatMayBe = -100;
constexpr std::uint32_t kLongestActor = 48;  // bytes, of those whose words have a comma
constexpr int kForHeadline = 200;            // it tells what the story is about

/// How salient the most salient of those who take part is, in thousandths.
int SalienceOf(const Document& doc, const NewsEvent& event) {
  std::uint16_t most = 0;
  for (std::uint32_t i = event.actors.first; i < event.actors.last; ++i)
    most = std::max(most, doc.entities[doc.event_actors[i]].salience);
  for (std::uint32_t i = event.recipients.first; i < event.recipients.last; ++i)
    most = std::max(most, doc.entities[doc.event_recipients[i]].salience);
  return most;
}

bool IsHeadline(const Document& doc, ByteSpan span) {
  const auto paragraph = std::partition_point(doc.paragraphs.begin(), doc.paragraphs.end(),
                                              [&](const Paragraph& p) { return p.span.end <= span.begin; });
  return paragraph != doc.paragraphs.end() && paragraph->role == ParagraphRole::kHeadline;
}

/// Whether it has what its verb needs: "the parliament votes" says nothing without what on. Of verbs that need nothing
/// else ("resigns") the lexicon has most.
bool SaysSomething(const Document& doc, const NewsEvent& event) {
  bool has_actor = false, is_placed = false, has_other = event.recipients.size() + event.objects.size() > 0;
  for (std::uint32_t i = event.arguments.first; i < event.arguments.last; ++i) {
    const ArgumentRole role = doc.event_arguments[i].role;
    has_actor = has_actor || role == ArgumentRole::kActor;
    // Half a sentence is nobody: the tree is wrong.
    const ByteSpan span = doc.event_arguments[i].span;
    const bool is_clause = span.size() > kLongestActor && doc.slice(span).find(',') != std::string_view::npos;
    if (role == ArgumentRole::kActor && is_clause) return false;
    has_other = has_other || role == ArgumentRole::kObject || role == ArgumentRole::kTopic;
    is_placed = is_placed || role == ArgumentRole::kPlace;
  }
  // "Moss wins in Lima" says enough.
  static constexpr std::array<std::string_view, 8> kEnough = {"die",    "sink",  "crash",   "collapse",
                                                              "derail", "drown", "explode", "resign"};
  const bool is_enough = std::find(kEnough.begin(), kEnough.end(), event.predicate) != kEnough.end();
  return has_other || (has_actor && (!event.cameo.empty() || is_placed || is_enough));
}

/// Whether the first sentences tell an event of the same verb, or name one who acts or is acted upon: a headline's tree is
/// often wrong, because it leaves words out and is written in capitals.
bool IsToldAgain(const Document& doc, const std::vector<Sentence>& told, const NewsEvent& headline) {
  const auto is_named = [&](std::uint32_t entity) {
    return std::any_of(told.begin(), told.end(),
                       [&](const Sentence& s) { return IsNamedIn(doc, doc.entities[entity], s.span); });
  };
  const auto names = [&](const std::vector<std::uint32_t>& rows, RowRange range) {
    return std::any_of(rows.begin() + range.first, rows.begin() + range.last, is_named);
  };
  if (names(doc.event_actors, headline.actors) || names(doc.event_recipients, headline.recipients)) return true;
  return std::any_of(doc.events.begin(), doc.events.end(), [&](const NewsEvent& other) {
    if (other.span.begin < told.front().span.begin || other.span.begin >= told.back().span.end) return false;
    return other.predicate == headline.predicate;
  });
}

}  // namespace

std::uint32_t MainEventOf(const Document& doc, const std::vector<Sentence>& told) {
  std::uint32_t best = kNone;
  int most = 0;
  for (std::uint32_t e = 0; e < doc.events.size() && doc.events[e].span.begin < told[0].span.end; ++e) {
    const NewsEvent& event = doc.events[e];
    const bool is_first = Within(event.span, told[0].span);
    const bool is_headline = !is_first && IsHeadline(doc, event.span);
    if (!is_first && !(is_headline && IsToldAgain(doc, told, event))) continue;
    if (event.confidence < kLeastConfidence || event.negated || !event.is_main || !SaysSomething(doc, event)) continue;
    int score = event.confidence + SalienceOf(doc, event) / 10 + (is_headline ? kForHeadline : 0);
    if (!event.cameo.empty()) score += kForCode;
    if (event.recipients.size() > 0) score += kForRecipient;
    if (event.status == EventStatus::kPossible || event.status == EventStatus::kAlleged) score += kForWhatMayBe;
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

bool IsOfAnother(const Document& doc, ByteSpan time, const NewsEvent& event) {
  const auto parties = [&](const NewsEvent& one) {
    std::vector<std::uint32_t> rows(doc.event_actors.begin() + one.actors.first,
                                    doc.event_actors.begin() + one.actors.last);
    rows.insert(rows.end(), doc.event_recipients.begin() + one.recipients.first,
                doc.event_recipients.begin() + one.recipients.last);
    return rows;
  };
  const std::vector<std::uint32_t> own = parties(event);
  for (const NewsEvent& other : doc.events) {
    const bool holds = std::any_of(doc.event_arguments.begin() + other.arguments.first,
                                   doc.event_arguments.begin() + other.arguments.last,
                                   [&](const EventArgument& a) { return a.span == time; });
    if (!holds || other.predicate == event.predicate) continue;
    const std::vector<std::uint32_t> theirs = parties(other);
    const bool is_shared = std::any_of(theirs.begin(), theirs.end(), [&](std::uint32_t row) {
      return std::find(own.begin(), own.end(), row) != own.end();
    });
    if (!is_shared) return true;
    if (other.span.begin > time.end) break;
  }
  return false;
}

}  // namespace lede
