#include "progress_line.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <string>

namespace lede::cli {
namespace {

constexpr std::chrono::milliseconds kEvery(200), kEveryLine(5000);

/// "2 h 05 min", "3 min 20 s", "12 s".
std::string Duration(double seconds) {
  const auto all = static_cast<unsigned long>(std::llround(seconds));
  char words[64];
  if (all >= 3600) {
    std::snprintf(words, sizeof words, "%lu h %02lu min", all / 3600, all / 60 % 60);
  } else if (all >= 60) {
    std::snprintf(words, sizeof words, "%lu min %02lu s", all / 60, all % 60);
  } else {
    std::snprintf(words, sizeof words, "%lu s", all);
  }
  return words;
}

}  // namespace

ProgressLine::ProgressLine(bool wanted, bool prints, std::uint64_t total)
    : terminal_(isatty(STDERR_FILENO) == 1 && !(prints && isatty(STDOUT_FILENO) == 1)),
      total_(total),
      start_(Clock::now()) {
  on_ = terminal_ || wanted;
  next_ = start_ + (terminal_ ? kEvery : kEveryLine);
}

void ProgressLine::Add(std::uint64_t position) {
  if (articles_++ == before_) first_position_ = before_ == 0 ? 0 : position;
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (terminal_ ? kEvery : kEveryLine);
  shown_ = terminal_;
  Show(std::chrono::duration<double>(now - start_).count(), position);
}

void ProgressLine::Show(double seconds, std::uint64_t position) const {
  const double rate = static_cast<double>(articles_ - before_) / seconds;
  std::string line =
      "lede: " + std::to_string(articles_) + " articles, " + std::to_string(std::llround(rate)) + " a second";
  if (total_ > 0 && position > first_position_ && position <= total_) {
    const double left = static_cast<double>(total_ - position) / static_cast<double>(position - first_position_);
    line += ", " + std::to_string(position * 100 / total_) + " %, " + Duration(left * seconds) + " left";
  }
  std::fprintf(stderr, terminal_ ? "\r\x1b[K%s" : "%s\n", line.c_str());
}

void ProgressLine::Clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace lede::cli
