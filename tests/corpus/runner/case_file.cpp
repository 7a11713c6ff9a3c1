#include "case_file.h"

#include <algorithm>

#include "escapes.h"
#include "text/utf8.h"

namespace lede::corpus {
namespace {

constexpr std::string_view kGiven = "given ";

class CaseReader {
 public:
  CaseReader(std::string path, CaseFile* out, Mistake* mistake) : out_(*out), mistake_(*mistake) {
    out_ = CaseFile();
    out_.path = std::move(path);
  }

  bool Read(std::string_view bytes) {
    if (FindInvalidUtf8(bytes) != std::string_view::npos) return Wrong("the file is no UTF-8");
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      line_ = out_.lines.size() + 1;
      if (end == std::string_view::npos) return Wrong("the last line has no end");
      out_.lines.emplace_back(bytes.substr(0, end));
      bytes.remove_prefix(end + 1);
    }
    for (line_ = 1; line_ <= out_.lines.size(); ++line_) {
      if (!Take(out_.lines[line_ - 1])) return false;
    }
    return CloseCase();
  }

 private:
  /// What the line above was: a text and its rows stand without a gap.
  enum class Within { kNothing, kText, kRows };

  bool Take(std::string_view line) {
    for (const char c : line) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        return Wrong("a control character stands in the line; write it as \\t, \\r or \\u0000");
    }
    if (!line.empty() && line.back() == ' ') return Wrong("the line ends in a space; in a text, write it as \\u0020");
    if (line.empty()) return Gap();
    if (line.front() == ';') return Gap();
    if (line.front() == '#') return Title(line);
    if (line.substr(0, kGiven.size()) == kGiven) return Given(line.substr(kGiven.size()));
    if (line.front() == '>') return Text(line);
    return Row(line);
  }

  bool Gap() {
    within_ = Within::kNothing;
    return true;
  }

  bool Title(std::string_view line) {
    if (!CloseCase()) return false;
    if (line.size() < 3 || line[1] != ' ') return Wrong("a title is \"# \" and a sentence that says the rule");
    for (const Case& other : out_.cases) {
      if (other.title == line.substr(2)) return Wrong("line " + std::to_string(other.line) + " has the same title");
    }
    out_.cases.push_back({line_, std::string(line.substr(2)), {}});
    return Gap();
  }

  bool Given(std::string_view written) {
    GivenLine given{line_, out_.path, {}};
    std::string error;
    if (!Unescape(written, &given.text, &error)) return Wrong(error);
    Gap();
    if (out_.cases.empty()) {
      out_.givens.push_back(std::move(given));
      return true;
    }
    std::vector<Block>& blocks = out_.cases.back().blocks;
    if (blocks.empty() || !blocks.back().examples.empty()) blocks.emplace_back();
    blocks.back().givens.push_back(std::move(given));
    return true;
  }

  bool Text(std::string_view line) {
    if (out_.cases.empty()) return Wrong("a text stands above the first title");
    if (line.size() > 1 && line[1] != ' ') return Wrong("a line of text begins with \"> \"");
    std::string text, error;
    if (!Unescape(line.size() > 1 ? line.substr(2) : "", &text, &error)) return Wrong(error);
    std::vector<Block>& blocks = out_.cases.back().blocks;
    if (blocks.empty()) blocks.emplace_back();
    std::vector<Example>& examples = blocks.back().examples;
    if (within_ == Within::kText) {
      examples.back().text += "\n" + text;
    } else {
      examples.push_back({line_, 0, 0, std::move(text), {}, false});
    }
    examples.back().rows_line = line_ + 1;
    within_ = Within::kText;
    return true;
  }

  bool Row(std::string_view line) {
    if (within_ == Within::kNothing)
      return Wrong("this is no title (#), given, text (>) or comment (;), and no text stands right above it");
    Example& example = out_.cases.back().blocks.back().examples.back();
    std::string row, error;
    if (!Unescape(line.substr(std::min(line.find_first_not_of(' '), line.size())), &row, &error)) return Wrong(error);
    if (example.row_lines > 0 && (row == kNothing || example.rows.empty()))
      return Wrong("\"nothing\" stands beside other rows");
    ++example.row_lines;
    if (row != kNothing) example.rows.push_back(std::move(row));
    within_ = Within::kRows;
    return true;
  }

  bool CloseCase() {
    if (out_.cases.empty()) return true;
    const Case& last = out_.cases.back();
    if (last.blocks.empty() || last.blocks.back().examples.empty()) {
      line_ = last.line;
      return Wrong("the case has no text behind what is given");
    }
    return true;
  }

  bool Wrong(std::string message) {
    mistake_ = {out_.path, line_, std::move(message)};
    return false;
  }

  CaseFile& out_;
  Mistake& mistake_;
  std::size_t line_ = 1;
  Within within_ = Within::kNothing;
};

}  // namespace

bool ReadCases(std::string_view bytes, const std::string& path, CaseFile* out, Mistake* mistake) {
  if (!CaseReader(path, out, mistake).Read(bytes)) return false;
  if (!out->cases.empty()) return true;
  *mistake = {path, 1, "the file has no case"};
  return false;
}

bool ReadGivens(std::string_view bytes, const std::string& path, std::vector<GivenLine>* out, Mistake* mistake) {
  CaseFile file;
  if (!CaseReader(path, &file, mistake).Read(bytes)) return false;
  if (!file.cases.empty()) {
    *mistake = {path, file.cases.front().line, "a case stands in a file of what all others are given"};
    return false;
  }
  *out = std::move(file.givens);
  return true;
}

std::string Rewritten(const CaseFile& file) {
  std::string out;
  std::size_t next = 0;  // line that is to be copied, counted from 0
  const auto copy_up_to = [&](std::size_t end) {
    for (; next < end; ++next) out.append(file.lines[next]).append("\n");
  };
  for (const Case& one : file.cases) {
    for (const Block& block : one.blocks) {
      for (const Example& example : block.examples) {
        if (!example.rewritten) continue;
        copy_up_to(example.rows_line - 1);
        for (const std::string& row : example.rows) out.append("  ").append(Escaped(row)).append("\n");
        if (example.rows.empty()) out.append("  ").append(kNothing).append("\n");
        next += example.row_lines;
      }
    }
  }
  copy_up_to(file.lines.size());
  return out;
}

}  // namespace lede::corpus
