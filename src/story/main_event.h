// What happened: the event that a story is about.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"
#include "story/clauses.h"
#include "story/lead.h"

namespace lede {

/// Row of the event that the headline tells, if the first sentences tell it again, else of the surest one that the first
/// sentence tells outside of clauses within; kNone where there is none that says something. `told` are the sentences that
/// tell the story, at least one. O(events in them and before them).
std::uint32_t MainEventOf(const Document& doc, const std::vector<Sentence>& told);

/// Rows of the entities that act or are acted upon.
std::vector<std::uint32_t> PartiesOf(const Document& doc, const NewsEvent& event);

/// The arguments of an event with one of these roles, in the order of the text, at most `most`.
std::vector<EventArgument> ArgumentsOf(const Document& doc, const NewsEvent& event, ArgumentRole role,
                                       std::size_t most);

/// Whether an event has these very words in this role. O(its arguments).
bool HasArgument(const Document& doc, const NewsEvent& event, ArgumentRole role, ByteSpan span);

/// Whether it is something said: blamed, announced, promised. O(quotations).
bool IsSaying(const Document& doc, const NewsEvent& event);

/// Whether an event is something said, and whoever says it speaks at a place or a time of a sentence: "Moss blamed Reed. She
/// told donors on Sunday that …". O(quotations + depth of the tree).
bool IsOfSpeech(const Document& doc, const Clauses& clauses, const Sentence& sentence, ByteSpan part,
                const NewsEvent& event);

/// The event and others of the headline and the first sentences that tell it again: of the same verb or code, with one who
/// acts or is acted upon in both. O(events in them).
std::vector<std::uint32_t> TellingsOf(const Document& doc, const Lead& lead, std::uint32_t main);

/// The words of events wherever the text tells them, those that were found to be one event among them.
std::vector<ByteSpan> WordsOf(const Document& doc, const std::vector<std::uint32_t>& events);

/// Whether a time belongs to another deed, of others: "Moss won. Berg had said on Monday …". O(events before it).
bool IsOfAnother(const Document& doc, ByteSpan time, const NewsEvent& event);

}  // namespace lede
