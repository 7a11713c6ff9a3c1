// Where a text has something of a protected name.
#pragma once

#include <string_view>
#include <vector>

#include "protect/patterns.h"
#include "protect/protect.h"

namespace lede::protect {

struct Trace {
  ByteSpan span;
  std::vector<std::uint32_t> who;
  TraceKind kind{};
  Likelihood likelihood{};
};

/// What is known of a text beside its letters.
struct TextContext {
  bool is_prose = true;                  ///< false: lower case says nothing
  std::vector<ByteSpan> others;          ///< names of others, in order and apart from each other
  std::vector<std::uint32_t> sentences;  ///< where they begin, rising; empty: marks tell
};

/// The traces in a text, in order and apart from each other; `masked` spans, in order and apart, are passed over.
/// O(bytes), times the longest name at worst.
std::vector<Trace> FindTraces(std::string_view text, const std::vector<ByteSpan>& masked, const Patterns& patterns,
                              const TextContext& context);

}  // namespace lede::protect
