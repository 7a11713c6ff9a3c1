// Turning the core's byte offsets into the units that other programs count in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/enums.h"

namespace lede {

/// Maps byte offsets of one text to another unit. Sparse: one entry per non-ASCII code point, none
/// for ASCII text. Built in O(bytes); a look-up is O(log entries), O(1) amortised in rising order.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);

  /// `byte` must be a code-point boundary of the text (its length included).
  std::uint32_t operator()(std::uint32_t byte) const;

 private:
  struct Step {
    std::uint32_t byte_end;  ///< byte offset just after the non-ASCII code point
    std::uint32_t shrink;    ///< bytes minus units up to there
  };
  std::vector<Step> steps_;
  mutable std::size_t hint_ = 0;
};

}  // namespace lede
