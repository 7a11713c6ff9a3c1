// Input, output, and complaints about them.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace lede::cli {

inline constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

/// What messages call a file: "-" is "standard input".
std::string DisplayName(const std::string& path);

/// Reads a file, or standard input where `path` is "-". Returns false after a complaint: also where there are more than
/// `limit` bytes, of which no more than those are read.
bool ReadAll(const std::string& path, std::size_t limit, std::string* out);

/// What is wrong with a text that should be UTF-8, a sentence behind its file's name; empty where nothing is, or where
/// `lossy` and the text was repaired: then `replaced` says how many sequences of bytes.
std::string RepairOrRefuse(bool lossy, std::string* text, std::size_t* replaced);

/// Makes sure that `text` is UTF-8: as it is, or repaired where `lossy`. Complains, naming the file
/// and the offset of the first bad byte, and returns false where it isn't; says how many bad
/// sequences were replaced where it was repaired. UTF-16 and UTF-32 are refused in any case: repaired
/// they would be rubbish.
bool RequireUtf8(const std::string& path, bool lossy, std::string* text);

/// Says how many sequences of bytes were replaced in a file because they were not UTF-8.
void ComplainReplaced(const std::string& path, std::size_t replaced);

/// "longer than 256 MiB; …", a sentence behind a file's name.
std::string TooLong(std::size_t limit);

/// A file that is read piece by piece, as its pieces arrive.
class File {
 public:
  /// `path` may be "-".
  explicit File(const std::string& path);
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  /// Why it could not be opened or read, a sentence behind its name; empty while all is well.
  const std::string& problem() const { return problem_; }
  /// Size in bytes where it is known beforehand, else 0.
  std::size_t size() const { return size_; }
  /// Reads what there is, at most `room` bytes, waiting for the first one; 0 at the end or where there is a
  /// problem.
  std::size_t Read(char* to, std::size_t room);

 private:
  int descriptor_ = -1;
  std::size_t size_ = 0;
  std::string problem_;
};

/// Prints "lede: …" on standard error; what of it would not show, or move the terminal's cursor, is escaped.
void Complain(const std::string& sentence);

/// Writes to standard output; ends the program with a complaint when that fails (a full disk).
void Print(std::string_view bytes);

/// Sends off what was printed; as Print.
void FlushOutput();

}  // namespace lede::cli
