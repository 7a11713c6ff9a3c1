// When what stands between quotation marks was said.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lede/document.h"
#include "times/grammar.h"

namespace lede {

/// Words between quotation marks, and the first and the last day on which they can have been said.
struct SaidWords {
  std::uint32_t first = 0, last = 0;  ///< atoms, without the marks
  Anchor earliest{}, latest{};
};

/// The quotations of some sentences that were not, or need not have been, said on the day of publication: their times count
/// from another day. The day is the one that the words around the reporting verb of the sentence name, else the one that
/// the paragraph told for the quotation before; where the paragraph merely names a day that is over, it can be either. A
/// quotation goes on to the end of its paragraph at most. In the order of the text, none within another; `rows` are those of
/// the table's sentences. O(atoms).
std::vector<SaidWords> FindSaidWords(const AtomTable& table, RowRange rows, const Document& doc, Anchor anchor,
                                     bool day_first);

}  // namespace lede
