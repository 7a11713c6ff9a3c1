#include "syntax/arc_network.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "lexicon/model_file.h"
#include "syntax/multiply.h"

namespace lede {
namespace {

constexpr std::size_t kHeader = 64;
constexpr int kShareShift = 5;  // from 64ths of 128ths to 256ths, the hidden layer's unit
constexpr std::int16_t kRowScale = 4;
// Shares and rows cannot leave 16 bits together.
constexpr std::int16_t kMostOfShare = 1100;
static_assert(kArcRoles * kMostOfShare + (kArcSlots + 1) * 128 * kRowScale <= INT16_MAX);

/// Takes numbers off a section's front.
class Reader {
 public:
  explicit Reader(const std::byte* at) : at_(at) {}
  template <class T>
  void Read(std::size_t count, T scale, std::vector<T>* out) {
    out->resize(count);
    for (std::size_t i = 0; i < count; ++i) (*out)[i] = static_cast<T>(static_cast<std::int8_t>(at_[i]) * scale);
    at_ += count;
  }
  std::uint32_t ReadU32() {
    at_ += 4;
    return LoadU32(at_ - 4);
  }

 private:
  const std::byte* at_;
};

}  // namespace

std::array<std::uint16_t, 4> SharedRowsOf(const SyntaxWord& word) {
  std::size_t base = 2;
  const auto row = [&base](std::size_t value, std::size_t rows) {
    const auto out = static_cast<std::uint16_t>(base + std::min(value, rows - 1));
    base += rows;
    return out;
  };
  const auto fine = row(word.clusters[2], kFineRows), middle = row(word.clusters[1], kMiddleRows);
  const auto capitals = row(static_cast<std::size_t>(word.capitals), kCapitalsRows);
  return {fine, middle, capitals, row(word.suffixes[2] >> 40 & (kEndingRows - 1), kEndingRows)};
}

ArcNetwork::ArcNetwork(std::span<const std::byte> section, std::size_t transitions) {
  if (section.size() < kHeader) return;
  const std::size_t words = LoadU32(section.data()), outputs = kArcMoves + transitions;
  constexpr std::size_t kMatrices = kArcRoles * kWordSize * kHiddenSize;
  const std::size_t fixed =
      kHeader + kSharedRows * kWordSize + kMatrices + (1 + kArcRows) * kHiddenSize + outputs * (kHiddenSize + 1);
  if (LoadU32(section.data() + 4) != transitions || section.size() < fixed ||
      (section.size() - fixed) % (kWordSize + 4) != 0 || (section.size() - fixed) / (kWordSize + 4) != words)
    return;
  Reader reader(section.data() + kHeader);
  keys_.resize(words);
  for (std::uint32_t& key : keys_) key = reader.ReadU32();
  reader.Read<std::int8_t>((kSharedRows + words) * kWordSize, 1, &words_);
  std::vector<std::int16_t> plain;
  reader.Read<std::int16_t>(kMatrices, 1, &plain);
  matrices_.resize(kMatrices);
  for (std::size_t i = 0; i < kMatrices; ++i) {
    const std::size_t unit = i % kHiddenSize, number = i / kHiddenSize;
    matrices_[(number / 2 * kHiddenSize + unit) * 2 + number % 2] = plain[i];
  }
  reader.Read<std::int16_t>((1 + kArcRows) * kHiddenSize, kRowScale, &rows_);
  reader.Read<std::int16_t>(outputs * kHiddenSize, 1, &scores_);
  reader.Read<std::int32_t>(outputs, 256, &biases_);
}

ArcWord ArcNetwork::Read(const SyntaxWord& word) const {
  ArcWord out{.shared_rows = SharedRowsOf(word)};
  const std::uint32_t key = OwnRowKey(word);
  const auto own = std::lower_bound(keys_.begin(), keys_.end(), key);
  if (own != keys_.end() && *own == key)
    out.own_row = static_cast<std::uint32_t>(kSharedRows + static_cast<std::size_t>(own - keys_.begin()));
  // The rows as digits of a number; a middle cluster goes with its fine one, and words with rows of their own are far
  // fewer than the first digit has room for.
  const auto [fine, middle, capitals, ending] = out.shared_rows;
  static_assert(kSharedRows <= 1 << 12);
  out.key = ((std::uint64_t{out.own_row} << 12 | fine) << 12 | capitals) << 12 | ending;
  return out;
}

ArcNetwork::Numbers ArcNetwork::NumbersOfRow(std::uint16_t shared_row) const {
  Numbers out;
  std::copy_n(words_.begin() + shared_row * std::ptrdiff_t{kWordSize}, kWordSize, out.begin());
  return out;
}

ArcNetwork::Numbers ArcNetwork::NumbersOf(const ArcWord& word) const {
  Numbers out{};
  const auto add = [&](std::size_t row) {
    for (std::size_t i = 0; i < kWordSize; ++i)
      out[i] = static_cast<std::int16_t>(out[i] + words_[row * kWordSize + i]);
  };
  for (const std::uint16_t row : word.shared_rows) add(row);
  if (word.own_row != ArcWord::kNoRow) add(word.own_row);
  return out;
}

std::size_t ArcNetwork::Shares::PlaceOf(std::uint64_t key) {
  const std::size_t mixed = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ull >> 40);
  const std::size_t first = mixed % kWords, second = first ^ 1;
  for (const std::size_t at : {first, second}) {
    if (places_[at].key != key) continue;
    places_[at].uses = std::min<std::uint8_t>(kMostUses, places_[at].uses + 1);
    return at;
  }
  const bool takes_first = places_[first].uses <= places_[second].uses;
  const std::size_t taken = takes_first ? first : second, other = taken ^ 1;
  places_[taken] = {.key = key, .known = 0, .uses = 1};
  if (places_[other].uses > 0) --places_[other].uses;
  return taken;
}

