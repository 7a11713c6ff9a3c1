#include "names/calibration.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

namespace lede {
namespace {

std::span<const std::byte> Bytes(const std::string& s) { return std::as_bytes(std::span(s.data(), s.size())); }

TEST(Calibration, ChangesNothingWithoutASection) {
  EXPECT_EQ(Calibration()(777), 777);
  EXPECT_EQ(Calibration(Bytes("too short"))(777), 777);
}

TEST(Calibration, LooksTheShareUp) {
  std::vector<std::uint16_t> table(Calibration::kEntries);
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = static_cast<std::uint16_t>(c / 2);
  const std::string section = WriteCalibration(table);
  const Calibration calibration(Bytes(section));
  EXPECT_EQ(calibration(0), 0);
  EXPECT_EQ(calibration(500), 250);
  EXPECT_EQ(calibration(1000), 500);
}

TEST(Calibration, KeepsToProbabilitiesWhateverTheSectionHolds) {
  const std::string section = WriteCalibration(std::vector<std::uint16_t>(Calibration::kEntries, 65535));
  const Calibration calibration(Bytes(section));
  EXPECT_EQ(calibration(3), 1000);
  EXPECT_EQ(calibration(65535), 1000);
}

}  // namespace
}  // namespace lede
