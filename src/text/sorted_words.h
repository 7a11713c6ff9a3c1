// Words that are asked for of every token of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede {

/// Finds words in a table that is sorted by them; most that it does not have are told by their first letter and length
/// alone. `Row` is a std::string_view, or has one that is called `word`. Words of up to 31 bytes that begin with a small
/// letter a to z; a constexpr table of others, or out of order, does not compile. The table must outlive this.
template <class Row, std::size_t N>
class SortedWords {
 public:
  constexpr explicit SortedWords(const Row (&sorted)[N]) : rows_(sorted) {
    std::size_t row = 0;
    for (std::size_t letter = 0; letter < kLetters; ++letter) {
      first_[letter] = static_cast<std::uint16_t>(row);
      while (row < N && IndexOf(TextOf(sorted[row])) == letter) {
        if (row > 0 && TextOf(sorted[row]) <= TextOf(sorted[row - 1])) NotSorted();
        lengths_[letter] |= 1u << TextOf(sorted[row]).size();
        ++row;
      }
    }
    if (row < N) NotSorted();
    first_[kLetters] = static_cast<std::uint16_t>(N);
  }

  /// The row of `word`, or null. O(1) in the text; at most the table's words of one initial are compared.
  constexpr const Row* Find(std::string_view word) const {
    if (word.empty() || word.size() > kLongest || word[0] < 'a' || word[0] > 'z') return nullptr;
    const std::size_t letter = IndexOf(word);
    if ((lengths_[letter] >> word.size() & 1u) == 0) return nullptr;
    for (std::size_t row = first_[letter]; row < first_[letter + 1]; ++row) {
      if (TextOf(rows_[row]) == word) return &rows_[row];
    }
    return nullptr;
  }

  constexpr bool Has(std::string_view word) const { return Find(word) != nullptr; }

 private:
  static constexpr std::size_t kLetters = 26, kLongest = 31;

  static void NotSorted() {}  // no constant expression: a table that is not sorted does not compile

  static constexpr std::string_view TextOf(std::string_view word) { return word; }
  template <class Entry>
  static constexpr std::string_view TextOf(const Entry& entry) {
    return entry.word;
  }
  static constexpr std::size_t IndexOf(std::string_view word) {
    return static_cast<std::size_t>(static_cast<unsigned char>(word[0]) - 'a');
  }

  const Row* rows_;
  std::array<std::uint16_t, kLetters + 1> first_{};  // by initial: its first row
  std::array<std::uint32_t, kLetters> lengths_{};    // by initial: the lengths of its words, as bits
};

}  // namespace lede
