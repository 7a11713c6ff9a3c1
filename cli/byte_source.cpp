#include "byte_source.h"

#include <algorithm>
#include <cstring>

namespace lede::cli {
namespace {

constexpr std::size_t kChunk = 1 << 16;
constexpr std::size_t kSigned = 4;  // bytes that tell how a file is packed

/// Whether more bytes may show that a file is packed. No text begins so, but "(" of a text is a first byte of Zstandard's.
bool MayBePacked(std::string_view bytes) {
  return bytes.size() < kSigned &&
         (std::string_view("\x1F\x8B").starts_with(bytes) || std::string_view("\x28\xB5\x2F\xFD").starts_with(bytes));
}

}  // namespace

ByteSource::ByteSource(const std::string& path) : path_(path), file_(path), chunk_(kChunk) {
  problem_ = file_.problem();
}

std::size_t ByteSource::Read(char* to, std::size_t room) {
  if (!opened_ && !Open()) return 0;
  if (!problem_.empty()) return 0;
  if (unpacker_ != nullptr) return Unpack(to, room);
  if (rest_.empty()) return Fetch(to, room);
  const std::size_t size = std::min(room, rest_.size());
  std::memcpy(to, rest_.data(), size);
  rest_.remove_prefix(size);
  return size;
}

bool ByteSource::Open() {
  opened_ = true;
  std::size_t size = 0;
  while (MayBePacked({chunk_.data(), size})) {
    const std::size_t got = Fetch(chunk_.data() + size, chunk_.size() - size);
    if (got == 0) break;
    size += got;
  }
  rest_ = {chunk_.data(), size};
  if (!problem_.empty()) return false;
  const Packing packing = PackingOf(rest_), named = PackingNamed(path_);
  if (packing == Packing::kNone && named != Packing::kNone) {
    problem_ = "it is not packed with " + std::string(NameOf(named)) + ", as its name says; rename or replace it.";
  } else if (packing != Packing::kNone && (unpacker_ = MakeUnpacker(packing)) == nullptr) {
    problem_ = "it is packed with " + std::string(NameOf(packing)) +
               ", and this program was built without the library for it; unpack it first.";
  }
  return problem_.empty();
}

bool ByteSource::Refill() {
  rest_ = {chunk_.data(), Fetch(chunk_.data(), chunk_.size())};
  return !rest_.empty();
}

std::size_t ByteSource::Fetch(char* to, std::size_t room) {
  const std::size_t got = file_.Read(to, room);
  position_ += got;
  problem_ = file_.problem();
  return got;
}

std::size_t ByteSource::Unpack(char* to, std::size_t room) {
  for (;;) {
    bool ok = true;
    const std::size_t got = unpacker_->Unpack(&rest_, to, room, &ok);
    if (!ok) problem_ = "its packed bytes are damaged near byte " + std::to_string(position_ - rest_.size()) + ".";
    // What came out before the damage is handed on first.
    if (got > 0 || !ok) return got;
    if (!rest_.empty()) continue;
    if (Refill()) continue;
    if (problem_.empty() && !unpacker_->whole()) {
      problem_ = "its packed bytes break off; fetch or copy it again.";
    }
    return 0;
  }
}

}  // namespace lede::cli
