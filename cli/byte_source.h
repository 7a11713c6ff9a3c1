// The bytes of a file, unpacked where it is packed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "files.h"
#include "unpack.h"

namespace lede::cli {

/// Reads a file piece by piece, as its pieces arrive. Whether it is packed is told by its first bytes, so that a name
/// without an ending does no harm; a name with a wrong one is a problem.
class ByteSource {
 public:
  /// `path` may be "-".
  explicit ByteSource(const std::string& path);

  /// Reads what there is, at most `room` bytes, waiting for the first one; 0 at the end, or where there is a problem.
  std::size_t Read(char* to, std::size_t room);

  /// What is wrong, as the end of a sentence behind the file's name; empty while all is well.
  const std::string& problem() const { return problem_; }
  /// How many bytes of the file, as it lies there, have been read.
  std::uint64_t position() const { return position_; }

 private:
  bool Open();
  /// Reads the next packed bytes; false at the end, or where there is a problem.
  bool Refill();
  std::size_t Fetch(char* to, std::size_t room);
  std::size_t Unpack(char* to, std::size_t room);

  std::string path_;
  File file_;
  std::string problem_;
  std::unique_ptr<Unpacker> unpacker_;
  std::vector<char> chunk_;
  std::string_view rest_;  ///< of `chunk_`, not handed out or unpacked
  std::uint64_t position_ = 0;
  bool opened_ = false;
};

}  // namespace lede::cli
