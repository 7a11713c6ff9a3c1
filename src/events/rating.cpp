#include "events/rating.h"

#include <algorithm>
#include <bit>
#include <string>

#include "events/rating_weights.h"
#include "text/unicode.h"

namespace lede {
namespace {

static_assert(kEventWeights.size() == kEventClueNames.size());

constexpr std::uint32_t kFarthest = 40, kLongest = 50, kDeepest = 120;  // bytes
constexpr std::uint32_t kLongestSentence = 30;                          // tokens
constexpr std::array<std::uint8_t, 4> kMargins = {20, 40, 80, 160};

/// "to launch", "to formally launch"
bool IsBehindTo(const Document& doc, std::uint32_t begin) {
  const auto at =
      std::partition_point(doc.tokens.begin(), doc.tokens.end(), [&](const Token& t) { return t.span.begin < begin; });
  const auto token = static_cast<std::size_t>(at - doc.tokens.begin());
  return (token > 0 && Lower(doc.slice(doc.tokens[token - 1])) == "to") ||
         (token > 1 && Lower(doc.slice(doc.tokens[token - 2])) == "to");
}

/// What the clause of a verb is to the one that holds it.
EventClue ClauseClue(Dep dep) {
  switch (dep) {
    case Dep::kConjunct: return EventClue::kConjunct;
    case Dep::kAdverbialClause: return EventClue::kAdverbial;
    case Dep::kClauseOfNoun:
    case Dep::kRelativeClause: return EventClue::kOfNoun;
    case Dep::kClause:
    case Dep::kOpenClause: return EventClue::kComplement;
    default: return EventClue::kBeside;
  }
}

}  // namespace

EventClues CluesOf(const Document& doc, const Reading& reading, const RatedEvent& rated) {
  const NewsEvent& event = rated.event;
  const Predicate& predicate = rated.predicate;
  const Roles& roles = rated.roles;
  EventClues clues = 0;
  const auto add = [&](EventClue clue, bool holds) {
    if (holds) clues |= EventClues{1} << static_cast<unsigned>(clue);
  };
  int actors = 0, objects = 0;
  bool has_topic = false, is_long = false;
  std::uint32_t nearest = kNone;  // bytes
  for (const EventArgument& a : roles.arguments) {
    const std::uint32_t from = event.span.begin, end = a.span.end;
    if (a.role == ArgumentRole::kActor) ++actors, nearest = std::min(nearest, from > end ? from - end : end - from);
    const bool is_object = a.role == ArgumentRole::kObject || a.role == ArgumentRole::kRecipient;
    if (is_object) ++objects, is_long = is_long || a.span.size() > kLongest;
    has_topic = has_topic || a.role == ArgumentRole::kTopic;
  }
  // "Moss and Reed met": each is whom the other met.
  if (objects == 0 && actors == 2 && event.cameo.starts_with("04")) objects = actors = 1;
  const std::string_view words = doc.slice(event.span);
  const auto sentence = std::partition_point(doc.sentences.begin(), doc.sentences.end(),
                                             [&](const Sentence& s) { return s.span.end <= event.span.begin; });
  const bool is_within = sentence != doc.sentences.end();
  const ReadToken& verb = reading[predicate.verb];
  add(EventClue::kActor, actors > 0), add(EventClue::kObject, objects > 0);
  add(EventClue::kTopic, has_topic), add(EventClue::kAmount, rated.has_amount);
  add(EventClue::kNamedActor, !roles.actors.empty());
  add(EventClue::kNamedOther, !roles.recipients.empty() || !roles.objects.empty());
  add(EventClue::kCoded, rated.is_coded), add(EventClue::kNoun, predicate.is_noun);
  add(EventClue::kHeadline, rated.is_headline), add(EventClue::kDirect, rated.is_direct);
  add(EventClue::kReported, std::any_of(roles.arguments.begin(), roles.arguments.end(),
                                        [](const EventArgument& a) { return a.role == ArgumentRole::kSource; }));
  add(EventClue::kPast, !predicate.is_noun && (verb.form == Inflection::kPast || verb.form == Inflection::kParticiple));
  add(EventClue::kParticiple, words.substr(0, words.find(' ')).ends_with("ing"));
  add(EventClue::kInfinitive, IsBehindTo(doc, event.span.begin));
  add(EventClue::kGoverned, predicate.content != predicate.verb);
  add(EventClue::kNotActual, event.status != EventStatus::kActual), add(EventClue::kNegated, event.negated);
  if (!predicate.is_noun && verb.head != kNone) add(ClauseClue(verb.dep), true);
  add(EventClue::kIndirect, roles.is_indirect), add(EventClue::kByReference, roles.is_by_reference);
  add(EventClue::kByProxy, roles.is_by_proxy), add(EventClue::kUnknown, roles.has_unknown);
  add(EventClue::kFar, actors > 0 && nearest > kFarthest);
  add(EventClue::kManyActors, actors > 1), add(EventClue::kManyObjects, objects > 1);
  add(EventClue::kLongObject, is_long);
  add(EventClue::kDeep, is_within && sentence->span.begin + kDeepest < event.span.begin);
  add(EventClue::kLongSentence, is_within && sentence->tokens.size() > kLongestSentence);
  for (std::size_t i = 0; i < kMargins.size(); ++i) {
    add(static_cast<EventClue>(static_cast<std::size_t>(EventClue::kSlim) + i), roles.margin >= kMargins[i]);
  }
  return clues;
}

std::uint16_t RateEvent(EventClues clues) {
  int sum = kEventConstant;
  for (EventClues left = clues; left != 0; left &= left - 1)
    sum += kEventWeights[static_cast<std::size_t>(std::countr_zero(left))];
  const int step = std::clamp((sum - kFirstSum) / kSumStep, 0, static_cast<int>(kEventShares.size()) - 1);
  return kEventShares[static_cast<std::size_t>(step)];
}

}  // namespace lede
