// What the table of tokens says beside their text; the rules are in tests/corpus/tokens.
#include <gtest/gtest.h>

#include "segment_testing.h"

namespace lede {
namespace {

using testing::Segmented;

TEST(Tokenizer, TellsWhereSpaceIsAndWhereParagraphsStart) {
  const Document doc = Segmented("Aid came.\r\n\r\n“Yes”\u00A0he said.");
  std::string shown;
  for (const Token& token : doc.tokens) {
    if ((token.flags & kParagraphStart) != 0) shown += '#';
    if ((token.flags & kSpaceBefore) != 0) shown += ' ';
    shown += doc.slice(token);
  }
  EXPECT_EQ(shown, "# Aid came.# “Yes” he said.");
}

TEST(Tokenizer, ReplacesTheTokensOfAnEarlierRun) {
  Document doc = Segmented("One two three.");
  Tokenize(&doc);
  EXPECT_EQ(doc.tokens.size(), 4u);
  SplitSentences(&doc);
  EXPECT_EQ(doc.sentences.size(), 1u);
}

}  // namespace
}  // namespace lede
