// What the tables of sentences say beside the sentences; the rules are in tests/corpus/sentences.
#include <gtest/gtest.h>

#include "segment_testing.h"

namespace lede {
namespace {

TEST(Sentences, FindsNoneInNothing) {
  EXPECT_EQ(testing::Segmented("").sentences.size(), 0u);
  EXPECT_EQ(testing::Segmented(" \n\n ").sentences.size(), 0u);
}

TEST(Paragraphs, AreCountedFromZeroAndRise) {
  const Document doc = testing::Segmented("One. Two.\n\nThree.\n\nFour. Five.");
  std::vector<std::uint32_t> paragraphs;
  for (const Sentence& s : doc.sentences) paragraphs.push_back(s.paragraph);
  EXPECT_EQ(paragraphs, (std::vector<std::uint32_t>{0, 0, 1, 2, 2}));
}

}  // namespace
}  // namespace lede
