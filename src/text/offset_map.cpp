#include "text/offset_map.h"

#include <algorithm>

namespace lede {

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) {
  if (unit == OffsetUnit::kByte) return;
  std::uint32_t shrink = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::uint32_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const std::uint32_t units = (unit == OffsetUnit::kUtf16 && bytes == 4) ? 2 : 1;
    i += bytes;
    shrink += bytes - units;
    steps_.push_back({static_cast<std::uint32_t>(i), shrink});
  }
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  // Callers mostly ask in rising order: try on from the last answer before searching.
  auto it = steps_.begin() + static_cast<std::ptrdiff_t>(std::min(hint_, steps_.size()));
  const bool ahead = it == steps_.begin() || std::prev(it)->byte_end <= byte;
  int tries = 16;
  while (ahead && tries > 0 && it != steps_.end() && it->byte_end <= byte) ++it, --tries;
  if (!ahead || (it != steps_.end() && it->byte_end <= byte)) {
    it = std::upper_bound(steps_.begin(), steps_.end(), byte,
                          [](std::uint32_t b, const Step& s) { return b < s.byte_end; });
  }
  hint_ = static_cast<std::size_t>(it - steps_.begin());
  return it == steps_.begin() ? byte : byte - std::prev(it)->shrink;
}

}  // namespace lede
