// One article in, one answer out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "destination.h"
#include "hint_file.h"
#include "json_line.h"
#include "lede/analyzer.h"
#include "lede/json.h"
#include "line_reader.h"

namespace lede::cli {

struct Answer {
  WrittenArticle article;
  std::string problem;                    ///< why there is no analysis, a sentence; empty where there is one
  std::string id;                         ///< a JSON literal; "null" where there is none
  std::size_t replaced = 0;               ///< sequences of bytes that were not UTF-8
  std::vector<std::uint32_t> idle_hints;  ///< Document::idle_hints
  std::string kept;                       ///< of each column that is kept, whether it has a value: "0110"
};

/// Answers lines, rows and texts with an analysis, or with what is wrong with them. Use one per thread.
class LineAnalyzer {
 public:
  /// Both must outlive it.
  LineAnalyzer(const Arguments& arguments, const Model& model)
      : arguments_(arguments),
        fields_{arguments.id_field, arguments.text_field, arguments.date_field, arguments.keep},
        hints_(CountHints(arguments.options.hints)),
        analyzer_(model) {}

  /// Writes the answer. What is wrong with a line is a line of JSON itself where lines of JSON are wanted on standard
  /// output; else the answer alone has it. O(bytes).
  Answer Run(InputLine line, JsonSink* out);

 private:
  /// What a line, a row or a text says before it is analysed. Each of the three takes the text out of `line`, and returns
  /// what is wrong, or nothing.
  struct Article {
    ArticleLabel label{};
    Options options;
    std::string text{};
  };
  std::string ReadJson(InputLine* line, Answer* answer, Article* article);
  std::string ReadRow(InputLine* line, Answer* answer, Article* article);
  std::string ReadText(InputLine* line, Article* article);

  std::string Analyze(InputLine* line, Answer* answer, Article* article);
  std::string ReadMembers(const JsonLine& json, Article* article);
  /// Adds the hints of the literal `literal`, which is the line's member "hints" or empty, behind those that hold for all
  /// lines. Returns what is wrong with them, or nothing.
  std::string AddHints(std::string_view literal, Options* options);
  /// Gives kept columns that the source does not have the values that every article has.
  void KeepOwn(const InputLine& line, ArticleLabel* label) const;
  /// Says which of the line's own hints found nothing.
  void TellIdle(const std::string& place) const;

  const Arguments& arguments_;
  Fields fields_;
  std::size_t hints_;  // that hold for all lines
  std::vector<Hint> own_hints_;
  std::vector<std::string> cells_;
  Analyzer analyzer_;
  Document document_;
};

/// What an analysis calls a file: its name as given, as far as it is UTF-8; nothing for standard input.
std::string FileMember(const Source* source);

/// "Line 3" of standard input, "news.jsonl, line 3" of a file, "news.txt" of a text.
std::string PlaceOf(const Source* source, std::size_t number);

}  // namespace lede::cli
