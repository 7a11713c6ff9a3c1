// Which words of an event's arguments are told.
#pragma once

#include "lede/document.h"
#include "story/clauses.h"

namespace lede {

/// An argument without the marks before it and without a weekday behind it that is no part of it: "General Moss Thursday".
/// O(its tokens and the times and mentions up to its end).
ByteSpan WithoutDay(const Document& doc, const Clauses& clauses, ByteSpan argument);

/// Whether a name is told of by a part of a word: "Lima" in "a Lima-based firm". O(mentions in the argument).
bool IsPartOfWord(const Document& doc, std::uint32_t entity, ByteSpan argument);

/// An argument with what the event makes of it right behind: "found Moss guilty of theft", "urged Moss to leave". O(the
/// event's arguments and times).
ByteSpan WithComplement(const Document& doc, const Clauses& clauses, const NewsEvent& event, ByteSpan argument);

/// The words of an event with the auxiliaries that say that it may not have happened: "would be signed". O(depth and
/// dependents of its verb).
ByteSpan DeedOf(const Document& doc, const Clauses& clauses, const NewsEvent& event);

/// Whether "who did what to whom" would leave out what matters of something that is done to somebody: "Moss was found guilty
/// of theft", "would be signed". O(the event's arguments).
bool NeedsItsWords(const Document& doc, const Clauses& clauses, const NewsEvent& event);

/// Whether another argument of the event, of those it is done to, holds this one and more. O(the event's arguments).
bool IsWithinAnother(const Document& doc, const NewsEvent& event, ByteSpan argument);

}  // namespace lede
