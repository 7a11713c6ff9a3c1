// The analysis as JSON, schema "lede/1".
#pragma once

#include <string>
#include <string_view>

#include "lede/document.h"
#include "text/offset_map.h"

namespace lede {

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::kCodePoint;
  std::string_view id = {};  ///< copied into the analysis where `has_id`
  bool has_id = false;
};

/// Appends the analysis of `doc` as one line of JSON, without a line end: the very bytes that
/// JSON.stringify gives for the JavaScript module's analysis. O(text + rows).
void AppendJson(const Document& doc, const JsonOptions& options, std::string* out);

/// Appends a JSON string literal, escaped as JSON.stringify does.
void AppendJsonString(std::string_view utf8, std::string* out);

}  // namespace lede
