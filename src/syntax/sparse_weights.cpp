#include "syntax/sparse_weights.h"

#include <algorithm>
#include <array>
#include <bit>

#include "lexicon/model_file.h"
#include "syntax/multiply.h"

namespace lede {
namespace {

constexpr std::size_t kHeader = 64;
constexpr std::size_t kBucketBytes = 32;
constexpr std::uint32_t kBucketSlots = 8;
constexpr std::size_t kLengthsAt = 16;
constexpr std::size_t kFirstAt = 24;
constexpr std::size_t kPairBytes = 4;

std::uint16_t FingerprintOf(std::uint64_t feature) {
  const auto f = static_cast<std::uint16_t>(feature);
  return f == 0 ? 1 : f;
}

/// Any number of buckets, without a division (Lemire 2019).
std::uint32_t FirstBucket(std::uint64_t feature, std::uint32_t buckets) {
  return static_cast<std::uint32_t>((feature >> 32) * buckets >> 32);
}

/// Slot of the bucket that holds `wanted`, or kBucketSlots. Without a branch: it would be guessed wrong half the time.
inline std::uint32_t FindInBucket(const std::byte* bucket, std::uint16_t wanted) {
  return static_cast<std::uint32_t>(std::countr_zero(EqualTo(wanted, bucket) | 1u << kBucketSlots));
}

std::uint32_t PairsAt(const std::byte* bucket, std::uint32_t slot) {
  return std::to_integer<std::uint32_t>(bucket[kLengthsAt + slot]);
}

/// Lengths of the rows before the slot's, added up: the even and the odd ones side by side.
std::uint32_t PairsBefore(const std::byte* bucket, std::uint32_t slot) {
  constexpr std::uint64_t kEachLane = 0x0001'0001'0001'0001, kEven = 0x00FF'00FF'00FF'00FF;
  const std::uint64_t lengths = LoadU64(bucket + kLengthsAt) & ((std::uint64_t{1} << (8 * slot)) - 1);
  return static_cast<std::uint32_t>(((lengths & kEven) + (lengths >> 8 & kEven)) * kEachLane >> 48);
}

/// Asks memory for what lies there before it is needed. WebAssembly can only read it, which need not be waited for either.
inline void AskFor(const std::byte* at) {
#if defined(__wasm__)
  asm volatile("" : : "r"(std::to_integer<int>(*at)));
#else
  __builtin_prefetch(at);
#endif
}

bool IsFull(const std::byte* bucket) { return LoadU16(bucket + 14) != 0; }

}  // namespace

SparseWeights::SparseWeights(std::span<const std::byte> section, std::size_t classes) {
  if (section.size() < kHeader) return;
  const std::uint32_t buckets = LoadU32(section.data()), pairs = LoadU32(section.data() + 4);
  if (buckets == 0 || section.size() != kHeader + kBucketBytes * buckets + kPairBytes * pairs) return;
  for (std::uint32_t b = 0; b < buckets; ++b) {
    const std::byte* bucket = section.data() + kHeader + kBucketBytes * b;
    std::uint64_t end = LoadU32(bucket + kFirstAt);
    for (std::size_t s = 0; s < kBucketSlots; ++s) end += std::to_integer<std::uint32_t>(bucket[kLengthsAt + s]);
    if (end > pairs) return;
  }
  const std::byte* rows = section.data() + kHeader + kBucketBytes * buckets;
  for (std::size_t w = 0; w < kPairBytes * pairs; w += 2) {
    if (std::to_integer<std::size_t>(rows[w]) >= classes) return;
  }
  buckets_ = section.data() + kHeader;
  rows_ = rows;
  count_ = buckets;
}

SparseWeights::Row SparseWeights::FindFurther(std::uint64_t feature, std::uint32_t bucket) const {
  const std::uint16_t wanted = FingerprintOf(feature);
  for (std::uint32_t probes = 1; probes < count_; ++probes) {
    bucket = bucket + 1 == count_ ? 0 : bucket + 1;
    const std::byte* at = buckets_ + kBucketBytes * bucket;
    const std::uint32_t slot = FindInBucket(at, wanted);
    if (slot < kBucketSlots) return {LoadU32(at + kFirstAt) + PairsBefore(at, slot), PairsAt(at, slot)};
    if (!IsFull(at)) break;
  }
  return {};
}

void SparseWeights::AddAll(std::span<const std::uint64_t> features, std::int32_t* scores) const {
  if (empty()) return;
  // Memory is asked for all of what it holds of these features before any of it is needed.
  constexpr std::size_t kAtOnce = 256;
  std::array<std::uint32_t, kAtOnce> buckets;
  std::array<Row, kAtOnce> rows;
  for (std::size_t from = 0; from < features.size(); from += kAtOnce) {
    const auto some = features.subspan(from, std::min(kAtOnce, features.size() - from));
    for (std::size_t f = 0; f < some.size(); ++f) {
      buckets[f] = FirstBucket(some[f], count_);
      AskFor(buckets_ + kBucketBytes * buckets[f]);
    }
    std::size_t found = 0;
    for (std::size_t f = 0; f < some.size(); ++f) {
      const std::byte* at = buckets_ + kBucketBytes * buckets[f];
      const std::uint32_t slot = FindInBucket(at, FingerprintOf(some[f]));
      rows[found] = {LoadU32(at + kFirstAt) + PairsBefore(at, slot % kBucketSlots), PairsAt(at, slot % kBucketSlots)};
      bool has = slot < kBucketSlots;
      if (!has && IsFull(at)) {  // seldom
        rows[found] = FindFurther(some[f], buckets[f]);
        has = rows[found].pairs != 0;
      }
      AskFor(rows_ + kPairBytes * (has ? rows[found].first : 0));
      found += has;
    }
    for (std::size_t r = 0; r < found; ++r) {
      const std::byte* pair = rows_ + kPairBytes * rows[r].first;
      for (std::uint32_t i = 0; i < rows[r].pairs; ++i, pair += kPairBytes) {
        scores[std::to_integer<std::size_t>(pair[0])] += static_cast<std::int8_t>(pair[1]);
        scores[std::to_integer<std::size_t>(pair[2])] += static_cast<std::int8_t>(pair[3]);
      }
    }
  }
}

std::string WriteSparseWeights(const std::vector<SparseRow>& rows) {
  constexpr std::size_t kFilled = 5;  // of a bucket's eight slots, on average
  const auto buckets = static_cast<std::uint32_t>(rows.size() / kFilled + 1);
  std::vector<std::uint16_t> fingerprints(std::size_t{buckets} * kBucketSlots);
  std::vector<const SparseRow*> at(fingerprints.size());
  for (const SparseRow& row : rows) {
    const std::uint16_t fingerprint = FingerprintOf(row.feature);
    std::size_t slot = std::size_t{FirstBucket(row.feature, buckets)} * kBucketSlots;
    while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) slot = (slot + 1) % fingerprints.size();
    if (fingerprints[slot] == fingerprint) continue;
    fingerprints[slot] = fingerprint;
    at[slot] = &row;
  }
  std::string table, weights;
  for (std::uint32_t b = 0; b < buckets; ++b) {
    const std::size_t from = std::size_t{b} * kBucketSlots;
    const auto first = static_cast<std::uint32_t>(weights.size() / kPairBytes);
    for (std::size_t s = from; s < from + kBucketSlots; ++s) AppendU16(fingerprints[s], &table);
    for (std::size_t s = from; s < from + kBucketSlots; ++s) {
      table.push_back(static_cast<char>(at[s] == nullptr ? 0 : (at[s]->weights.size() + 1) / 2));
      if (at[s] == nullptr) continue;
      for (const auto& [klass, weight] : at[s]->weights) {
        weights.push_back(static_cast<char>(klass));
        weights.push_back(static_cast<char>(weight));
      }
      weights.resize((weights.size() + kPairBytes - 1) / kPairBytes * kPairBytes, '\0');
    }
    AppendU32(first, &table);
    AppendU32(0, &table);
  }
  std::string out;
  AppendU32(buckets, &out);
  AppendU32(static_cast<std::uint32_t>(weights.size() / kPairBytes), &out);
  out.resize(kHeader, '\0');
  return out + table + weights;
}

}  // namespace lede
