// UTF-8: validation, decoding, repair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lede {

/// U+FFFD REPLACEMENT CHARACTER
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct DecodedChar {
  char32_t code_point = 0;
  std::uint32_t bytes = 0;  ///< length of its encoding, 1 … 4
};

/// Decodes the code point that starts at `at`, which must be a boundary of well-formed UTF-8.
DecodedChar DecodeUtf8(std::string_view text, std::size_t at);

/// The code point that ends at byte `end` (exclusive) of well-formed UTF-8; `end` > 0.
DecodedChar DecodeUtf8Before(std::string_view text, std::size_t end);

/// Appends the UTF-8 encoding of a code point. Surrogates and values past U+10FFFF become U+FFFD.
void AppendUtf8(char32_t code_point, std::string* out);

/// Byte offset of the first ill-formed sequence, or npos when the text is well-formed
/// (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF). O(bytes).
std::size_t FindInvalidUtf8(std::string_view text);

/// The text with each maximal ill-formed subpart replaced by U+FFFD (the practice of the WHATWG
/// Encoding standard); `replaced` receives how many there were.
std::string RepairUtf8(std::string_view text, std::size_t* replaced);

}  // namespace lede
