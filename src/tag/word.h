// What the tagger sees in a word by itself.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lede/model.h"
#include "lexicon/phrase_table.h"

namespace lede {

/// How a word uses capitals.
enum class Capitals : std::uint8_t { kUncased, kLower, kInitial, kAll, kMixed, kInitialLetter };

inline bool HasCapital(Capitals c) {
  return c == Capitals::kInitial || c == Capitals::kAll || c == Capitals::kMixed || c == Capitals::kInitialLetter;
}

/// Word clusters: words that occur in like contexts share a cluster, at three granularities, the finer nested in the
/// coarser.
///
/// Section layout, little-endian: u32 slots (a power of two), u32 number of fine clusters n, then u16 fingerprints per
/// slot (0 is empty), u16 fine cluster per slot, then n × u8 coarse cluster, n × u8 middle cluster. A word's key is its
/// folded form (Fold) with every digit made 0.
class WordClusters {
 public:
  static constexpr int kGranularities = 3;
  using Ids = std::array<std::uint16_t, kGranularities>;  ///< coarse, middle, fine; 0 is "unknown", else id + 1

  WordClusters() = default;
  explicit WordClusters(std::span<const std::byte> section);

  Ids Find(std::uint64_t key) const;  ///< O(1)
  static std::uint64_t Key(std::string_view folded_form);
  static std::uint16_t Fingerprint(std::uint64_t key);

 private:
  const std::byte* fingerprints_ = nullptr;
  const std::byte* fine_ = nullptr;
  const std::byte* coarser_ = nullptr;
  std::uint32_t mask_ = 0;
  std::uint32_t clusters_ = 0;
};

/// A distinct word form, analysed once per document.
struct Word {
  std::uint64_t exact = 0;  ///< hash of the form, quotation marks and dashes folded
  std::uint64_t lower = 0;  ///< hash of the folded form with every digit made 0
  std::uint64_t shape = 0;  ///< hash of its shape: "Xx", "XX", "X.X.", "0,0", "x-Xx"
  TokenHash phrase{};       ///< of the folded form
  LexClassSet classes = 0;  ///< of the one-word phrase
  WordClusters::Ids clusters{};
  bool begins_phrase = false;  ///< some longer phrase of a lexicon begins with it
  Capitals capitals = Capitals::kUncased;
  bool ends_with_period = false;
};

/// Positions around a token from which a word speaks to it.
inline constexpr int kSlots = 5;  ///< two before, the token itself, two after
inline constexpr int kCentreSlot = 2;

/// The model's word-level knowledge; the views live in model memory.
class Vocabulary {
 public:
  explicit Vocabulary(const Model& model);

  /// Analyses `form`. `scratch` is reused to spare allocations.
  Word Analyze(std::string_view form, std::string* scratch) const;
  /// The lexicons' joint answer for a phrase.
  PhraseTable::Hit FindPhrase(std::uint64_t hash) const;

 private:
  WordClusters clusters_;
  PhraseTable gazetteer_;
  PhraseTable lexicon_;
};

inline std::uint64_t MixHash(std::uint64_t h) {  // finaliser of MurmurHash3
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDull;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ull;
  return h ^ (h >> 33);
}
inline std::uint64_t FeatureHash(std::uint64_t kind, std::uint64_t value) {
  return MixHash(value ^ (kind * 0x9E3779B97F4A7C15ull));
}

}  // namespace lede
