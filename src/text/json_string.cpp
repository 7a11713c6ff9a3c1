#include "text/json_string.h"

#include "text/utf8.h"

namespace lede {
namespace {

/// The value of four hexadecimal digits at `at`; -1 where there are none.
int FourHexDigits(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, 4)) {
    const int digit = c >= '0' && c <= '9'     ? c - '0'
                      : (c >= 'a' && c <= 'f') ? c - 'a' + 10
                      : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                               : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/// From the backslash at `*at` to the escape's last character; false where it is none.
bool SkipEscape(std::string_view json, std::size_t* at) {
  if (++*at == json.size()) return false;
  if (json[*at] != 'u') return std::string_view("\"\\/bfnrt").find(json[*at]) != std::string_view::npos;
  if (FourHexDigits(json, *at + 1) < 0) return false;
  *at += 4;
  return true;
}

/// The code point of an escape whose `u` stands at `*at`; moves there to its last digit. A pair of surrogates is one
/// code point; of half a pair AppendUtf8 makes U+FFFD.
char32_t DecodeUnicodeEscape(std::string_view literal, std::size_t* at) {
  const int value = FourHexDigits(literal, *at + 1);
  *at += 4;
  const bool high = value >= 0xD800 && value < 0xDC00;
  if (high && literal.substr(*at + 1).starts_with("\\u")) {
    const int low = FourHexDigits(literal, *at + 3);
    if (low >= 0xDC00 && low <= 0xDFFF) {
      *at += 6;
      return static_cast<char32_t>(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00));
    }
  }
  return static_cast<char32_t>(value);
}

}  // namespace

bool SkipJsonString(std::string_view json, std::size_t* at) {
  if (*at == json.size() || json[*at] != '"') return false;
  for (++*at; *at < json.size(); ++*at) {
    const char c = json[*at];
    if (c == '"') {
      ++*at;
      return true;
    }
    if (static_cast<unsigned char>(c) < 0x20) return false;
    if (c == '\\' && !SkipEscape(json, at)) return false;
  }
  return false;
}

void DecodeJsonString(std::string* literal) {
  std::size_t to = 0;
  std::string character;
  for (std::size_t at = 1; at + 1 < literal->size(); ++at) {
    char c = (*literal)[at];
    if (c == '\\') {
      c = (*literal)[++at];
      if (c == 'u') {
        character.clear();
        AppendUtf8(DecodeUnicodeEscape(*literal, &at), &character);
        // An escape is longer than what it stands for: nothing is written before it is read.
        literal->replace(to, character.size(), character);
        to += character.size();
        continue;
      }
      constexpr std::string_view kLetters = "bfnrt", kControls = "\b\f\n\r\t";
      if (const std::size_t control = kLetters.find(c); control != std::string_view::npos) c = kControls[control];
    }
    (*literal)[to++] = c;
  }
  literal->resize(to);
}

}  // namespace lede
