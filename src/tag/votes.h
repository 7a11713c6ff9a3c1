// The second look: what the first pass found elsewhere in the document.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "lede/document.h"
#include "tag/features.h"
#include "tag/tagger.h"
#include "text/scratch.h"

namespace lede {

/// Turns the names that a first pass found into features for a second (Krishnan and Manning 2006):
/// a token's own first label and its neighbours', how the same word was labelled elsewhere and in
/// what part of longer names it stood, and whether it abbreviates a longer name.
class DocumentVotes {
 public:
  /// Counts the first pass's labels over the document that `extractor` has read. O(tokens).
  void Count(const FeatureExtractor& extractor, std::span<const TagSpan> first_pass);

  /// Gives back the memory of a long document.
  void Release() { ReleaseLarge(labels_, tallies_, initials_); }

  /// Features of a token of the sentence [sentence.first, sentence.last). Appends to `out`; nothing
  /// for a word in lower case with no name next to it.
  void Features(std::uint32_t token, RowRange sentence, std::vector<std::uint64_t>* out) const;

 private:
  static constexpr int kOutside = kTagTypeCount;
  enum Role : std::uint8_t { kFirstOfSeveral, kLastOfSeveral, kWithinSeveral, kAlone, kRoles };

  /// Counts for a word in all its capitalisations; they saturate.
  struct Tally {
    std::array<std::uint16_t, kTagTypeCount + 1> labels{};
    std::array<std::array<std::uint8_t, kRoles>, kTagTypeCount> roles{};
  };
  struct TokenLabel {
    std::uint8_t type = kOutside;
    std::uint8_t role = 0;
    std::uint8_t sureness = 0;  ///< 0 unsure … 2 sure
  };

  void AddVoteFeatures(std::uint32_t token, std::vector<std::uint64_t>* out) const;

  const FeatureExtractor* extractor_ = nullptr;
  std::vector<TokenLabel> labels_;                                // by token
  std::vector<Tally> tallies_;                                    // by word group
  std::vector<std::pair<std::uint64_t, std::uint8_t>> initials_;  // sorted: initials' hash, type
};

}  // namespace lede
