// Pairing quotation marks.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"

namespace lede {

/// A pair of quotation marks: rows of the two marks among the tokens. A speech that goes on over a
/// paragraph's end has no closing mark there; then `close` is the paragraph's last token. Where the next
/// paragraph does not open anew, `open` is its first token.
struct QuotePair {
  std::uint32_t open = 0;
  std::uint32_t close = 0;
  bool continues = false;  ///< goes on in the next paragraph
};

/// What PairMarks makes of a document's marks.
struct PairedMarks {
  std::vector<QuotePair> pairs;         ///< the outermost, in document order
  std::vector<QuotePair> inner;         ///< pairs within pairs, by their closing marks
  std::vector<std::uint32_t> unpaired;  ///< tokens: double marks that open and never close, or close nothing

  void Clear() { pairs.clear(), inner.clear(), unpaired.clear(); }
};

/// Pairs the marks paragraph by paragraph. Knows “…”, „…“, «…», »…«, "…", ``…'', ''…'' and ‘…’, also within
/// one another. A mark that finds no partner in its paragraph is dropped, unless the next paragraph opens with
/// one or closes what is open. O(tokens).
void PairMarks(const Document& doc, PairedMarks* marks);

}  // namespace lede
