// Trees as text: CoNLL-U (https://universaldependencies.org/format.html), as far as a parser needs it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Columns of a line.
enum ConlluColumn : std::size_t {
  kConlluId,
  kConlluForm,
  kConlluLemma,
  kConlluUpos,
  kConlluXpos,
  kConlluFeats,
  kConlluHead,
  kConlluDeprel,
  kConlluDeps,
  kConlluMisc,
  kConlluColumns,
};

/// A line of a word; views into the text that was read.
struct ConlluWord {
  std::size_t line = 0;  ///< its number, from 0
  std::array<std::string_view, kConlluColumns> columns;
};

/// A text with its words; lines that are no words (comments, empty nodes, what covers several words) are in `lines`
/// alone.
struct Conllu {
  std::vector<std::string_view> lines;  ///< without their ends
  std::vector<ConlluWord> words;
  std::vector<std::uint32_t> sentence_ends;  ///< rising; the last is words.size()
};

/// What keeps a text from being read.
struct ConlluMistake {
  std::size_t line = 0;  ///< from 1; 0 where there is none
  std::string sentence;
};

/// Reads `text`, which must outlive `out`. Words must be numbered from 1 in each sentence. O(text).
ConlluMistake ReadConllu(std::string_view text, Conllu* out);

}  // namespace lede
