// How far a long run has come, for the person who watches it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace lede::cli {

/// A line on the terminal that counts articles, says how fast they go and how long it will take. Silent where standard
/// error is no terminal, and where the output goes to one as well; where it is `wanted` all the same, a line of its own
/// every five seconds.
class ProgressLine {
 public:
  /// `total` bytes are to be read, 0 where nobody knows. Of `prints` output goes to standard output.
  ProgressLine(bool wanted, bool prints, std::uint64_t total);

  /// What an earlier run has done: it counts, but says nothing about the speed.
  void StartAt(std::uint64_t articles) { articles_ = before_ = articles; }
  /// Another article is done, and all bytes up to `position`.
  void Add(std::uint64_t position);
  /// Takes the line away, so that something else can be printed.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;

  void Show(double seconds, std::uint64_t position) const;

  bool on_, terminal_;
  bool shown_ = false;
  std::uint64_t total_;
  std::uint64_t articles_ = 0, before_ = 0;  ///< before_: those of an earlier run
  std::uint64_t first_position_ = 0;         ///< where this run began
  Clock::time_point start_, next_;
};

}  // namespace lede::cli
