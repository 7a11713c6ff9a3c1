// When a story happens.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"

namespace lede {

/// Row of the first day that the sentences which tell the story tell, else of the first time of the first sentence that
/// is no longer than a month; kNone without one. Longer times, and months told later, are what it is about. There must be
/// a sentence. O(times in them).
std::uint32_t TimeToldIn(const Document& doc, const std::vector<Sentence>& told);

/// Row of the first mention that begins at or behind an offset. O(log mentions).
std::uint32_t FirstMentionFrom(const Document& doc, std::uint32_t begin);

}  // namespace lede
