#include "destination.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "file_names.h"
#include "files.h"
#include "json_line.h"
#include "output/formats.h"
#include "result_file.h"
#include "table_folder.h"

namespace lede::cli {
namespace {

const FormatInfo& InfoOf(Format format) { return Formats()[static_cast<std::size_t>(format)]; }

class StandardOutput : public Destination {
 public:
  explicit StandardOutput(const Arguments& arguments) : told_(arguments.AnswersInLines()) {
    if (arguments.format == Format::kCsv) Print(HeaderOf(*arguments.tables.front(), arguments.InTables()));
  }

  void Write(std::string_view piece) override { Print(piece); }
  void EndArticle(const WrittenArticle&) override {}
  void Reject(const Rejection& rejection) override {
    if (!told_ || rejection.line == 0) Complain(rejection.Sentence());
  }
  void Finish() override {}

 private:
  bool told_;  ///< what is wrong with a line is an answer, and has been written
};

/// A file per article, and for brat its text beside it.
class FolderOfArticles : public Destination {
 public:
  FolderOfArticles(const Arguments& arguments, const std::vector<std::string>& inputs) : arguments_(arguments) {
    for (const std::string& path : inputs) {
      struct stat about {};
      if (path != "-" && stat(path.c_str(), &about) == 0) inputs_.emplace(about.st_dev, about.st_ino);
    }
  }

  void Write(std::string_view piece) override { article_.append(piece); }

  void EndArticle(const WrittenArticle& written) override {
    const std::string unique = names_.Take(written.name);
    const std::string_view all = article_;
    // What follows the first part is the text, of brat.
    const std::size_t first = written.parts.empty() ? all.size() : written.parts[0];
    Store(unique + std::string(InfoOf(arguments_.format).extension), all.substr(0, first));
    if (written.parts.size() > 1) Store(unique + ".txt", all.substr(first));
    article_.clear();
  }

  void Reject(const Rejection& rejection) override {
    article_.clear();
    Complain(rejection.Sentence());
  }

  void Finish() override {}

 private:
  void Store(const std::string& name, std::string_view bytes) {
    const std::string path = arguments_.out + "/" + name;
    struct stat about {};
    if (stat(path.c_str(), &about) == 0 && inputs_.contains({about.st_dev, about.st_ino})) {
      Complain(path + " is what was read: --out wants another folder.");
      std::_Exit(kBadInput);  // threads may be at work
    }
    ResultFile file(arguments_.out, name);
    file.Write(bytes);
    file.Finish();
  }

  const Arguments& arguments_;
  std::string article_;
  std::set<std::pair<dev_t, ino_t>> inputs_;
  UniqueNames names_;
};

/// Makes sure that files can be put there; false after a complaint.
bool MakeFolder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  const bool is_folder = std::filesystem::is_directory(path);
  if (is_folder && access(path.c_str(), W_OK | X_OK) == 0) return true;
  const std::string reason = is_folder ? "no files can be written there" : error ? error.message() : "no folder";
  Complain("--out " + path + ": " + reason + ".");
  return false;
}

}  // namespace

WrittenArticle WriteArticle(const Document& document, const Arguments& arguments, const ArticleLabel& label,
                            JsonSink* out) {
  WrittenArticle written;
  written.ok = true;
  const std::string words = label.Words();
  written.name = SafeFileName(label.id.empty() ? StemOf(words) : std::string_view(words));
  if (arguments.format == Format::kJson) {
    WriteJson(document, {.offsets = arguments.offsets, .id = label.id, .file = label.file}, out);
    out->Write("\n");
    return written;
  }
  std::string part;
  const auto write = [&] {
    written.parts.push_back(part.size());
    out->Write(part);
    part.clear();
  };
  for (const Table* table : arguments.tables) AppendRows(document, *table, arguments.InTables(), label, &part), write();
  if (arguments.tables.empty()) {
    AppendFormat(document, arguments.format, {.offsets = arguments.offsets, .article = words}, &part);
    write();
  }
  // brat reads the text from a file beside the annotations.
  if (arguments.format == Format::kBrat && !arguments.out.empty()) {
    written.parts.push_back(document.text().size());
    out->Write(document.text());
  }
  return written;
}

std::unique_ptr<Destination> OpenDestination(const Arguments& arguments, const RunDescription& description,
                                             const std::vector<std::string>& inputs, int* exit_code) {
  *exit_code = kBadInput;
  if (arguments.out.empty()) return std::make_unique<StandardOutput>(arguments);
  if (!MakeFolder(arguments.out)) return nullptr;
  if (!arguments.tables.empty()) return TableFolder::Open(arguments, description, inputs, exit_code);
  return std::make_unique<FolderOfArticles>(arguments, inputs);
}

}  // namespace lede::cli
