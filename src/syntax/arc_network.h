// The parser's classifier: a neural network of one hidden layer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
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

/// What a word is to the network.
struct ArcWord {
  static constexpr std::uint32_t kNoRow = UINT32_MAX;

  std::uint64_t key = 0;  ///< words of the same rows have the same one, and no others
  std::array<std::uint16_t, 4> shared_rows{};
  std::uint32_t own_row = kNoRow;
};

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
  class Shares;

  ArcNetwork() = default;
  /// Copies the section. A malformed one is as good as empty. O(size of the section).
  ArcNetwork(std::span<const std::byte> section, std::size_t transitions);

  bool empty() const { return words_.empty(); }
  /// What the word is to the network.
  ArcWord Read(const SyntaxWord& word) const;

  /// What a token of a sentence of these words, the root behind them or nobody adds to the hidden layer in a role; holds
  /// until the next call for the same role. `place` is where the token's word was last found, or anything. O(1).
  const std::int16_t* ShareOf(std::uint32_t token, std::size_t role, std::span<const ArcWord> words, Shares* shares,
                              std::uint32_t* place) const;
  /// What a row of an ArcView adds; and what is added in all states.
  const std::int16_t* Row(std::size_t row) const { return rows_.data() + (1 + row) * kHiddenSize; }
  const std::int16_t* Bias() const { return rows_.data(); }

  /// Weights of some outputs, the moves first and then the transitions: unit by unit.
  struct Outputs {
    static constexpr std::size_t kBlock = 8;
    std::size_t blocks = 0;
    std::vector<std::int16_t> weights;  // unit, output; of the last block's spare ones zero, as their biases
    std::vector<std::int32_t> biases;
  };
  Outputs OutputsOf(std::span<const std::size_t> outputs) const;
  /// The scores of the moves, of all units: for so few outputs it costs less than to ask which units are above zero.
  std::array<std::int32_t, kArcMoves> ScoreMoves(const Hidden& hidden) const;

 private:
  /// A word's numbers.
  using Numbers = std::array<std::int16_t, kWordSize>;

  Numbers NumbersOf(const ArcWord& word) const;
  Numbers NumbersOfRow(std::uint16_t shared_row) const;
  void Multiply(const Numbers& numbers, std::size_t role, Hidden* share) const;

  std::vector<std::uint32_t> keys_;
  std::vector<std::int8_t> words_;
  std::vector<std::int16_t> matrices_;  // role, pair of a word's numbers, hidden unit, which of the pair
  std::vector<std::int16_t> rows_;
  std::vector<std::int16_t> scores_;
  std::vector<std::int32_t> biases_;
};

/// What words add to the hidden layer in each role, as far as it has been asked for: a table in which a word has two
/// places, of which it takes that of the one asked for less.
class ArcNetwork::Shares {
 public:
  static constexpr std::size_t kWords = 8192;  // some 30 MB, of which no more is touched than is needed

 private:
  friend ArcNetwork;
  struct Place {
    std::uint64_t key = 0;
    std::uint16_t known = 0;  ///< bit by role
    std::uint8_t uses = 0;    ///< since it was last looked past, at most kMostUses
  };
  using ByRole = std::array<Hidden, kArcRoles>;
  static constexpr std::uint8_t kMostUses = 15;

  /// The row of the word's place, which becomes its own.
  std::size_t PlaceOf(std::uint64_t key);

  std::vector<Place> places_ = std::vector<Place>(kWords);
  std::unique_ptr<ByRole[]> sums_ = std::unique_ptr<ByRole[]>(new ByRole[kWords]);
};

/// The units of a hidden layer that are above zero, a sixth of them: what an output is made of.
class ArcUnits {
 public:
  explicit ArcUnits(const ArcNetwork::Hidden& hidden);

  /// Fills as many scores as `outputs` has biases, in its order. O(units × outputs).
  void Score(const ArcNetwork::Outputs& outputs, std::int32_t* scores) const;

 private:
  template <std::size_t kBlocks>
  void ScoreBlocks(const ArcNetwork::Outputs& outputs, std::size_t first, std::int32_t* scores) const;

  std::array<std::uint16_t, kHiddenSize> units_;
  std::array<std::int16_t, kHiddenSize> values_;  ///< of an odd number a zero follows
  std::size_t size_ = 0;
};

}  // namespace lede
