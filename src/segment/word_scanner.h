// Where a word ends.
#pragma once

#include <cstdint>
#include <string_view>

#include "segment/char_kind.h"
#include "segment/links.h"

namespace lede {

struct ScannedWord {
  std::uint32_t end = 0;
  std::uint32_t clitic_end = 0;  ///< where an "n't" that follows the token ends, or 0
  bool link = false;
};

/// Scans words and numbers. Asked at rising places, it takes time linear in the text. Holds a view of
/// the text.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text) : text_(text), links_(text) {}

  /// The token that starts at `begin` with a letter or a digit.
  ScannedWord Word(std::uint32_t begin);

  /// The end of the token that starts at `begin` with an apostrophe: a clitic ("'s"), a shortened
  /// word ("'em", "'90s"), or a quotation mark.
  std::uint32_t Apostrophe(std::uint32_t begin, bool space_before) const;

 private:
  bool JoinsLetters(std::uint32_t begin, CharAt before, CharAt joiner, CharAt after) const;
  bool HyphenParts(std::uint32_t begin, std::uint32_t part, CharAt hyphen, CharAt after) const;
  bool JoinsDigits(CharAt joiner, CharAt after) const;
  bool DotJoins(std::uint32_t begin, std::uint32_t segment, CharAt before, CharAt dot, CharAt after) const;
  bool OwnsFullStop(std::uint32_t begin, std::uint32_t segment, CharAt dot, CharAt after) const;
  std::uint32_t CliticEnd(CharAt after_apostrophe) const;

  std::string_view text_;
  LinkScanner links_;
};

}  // namespace lede
