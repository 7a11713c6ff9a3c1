#include <cstdio>
#include <string>
#include <utility>

#include "arguments.h"
#include "commands.h"
#include "embedded_model.h"
#include "files.h"
#include "lede/analyzer.h"
#include "lede/model.h"

namespace {

/// The model that the arguments name; false after a complaint.
bool LoadModel(const std::string& path, lede::Model* model) {
  lede::Status status;
  if (path.empty()) {
    status = lede::Model::View(lede::cli::EmbeddedModel(), model);
  } else {
    std::string bytes;
    if (!lede::cli::ReadAll(path, &bytes)) return false;
    status = lede::Model::Own(std::move(bytes), model);
  }
  if (!status.ok()) lede::cli::Complain((path.empty() ? "the built-in model" : path) + ": " + status.message);
  return status.ok();
}

/// Asks the analyzer what it makes of the date before any input is read.
bool CheckDate(const std::string& date, const lede::Model& model) {
  lede::Document nothing;
  const lede::Status status = lede::Analyzer(model).Analyze(&nothing, {.document_date = date});
  if (!status.ok()) lede::cli::Complain("--date: " + status.message);
  return status.ok();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace lede::cli;
  int exit_code = kDone;
  const auto arguments = ParseArguments(argc, argv, &exit_code);
  if (!arguments) return exit_code;
  lede::Model model;
  if (!LoadModel(arguments->model, &model)) return kBadInput;
  if (!arguments->date.empty() && !CheckDate(arguments->date, model)) return kWrongUsage;
  if (arguments->command == "tag") {
    exit_code = TagFiles(*arguments, model);
  } else if (arguments->jsonl) {
    exit_code = AnalyzeJsonLines(*arguments, model);
  } else {
    exit_code = AnalyzeFiles(*arguments, model);
  }
  if (std::fflush(stdout) != 0) {
    Complain("Cannot write the output.");
    return kBadInput;
  }
  return exit_code;
}