const std::int16_t* ArcNetwork::ShareOf(std::uint32_t token, std::size_t role, std::span<const ArcWord> words,
                                        Shares* shares, std::uint32_t* place) const {
  const bool is_word = token < words.size();
  const std::uint16_t row = token == words.size() ? kRootRow : kNobodyRow;
  // No word's key is as small as those two: its last digits are a row of endings, which come last.
  const std::uint64_t key = is_word ? words[token].key : row + 1u;
  if (*place >= Shares::kWords || shares->places_[*place].key != key)
    *place = static_cast<std::uint32_t>(shares->PlaceOf(key));
  Hidden& share = shares->sums_[*place][role];
  std::uint16_t& known = shares->places_[*place].known;
  if ((known >> role & 1) == 0) {
    Multiply(is_word ? NumbersOf(words[token]) : NumbersOfRow(row), role, &share);
    known |= static_cast<std::uint16_t>(1u << role);
  }
  return share.data();
}

void ArcNetwork::Multiply(const Numbers& numbers, std::size_t role, Hidden* share) const {
  // A part of the sums stays in registers while all of the word's numbers are multiplied.
  constexpr std::size_t kLanes = 4, kPart = 32;
  static_assert(kHiddenSize % kPart == 0);
  for (std::size_t from = 0; from < kHiddenSize; from += kPart) {
    std::array<FourSums, kPart / kLanes> sums{};
    const std::int16_t* matrix = matrices_.data() + (role * kWordSize / 2 * kHiddenSize + from) * 2;
    for (std::size_t number = 0; number < kWordSize; number += 2) {
      const EightNumbers pair = RepeatPair(&numbers[number]);
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += MultiplyPairs(LoadEight(matrix + 2 * kLanes * i), pair);
      matrix += 2 * kHiddenSize;
    }
    for (FourSums& sum : sums) sum = (sum + (1 << (kShareShift - 1))) >> kShareShift;
    for (std::size_t i = 0; i < sums.size(); i += 2) {
      EightNumbers eight = Narrow(sums[i], sums[i + 1]);
      eight = eight > kMostOfShare ? kMostOfShare + EightNumbers{} : eight;
      eight = eight < -kMostOfShare ? -kMostOfShare + EightNumbers{} : eight;
      std::memcpy(share->data() + from + kLanes * i, &eight, sizeof eight);
    }
  }
}

