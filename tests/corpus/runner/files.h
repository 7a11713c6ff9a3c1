// Corpus files on disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::corpus {

/// The corpus files named, and those in the folders named, by name; false, and why, where a path does not exist or a
/// folder has none.
bool CorpusFiles(const std::vector<std::string>& paths, std::vector<std::string>* files, std::string* error);

/// The name of the folder that a file lies in.
std::string FolderOf(const std::string& path);

/// The path of the file beside it that says what all files of the folder are given.
std::string GivensBeside(const std::string& path);

/// False where the file cannot be read.
bool ReadWhole(const std::string& path, std::string* bytes);
bool WriteWhole(const std::string& path, std::string_view bytes);

}  // namespace lede::corpus
