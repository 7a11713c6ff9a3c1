#include "escapes.h"

#include <cstdint>
#include <cstdio>

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::corpus {
namespace {

constexpr char32_t kJoiner = 0x200D;  // holds pictures together
constexpr char32_t kUnbreakingHyphen = 0x2011;

bool IsHidden(char32_t c) {
  if (c == ' ' || c == kJoiner) return false;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool combining = c >= 0x300 && c < 0x370;
  if (control || combining || c == kUnbreakingHyphen) return true;
  return c <= 0xFFFF && (IsSpace(c) || IsInvisible(c));  // \u has four digits
}

bool ReadHex(std::string_view digits, char32_t* value) {
  if (digits.size() != 4) return false;
  *value = 0;
  for (const char c : digits) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                             : -1;
    if (digit < 0) return false;
    *value = *value * 16 + static_cast<char32_t>(digit);
  }
  return true;
}

}  // namespace

std::string Escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar c = DecodeUtf8(text, i);
    if (c.code_point == '\\') {
      out += "\\\\";
    } else if (c.code_point == '\n') {
      out += "\\n";
    } else if (c.code_point == '\r') {
      out += "\\r";
    } else if (c.code_point == '\t') {
      out += "\\t";
    } else if (IsHidden(c.code_point)) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(c.code_point));
      out += escape;
    } else {
      out.append(text.substr(i, c.bytes));
    }
    i += c.bytes;
  }
  return out;
}

bool Unescape(std::string_view written, std::string* out, std::string* error) {
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\') {
      *out += written[i];
      continue;
    }
    const char kind = ++i < written.size() ? written[i] : '\0';
    char32_t code_point = 0;
    if (kind == '\\') {
      *out += '\\';
    } else if (kind == 'n') {
      *out += '\n';
    } else if (kind == 'r') {
      *out += '\r';
    } else if (kind == 't') {
      *out += '\t';
    } else if (kind == 'u' && ReadHex(written.substr(i + 1, 4), &code_point)) {
      AppendUtf8(code_point, out);
      i += 4;
    } else {
      *error = "a backslash begins \\\\, \\n, \\r, \\t or \\u and four hexadecimal digits";
      return false;
    }
  }
  return true;
}

}  // namespace lede::corpus
