// Words whose full stop belongs to them.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// What an abbreviation's full stop says about the end of the sentence.
enum class Abbreviation : std::uint8_t {
  kNone,          ///< not an abbreviation: the full stop is a token of its own
  kBeforeName,    ///< a name, number or place follows, the sentence goes on: "Gen.", "Mt."
  kBeforeNumber,  ///< an abbreviation only where a number follows: "No. 5", "Sat. 3"
  kAnywhere,      ///< the sentence may end here: "Inc.", "a.m.", "U.S."
};

/// Looks up a word without its full stop, in the case it is written in. O(length).
Abbreviation FindAbbreviation(std::string_view word);

}  // namespace lede
