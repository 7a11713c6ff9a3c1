// What a tagger's probability is worth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lede {

/// Maps the tagger's probability to the share of names with it that proved right on held-out text.
///
/// Section layout: kEntries × u16, little-endian: the share in thousandths for each raw probability of
/// 0 … 1000 thousandths. Without the section, or with one of another size, nothing is changed.
class Calibration {
 public:
  static constexpr std::size_t kEntries = 1001;

  Calibration() = default;
  explicit Calibration(std::span<const std::byte> section);

  /// `confidence` in thousandths, 0 … 1000.
  std::uint16_t operator()(std::uint16_t confidence) const;

 private:
  const std::byte* table_ = nullptr;
};

/// The section for a table of kEntries shares.
std::string WriteCalibration(const std::vector<std::uint16_t>& table);

}  // namespace lede
