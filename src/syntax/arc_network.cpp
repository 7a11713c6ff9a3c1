#include "syntax/arc_network.h"

#include <algorithm>

#include "lexicon/model_file.h"
#include "syntax/multiply.h"

namespace lede {
namespace {

constexpr std::size_t kHeader = 64;
constexpr int kShareShift = 5;  // from 64ths of 128ths to 256ths, the hidden layer's unit
constexpr std::int16_t kRowScale = 4;
// Shares and rows cannot leave 16 bits together.
constexpr std::int32_t kMostOfShare = 1100;
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
                                        Shares* shares) const {
  const bool is_word = token < words.size();
  const std::uint16_t row = token == words.size() ? kRootRow : kNobodyRow;
  // No word's key is as small as those two: its last digits are a row of endings, which come last.
  const std::size_t at = shares->PlaceOf(is_word ? words[token].key : row + 1u);
  Hidden& share = shares->sums_[at][role];
  if ((shares->places_[at].known >> role & 1) == 0) {
    Multiply(is_word ? NumbersOf(words[token]) : NumbersOfRow(row), role, &share);
    shares->places_[at].known |= static_cast<std::uint16_t>(1u << role);
  }
  return share.data();
}

void ArcNetwork::Multiply(const Numbers& numbers, std::size_t role, Hidden* share) const {
  // A part of the sums stays in registers while all of the word's numbers are multiplied.
  constexpr std::size_t kLanes = 4, kPart = 32;
  static_assert(kHiddenSize % kPart == 0);
  std::array<std::array<std::int16_t, 2 * kLanes>, kWordSize / 2> pairs;
  for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
    for (std::size_t lane = 0; lane < 2 * kLanes; ++lane) pairs[pair][lane] = numbers[2 * pair + lane % 2];
  }
  for (std::size_t from = 0; from < kHiddenSize; from += kPart) {
    std::array<FourSums, kPart / kLanes> sums{};
    const std::int16_t* matrix = matrices_.data() + (role * kWordSize / 2 * kHiddenSize + from) * 2;
    for (const auto& pair : pairs) {
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += MultiplyPairs(matrix + 2 * kLanes * i, pair.data());
      matrix += 2 * kHiddenSize;
    }
    for (std::size_t unit = 0; unit < kPart; ++unit) {
      const std::int32_t sum = (sums[unit / kLanes][unit % kLanes] + (1 << (kShareShift - 1))) >> kShareShift;
      (*share)[from + unit] = static_cast<std::int16_t>(std::clamp(sum, -kMostOfShare, kMostOfShare));
    }
  }
}

std::int32_t ArcNetwork::Score(const Hidden& hidden, std::size_t output) const {
  FourSums sums{};
  const std::int16_t* weights = scores_.data() + output * kHiddenSize;
  for (std::size_t i = 0; i < kHiddenSize; i += 8) sums += MultiplyPairs(weights + i, hidden.data() + i);
  return sums[0] + sums[1] + sums[2] + sums[3] + biases_[output];
}

}  // namespace lede
