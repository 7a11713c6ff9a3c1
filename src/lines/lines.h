// From a text as it was given to one whose lines are paragraphs: what a program, a wire or a printed page broke to
// fit lines to a width is put together again before anything else looks at it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "tag/frequent_words.h"

namespace lede {

/// A stretch of a text as given that is not read.
struct Cut {
  ByteSpan span;
  bool within_word = false;  ///< "-\n" of a parted word, or "\n" behind a hyphen that is the word's own
};

class LineReader {
 public:
  explicit LineReader(const Model& model) : frequent_(model) {}

  /// Writes to `read` the text with one space in place of every line break that ends no paragraph and of the white space
  /// around it, and with words that a line's end parts made whole; to `cuts` what was left out for it, in order.
  /// False, and nothing written, where `read` would be `given`. O(bytes).
  bool Read(std::string_view given, std::string* read, std::vector<Cut>* cuts) const;

 private:
  FrequentWords frequent_;
};

/// Turns the spans of every layer, found in the text that LineReader wrote, into spans of the text as given, and
/// keeps the cuts within words as the document's joins. O(spans · log cuts).
void RestoreSpans(const std::vector<Cut>& cuts, Document* doc);

}  // namespace lede
