#include "quantities/checks.h"

#include <cmath>
#include <string>

#include "quantities/between.h"
#include "quantities/units.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {

void CheckNumbers(Document* doc) {
  if (doc->quantities.size() < 2) return;
  CheckConversions(doc);
  CheckSums(doc);
  CheckShares(doc);
  CheckRepeats(doc);
}

Between ReadBetween(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Between between;
  for (std::uint32_t at = begin; at < end;) {
    const DecodedChar c = DecodeUtf8(text, at);
    if (IsSpace(c.code_point)) {
      at += c.bytes;
      continue;
    }
    if (between.size == Between::kMost) {
      between.more = true;
      return between;
    }
    std::uint64_t key = WordKey("");
    std::uint32_t next = at;
    for (; next < end; ++next) {
      const char letter = text[next];
      if ((letter | 0x20) < 'a' || (letter | 0x20) > 'z') break;
      key = (key ^ static_cast<unsigned char>(letter | 0x20)) * 0x100000001B3u;
    }
    if (next == at) {
      key = IsDash(c.code_point) ? "-"_key : WordKey(text.substr(at, c.bytes));
      next = at + c.bytes;
    }
    between.keys[between.size++] = key;
    at = next;
  }
  return between;
}

bool IsHedge(std::uint64_t word) {
  constexpr std::uint64_t kHedges[] = {"about"_key,      "around"_key,   "approximately"_key,
                                       "approx"_key,     "roughly"_key,  "nearly"_key,
                                       "almost"_key,     "some"_key,     "over"_key,
                                       "under"_key,      "just"_key,     "more"_key,
                                       "less"_key,       "than"_key,     "or"_key,
                                       "c"_key,          "circa"_key,    "ca"_key,
                                       "~"_key,          "="_key,        "≈"_key,
                                       "."_key,          "a"_key,        "an"_key,
                                       "equivalent"_key, "to"_key,       "i"_key,
                                       "e"_key,          "estimated"_key};
  for (const std::uint64_t hedge : kHedges) {
    if (word == hedge) return true;
  }
  return false;
}

std::string ReadableNumber(double value) {
  const double size = value < 0 ? -value : value;
  const bool whole = size < 1e6 && size == std::floor(size);
  const double rounded = whole ? size : RoundToDigits(size, 3);
  std::string digits;
  if (rounded >= 100 || rounded == std::floor(rounded)) {
    auto rest = static_cast<std::uint64_t>(rounded < 1e18 ? rounded + 0.5 : 1e18);
    int written = 0;
    do {
      if (written > 0 && written % 3 == 0) digits.insert(0, 1, ',');
      digits.insert(0, 1, static_cast<char>('0' + rest % 10));
      rest /= 10, ++written;
    } while (rest != 0);
  } else {
    const auto hundredths = static_cast<std::uint64_t>(rounded * 100 + 0.5);
    digits = std::to_string(hundredths / 100) + ".";
    digits += static_cast<char>('0' + hundredths / 10 % 10);
    if (hundredths % 10 != 0) digits += static_cast<char>('0' + hundredths % 10);
  }
  return value < 0 ? "-" + digits : digits;
}

}  // namespace lede
