// The words between two quantities, as the checks read them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "lede/document.h"
#include "quantities/phrase_key.h"

namespace lede {

/// The keys of up to so many words and marks of a range of the text; dashes and hyphens are "-".
struct Between {
  static constexpr std::size_t kMost = 10;
  std::array<std::uint64_t, kMost> keys{};
  std::size_t size = 0;
  bool more = false;  ///< there are further ones

  bool Is(std::size_t i, std::uint64_t key) const { return i < size && keys[i] == key; }
  template <class... Keys>
  bool IsAny(std::size_t i, Keys... wanted) const {
    return i < size && ((keys[i] == wanted) || ...);
  }
};

/// Reads [begin, end) of a text. O(bytes of the words kept).
Between ReadBetween(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// Whether a word stands for "about" and the like before a number.
bool IsHedge(std::uint64_t word);

/// Whether words around a quantity say that it is not just the number: "about", "more than".
inline bool IsRough(const Quantity& quantity) { return quantity.bound != QuantityBound::kExact; }

/// A number for a reader: three significant digits, or all of a whole number below a million, with commas.
std::string ReadableNumber(double value);

/// Finds sentences for offsets that are asked for in order.
class SentenceWalk {
 public:
  explicit SentenceWalk(const Document& doc) : doc_(doc) {}
  /// The row of the sentence around an offset, no smaller than that of the offset before. Amortised O(1).
  std::uint32_t At(std::uint32_t offset) {
    while (row_ + 1 < doc_.sentences.size() && doc_.sentences[row_].span.end <= offset) ++row_;
    return row_;
  }

 private:
  const Document& doc_;
  std::uint32_t row_ = 0;
};

void CheckConversions(Document* doc);  ///< conversions.cpp
void CheckSums(Document* doc);         ///< sums.cpp
void CheckShares(Document* doc);       ///< shares.cpp
void CheckRepeats(Document* doc);      ///< repeats.cpp

}  // namespace lede
