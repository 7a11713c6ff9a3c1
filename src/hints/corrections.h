// What the reader knows, found in a document.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hints/hints.h"
#include "hints/phrase_finder.h"
#include "lede/document.h"
#include "lede/status.h"

namespace lede {

/// The hints of one analysis: where in the document the words of each stand. The stages heed them, each its own kinds,
/// and say of which there is nothing to heed. Keeps its memory, and the hints last read, from one document to the next.
class Corrections {
 public:
  struct Place {
    std::uint32_t hint = 0;
    RowRange tokens;
  };

  /// Reads the hints of an analysis, as ReadHints does. O(bytes).
  Status Read(std::string_view json);
  bool empty() const { return hints_.empty(); }

  /// Finds the words in a document whose tokens and sentences are known. Words that stand in two sentences are no name:
  /// only quotations have such. O(text + hints + places).
  void Find(const Document& doc);

  const Hint& operator[](std::uint32_t hint) const { return hints_[hint]; }
  /// Every place where the words of a hint stand as it says, in the order of the hints, and in that of the text. Of hints
  /// that say the same kind of thing of the same words, only the last one has places.
  std::span<const Place> places() const { return places_; }
  /// The places of one hint.
  std::span<const Place> PlacesOf(std::uint32_t hint) const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(hints_.size()); }
  /// Where a hint's `other` words stand, in the order of the text.
  std::span<const RowRange> OthersOf(std::uint32_t hint) const;

  /// Notes that a hint whose words were found has nothing to say here all the same.
  void SetIdle(std::uint32_t hint) { idle_[hint] = true; }
  void SetHeeded(std::uint32_t hint) { idle_[hint] = false; }
  /// Appends the numbers of the hints that are idle, rising.
  void AppendIdle(std::vector<std::uint32_t>* out) const;

 private:
  /// A hint's words and surroundings in one of the ways to read them.
  struct Looked {
    std::vector<std::uint32_t> words, others;  // phrases
    std::vector<std::string> before, after;
  };

  void LookUp(std::uint32_t hint);
  void FindHint(const Document& doc, std::uint32_t hint);
  std::uint64_t SubjectOf(std::uint32_t hint) const;
  bool StandsThere(const Looked& looked, RowRange tokens) const;

  std::string json_;
  std::vector<Hint> hints_;
  PhraseFinder finder_;
  std::vector<Looked> looked_;        // by hint
  std::vector<std::uint32_t> later_;  // by hint: the last one that says the same kind of thing of the same words
  std::vector<Place> places_;
  std::vector<std::uint32_t> first_place_;  // by hint, and the end
  std::vector<bool> idle_;                  // by hint
};

}  // namespace lede
