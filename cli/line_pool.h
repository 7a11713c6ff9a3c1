// Several threads that answer lines, and their answers in the order of the lines.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "arguments.h"
#include "destination.h"
#include "hint_file.h"
#include "lede/model.h"
#include "line_analyzer.h"
#include "line_reader.h"
#include "progress_line.h"

namespace lede::cli {

/// Lines are taken in one by one, analysed by as many threads as there is work for, and answered in their order. What is answered is sent off whenever no line waits, so that a program at the other end of two pipes
/// gets its answer before it writes the next line. Where answers are not fetched, or one line takes long, no more lines
/// are taken in than a bounded number of bytes.
class LinePool {
 public:
  /// All must outlive it. `total` bytes are to be read, 0 where nobody knows.
  LinePool(const Arguments& arguments, const Model& model, Destination* destination, std::uint64_t total);
  ~LinePool();
  LinePool(const LinePool&) = delete;
  LinePool& operator=(const LinePool&) = delete;

  /// Takes a line in; waits while too much is under way.
  void Add(InputLine line);
  /// Waits until every line is answered and the answers are sent off.
  void Finish();

  /// Whether every answer so far was an analysis. After Finish.
  bool all_ok() const { return all_ok_; }
  /// Says which hints that hold for all lines found nothing, and which columns to keep no article has. After Finish.
  void TellIdle() const;

 private:
  struct Job {
    InputLine line{};
    std::size_t bytes = 0;  ///< of the line, for as long as it waits or is worked on
    std::string output{};   ///< what could not be printed yet, because an earlier line is not answered
    bool answered = false;
    Answer answer{};  ///< once it is there
    std::shared_ptr<const Source> source{};
    std::size_t number = 0;      ///< of the line
    std::uint64_t position = 0;  ///< InputLine::position
  };
  class JobSink;

  bool HasRoom() const;
  void StartThreads();
  void Work();
  void Run(LineAnalyzer* analyzer, std::unique_lock<std::mutex>* lock);
  void Write(Job* job, std::string_view piece);
  void PrintAnswered();
  void Conclude(const Job& job);
  void TellReplaced();

  const Arguments& arguments_;
  const Model& model_;
  Destination* destination_;
  std::size_t hints_;  ///< that hold for all lines
  std::size_t max_threads_;

  std::mutex mutex_;  ///< guards all below
  std::condition_variable lines_wait_, answered_;
  std::deque<Job> jobs_;     ///< in the order of the lines, from the first that is not answered or not printed
  std::size_t waiting_ = 0;  ///< how many of them, the last ones, no thread has taken
  std::size_t waiting_bytes_ = 0;
  std::size_t held_bytes_ = 0;  ///< lines and outputs of `jobs_`
  bool ended_ = false;
  bool all_ok_ = true;
  std::shared_ptr<const Source> concluded_;  ///< where the last article came from that is concluded
  std::size_t replaced_ = 0;                 ///< sequences of bytes in it
  HintTally tally_;
  std::string kept_;  ///< of each column to keep, '1' once an article had it
  ProgressLine progress_;

  std::vector<std::thread> threads_;  ///< used by the thread that adds lines alone
};

}  // namespace lede::cli
