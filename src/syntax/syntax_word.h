// What the tagger of parts of speech and the parser see in a word by itself.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tag/word.h"

namespace lede {

/// A distinct form, analysed once.
struct SyntaxWord {
  static constexpr std::size_t kPrefixes = 4, kSuffixes = 5;

  std::uint64_t form = 0;   ///< hash of the form as it stands
  std::uint64_t lower = 0;  ///< hash of the folded form with every digit made 0; never 0 itself
  std::uint64_t shape = 0;
  std::array<std::uint64_t, kPrefixes> prefixes{};  ///< hashes of the first 1 … 4 bytes of the lower-cased form
  std::array<std::uint64_t, kSuffixes> suffixes{};  ///< of the last 1 … 5
  LexClassSet classes = 0;
  WordClusters::Ids clusters{};
  Capitals capitals = Capitals::kUncased;
  bool has_digit = false;
  bool has_hyphen = false;  ///< within it
};

/// Analyses a form; `scratch` is reused to spare allocations.
SyntaxWord AnalyzeSyntaxWord(std::string_view form, const Vocabulary& vocabulary, std::string* scratch);

}  // namespace lede
