// Files of plain text, a paragraph a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace lede::train {

/// The whole of a file, decompressed where its name ends in .xz. Ends the program where it cannot.
std::string ReadText(const std::string& path);

/// Where a chunk of text ends: after so many lines, or the line that makes it longer than so many bytes.
struct ChunkLimits {
  std::size_t lines = SIZE_MAX;
  std::size_t bytes = SIZE_MAX;
};

/// Calls visit(UTF-8 text) for chunks of a file's lines; `@K` after its name reads only every K-th line. Bytes that are
/// no UTF-8 become U+FFFD.
void ForEachTextChunk(const std::string& argument, ChunkLimits limits, const std::function<void(std::string)>& visit);

}  // namespace lede::train
