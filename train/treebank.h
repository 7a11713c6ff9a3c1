// Treebanks: sentences whose trees people made.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/arcs.h"
#include "syntax/syntax_word.h"
#include "syntax/tag_names.h"

namespace lede::train {

struct GoldWord {
  std::string form, lemma;
  std::string part, tag, label;  ///< as the file has them; `tag` is the finer one
  std::uint32_t head = 0;        ///< in the sentence, from 0; the sentence's size where it is the root
};

struct GoldSentence {
  std::string id;
  std::vector<GoldWord> words;
};

/// Reads a CoNLL-U file, without the sentences whose id begins with one of `without`. Dies of what is wrong with it.
void ReadTreebank(const std::string& path, const std::vector<std::string>& without, std::vector<GoldSentence>* out);

/// Names of what the sentences have often enough to learn. Tags are pairs of part of speech and finer tag; each part of
/// speech has at least one.
SyntaxNames NamesOf(const std::vector<GoldSentence>& sentences);

/// A sentence in numbers.
struct NumberedSentence {
  std::vector<const SyntaxWord*> words;
  std::vector<std::uint8_t> tags;
  std::vector<std::uint32_t> heads;
  std::vector<std::uint8_t> labels;  ///< what NamesOf left out is the label "dep"
};

/// Numbers sentences; owns the words that they point to.
class SentenceNumbers {
 public:
  SentenceNumbers(const Vocabulary& vocabulary, const SyntaxNames& names) : vocabulary_(vocabulary), names_(names) {}
  NumberedSentence Number(const GoldSentence& sentence);

 private:
  const SyntaxWord* WordOf(const std::string& form);
  std::uint8_t TagOf(const GoldWord& word) const;
  std::uint8_t LabelOf(const std::string& label) const;

  const Vocabulary& vocabulary_;
  const SyntaxNames& names_;
  std::deque<SyntaxWord> words_;
  std::unordered_map<std::string, const SyntaxWord*> by_form_;
};

}  // namespace lede::train
