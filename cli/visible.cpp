#include "visible.h"

#include <array>
#include <cstdio>

#include "text/utf8.h"

namespace lede::cli {
namespace {

/// Control characters of ASCII and of Latin-1, line and paragraph separators, marks, embeddings, overrides and isolates
/// of direction, and the invisible ones between U+200B and U+2064.
bool IsShown(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return !(c >= 0x200B && c <= 0x200F) && !(c >= 0x2028 && c <= 0x202E) && !(c >= 0x2060 && c <= 0x2069) &&
         c != 0x061C && c != 0xFEFF;
}

void AppendEscape(const char* format, unsigned value, std::string* out) {
  std::array<char, 16> escape;
  std::snprintf(escape.data(), escape.size(), format, value);
  out->append(escape.data());
}

}  // namespace

std::string Visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view good = text.substr(0, FindInvalidUtf8(text));
    for (std::size_t at = 0; at < good.size();) {
      const DecodedChar c = DecodeUtf8(good, at);
      if (IsShown(c.code_point)) {
        out.append(good.substr(at, c.bytes));
      } else {
        AppendEscape(c.code_point < 0x80 ? "\\x%02x" : "\\u{%x}", static_cast<unsigned>(c.code_point), &out);
      }
      at += c.bytes;
    }
    text.remove_prefix(good.size());
    if (text.empty()) break;
    AppendEscape("\\x%02x", static_cast<unsigned char>(text[0]), &out);
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace lede::cli
