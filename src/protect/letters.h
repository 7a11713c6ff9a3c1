// A text as a row of letters, so that what stands between them can be passed over and still be told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede::protect {

/// What stands between a letter and the one before it.
enum class Gap : std::uint8_t {
  kNone,         ///< nothing, or nothing that shows
  kApostrophe,   ///< an apostrophe alone: "O’Hara", "Moss’s"
  kHyphenBreak,  ///< a hyphen at a line's end
  kBreak,        ///< a line break, with blanks around it or not
  kConnector,    ///< marks that addresses and compounds are held together by: ".", "@", "_", "-"
  kSpace,        ///< blanks
  kStopSpace,    ///< a stop and blanks
  kOther,        ///< more than that, the text's end, or what was replaced
};

/// Letters and digits that only connectors stand between.
struct Chain {
  std::uint32_t first = 0, last = 0;  ///< of its letters, half-open
  std::uint32_t begin = 0, end = 0;   ///< bytes, with a sign before it that makes it a handle
  bool is_link = false;               ///< an address, a link, a handle or a file's name
};

/// Reads a text into rows, all of one length. O(bytes).
struct LetterRow {
  /// `masked` are spans in order, apart from each other, that are passed over.
  LetterRow(std::string_view text, const std::vector<ByteSpan>& masked);

  std::size_t size() const { return folded.size(); }
  bool BeginsToken(std::size_t letter) const { return gaps[letter] != Gap::kNone; }
  bool EndsToken(std::size_t letter) const { return letter + 1 == size() || gaps[letter + 1] != Gap::kNone; }
  const Chain& ChainOf(std::size_t letter) const { return chains[chain_of[letter]]; }

  std::string folded;
  std::vector<std::uint32_t> begins, ends;  ///< bytes of the character that each is of
  std::vector<Gap> gaps;
  std::vector<bool> upper;
  std::vector<bool> opens_sentence;  ///< whether a stop, a quotation mark or a new line stands before it
  std::vector<std::uint32_t> token_begins, token_ends;  ///< the first letter of each one's token, and behind its last
  std::vector<std::uint32_t> chain_of;
  std::vector<Chain> chains;

 private:
  void ReadTokens();
  void ReadChains(std::string_view text, const std::vector<ByteSpan>& masked);
};

}  // namespace lede::protect
