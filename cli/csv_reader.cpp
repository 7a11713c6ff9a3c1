#include "csv_reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "encoding.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

/// Walks over a record from left to right. A quotation mark opens a cell's words only where the cell begins; elsewhere it
/// is a character like others, as spreadsheets read it.
class Scanner {
 public:
  explicit Scanner(char delimiter) : delimiter_(delimiter) {}

  void Take(std::string_view bytes) {
    for (const char c : bytes) Take(c);
  }
  bool quoted() const { return state_ == State::kQuoted; }

 private:
  enum class State : unsigned char { kStart, kPlain, kQuoted, kQuoteInQuoted };

  void Take(char c) {
    if (state_ == State::kQuoted) {
      if (c == '"') state_ = State::kQuoteInQuoted;
    } else if (c == delimiter_) {
      state_ = State::kStart;
    } else if (c == '"' && state_ != State::kPlain) {
      state_ = State::kQuoted;
    } else {
      state_ = State::kPlain;
    }
  }

  char delimiter_;
  State state_ = State::kStart;
};

std::string NumberedLine(std::size_t number) { return "line " + std::to_string(number); }

}  // namespace

char DelimiterOf(std::string_view first_line) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    std::ptrdiff_t count = 0;
    bool quoted = false;
    for (const char c : first_line) {
      if (c == '"') quoted = !quoted;
      if (c == delimiter && !quoted) ++count;
    }
    if (count > most) best = delimiter, most = count;
  }
  return best;
}

bool CsvReader::ReadHeader(Source* source) {
  InputLine header;
  if (!Next(&header)) {
    if (problem().empty()) problem_ = "it is empty; its first line should name the columns.";
    return false;
  }
  if (header.cut || FindInvalidUtf8(header.bytes) != std::string::npos) {
    problem_ = "its first line, which names the columns, is too long or not UTF-8.";
    return false;
  }
  std::string_view names = header.bytes;
  if (names.starts_with(kByteOrderMark)) names.remove_prefix(kByteOrderMark.size());
  delimiter_ = DelimiterOf(names);
  source->delimiter = delimiter_;
  problem_ = SplitRecord(names, delimiter_, &source->columns);
  if (!problem_.empty()) return false;
  std::set<std::string_view> seen;
  for (const std::string& name : source->columns) {
    if (!name.empty() && !seen.insert(name).second) problem_ = "two of its columns are called \"" + name + "\".";
  }
  return problem_.empty();
}

bool CsvReader::Next(InputLine* record) {
  do {
    if (!problem().empty() || !lines_.Next(record)) return false;
  } while (record->bytes.find_first_not_of(" \t") == std::string::npos);
  Scanner scanner(delimiter_);
  scanner.Take(record->bytes);
  bool carriage_return = record->carriage_return;
  for (InputLine more; scanner.quoted() && !record->cut;) {
    if (!lines_.Next(&more)) {
      if (problem().empty())
        problem_ = "the quotation mark that opens a cell in " + NumberedLine(record->number) + " is never closed.";
      return false;
    }
    const std::string_view line_end = carriage_return ? "\r\n" : "\n";
    carriage_return = more.carriage_return;
    scanner.Take(more.bytes);
    record->bytes.append(line_end).append(more.bytes);
    record->cut = more.cut || record->bytes.size() > LineReader::kMaxBytes;
  }
  // Where a record of that size ends is anybody's guess.
  if (record->cut) problem_ = "the record in " + NumberedLine(record->number) + " is too long to be one.";
  return !record->cut;
}

std::string SplitRecord(std::string_view record, char delimiter, std::vector<std::string>* cells) {
  cells->clear();
  for (std::size_t at = 0;;) {
    std::string cell;
    if (at < record.size() && record[at] == '"') {
      ++at;
      for (;; ++at) {
        if (at == record.size()) return "a quotation mark that opens a cell is never closed.";
        if (record[at] != '"') {
          cell += record[at];
        } else if (at + 1 < record.size() && record[at + 1] == '"') {
          cell += record[at++];
        } else {
          break;
        }
      }
      ++at;
    }
    const std::size_t end = std::min(record.find(delimiter, at), record.size());
    // Behind the closing mark nothing should stand; what does is the cell's all the same.
    cells->push_back(std::move(cell.append(record.substr(at, end - at))));
    if (end == record.size()) return {};
    at = end + 1;
  }
}

}  // namespace lede::cli
