#include "result_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "arguments.h"
#include "files.h"

namespace lede::cli {
namespace {

constexpr mode_t kMode = 0666;  // less what the user's umask takes

/// A name that no other program and no other file of this one uses.
std::string TemporaryPath(const std::string& folder) {
  static unsigned count = 0;
  return folder + "/.lede-" + std::to_string(getpid()) + "-" + std::to_string(++count);
}

}  // namespace

ResultFile::ResultFile(const std::string& folder, const std::string& name)
    : path_(folder + "/" + name), temporary_(TemporaryPath(folder)) {
#ifdef O_TMPFILE
  descriptor_ = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
#endif
  if (descriptor_ < 0) {
    descriptor_ = open(temporary_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kMode);
    named_ = descriptor_ >= 0;
  }
  if (descriptor_ < 0) Fail();
}

ResultFile::~ResultFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (named_) unlink(temporary_.c_str());
}

void ResultFile::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) Fail();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void ResultFile::Finish() {
  if (!named_) {
    const std::string open_file = "/proc/self/fd/" + std::to_string(descriptor_);
    if (linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, temporary_.c_str(), AT_SYMLINK_FOLLOW) != 0) Fail();
    named_ = true;
  }
  // A full disk may be told no earlier than here.
  const int closed = close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 || std::rename(temporary_.c_str(), path_.c_str()) != 0) Fail();
  named_ = false;
}

void ResultFile::Fail() {
  Complain("Cannot write " + path_ + ": " + std::strerror(errno) + ".");
  if (named_) unlink(temporary_.c_str());
  // Threads may be at work, so the program ends as it stands.
  std::_Exit(kBadInput);
}

}  // namespace lede::cli
