#include "syntax/conllu.h"

#include <algorithm>

namespace lede {
namespace {

bool IsNumber(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "3-4", the words of "don't", or "3.1", a word that is not written.
bool IsNoWord(std::string_view id) {
  const std::size_t mark = id.find_first_of("-.");
  return mark != std::string_view::npos && IsNumber(id.substr(0, mark)) && IsNumber(id.substr(mark + 1));
}

/// What is wrong with a word's line, the `number`-th of its sentence; fills its columns.
std::string ReadColumns(std::string_view line, std::size_t number, ConlluWord* word) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at <= line.size(); ++columns) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    if (columns < kConlluColumns) word->columns[columns] = line.substr(at, end - at);
    at = end + 1;
  }
  if (columns != kConlluColumns)
    return "a word has 10 columns with tabs between them, and here are " + std::to_string(columns) + ".";
  if (word->columns[kConlluForm].empty()) return "the word has no form.";
  const std::string_view id = word->columns[kConlluId];
  if (IsNoWord(id) || id == std::to_string(number)) return {};
  return "the word's number should be " + std::to_string(number) + ", not \"" + std::string(id) + "\".";
}

}  // namespace

ConlluMistake ReadConllu(std::string_view text, Conllu* out) {
  *out = {};
  std::size_t number = 1;
  const auto end_sentence = [&] {
    if (number > 1) out->sentence_ends.push_back(static_cast<std::uint32_t>(out->words.size()));
    number = 1;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    out->lines.push_back(line);
    if (line.empty()) end_sentence();
    if (line.empty() || line.starts_with('#')) continue;
    ConlluWord word{.line = out->lines.size() - 1, .columns = {}};
    if (std::string mistake = ReadColumns(line, number, &word); !mistake.empty())
      return {out->lines.size(), std::move(mistake)};
    if (IsNoWord(word.columns[kConlluId])) continue;
    out->words.push_back(word);
    ++number;
  }
  end_sentence();
  return {};
}

}  // namespace lede
