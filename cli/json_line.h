// One line of JSON lines, read without a tree of values: its members stay as they were written.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/json_string.h"

namespace lede::cli {

/// What an analysis wants of a line's object: JSON literals as they are written, views into the line; empty where a
/// member is missing. Of members with the same name the last one counts, as for JSON.parse.
struct JsonLine {
  std::string_view id, text, date, hints;
  std::vector<std::string_view> kept;  ///< of Fields::keep, in their order
};

/// What the members are called.
struct Fields {
  std::string id = "id", text = "text", date = "date";
  std::span<const std::string> keep = {};  ///< further ones that are wanted
};

/// Reads a line that should hold one JSON object (RFC 8259; a byte order mark before it is passed over). Returns what
/// is wrong with it, or nothing; `out` then holds the members that were read whole before the mistake. Whether strings
/// are UTF-8 is not looked at. O(bytes), whatever the nesting.
std::string ReadJsonLine(std::string_view line, const Fields& fields, JsonLine* out);

/// What kind of value a literal is; an empty one is neither.
inline bool IsJsonString(std::string_view literal) { return literal.starts_with('"'); }
inline bool IsJsonNumber(std::string_view literal) {
  return !literal.empty() && (literal[0] == '-' || (literal[0] >= '0' && literal[0] <= '9'));
}

using lede::DecodeJsonString;

}  // namespace lede::cli
