// One function per format; output/formats.h says what each writes.
#pragma once

#include <string>

#include "lede/document.h"
#include "output/formats.h"

namespace lede::formats {

void AppendJsonLd(const Document& doc, std::string* out);
void AppendCsv(const Document& doc, const FormatOptions& options, std::string* out);
void AppendAnnotations(const Document& doc, std::string* out);
void AppendBrat(const Document& doc, std::string* out);
void AppendConll(const Document& doc, std::string* out);
void AppendGeoJson(const Document& doc, const FormatOptions& options, std::string* out);
void AppendICalendar(const Document& doc, std::string* out);
void AppendFollowTheMoney(const Document& doc, std::string* out);
void AppendHtml(const Document& doc, std::string* out);
void AppendMarkdown(const Document& doc, std::string* out);

}  // namespace lede::formats
