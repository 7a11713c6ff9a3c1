// Prints corpora, and plain text in tokens, for programs that are not of this repository's making.
//
// usage: lede-export-corpora --labels train/label-map.tsv [--train CORPUS=FILE[*WEIGHT]]…
//                            [--scheme outermost|innermost] [--text FILE[@K]]…
//
// Text is prose, a paragraph a line, or a treebank in CoNLL-U (*.conllu); @K takes every K-th document of it. --scheme
// says how names are to be cut in what follows.
// One token per line, a TAB, and the labels allowed for it as a bit set in hexadecimal (train/corpus.h; src/tag/crf.h
// has the labels); none for tokens of plain text. A blank line after each sentence. Before each document a line of "#",
// TAB, scheme of its names (0 outermost, 1 innermost), TAB, weight.
#include <cinttypes>
#include <cstdio>
#include <string>

#include "corpus.h"
#include "files.h"
#include "plain_text.h"
#include "segment/segment.h"

namespace {

using namespace lede::train;

void PrintCorpus(const std::string& argument, const LabelMap& labels) {
  for (const TaggedDocument& document : ReadCorpusArgument(argument, labels)) {
    std::printf("#\t%d\t%g\n", static_cast<int>(document.scheme), static_cast<double>(document.weight));
    std::size_t token = 0;
    for (const std::uint32_t end : document.sentence_ends) {
      for (; token < end; ++token)
        std::printf("%s\t%" PRIx64 "\n", document.tokens[token].c_str(), document.allowed[token]);
      std::printf("\n");
    }
  }
}

void PrintHeader(lede::NameScheme scheme) { std::printf("#\t%d\t1\n", static_cast<int>(scheme)); }

void PrintToken(std::string_view form) { std::printf("%.*s\t\n", static_cast<int>(form.size()), form.data()); }

/// A token as the corpora of a scheme have it: where names within names are cut out, hyphens and full stops of words
/// are apart.
void PrintToken(std::string_view form, lede::NameScheme scheme) {
  if (scheme == lede::NameScheme::kOutermost) return PrintToken(form);
  const auto is_letter = [&](std::size_t i) { return i < form.size() && !(form[i] >= '0' && form[i] <= '9'); };
  std::size_t from = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] != '-' && form[i] != '.') continue;
    if (!is_letter(i + 1) && (i == 0 || !is_letter(i - 1))) continue;  // "3-0", "1.5"
    if (i > from) PrintToken(form.substr(from, i - from));
    PrintToken(form.substr(i, 1));
    from = i + 1;
  }
  if (from < form.size()) PrintToken(form.substr(from));
}

/// Words of a treebank: their forms are in the second column. Words that a contraction is made of follow its own line,
/// whose number is a range.
void PrintTreebank(const std::string& path, lede::NameScheme scheme) {
  PrintHeader(scheme);
  ForEachLine(ReadFile(path), [&](std::string_view line) {
    const auto columns = SplitBy(line, '\t');
    if (line.starts_with("# newdoc")) {
      PrintHeader(scheme);
    } else if (line.empty()) {
      std::printf("\n");
    } else if (line[0] != '#' && columns.size() > 1 && columns[0].find_first_of("-.") == std::string_view::npos) {
      PrintToken(columns[1]);
    }
  });
}

/// So many lines are taken for a document, where nothing tells where one ends.
constexpr std::size_t kLinesPerDocument = 20;

void PrintText(const std::string& argument, lede::NameScheme scheme) {
  if (argument.ends_with(".conllu")) return PrintTreebank(argument, scheme);
  const std::size_t at = argument.rfind('@');
  const std::size_t every = at == std::string::npos ? 1 : std::stoul(argument.substr(at + 1));
  lede::Document document;
  std::size_t number = 0;
  ForEachTextChunk(argument.substr(0, at), {.lines = kLinesPerDocument}, [&](std::string text) {
    if (number++ % every != 0) return;
    if (!document.SetText(std::move(text)).ok()) Die("A chunk of text is too long.");
    lede::Tokenize(&document);
    lede::SplitSentences(&document);
    PrintHeader(scheme);
    for (const lede::Sentence& sentence : document.sentences) {
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t)
        PrintToken(document.slice(document.tokens[t]), scheme);
      std::printf("\n");
    }
  });
}

}  // namespace

int main(int argc, char** argv) {
  std::string labels;
  lede::NameScheme scheme = lede::NameScheme::kOutermost;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string flag = argv[i], value = argv[i + 1];
    if (flag == "--labels") {
      labels = ReadFile(value);
    } else if (flag == "--train") {
      PrintCorpus(value, LabelMap(labels));
    } else if (flag == "--scheme") {
      scheme = value == "innermost" ? lede::NameScheme::kInnermost : lede::NameScheme::kOutermost;
    } else if (flag == "--text") {
      PrintText(value, scheme);
    } else {
      Die("There is no option " + flag + ".");
    }
  }
}
