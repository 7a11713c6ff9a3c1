// Tables that are written over hours, so that a run which dies can be gone on with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lede::cli {

/// What makes a run what it is: only the same one can be gone on with. Each is a line of words.
struct RunDescription {
  std::string program;  ///< version
  std::string model;    ///< version
  std::string options;  ///< JSON, all that what is written depends on
  std::string inputs;   ///< JSON, with a checksum of the files' names and sizes
};

/// How far a run has come.
struct RunState {
  std::uint64_t done = 0;      ///< articles that were answered, rejected ones among them
  std::uint64_t rejected = 0;  ///< those that could not be read
  std::string tally;           ///< what else the end of the run wants to know, without blanks
};

/// Files that grow in FOLDER/.lede-unfinished until all of them are whole, and then take their places, with "run.json"
/// as the last. A journal beside them says up to where they are in step with each other: what a killed run wrote beyond
/// is cut off when the next one goes on. What goes wrong with the disk ends the program with a complaint.
class UnfinishedRun {
 public:
  /// Begins anew or, where `resume`, goes on where there is something to go on with. Null after a complaint: another
  /// program is writing there, or what is there is of another run, or would be lost. `finished` is set, and null returned,
  /// where that very run has been finished before; then `state` is how it ended.
  static std::unique_ptr<UnfinishedRun> Open(const std::string& folder, const RunDescription& description,
                                             std::vector<std::string> names, bool resume, bool* finished,
                                             RunState* state);
  ~UnfinishedRun();
  UnfinishedRun(const UnfinishedRun&) = delete;
  UnfinishedRun& operator=(const UnfinishedRun&) = delete;

  /// Appends to the file of that number among the names.
  void Write(std::size_t file, std::string_view bytes);
  /// Makes what was written, and how far the run has come, safe against the program's and the machine's death.
  void Save(const RunState& state);
  /// Puts all files in their places: no table is there that is not whole. A file that is `empty_means_none` and has
  /// nothing in it is left out, and an older one removed.
  void Finish(const RunState& state, std::size_t empty_means_none);

 private:
  struct Part {
    std::string name, path;
    int descriptor = -1;
    std::uint64_t bytes = 0;  ///< written so far, with `buffer`
    std::string buffer{};
  };

  UnfinishedRun(std::string folder, RunDescription description)
      : folder_(std::move(folder)), unfinished_(folder_ + "/.lede-unfinished"), description_(std::move(description)) {}

  bool Lock();
  void Begin();
  bool GoOn(std::string_view journal, RunState* state);
  /// Reads what a journal says into `state` and the parts; false where it is none of this run's. Says why.
  bool ReadJournal(std::string_view journal, RunState* state);
  void Flush(Part* part);
  std::string Journal(const RunState& state) const;
  std::string Manifest(const RunState& state) const;
  [[noreturn]] static void Fail(const std::string& path);

  std::string folder_, unfinished_;
  RunDescription description_;
  std::vector<Part> parts_;
  int lock_ = -1;
};

}  // namespace lede::cli
