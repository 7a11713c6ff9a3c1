#include "text/utf8.h"

#include <cstring>

namespace lede {
namespace {

bool IsContinuation(unsigned char b) { return (b & 0xC0) == 0x80; }

/// Length of the well-formed sequence at `at`, or 0; `valid_prefix` receives how many bytes of it
/// are a prefix of some well-formed sequence (at least 1).
std::size_t SequenceLength(std::string_view text, std::size_t at, std::size_t* valid_prefix) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[at + k]); };
  const unsigned char lead = byte(0);
  *valid_prefix = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  unsigned char low = 0x80, high = 0xBF;  // bounds of the second byte (Unicode 15, table 3-7)
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t k = 1; k < length; ++k) {
    if (at + k >= text.size()) return 0;
    const bool good = k == 1 ? byte(1) >= low && byte(1) <= high : IsContinuation(byte(k));
    if (!good) return 0;
    *valid_prefix = k + 1;
  }
  return length;
}

}  // namespace

DecodedChar DecodeUtf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + k])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
}

DecodedChar DecodeUtf8Before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && IsContinuation(static_cast<unsigned char>(text[at]))) --at;
  return DecodeUtf8(text, at);
}

void AppendUtf8(char32_t c, std::string* out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacementCharacter;
  const auto push = [&](char32_t b) { out->push_back(static_cast<char>(b)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6)), push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12)), push(0x80 | ((c >> 6) & 0x3F)), push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18)), push(0x80 | ((c >> 12) & 0x3F)), push(0x80 | ((c >> 6) & 0x3F)), push(0x80 | (c & 0x3F));
  }
}

std::size_t FindInvalidUtf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    // Eight ASCII bytes at a time: most of English.
    std::uint64_t word;
    if (i + 8 <= text.size() && (std::memcpy(&word, text.data() + i, 8), (word & 0x8080808080808080ull) == 0)) {
      i += 8;
      continue;
    }
    std::size_t prefix;
    const std::size_t length = SequenceLength(text, i, &prefix);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

std::string RepairUtf8(std::string_view text, std::size_t* replaced) {
  std::string out;
  out.reserve(text.size());
  *replaced = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t prefix;
    const std::size_t length = SequenceLength(text, i, &prefix);
    if (length == 0) {
      AppendUtf8(kReplacementCharacter, &out);
      ++*replaced;
      i += prefix;
    } else {
      out.append(text, i, length);
      i += length;
    }
  }
  return out;
}

}  // namespace lede
