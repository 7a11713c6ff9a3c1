// Rows by key: found again, told apart, forgotten.
#include "text/key_table.h"

#include <gtest/gtest.h>

namespace lede {
namespace {

TEST(KeyTable, FindsWhatWasAddedAndNothingElse) {
  KeyTable table;
  EXPECT_EQ(table.RowOf(7), kNone);
  for (std::uint32_t i = 0; i < 5000; ++i) EXPECT_TRUE(table.Add(std::uint64_t{i} << 32, i).second);
  for (std::uint32_t i = 0; i < 5000; ++i) EXPECT_EQ(table.RowOf(std::uint64_t{i} << 32), i);
  EXPECT_EQ(table.RowOf(1), kNone);
  EXPECT_EQ(table.size(), 5000u);
}

TEST(KeyTable, KeepsTheFirstRowOfAKey) {
  KeyTable table;
  table.Add(0, 1);
  const auto [row, is_new] = table.Add(0, 2);
  EXPECT_FALSE(is_new);
  EXPECT_EQ(row, 1u);
  row = 3;
  EXPECT_EQ(table.RowOf(0), 3u);
}

TEST(KeyTable, ForgetsWhenCleared) {
  for (const std::uint32_t count : {10u, 100'000u}) {
    KeyTable table;
    for (std::uint32_t i = 0; i < count; ++i) table.Add(i, i);
    table.Clear();
    EXPECT_EQ(table.size(), 0u);
    EXPECT_EQ(table.RowOf(5), kNone);
    EXPECT_TRUE(table.Add(5, 1).second);
  }
}

}  // namespace
}  // namespace lede
