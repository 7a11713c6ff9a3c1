#include "story/main_event.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "story/acting.h"

namespace lede {
namespace {

// In thousandths. An event below it has been wrong too often to be what a story is told by.
constexpr int kLeastStrength = 670;
constexpr int kForCode = 60, kForRecipient = 50, kForWhatMayBe = -100;
constexpr std::uint32_t kLongestActor = 48;  // bytes, of those whose words have a comma
constexpr std::uint32_t kMostTellings = 8;   // so that a text without a full stop is no more work
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

bool Holds(const Document& doc, const std::vector<std::uint32_t>& rows, std::uint32_t entity) {
  return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return IsCalledAlike(doc, row, entity); });
}

bool SharesOne(const Document& doc, const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  return std::any_of(one.begin(), one.end(), [&](std::uint32_t row) { return Holds(doc, other, row); });
}

/// Whether one has somebody that the other has not.
bool HasMore(const Document& doc, const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  return std::any_of(one.begin(), one.end(), [&](std::uint32_t row) { return !Holds(doc, other, row); });
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
    if (event.strength < kLeastStrength || event.negated || !event.is_main || !SaysSomething(doc, event)) continue;
    int score = event.strength + SalienceOf(doc, event) / 10 + (is_headline ? kForHeadline : 0);
    if (!event.cameo.empty()) score += kForCode;
    if (event.recipients.size() > 0) score += kForRecipient;
    if (event.status == EventStatus::kPossible || event.status == EventStatus::kAlleged) score += kForWhatMayBe;
    if (best == kNone || score > most) best = e, most = score;
  }
  return best;
}

std::vector<std::uint32_t> PartiesOf(const Document& doc, const NewsEvent& event) {
  std::vector<std::uint32_t> rows(doc.event_actors.begin() + event.actors.first,
                                  doc.event_actors.begin() + event.actors.last);
  rows.insert(rows.end(), doc.event_recipients.begin() + event.recipients.first,
              doc.event_recipients.begin() + event.recipients.last);
  return rows;
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
  const std::vector<std::uint32_t> own = PartiesOf(doc, event);
  for (const NewsEvent& other : doc.events) {
    const auto first = doc.event_arguments.begin();
    const bool holds = std::any_of(first + other.arguments.first, first + other.arguments.last,
                                   [&](const EventArgument& a) { return a.span == time; });
    if (!holds || other.predicate == event.predicate) continue;
    if (!SharesOne(doc, PartiesOf(doc, other), own)) return true;
    if (other.span.begin > time.end) break;
  }
  return false;
}

bool HasArgument(const Document& doc, const NewsEvent& event, ArgumentRole role, ByteSpan span) {
  const auto first = doc.event_arguments.begin();
  return std::any_of(first + event.arguments.first, first + event.arguments.last,
                     [&](const EventArgument& a) { return a.role == role && a.span == span; });
}

bool IsSaying(const Document& doc, const NewsEvent& event) {
  // Statements, appeals, intents, demands, disapproval, refusals and threats.
  constexpr std::array<std::string_view, 7> kSaid = {"01", "02", "03", "10", "11", "12", "13"};
  const std::string_view root = std::string_view(event.cameo).substr(0, 2);
  if (std::find(kSaid.begin(), kSaid.end(), root) != kSaid.end()) return true;
  return std::any_of(doc.quotes.begin(), doc.quotes.end(), [&](const Quote& quote) {
    return !quote.cue.empty() && quote.cue.begin < event.span.end && event.span.begin < quote.cue.end;
  });
}

bool IsOfSpeech(const Document& doc, const Clauses& clauses, const Sentence& sentence, ByteSpan part,
                const NewsEvent& event) {
  if (!IsSaying(doc, event)) return false;
  const auto first = doc.event_actors.begin() + event.actors.first;
  const auto last = doc.event_actors.begin() + event.actors.last;
  return std::any_of(doc.quotes.begin(), doc.quotes.end(), [&](const Quote& quote) {
    if (quote.speaker == kNone || !Within(quote.cue, sentence.span)) return false;
    const auto speaks = [&](std::uint32_t actor) { return IsCalledAlike(doc, actor, quote.speaker); };
    return std::any_of(first, last, speaks) && clauses.TieOf(part, clauses.HeadOf(quote.cue)) >= Tie::kPart;
  });
}

std::vector<std::uint32_t> TellingsOf(const Document& doc, const Lead& lead, std::uint32_t main) {
  const std::uint32_t end = lead.further.empty() ? lead.told.back().span.end : lead.further.back().span.end;
  const NewsEvent& event = doc.events[main];
  const std::vector<std::uint32_t> own = PartiesOf(doc, event);
  std::vector<std::uint32_t> tellings = {main};
  for (std::uint32_t e = 0; e < doc.events.size() && doc.events[e].span.begin < end; ++e) {
    if (tellings.size() == kMostTellings) break;
    const NewsEvent& other = doc.events[e];
    const bool is_same = other.predicate == event.predicate || (!event.cameo.empty() && other.cameo == event.cameo);
    if (e == main || !is_same || other.negated != event.negated || other.status == EventStatus::kFuture) continue;
    const std::vector<std::uint32_t> theirs = PartiesOf(doc, other);
    const bool is_early = other.span.begin < lead.first().span.end;  // what the headline tells, or the other way round
    const bool is_with_others = HasMore(doc, own, theirs) && HasMore(doc, theirs, own);  // "met Reed", "met Berg"
    if ((SharesOne(doc, own, theirs) && !is_with_others) || (is_early && (own.empty() || theirs.empty())))
      tellings.push_back(e);
  }
  return tellings;
}

std::vector<ByteSpan> WordsOf(const Document& doc, const std::vector<std::uint32_t>& events) {
  std::vector<ByteSpan> words;
  for (const std::uint32_t event : events) {
    const RowRange mentions = doc.events[event].mentions;
    words.push_back(doc.events[event].span);
    const std::uint32_t last = std::min(mentions.last, mentions.first + kMostTellings);
    words.insert(words.end(), doc.event_mentions.begin() + mentions.first, doc.event_mentions.begin() + last);
  }
  return words;
}

}  // namespace lede
