// The patterns of words that relations are told by; the relations are in tests/corpus/relations.
#include "relations/patterns.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace lede {
namespace {

TEST(RelationPatterns, MatchWordsChoicesAndStars) {
  const std::vector<std::string_view> words = {",", "chief", "founder", "of"};
  const bool opaque[] = {true, false, false, false};
  EXPECT_TRUE(FitsPattern(words, opaque, ", * owner|founder of"));
  EXPECT_FALSE(FitsPattern(words, opaque, "* founder of")) << "a star stands for no comma";
  EXPECT_FALSE(FitsPattern(words, opaque, ", * founder"));
  EXPECT_TRUE(FitsPattern({}, {}, ""));
}

}  // namespace
}  // namespace lede
