// How far a long run has come, for the person who watches it.
#pragma once

#include <chrono>
#include <cstddef>

namespace lede::cli {

/// A line on the terminal that counts lines and says how fast they go. Silent where standard error is no terminal, and
/// where the output goes to one as well.
class ProgressLine {
 public:
  ProgressLine();

  void Add(std::size_t lines);
  /// Takes the line away, so that something else can be printed.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool on_;
  bool shown_ = false;
  std::size_t lines_ = 0;
  Clock::time_point start_, next_;
};

}  // namespace lede::cli
