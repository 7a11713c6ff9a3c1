// What holds for the formats of other programs, whatever the text.
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "invariants.h"
#include "output/formats.h"
#include "text/utf8.h"

namespace lede::fuzz {
namespace {

std::string Written(const Document& doc, Format format, CsvTable table = CsvTable::kEntities) {
  std::string out;
  AppendFormat(doc, format, {.table = table}, &out);
  LEDE_EXPECT(FindInvalidUtf8(out) == std::string::npos);
  return out;
}

/// Calls `check` with each line, without its end.
template <typename Check>
void ForEachLine(std::string_view text, std::string_view line_end, const Check& check) {
  while (!text.empty()) {
    const std::size_t end = text.find(line_end);
    LEDE_EXPECT(end != std::string_view::npos);
    check(text.substr(0, end));
    text.remove_prefix(end + line_end.size());
  }
}

void CheckIsJson(std::string_view text) {
  LEDE_EXPECT(nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false).is_object());
}

/// Each row has as many cells as the header, and none begins as a formula does.
void CheckCsv(const Document& doc, const CsvTableInfo& info) {
  const std::string csv = Written(doc, Format::kCsv, info.table);
  std::size_t columns = 1, cells = 1;
  for (const char c : info.header) columns += c == ',' ? 1 : 0;
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"') quoted = !quoted;
    if (quoted) continue;
    const bool begins = i == 0 || csv[i - 1] == ',' || csv[i - 1] == '\n';
    LEDE_EXPECT(!begins || (csv[i] != '=' && csv[i] != '+' && csv[i] != '@'));
    if (csv[i] == ',') ++cells;
    if (csv[i] != '\n') continue;
    LEDE_EXPECT(csv[i - 1] == '\r' && cells == columns);
    cells = 1;
  }
  LEDE_EXPECT(!quoted && cells == 1);
}

void CheckConllLine(std::string_view line) {
  std::size_t blanks = 0;
  for (const char c : line) {
    LEDE_EXPECT(static_cast<unsigned char>(c) >= 0x20);
    blanks += c == ' ' ? 1 : 0;
  }
  LEDE_EXPECT(line.empty() || blanks == 3);
}

}  // namespace

void CheckFormats(const Document& doc) {
  for (const Format format :
       {Format::kJson, Format::kJsonLd, Format::kAnnotations, Format::kGeoJson, Format::kFollowTheMoney}) {
    ForEachLine(Written(doc, format), "\n", CheckIsJson);
  }
  for (const CsvTableInfo& info : CsvTables()) CheckCsv(doc, info);
  ForEachLine(Written(doc, Format::kConll), "\n", CheckConllLine);
  ForEachLine(Written(doc, Format::kBrat), "\n", [](std::string_view line) {
    LEDE_EXPECT(line.size() > 2 && std::string_view("TRAN#*").find(line[0]) != std::string_view::npos);
  });
  ForEachLine(Written(doc, Format::kICalendar), "\r\n", [](std::string_view line) {
    LEDE_EXPECT(!line.empty() && line.size() <= 75 && line.find_first_of("\r\n") == std::string_view::npos);
  });
  LEDE_EXPECT(Written(doc, Format::kHtml).find("<script") == std::string::npos);
  LEDE_EXPECT(Written(doc, Format::kMarkdown).find('\0') == std::string::npos);
}

}  // namespace lede::fuzz
