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

}  // namespace

std::string DisplayName(const std::string& path) {
  if (path.empty()) return "\"\"";
  return path == "-" ? "standard input" : path;
}

bool ReadAll(const std::string& path, std::size_t limit, std::string* out) {
  out->clear();
  File file(path);
  if (file.size() > limit) {
    Complain(DisplayName(path) + ": " + TooLong(limit));
    return false;
  }
  out->reserve(file.size() + kChunk);
  for (;;) {
    const std::size_t size = out->size();
    out->resize(size + kChunk);
    const std::size_t read = file.Read(out->data() + size, kChunk);
    out->resize(size + read);
    if (read == 0) break;
    if (out->size() > limit) {
      Complain(DisplayName(path) + ": " + TooLong(limit));
      return false;
    }
  }
  if (file.problem().empty()) return true;
  Complain(DisplayName(path) + ": " + file.problem());
  return false;
}

std::string TooLong(std::size_t limit) {
  return "longer than " + std::to_string(limit >> 20) + " MiB; split it and analyse the parts.";
}

std::string RepairOrRefuse(bool lossy, std::string* text, std::size_t* replaced) {
  if (const std::string_view encoding = WideEncoding(*text); !encoding.empty()) return AdviceOnEncoding(encoding);
  const std::size_t bad = FindInvalidUtf8(*text);
  if (bad == std::string::npos) return {};
  if (!lossy) return "not valid UTF-8 at byte " + std::to_string(bad) + "; --lossy replaces such bytes.";
  *text = RepairUtf8(*text, replaced);
  return {};
}

bool RequireUtf8(const std::string& path, bool lossy, std::string* text) {
  std::size_t replaced = 0;
  const std::string problem = RepairOrRefuse(lossy, text, &replaced);
  if (!problem.empty()) Complain(DisplayName(path) + ": " + problem);
  if (replaced != 0) ComplainReplaced(path, replaced);
  return problem.empty();
}

void ComplainReplaced(const std::string& path, std::size_t replaced) {
  Complain(DisplayName(path) + ": replaced " + std::to_string(replaced) + (replaced == 1 ? " sequence" : " sequences") +
           " of bytes that are not UTF-8.");
}

File::File(const std::string& path) {
  descriptor_ = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) problem_ = std::string(std::strerror(errno)) + ".";
  struct stat about {};
  if (descriptor_ >= 0 && fstat(descriptor_, &about) == 0 && S_ISREG(about.st_mode))
    size_ = static_cast<std::size_t>(about.st_size);
}

File::~File() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

std::size_t File::Read(char* to, std::size_t room) {
  while (problem_.empty()) {
    const ssize_t got = read(descriptor_, to, room);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) problem_ = std::string(std::strerror(errno)) + ".";
  }
  return 0;
}

void Complain(const std::string& sentence) { std::fprintf(stderr, "lede: %s\n", Visible(sentence).c_str()); }

void Print(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) EndWithoutOutput();
}

void FlushOutput() {
  if (std::fflush(stdout) != 0) EndWithoutOutput();
}

}  // namespace lede::cli
