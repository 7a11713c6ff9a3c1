// How sure an event is.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"

namespace lede {

/// What is true of an event that was told; src/events/rating_weights.h has a weight for each, in this order, and
/// train/events-read.tsv a column.
enum class EventClue : std::uint8_t {
  kStrong,      ///< strength of kStrong or more: all of it named, or of a coded verb, and the arcs are sure
  kActor,       ///< somebody acts
  kObject,      ///< something is done to somebody or something
  kTopic,       ///< it says what about
  kAmount,      ///< or how much
  kPast,        ///< it begins with a past form
  kParticiple,  ///< with an -ing form
  kInfinitive,  ///< behind "to"
  kNotActual,   ///< to come, possible, alleged, denied, under way
  kNegated,
  kFar,          ///< more than 40 bytes between the nearest actor and the predicate
  kManyActors,   ///< more than one
  kManyObjects,  ///< more than one, recipients among them
  kLongObject,   ///< of more than 50 bytes
  kDeep,         ///< more than 120 bytes behind the beginning of its sentence
};
inline constexpr std::size_t kEventClues = static_cast<std::size_t>(EventClue::kDeep) + 1;

/// The share of events with the same clues, in thousandths, that misled nobody about who did what to whom, by a logistic
/// regression on events that were read by eye (train/rate-events.mjs). O(arguments + log sentences).
std::uint16_t RateEvent(const Document& doc, const NewsEvent& event, const std::vector<EventArgument>& arguments,
                        bool has_amount, bool is_past);

}  // namespace lede
