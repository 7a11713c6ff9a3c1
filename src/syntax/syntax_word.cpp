#include "syntax/syntax_word.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace lede {

SyntaxWord AnalyzeSyntaxWord(std::string_view form, const Vocabulary& vocabulary, std::string* scratch) {
  const Word word = vocabulary.Analyze(form, scratch);
  SyntaxWord out;
  out.form = PhraseHash::HashToken(form);
  out.lower = word.lower | 1;
  out.shape = word.shape;
  out.classes = word.classes;
  out.clusters = word.clusters;
  out.capitals = word.capitals;
  out.has_digit = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  out.has_hyphen = form.size() > 2 && form.find('-', 1) < form.size() - 1;
  scratch->clear();
  AppendFolded(form, scratch);
  const std::string_view lower(*scratch);
  for (std::size_t k = 1; k <= SyntaxWord::kPrefixes; ++k)
    out.prefixes[k - 1] = PhraseHash::HashToken(lower.substr(0, k)) + k;
  for (std::size_t k = 1; k <= SyntaxWord::kSuffixes; ++k)
    out.suffixes[k - 1] = PhraseHash::HashToken(lower.substr(lower.size() - std::min(k, lower.size()))) + k;
  return out;
}

}  // namespace lede
