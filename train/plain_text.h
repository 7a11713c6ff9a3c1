// Files of plain text, a paragraph a line.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace lede::train {

/// The whole of a file, decompressed where its name ends in .xz. Ends the program where it cannot.
std::string ReadText(const std::string& path);

/// Calls visit(UTF-8 text) for every `lines` lines of a file; `@K` after its name reads only every K-th line. Bytes that
/// are no UTF-8 become U+FFFD.
void ForEachTextChunk(const std::string& argument, std::size_t lines, const std::function<void(std::string)>& visit);

}  // namespace lede::train
