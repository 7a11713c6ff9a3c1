// What happened: the event that a story is about.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"

namespace lede {

/// Row of the surest event that `told`, the sentences that tell the story, or the headlines before them tell; kNone where
/// none is sure. The first of these sentences counts most, then whoever is salient. O(events in them).
std::uint32_t MainEventOf(const Document& doc, const std::vector<Sentence>& told);

/// The arguments of an event with one of these roles, in the order of the text, at most `most`.
std::vector<EventArgument> ArgumentsOf(const Document& doc, const NewsEvent& event, ArgumentRole role,
                                       std::size_t most);

}  // namespace lede
