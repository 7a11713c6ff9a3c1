#include "events/rating.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "events/rating_weights.h"
#include "text/unicode.h"

namespace lede {
namespace {

static_assert(kEventWeights.size() == kEventClues);

constexpr std::uint16_t kStrong = 830;
constexpr std::uint32_t kFarthest = 40, kLongest = 50, kDeepest = 120;  // bytes

/// "to launch", "to formally launch"
bool IsBehindTo(const Document& doc, std::uint32_t begin) {
  const auto at =
      std::partition_point(doc.tokens.begin(), doc.tokens.end(), [&](const Token& t) { return t.span.begin < begin; });
  const auto token = static_cast<std::size_t>(at - doc.tokens.begin());
  return (token > 0 && Lower(doc.slice(doc.tokens[token - 1])) == "to") ||
         (token > 1 && Lower(doc.slice(doc.tokens[token - 2])) == "to");
}

}  // namespace

std::uint16_t RateEvent(const Document& doc, const NewsEvent& event, const std::vector<EventArgument>& arguments,
                        bool has_amount, bool is_past) {
  int sum = kEventConstant;
  const auto add = [&](EventClue clue, bool holds) {
    if (holds) sum += kEventWeights[static_cast<std::size_t>(clue)];
  };
  int actors = 0, objects = 0;
  bool has_topic = false, is_long = false;
  std::uint32_t nearest = kNone;  // bytes
  for (const EventArgument& a : arguments) {
    const std::uint32_t from = event.span.begin, end = a.span.end;
    if (a.role == ArgumentRole::kActor) ++actors, nearest = std::min(nearest, from > end ? from - end : end - from);
    const bool is_object = a.role == ArgumentRole::kObject || a.role == ArgumentRole::kRecipient;
    if (is_object) ++objects, is_long = is_long || a.span.end - a.span.begin > kLongest;
    has_topic = has_topic || a.role == ArgumentRole::kTopic;
  }
  // "Moss and Reed met": each is whom the other met.
  if (objects == 0 && actors == 2 && event.cameo.starts_with("04")) objects = actors = 1;
  const std::string_view words = doc.slice(event.span);
  const std::string_view first = words.substr(0, words.find(' '));
  const auto sentence = std::partition_point(doc.sentences.begin(), doc.sentences.end(),
                                             [&](const Sentence& s) { return s.span.end <= event.span.begin; });
  const bool is_deep = sentence != doc.sentences.end() && sentence->span.begin + kDeepest < event.span.begin;
  add(EventClue::kStrong, event.strength >= kStrong);
  add(EventClue::kActor, actors > 0), add(EventClue::kObject, objects > 0), add(EventClue::kTopic, has_topic);
  add(EventClue::kAmount, has_amount);
  add(EventClue::kPast, is_past), add(EventClue::kParticiple, first.ends_with("ing"));
  add(EventClue::kInfinitive, IsBehindTo(doc, event.span.begin));
  add(EventClue::kNotActual, event.status != EventStatus::kActual), add(EventClue::kNegated, event.negated);
  add(EventClue::kFar, actors > 0 && nearest > kFarthest);
  add(EventClue::kManyActors, actors > 1), add(EventClue::kManyObjects, objects > 1);
  add(EventClue::kLongObject, is_long), add(EventClue::kDeep, is_deep);
  const int step = std::clamp((sum - kFirstSum) / kSumStep, 0, static_cast<int>(kEventShares.size()) - 1);
  return kEventShares[static_cast<std::size_t>(step)];
}

}  // namespace lede
