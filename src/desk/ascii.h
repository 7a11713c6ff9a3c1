// Letters of the English alphabet, for checks that read words byte by byte.
#pragma once

#include <algorithm>
#include <string_view>

namespace lede {

inline bool IsAsciiLower(char c) { return c >= 'a' && c <= 'z'; }
inline bool IsAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool IsAsciiLetter(char c) { return IsAsciiLower(c) || IsAsciiUpper(c); }
inline bool IsAsciiLowerWord(std::string_view word) { return std::all_of(word.begin(), word.end(), IsAsciiLower); }

}  // namespace lede
