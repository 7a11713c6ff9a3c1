// A word among a handful.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace lede {

/// O(N).
template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace lede
