#include <cstdio>
#include <cstdlib>
#include <new>
#include <span>
#include <string>
#include <utility>

#include "arguments.h"
#include "commands.h"
#include "files.h"
#include "hint_file.h"
#include "lede/analyzer.h"
#include "lede/embedded_model.h"
#include "lede/model.h"

namespace {

/// The model at `path`, or the one that is built in where it is empty; false after a complaint.
bool LoadModel(const std::string& path, std::span<const std::byte> built_in, lede::Model* model) {
  lede::Status status;
  if (path.empty()) {
    status = lede::Model::View(built_in, model);
  } else {
    std::string bytes;
    if (!lede::cli::ReadAll(path, lede::cli::kNoLimit, &bytes)) return false;
    status = lede::Model::Own(std::move(bytes), model);
  }
  if (!status.ok())
    lede::cli::Complain((path.empty() ? "the built-in model" : lede::cli::DisplayName(path)) + ": " + status.message);
  return status.ok();
}

/// Asks the analyzer what it makes of the date before any input is read.
bool CheckDate(const std::string& date, const lede::Model& model) {
  lede::Document nothing;
  const lede::Status status = lede::Analyzer(model).Analyze(&nothing, {.document_date = date});
  if (!status.ok()) lede::cli::Complain("--date: " + status.message);
  return status.ok();
}

/// Called where memory cannot be had. It may be a thread's deep in an analysis: there is nothing to go back to.
[[noreturn]] void EndWithoutMemory() {
  std::fputs("lede: There is not enough memory to go on; split the input, or use fewer threads.\n", stderr);
  std::fflush(stdout);
  std::_Exit(lede::cli::kBadInput);
}

int Run(int argc, char** argv) {
  using namespace lede::cli;
  int exit_code = kDone;
  auto arguments = ParseArguments(argc, argv, &exit_code);
  if (!arguments) return exit_code;
  lede::Model model;
  if (!LoadModel(arguments->model, lede::EmbeddedModel(), &model)) return kBadInput;
  if (!arguments->options.document_date.empty() && !CheckDate(arguments->options.document_date, model))
    return kWrongUsage;
  if (!arguments->hints.empty() && !ReadHintFile(arguments->hints, &arguments->options.hints)) return kBadInput;
  if (arguments->command == "tag") return TagFiles(*arguments, model);
  if (arguments->command == "protect") return ProtectFile(*arguments, model);
  if (arguments->command == "parse") {
    if (arguments->syntax.empty()) return ParseFiles(*arguments, model, model);
    lede::Model syntax;
    if (!LoadModel(arguments->syntax, {}, &syntax)) return kBadInput;
    return ParseFiles(*arguments, model, syntax);
  }
  return AnalyzeArticles(*arguments, model);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_new_handler(EndWithoutMemory);
  static char output[1 << 16];
  std::setvbuf(stdout, output, _IOFBF, sizeof output);
  const int exit_code = Run(argc, argv);
  lede::cli::FlushOutput();
  return exit_code;
}
