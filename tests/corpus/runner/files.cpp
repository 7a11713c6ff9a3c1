#include "files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace lede::corpus {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCommonGivens = "given.txt";

bool IsCorpusFile(const fs::path& path) {
  return path.extension() == ".txt" && path.filename() != kCommonGivens && path.filename() != "CMakeLists.txt";
}

}  // namespace

bool CorpusFiles(const std::vector<std::string>& paths, std::vector<std::string>* files, std::string* error) {
  for (const std::string& path : paths) {
    std::error_code failed;
    if (!fs::exists(path, failed)) {
      *error = "There is no file or folder " + path + ".";
      return false;
    }
    if (!fs::is_directory(path, failed)) {
      files->push_back(path);
      continue;
    }
    const std::size_t before = files->size();
    for (fs::recursive_directory_iterator entry(path, failed), end; !failed && entry != end; entry.increment(failed)) {
      if (IsCorpusFile(entry->path())) files->push_back(entry->path().generic_string());
    }
    if (failed || files->size() == before) {
      *error = path + " has no corpus file (.txt) in it.";
      return false;
    }
    std::sort(files->begin() + static_cast<std::ptrdiff_t>(before), files->end());
  }
  return true;
}

std::string FolderOf(const std::string& path) { return fs::absolute(path).parent_path().filename().string(); }

std::string GivensBeside(const std::string& path) {
  return (fs::path(path).parent_path() / kCommonGivens).generic_string();
}

bool ReadWhole(const std::string& path, std::string* bytes) {
  std::ifstream file(path, std::ios::binary);
  if (!file || !fs::is_regular_file(path)) return false;
  bytes->assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  return true;
}

bool WriteWhole(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return file.good();
}

}  // namespace lede::corpus
