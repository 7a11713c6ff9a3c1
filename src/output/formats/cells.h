// How the cells of a table's row are written: as CSV, or as an object on a line of JSON lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/json.h"
#include "output/formats.h"
#include "output/json_numbers.h"

namespace lede::formats {

/// A row of CSV, RFC 4180: a comma between cells, CRLF behind the row, nothing in a cell without a value.
class CsvCells {
 public:
  CsvCells(std::string_view /*header*/, std::string* out) : out_(out) {}

  void Begin() { first_ = true; }
  void End(std::string_view more) { out_->append(more).append("\r\n"); }

  void Text(std::string_view text) { Separate(), AppendCsvCell(text, out_); }
  void None() { Separate(); }
  void Number(std::uint32_t number) { Separate(), AppendNumber(number, out_); }
  void Thousandths(std::uint32_t thousandths) { Separate(), AppendThousandths(thousandths, out_); }
  void Hundredths(int hundredths) { Separate(), AppendHundredths(hundredths, out_); }
  void Double(double number) { Separate(), AppendDouble(number, out_); }
  void Boolean(bool value) { Text(value ? "true" : "false"); }

  /// One cell: "Moss; Ada".
  void List(const std::vector<std::string>& parts) {
    std::string cell;
    for (const std::string& part : parts) cell.append(cell.empty() ? "" : "; ").append(part);
    Text(cell);
  }

 private:
  void Separate() {
    if (!first_) *out_ += ',';
    first_ = false;
  }

  std::string* out_;
  bool first_ = true;
};

/// An object with a member for each column, null without a value.
class JsonCells {
 public:
  /// `header` is the table's first line in CSV.
  JsonCells(std::string_view header, std::string* out) : header_(header.substr(0, header.find('\r'))), out_(out) {}

  void Begin() { rest_ = header_, *out_ += '{'; }
  void End(std::string_view more) { out_->append(more).append("}\n"); }

  void Text(std::string_view text) {
    Key();
    text.empty() ? void(out_->append("null")) : AppendJsonString(text, out_);
  }
  void None() { Key(), out_->append("null"); }
  void Number(std::uint32_t number) { Key(), AppendNumber(number, out_); }
  void Thousandths(std::uint32_t thousandths) { Key(), AppendThousandths(thousandths, out_); }
  void Hundredths(int hundredths) { Key(), AppendHundredths(hundredths, out_); }
  void Double(double number) { Key(), AppendDouble(number, out_); }
  void Boolean(bool value) { Key(), out_->append(value ? "true" : "false"); }

  void List(const std::vector<std::string>& parts) {
    Key();
    *out_ += '[';
    for (const std::string& part : parts) {
      if (&part != &parts.front()) *out_ += ',';
      AppendJsonString(part, out_);
    }
    *out_ += ']';
  }

 private:
  /// The next column's name: nothing in it needs escaping.
  void Key() {
    if (rest_.size() != header_.size()) *out_ += ',';
    const std::size_t end = rest_.find(',');
    out_->append("\"").append(rest_.substr(0, end)).append("\":");
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
  }

  std::string_view header_, rest_;
  std::string* out_;
};

}  // namespace lede::formats
