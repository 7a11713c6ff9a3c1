// Files that are packed with gzip or Zstandard.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace lede::cli {

enum class Packing : unsigned char { kNone, kGzip, kZstandard };

/// How a file is packed, by its first bytes (four tell): no text in UTF-8 begins so. O(1).
Packing PackingOf(std::string_view first_bytes);
/// What the name of a file says about it, by its ending ".gz" or ".zst".
Packing PackingNamed(std::string_view path);
/// "gzip" or "Zstandard".
std::string_view NameOf(Packing packing);

/// Unpacks bytes as they come. Its memory is bounded by what the format lets a packer look back: 32 KiB of gzip, 128 MiB
/// of Zstandard.
class Unpacker {
 public:
  virtual ~Unpacker() = default;
  /// Unpacks from the front of `*in`, which it shortens, into `out`; returns how many bytes came out, perhaps none where
  /// more is needed. False in `*ok` where the bytes are not what they should be.
  virtual std::size_t Unpack(std::string_view* in, char* out, std::size_t room, bool* ok) = 0;
  /// Whether what was unpacked may end here.
  virtual bool whole() const = 0;
};

/// Null where the program was built without the library for it.
std::unique_ptr<Unpacker> MakeUnpacker(Packing packing);

}  // namespace lede::cli
