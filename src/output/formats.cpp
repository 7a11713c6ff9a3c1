#include "output/formats.h"

#include "lede/json.h"
#include "output/formats/writers.h"

namespace lede {
namespace {

constexpr FormatInfo kFormats[] = {
    {Format::kJson, "json", ".json", true},
    {Format::kJsonLd, "jsonld", ".jsonld", false},
    {Format::kCsv, "csv", ".csv", true},
    {Format::kAnnotations, "annotations", ".annotations.json", false},
    {Format::kBrat, "brat", ".ann", false},
    {Format::kConll, "conll", ".conll", true},
    {Format::kGeoJson, "geojson", ".geojson", false},
    {Format::kICalendar, "ical", ".ics", false},
    {Format::kFollowTheMoney, "ftm", ".ftm.json", true},
    {Format::kHtml, "html", ".html", false},
    {Format::kMarkdown, "markdown", ".md", false},
};

}  // namespace

std::span<const FormatInfo> Formats() { return kFormats; }

std::optional<Format> FormatNamed(std::string_view name) {
  for (const FormatInfo& info : kFormats) {
    if (info.name == name) return info.format;
  }
  return std::nullopt;
}

std::optional<CsvTable> CsvTableNamed(std::string_view name) {
  for (const CsvTableInfo& info : CsvTables()) {
    if (info.name == name) return info.table;
  }
  return std::nullopt;
}

void AppendFormat(const Document& doc, Format format, const FormatOptions& options, std::string* out) {
  switch (format) {
    case Format::kJson:
      AppendJson(doc, {.offsets = options.offsets, .id = options.id, .file = options.file}, out);
      *out += '\n';
      return;
    case Format::kJsonLd: return formats::AppendJsonLd(doc, out);
    case Format::kCsv: return formats::AppendCsv(doc, options, out);
    case Format::kAnnotations: return formats::AppendAnnotations(doc, out);
    case Format::kBrat: return formats::AppendBrat(doc, out);
    case Format::kConll: return formats::AppendConll(doc, out);
    case Format::kGeoJson: return formats::AppendGeoJson(doc, options, out);
    case Format::kICalendar: return formats::AppendICalendar(doc, out);
    case Format::kFollowTheMoney: return formats::AppendFollowTheMoney(doc, out);
    case Format::kHtml: return formats::AppendHtml(doc, out);
    case Format::kMarkdown: return formats::AppendMarkdown(doc, out);
  }
}

}  // namespace lede
