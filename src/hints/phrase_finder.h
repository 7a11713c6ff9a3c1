// Where given words stand in a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "text/key_table.h"

namespace lede {

/// Finds phrases at the borders of tokens, and tells what stands beside tokens. Typographic marks are as good as straight
/// ones, and any run of white space as any other; all else must be the same. Equal hashes are taken for equal words.
class PhraseFinder {
 public:
  void Clear();

  /// A phrase to look for, folded (FoldWritten); the number under which its places are. The same words have the same one.
  std::uint32_t Add(std::string_view folded);

  /// Reads the document's tokens and finds what was added. O(text + tokens × different lengths of phrases with the same
  /// first letters).
  void Run(const Document& doc);

  /// The tokens that a phrase stands at, in order. They may overlap.
  std::span<const RowRange> PlacesOf(std::uint32_t phrase) const { return places_[phrase]; }

  /// Whether the text before, or behind, a token is `folded`, white space apart. O(log tokens + a token's length).
  bool StandsBefore(std::string_view folded, std::uint32_t token) const;
  bool StandsBehind(std::string_view folded, std::uint32_t token) const;

 private:
  /// Phrases with the same first letters.
  struct Group {
    std::vector<std::uint32_t> lengths;  // different ones, rising, in bytes
  };
  /// Where a token stands in the folded text, and the hash of all before it.
  struct Bounds {
    std::uint32_t begin = 0, end = 0;
    std::uint64_t hash = 0;
  };

  void Fold(const Document& doc);
  void FindAt(std::uint32_t token);
  /// The hash of the folded text's first `at` bytes.
  std::uint64_t HashBefore(std::uint32_t at) const;
  std::uint64_t HashOf(std::uint32_t begin, std::uint32_t end) const;

  KeyTable phrase_of_, group_of_;
  std::vector<Group> groups_;
  std::vector<std::vector<RowRange>> places_;  // by phrase
  std::string folded_;
  std::vector<Bounds> tokens_;
};

/// Appends well-formed UTF-8 with straight marks and each run of white space as one space. O(text).
void FoldWritten(std::string_view text, std::string* out);

/// The ways in which words that were cut out of a text may be read, folded: where a line ends in a hyphen, that may have
/// been put in there, or belong to the word. At least one. O(text).
std::vector<std::string> ReadingsOf(std::string_view written);

}  // namespace lede
