#include "tag/weights.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "lexicon/model_file.h"

namespace lede {
namespace {

constexpr std::size_t kHeader = 912;
constexpr std::size_t kRowBytes = kScoredLabels;
constexpr std::uint32_t kBucketSlots = 8;
constexpr std::size_t kBucketBytes = kBucketSlots * 2;

std::size_t RowsAt(std::uint32_t slots) { return (kHeader + std::size_t{slots} * 2 + 63) / 64 * 64; }

std::uint16_t FeatureFingerprint(std::uint64_t feature) {
  const auto f = static_cast<std::uint16_t>(feature >> 48);
  return f == 0 ? 1 : f;
}

std::uint32_t FirstBucket(std::uint64_t feature, std::uint32_t bucket_mask) {
  return static_cast<std::uint32_t>(feature) & bucket_mask;
}

constexpr std::uint64_t kEachLane = 0x0001'0001'0001'0001;

/// Lane of the first of four 16-bit numbers that is zero, or 4: a borrow runs into a lane's top bit only
/// from a zero in it or below it (Mycroft 1987).
std::uint32_t FirstZeroLane(std::uint64_t lanes) {
  const std::uint64_t zeros = (lanes - kEachLane) & ~lanes & (kEachLane << 15);
  return static_cast<std::uint32_t>(std::countr_zero(zeros)) / 16;
}

/// Slot of the bucket with halves `low` and `high` that holds `wanted`, or kBucketSlots.
std::uint32_t FindInBucket(std::uint64_t low, std::uint64_t high, std::uint16_t wanted) {
  const std::uint64_t everywhere = wanted * kEachLane;
  const std::uint32_t slot = FirstZeroLane(low ^ everywhere);
  return slot < kBucketSlots / 2 ? slot : kBucketSlots / 2 + FirstZeroLane(high ^ everywhere);
}

/// Whether a number of the section can be a score in nats: not infinite, not NaN, no giant whose sums
/// would become either.
bool IsSound(float nats) { return nats >= -1e6f && nats <= 1e6f; }

template <class Visit>
void ForEachTransition(SchemeTransitions& schemes, Visit visit) {
  for (Transitions& t : schemes) {
    for (auto& row : t.between)
      for (float& x : row) visit(x);
    for (auto& row : t.from_begin)
      for (float& x : row) visit(x);
    for (auto& row : t.from_inside)
      for (float& x : row) visit(x);
  }
}

}  // namespace

Weights::Weights(std::span<const std::byte> section) {
  if (section.size() < kHeader) return;
  const std::uint32_t slots = LoadU32(section.data());
  if (!std::has_single_bit(slots) || slots < kBucketSlots ||
      section.size() != RowsAt(slots) + std::size_t{slots} * kRowBytes)
    return;
  const float scale = LoadF32(section.data() + 4);
  SchemeTransitions transitions;
  bool sound = IsSound(scale);
  const std::byte* at = section.data() + 8;
  ForEachTransition(transitions, [&](float& x) {
    x = LoadF32(at), at += 4;
    sound = sound && IsSound(x);
  });
  if (!sound) return;
  bucket_mask_ = slots / kBucketSlots - 1;
  scale_ = scale;
  transitions_ = transitions;
  fingerprints_ = section.data() + kHeader;
  rows_ = reinterpret_cast<const std::int8_t*>(section.data() + RowsAt(slots));
}

const std::int8_t* Weights::Find(std::uint64_t feature) const {
  if (rows_ == nullptr) return nullptr;
  const std::uint16_t wanted = FeatureFingerprint(feature);
  std::uint32_t bucket = FirstBucket(feature, bucket_mask_);
  for (std::uint32_t probes = 0; probes <= bucket_mask_; ++probes, bucket = (bucket + 1) & bucket_mask_) {
    const std::byte* fingerprints = fingerprints_ + bucket * kBucketBytes;
    const std::uint64_t low = LoadU64(fingerprints), high = LoadU64(fingerprints + kBucketBytes / 2);
    const std::uint32_t slot = FindInBucket(low, high, wanted);
    if (slot < kBucketSlots) return rows_ + (std::size_t{bucket} * kBucketSlots + slot) * kRowBytes;
    if (high >> 48 == 0) return nullptr;  // not full: nothing spilt over
  }
  return nullptr;
}

void Weights::AddAll(std::span<const std::uint64_t> features, std::int16_t* scores) const {
  constexpr std::size_t kAtOnce = 32;
  if (rows_ == nullptr) return;
  for (std::size_t first = 0; first < features.size(); first += kAtOnce) {
    std::array<const std::int8_t*, kAtOnce> rows;
    std::size_t found = 0;
    for (const std::uint64_t feature : features.subspan(first, std::min(kAtOnce, features.size() - first))) {
      const std::uint32_t bucket = FirstBucket(feature, bucket_mask_);
      const std::byte* fingerprints = fingerprints_ + bucket * kBucketBytes;
      const std::uint64_t low = LoadU64(fingerprints), high = LoadU64(fingerprints + kBucketBytes / 2);
      const std::uint32_t slot = FindInBucket(low, high, FeatureFingerprint(feature));
      // A branch on what is found would be guessed wrong half the time; full buckets are rare.
      rows[found] = rows_ + (std::size_t{bucket} * kBucketSlots + slot) * kRowBytes;
      if (slot == kBucketSlots && high >> 48 != 0) {
        rows[found] = Find(feature);
        found += rows[found] != nullptr;
      } else {
        found += slot < kBucketSlots;
      }
    }
    for (std::size_t k = 0; k < found; ++k) AddRow(rows[k], scores);
  }
}

std::string WriteWeights(const SchemeTransitions& transitions, float scale,
                         const std::vector<std::pair<std::uint64_t, std::array<std::int8_t, kScoredLabels>>>& rows) {
  const std::uint32_t slots =
      std::max(kBucketSlots, std::bit_ceil(static_cast<std::uint32_t>(rows.size() + rows.size() / 6 + 1)));
  const std::uint32_t bucket_mask = slots / kBucketSlots - 1;
  std::vector<std::uint16_t> fingerprints(slots);
  std::string table(std::size_t{slots} * kRowBytes, '\0');
  for (const auto& [feature, row] : rows) {
    const std::uint16_t fingerprint = FeatureFingerprint(feature);
    std::uint32_t slot = FirstBucket(feature, bucket_mask) * kBucketSlots;
    while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) slot = (slot + 1) & (slots - 1);
    if (fingerprints[slot] == fingerprint) continue;
    fingerprints[slot] = fingerprint;
    std::memcpy(table.data() + std::size_t{slot} * kRowBytes, row.data(), kRowBytes);
  }
  std::string out;
  AppendU32(slots, &out);
  AppendF32(scale, &out);
  SchemeTransitions copy = transitions;
  ForEachTransition(copy, [&](float& x) { AppendF32(x, &out); });
  for (const std::uint16_t f : fingerprints) AppendU16(f, &out);
  out.resize(RowsAt(slots), '\0');
  return out + table;
}

}  // namespace lede
