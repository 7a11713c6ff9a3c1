#include "word_corpus.h"

#include <utility>

#include "files.h"
#include "plain_text.h"
#include "segment/segment.h"
#include "text/unicode.h"

namespace lede::train {

void WordCorpus::Add(const std::string& argument) {
  if (argument.ends_with(".tsv")) return AddColumns(ReadFile(argument));
  constexpr std::size_t kBytesAtOnce = 1 << 20;
  ForEachTextChunk(argument, {.bytes = kBytesAtOnce}, [this](std::string chunk) { AddProse(std::move(chunk)); });
}

void WordCorpus::AddProse(std::string chunk) {
  if (!document_.SetText(std::move(chunk)).ok()) Die("A chunk of text is too long.");
  Tokenize(&document_);
  for (const Token& token : document_.tokens) {
    if ((token.flags & kParagraphStart) != 0) words_.push_back(kBoundary);
    AddWord(document_.slice(token));
  }
  words_.push_back(kBoundary);
}

void WordCorpus::AddColumns(std::string_view text) {
  ForEachLine(text, [&](std::string_view line) {
    if (line.empty() || line.starts_with("-DOCSTART-")) {
      words_.push_back(kBoundary);
    } else {
      AddWord(line.substr(0, line.find('\t')));
    }
  });
}

void WordCorpus::AddWord(std::string_view form) {
  folded_.clear();
  AppendFolded(form, &folded_);
  for (char& c : folded_)
    if (c >= '0' && c <= '9') c = '0';
  const auto [found, is_new] = numbers_.try_emplace(folded_, static_cast<std::uint32_t>(forms_.size()));
  if (is_new) forms_.push_back(folded_), counts_.push_back(0);
  ++counts_[found->second];
  words_.push_back(found->second);
}

}  // namespace lede::train
