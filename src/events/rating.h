// How sure an event is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "events/predicates.h"
#include "events/roles.h"
#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

/// What may be true of an event that is told. src/events/rating_weights.h has a weight for each, and
/// train/events-read.tsv calls them by kEventClueNames: in this order both.
enum class EventClue : std::uint8_t {
  kActor,       ///< somebody acts
  kObject,      ///< something is done to somebody or something
  kTopic,       ///< it says what about
  kAmount,      ///< or how much
  kNamedActor,  ///< whoever acts is one of the entities
  kNamedOther,  ///< and so is one of those it is done to
  kCoded,       ///< the lexicon has its word for events
  kNoun,        ///< a noun tells it
  kHeadline,    ///< a headline does
  kReported,    ///< somebody says so
  kDirect,      ///< it stands in somebody's own words
  kPast,        ///< its verb has a past form
  kParticiple,  ///< it begins with an -ing form
  kInfinitive,  ///< it stands behind "to"
  kGoverned,    ///< another verb says what becomes of it
  kNotActual,   ///< to come, possible, alleged, denied, under way
  kNegated,
  kConjunct,      ///< its verb is the second of two
  kAdverbial,     ///< or that of a clause which tells more of another
  kOfNoun,        ///< or of a noun
  kComplement,    ///< or what another verb needs: "said that …", "tried to …"
  kBeside,        ///< or stands beside a sentence
  kIndirect,      ///< a participant was taken from above the predicate
  kByReference,   ///< one is named by a pronoun or a description alone
  kByProxy,       ///< one stands for whose it is
  kUnknown,       ///< a pronoun takes part of which nothing tells whom it means
  kFar,           ///< more than 40 bytes between the nearest actor and the predicate
  kManyActors,    ///< more than one
  kManyObjects,   ///< more than one, recipients among them
  kLongObject,    ///< of more than 50 bytes
  kDeep,          ///< more than 120 bytes behind the beginning of its sentence
  kLongSentence,  ///< of more than 30 tokens
  kSlim,          ///< the least sure of the arcs that tell who takes part has a margin of 20 or more,
  kFair,          ///< of 40,
  kSafe,          ///< of 80,
  kSure,          ///< of 160
};
inline constexpr std::array<std::string_view, 36> kEventClueNames = {
    "actor",    "object",   "topic",     "amount",      "named_actor",  "named_other", "coded",    "noun",
    "headline", "reported", "direct",    "past",        "participle",   "infinitive",  "governed", "not_actual",
    "negated",  "conjunct", "adverbial", "of_noun",     "complement",   "beside",      "indirect", "by_reference",
    "by_proxy", "unknown",  "far",       "many_actors", "many_objects", "long_object", "deep",     "long_sentence",
    "slim",     "fair",     "safe",      "sure"};
static_assert(static_cast<std::size_t>(EventClue::kSure) + 1 == kEventClueNames.size());

/// Those that hold, a bit each in the order of EventClue.
using EventClues = std::uint64_t;

/// An event with all that tells how sure it is.
struct RatedEvent {
  const NewsEvent& event;
  const Predicate& predicate;
  const Roles& roles;
  bool is_coded;
  bool is_headline;
  bool is_direct;
  bool has_amount;
};

/// O(arguments + log sentences).
EventClues CluesOf(const Document& doc, const Reading& reading, const RatedEvent& rated);

/// The share of events with the same clues, in thousandths, that misled nobody about who did what to whom, by a logistic
/// regression on events that were read by eye (train/rate-events.mjs).
std::uint16_t RateEvent(EventClues clues);

/// An event with its clues, for the program that learns what they are worth.
struct EventCase {
  ByteSpan span;
  EventClues clues;
};

}  // namespace lede
