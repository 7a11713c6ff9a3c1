#include "progress_line.h"

#include <unistd.h>

#include <cstdio>

namespace lede::cli {
namespace {

constexpr std::chrono::milliseconds kEvery(200);

}  // namespace

ProgressLine::ProgressLine()
    : on_(isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0), start_(Clock::now()), next_(start_ + kEvery) {}

void ProgressLine::Add(std::size_t lines) {
  lines_ += lines;
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kEvery;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::fprintf(stderr, "\r\x1b[Klede: %zu lines, %.0f a second", lines_, static_cast<double>(lines_) / seconds);
}

void ProgressLine::Clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace lede::cli
