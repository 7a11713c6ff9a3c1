// One line of JSON lines in, one out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "destination.h"
#include "hint_file.h"
#include "lede/analyzer.h"
#include "lede/json.h"
#include "line_reader.h"

namespace lede::cli {

struct Answer {
  WrittenArticle article;
  std::size_t replaced = 0;               ///< sequences of bytes that were not UTF-8
  std::vector<std::uint32_t> idle_hints;  ///< Document::idle_hints
};

/// Answers lines with an analysis, or with what is wrong with them. Use one per thread.
class LineAnalyzer {
 public:
  /// Both must outlive it.
  LineAnalyzer(const Arguments& arguments, const Model& model)
      : arguments_(arguments), hints_(CountHints(arguments.options.hints)), analyzer_(model) {}

  /// Writes the answer. What is wrong with a line is a line of JSON itself where lines of JSON are wanted; else it is
  /// complained about. O(bytes).
  Answer Run(InputLine line, JsonSink* out);

 private:
  /// Takes the text, and the day where one is given, into `document_` and analyses it. Returns what is wrong with the
  /// line, or nothing; `id` is the line's, a JSON literal, or "null" where it could not be read.
  std::string Analyze(InputLine* line, std::size_t* replaced, std::string* id);

  /// Adds the hints of the literal `literal`, which is the line's member "hints" or empty, behind those that hold for all
  /// lines. Returns what is wrong with them, or nothing.
  std::string AddHints(std::string_view literal, Options* options);
  /// Says which of the line's own hints found nothing.
  void TellIdle(const std::string& number) const;

  const Arguments& arguments_;
  std::size_t hints_;  // that hold for all lines
  std::vector<Hint> own_hints_;
  Analyzer analyzer_;
  Document document_;
};

}  // namespace lede::cli
