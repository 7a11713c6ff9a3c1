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

class LineReader {
 public:
  explicit LineReader(const Model& model) : frequent_(model) {}

  /// Writes to `read` the text with a space in place of every line break that ends no paragraph, and with words that a
  /// line's end parts made whole; to `cuts` the stretches of `given` that were left out for it ("-\n", or "\n" behind a
  /// hyphen that belongs to the word), in order. All else keeps its bytes, so that only cuts move what follows them.
  /// False, and nothing written, where `read` would be `given`. O(bytes).
  bool Read(std::string_view given, std::string* read, std::vector<ByteSpan>* cuts) const;

 private:
  FrequentWords frequent_;
};

/// Turns the spans of every layer, found in the text that LineReader wrote, into spans of the text as given, and
/// keeps the cuts as the document's joins. O(spans · log cuts).
void RestoreSpans(std::vector<ByteSpan> cuts, Document* doc);

}  // namespace lede
