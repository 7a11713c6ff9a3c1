// A corpus file: cases of a title, what is given, and texts with the rows that a stage must find in them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::corpus {

/// A line "given …" without its first word, escapes undone.
struct GivenLine {
  std::size_t line = 0;  ///< counted from 1
  std::string file;
  std::string text;
};

/// A text and the rows that must be found in it.
struct Example {
  std::size_t line = 0;       ///< of its first line of text
  std::size_t rows_line = 0;  ///< where its rows stand, or would stand
  std::size_t row_lines = 0;  ///< lines that they take; 0 where the file does not say what is expected
  std::string text;
  std::vector<std::string> rows;  ///< escapes undone; empty where nothing must be found
  bool rewritten = false;         ///< `rows` are no longer those of the file
};

/// Texts that share what is given.
struct Block {
  std::vector<GivenLine> givens;
  std::vector<Example> examples;
};

struct Case {
  std::size_t line = 0;
  std::string title;
  std::vector<Block> blocks;
};

struct CaseFile {
  std::string path;
  std::vector<std::string> lines;  ///< the file byte for byte, without line ends
  std::vector<GivenLine> givens;   ///< above the first case: they hold for all
  std::vector<Case> cases;
};

/// What is wrong with a file, for a person.
struct Mistake {
  std::string file;
  std::size_t line = 0;
  std::string message;

  std::string Told() const { return file + ":" + std::to_string(line) + ": " + message; }
};

/// Reads a file as tests/corpus/README.md describes it. `path` is only for what is told. O(bytes).
bool ReadCases(std::string_view bytes, const std::string& path, CaseFile* out, Mistake* mistake);

/// Reads a file of nothing but given lines, as hold for every file of a folder.
bool ReadGivens(std::string_view bytes, const std::string& path, std::vector<GivenLine>* out, Mistake* mistake);

/// The file with the rows of every rewritten example in place of its own, everything else byte for byte.
std::string Rewritten(const CaseFile& file);

/// The row that says that nothing is found.
inline constexpr std::string_view kNothing = "nothing";

}  // namespace lede::corpus
