#include "word_corpus.h"

#include <cstdio>

#include "files.h"
#include "segment/segment.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::train {
namespace {

std::string ReadText(const std::string& path) {
  if (!path.ends_with(".xz")) return ReadFile(path);
  // The name is quoted for the shell: single quotes, with any inside closed, escaped and reopened.
  std::string quoted = "'";
  for (const char c : path) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  FILE* pipe = popen(("xz -dc " + quoted + "'").c_str(), "r");
  if (pipe == nullptr) Die("Cannot run xz.");
  std::string text;
  char buffer[1 << 16];
  for (std::size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, n);
  if (pclose(pipe) != 0) Die("Cannot decompress " + path + ".");
  return text;
}

}  // namespace

void WordCorpus::Add(const std::string& argument) {
  const std::size_t at = argument.rfind('@');
  const std::string path = argument.substr(0, at);
  const std::size_t every = at == std::string::npos ? 1 : std::stoul(argument.substr(at + 1));
  const std::string text = ReadText(path);
  if (path.ends_with(".tsv")) return AddColumns(text);
  std::size_t line_number = 0;
  std::string chunk;
  ForEachLine(text, [&](std::string_view line) {
    if (line_number++ % every == 0) chunk.append(line).push_back('\n');
    if (chunk.size() > (1 << 20)) AddProse(&chunk);
  });
  AddProse(&chunk);
}

void WordCorpus::AddProse(std::string* chunk) {
  std::size_t replaced;
  if (!document_.SetText(RepairUtf8(*chunk, &replaced)).ok()) Die("A chunk of text is too long.");
  chunk->clear();
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
