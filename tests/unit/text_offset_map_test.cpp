#include <gtest/gtest.h>

#include <vector>

#include "random_text.h"
#include "text/offset_map.h"
#include "text/utf8.h"

namespace lede {
namespace {

/// For every byte offset on a code-point boundary, the offset in another unit, counted from the start.
std::vector<std::pair<std::uint32_t, std::uint32_t>> CountedOffsets(std::string_view text, OffsetUnit unit) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> offsets = {{0, 0}};
  for (std::uint32_t at = 0, units = 0; at < text.size();) {
    const DecodedChar c = DecodeUtf8(text, at);
    at += c.bytes;
    units += unit == OffsetUnit::kByte ? c.bytes : unit == OffsetUnit::kUtf16 && c.code_point > 0xFFFF ? 2 : 1;
    offsets.push_back({at, units});
  }
  return offsets;
}

TEST(OffsetMap, CountsTheUnitsOfKnownText) {
  const std::string text = "Łódź 😀 Peru";  // bytes: Ł 0, ó 2, d 4, ź 5, space 7, smile 8, space 12, P 13
  EXPECT_EQ(OffsetMap(text, OffsetUnit::kByte)(13), 13u);
  EXPECT_EQ(OffsetMap(text, OffsetUnit::kCodePoint)(13), 7u);
  EXPECT_EQ(OffsetMap(text, OffsetUnit::kUtf16)(13), 8u);
  EXPECT_EQ(OffsetMap(text, OffsetUnit::kUtf16)(8), 5u);
}

TEST(OffsetMap, NamesItsUnits) {
  EXPECT_EQ(OffsetUnitName(OffsetUnit::kUtf16), "utf16");
  EXPECT_EQ(OffsetUnitName(OffsetUnit::kCodePoint), "codepoint");
  EXPECT_EQ(OffsetUnitName(OffsetUnit::kByte), "byte");
}

TEST(OffsetMap, MapsEmptyText) {
  for (OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte})
    EXPECT_EQ(OffsetMap("", unit)(0), 0u);
}

class OffsetMapAgainstCounting : public ::testing::TestWithParam<OffsetUnit> {};

TEST_P(OffsetMapAgainstCounting, AgreesInAnyOrder) {
  testing::Random random(7);
  for (int round = 0; round < 200; ++round) {
    const std::string text = testing::RandomText(&random, random.Below(120));
    const auto offsets = CountedOffsets(text, GetParam());
    const OffsetMap map(text, GetParam());
    for (const auto& [byte, units] : offsets) ASSERT_EQ(map(byte), units) << "rising";
    for (auto it = offsets.rbegin(); it != offsets.rend(); ++it) ASSERT_EQ(map(it->first), it->second) << "falling";
    for (int i = 0; i < 50; ++i) {
      const auto& [byte, units] = offsets[random.Below(static_cast<std::uint32_t>(offsets.size()))];
      ASSERT_EQ(map(byte), units) << "anyhow";
    }
  }
}

TEST_P(OffsetMapAgainstCounting, AgreesOverLongRunsOfOneWidth) {
  for (const char* unit : {"a", "é", "中", "😀"}) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += unit;
    text += "end";
    const auto offsets = CountedOffsets(text, GetParam());
    const OffsetMap map(text, GetParam());
    for (std::size_t i = 0; i < offsets.size(); i += 97) ASSERT_EQ(map(offsets[i].first), offsets[i].second);
    ASSERT_EQ(map(offsets.back().first), offsets.back().second);
    ASSERT_EQ(map(0), 0u);
  }
}

INSTANTIATE_TEST_SUITE_P(AllUnits, OffsetMapAgainstCounting,
                         ::testing::Values(OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte),
                         [](const auto& unit) { return std::string(OffsetUnitName(unit.param)); });

}  // namespace
}  // namespace lede
