// The parser's classifier: a neural network of one hidden layer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "syntax/arc_features.h"
#include "syntax/syntax_word.h"

namespace lede {

inline constexpr std::size_t kWordSize = 48;     ///< numbers that a word is to the network
inline constexpr std::size_t kHiddenSize = 192;  ///< units of the hidden layer
inline constexpr std::size_t kArcMoves = 3;

/// What a word is made of, beside a row of its own where it is frequent: fine cluster, middle cluster, capitals, and
/// the hash of its ending, each a row. The root and what stands for no word have rows of their own.
inline constexpr std::size_t kFineRows = 1025, kMiddleRows = 257, kCapitalsRows = 6, kEndingRows = 2048;
inline constexpr std::size_t kSharedRows = 2 + kFineRows + kMiddleRows + kCapitalsRows + kEndingRows;
inline constexpr std::uint16_t kRootRow = 0, kNobodyRow = 1;

/// The shared rows of a word, below kSharedRows.
std::array<std::uint16_t, 4> SharedRowsOf(const SyntaxWord& word);
/// What a word's own row goes by.
inline std::uint32_t OwnRowKey(const SyntaxWord& word) { return static_cast<std::uint32_t>(word.lower >> 32); }

/// The network as Chen and Manning (2014) have it, in whole numbers, so that it says the same on every machine. Each
/// word of a state is multiplied by its role's matrix; what comes of that depends on the word alone and is kept. These
/// and the rows of the state's tags, labels and numbers are added up; what is above zero speaks for the three moves, and
/// for labels.
///
/// Section layout, little-endian; all numbers after the keys are i8, in 64ths, the matrices' in 128ths:
///
///   offset size
///   0      4    number w of words with a row of their own
///   4      4    number of transitions t
///   8      56   zeros
///   64     4·w  their keys, rising
///   …           rows of words: kSharedRows, then w, × kWordSize
///   …           matrices: kArcRoles × kWordSize × kHiddenSize
///   …           rows of the state: bias, then kArcRows, × kHiddenSize
///   …           scores: kArcMoves + t, × kHiddenSize; then kArcMoves + t biases
class ArcNetwork {
 public:
  using Hidden = std::array<std::int16_t, kHiddenSize>;
  /// What a score holds of the natural logarithm of a probability, up to a sum that is the same for all: 256ths of 64ths.
  static constexpr std::int32_t kScoreUnit = 256 * 64;
  /// What words add to the hidden layer in each role, as far as it has been asked for: a direct-mapped table by form,
  /// and the root and nobody.
  class Shares;

  ArcNetwork() = default;
  /// Copies the section. A malformed one is as good as empty. O(size of the section).
  ArcNetwork(std::span<const std::byte> section, std::size_t transitions);

  bool empty() const { return words_.empty(); }
  /// Fills the hidden layer for a state of a sentence of these words. O(1).
  void Look(const ArcView& view, std::span<const SyntaxWord> words, Shares* shares, Hidden* hidden) const;
  /// Scores of the moves; of a transition, among those of its move.
  std::int32_t MoveScore(const Hidden& hidden, std::size_t move) const { return Score(hidden, move); }
  std::int32_t LabelScore(const Hidden& hidden, std::size_t transition) const {
    return Score(hidden, kArcMoves + transition);
  }

 private:
  /// A word's numbers.
  using Numbers = std::array<std::int16_t, kWordSize>;

  Numbers NumbersOf(const SyntaxWord& word) const;
  Numbers NumbersOfRow(std::uint16_t shared_row) const;
  const Hidden& ShareOf(std::uint32_t token, std::size_t role, std::span<const SyntaxWord> words, Shares* shares) const;
  void Multiply(const Numbers& numbers, std::size_t role, Hidden* share) const;
  std::int32_t Score(const Hidden& hidden, std::size_t output) const;

  std::vector<std::uint32_t> keys_;
  std::vector<std::int8_t> words_;
  std::vector<std::int16_t> matrices_;  // role, pair of a word's numbers, hidden unit, which of the pair
  std::vector<std::int16_t> rows_;
  std::vector<std::int16_t> scores_;
  std::vector<std::int32_t> biases_;
};

class ArcNetwork::Shares {
 public:
  static constexpr std::size_t kWords = 4096;  // nearly 16 MB

 private:
  friend ArcNetwork;
  struct Word {
    std::uint64_t form = 0;
    std::uint32_t known = 0;  ///< bit by role
    std::array<Hidden, kArcRoles> by_role;
  };
  std::vector<Word> words_ = std::vector<Word>(kWords);
  Word root_, nobody_;
};

}  // namespace lede
