// The features of a half-parsed sentence that the next transition is told by.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/arcs.h"
#include "syntax/syntax_word.h"

namespace lede {

/// A token as the parser sees it.
struct ArcToken {
  std::uint64_t word = 0;     ///< hash of the lower-cased form
  std::uint64_t suffix = 0;   ///< of its last three bytes
  std::uint16_t cluster = 0;  ///< fine
  std::uint16_t middle_cluster = 0;
  std::uint8_t tag = 0;
  std::uint8_t part = 0;  ///< part of speech
  /// How many commas, conjunctions and verbs stand before it in the sentence.
  std::uint16_t commas = 0, conjunctions = 0, verbs = 0;
};

/// Makes the tokens of a sentence, and behind them the root and what stands for none. O(sentence).
void MakeArcTokens(std::span<const SyntaxWord* const> words, std::span<const std::uint8_t> tags,
                   std::span<const std::uint8_t> part_of_tag, std::vector<ArcToken>* out);

/// Features of a state, after Zhang and Nivre (2011). `tokens` is what MakeArcTokens made. Appends to `out`. O(1).
void AppendArcFeatures(const ArcState& state, std::span<const ArcToken> tokens, std::vector<std::uint64_t>* out);

}  // namespace lede
