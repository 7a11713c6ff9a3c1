// The pieces that expressions of time and quantity are read from: finer than tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "values/words.h"

namespace lede {

enum AtomFlag : std::uint8_t {
  kAtomSpace = 1,     ///< white space before it
  kAtomCapital = 2,   ///< begins with an ASCII capital
  kAtomDotted = 4,    ///< has full stops of its own: "Sept.", "p.m."
  kAtomDecimal = 8,   ///< digits with a decimal point
  kAtomGrouped = 16,  ///< digits in groups: "1,200", "12,34,567"
  kAtomLink = 32,     ///< part of a URL, an address or a handle
};

/// A run of letters, a number in digits, or one other character. "25-year" is three atoms, "10:30am"
/// four, "1,200.5" one, "p.m." one (with the key of "pm").
struct Atom {
  ByteSpan span;
  std::uint64_t key = 0;      ///< WordKey of its letters, of its digits, or of its character
  double number = 0;          ///< of digits
  std::uint32_t classes = 0;  ///< WordClass bits
  std::int16_t value = 0;     ///< as WordInfo; of digits: how many stand before the decimal point
  TimeUnit unit{};
  std::uint8_t flags = 0;  ///< AtomFlag bits

  bool Is(std::uint32_t any_class) const { return (classes & any_class) != 0; }
  bool Has(AtomFlag flag) const { return (flags & flag) != 0; }
};

/// The atoms of some of a document's sentences and where the sentences end among them.
struct AtomTable {
  std::vector<Atom> atoms;
  std::vector<std::uint32_t> sentence_ends;  ///< one past the last atom of each sentence
};

/// Cuts a document's tokens into atoms.
class AtomReader {
 public:
  /// Replaces what is in `table` with the atoms of `sentences`. Reads `tokens` and `sentences`. O(bytes).
  void Read(const Document& doc, RowRange sentences, AtomTable* table) const;

 private:
  WordTable words_;
};

}  // namespace lede
