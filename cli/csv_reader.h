// Tables in CSV (RFC 4180), record by record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "line_reader.h"
#include "record.h"

namespace lede::cli {

/// What parts the cells of a table: a comma, a semicolon, a tab or a bar, whichever its first line has most of outside
/// quotation marks. O(bytes).
char DelimiterOf(std::string_view first_line);

/// Reads records. A cell in quotation marks may hold line ends, which are kept as they are.
class CsvReader {
 public:
  explicit CsvReader(const std::string& path) : lines_(path) {}

  /// The columns' names, once, before all records. False where there are none or they are no names: `problem` says why.
  bool ReadHeader(Source* source);
  /// The next record, not yet split; empty lines are passed over. False at the end, or where there is a problem.
  bool Next(InputLine* record);

  /// As LineReader::problem.
  const std::string& problem() const { return problem_.empty() ? lines_.problem() : problem_; }
  std::uint64_t position() const { return lines_.position(); }

 private:
  LineReader lines_;
  char delimiter_ = ',';
  std::string problem_;
};

/// Splits a record into its cells, without quotation marks. Returns what is wrong with it, or nothing. O(bytes).
std::string SplitRecord(std::string_view record, char delimiter, std::vector<std::string>* cells);

}  // namespace lede::cli
