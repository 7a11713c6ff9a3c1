// The trained weights: feature hashes to rows of 8-bit label scores.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tag/crf.h"

namespace lede {

/// Scores of one feature, or of their sum, for the kScoredLabels labels, in units of `scale` nats.
using LabelScores = std::array<std::int16_t, kScoredLabels>;

/// A hash table of buckets of eight slots: a look-up compares a bucket's eight fingerprints at once
/// and goes on to the next bucket only where all eight are taken, so that most look-ups of features
/// that the model does not have, which are most look-ups, touch one cache line.
///
/// Section layout, little-endian:
///
///   offset size
///   0      4    number of slots s (a power of two, at least 8)
///   4      4    f32 scale: nats per unit
///   8      452  transitions of the outermost scheme, in nats: f32 × 81 between names, [ended][begins], f32 × 16 from
///               begin to {inside, last} by type, f32 × 16 from inside
///   460    452  those of the innermost scheme
///   912    2·s  u16 fingerprints, 0 is empty; a bucket fills from its front
///   …      32·s i8 rows, at the next multiple of 64 bytes from the section's start
class Weights {
 public:
  Weights() = default;
  explicit Weights(std::span<const std::byte> section);

  bool empty() const { return rows_ == nullptr; }
  float scale() const { return scale_; }
  const Transitions& transitions(NameScheme scheme) const { return transitions_[static_cast<std::size_t>(scheme)]; }

  /// The row of a feature, or null when it has none. O(1).
  const std::int8_t* Find(std::uint64_t feature) const;
  /// Adds the feature's row, if any, to the kScoredLabels numbers at `scores`.
  void AddTo(std::uint64_t feature, std::int16_t* scores) const {
    const std::int8_t* row = Find(feature);
    if (row != nullptr) AddRow(row, scores);
  }
  /// Adds the rows of all the features. Looks all of them up before it adds any, so that the look-ups, which miss the
  /// cache more often than not, wait for memory at the same time.
  void AddAll(std::span<const std::uint64_t> features, std::int16_t* scores) const;

 private:
  /// Eight lanes at a time: compilers map them to the vector unit where a loop over numbers stays one.
  static void AddRow(const std::int8_t* row, std::int16_t* scores) {
    using Bytes = std::int8_t __attribute__((vector_size(8)));
    using Shorts = std::int16_t __attribute__((vector_size(16)));
    for (std::size_t l = 0; l < kScoredLabels; l += 8) {
      Bytes more;
      Shorts sum;
      std::memcpy(&more, row + l, sizeof more);
      std::memcpy(&sum, scores + l, sizeof sum);
      sum += __builtin_convertvector(more, Shorts);
      std::memcpy(scores + l, &sum, sizeof sum);
    }
  }

  const std::byte* fingerprints_ = nullptr;
  const std::int8_t* rows_ = nullptr;
  std::uint32_t bucket_mask_ = 0;
  float scale_ = 0;
  SchemeTransitions transitions_;
};

/// The bytes of a section. A feature whose fingerprint clashes with one on its probe path is dropped:
/// give the more important ones first.
std::string WriteWeights(const SchemeTransitions& transitions, float scale,
                         const std::vector<std::pair<std::uint64_t, std::array<std::int8_t, kScoredLabels>>>& rows);

}  // namespace lede
