// The days that the sentences of a story tell.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede {

/// Rows of the times in a sentence that say a day, or an hour of one, at most 64. O(times in it + log times).
std::vector<std::uint32_t> DaysIn(const Document& doc, const Sentence& sentence);

/// Row of the first time within a span that stays within a month, and is more than a day; kNone without one.
std::uint32_t MonthIn(const Document& doc, ByteSpan sentence);

/// Whether its words say a day, though nothing tells of which week or year: "Tuesday", "yesterday", "4 July". "Today" is
/// nowadays as often.
bool IsNamedDay(const Document& doc, const Time& time);

/// "Said on Monday", "a statement issued Monday": when it was told, not when it happened.
bool IsOfReport(const Document& doc, const Time& time);

/// Whether a time stands in the dateline of the sentence, whose day is that of the report.
bool IsInDateline(const Document& doc, const Sentence& sentence, ByteSpan time);

/// Whether what follows on a time is its: "Tuesday's vote".
bool IsOwner(const Document& doc, const Sentence& sentence, ByteSpan time);

/// Reads an ISO 8601 day as days since 1970-01-01; false where it is none.
bool ReadDay(std::string_view day, long* number);

/// Row of the first mention that begins at or behind an offset. O(log mentions).
std::uint32_t FirstMentionFrom(const Document& doc, std::uint32_t begin);

}  // namespace lede
