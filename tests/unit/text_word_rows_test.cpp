#include "text/word_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace lede {
namespace {

TEST(WordRows, FindsWhatWasAddedAndNothingElse) {
  WordRows rows;
  EXPECT_TRUE(rows.empty());
  EXPECT_EQ(rows.Find("moss"), kNone);
  rows.Add("moss", 3);
  rows.Add("", 5);
  EXPECT_EQ(rows.Find("moss"), 3u);
  EXPECT_EQ(rows.Find(""), 5u);
  EXPECT_EQ(rows.Find("mos"), kNone);
  EXPECT_EQ(rows.Find("mosss"), kNone);
  EXPECT_EQ(rows.size(), 2u);
}

TEST(WordRows, KeepsTheFirstRowOfAWordUntilItIsChanged) {
  WordRows rows;
  rows.Add("lima", 1);
  EXPECT_EQ(rows.Add("lima", 2), 1u);
  rows.Add("lima") = 7;
  EXPECT_EQ(rows.Find("lima"), 7u);
  EXPECT_EQ(rows.size(), 1u);
}

TEST(WordRows, LooksUpAWordInParts) {
  WordRows rows;
  rows.Add("hand over", 4);
  EXPECT_EQ(rows.Find("hand", " ", "over"), 4u);
  EXPECT_EQ(rows.Find("hand", "", " over"), 4u);
  EXPECT_TRUE(rows.Has("hand ", "over"));
  EXPECT_FALSE(rows.Has("hand", "over"));
  EXPECT_FALSE(rows.Has("hand", " ", "ove"));
}

TEST(WordRows, HoldsManyWords) {
  std::vector<std::string> words;
  for (int i = 0; i < 5000; ++i) words.push_back("w" + std::to_string(i * 7919));
  WordRows rows;
  for (std::uint32_t i = 0; i < words.size(); ++i) rows.Add(words[i], i);
  for (std::uint32_t i = 0; i < words.size(); ++i) ASSERT_EQ(rows.Find(words[i]), i);
  EXPECT_EQ(rows.Find("w1"), kNone);
}

}  // namespace
}  // namespace lede
