// What must hold for every text, tried on pseudo-random Unicode and on text made to be slow.
#include <gtest/gtest.h>

#include <chrono>

#include "random_text.h"
#include "segment_testing.h"
#include "text/offset_map.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

bool IsBoundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool HoldsOnlySpace(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar c = DecodeUtf8(text, i);
    if (!IsSpace(c.code_point)) return false;
    i += c.bytes;
  }
  return true;
}

void CheckTokens(const Document& doc) {
  std::uint32_t end = 0;
  for (const Token& token : doc.tokens) {
    ASSERT_GE(token.span.begin, end) << "tokens rise and do not overlap";
    ASSERT_LT(token.span.begin, token.span.end) << "no token is empty";
    ASSERT_LE(token.span.end, doc.text().size());
    ASSERT_TRUE(IsBoundary(doc.text(), token.span.begin) && IsBoundary(doc.text(), token.span.end));
    ASSERT_TRUE(HoldsOnlySpace(doc.slice(ByteSpan{end, token.span.begin}))) << "all but white space is covered";
    ASSERT_FALSE(IsSpace(DecodeUtf8(doc.text(), token.span.begin).code_point));
    ASSERT_EQ((token.flags & kSpaceBefore) != 0, end == 0 || token.span.begin > end);
    end = token.span.end;
  }
  ASSERT_TRUE(HoldsOnlySpace(doc.text().substr(end)));
}

void CheckSentences(const Document& doc) {
  std::uint32_t next = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& s : doc.sentences) {
    ASSERT_EQ(s.tokens.first, next) << "every token is in exactly one sentence";
    ASSERT_LT(s.tokens.first, s.tokens.last);
    ASSERT_EQ(s.span.begin, doc.tokens[s.tokens.first].span.begin);
    ASSERT_EQ(s.span.end, doc.tokens[s.tokens.last - 1].span.end);
    const bool starts_paragraph = (doc.tokens[s.tokens.first].flags & kParagraphStart) != 0;
    ASSERT_EQ(s.paragraph, paragraph + (starts_paragraph && next > 0)) << "paragraphs rise by one where one starts";
    for (std::uint32_t i = s.tokens.first + 1; i < s.tokens.last; ++i)
      ASSERT_EQ(doc.tokens[i].flags & kParagraphStart, 0);
    paragraph = s.paragraph;
    next = s.tokens.last;
  }
  ASSERT_EQ(next, doc.tokens.size());
}

/// Offsets of tokens in each unit cut the same text out of the same text in that unit.
void CheckOffsets(const Document& doc) {
  std::u32string code_points;
  for (std::size_t i = 0; i < doc.text().size();) {
    const DecodedChar c = DecodeUtf8(doc.text(), i);
    code_points.push_back(c.code_point);
    i += c.bytes;
  }
  const OffsetMap map(doc.text(), OffsetUnit::kCodePoint);
  for (const Token& token : doc.tokens) {
    std::string again;
    for (std::uint32_t i = map(token.span.begin); i < map(token.span.end); ++i) AppendUtf8(code_points[i], &again);
    ASSERT_EQ(again, doc.slice(token));
  }
}

TEST(SegmentProperties, HoldForPseudoRandomUnicode) {
  testing::Random random(2016);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = testing::RandomText(&random, random.Below(200));
    SCOPED_TRACE(::testing::PrintToString(text));
    const Document doc = testing::Segmented(text);
    CheckTokens(doc);
    CheckSentences(doc);
    CheckOffsets(doc);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(SegmentProperties, HoldForTextOfFewCharacters) {
  testing::Random random(1207);
  const std::u32string alphabets[] = {
      U"a.", U"a'n t", U"A.-@", U"1,.:", U".!?…)\" a", U"\r\n a", U"a\u00AD\u0301\u200D", U"http://w.)", U"D-S. (,"};
  for (int round = 0; round < 4000; ++round) {
    const std::u32string& alphabet = alphabets[random.Below(std::size(alphabets))];
    std::string text;
    for (std::uint32_t i = random.Below(60); i > 0; --i)
      AppendUtf8(alphabet[random.Below(static_cast<std::uint32_t>(alphabet.size()))], &text);
    SCOPED_TRACE(::testing::PrintToString(text));
    const Document doc = testing::Segmented(text);
    CheckTokens(doc);
    CheckSentences(doc);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(SegmentProperties, DependOnTheTextAlone) {
  testing::Random random(5);
  Document reused;
  for (int round = 0; round < 200; ++round) {
    const std::string text = testing::RandomText(&random, random.Below(300));
    const Document fresh = testing::Segmented(text);
    ASSERT_TRUE(reused.SetText(text).ok());
    Tokenize(&reused);
    SplitSentences(&reused);
    ASSERT_EQ(reused.tokens.size(), fresh.tokens.size());
    for (std::size_t i = 0; i < fresh.tokens.size(); ++i) ASSERT_EQ(reused.tokens[i].span, fresh.tokens[i].span);
    ASSERT_EQ(reused.sentences.size(), fresh.sentences.size());
  }
}

// Quadratic work over a megabyte takes minutes; linear work takes milliseconds, a second under sanitizers.
TEST(SegmentProperties, TakeLinearTimeOnTextMadeToBeSlow) {
  for (const char* unit :
       {".",      "(",    "a",      "\"",      "'",       "“",      " ",       "\u00A0", "\u0301", "\n",   ". ",
        ". a ",   "?)",   "a.",     "a.a%",    "a@",      "A.",     "a-",      "U.S. ",  "a\n",    "www.", "http://a) ",
        "1,000,", "n't",  "\u00AD", "a\u00AD", "👨‍", "🇷",      "中",      "x@x.",   "#a",     "``",   "« ",
        ".[1]",   "- \n", "… a ",   "d'",      "a/",      "a.b_c+", "Inc. ( ", "! \""}) {
    std::string text;
    while (text.size() < (1u << 20)) text += unit;
    const auto start = std::chrono::steady_clock::now();
    testing::Segmented(text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_LT(seconds.count(), 5.0) << "a megabyte of " << unit;
  }
}

}  // namespace
}  // namespace lede
