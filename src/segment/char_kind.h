// What a code point is to the tokenizer, and a cursor that reads them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {

enum class CharKind : std::uint8_t {
  kEnd,  ///< past the end of the text
  kSpace,
  kLetter,  ///< letters and the marks that combine with them
  kDigit,   ///< ASCII digits
  kApostrophe,
  kDoubleQuote,
  kDash,
  kInvisible,    ///< soft hyphens, joiners, direction marks
  kPunctuation,  ///< ASCII punctuation and controls not named above
  kSymbol,       ///< everything else outside ASCII
};

namespace char_kind_internal {

constexpr std::array<CharKind, 128> MakeAsciiKinds() {
  std::array<CharKind, 128> kinds{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    const bool space = c == ' ' || (c >= 9 && c <= 13);
    kinds[c] = letter  ? CharKind::kLetter
               : digit ? CharKind::kDigit
               : space ? CharKind::kSpace
                       : CharKind::kPunctuation;
  }
  kinds['\''] = kinds['`'] = CharKind::kApostrophe;
  kinds['"'] = CharKind::kDoubleQuote;
  kinds['-'] = CharKind::kDash;
  return kinds;
}

inline constexpr std::array<CharKind, 128> kAsciiKinds = MakeAsciiKinds();

}  // namespace char_kind_internal

inline CharKind KindOf(char32_t c) {
  if (c < 0x80) return char_kind_internal::kAsciiKinds[c];
  if (IsSpace(c)) return CharKind::kSpace;
  if (IsApostrophe(c)) return CharKind::kApostrophe;
  if (IsLetter(c)) return CharKind::kLetter;
  if (IsDoubleQuote(c)) return CharKind::kDoubleQuote;
  if (IsDash(c)) return CharKind::kDash;
  return IsInvisible(c) ? CharKind::kInvisible : CharKind::kSymbol;
}

/// A code point of the text with its place and kind. At the end of the text: NUL, of kind kEnd.
struct CharAt {
  char32_t code_point = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  CharKind kind = CharKind::kEnd;

  bool IsWord() const { return kind == CharKind::kLetter || kind == CharKind::kDigit; }
};

inline CharAt ReadChar(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return {0, at, at, CharKind::kEnd};
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, at, at + 1, char_kind_internal::kAsciiKinds[lead]};
  const DecodedChar d = DecodeUtf8(text, at);
  return {d.code_point, at, at + d.bytes, KindOf(d.code_point)};
}

}  // namespace lede