ArcNetwork::Outputs ArcNetwork::OutputsOf(std::span<const std::size_t> outputs) const {
  Outputs out;
  out.blocks = (outputs.size() + Outputs::kBlock - 1) / Outputs::kBlock;
  out.weights.resize(out.blocks * Outputs::kBlock * kHiddenSize);
  out.biases.resize(out.blocks * Outputs::kBlock);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    out.biases[i] = biases_[outputs[i]];
    for (std::size_t unit = 0; unit < kHiddenSize; ++unit)
      out.weights[unit * out.biases.size() + i] = scores_[outputs[i] * kHiddenSize + unit];
  }
  return out;
}

std::array<std::int32_t, kArcMoves> ArcNetwork::ScoreMoves(const Hidden& hidden) const {
  std::array<FourSums, kArcMoves> sums{};
  for (std::size_t unit = 0; unit < kHiddenSize; unit += 8) {
    const EightNumbers units = LoadEight(&hidden[unit]);
    for (std::size_t m = 0; m < kArcMoves; ++m)
      sums[m] += MultiplyPairs(units, LoadEight(&scores_[m * kHiddenSize + unit]));
  }
  std::array<std::int32_t, kArcMoves> scores;
  for (std::size_t m = 0; m < kArcMoves; ++m)
    scores[m] = biases_[m] + sums[m][0] + sums[m][1] + sums[m][2] + sums[m][3];
  return scores;
}

ArcUnits::ArcUnits(const ArcNetwork::Hidden& hidden) {
  // Bits of many units at once: where they run out is guessed wrong.
  constexpr std::size_t kAtOnce = 64;
  static_assert(kHiddenSize % kAtOnce == 0);
  for (std::size_t from = 0; from < kHiddenSize; from += kAtOnce) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kAtOnce; i += 8) bits |= std::uint64_t{AboveZero(LoadEight(&hidden[from + i]))} << i;
    for (; bits != 0; bits &= bits - 1) {
      const std::size_t unit = from + static_cast<std::size_t>(std::countr_zero(bits));
      units_[size_] = static_cast<std::uint16_t>(unit);
      values_[size_++] = hidden[unit];
    }
  }
  if (size_ % 2 != 0) units_[size_] = 0, values_[size_++] = 0;
}

template <std::size_t kBlocks>
void ArcUnits::ScoreBlocks(const ArcNetwork::Outputs& outputs, std::size_t first, std::int32_t* scores) const {
  std::array<std::array<FourSums, 2>, kBlocks> sums;
  std::memcpy(&sums, outputs.biases.data() + first, sizeof sums);
  const std::size_t stride = outputs.biases.size();
  for (std::size_t i = 0; i < size_; i += 2) {
    const EightNumbers pair = RepeatPair(&values_[i]);
    const std::int16_t* one = outputs.weights.data() + units_[i] * stride + first;
    const std::int16_t* other = outputs.weights.data() + units_[i + 1] * stride + first;
    for (std::size_t b = 0; b < kBlocks; ++b) {
      const EightNumbers x = LoadEight(one + 8 * b), y = LoadEight(other + 8 * b);
      sums[b][0] += MultiplyPairs(FirstInTurns(x, y), pair);
      sums[b][1] += MultiplyPairs(SecondInTurns(x, y), pair);
    }
  }
  std::memcpy(scores + first, &sums, sizeof sums);
}

void ArcUnits::Score(const ArcNetwork::Outputs& outputs, std::int32_t* scores) const {
  constexpr std::size_t kMany = 5;  // blocks whose sums registers hold
  std::size_t block = 0;
  for (; block + kMany <= outputs.blocks; block += kMany)
    ScoreBlocks<kMany>(outputs, block * ArcNetwork::Outputs::kBlock, scores);
  for (; block < outputs.blocks; ++block) ScoreBlocks<1>(outputs, block * ArcNetwork::Outputs::kBlock, scores);
}

}  // namespace lede
