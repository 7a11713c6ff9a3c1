// Pairing quotation marks.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.h"

namespace lede {

/// An outermost pair of quotation marks: rows of the two marks among the tokens. A speech that goes
/// on over a paragraph's end has no closing mark there; then `close` is the paragraph's last token.
struct QuotePair {
  std::uint32_t open = 0;
  std::uint32_t close = 0;
  bool continues = false;  ///< goes on in the next paragraph
};

/// The outermost pairs in document order. Knows “…”, „…“, «…», »…«, "…", ``…'' and ‘…’; a mark that
/// finds no partner in its paragraph is dropped, unless the next paragraph opens with one. O(tokens).
void PairMarks(const Document& doc, std::vector<QuotePair>* pairs);

}  // namespace lede
