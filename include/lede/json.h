// The analysis as JSON, schema "lede/1".
#pragma once

#include <string>
#include <string_view>

#include "lede/document.h"
#include "lede/enums.h"
#include "lede/export.h"

namespace lede {

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::kCodePoint;
  std::string_view id = {};    ///< a JSON literal, given back as it is; empty: the analysis has no such member
  std::string_view file = {};  ///< name of the file that the text was read from, UTF-8; empty: no such member
};

/// Where JSON goes that is too long to be kept.
class JsonSink {
 public:
  /// Takes the next piece; pieces end anywhere.
  virtual void Write(std::string_view piece) = 0;

 protected:
  ~JsonSink() = default;
};

/// Appends the analysis of `doc` as one line of JSON, without a line end: the very bytes that
/// JSON.stringify gives for the JavaScript module's analysis. O(text + rows).
LEDE_API void AppendJson(const Document& doc, const JsonOptions& options, std::string* out);

/// The same bytes, handed on in pieces of some ten thousand bytes: memory does not grow with the analysis.
LEDE_API void WriteJson(const Document& doc, const JsonOptions& options, JsonSink* sink);

/// Appends a JSON string literal, escaped as JSON.stringify does.
LEDE_API void AppendJsonString(std::string_view utf8, std::string* out);

}  // namespace lede
