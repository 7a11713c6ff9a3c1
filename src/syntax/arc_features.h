// What the parser sees of a half-parsed sentence.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/arcs.h"
#include "syntax/sparse_weights.h"
#include "syntax/syntax_word.h"

namespace lede {

/// Most labels of arcs.
inline constexpr std::size_t kMostLabels = 64;

/// A token as the parser sees it, apart from its word.
struct ArcToken {
  std::uint8_t tag = 0;
  /// How many commas, conjunctions and verbs stand before it in the sentence.
  std::uint16_t commas = 0, conjunctions = 0, verbs = 0;
};

/// Places of a state whose words count: the three tokens on top of the stack, the next three, the outermost children of
/// the topmost on either side, of the second on the right and of the next token on the left.
inline constexpr std::size_t kArcRoles = 10;

/// What else counts are tags, labels and numbers, each with a few values. All values of all of them are numbered: the
/// tags of kTagSlots tokens, the labels of kLabelSlots children, and the numbers.
inline constexpr std::size_t kTagSlots = 20, kLabelSlots = 9, kNumberSlots = 10;
inline constexpr std::size_t kArcSlots = kTagSlots + kLabelSlots + kNumberSlots;
inline constexpr std::size_t kTagValues = kMostTags + 2, kLabelValues = kMostLabels + 1;
inline constexpr std::array<std::size_t, kNumberSlots> kNumberValues = {9, 9, 28, 28, 5, 5, 5, 5, 5, 8};
inline constexpr std::size_t kArcRows = [] {
  std::size_t rows = kTagSlots * kTagValues + kLabelSlots * kLabelValues;
  for (const std::size_t values : kNumberValues) rows += values;
  return rows;
}();

/// A state in numbers. Tokens are those of the sentence, then the root, then what stands for none.
struct ArcView {
  std::array<std::uint32_t, kArcRoles> tokens;
  std::array<std::uint16_t, kArcSlots> rows;  ///< below kArcRows, one for each slot
};

/// The row of a slot's value; a slot is numbered among those of its kind, in the order in which ViewArcs fills them.
constexpr std::size_t ArcTagRow(std::size_t slot, std::size_t tag) { return slot * kTagValues + tag; }
constexpr std::size_t ArcLabelRow(std::size_t slot, std::size_t label) {
  return kTagSlots * kTagValues + slot * kLabelValues + label;
}
constexpr std::size_t ArcNumberRow(std::size_t slot, std::size_t value) {
  std::size_t row = kTagSlots * kTagValues + kLabelSlots * kLabelValues + value;
  for (std::size_t before = 0; before < slot; ++before) row += kNumberValues[before];
  return row;
}
/// The tag and the label of what stands for no token.
inline constexpr std::uint8_t kNoArcTag = kMostTags + 1, kNoArcLabel = kMostLabels;

/// Distances of 1 … 4 apart by themselves, longer ones in steps; 0 where there is no token.
std::size_t ArcDistance(std::uint32_t from, std::uint32_t to);
/// Which of commas, conjunctions and verbs stand from one token to another, up to two of each.
std::size_t ArcBetween(std::uint32_t from, const ArcToken& a, const ArcToken& b);
/// A number of children, as far as it is told apart.
constexpr std::size_t ArcFew(std::uint8_t children) { return children < 4 ? children : 4; }

/// Makes the tokens of a sentence, and behind them the root and what stands for none. O(sentence).
void MakeArcTokens(std::span<const SyntaxWord* const> words, std::span<const std::uint8_t> tags,
                   std::span<const std::uint8_t> part_of_tag, std::vector<ArcToken>* out);

/// Looks at a state; `tokens` is what MakeArcTokens made. O(1).
ArcView ViewArcs(const ArcState& state, std::span<const ArcToken> tokens);

}  // namespace lede
