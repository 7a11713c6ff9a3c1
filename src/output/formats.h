// The analysis in the formats of other programs; docs/formats.md says what each of them holds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lede/document.h"
#include "text/offset_map.h"

namespace lede {

enum class Format : std::uint8_t {
  kJson,            ///< the analysis itself, schema "lede/1"
  kJsonLd,          ///< schema.org's NewsArticle
  kCsv,             ///< one table of it, RFC 4180
  kAnnotations,     ///< a page of W3C Web Annotations
  kBrat,            ///< brat standoff; goes beside the text
  kConll,           ///< a token per line with its IOB2 tag, in CoNLL-2003's columns
  kGeoJson,         ///< a feature per place, RFC 7946
  kICalendar,       ///< an event per day of the calendar, RFC 5545
  kFollowTheMoney,  ///< an entity per line, FollowTheMoney's JSON
  kHtml,            ///< the article with its marks and a legend, a page of its own
  kMarkdown,        ///< the story sheet
};

struct FormatInfo {
  Format format;
  std::string_view name;       ///< "ical"
  std::string_view extension;  ///< of a file, ".ics"
  bool joins_articles;         ///< several articles in it can follow one another in one file
};

/// Every format, in the order of the enumeration.
std::span<const FormatInfo> Formats();
std::optional<Format> FormatNamed(std::string_view name);

/// The tables that CSV has.
enum class CsvTable : std::uint8_t {
  kEntities,
  kMentions,
  kQuotes,
  kTimes,
  kQuantities,
  kPlaces,
  kRelations,
  kEvents,  ///< has its columns; no stage fills it as yet
};

struct CsvTableInfo {
  CsvTable table;
  std::string_view name;
  std::string_view header;  ///< its first line, with the line's end
};

/// Every table, in the order of the enumeration.
std::span<const CsvTableInfo> CsvTables();
std::optional<CsvTable> CsvTableNamed(std::string_view name);

struct FormatOptions {
  OffsetUnit offsets = OffsetUnit::kCodePoint;  ///< of JSON, CSV and GeoJSON; the others have a unit of their own
  std::string_view id = {};    ///< of JSON: a JSON literal, given back as it is; empty: the analysis has no such member
  std::string_view file = {};  ///< of JSON: name of the file that the text was read from; empty: no such member
  std::string_view article = {};  ///< what each row of CSV calls the article, UTF-8; may be empty
  CsvTable table = CsvTable::kEntities;
  bool header = true;  ///< of CSV: whether its first line names the columns
  std::string_view more_cells =
      {};  ///< of tables: what ends each row, written in their syntax: `,cell` or `,"key":value`
};

/// Appends the analysis of `doc` in a format, UTF-8, line ends included. The same document gives the same bytes.
/// O(text + rows), for FollowTheMoney and JSON-LD O(n log n) in the entities.
void AppendFormat(const Document& doc, Format format, const FormatOptions& options, std::string* out);

/// Appends the rows of the options' table as an object a line, with the members that CSV has as columns: lists are
/// arrays, numbers numbers, and what has no value is null. O(text + rows).
void AppendTableAsJsonLines(const Document& doc, const FormatOptions& options, std::string* out);

/// Appends words as a cell of CSV. They could be a formula to a spreadsheet: an apostrophe before such makes them words
/// again. O(bytes).
void AppendCsvCell(std::string_view text, std::string* out);

}  // namespace lede
