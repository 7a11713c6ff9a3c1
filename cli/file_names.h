// Names of the files that articles become.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace lede::cli {

/// A file's name, without an ending, for what `words` call (an id, a file's own name): the same on every system, never
/// that of another folder, a hidden file or a device, at most 120 bytes long. Letters of any script stay; what else
/// could mean something to a shell or a file system becomes "-". "article" where nothing is left.
std::string SafeFileName(std::string_view words);

/// What a path calls its file, without the ending of a text: "drafts/flood.txt" is "flood".
std::string_view StemOf(std::string_view path);

/// Hands each name out once: "flood", then "flood-2". Names that differ in case alone are the same to some systems.
class UniqueNames {
 public:
  std::string Take(const std::string& name);

 private:
  std::set<std::string> taken_;
};

}  // namespace lede::cli
