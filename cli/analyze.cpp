// Articles, from a few files to an archive.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "byte_source.h"
#include "commands.h"
#include "csv_reader.h"
#include "destination.h"
#include "encoding.h"
#include "files.h"
#include "inputs.h"
#include "line_pool.h"
#include "line_reader.h"
#include "run_description.h"

namespace lede::cli {
namespace {

void WarnOfMarkup(const std::string& path, std::string_view text) {
  const std::string_view format = MarkupOf(text);
  if (format.empty()) return;
  Complain(DisplayName(path) + ": this looks like " + std::string(format) +
           "; it was read as plain text, marks and all. Save it as plain text first.");
}

/// Reads files and hands their articles to the pool, but for the first ones where an earlier run has done them.
class Feeder {
 public:
  Feeder(const Arguments& arguments, std::uint64_t done, LinePool* pool)
      : arguments_(arguments), done_(done), pool_(pool) {}

  void Feed(const InputFile& file) {
    source_ = std::make_shared<const Source>(Source{.kind = file.kind, .path = file.path});
    if (!file.problem.empty()) {
      AddProblem(file.problem);
    } else if (file.kind == InputKind::kText) {
      FeedText(file);
    } else if (file.kind == InputKind::kCsv) {
      FeedRows(file);
    } else {
      FeedLines(file);
    }
    before_ += file.bytes;
  }

 private:
  void FeedText(const InputFile& file) {
    InputLine text = {.number = 0};
    // A text that is done need not be read again to be passed over.
    if (count_ >= done_) text.problem = ReadText(file, &text.bytes);
    if (!text.problem.empty()) text.bytes = {};
    Add(std::move(text), file.bytes);
  }

  /// Returns what is wrong with the text, or nothing.
  std::string ReadText(const InputFile& file, std::string* text) {
    constexpr std::size_t kChunk = 1 << 16;
    const bool packed = PackingNamed(file.path) != Packing::kNone;
    if (!packed && file.bytes > Document::kMaxBytes) return TooLong(Document::kMaxBytes);
    ByteSource bytes(file.path);
    for (std::size_t got = 1; got > 0;) {
      const std::size_t size = text->size();
      text->resize(size + kChunk);
      got = bytes.Read(text->data() + size, kChunk);
      text->resize(size + got);
      if (text->size() > Document::kMaxBytes) return TooLong(Document::kMaxBytes);
    }
    if (!bytes.problem().empty()) return bytes.problem();
    std::size_t replaced = 0;
    std::string problem = RepairOrRefuse(arguments_.lossy, text, &replaced);
    if (replaced != 0) ComplainReplaced(file.path, replaced);
    if (problem.empty()) WarnOfMarkup(file.path, *text);
    return problem;
  }

  void FeedLines(const InputFile& file) {
    LineReader reader(file.path);
    for (InputLine line; reader.Next(&line);) {
      if (line.bytes.find_first_not_of(" \t") != std::string::npos) Add(std::move(line), reader.position());
    }
    if (!reader.problem().empty()) AddProblem(reader.problem());
  }

  void FeedRows(const InputFile& file) {
    CsvReader reader(file.path);
    Source source = *source_;
    if (reader.ReadHeader(&source)) {
      const std::string missing = MissingColumn(source);
      source_ = std::make_shared<const Source>(std::move(source));
      if (!missing.empty()) return AddProblem(missing);
      for (InputLine row; reader.Next(&row);) Add(std::move(row), reader.position());
    }
    if (!reader.problem().empty()) AddProblem(reader.problem());
  }

  /// What to say about a column that is asked for and not there; nothing where all are.
  std::string MissingColumn(const Source& source) const {
    const auto missing = [&](const std::string& name) {
      return std::find(source.columns.begin(), source.columns.end(), name) == source.columns.end();
    };
    std::string columns;
    for (const std::string& name : source.columns) columns.append(columns.empty() ? "" : ", ").append(name);
    const auto sentence = [&](const std::string& name, const char* option) {
      return "it has no column \"" + name + "\" but " + columns + "; name one with " + option + ".";
    };
    const Arguments defaults;
    if (missing(arguments_.text_field)) return sentence(arguments_.text_field, "--text-field");
    if (arguments_.date_field != defaults.date_field && missing(arguments_.date_field))
      return sentence(arguments_.date_field, "--date-field");
    if (arguments_.id_field != defaults.id_field && missing(arguments_.id_field))
      return sentence(arguments_.id_field, "--id-field");
    for (const std::string& name : arguments_.keep) {
      const bool every_article_has_it = name == "date" || name == "headline" || name == "file" || name == "line";
      if (!every_article_has_it && missing(name)) return sentence(name, "--keep");
    }
    return {};
  }

  void AddProblem(const std::string& problem) { Add({.problem = problem}, 0); }

  void Add(InputLine line, std::uint64_t position) {
    if (count_++ < done_) return;
    line.source = source_;
    line.position = before_ + position;
    pool_->Add(std::move(line));
  }

  const Arguments& arguments_;
  std::uint64_t done_, count_ = 0;  ///< articles
  std::uint64_t before_ = 0;        ///< bytes of the files before this one
  LinePool* pool_;
  std::shared_ptr<const Source> source_;
};

/// What is wrong with printing several articles in a format that holds one; nothing where nothing is.
std::string MayNotJoin(const Arguments& arguments, const std::vector<InputFile>& files) {
  const FormatInfo& format = Formats()[static_cast<std::size_t>(arguments.format)];
  const bool one = files.size() == 1 && files.front().kind == InputKind::kText;
  if (one || format.joins_articles || !arguments.out.empty()) return {};
  return "The format " + std::string(format.name) + " holds one article: name a folder for several with --out.";
}

}  // namespace

int AnalyzeArticles(const Arguments& arguments, const Model& model) {
  const std::vector<InputFile> files = ListInputs(arguments);
  if (const std::string wrong = MayNotJoin(arguments, files); !wrong.empty()) {
    Complain(wrong + " See lede --help.");
    return kWrongUsage;
  }
  std::uint64_t total = 0;
  bool known = true;
  std::vector<std::string> paths;
  for (const InputFile& file : files) {
    total += file.bytes;
    known = known && (file.bytes > 0 || file.path != "-");
    paths.push_back(file.path);
  }
  int exit_code = kDone;
  const auto destination = OpenDestination(arguments, Describe(arguments, model, files), paths, &exit_code);
  if (destination == nullptr) return exit_code;
  LinePool pool(arguments, model, destination.get(), known ? total : 0);
  Feeder feeder(arguments, destination->state().done, &pool);
  for (const InputFile& file : files) feeder.Feed(file);
  pool.Finish();
  destination->Finish();
  pool.TellIdle();
  return pool.all_ok() && destination->state().rejected == 0 ? kDone : kBadInput;
}

}  // namespace lede::cli
