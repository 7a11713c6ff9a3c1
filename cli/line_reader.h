// Lines as they arrive.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "files.h"
#include "lede/document.h"

namespace lede::cli {

struct InputLine {
  std::string bytes;       ///< without the line's end
  std::size_t number = 0;  ///< counted from 1
  bool cut = false;        ///< it was too long: these are its first bytes only
};

/// Reads a file's lines. A line is handed out as soon as its end has arrived, even where the file goes on later.
class LineReader {
 public:
  /// Longest line in bytes: the longest text with each character escaped ("\u00e9" for "é"), and room beside it.
  static constexpr std::size_t kMaxBytes = std::size_t{3} * Document::kMaxBytes + (16u << 20);

  /// `path` may be "-". A file that cannot be read, or is not in UTF-8 at all but in UTF-16, is complained about: `ok` is
  /// false from then on and there are no further lines.
  explicit LineReader(const std::string& path);

  bool ok() const { return ok_ && file_.ok(); }
  /// The next line; false at the end.
  bool Next(InputLine* line);

 private:
  bool Refill();
  static void Append(std::string_view bytes, InputLine* line);

  std::string path_;
  File file_;
  std::vector<char> chunk_;
  std::size_t at_ = 0, end_ = 0;  ///< what of `chunk_` has not been handed out
  std::size_t number_ = 0;
  bool ok_ = true;
};

}  // namespace lede::cli
