// The tables that many articles become: those of an analysis, and what only a list of articles has.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "output/formats.h"

namespace lede::cli {

enum class TableSyntax : unsigned char { kCsv, kJsonLines };

/// What a table's rows are made of.
enum class TableKind : unsigned char {
  kOfAnalysis,  ///< a row for each entity, quotation and so on
  kArticles,    ///< a row for each article
  kAnalyses,    ///< the whole analysis, on a line of JSON lines alone
};

struct Table {
  std::string_view name;
  TableKind kind = TableKind::kOfAnalysis;
  CsvTable of_analysis = CsvTable::kEntities;
  std::string_view header = {};  ///< its first line in CSV, with the line's end
};

/// Every table: "articles", those of an analysis, and "analyses".
std::span<const Table> Tables();
/// Null where there is none of that name.
const Table* TableNamed(std::string_view name);

/// What an article is called, where it comes from, and what of its source goes with it.
struct ArticleLabel {
  std::string id = {};                 ///< a JSON literal, as it was written; empty where the article has none
  std::string file = {};               ///< the file's name as given, UTF-8; empty where it was not a file's
  std::size_t line = 0;                ///< in the file; 0: all of it is the article
  std::string source_file = {};        ///< as `file`, also where the article is a line of it
  std::vector<std::string> kept = {};  ///< values of the columns that are kept, JSON literals; empty: no value

  /// Its words, without JSON's marks; empty where it is called nothing.
  std::string Words() const;
};

/// How tables are written.
struct TableOptions {
  TableSyntax syntax = TableSyntax::kCsv;
  OffsetUnit offsets = OffsetUnit::kCodePoint;
  std::span<const std::string> keep = {};  ///< names of the columns that are kept
};

/// The first line, which names the columns: of CSV alone. A kept column whose name the table has itself is "keep_NAME".
std::string HeaderOf(const Table& table, const TableOptions& options);

/// Appends the rows of one article. O(text + rows).
void AppendRows(const Document& doc, const Table& table, const TableOptions& options, const ArticleLabel& label,
                std::string* out);

}  // namespace lede::cli
