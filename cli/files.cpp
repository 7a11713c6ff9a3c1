#include "files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "arguments.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

constexpr std::size_t kChunk = 1 << 16;

std::FILE* Open(const std::string& path) {
  if (path == "-") return stdin;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) Complain(path + ": " + std::strerror(errno) + ".");
  return file;
}

/// Appends a chunk; 0 at the end or on an error, which is complained about.
std::size_t ReadChunk(const std::string& path, std::FILE* file, std::string* out, bool* failed) {
  const std::size_t size = out->size();
  out->resize(size + kChunk);
  const std::size_t read = std::fread(out->data() + size, 1, kChunk, file);
  out->resize(size + read);
  *failed = read == 0 && std::ferror(file) != 0;
  if (*failed) Complain(DisplayName(path) + ": " + std::strerror(errno) + ".");
  return read;
}

}  // namespace

std::string DisplayName(const std::string& path) { return path == "-" ? "standard input" : path; }

void Complain(const std::string& sentence) { std::fprintf(stderr, "lede: %s\n", sentence.c_str()); }

bool ReadAll(const std::string& path, std::string* out) {
  out->clear();
  std::FILE* file = Open(path);
  if (file == nullptr) return false;
  bool failed = false;
  while (ReadChunk(path, file, out, &failed) > 0) {}
  if (file != stdin) std::fclose(file);
  return !failed;
}

bool RequireUtf8(const std::string& path, bool lossy, std::string* text) {
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

LineReader::LineReader(const std::string& path) : path_(path), file_(Open(path)), ok_(file_ != nullptr) {}

LineReader::~LineReader() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

bool LineReader::Next(std::string* line) {
  std::size_t searched = at_;
  while (ok_) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) {
      line->assign(buffer_, at_, end - at_);
      at_ = end + 1;
      break;
    }
    buffer_.erase(0, at_);
    at_ = 0;
    searched = buffer_.size();
    bool failed = false;
    if (ReadChunk(path_, file_, &buffer_, &failed) == 0) {
      ok_ = !failed;
      if (failed || buffer_.empty()) return false;
      line->swap(buffer_);
      buffer_.clear();
      break;
    }
  }
  if (!ok_) return false;
  if (!line->empty() && line->back() == '\r') line->pop_back();
  return true;
}

void Print(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size()) return;
  Complain(std::string("Cannot write the output: ") + std::strerror(errno) + ".");
  std::exit(kBadInput);
}

}  // namespace lede::cli
