// Input, and complaints about it.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace lede::cli {

/// What messages call a file: "-" is "standard input".
std::string DisplayName(const std::string& path);

/// Reads a file, or standard input where `path` is "-". Returns false after a complaint.
bool ReadAll(const std::string& path, std::string* out);

/// Makes sure that `text` is UTF-8: as it is, or repaired where `lossy`. Complains, naming the file
/// and the offset of the first bad byte, and returns false where it isn't; says how many bad
/// sequences were replaced where it was repaired.
bool RequireUtf8(const std::string& path, bool lossy, std::string* text);

/// Says how many sequences of bytes were replaced in a file because they were not UTF-8.
void ComplainReplaced(const std::string& path, std::size_t replaced);

/// Reads lines without their ends, whatever their length.
class LineReader {
 public:
  /// `path` may be "-". A file that cannot be read is complained about: `ok` is false from then on
  /// and there are no further lines.
  explicit LineReader(const std::string& path);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  bool ok() const { return ok_; }
  bool Next(std::string* line);

 private:
  std::string path_;
  std::FILE* file_ = nullptr;
  std::string buffer_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

/// Prints "lede: …" on standard error.
void Complain(const std::string& sentence);

/// Writes to standard output; ends the program with a complaint when that fails (a full disk).
void Print(std::string_view bytes);

}  // namespace lede::cli
