#include "files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "arguments.h"
#include "encoding.h"
#include "text/utf8.h"
#include "visible.h"

namespace lede::cli {
namespace {

constexpr std::size_t kChunk = 1 << 16;

/// Threads may be at work, so the program ends as it stands.
[[noreturn]] void EndWithoutOutput() {
  Complain(std::string("Cannot write the output: ") + std::strerror(errno) + ".");
  std::_Exit(kBadInput);
}

void ComplainTooLong(const std::string& path, std::size_t limit) {
  Complain(DisplayName(path) + ": longer than " + std::to_string(limit >> 20) +
           " MiB; split it and analyse the parts.");
}

}  // namespace

std::string DisplayName(const std::string& path) {
  if (path.empty()) return "\"\"";
  return path == "-" ? "standard input" : path;
}

bool ReadAll(const std::string& path, std::size_t limit, std::string* out) {
  out->clear();
  File file(path);
  if (file.size() > limit) {
    ComplainTooLong(path, limit);
    return false;
  }
  out->reserve(file.size() + kChunk);
  while (file.ok()) {
    const std::size_t size = out->size();
    out->resize(size + kChunk);
    const std::size_t read = file.Read(out->data() + size, kChunk);
    out->resize(size + read);
    if (read == 0) break;
    if (out->size() > limit) {
      ComplainTooLong(path, limit);
      return false;
    }
  }
  return file.ok();
}

bool RequireUtf8(const std::string& path, bool lossy, std::string* text) {
  if (const std::string_view encoding = WideEncoding(*text); !encoding.empty()) {
    Complain(DisplayName(path) + ": " + AdviceOnEncoding(encoding));
    return false;
  }
  const std::size_t bad = FindInvalidUtf8(*text);
  if (bad == std::string::npos) return true;
  if (!lossy) {
    Complain(DisplayName(path) + ": not valid UTF-8 at byte " + std::to_string(bad) + "; --lossy replaces such bytes.");
    return false;
  }
  std::size_t replaced = 0;
  *text = RepairUtf8(*text, &replaced);
  ComplainReplaced(path, replaced);
  return true;
}

void ComplainReplaced(const std::string& path, std::size_t replaced) {
  Complain(DisplayName(path) + ": replaced " + std::to_string(replaced) + (replaced == 1 ? " sequence" : " sequences") +
           " of bytes that are not UTF-8.");
}

File::File(const std::string& path) : path_(path) {
  descriptor_ = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  ok_ = descriptor_ >= 0;
  if (!ok_) Complain(DisplayName(path) + ": " + std::strerror(errno) + ".");
  struct stat about {};
  if (ok_ && fstat(descriptor_, &about) == 0 && S_ISREG(about.st_mode)) size_ = static_cast<std::size_t>(about.st_size);
}

File::~File() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

std::size_t File::Read(char* to, std::size_t room) {
  if (!ok_) return 0;
  for (;;) {
    const ssize_t got = read(descriptor_, to, room);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno == EINTR) continue;
    ok_ = false;
    Complain(DisplayName(path_) + ": " + std::strerror(errno) + ".");
    return 0;
  }
}

void Complain(const std::string& sentence) { std::fprintf(stderr, "lede: %s\n", Visible(sentence).c_str()); }

void Print(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) EndWithoutOutput();
}

void FlushOutput() {
  if (std::fflush(stdout) != 0) EndWithoutOutput();
}

}  // namespace lede::cli
