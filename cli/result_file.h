// A file that is there whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace lede::cli {

/// Written beside its place and put there by `Finish`, in the place of what was there. Until then nothing of it can be
/// seen; where the system has files without names (Linux), not even if the program is killed. What goes wrong ends the
/// program with a complaint: a result that cannot be written is no result.
class ResultFile {
 public:
  ResultFile(const std::string& folder, const std::string& name);
  ~ResultFile();
  ResultFile(const ResultFile&) = delete;
  ResultFile& operator=(const ResultFile&) = delete;

  void Write(std::string_view bytes);
  void Finish();

 private:
  [[noreturn]] void Fail();

  std::string path_;       ///< where it will be
  std::string temporary_;  ///< where it is until then
  bool named_ = false;     ///< whether there is a file of that temporary name
  int descriptor_ = -1;
};

}  // namespace lede::cli
