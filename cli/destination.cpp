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

namespace lede::cli {
namespace {

const FormatInfo& InfoOf(Format format) { return Formats()[static_cast<std::size_t>(format)]; }
const CsvTableInfo& InfoOf(CsvTable table) { return CsvTables()[static_cast<std::size_t>(table)]; }

class StandardOutput : public Destination {
 public:
  explicit StandardOutput(const Arguments& arguments) {
    if (arguments.format == Format::kCsv) Print(InfoOf(arguments.tables.front()).header);
  }

  void Write(std::string_view piece) override { Print(piece); }
  void EndArticle(const WrittenArticle&) override {}
  void Finish() override {}
};

/// Keeps an article until all of it is here; `StoreParts` then puts it where it belongs.
class Folder : public Destination {
 public:
  void Write(std::string_view piece) override { article_.append(piece); }

  void EndArticle(const WrittenArticle& written) override {
    if (written.ok) {
      std::vector<std::string_view> parts;
      std::string_view rest = article_;
      for (const std::size_t size : written.parts) {
        parts.push_back(rest.substr(0, size));
        rest.remove_prefix(size);
      }
      if (parts.empty()) parts.push_back(rest);
      StoreParts(written.name, parts);
    }
    article_.clear();
  }

 protected:
  virtual void StoreParts(const std::string& name, const std::vector<std::string_view>& parts) = 0;

 private:
  std::string article_;
};

/// A file per article, and for brat its text beside it.
class FolderOfArticles : public Folder {
 public:
  explicit FolderOfArticles(const Arguments& arguments) : arguments_(arguments) {
    for (const std::string& path : arguments.files) {
      struct stat about {};
      if (path != "-" && stat(path.c_str(), &about) == 0) inputs_.emplace(about.st_dev, about.st_ino);
    }
  }

  void Finish() override {}

 protected:
  void StoreParts(const std::string& name, const std::vector<std::string_view>& parts) override {
    const std::string unique = names_.Take(name);
    Store(unique + std::string(InfoOf(arguments_.format).extension), parts[0]);
    if (parts.size() > 1) Store(unique + ".txt", parts[1]);
  }

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
  std::set<std::pair<dev_t, ino_t>> inputs_;
  UniqueNames names_;
};

/// A file per table, with the rows of all articles.
class FolderOfTables : public Folder {
 public:
  explicit FolderOfTables(const Arguments& arguments) {
    for (const CsvTable table : arguments.tables) {
      files_.push_back(std::make_unique<ResultFile>(arguments.out, std::string(InfoOf(table).name) + ".csv"));
      files_.back()->Write(InfoOf(table).header);
    }
  }

  void Finish() override {
    for (const auto& file : files_) file->Finish();
  }

 protected:
  void StoreParts(const std::string&, const std::vector<std::string_view>& parts) override {
    for (std::size_t i = 0; i < files_.size(); ++i) files_[i]->Write(parts[i]);
  }

 private:
  std::vector<std::unique_ptr<ResultFile>> files_;
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

std::string ArticleLabel::Words() const {
  if (!IsJsonString(id)) return id.empty() ? file : id;
  std::string words = id;
  DecodeJsonString(&words);
  return words;
}

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
  FormatOptions options = {.offsets = arguments.offsets, .article = words, .header = false};
  const std::size_t parts = arguments.format == Format::kCsv ? arguments.tables.size() : 1;
  for (std::size_t i = 0; i < parts; ++i) {
    if (arguments.format == Format::kCsv) options.table = arguments.tables[i];
    std::string part;
    AppendFormat(document, arguments.format, options, &part);
    written.parts.push_back(part.size());
    out->Write(part);
  }
  // brat reads the text from a file beside the annotations.
  if (arguments.format == Format::kBrat && !arguments.out.empty()) {
    written.parts.push_back(document.text().size());
    out->Write(document.text());
  }
  return written;
}

std::unique_ptr<Destination> OpenDestination(const Arguments& arguments) {
  if (arguments.out.empty()) return std::make_unique<StandardOutput>(arguments);
  if (!MakeFolder(arguments.out)) return nullptr;
  if (arguments.format == Format::kCsv) return std::make_unique<FolderOfTables>(arguments);
  return std::make_unique<FolderOfArticles>(arguments);
}

}  // namespace lede::cli
