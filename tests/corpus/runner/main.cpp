// lede_corpus [--update] [--model PATH] FILE|FOLDER…: runs corpus files and shows what differs from what they say.
// The folder right above a file names its stage; its given.txt, where there is one, holds for every file.
// Exit status: 0 all as expected, 1 differences, 2 a file that cannot be read as one.
#include <cstdio>
#include <string>
#include <vector>

#include "files.h"
#include "session.h"
#include "stages.h"

namespace {

constexpr const char* kUsage = "Usage: lede_corpus [--update] [--model PATH] FILE|FOLDER...\n";

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> paths;
  bool update = false;
  lede::corpus::UseModelAt("model/lede-en.model");
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--update") {
      update = true;
    } else if (argument == "--model" && i + 1 < count) {
      lede::corpus::UseModelAt(arguments[++i]);
    } else if (argument.empty() || argument.front() == '-') {
      std::fputs(kUsage, stderr);
      return 2;
    } else {
      paths.push_back(argument);
    }
  }
  std::vector<std::string> files;
  std::string error;
  if (paths.empty() || !lede::corpus::CorpusFiles(paths, &files, &error)) {
    std::fputs(paths.empty() ? kUsage : (error + "\n").c_str(), stderr);
    return 2;
  }
  lede::corpus::Session session(update);
  for (const std::string& file : files) session.Run(file);
  return session.Conclude();
}
