// What the command line makes of names and bytes that are not what they are taken for.
#include <gtest/gtest.h>

#include "encoding.h"
#include "visible.h"

namespace lede::cli {
namespace {

using namespace std::string_view_literals;

/// The ASCII `text` in another encoding: each character among `before` and `after` zeros.
std::string Widened(std::string_view text, std::size_t before, std::size_t after) {
  std::string wide;
  for (const char c : text) wide += std::string(before, '\0') + c + std::string(after, '\0');
  return wide;
}

TEST(VisibleTest, EscapesWhatATerminalObeys) {
  EXPECT_EQ(Visible("a\x1b[31m\n\x7f"), "a\\x1b[31m\\x0a\\x7f");
  EXPECT_EQ(Visible("x\u202Ey\u0085\u2066\uFEFF"), "x\\u{202e}y\\u{85}\\u{2066}\\u{feff}");
  EXPECT_EQ(Visible("\xff\xc3z"), "\\xff\\xc3z");
}

TEST(VisibleTest, LeavesWordsAlone) { EXPECT_EQ(Visible("Łódź – “наш” 😀.txt"), "Łódź – “наш” 😀.txt"); }

TEST(EncodingTest, KnowsWideEncodingsByTheirByteOrderMark) {
  EXPECT_EQ(WideEncoding("\xFF\xFE"
                         "A\0"sv),
            "UTF-16");
  EXPECT_EQ(WideEncoding("\xFE\xFF\0A"sv), "UTF-16");
  EXPECT_EQ(WideEncoding("\xFF\xFE\0\0"sv), "UTF-32");
  EXPECT_EQ(WideEncoding("\0\0\xFE\xFF"sv), "UTF-32");
}

TEST(EncodingTest, KnowsWideEncodingsByTheirZeros) {
  const std::string_view text = "Mayor Elena Marquez met Tom.";
  EXPECT_EQ(WideEncoding(Widened(text, 0, 1)), "UTF-16LE");
  EXPECT_EQ(WideEncoding(Widened(text, 1, 0)), "UTF-16BE");
  EXPECT_EQ(WideEncoding(Widened(text, 0, 3)), "UTF-32LE");
  EXPECT_EQ(WideEncoding(Widened(text, 3, 0)), "UTF-32BE");
}

TEST(EncodingTest, TakesOtherZerosForText) {
  EXPECT_EQ(WideEncoding(""), "");
  EXPECT_EQ(WideEncoding("plain"), "");
  EXPECT_EQ(WideEncoding("Barack\0 Obama \0 met"sv), "");
  EXPECT_EQ(WideEncoding(std::string(5000, '\0')), "");
  EXPECT_EQ(WideEncoding("\xff"), "");
}

TEST(EncodingTest, KnowsSourcesOfOtherFormats) {
  EXPECT_EQ(MarkupOf("{\\rtf1\\ansi Hello}"), "RTF");
  EXPECT_EQ(MarkupOf("\xEF\xBB\xBF\n <!DOCTYPE html><title>x"), "HTML");
  EXPECT_EQ(MarkupOf("<P class='x'>Hello"), "HTML");
  EXPECT_EQ(MarkupOf("Mayor Elena Márquez said <p> is a tag."), "");
  EXPECT_EQ(MarkupOf("<Ana Ruiz> wrote"), "");
  EXPECT_EQ(MarkupOf("<"), "");
  EXPECT_EQ(MarkupOf("  "), "");
}

}  // namespace
}  // namespace lede::cli
