// Parts of speech, lemmas and dependencies in text that others have cut into tokens.
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "encoding.h"
#include "files.h"
#include "syntax/conllu.h"
#include "syntax/parser.h"

namespace lede::cli {
namespace {

/// The lines of `conllu` with what the parser says of its words.
std::string Parsed(const Conllu& conllu, Parser* parser) {
  std::vector<std::string_view> forms;
  for (const ConlluWord& word : conllu.words) forms.push_back(word.columns[kConlluForm]);
  std::vector<SyntaxToken> tokens;
  parser->Parse(TokenForms(forms), conllu.sentence_ends, &tokens);
  std::string out, lemma;
  std::size_t line = 0;
  const auto copy_lines = [&](std::size_t to) {
    for (; line < to; ++line) out.append(conllu.lines[line]).append("\n");
  };
  for (std::size_t w = 0; w < conllu.words.size(); ++w) {
    const ConlluWord& word = conllu.words[w];
    copy_lines(word.line);
    ++line;
    lemma.clear();
    parser->AppendLemma(forms[w], tokens[w], &lemma);
    auto columns = word.columns;
    const std::string_view head =
        tokens[w].head == SyntaxToken::kRoot ? "0" : conllu.words[tokens[w].head].columns[kConlluId];
    columns[kConlluLemma] = lemma;
    columns[kConlluUpos] = UposName(tokens[w].part);
    columns[kConlluHead] = head;
    columns[kConlluDeprel] = parser->names().labels[tokens[w].label];
    for (std::size_t c = 0; c < kConlluColumns; ++c) out.append(c == 0 ? "" : "\t").append(columns[c]);
    out.push_back('\n');
  }
  copy_lines(conllu.lines.size());
  return out;
}

}  // namespace

int ParseFiles(const Arguments& arguments, const Model& model, const Model& syntax) {
  Parser parser(model, syntax);
  if (!parser.status().ok()) {
    Complain((arguments.syntax.empty() ? "the model" : DisplayName(arguments.syntax)) + ": " + parser.status().message);
    return kBadInput;
  }
  int exit_code = kDone;
  std::string text;
  for (const std::string& path : arguments.files) {
    Conllu conllu;
    if (!ReadAll(path, kNoLimit, &text) || !RequireUtf8(path, arguments.lossy, &text)) {
      exit_code = kBadInput;
      continue;
    }
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    if (const ConlluMistake mistake = ReadConllu(text, &conllu); mistake.line != 0) {
      Complain(DisplayName(path) + ", line " + std::to_string(mistake.line) + ": " + mistake.sentence);
      exit_code = kBadInput;
      continue;
    }
    Print(Parsed(conllu, &parser));
  }
  return exit_code;
}

}  // namespace lede::cli
