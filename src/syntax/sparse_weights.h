// Weights of a linear classifier over hashed features, most of whose rows are nearly empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace lede {

/// Most classes that a classifier tells apart.
inline constexpr std::size_t kMostClasses = 128;
/// Most of the tagger of parts of speech.
inline constexpr std::size_t kMostTags = 64;

/// A hash table of buckets of eight slots, read in place. A feature's row lists the classes that it speaks for or
/// against, which are few: a look-up touches one cache line of the table and one or two of the rows.
///
/// Section layout, little-endian:
///
///   offset size
///   0      4    number of buckets b, at least 1
///   4      4    number of pairs of weights p in all rows together
///   8      56   zeros
///   64     32·b buckets: u16 × 8 fingerprints (0 is empty; a bucket fills from its front and then spills into the
///               next), u8 × 8 lengths of rows in pairs, u32 where the first row begins, in pairs, 4 zeros; the rows of
///               a bucket follow each other
///   …      4·p  the rows, pair by pair: u8 class, i8 weight, u8 class, i8 weight; classes rise within a row, and one of
///               an odd number of weights ends with zeros
class SparseWeights {
 public:
  SparseWeights() = default;
  /// `section` must outlive this. A malformed one, or one with a class that is not below `classes`, is as good as
  /// empty. O(size of the section).
  SparseWeights(std::span<const std::byte> section, std::size_t classes);

  bool empty() const { return buckets_ == nullptr; }
  /// Adds the rows of the features that the table has to `scores`, one for each class. O(features); as long as no
  /// bucket is full, each costs one look at memory.
  void AddAll(std::span<const std::uint64_t> features, std::int32_t* scores) const;

 private:
  struct Row {
    std::uint32_t first = 0;
    std::uint32_t pairs = 0;
  };
  /// The feature's row, which would be in `bucket`, were it not full.
  Row FindFurther(std::uint64_t feature, std::uint32_t bucket) const;

  const std::byte* buckets_ = nullptr;
  const std::byte* rows_ = nullptr;
  std::uint32_t count_ = 0;
};

/// A feature with its weights: class and value, rising by class.
struct SparseRow {
  std::uint64_t feature = 0;
  std::vector<std::pair<std::uint8_t, std::int8_t>> weights;
};

/// The bytes of a section. A feature whose fingerprint clashes with one on its way through the table is dropped: give
/// the more important ones first.
std::string WriteSparseWeights(const std::vector<SparseRow>& rows);

}  // namespace lede
