// What holds for every analysis, whatever the text. A breach ends the program with a word on stderr.
#pragma once

#include <string>
#include <string_view>

#include "lede/document.h"

/// Ends the program where `condition` does not hold.
#define LEDE_EXPECT(condition) ((condition) ? static_cast<void>(0) : lede::fuzz::Breach(#condition, __FILE__, __LINE__))

namespace lede::fuzz {

[[noreturn]] void Breach(const char* condition, const char* file, int line);

/// The bytes of the committed model.
std::string ReadModel();

/// Every layer is in order, on code-point boundaries, and its rows refer to each other rightly.
void CheckDocument(const Document& doc);

/// The document as JSON parses, and its members' texts are the slices that their offsets name.
void CheckJson(const Document& doc);

/// The flat buffer's header and directory describe exactly its bytes.
void CheckColumns(const Document& doc);

/// In every format the document is UTF-8 and has the shape that the format's readers count on: JSON parses, rows of CSV
/// have their cells, lines of a calendar their length.
void CheckFormats(const Document& doc);

}  // namespace lede::fuzz
