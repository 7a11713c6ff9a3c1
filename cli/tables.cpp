#include "tables.h"

#include "json_line.h"
#include "lede/json.h"
#include "output/formats/article.h"
#include "output/formats/cells.h"

namespace lede::cli {
namespace {

constexpr std::string_view kArticlesHeader = "article,file,line,date,headline,sentences,entities,quotes\r\n";

/// The columns' names, "id,start,end".
std::string_view NamesIn(std::string_view header) { return header.substr(0, header.find('\r')); }

bool HasColumn(const Table& table, std::string_view name) {
  std::string_view rest = NamesIn(table.header);
  while (!rest.empty()) {
    const std::size_t end = rest.find(',');
    if (rest.substr(0, end) == name) return true;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return false;
}

/// Whether a kept column stands in one that the table has anyway, instead of behind the others.
bool StandsInOwn(const Table& table, std::string_view name) {
  return table.kind == TableKind::kArticles &&
         (name == "date" || name == "headline" || name == "file" || name == "line");
}

std::string ColumnName(const Table& table, const std::string& name) {
  return HasColumn(table, name) ? "keep_" + name : name;
}

/// The cells of the kept columns, as FormatOptions::more_cells wants them.
std::string KeptCells(const Table& table, const TableOptions& options, const ArticleLabel& label) {
  std::string cells;
  for (std::size_t i = 0; i < options.keep.size(); ++i) {
    if (StandsInOwn(table, options.keep[i])) continue;
    const std::string& literal = label.kept[i];
    cells += ',';
    if (options.syntax == TableSyntax::kJsonLines) {
      AppendJsonString(ColumnName(table, options.keep[i]), &cells);
      cells.append(":").append(literal.empty() ? "null" : literal);
    } else if (IsJsonString(literal)) {
      std::string words = literal;
      DecodeJsonString(&words);
      AppendCsvCell(words, &cells);
    } else if (IsJsonNumber(literal)) {
      cells += literal;
    } else if (literal != "null") {
      AppendCsvCell(literal, &cells);
    }
  }
  return cells;
}

template <typename Cells>
void AppendArticle(const Document& doc, const Table& table, const TableOptions& options, const ArticleLabel& label,
                   std::string_view more, std::string* out) {
  const auto kept = [&](std::string_view name, std::string own) {
    for (std::size_t i = 0; i < options.keep.size(); ++i) {
      if (options.keep[i] == name && IsJsonString(label.kept[i])) DecodeJsonString(&(own = label.kept[i]));
    }
    return own;
  };
  Cells cells(table.header, out);
  cells.Begin();
  cells.Text(label.Words()), cells.Text(label.source_file);
  label.line == 0 ? cells.None() : cells.Number(static_cast<std::uint32_t>(label.line));
  cells.Text(kept("date", doc.document_date)), cells.Text(kept("headline", formats::HeadlineOf(doc)));
  for (const std::size_t count : {doc.sentences.size(), doc.entities.size(), doc.quotes.size()})
    cells.Number(static_cast<std::uint32_t>(count));
  cells.End(more);
}

}  // namespace

std::span<const Table> Tables() {
  static const std::vector<Table> tables = [] {
    std::vector<Table> all = {{"articles", TableKind::kArticles, {}, kArticlesHeader}};
    for (const CsvTableInfo& info : CsvTables()) {
      all.push_back({info.name, TableKind::kOfAnalysis, info.table, info.header});
    }
    all.push_back({"analyses", TableKind::kAnalyses});
    return all;
  }();
  return tables;
}

const Table* TableNamed(std::string_view name) {
  for (const Table& table : Tables()) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

std::string ArticleLabel::Words() const {
  if (!IsJsonString(id)) return id.empty() ? file : id;
  std::string words = id;
  DecodeJsonString(&words);
  return words;
}

std::string HeaderOf(const Table& table, const TableOptions& options) {
  if (options.syntax != TableSyntax::kCsv) return {};
  std::string header(NamesIn(table.header));
  for (const std::string& name : options.keep) {
    if (StandsInOwn(table, name)) continue;
    header += ',';
    AppendCsvCell(ColumnName(table, name), &header);
  }
  return header += "\r\n";
}

void AppendRows(const Document& doc, const Table& table, const TableOptions& options, const ArticleLabel& label,
                std::string* out) {
  if (table.kind == TableKind::kAnalyses) {
    AppendJson(doc, {.offsets = options.offsets, .id = label.id, .file = label.file}, out);
    *out += '\n';
    return;
  }
  const std::string more = KeptCells(table, options, label);
  const bool csv = options.syntax == TableSyntax::kCsv;
  if (table.kind == TableKind::kArticles) {
    csv ? AppendArticle<formats::CsvCells>(doc, table, options, label, more, out)
        : AppendArticle<formats::JsonCells>(doc, table, options, label, more, out);
    return;
  }
  const std::string words = label.Words();
  const FormatOptions rows = {
      .offsets = options.offsets, .article = words, .table = table.of_analysis, .header = false, .more_cells = more};
  csv ? AppendFormat(doc, Format::kCsv, rows, out) : AppendTableAsJsonLines(doc, rows, out);
}

}  // namespace lede::cli
