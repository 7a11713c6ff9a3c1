// The tables of currencies and units, and rounding; the rules are in tests/corpus/quantities.
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "quantities/checks.h"
#include "quantities/currencies.h"
#include "quantities/phrase_key.h"
#include "quantities/units.h"

namespace lede {
namespace {

TEST(CurrencyTable, KnowsEachNameOnce) {
  const CurrencyTable table;
  for (const CurrencyNames& row : AllCurrencyNames()) {
    for (std::size_t from = 0; from < row.names.size();) {
      const std::size_t to = std::min(row.names.find('|', from), row.names.size());
      EXPECT_EQ(table.Find(PhraseKey(row.names.substr(from, to - from))), &row) << row.names.substr(from, to - from);
      from = to + 1;
    }
    EXPECT_TRUE(row.code.size() == 3 || (row.flags & kFamily) != 0) << row.names;
  }
}

TEST(UnitTable, KnowsEachNameOnce) {
  const UnitTable table;
  for (const Unit& unit : AllUnits()) {
    for (std::size_t from = 0; from < unit.names.size();) {
      const std::size_t to = std::min(unit.names.find('|', from), unit.names.size());
      const Unit* found = table.Find(PhraseKey(unit.names.substr(from, to - from)));
      ASSERT_NE(found, nullptr);
      EXPECT_EQ(found, &unit) << unit.names.substr(from, to - from);
      from = to + 1;
    }
  }
}

TEST(RoundToDigits, RoundsAtAnySize) {
  EXPECT_EQ(RoundToDigits(1234.5678, 3), 1230);
  EXPECT_EQ(RoundToDigits(0.00123456, 2), 0.0012);
  EXPECT_EQ(RoundToDigits(-1234.5678, 5), -1234.6);
  EXPECT_EQ(RoundToDigits(0.1 + 0.2, 15), 0.3);
  EXPECT_EQ(RoundToDigits(0, 3), 0);
}

}  // namespace
}  // namespace lede
