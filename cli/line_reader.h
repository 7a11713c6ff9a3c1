// Lines as they arrive.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "byte_source.h"
#include "lede/document.h"
#include "record.h"

namespace lede::cli {

/// Reads a file's lines. A line is handed out as soon as its end has arrived, even where the file goes on later.
class LineReader {
 public:
  /// Longest line in bytes: the longest text with each character escaped ("\u00e9" for "é"), and room beside it.
  static constexpr std::size_t kMaxBytes = std::size_t{3} * Document::kMaxBytes + (16u << 20);

  /// `path` may be "-".
  explicit LineReader(const std::string& path);

  /// Why there are no further lines although the file does not end there: it cannot be read, or is not in UTF-8 at all but
  /// in UTF-16. A sentence behind the file's name; empty while all is well.
  const std::string& problem() const { return problem_.empty() ? file_.problem() : problem_; }
  /// The next line; false at the end, or where there is a problem: what stands before that in the line is no line.
  bool Next(InputLine* line);
  /// How many bytes of the file have been read.
  std::uint64_t position() const { return file_.position(); }

 private:
  bool Refill();
  static void Append(std::string_view bytes, InputLine* line);

  ByteSource file_;
  std::vector<char> chunk_;
  std::size_t at_ = 0, end_ = 0;  ///< what of `chunk_` has not been handed out
  std::size_t number_ = 0;
  std::string problem_;
};

}  // namespace lede::cli
