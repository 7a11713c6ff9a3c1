// What tells that one word is two.
#pragma once

#include <cstddef>
#include <string_view>

#include "lede/document.h"
#include "tag/frequent_words.h"

namespace lede {

/// Where the second word begins in a word in lower case that the model does not know: one of the halves is a word that
/// others are seldom attached to ("the|manager"), or the first is one that compounds seldom begin with
/// ("technical|cooperation"). 0 where it is one word. O(its length squared).
std::size_t SplitLower(std::string_view word, const FrequentWords& frequent);

/// Whether a word in lower case only holds sentences together: "the", "of", "was".
bool IsFunctionWord(std::string_view word);
/// Whether a word ends as inflected and derived words do: "visited", "national".
bool IsDerived(std::string_view word);

/// Whether it ends longer words though it is one itself: "able", "house", "maker".
bool EndsWords(std::string_view word);

/// Warns of the word at `span`, whose second word begins at `at`; `between` is the mark there, which stays.
void WarnOfJoined(ByteSpan span, std::size_t at, std::string_view between, Document* doc);

}  // namespace lede
