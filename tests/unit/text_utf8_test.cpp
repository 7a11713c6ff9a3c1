#include <gtest/gtest.h>

#include <vector>

#include "text/utf8.h"

namespace lede {
namespace {

constexpr char32_t kLastCodePoint = 0x10FFFF;
bool IsSurrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// A slow reading of the definition instead of table 3-7: a sequence is well-formed if it decodes to
/// a scalar value for which it is the shortest encoding. Returns its length, or 0.
std::size_t WellFormedLength(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.empty()) return 0;
  std::size_t length = 0;
  char32_t value = 0;
  if (at(0) < 0x80) return 1;
  if ((at(0) & 0xE0) == 0xC0) length = 2, value = at(0) & 0x1Fu;
  if ((at(0) & 0xF0) == 0xE0) length = 3, value = at(0) & 0x0Fu;
  if ((at(0) & 0xF8) == 0xF0) length = 4, value = at(0) & 0x07u;
  if (length == 0 || bytes.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((at(i) & 0xC0) != 0x80) return 0;
    value = (value << 6) | (at(i) & 0x3Fu);
  }
  const char32_t shortest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value < shortest[length] || IsSurrogate(value) || value > kLastCodePoint ? 0 : length;
}

std::size_t FirstInvalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = WellFormedLength(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string Bytes(std::initializer_list<int> bytes) {
  std::string out;
  for (int b : bytes) out.push_back(static_cast<char>(b));
  return out;
}

TEST(Utf8, EveryCodePointSurvivesTheRoundTrip) {
  for (char32_t c = 0; c <= kLastCodePoint; ++c) {
    if (IsSurrogate(c)) continue;
    std::string text;
    AppendUtf8(c, &text);
    ASSERT_EQ(FindInvalidUtf8(text), std::string_view::npos) << std::hex << static_cast<unsigned>(c);
    const DecodedChar decoded = DecodeUtf8(text, 0);
    ASSERT_EQ(decoded.code_point, c);
    ASSERT_EQ(decoded.bytes, text.size());
    const DecodedChar before = DecodeUtf8Before("x" + text, text.size() + 1);
    ASSERT_EQ(before.code_point, c);
  }
}

TEST(Utf8, WhatIsNoScalarValueIsEncodedAsReplacement) {
  for (char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string text;
    AppendUtf8(c, &text);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

// All rows of table 3-7 have their bounds among these bytes; all sequences of up to four are tried.
TEST(Utf8, AgreesWithTheDefinitionAtEveryBound) {
  const std::vector<int> bounds = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
                                   0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFE, 0xFF};
  for (int a : bounds) {
    ASSERT_EQ(FindInvalidUtf8(Bytes({a})), FirstInvalid(Bytes({a})));
    for (int b : bounds) {
      ASSERT_EQ(FindInvalidUtf8(Bytes({a, b})), FirstInvalid(Bytes({a, b})));
      for (int c : bounds) {
        ASSERT_EQ(FindInvalidUtf8(Bytes({a, b, c})), FirstInvalid(Bytes({a, b, c})));
        for (int d : bounds) {
          const std::string text = Bytes({a, b, c, d});
          ASSERT_EQ(FindInvalidUtf8(text), FirstInvalid(text)) << a << ' ' << b << ' ' << c << ' ' << d;
        }
      }
    }
  }
}

TEST(Utf8, NamesThePlaceOfTheFirstBadByteWhereverItIs) {
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string text = std::string(before, 'a') + "\xFF" + std::string(20, 'b');
    EXPECT_EQ(FindInvalidUtf8(text), before);
  }
  EXPECT_EQ(FindInvalidUtf8("caf\xC3"), 3u);
  EXPECT_EQ(FindInvalidUtf8(""), std::string_view::npos);
}

struct Repair {
  std::string in, out;
  std::size_t replaced;
};

// Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts", tables 3-8 to 3-11.
TEST(Utf8, ReplacesEachMaximalSubpartOnce) {
  const std::string r = "\xEF\xBF\xBD";
  const Repair cases[] = {
      {Bytes({0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41}), r + r + r + r + r + r + r + r + "A", 8},
      {Bytes({0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41}), r + r + r + r + r + r + r + r + "A", 8},
      {Bytes({0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42}), r + r + r + r + r + "A" + r + r + "B", 7},
      {Bytes({0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41}), r + r + r + r + "A", 4},
      {"Łódź", "Łódź", 0},
      {"", "", 0},
  };
  for (const Repair& c : cases) {
    std::size_t replaced = 99;
    EXPECT_EQ(RepairUtf8(c.in, &replaced), c.out);
    EXPECT_EQ(replaced, c.replaced);
  }
}

}  // namespace
}  // namespace lede
