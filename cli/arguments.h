// The command line's words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lede/options.h"
#include "output/formats.h"
#include "record.h"
#include "tables.h"
#include "tag/tagger.h"
#include "text/offset_map.h"

namespace lede::cli {

/// Exit codes of the program.
enum ExitCode : int { kDone = 0, kBadInput = 1, kWrongUsage = 2 };

/// What becomes of passages that may tell a protected name.
enum class Leftovers : std::uint8_t { kAsk, kReplace, kLeave };

struct Arguments {
  std::string command;             ///< "analyze", "protect", "tag" or "parse"
  std::vector<std::string> files;  ///< "-" is standard input; none given means the same
  Options options;                 ///< the day of publication, the layers, and the hints once they are read
  std::string hints;               ///< path, or empty
  std::string model;               ///< path, or empty for the built-in one
  std::string syntax;              ///< of `parse`: the syntax model's path, or empty for the built-in one
  OffsetUnit offsets = OffsetUnit::kCodePoint;
  Format format = Format::kJson;
  std::vector<const Table*> tables;              ///< of kCsv: at least one, none twice; else none
  TableSyntax table_syntax = TableSyntax::kCsv;  ///< of `tables`
  std::string out;                               ///< folder for the results; empty: they go to standard output
  std::optional<NameScheme> names;               ///< of `tag`; none given: as the tokens suggest
  std::string protect_names;                     ///< of `protect`: path of the file that has them, or empty
  std::uint32_t protect_types = 0;               ///< of `protect`: a set of 1 << EntityType
  std::string key;                               ///< of `protect`: path for the key, or empty
  Leftovers leftovers = Leftovers::kAsk;
  bool report = false;  ///< of `protect`: JSON instead of the text
  InputKind input = InputKind::kByName;
  std::string id_field = "id", text_field = "text", date_field = "date";  ///< members of JSON lines, columns of CSV
  std::vector<std::string> keep;                                          ///< further ones that go with each row
  bool resume = false;
  bool progress = false;  ///< also where no terminal shows it
  bool lossy = false;
  unsigned threads = 0;  ///< 0: as many as the machine has

  /// Whether each article's answer is a line of JSON on standard output, and so is what is wrong with a line.
  bool AnswersInLines() const { return format == Format::kJson && out.empty(); }
  TableOptions InTables() const { return {.syntax = table_syntax, .offsets = offsets, .keep = keep}; }
};

/// Reads the words after the program's name. Where there is nothing more to do (--help, --version, a
/// mistake) it has printed what there is to print and returns nothing; `exit_code` says how to end.
std::optional<Arguments> ParseArguments(int argc, char** argv, int* exit_code);

}  // namespace lede::cli
