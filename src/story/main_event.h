// What happened: the event that a story is about.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"

namespace lede {

/// Row of the event that the headline tells, if the first sentences tell it again, else of the surest one that the first
/// sentence tells outside of clauses within; kNone where there is none that says something. `told` are the sentences that
/// tell the story, at least one. O(events in them and before them).
std::uint32_t MainEventOf(const Document& doc, const std::vector<Sentence>& told);

/// The arguments of an event with one of these roles, in the order of the text, at most `most`.
std::vector<EventArgument> ArgumentsOf(const Document& doc, const NewsEvent& event, ArgumentRole role,
                                       std::size_t most);

/// Whether a time belongs to another deed, of others: "Moss won. Berg had said on Monday …". O(events before it).
bool IsOfAnother(const Document& doc, ByteSpan time, const NewsEvent& event);

}  // namespace lede
