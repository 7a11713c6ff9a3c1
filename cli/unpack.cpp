#include "unpack.h"

#include <algorithm>

#ifdef LEDE_WITH_ZLIB
#include <zlib.h>
#endif
#ifdef LEDE_WITH_ZSTD
#include <zstd.h>
#endif

namespace lede::cli {
namespace {

#ifdef LEDE_WITH_ZLIB
class GzipUnpacker : public Unpacker {
 public:
  GzipUnpacker() { ready_ = inflateInit2(&stream_, kWindowBits + kGzipHeader) == Z_OK; }
  ~GzipUnpacker() override {
    if (ready_) inflateEnd(&stream_);
  }
  GzipUnpacker(const GzipUnpacker&) = delete;
  GzipUnpacker& operator=(const GzipUnpacker&) = delete;

  std::size_t Unpack(std::string_view* in, char* out, std::size_t room, bool* ok) override {
    *ok = ready_;
    if (!ready_) return 0;
    // One archive may follow another in a file, and zeros may fill up the last block of a tape.
    if (whole_) {
      in->remove_prefix(std::min(in->find_first_not_of('\0'), in->size()));
      if (in->empty()) return 0;
      if (any_) inflateReset(&stream_);
    }
    any_ = true;
    whole_ = false;
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in->data()));
    stream_.avail_in = static_cast<uInt>(in->size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(room);
    const int status = inflate(&stream_, Z_NO_FLUSH);
    in->remove_prefix(in->size() - stream_.avail_in);
    whole_ = status == Z_STREAM_END;
    *ok = whole_ || status == Z_OK || status == Z_BUF_ERROR;
    return room - stream_.avail_out;
  }

  bool whole() const override { return any_ && whole_; }

 private:
  static constexpr int kWindowBits = 15, kGzipHeader = 16;

  z_stream stream_{};
  bool ready_ = false;
  bool any_ = false, whole_ = true;
};
#endif

#ifdef LEDE_WITH_ZSTD
class ZstandardUnpacker : public Unpacker {
 public:
  ZstandardUnpacker() : stream_(ZSTD_createDStream()) {}
  ~ZstandardUnpacker() override { ZSTD_freeDStream(stream_); }
  ZstandardUnpacker(const ZstandardUnpacker&) = delete;
  ZstandardUnpacker& operator=(const ZstandardUnpacker&) = delete;

  std::size_t Unpack(std::string_view* in, char* out, std::size_t room, bool* ok) override {
    *ok = true;
    if (in->empty() && whole_) return 0;  // asked once more, it would wait for another frame
    ZSTD_inBuffer from = {in->data(), in->size(), 0};
    ZSTD_outBuffer to = {out, room, 0};
    const std::size_t status = ZSTD_decompressStream(stream_, &to, &from);
    in->remove_prefix(from.pos);
    *ok = ZSTD_isError(status) == 0;
    whole_ = *ok && status == 0;
    return to.pos;
  }

  bool whole() const override { return whole_; }

 private:
  ZSTD_DStream* stream_;
  bool whole_ = false;
};
#endif

}  // namespace

Packing PackingOf(std::string_view first_bytes) {
  if (first_bytes.starts_with("\x1F\x8B")) return Packing::kGzip;
  if (first_bytes.starts_with("\x28\xB5\x2F\xFD")) return Packing::kZstandard;
  return Packing::kNone;
}

Packing PackingNamed(std::string_view path) {
  if (path.ends_with(".gz")) return Packing::kGzip;
  return path.ends_with(".zst") ? Packing::kZstandard : Packing::kNone;
}

std::string_view NameOf(Packing packing) { return packing == Packing::kGzip ? "gzip" : "Zstandard"; }

std::unique_ptr<Unpacker> MakeUnpacker([[maybe_unused]] Packing packing) {
#ifdef LEDE_WITH_ZLIB
  if (packing == Packing::kGzip) return std::make_unique<GzipUnpacker>();
#endif
#ifdef LEDE_WITH_ZSTD
  if (packing == Packing::kZstandard) return std::make_unique<ZstandardUnpacker>();
#endif
  return nullptr;
}

}  // namespace lede::cli
