#include "names/calibration.h"

#include <algorithm>

#include "lexicon/model_file.h"

namespace lede {

Calibration::Calibration(std::span<const std::byte> section) {
  if (section.size() == kEntries * 2) table_ = section.data();
}

std::uint16_t Calibration::operator()(std::uint16_t confidence) const {
  if (table_ == nullptr) return confidence;
  const std::uint16_t share = LoadU16(table_ + std::min<std::size_t>(confidence, kEntries - 1) * 2);
  return std::min<std::uint16_t>(share, 1000);
}

std::string WriteCalibration(const std::vector<std::uint16_t>& table) {
  std::string out;
  for (const std::uint16_t share : table) AppendU16(share, &out);
  return out;
}

}  // namespace lede
