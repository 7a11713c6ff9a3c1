// The features of a token that its part of speech is told by.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/syntax_word.h"

namespace lede {

/// Features that a word contributes by itself to the token `offset` places before it: 0 to its own, 1 to the one
/// before it, -1 to the one after it. Appends to `out`; `offset` is from -2 to 2.
void AppendOwnPosFeatures(const SyntaxWord& word, int offset, std::vector<std::uint64_t>* out);

/// Features of what lies past the sentence's ends, for an offset as above.
std::uint64_t EdgePosFeature(int offset);

/// What stands before a token.
struct PosContext {
  std::uint8_t before = 0xFF;         ///< tag of the token before; 0xFF at the sentence's beginning
  std::uint8_t second_before = 0xFF;  ///< and of the one before that
};

/// Features of a token of `sentence` that no single word decides. Appends to `out`.
void AppendJointPosFeatures(std::span<const SyntaxWord* const> sentence, std::size_t token, PosContext context,
                            std::vector<std::uint64_t>* out);

}  // namespace lede
