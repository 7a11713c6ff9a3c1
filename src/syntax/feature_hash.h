// How features of words become numbers.
#pragma once

#include <cstdint>

namespace lede {

/// Hash of a feature: what kind it is, and the values that it joins, in order.
template <class... Values>
std::uint64_t FeatureOf(std::uint64_t kind, Values... values) {
  constexpr std::uint64_t kFactor = 0x9FB21C651E98DF25ull;
  std::uint64_t h = (kind + 1) * 0x9E3779B97F4A7C15ull;
  ((h = (h ^ static_cast<std::uint64_t>(values)) * kFactor, h ^= h >> 32), ...);
  h *= kFactor;
  return h ^ (h >> 29);
}

}  // namespace lede
