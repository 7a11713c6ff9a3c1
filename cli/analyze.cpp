#include <cstddef>
#include <string>
#include <utility>

#include "commands.h"
#include "destination.h"
#include "encoding.h"
#include "files.h"
#include "hint_file.h"
#include "lede/analyzer.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

/// Hands pieces of an article on.
class DestinationSink : public JsonSink {
 public:
  explicit DestinationSink(Destination* destination) : destination_(destination) {}
  void Write(std::string_view piece) override { destination_->Write(piece); }

 private:
  Destination* destination_;
};

/// What an analysis calls the file that its text comes from: the name as given, as far as it is UTF-8; nothing for
/// standard input.
std::string FileMember(const std::string& path) {
  std::size_t replaced = 0;
  return path == "-" ? std::string() : RepairUtf8(path, &replaced);
}

void WarnOfMarkup(const std::string& path, std::string_view text) {
  const std::string_view format = MarkupOf(text);
  if (format.empty()) return;
  Complain(DisplayName(path) + ": this looks like " + std::string(format) +
           "; it was read as plain text, marks and all. Save it as plain text first.");
}

}  // namespace

int AnalyzeFiles(const Arguments& arguments, const Model& model) {
  Analyzer analyzer(model);
  Document document;
  const auto destination = OpenDestination(arguments);
  if (destination == nullptr) return kBadInput;
  DestinationSink sink(destination.get());
  const std::size_t hints = CountHints(arguments.options.hints);
  HintTally tally;
  int exit_code = kDone;
  for (const std::string& path : arguments.files) {
    std::string text;
    if (!ReadAll(path, Document::kMaxBytes, &text) || !RequireUtf8(path, arguments.lossy, &text)) {
      exit_code = kBadInput;
      continue;
    }
    WarnOfMarkup(path, text);
    Status status = document.SetText(std::move(text));
    if (status.ok()) status = analyzer.Analyze(&document, arguments.options);
    if (!status.ok()) {
      Complain(DisplayName(path) + ": " + status.message);
      exit_code = kBadInput;
      continue;
    }
    tally.Add(document.idle_hints, hints);
    destination->EndArticle(WriteArticle(document, arguments, {.id = {}, .file = FileMember(path)}, &sink));
  }
  destination->Finish();
  tally.Tell(arguments.hints, arguments.options.hints);
  return exit_code;
}

}  // namespace lede::cli
