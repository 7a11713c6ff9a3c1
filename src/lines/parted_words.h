// Words that a line's end parts with a hyphen: "Organi-\nzation", "well-\nknown".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lede/document.h"
#include "tag/frequent_words.h"

namespace lede {

/// Collects the line breaks that stand behind a hyphen within a word, and says what of each is to be left out. Holds a
/// view of the text.
class PartedWords {
 public:
  PartedWords(std::string_view text, const FrequentWords& frequent) : text_(text), frequent_(frequent) {}

  /// Takes in the break [end of a line, begin of the next one); false where it parts no word. O(the word).
  bool Add(ByteSpan line_break);

  /// The stretches to leave out, in the order of the breaks: break and hyphen, or, where the hyphen is the word's own,
  /// the break alone. What the text itself writes elsewhere decides, then which words are frequent. O(text), nothing
  /// without breaks.
  std::vector<ByteSpan> Cuts();

 private:
  struct Break {
    ByteSpan span;
    std::uint32_t hyphen = 0;  ///< where the hyphen begins
    std::string whole;         ///< lower-cased letters around it, without the hyphen; empty where it is the word's own
    std::string hyphenated;
  };

  void CountForms();
  bool OwnsHyphen(const Break& b) const;

  std::string_view text_;
  const FrequentWords& frequent_;
  std::vector<Break> breaks_;
  std::unordered_map<std::string, std::uint32_t> counts_;  ///< of both forms of the words, elsewhere in the text
};

}  // namespace lede
