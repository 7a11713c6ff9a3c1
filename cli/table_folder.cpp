#include "table_folder.h"

#include <sys/stat.h>

#include <set>
#include <utility>

#include "files.h"
#include "lede/json.h"
#include "line_analyzer.h"

namespace lede::cli {
namespace {

/// So much work, at most, is done again after a death.
constexpr std::chrono::seconds kSaveEvery(2);
/// So many are told one by one; all are in the file.
constexpr std::uint64_t kToldRejections = 10;

std::vector<std::string> FileNames(const Arguments& arguments) {
  std::vector<std::string> names;
  const std::string ending = arguments.table_syntax == TableSyntax::kCsv ? ".csv" : ".jsonl";
  for (const Table* table : arguments.tables) names.push_back(std::string(table->name) + ending);
  names.emplace_back("rejects.jsonl");
  return names;
}

/// An input whose place a table would take; empty where there is none. O(inputs log tables).
std::string InputIn(const Arguments& arguments, const std::vector<std::string>& inputs) {
  std::set<std::pair<dev_t, ino_t>> tables;
  struct stat about {};
  for (const std::string& name : FileNames(arguments)) {
    if (stat((arguments.out + "/" + name).c_str(), &about) == 0) tables.emplace(about.st_dev, about.st_ino);
  }
  for (const std::string& input : inputs) {
    if (tables.empty()) break;
    if (input != "-" && stat(input.c_str(), &about) == 0 && tables.contains({about.st_dev, about.st_ino})) return input;
  }
  return {};
}

}  // namespace

TableFolder::TableFolder(const Arguments& arguments)
    : arguments_(arguments), rejects_(arguments.tables.size()), next_save_(Clock::now() + kSaveEvery) {}

std::unique_ptr<TableFolder> TableFolder::Open(const Arguments& arguments, const RunDescription& description,
                                               const std::vector<std::string>& inputs, int* exit_code) {
  if (const std::string input = InputIn(arguments, inputs); !input.empty()) {
    Complain(input + " is what was read: --out wants another folder.");
    return nullptr;
  }
  std::unique_ptr<TableFolder> folder(new TableFolder(arguments));
  RunState& state = folder->state_;
  bool finished = false;
  folder->run_ =
      UnfinishedRun::Open(arguments.out, description, FileNames(arguments), arguments.resume, &finished, &state);
  if (finished) Complain(arguments.out + " holds the whole result of this run: there is nothing left to do.");
  if (folder->run_ == nullptr) {
    *exit_code = finished && state.rejected == 0 ? kDone : kBadInput;
    return nullptr;
  }
  if (state.done > 0) {
    Complain("Going on behind " + std::to_string(state.done) + " articles.");
  } else {
    for (std::size_t i = 0; i < folder->rejects_; ++i)
      folder->run_->Write(i, HeaderOf(*arguments.tables[i], arguments.InTables()));
    folder->run_->Save(state);
  }
  return folder;
}

void TableFolder::EndArticle(const WrittenArticle& written) {
  std::string_view rest = article_;
  for (std::size_t i = 0; i < written.parts.size(); ++i) {
    run_->Write(i, rest.substr(0, written.parts[i]));
    rest.remove_prefix(written.parts[i]);
  }
  article_.clear();
}

void TableFolder::Reject(const Rejection& rejection) {
  article_.clear();
  ++state_.rejected;
  if (++rejected_now_ <= kToldRejections) Complain(rejection.Sentence());
  if (rejected_now_ == kToldRejections + 1) Complain("Further ones are told in rejects.jsonl alone.");
  std::string json = "{\"file\":";
  AppendJsonString(rejection.file, &json);
  json += ",\"line\":" + (rejection.line == 0 ? std::string("null") : std::to_string(rejection.line)) +
          ",\"id\":" + rejection.id + ",\"reason\":";
  AppendJsonString(rejection.reason, &json);
  run_->Write(rejects_, json += "}\n");
}

void TableFolder::Reached(const std::string& tally) {
  ++state_.done;
  state_.tally = tally;
  const Clock::time_point now = Clock::now();
  if (now < next_save_) return;
  run_->Save(state_);
  next_save_ = Clock::now() + kSaveEvery;
}

void TableFolder::Finish() {
  run_->Finish(state_, rejects_);
  if (state_.rejected == 0) return;
  Complain(std::to_string(state_.rejected) + " of " + std::to_string(state_.done) +
           " could not be read: " + arguments_.out + "/rejects.jsonl says which, and why.");
}

}  // namespace lede::cli
