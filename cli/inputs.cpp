#include "inputs.h"

#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "unpack.h"

namespace lede::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kTextEndings = {".txt", ".text", ".md"};

std::string_view WithoutPacking(std::string_view path) {
  return PackingNamed(path) == Packing::kNone ? path : path.substr(0, path.rfind('.'));
}

/// Whether a file of a folder is an article or holds articles.
bool HoldsArticles(std::string_view path) {
  if (KindNamed(path) != InputKind::kText) return true;
  const std::string_view name = WithoutPacking(path);
  return std::any_of(kTextEndings.begin(), kTextEndings.end(),
                     [name](std::string_view ending) { return name.ends_with(ending); });
}

bool IsPattern(std::string_view path) {
  if (path.find_first_of("*?") != std::string_view::npos) return true;
  const std::size_t open = path.find('[');
  return open != std::string_view::npos && path.find(']', open) != std::string_view::npos;
}

class Lister {
 public:
  explicit Lister(const Arguments& arguments) : arguments_(arguments) {}

  std::vector<InputFile> Run() {
    for (const std::string& path : arguments_.files) {
      std::error_code error;
      if (path == "-" || (fs::exists(path, error) && !fs::is_directory(path, error))) {
        AddFile(path);
      } else if (fs::is_directory(path, error)) {
        AddFolder(path);
      } else if (IsPattern(path)) {
        AddPattern(path);
      } else {
        files_.push_back({path, InputKind::kText});  // reading it tells why there is none
      }
    }
    return std::move(files_);
  }

 private:
  void AddFile(const std::string& path) {
    InputFile file = {path, arguments_.input == InputKind::kByName ? KindNamed(path) : arguments_.input};
    struct stat about {};
    if (path != "-" && stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode))
      file.bytes = static_cast<std::uint64_t>(about.st_size);
    files_.push_back(std::move(file));
  }

  void AddFolder(const std::string& path) {
    std::vector<std::string> found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
      const bool hidden = at->path().filename().native().starts_with('.');
      std::error_code ignored;
      if (at->is_directory(ignored)) {
        // Results are not read again as articles.
        if (hidden || (!arguments_.out.empty() && fs::equivalent(at->path(), arguments_.out, ignored)))
          at.disable_recursion_pending();
      } else if (!hidden && HoldsArticles(at->path().native())) {
        found.push_back(at->path().native());
      }
    }
    if (error) return Refuse(path, error.message() + ".");
    if (found.empty()) {
      return Refuse(path,
                    "no file in this folder or below it ends in .txt, .text, .md, .jsonl, .ndjson, .csv or .tsv, "
                    "perhaps with .gz or .zst.");
    }
    std::sort(found.begin(), found.end());
    for (const std::string& file : found) AddFile(file);
  }

  void AddPattern(const std::string& pattern) {
    glob_t found{};
    const int status = glob(pattern.c_str(), 0, nullptr, &found);
    for (std::size_t i = 0; status == 0 && i < found.gl_pathc; ++i) {
      const std::string path = found.gl_pathv[i];
      std::error_code error;
      fs::is_directory(path, error) ? AddFolder(path) : AddFile(path);
    }
    globfree(&found);
    if (status != 0) Refuse(pattern, "no file has this name, and none matches it as a pattern.");
  }

  void Refuse(const std::string& path, std::string problem) {
    files_.push_back({path, InputKind::kText, 0, std::move(problem)});
  }

  const Arguments& arguments_;
  std::vector<InputFile> files_;
};

}  // namespace

std::vector<InputFile> ListInputs(const Arguments& arguments) { return Lister(arguments).Run(); }

InputKind KindNamed(std::string_view path) {
  const std::string_view name = WithoutPacking(path);
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return InputKind::kJsonLines;
  if (name.ends_with(".csv") || name.ends_with(".tsv")) return InputKind::kCsv;
  return InputKind::kText;
}

}  // namespace lede::cli
