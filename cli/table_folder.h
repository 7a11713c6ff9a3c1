// A folder with a file per table.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "destination.h"
#include "unfinished_run.h"

namespace lede::cli {

/// A file per table, with the rows of all articles, and "rejects.jsonl" for what could not be read. The run can be gone
/// on with where it dies.
class TableFolder : public Destination {
 public:
  /// Null after a complaint, also where a table would take the place of one of the inputs, or where the run has been
  /// finished before: `exit_code` tells.
  static std::unique_ptr<TableFolder> Open(const Arguments& arguments, const RunDescription& description,
                                           const std::vector<std::string>& inputs, int* exit_code);

  void Write(std::string_view piece) override { article_.append(piece); }
  void EndArticle(const WrittenArticle& written) override;
  void Reject(const Rejection& rejection) override;
  void Reached(const std::string& tally) override;
  void Finish() override;
  const RunState& state() const override { return state_; }

 private:
  using Clock = std::chrono::steady_clock;

  explicit TableFolder(const Arguments& arguments);

  const Arguments& arguments_;
  std::size_t rejects_;  ///< number of their file
  std::unique_ptr<UnfinishedRun> run_;
  RunState state_;
  std::uint64_t rejected_now_ = 0;  ///< by this program
  std::string article_;
  Clock::time_point next_save_;
};

}  // namespace lede::cli
