#include <string>
#include <utility>

#include "commands.h"
#include "files.h"
#include "lede/analyzer.h"
#include "output/json.h"

namespace lede::cli {

int AnalyzeFiles(const Arguments& arguments, const Model& model) {
  Analyzer analyzer(model);
  Document document;
  int exit_code = kDone;
  std::string text, json;
  for (const std::string& path : arguments.files) {
    if (!ReadAll(path, &text) || !RequireUtf8(path, arguments.lossy, &text)) {
      exit_code = kBadInput;
      continue;
    }
    Status status = document.SetText(std::move(text));
    if (status.ok()) status = analyzer.Analyze(&document, {.document_date = arguments.date});
    if (!status.ok()) {
      Complain(DisplayName(path) + ": " + status.message);
      exit_code = kBadInput;
      continue;
    }
    json.clear();
    AppendJson(document, {.offsets = arguments.offsets}, &json);
    json.push_back('\n');
    Print(json);
  }
  return exit_code;
}

}  // namespace lede::cli
